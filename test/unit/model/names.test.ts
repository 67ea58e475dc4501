import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIdentifier } from "../../../generator/src/escape.ts";
import { assignAreas } from "../../../generator/src/model/areas.ts";
import { ComponentNames, camel, joined, Names, pascal } from "../../../generator/src/model/names/names.ts";
import { assignNames, operationNames } from "../../../generator/src/model/names/operation-names.ts";
import { qualified } from "../../../generator/src/model/names/path-parts.ts";
import { singular } from "../../../generator/src/model/names/singular.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import type { Method } from "../../../generator/src/openapi/walk.ts";

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

  /** Components that refer to each other as given: `a: "b"` is a component `a` with a property of type `b`. */
  const named = (references: Record<string, string>) => {
    const schemas = Object.entries(references).map(([name, to]): [string, JsonObject] => [
      name,
      to === "" ? { type: "object" } : { properties: { it: { $ref: `#/components/schemas/${to}` } } },
    ]);
    const names = new ComponentNames(Object.fromEntries(schemas));
    return Object.keys(references).map((name) => names.of(name).name);
  };

  it("do not depend on what a service's prefix is", () => {
    const of = (prefix: string) =>
      named({ [`${prefix}_cfd_tunnel`]: `${prefix}_status`, [`${prefix}_status`]: "", lone_name: "" });
    expect(of("aB3xQ9zz")).toEqual(of("tunnel"));
    expect(of("tunnel")).toEqual(["CfdTunnel", "Status", "LoneName"]);
  });

  it("keep a first word that is no prefix: components refer from one to the other", () => {
    const references = { payment_intent: "setup_intent", payment_method: "setup_link", setup_intent: "payment_link" };
    expect(named({ ...references, setup_link: "", payment_link: "" })).toEqual([
      "PaymentIntent",
      "PaymentMethod",
      "SetupIntent",
      "SetupLink",
      "PaymentLink",
    ]);
  });

  it("have no random ends, where a twin shows that the end is one", () => {
    const names = ["tunnel", "tunnel-lAOWFuBq", "asn-9MTNuGT0", "user", "user-settings", "user-userName"];
    expect(named(Object.fromEntries(names.map((name) => [name, ""])))).toEqual([
      "Tunnel",
      "Tunnel",
      "Asn9MtNuGt0",
      "User",
      "UserSettings",
      "UserUserName",
    ]);
  });

  it("say no word twice where two parts meet", () => {
    expect(joined("AccessRules", "RulesOrder")).toBe("AccessRulesOrder");
    expect(joined("AiGateway", "Gateways")).toBe("AiGateways");
    expect(joined("OperationSchemaInfo", "SchemaInfoAction")).toBe("OperationSchemaInfoAction");
    expect(joined("", "Tunnel")).toBe("Tunnel");
  });

  it("never collide, not even where files ignore case", () => {
    const names = new Names(["Client"]);
    expect(["client", "Rules_Messages", "rules_messages"].map((name) => names.take([name]))).toEqual([
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
    ["statuses", "status"],
    ["aliases", "alias"],
    ["mtls", "mtls"],
  ])("%s becomes %s", (from, to) => expect(singular(from)).toBe(to));
});

describe("operation names come from method and path", () => {
  const [list, single] = [true, false];
  it.each<[Method, string, string, boolean]>([
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
    ["post", "/accounts/{account_id}/ai-gateway/gateways", "createAiGateway", single],
    ["get", "/accounts/{account_id}/warp_connector/{id}/connectors/{id}", "getWarpConnectorConnector", single],
    ["get", "/zones", "listZones", list],
  ])("%s %s is %s", (method, path, name, lists) => {
    expect(operationNames({ method, path, lists })[0]).toBe(name);
  });
});

