import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseLedger } from "../../generator/src/ledger/file.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { eraseNames } from "../../generator/src/openapi/path-template.ts";
import { get, isObject, type Json, type JsonObject, join } from "../../generator/src/openapi/pointer.ts";
import { walk } from "../../generator/src/openapi/walk.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { readSources } from "../../generator/src/read/source-list.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { componentUses, usesOf } from "../../generator/src/schema/uses.ts";
import type { Answer, CallInit, ClientOptions } from "../../packages/client/src/index.ts";
import { compile, received, type Statement, type Verdicts, written } from "./compile.ts";
import {
  areas,
  asObject,
  type CanonicalOperation,
  canonical,
  emitted,
  folder,
  operations,
  readJson,
  readLedger,
  readText,
  root,
} from "./product.ts";
import { recordings, responses } from "./recordings.ts";
import { bodySchema, landing, responseSchema, Validator } from "./validate.ts";

/* One test per row of CONTRADICTIONS.md, on what consumers get: canonical document, emitted types, client. */

const ACCOUNT = "/accounts/{account_id}";
const LIST_TUNNELS = `GET ${ACCOUNT}/tunnels`;
const LIST_CFD = `GET ${ACCOUNT}/cfd_tunnel`;
const CREATE_CFD = `POST ${ACCOUNT}/cfd_tunnel`;
const GET_CFD = `GET ${ACCOUNT}/cfd_tunnel/{tunnel_id}`;
const DELETE_CFD = `DELETE ${ACCOUNT}/cfd_tunnel/{tunnel_id}`;
const CREATE_WARP = `POST ${ACCOUNT}/warp_connector`;
const EDIT_WARP = `PATCH ${ACCOUNT}/warp_connector/{tunnel_id}`;
const GET_CONFIGURATION = `GET ${ACCOUNT}/cfd_tunnel/{tunnel_id}/configurations`;
const GET_CONNECTOR = `GET ${ACCOUNT}/cfd_tunnel/{tunnel_id}/connectors/{connector_id}`;
const DELETE_CONNECTIONS = `DELETE ${ACCOUNT}/cfd_tunnel/{tunnel_id}/connections`;
const FAILOVER = `PUT ${ACCOUNT}/warp_connector/{tunnel_id}/failover`;
const CREATE_PROVIDER = `POST ${ACCOUNT}/magic/cloud/providers`;
const CREATE_IPSEC = `POST ${ACCOUNT}/magic/ipsec_tunnels`;
const PORTALS = `${ACCOUNT}/access/ai-controls/mcp/portals`;
const SERVERS = `${ACCOUNT}/access/ai-controls/mcp/servers`;
const CERTIFICATES = `${ACCOUNT}/access/saml_certificates`;
const TARGETS = `${ACCOUNT}/infrastructure/targets`;
const GRANTS = `${ACCOUNT}/access/idp_federation_grants`;
const GATEWAY_CA = `${ACCOUNT}/access/gateway_ca`;
const PEM = `GET ${CERTIFICATES}/{saml_cert_set_id}/pem`;

const validator = new Validator(canonical);
const ledger = parseLedger(readLedger());
const manifest = readJson("manifest.json");

