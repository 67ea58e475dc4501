import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "../../generator/src/document/walk.ts";
import { isIdentifier } from "../../generator/src/escape.ts";
import { assignAreas } from "../../generator/src/surface/areas.ts";
import { camel, componentName, componentPrefixes, Names, pascal, singular } from "../../generator/src/surface/names.ts";
import { schemeName } from "../../generator/src/surface/operations.ts";

describe("type names", () => {
  it.each([
    ["tunnel-response-single", "TunnelResponseSingle"],
    ["CIDRList", "CidrList"],
    ["cloudflareTunnel", "CloudflareTunnel"],
    ["2fa", "N2fa"],
    ["***", "Unnamed"],
    ["__proto__", "Proto"],
    ["日本語-リスト", "日本語リスト"],
    ["Список_записей", "СписокЗаписей"],
    ["Zürich-e\u0301tat", "ZürichÉtat"],
    ["m²ﬁ", "M2fi"],
    ["١٢", "N١٢"],
    ["\u3164", "Unnamed"],
  ])("%s becomes %s", (from, to) => expect(pascal(from)).toBe(to));

  it("are identifiers, whatever they are made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isIdentifier(pascal(text))).toBe(true);
        // Alone it may be a reserved word; what is declared passes through identifier().
        expect(isIdentifier(`${camel(text)}_`)).toBe(true);
      }),
    );
  });

  it("do not depend on what a service's prefix is", () => {
    const before = ["tunnel_cfd_tunnel", "tunnel_status", "lone_name"];
    const after = ["aB3xQ9zz_cfd_tunnel", "aB3xQ9zz_status", "lone_name"];
    const names = (list: string[]) => list.map((name) => componentName(name, componentPrefixes(list)));
    expect(names(after)).toEqual(names(before));
    expect(names(before)).toEqual(["CfdTunnel", "Status", "LoneName"]);
  });

  it("never collide, not even where files ignore case", () => {
    const names = new Names(["Client"]);
    expect(["client", "Rules_Messages", "rules_messages"].map((name) => names.take(name))).toEqual([
      "client2",
      "Rules_Messages",
      "rules_messages2",
    ]);
  });
});

describe("singular", () => {
  it.each([
    ["policies", "policy"],
    ["addresses", "address"],
    ["status", "status"],
    ["dns", "dns"],
    ["caches", "cache"],
    ["batches", "batch"],
    ["connections", "connection"],
    ["series", "series"],
  ])("%s becomes %s", (from, to) => expect(singular(from)).toBe(to));
});

describe("operation names come from method and path", () => {
  const list = [
    { status: "200", kind: "envelope", schema: {}, pointer: "", result: { schema: { type: "array" }, pointer: "" } },
  ] as const;
  const single = [
    { status: "200", kind: "envelope", schema: {}, pointer: "", result: { schema: { type: "object" }, pointer: "" } },
  ] as const;
  it.each<[Method, string, string, typeof list | typeof single]>([
    ["get", "/accounts/{account_id}/cfd_tunnel", "listCfdTunnel", list],
    ["get", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}", "getCfdTunnel", single],
    ["post", "/accounts/{account_id}/cfd_tunnel", "createCfdTunnel", single],
    ["get", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token", "getCfdTunnelToken", single],
    ["put", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/configurations", "updateCfdTunnelConfigurations", single],
    ["delete", "/accounts/{account_id}/access/apps/{app_id}", "deleteAccessApp", single],
    ["post", "/accounts/{account_id}/access/apps/{app_id}/revoke_tokens", "revokeTokensAccessApp", single],
    ["get", "/zones/{zone_id}/access/apps", "listZoneAccessApps", list],
    ["get", "/user/tokens/{token_id}", "getUserToken", single],
    ["patch", "/accounts/{account_id}/cfd_tunnel/{tunnel_id}", "editCfdTunnel", single],
  ])("%s %s is %s", (method, path, name, success) => {
    expect(schemeName({ method, path, success: [...success] })).toBe(name);
  });
});

describe("areas", () => {
  const ref = (name: string) => ({
    get: {
      responses: { 200: { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } } },
    },
  });

  it("hold the paths whose schemas share a prefix, named after their paths", () => {
    const paths = (prefix: string) => ({
      "/accounts/{account_id}/cfd_tunnel": ref(`${prefix}_a`),
      "/accounts/{account_id}/cfd_tunnel/{id}": ref(`${prefix}_a`),
      "/accounts/{account_id}/warp_connector": ref(`${prefix}_b`),
      "/zones/{zone_id}/dns_records": ref("dns_x"),
    });
    const areas = assignAreas(paths("tunnel"));
    expect([...areas.values()]).toEqual(["cfd-tunnel", "cfd-tunnel", "cfd-tunnel", "dns-records"]);
    expect([...assignAreas(paths("Xy12")).values()]).toEqual([...areas.values()]);
  });

  it("of other scripts have portable names of their own", () => {
    const areas = assignAreas({ "/日本/{id}": {}, "/日本": {}, "/список": {}, "/Ünï": {}, "/🎉": {} });
    const russian = "u441-u43f-u438-u441-u43e-u43a";
    expect([...areas.values()]).toEqual(["u65e5-u672c", "u65e5-u672c", russian, "uni", "unnamed"]);
  });

  it("follow the configuration where it says so", () => {
    const patterns = { tunnels: ["/accounts/*/{cfd_tunnel,warp_connector}{,/**}"] };
    const areas = assignAreas({ "/accounts/{account_id}/cfd_tunnel/{id}": {}, "/zones": {} }, patterns);
    expect([...areas]).toEqual([
      ["/accounts/{account_id}/cfd_tunnel/{id}", "tunnels"],
      ["/zones", "zones"],
    ]);
  });
});
