import { createClient, type KnownTunnelType, type Tunnel, type TunnelType, unwrap } from "@flarespec/cloudflare";
import type { AccessApplication } from "@flarespec/cloudflare/access";
import { createClient as createCaller } from "@flarespec/cloudflare/client";
import { createMagicIpsecTunnel, type MagicHealthCheckTarget } from "@flarespec/cloudflare/magic";
import type { CreateCfdTunnelErrorCode } from "@flarespec/cloudflare/tunnels";
import * as tunnels from "@flarespec/cloudflare/tunnels";
import { describe, expect, expectTypeOf, it } from "vitest";

const params = { path: { account_id: "a" } };
const one = { path: { account_id: "a", tunnel_id: "t" } };

/** Never called: what is in here is for the compiler, which `npm run typecheck` runs over this file. */
async function written(): Promise<void> {
  const client = createClient({ token: "t" });

  const { data, error, response } = await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: one });
  if (error) {
    expectTypeOf(data).toEqualTypeOf<undefined>();
    expectTypeOf(error.errors[0]?.code).toEqualTypeOf<number | undefined>();
    if (error.kind === "api") expectTypeOf(error.status).toEqualTypeOf<number>();
    expectTypeOf(response).toEqualTypeOf<Response | undefined>();
  } else {
    expectTypeOf(data.success).toEqualTypeOf<true>();
    expectTypeOf(data.result).toEqualTypeOf<Tunnel>();
    expectTypeOf(response).toEqualTypeOf<Response>();
  }

  const list = unwrap(await client["/accounts/{account_id}/cfd_tunnel"].GET({ params }));
  expectTypeOf(list).toEqualTypeOf<Tunnel[]>();
  // Known of every tunnel, though no source requires it; that it has connections is not.
  expectTypeOf<Tunnel["id" | "name" | "created_at"]>().toEqualTypeOf<string>();
  expectTypeOf<undefined>().toExtend<Tunnel["connections"]>();
  const apps = unwrap(await client["/accounts/{account_id}/access/apps"].GET({ params }));
  expectTypeOf(apps).toEqualTypeOf<AccessApplication[]>();
  for await (const tunnel of tunnels.paginate(tunnels.createClient(), "/accounts/{account_id}/tunnels", { params })) {
    expectTypeOf(tunnel.tun_type).toEqualTypeOf<TunnelType | undefined>();
  }

  // Calls by name give the same answers.
  const named = await tunnels.createCfdTunnel(client, { account_id: "a", name: "n", config_src: "local" });
  expectTypeOf(named).toEqualTypeOf(
    await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: { name: "n" } }),
  );
  for await (const tunnel of tunnels.paginate(createCaller(), tunnels.listTunnels, { account_id: "a", per_page: 5 })) {
    expectTypeOf(tunnel.tun_type).toEqualTypeOf<TunnelType | undefined>();
  }
  // A query is one type, whichever way the call is made.
  const query: tunnels.ListCfdTunnelsQuery = { is_deleted: false, status: "healthy" };
  await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { ...params, query } });
  await tunnels.listCfdTunnels(client, { account_id: "a", ...query });
  expectTypeOf<tunnels.ListCfdTunnelsInit["params"]["query"]>().toEqualTypeOf<typeof query | undefined>();
  // @ts-expect-error a status that is not known
  void ({ status: "heathy" } satisfies tunnels.ListCfdTunnelsQuery);
  // @ts-expect-error a name is required
  await tunnels.createCfdTunnel(client, { account_id: "a" });
  // @ts-expect-error account_id is missing
  await tunnels.listTunnels(client, {});
  // @ts-expect-error not a member of the argument
  await tunnels.listTunnels(client, { account_id: "a", nam: "x" });
  // @ts-expect-error no list
  tunnels.paginate(client, tunnels.getCfdTunnel, { account_id: "a", tunnel_id: "t" });
  // @ts-expect-error the list's argument
  tunnels.paginate(client, tunnels.listTunnels, { account: "a" });
  // @ts-expect-error something that makes calls comes first
  await tunnels.listTunnels({}, { account_id: "a" });

  // A header decides what a target is, in the request and in the answer, in every call style.
  const tunnel = { cloudflare_endpoint: "203.0.113.1", interface_address: "192.0.2.0/31", name: "n" };
  const [older, newer] = [{ target: "192.0.2.1" }, { target: { saved: "192.0.2.1" } }];
  const path = "/accounts/{account_id}/magic/ipsec_tunnels";
  const header = { "x-magic-new-hc-target": true } as const;
  const plain = unwrap(await client.POST(path, { params, body: { ...tunnel, health_check: older } }));
  expectTypeOf(plain.health_check?.target).toEqualTypeOf<string | undefined>();
  const asObject = { params: { ...params, header }, body: { ...tunnel, health_check: newer } };
  for (const result of [
    unwrap(await client.POST(path, asObject)),
    unwrap(await client[path].POST(asObject)),
    unwrap(await createMagicIpsecTunnel(client, { account_id: "a", ...header, ...tunnel, health_check: newer })),
  ]) {
    expectTypeOf(result.health_check?.target).toEqualTypeOf<MagicHealthCheckTarget | undefined>();
  }
  // @ts-expect-error an object without the header
  await client.POST(path, { params, body: { ...tunnel, health_check: newer } });
  // @ts-expect-error a string with the header
  await client[path].POST({ params: { ...params, header }, body: { ...tunnel, health_check: older } });
  // @ts-expect-error an object where the header says no
  await createMagicIpsecTunnel(client, { account_id: "a", ...tunnel, health_check: newer });

  // Codes of a refusal: those known of the operation and of all operations, and any other number.
  if (named.error?.kind === "api") {
    expectTypeOf(named.error.codes).toEqualTypeOf<CreateCfdTunnelErrorCode[]>();
    expectTypeOf(named.error.codes.includes(1013)).toEqualTypeOf<boolean>();
    named.error.codes.includes(4242);
    // @ts-expect-error codes are numbers
    named.error.codes.includes("1013");
    expectTypeOf(named.error.permissions).toEqualTypeOf<readonly string[] | undefined>();
  }
  expectTypeOf<1013 | 971 | 10001>().toExtend<CreateCfdTunnelErrorCode>();
  const warp = await tunnels.createWarpConnector(client, { account_id: "a", name: "n" });
  if (warp.error?.kind === "api") {
    expectTypeOf(warp.error.permissions?.[0]).toEqualTypeOf<
      "Cloudflare One Connectors Write" | "Cloudflare One Connector: WARP Write" | undefined
    >();
  }

  // Open on answers: what nobody listed is a string still. Closed on requests.
  const answered: TunnelType = "a type of next year";
  // @ts-expect-error not a known value
  const known: KnownTunnelType = "a type of next year";
  // @ts-expect-error a request takes the known values alone
  await client.GET("/accounts/{account_id}/tunnels", { params: { ...params, query: { tun_types: ["cfd_tunel"] } } });
  if (tunnels.isKnownTunnelType(answered)) expectTypeOf(answered).toEqualTypeOf<KnownTunnelType>();

  // @ts-expect-error a name is required
  await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: {} });
  // @ts-expect-error tunnel_id is missing
  await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params });
  // @ts-expect-error nobody serves this path
  await client.GET("/accounts/{account_id}/tunnel", { params });
  // @ts-expect-error an area's client knows its own paths
  await tunnels.createClient().GET("/accounts/{account_id}/access/apps", { params });
  // @ts-expect-error there is no such method on the path
  await client["/accounts/{account_id}/tunnels"].DELETE({ params });
  // Optional members of a request also take undefined.
  await client.POST("/accounts/{account_id}/cfd_tunnel", { params, body: { name: "n", config_src: undefined } });
  void known;
}

describe("the emitted package", () => {
  it("has at run time what its types declare", () => {
    expect(tunnels.knownTunnelTypes).toEqual(["cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"]);
    expect(Object.isFrozen(tunnels.knownTunnelTypes)).toBe(true);
    expect(tunnels.isKnownTunnelType("warp")).toBe(true);
    expect(tunnels.isKnownTunnelType("of next year")).toBe(false);
    expect(typeof written).toBe("function");
  });
});