function operation(label: string): CanonicalOperation {
  const found = operations.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no ${label} in the canonical document`);
  return found;
}

/** Where the schema of the operation's success stands. */
function success(label: string): string {
  const pointer = jsonSuccess(label);
  if (pointer === undefined) throw new Error(`${label} has no JSON success`);
  return pointer;
}

function jsonSuccess(label: string): string | undefined {
  const { node } = operation(label);
  const status = Object.keys(asObject(node.responses, "responses")).find((one) => one.startsWith("2"));
  return responseSchema(operation(label), Number(status?.replaceAll("X", "0")));
}

function failure(label: string): string {
  const pointer = responseSchema(operation(label), 400);
  if (pointer === undefined) throw new Error(`${label} has no failure`);
  return pointer;
}

function body(label: string): string {
  const pointer = bodySchema(operation(label));
  if (pointer === undefined) throw new Error(`${label} has no body`);
  return pointer;
}

/** What stands at a path of properties (`[]` for items) below a schema, references followed. */
function field(pointer: string, path: string, document: JsonObject = canonical): JsonObject | undefined {
  let at = landing(document, pointer);
  for (const name of path === "" ? [] : path.split(".")) {
    if (at === undefined) return undefined;
    at = landing(document, name === "[]" ? join(at.pointer, "items") : join(at.pointer, "properties", name));
  }
  return at?.node;
}

function must(pointer: string, path: string): JsonObject {
  return asObject(field(pointer, path), `${pointer}: ${path}`);
}

function propertiesOf(pointer: string, path: string): string[] {
  return Object.keys(asObject(must(pointer, path).properties, `properties of ${path}`)).sort();
}

/** All the values that an enum, open or closed, lists. */
function known(schema: JsonObject | undefined): Json[] {
  const unions = [schema, ...[schema?.anyOf, schema?.oneOf].flatMap((list) => (Array.isArray(list) ? list : []))];
  return unions.flatMap((one) => (isObject(one) && Array.isArray(one.enum) ? one.enum : []));
}

/** A tunnel with as little in it as one has. */
function tunnel(more: JsonObject): JsonObject {
  return { id: "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415", name: "blog", created_at: "2021-01-25T18:22:34Z", ...more };
}

function envelope(result?: Json, more: JsonObject = {}): JsonObject {
  return { success: true, errors: [], messages: [], ...(result !== undefined && { result }), ...more };
}

/** Names of what a run noticed, from the manifest. */
function noticed(
  text: string,
  { findings }: Pick<Run, "findings"> | { findings: Json } = manifest as never,
): unknown[] {
  return (findings as { pointer: string; message: string }[]).filter(
    ({ pointer, message }) => pointer.includes(text) || message.includes(text),
  );
}

function alone(...ids: string[]): Run {
  const sources = readSources(joinPath(root, "spec/sources.yaml")).filter(({ id }) => ids.includes(id));
  expect(sources).toHaveLength(ids.length);
  return generate({ sources, patches: [], names: {}, config: {} });
}

/** Every schema of the canonical document. */
function* schemas(): Generator<[string, JsonObject]> {
  const found: [string, JsonObject][] = [];
  walk(canonical, ({ kind, pointer, node }) => {
    if (kind === "Schema") found.push([pointer, node]);
  });
  yield* found;
}

function bodyOf(id: string): JsonObject {
  const found = responses.find((recording) => recording.id === id);
  return asObject(found?.body, id);
}

/* ---- types: every statement of this file is compiled in one go; a test asks for its own by name ---- */

const statements: Statement[] = [];
let verdicts: Verdicts;

function typed(label: string, name: string, text: (title: string) => string): string {
  const names = emitted.get(label);
  if (names === undefined) throw new Error(`${label} is not emitted`);
  const id = `${label}: ${name}`;
  statements.push({ id, area: names.area, text: text(`api.${names.title}`) });
  return id;
}

const compiles = (id: string): void => expect(verdicts.byId.get(id), id).toEqual([]);
const refused = (id: string): void => expect(verdicts.byId.get(id), id).not.toEqual([]);

const answers = (label: string, name: string, value: Json): string =>
  typed(label, name, (title) => received(value, `${title}Data`));
const takes = (label: string, name: string, value: Json): string =>
  typed(label, name, (title) => written(value, `NonNullable<${title}Init["body"]>`));

const TUNNEL_TYPES = ["cfd_tunnel", "warp_connector", "warp", "magic", "ip_sec", "gre", "cni"];
const TYPES = {
  c01: answers(CREATE_WARP, "an eighth tun_type", envelope(tunnel({ tun_type: "of tomorrow" }))),
  c03: typed(LIST_CFD, "without account_id", (title) => written({ params: { path: {} } }, `${title}Init`)),
  c05: TUNNEL_TYPES.map((type) => answers(CREATE_WARP, `tun_type ${type}`, envelope(tunnel({ tun_type: type })))),
  c06: [
    answers(CREATE_WARP, "a string as result", envelope("text")),
    answers(CREATE_WARP, "an array as result", envelope([{ id: "1" }])),
  ],
  c08: typed(CREATE_WARP, "failure result", () => {
    const at = `import("@flarespec/cloudflare/paths").paths["${ACCOUNT}/warp_connector"]["post"]["responses"]["4XX"]["content"]["application/json"]["result"]`;
    // Null alone: both ways assignable, where Record<string, never> and unknown are not.
    return `(null) satisfies ${at}; (0 as unknown as NonNullable<${at}>) satisfies never;`;
  }),
  c11: answers(CREATE_WARP, "client_id as number", envelope(tunnel({ connections: [{ client_id: 1 }] }))),
  c14: [DELETE_CONNECTIONS, FAILOVER].flatMap((label) => [
    answers(label, "result {}", envelope({})),
    answers(label, "result null", envelope(null)),
  ]),
  c17: [CREATE_CFD, CREATE_WARP].map((label) =>
    answers(
      label,
      "null times",
      envelope(tunnel({ deleted_at: null, conns_active_at: null, conns_inactive_at: null })),
    ),
  ),
  c22: answers(GET_CONFIGURATION, "without result", envelope()),
  c23: [
    takes(EDIT_WARP, "with ha", { name: "a", ha: true }),
    takes(CREATE_WARP, "with tunnel_secret", { name: "a", tunnel_secret: "b" }),
  ],
  c23allowed: [
    takes(EDIT_WARP, "with tunnel_secret", { name: "a", tunnel_secret: "b" }),
    takes(CREATE_WARP, "with ha", { name: "a", ha: true }),
  ],
  c24: typed(DELETE_CFD, "with a body", (title) =>
    written({ params: { path: { account_id: "a", tunnel_id: "b" } }, body: {} }, `${title}Init`),
  ),
  c26: typed(CREATE_PROVIDER, "one error type", (title) => {
    const info = `import("@flarespec/cloudflare").ResponseInfo`;
    const full = {
      code: 1001,
      message: "m",
      documentation_url: "d",
      source: { pointer: "p", parameter: "q", parameter_value_index: 0 },
      meta: { l10n_key: "k", loggable_error: "e", template_data: {}, trace_id: "t" },
    };
    return `${written(full, info)} (0 as unknown as ${title}Data["errors"]) satisfies ${info}[];`;
  }),
  c26small: typed(CREATE_WARP, "code and message alone", () =>
    written({ code: 1, message: "m" }, `import("@flarespec/cloudflare").ResponseInfo`),
  ),
  c25: typed(CREATE_PROVIDER, "code 9999", (title) =>
    received([{ code: 9999, message: "m" }], `${title}Data["errors"]`),
  ),
  c29without: takes(CREATE_IPSEC, "without bgp", { cloudflare_endpoint: "a", interface_address: "b", name: "c" }),
  c29empty: takes(CREATE_IPSEC, "with an empty bgp", {
    cloudflare_endpoint: "a",
    interface_address: "b",
    name: "c",
    bgp: {},
  }),
  c36: typed(
    PEM,
    "text",
    (title) => `(0 as unknown as Extract<${title}Answer, { error?: undefined }>["data"]) satisfies string;`,
  ),
  c36void: typed(
    `DELETE ${TARGETS}/{target_id}`,
    "nothing",
    (title) => `(0 as unknown as Extract<${title}Answer, { error?: undefined }>["data"]) satisfies undefined;`,
  ),
  c38: answers(`DELETE ${GATEWAY_CA}/{certificate_id}`, "without id", envelope({})),
  c38required: answers(`GET ${GRANTS}/{grant_id}`, "without id", envelope({ idp_id: "x" })),
};

/* ---- client ---- */

let createClient: (options: ClientOptions) => Record<string, unknown>;

async function call(
  label: string,
  reply: Response,
  init: CallInit = {},
): Promise<{ got: Answer<unknown>; sent: Request }> {
  const { method, path } = operation(label);
  let sent: Request | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    sent = request;
    return reply;
  };
  const client = createClient({ token: "t", fetch });
  const values = Object.fromEntries([...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => [name, "1"]));
  const run = client[method] as (path: string, init: CallInit) => Promise<Answer<unknown>>;
  const got = await run(path, { params: { path: values }, ...init });
  if (sent === undefined) throw new Error("nothing was sent");
  return { got, sent };
}

beforeAll(async () => {
  ({ createClient } = (await import(pathToFileURL(joinPath(folder, "index.js")).href)) as {
    createClient: typeof createClient;
  });
  verdicts = await compile(statements, "7.0");
}, 60_000);

test("the statements of this file were compiled", () => {
  expect(verdicts.checked).toBe(statements.length);
  expect(verdicts.elsewhere).toEqual([]);
});

describe("contradictions", () => {
  test("C01 tun_type is the union of both sources, open in responses", () => {
    const union = must(success(CREATE_WARP), "result.tun_type");
    expect(known(union).sort()).toEqual([...TUNNEL_TYPES].sort());
    expect(validator.faults(success(CREATE_WARP), envelope(tunnel({ tun_type: "of tomorrow" })))).toEqual([]);
    compiles(TYPES.c01);
    const old = alone("warp-connector-create");
    const post = operationsOf(old.canonical).find(([path]) => path.endsWith("/warp_connector"))?.[1];
    const found = JSON.stringify(post).match(/"enum":\["cfd_tunnel"[^\]]*\]/)?.[0];
    expect(JSON.parse(`{${found}}`)).toEqual({ enum: ["cfd_tunnel", "warp_connector", "ip_sec", "gre", "cni"] });
    const told = [...ledger.map(({ reason }) => reason), ...noticed("tun_type").map((one) => JSON.stringify(one))];
    expect(told.some((text) => text.includes("warp-connector-create") && text.includes("tunnels"))).toBe(true);
  });

  test("C02 account_id and account_identifier are one operation", () => {
    const same = operations.filter(
      ({ method, path }) => method === "POST" && eraseNames(path) === "/accounts/{}/warp_connector",
    );
    expect(same.map(({ label }) => label)).toEqual([CREATE_WARP]);
    const names = (operation(CREATE_WARP).node.parameters as JsonObject[]).map(({ name }) => name);
    expect(names).toEqual(["account_id"]);
    const told = [
      ...noticed("account_identifier"),
      ...ledger.filter(({ reason }) => reason.includes("account_identifier")),
    ];
    const kept = JSON.stringify(operation(CREATE_WARP).node).includes("account_identifier");
    expect(told.length > 0 || kept, "the other name is listed").toBe(true);
  });

  test("C03 path parameters are required", () => {
    for (const { label, path, node, pointer } of operations) {
      const parameters = [
        ...((node.parameters ?? []) as Json[]).map((_, i) => landing(canonical, join(pointer, "parameters", i))?.node),
        ...((get(canonical, join("/paths", path, "parameters")) ?? []) as JsonObject[]),
      ];
      const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
      const required = parameters.filter((one) => one?.in === "path" && one.required === true).map((one) => one?.name);
      expect(required.sort(), label).toEqual(names.sort());
    }
    refused(TYPES.c03);
    const settled = ledger.filter(({ rule }) => rule === "path-parameter-required");
    expect(settled.length).toBeGreaterThanOrEqual(22);
  });

  test("C04 an example with an error inside a success says nothing", async () => {
    const id = "magic/post_accounts-account_id-magic-cloud-providers.200";
    const example = bodyOf(id);
    expect(example.errors).toHaveLength(1);
    expect(validator.faults(success(CREATE_PROVIDER), example)).toEqual([]);
    expect(validator.faults(success(CREATE_PROVIDER), { ...example, errors: [] })).toEqual([]);
    const { got } = await call(CREATE_PROVIDER, Response.json(example));
    expect(got.error).toBeUndefined();
    for (const { label } of operations) {
      const at = jsonSuccess(label);
      const errors = at === undefined ? undefined : field(at, "errors");
      expect([errors?.maxLength, errors?.maxItems], label).toEqual([undefined, undefined]);
    }
  });

  test("C05 an example does not narrow the type of a WARP Connector", () => {
    for (const id of TYPES.c05) compiles(id);
    for (const type of TUNNEL_TYPES) {
      expect(validator.faults(success(CREATE_WARP), envelope(tunnel({ tun_type: type })))).toEqual([]);
    }
    const id = "tunnels/post_accounts-account_id-warp_connector.200";
    expect(asObject(bodyOf(id).result, id).tun_type).toBe("cfd_tunnel");
    expect(validator.faults(success(CREATE_WARP), bodyOf(id))).toEqual([]);
  });

  test("C06 the result of POST warp_connector is one object", () => {
    const result = must(success(CREATE_WARP), "result");
    expect(result.type).toBe("object");
    expect([result.anyOf, result.allOf, result.oneOf]).toEqual([undefined, undefined, undefined]);
    const fields = "account_tag connections conns_active_at conns_inactive_at created_at deleted_at id metadata name";
    expect(propertiesOf(success(CREATE_WARP), "result")).toEqual([...fields.split(" "), "status", "tun_type"]);
    expect(validator.faults(success(CREATE_WARP), envelope("text"))).not.toEqual([]);
    expect(validator.faults(success(CREATE_WARP), envelope([]))).not.toEqual([]);
    for (const id of TYPES.c06) refused(id);
  });

  test("C07 a failure says success: false, and nothing else", () => {
    const said = { success: false, errors: [{ code: 7003, message: "m" }], messages: [], result: null };
    for (const { label } of operations) {
      expect(validator.faults(failure(label), said), label).toEqual([]);
      expect(validator.faults(failure(label), { ...said, success: true }), label).not.toEqual([]);
      expect(known(field(failure(label), "success")), label).toEqual([false]);
    }
    expect(validator.faults(failure(CREATE_WARP), { ...said, result: [] })).not.toEqual([]);
  });

  test("C08 the result of a failure is null", () => {
    const result = must(failure(CREATE_WARP), "result");
    expect(result.type ?? result.enum).toEqual(result.type === undefined ? [null] : "null");
    compiles(TYPES.c08);
  });

  test("C09 an array has no minLength, and the ledger says so", () => {
    for (const [pointer, schema] of schemas()) {
      if (schema.type === "array")
        expect([schema.minLength, schema.maxLength], pointer).toEqual([undefined, undefined]);
    }
    expect([1, undefined]).toContain(must(failure(CREATE_WARP), "errors").minItems);
    expect(corrections("minLength").length).toBeGreaterThan(0);
  });

  test("C10 an object has no uniqueItems, and the ledger says so", () => {
    for (const [pointer, schema] of schemas()) {
      if (schema.type !== "array") expect(schema.uniqueItems, pointer).toBeUndefined();
    }
    expect(corrections("uniqueItems").length).toBeGreaterThan(0);
  });

  test("C11 client_id is a string once a source says so, unknown alone", () => {
    expect(must(success(CREATE_WARP), "result.connections.[].client_id").type).toBe("string");
    expect(must(success(CREATE_WARP), "result.connections.[]").type).toBe("object");
    refused(TYPES.c11);
    const old = alone("warp-connector-create");
    const text = JSON.stringify(old.canonical);
    const clients = [...text.matchAll(/"client_id":(\{[^}]*\})/g)].map(([, schema]) => JSON.parse(schema as string));
    expect(clients.length).toBeGreaterThan(0);
    for (const schema of clients) expect(schema.type).toBeUndefined();
  });

  test("C12 status has the four values of the newer source", () => {
    expect(known(must(success(CREATE_WARP), "result.status")).sort()).toEqual([
      "degraded",
      "down",
      "healthy",
      "inactive",
    ]);
  });

  test("C13 a token is enough for every operation", async () => {
    const schemes = asObject(get(canonical, "/components/securitySchemes"), "schemes");
    expect(Object.keys(schemes)).toEqual(expect.arrayContaining(["api_token", "api_email", "api_key"]));
    for (const { label } of operations) {
      const { sent } = await call(label, new Response(null, { status: 204 }));
      expect(sent.headers.get("authorization"), label).toBe("Bearer t");
    }
  });

  test("C14 a result nobody describes is {}, null or absent", async () => {
    for (const label of [DELETE_CONNECTIONS, FAILOVER]) {
      for (const result of [{}, null, undefined]) {
        const reply = envelope(result);
        const { got } = await call(label, Response.json(reply));
        expect(got.error).toBeUndefined();
        expect(got.data).toStrictEqual(reply);
        if (result !== undefined) expect(validator.faults(success(label), reply), label).toEqual([]);
      }
    }
    for (const id of TYPES.c14) compiles(id);
  });

  test("C15 config.warp-routing is reported and kept", async () => {
    const id = "tunnels/get_accounts-account_id-cfd_tunnel-tunnel_id-configurations.200";
    const { got } = await call(GET_CONFIGURATION, Response.json(bodyOf(id)));
    expect(get(got.data as Json, "/result/config/warp-routing")).toBeDefined();
    const declared = field(success(GET_CONFIGURATION), "result.config.warp-routing");
    expect(declared !== undefined || noticed("warp-routing").length > 0).toBe(true);
    if (declared !== undefined) expect(ledger.some(({ reason }) => reason.includes("warp-routing"))).toBe(true);
  });

  test("C16 no rule between fields comes from an example", () => {
    const conditional = ["if", "then", "else", "dependentRequired", "dependentSchemas", "not"];
    for (const [pointer, schema] of schemas()) {
      // Which kinds an unlisted one is not, is no rule between fields.
      if (schema["x-unlisted"] === true) continue;
      expect(
        conditional.filter((keyword) => schema[keyword] !== undefined),
        pointer,
      ).toEqual([]);
    }
    const healthy = recordings.filter(
      (one) =>
        one.message === "response" &&
        get(one.body, "/result/deleted_at") &&
        get(one.body, "/result/status") === "healthy",
    );
    expect(healthy.length).toBeGreaterThan(0);
  });

  test("C17 what is described as `If null` accepts null", () => {
    for (const label of [CREATE_CFD, GET_CFD, CREATE_WARP, EDIT_WARP]) {
      const result = tunnel({ deleted_at: null, conns_active_at: null, conns_inactive_at: null });
      expect(validator.faults(success(label), envelope(result)), label).toEqual([]);
    }
    for (const id of TYPES.c17) compiles(id);
  });

  test("C18 the union of tunnels is ordered, the more specific first", () => {
    const item = must(success(LIST_TUNNELS), "result.[]");
    const branches = (item.anyOf ?? item.oneOf) as Json[];
    expect(branches).toHaveLength(2);
    const at = success(LIST_TUNNELS);
    const sizes = branches.map((branch) => {
      const target = isObject(branch) && typeof branch.$ref === "string" ? branch.$ref.slice(1) : undefined;
      return Object.keys(
        asObject((target === undefined ? branch : landing(canonical, target)?.node) as Json, "branch")
          .properties as JsonObject,
      ).length;
    });
    expect(item.discriminator !== undefined || (sizes[0] ?? 0) > (sizes[1] ?? 0)).toBe(true);
    const id = "tunnels/get_accounts-account_id-tunnels.200";
    const [example] = bodyOf(id).result as JsonObject[];
    const { config_src, ...without } = asObject(example, id);
    expect(config_src).toBeDefined();
    expect(validator.faults(at, envelope([example as JsonObject]))).toEqual([]);
    expect(validator.faults(at, envelope([without as JsonObject]))).toEqual([]);
  });

  test("C19 errors and messages have a source pointer alike", () => {
    for (const { label, path } of operations) {
      if (!/\/(cfd_tunnel|tunnels|warp_connector)/.test(path)) continue;
      for (const member of ["errors", "messages"]) {
        expect(field(success(label), `${member}.[].source.pointer`)?.type, `${label} ${member}`).toBe("string");
      }
    }
  });

  test("C20 no two declarations of a module have the same name", () => {
    for (const area of areas()) {
      const text = readText(`areas/${area}.d.ts`);
      const declared = [...text.matchAll(/^export (?:interface|type|declare (const|function)) (\w+)/gm)].map(
        ([, kind, name]) => ({ kind, name: (name as string).toLowerCase() }),
      );
      // Overloads of a function are one.
      const overloads = new Set(declared.filter(({ kind }) => kind === "function").map(({ name }) => name));
      const names = [...declared.filter(({ kind }) => kind !== "function").map(({ name }) => name), ...overloads];
      const twice = names.filter((name, i) => names.indexOf(name) !== i);
      expect(twice, area).toEqual([]);
    }
    const titles = operations.map(({ label }) => emitted.get(label)?.title);
    expect(new Set(titles).size).toBe(operations.length);
  });

  test("C21 one structure has one declaration", () => {
    const { area } = emitted.get(CREATE_WARP) ?? { area: "" };
    const text = readText(`areas/${area}.d.ts`);
    const labels = operations
      .map(({ label }) => label)
      .filter((label) => /^(POST|GET|PATCH|DELETE) .*\/warp_connector(\/\{tunnel_id\})?$/.test(label));
    expect(labels).toHaveLength(5);
    const used = labels.map((label) => {
      const { title } = emitted.get(label) ?? { title: "" };
      const from = text.slice(text.search(new RegExp(`^export (interface|type) ${title}Data\\b`, "m")));
      const result = /^ {4}result\??: (?:NonNullable<)?([\w.]+)/m.exec(from)?.[1] ?? "inline";
      return aliased(text, result);
    });
    expect(new Set(used).size, used.join(", ")).toBe(1);
    expect(used[0]).not.toBe("inline");
  });

  test("C22 version of a configuration and of a client are different things", () => {
    expect(must(success(GET_CONFIGURATION), "result.version").type).toMatch(/^(number|integer)$/);
    expect(must(success(GET_CONNECTOR), "result.version").type).toBe("string");
    // Optional on the page, which describes it and calls it null nowhere.
    expect(must(success(GET_CONFIGURATION), "").required).toContain("result");
    refused(TYPES.c22);
  });

  test("C23 each operation keeps its own body", () => {
    expect(propertiesOf(body(EDIT_WARP), "")).toEqual(["name", "tunnel_secret"]);
    expect(propertiesOf(body(CREATE_WARP), "")).toEqual(["ha", "name"]);
    for (const id of TYPES.c23) refused(id);
    for (const id of TYPES.c23allowed) compiles(id);
  });

  test("C24 a DELETE without content has no body", async () => {
    for (const { label, method, node } of operations) {
      if (method === "DELETE") expect(node.requestBody, label).toBeUndefined();
    }
    refused(TYPES.c24);
    const { sent } = await call(DELETE_CFD, Response.json(envelope({})));
    expect([sent.body, sent.headers.get("content-type")]).toEqual([null, null]);
    // The 2024 publication is not in spec/; this is what it says.
    const document = clone({
      openapi: "3.1.0",
      info: { title: "2024", version: "1" },
      paths: {
        "/accounts/{account_id}/cfd_tunnel/{tunnel_id}": {
          delete: {
            requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
            responses: { "200": { description: "" } },
          },
        },
      },
    } as JsonObject);
    applyRules(document, RULES);
    expect(JSON.stringify(document)).not.toContain("requestBody");
  });

  test("C25 unknown codes are codes, and success: false is a failure", async () => {
    const odd = {
      ...bodyOf("magic/post_accounts-account_id-magic-cloud-providers.200"),
      errors: [{ code: 9999, message: "m" }],
    };
    expect(validator.faults(success(CREATE_PROVIDER), odd)).toEqual([]);
    compiles(TYPES.c25);
    expect(known(must(success(CREATE_PROVIDER), "success"))).toEqual([true]);
    const { got } = await call(CREATE_PROVIDER, Response.json({ ...odd, success: false, result: null }));
    expect(got.error).toMatchObject({ kind: "api", errors: [{ code: 9999 }] });
  });

  test("C26 one error type holds what all sources say", () => {
    compiles(TYPES.c26);
    compiles(TYPES.c26small);
  });

  test("C27 placeholders are no evidence", () => {
    const updated = must(success(CREATE_PROVIDER), "result.last_updated");
    expect([updated.type, updated.format]).toEqual(["string", undefined]);
    const template = field(success(CREATE_PROVIDER), "errors.[].meta.template_data");
    expect([template?.type, template?.properties]).toEqual([undefined, undefined]);
    const text = JSON.stringify(operation(CREATE_PROVIDER).node);
    expect(text).not.toContain('"last_updated":"last_updated"');
    const parameters = operation(CREATE_PROVIDER).node.parameters as JsonObject[];
    expect(parameters.map(({ name, in: place }) => `${place} ${name}`)).toContain("header forwarded");
  });

  test("C28 the IPsec body has its health check, from the sources that know it", () => {
    const target = must(body(CREATE_IPSEC), "health_check.target");
    const branches = ((target.anyOf ?? target.oneOf ?? []) as Json[]).map((branch) => {
      const ref = isObject(branch) && typeof branch.$ref === "string" ? branch.$ref.slice(1) : undefined;
      return (ref === undefined ? (branch as JsonObject) : landing(canonical, ref)?.node)?.type;
    });
    expect(branches.sort()).toEqual(["object", "string"]);
    expect(must(body(CREATE_IPSEC), "bgp.extra_prefixes.[]").type).toBe("string");
    expect(must(success(CREATE_IPSEC), "result.id").type).toBe("string");
    const table = alone("magic-ipsec-tunnel-create");
    const told = [...table.findings, ...table.model.losses].filter(({ message }) =>
      /response|answer|success/i.test(message),
    );
    expect(told.length).toBeGreaterThan(0);
  });

  test("C29 validate_only is a query parameter, Content-Type none, and bgp needs its number only if it is there", () => {
    const parameters = operation(CREATE_IPSEC).node.parameters as JsonObject[];
    const flag = parameters.find(({ name }) => name === "validate_only");
    expect(flag).toMatchObject({ in: "query", schema: { type: "boolean" } });
    expect(flag?.required ?? false).toBe(false);
    for (const { label, node } of operations) {
      const headers = ((node.parameters ?? []) as JsonObject[]).filter((one) => one.in === "header");
      expect(
        headers.map(({ name }) => String(name).toLowerCase()),
        label,
      ).not.toContain("content-type");
    }
    const plain = { cloudflare_endpoint: "203.0.113.1", interface_address: "192.0.2.0/31", name: "IPsec_1" };
    expect(validator.faults(body(CREATE_IPSEC), plain)).toEqual([]);
    expect(validator.faults(body(CREATE_IPSEC), { ...plain, bgp: {} })).not.toEqual([]);
    expect(validator.faults(body(CREATE_IPSEC), { ...plain, bgp: { customer_asn: 1 } })).toEqual([]);
    compiles(TYPES.c29without);
    refused(TYPES.c29empty);
  });

  test("C30 defaults are values of their type, and descriptions are whole", () => {
    expect(must(body(CREATE_IPSEC), "replay_protection").default).toBe(false);
    expect([undefined, false]).toContain(must(body(CREATE_IPSEC), "automatic_return_routing").default);
    for (const [pointer, schema] of schemas()) {
      if (schema.type === "boolean") expect(["true", "false"], pointer).not.toContain(schema.default);
    }
    const prose = JSON.stringify(operation(CREATE_IPSEC).node);
    expect(prose).not.toMatch(/"description":"If"/);
    expect(prose).not.toMatch(/of the form {2}/);
  });

  test("C31 what the page cut off is named and completed", () => {
    const cookies = [
      "eager_redirect_cookie_setting",
      "enable_binding_cookie",
      "http_only_cookie_attribute",
      "same_site_cookie_attribute",
    ];
    expect(propertiesOf("/components/schemas/SelfHostedApplication", "")).toEqual(expect.arrayContaining(cookies));
    const item = must(success(`GET ${ACCOUNT}/access/apps`), "result.[]");
    const reached = ((item.anyOf ?? item.oneOf) as Json[]).map((branch) => {
      const ref = isObject(branch) && typeof branch.$ref === "string" ? branch.$ref.slice(1) : undefined;
      return ref === undefined ? (branch as JsonObject) : (landing(canonical, ref)?.node ?? {});
    });
    const cookiesOf = (kind: JsonObject): string[] =>
      Object.keys(asObject(kind.properties, "properties")).filter((name) => cookies.includes(name));
    expect.soft(Math.max(...reached.map((kind) => cookiesOf(kind).length)), "in what a call answers").toBe(4);
    const page = alone("access");
    const told = page.findings.filter(({ pointer }) => pointer.endsWith("/SelfHostedApplication"));
    const text = told.map(({ message }) => message).join("\n");
    for (const part of [/\b25\b/, /\b21\b/, ...cookies]) expect.soft(text).toMatch(part);
  });

  test("C32 allowed headers and origins are strings", () => {
    const text = [...schemas()].filter(([pointer]) =>
      /\/(allowed_headers|allowed_origins|.*[aA]llowed_?-?(headers|origins))$/i.test(pointer),
    );
    // The zone forms of 2024 are published too; they follow the account forms, so that no operation reaches their models.
    const uses = componentUses(canonical);
    const isReached = (pointer: string): boolean => Object.values(usesOf(pointer, uses)).includes(true);
    const arrays = text
      .map(([pointer]) => [pointer, landing(canonical, pointer)?.node] as const)
      .filter(([pointer, node]) => node?.type === "array" && isReached(pointer));
    expect(arrays.length).toBeGreaterThan(1);
    for (const [pointer] of arrays) {
      const at = landing(canonical, pointer);
      expect(landing(canonical, join(at?.pointer ?? "", "items"))?.node.type, pointer).toBe("string");
    }
  });

  test("C33 accounts_or_zones is two real paths", () => {
    const published = parse(
      readFileSync(joinPath(root, "spec/openapi/published-2024-08-06.yaml"), "utf8"),
    ) as JsonObject;
    const real = Object.keys(asObject(published.paths, "paths")).map(eraseNames);
    const apps = operations.filter(({ path }) => /\/access\/apps/.test(path));
    expect(apps).toHaveLength(12);
    for (const { path } of apps) {
      expect(path).toMatch(/^\/(accounts\/\{account_id\}|zones\/\{zone_id\})\//);
      expect(real).toContain(eraseNames(path));
    }
    expect(operations.some(({ path }) => path.includes("accounts_or_zones"))).toBe(false);
  });

  test("C34 a list is a list of items, never of lists", () => {
    const lists = [
      `GET ${PORTALS}`,
      `GET ${SERVERS}`,
      `GET ${GATEWAY_CA}`,
      `GET ${CERTIFICATES}`,
      `GET ${TARGETS}`,
      `GET ${GRANTS}`,
      `PUT ${TARGETS}/batch`,
    ];
    for (const label of lists) {
      expect(must(success(label), "result").type, label).toBe("array");
      expect(must(success(label), "result.[]").type, label).toBe("object");
      expect(must(success(label), "result.[]").properties, label).toBeDefined();
    }
  });

  test("C35 a server in a portal is not a server", () => {
    const inside = success(`GET ${PORTALS}/{id}`);
    const itself = success(`GET ${SERVERS}/{id}`);
    const nested = propertiesOf(inside, "result.servers.[]");
    expect(nested.length).toBeGreaterThanOrEqual(21);
    expect(nested).not.toEqual(propertiesOf(itself, "result"));
    const prompts = (at: string, path: string): string[] => propertiesOf(at, `${path}updated_prompts.[]`);
    expect(prompts(inside, "result.servers.[].")).toEqual(expect.arrayContaining(["enabled", "name", "portal_alias"]));
    expect(prompts(itself, "result.")).toEqual(expect.arrayContaining(["alias", "description", "enabled", "name"]));
    expect(prompts(itself, "result.")).not.toContain("portal_alias");
  });

  test("C36 the previous certificate is a certificate or null; PEM is text, a deleted target nothing", async () => {
    const at = success(`GET ${CERTIFICATES}/{saml_cert_set_id}`);
    const current = propertiesOf(at, "result.current_certificate");
    const previous = must(at, "result.previous_certificate");
    expect(JSON.stringify(previous)).toMatch(/null/);
    const certificate = ((previous.anyOf ?? [previous]) as JsonObject[]).map((branch) =>
      typeof branch.$ref === "string" ? landing(canonical, branch.$ref.slice(1))?.node : branch,
    );
    const found = certificate.find((branch) => branch?.properties !== undefined);
    expect(Object.keys(asObject(found?.properties, "certificate")).sort()).toEqual(current);
    const pem = await call(PEM, new Response("-----BEGIN", { headers: { "content-type": "application/x-pem-file" } }));
    expect(pem.got).toMatchObject({ data: "-----BEGIN", error: undefined });
    compiles(TYPES.c36);
    const gone = await call(`DELETE ${TARGETS}/{target_id}`, new Response(null, { status: 204 }));
    expect([gone.got.data, gone.got.error]).toEqual([undefined, undefined]);
    compiles(TYPES.c36void);
  });

  test("C37 three operations on batches of targets have three names", () => {
    const labels = [`DELETE ${TARGETS}/batch`, `POST ${TARGETS}/batch_delete`, `PUT ${TARGETS}/batch`];
    const titles = labels.map((label) => emitted.get(label)?.title ?? "");
    expect(new Set(titles).size).toBe(3);
    expect(titles[2]).not.toMatch(/^Create/);
    expect(labels.map((label) => operation(label).node.deprecated === true)).toEqual([true, false, false]);
    const text = readText(`areas/${emitted.get(labels[0] as string)?.area}.d.ts`);
    const call = text.slice(0, text.indexOf(`DELETE(init: ${titles[0]}Init)`));
    expect(call.slice(call.lastIndexOf("/**"))).toContain("@deprecated");
  });

  test("C38 each operation keeps its own result", () => {
    const deleted = propertiesOf(success(`DELETE ${PORTALS}/{id}`), "result");
    const listed = propertiesOf(success(`GET ${PORTALS}/{id}`), "result");
    expect(listed.filter((name) => !deleted.includes(name))).toEqual(["servers"]);
    expect(must(success(`DELETE ${GATEWAY_CA}/{certificate_id}`), "result").required ?? []).not.toContain("id");
    expect(must(success(`DELETE ${GRANTS}/{grant_id}`), "result").required ?? []).not.toContain("id");
    expect(must(success(`GET ${GRANTS}/{grant_id}`), "result").required).toContain("id");
    compiles(TYPES.c38);
    refused(TYPES.c38required);
  });
});

/** The declaration that a name leads to, through `export type A = B;`. */
function aliased(text: string, name: string): string {
  const target = new RegExp(`^export type ${name} = (\\w+);`, "m").exec(text)?.[1];
  return target === undefined ? name : aliased(text, target);
}

/** Ledger entries that take a keyword away. */
function corrections(keyword: string): unknown[] {
  return ledger.filter(
    ({ pointer, before, after }) =>
      (pointer.endsWith(`/${keyword}`) && after === undefined) ||
      (JSON.stringify(before ?? null).includes(`"${keyword}"`) &&
        !JSON.stringify(after ?? null).includes(`"${keyword}"`)),
  );
}

function operationsOf(document: JsonObject): [string, Json][] {
  return Object.entries(asObject(document.paths, "paths")) as [string, Json][];
}