describe("areas", () => {
  it("are named by the path alone", () => {
    const paths = {
      "/accounts/{account_id}/cfd_tunnel/{id}": "cfd-tunnel",
      "/zones/{zone_id}/dns_records": "dns-records",
      "/zones/{zone_id}/pagerules": "pagerules",
      "/zones/{zone_id}": "zones",
      "/zones": "zones",
      "/user/tokens": "tokens",
      "/user": "user",
      "/{anything}": "root",
    };
    expect(Object.fromEntries(assignAreas(Object.fromEntries(Object.keys(paths).map((path) => [path, {}]))))).toEqual(
      paths,
    );
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

describe("paths of other vendors", () => {
  it.each([
    ["post", "/api/v1/repos/{id}/check-runs", "createRepoCheckRun", "repos"],
    ["get", "/rest/api/3/variant-analyses/{id}", "getVariantAnalysis", "variant-analyses"],
    ["get", "/restv2/games", "getGames", "games"],
    ["get", "/rest-service/reviews-v1/{id}/actions", "getReviewsV1Actions", "reviews-v1"],
    ["get", "/api2/json/gender/{name}", "getGender", "gender"],
    ["get", "/json", "getJson", "json"],
    ["get", "/api2/json/apiServices", "getApiServices", "apiservices"],
    ["get", "/rest#method=flickr.test.echo", "echo", "rest"],
    ["post", "/#op=list%20all%2Fany", "listAllAny", "root"],
    ["get", "/our%20pets/{id}", "getOurPet", "our-pets"],
    ["get", "/100%/x", "getN100X", "100"],
    ["get", "/gmail/v1/users/{id}/drafts", "getGmailUserDrafts", "gmail"],
    ["get", "/2010-04-01/Accounts.json", "getAccounts", "accounts"],
    ["post", "/2fa/verify", "verifyN2fa", "2fa"],
    ["get", "/record/{a}.json", "getRecord", "record"],
    ["post", "/api/v1/conversations.setPurpose", "conversationsSetPurpose", "conversations"],
    ["get", "/api/v1/getToken", "getToken", "token"],
    ["post", "/createAuthor", "createAuthor", "author"],
    ["post", "/sendPoll", "sendPoll", "poll"],
    ["post", "/bankAccounts", "createBankAccount", "bankaccounts"],
    ["post", "/authors/create", "createAuthor", "authors"],
    ["post", "/authors/{id}/delete", "deleteAuthor", "authors"],
    ["get", "/apis/batch.k8s.io/v1/jobs", "getBatchJobs", "batch"],
    ["post", "/v1/jobs/{id}:retry", "retryJob", "jobs"],
    ["get", "/jobs:batchGet", "batchGetJobs", "jobs"],
    ["get", "/Products({id})", "getProduct", "products"],
    ["get", "/v1", "getV1", "v1"],
    ["get", "/api/{id}", "getApi", "api"],
    ["get", "/", "getRoot", "root"],
  ] as const)("%s %s is %s in the area %s", (method, path, name, area) => {
    expect(operationNames({ method, path, lists: false })[0]).toBe(name);
    expect(assignAreas({ [path]: {} }).get(path)).toBe(area);
  });

  it("give a type whose name is taken the words of the path that name an operation, without folders and versions", () => {
    const by = { path: "/api/v1/shops/{id}/movies.json", title: "UpdateShopMovie" };
    const names = [...qualified("Kind", by, new Set([""]))];
    expect([...new Set(names)]).toEqual(["Kind", "MovieKind", "ShopMovieKind", "UpdateShopMovieKind"]);
  });

  it("have names that the rest of the path distinguishes, and that do not depend on their order", () => {
    const named = (operations: readonly (readonly [Method, string])[]) => {
      const all = operations.map(([method, path]) => ({ method, path, lists: false }));
      return [...assignNames(all, ["getUser"])].map(([{ method, path }, name]) => `${method} ${path} ${name}`).sort();
    };
    const operations = [
      ["get", "/v1/jobs"],
      ["get", "/v2/jobs"],
      ["get", "/policy"],
      ["get", "/policy/{id}"],
      ["get", "/merge_request/{id}"],
      ["get", "/merge_requests/{id}"],
      ["get", "/user"],
      ["get", "/record/{id}.json"],
      ["get", "/record/{id}.xml"],
      ["get", "/jobs/{id}:log"],
      ["post", "/jobs/{id}:log"],
      ["put", "/a-b"],
      ["put", "/a_b"],
      ["get", "/rest#method=flickr.people.getInfo"],
      ["get", "/rest#method=flickr.photos.getInfo"],
    ] as const;
    const names = named(operations);
    expect(names).toEqual([
      "get /jobs/{id}:log logJobByGet",
      "get /merge_request/{id} getMergeRequestId",
      "get /merge_requests/{id} getMergeRequests",
      "get /policy getPolicy",
      "get /policy/{id} getPolicyById",
      "get /record/{id}.json getRecordJson",
      "get /record/{id}.xml getRecordXml",
      "get /rest#method=flickr.people.getInfo flickrPeopleGetInfo",
      "get /rest#method=flickr.photos.getInfo flickrPhotosGetInfo",
      "get /user getUserX5184",
      "get /v1/jobs getV1Jobs",
      "get /v2/jobs getV2Jobs",
      "post /jobs/{id}:log logJobByPost",
      "put /a-b putADashB",
      "put /a_b putAUnderscoreB",
    ]);
    expect(named([...operations].reverse())).toEqual(names);
    // A number would pass to the path that is added.
    expect(named([...operations, ["put", "/a.b"]])).toEqual(expect.arrayContaining(names));
  });
});

describe("types of other vendors", () => {
  it("lose a package that several share, and keep as much of it as others of the name require", () => {
    const names = ["io.k8s.api.core.v1.Pod", "io.k8s.api.batch.v1.Job", "io.k8s.api.batch.v2.Job", "Status.Code"];
    const components = new ComponentNames(Object.fromEntries(names.map((name) => [name, {}])));
    expect(names.map((name) => components.of(name).name)).toEqual(["Pod", "Job", "Job", "StatusCode"]);
    expect(components.of("io.k8s.api.batch.v2.Job").longer.slice(0, 2)).toEqual(["V2Job", "BatchV2Job"]);
  });
});
