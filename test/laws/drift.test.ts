import { describe, expect, test } from "vitest";
import { Editor } from "../../generator/src/ledger/editor.ts";
import { replay } from "../../generator/src/ledger/replay.ts";
import { applyRules, type Outcome } from "../../generator/src/normalize/run.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { get, type Json, type JsonObject, type Pointer } from "../../generator/src/openapi/pointer.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { type Said, settled } from "../unit/reconcile/spec.ts";

/** The drift stage by itself: what composition leaves (`x-source`, `x-also`, `x-sources`) goes in, one word comes out. */
const drift = RULES.filter(({ stage }) => stage === "drift");

const PATH = "/accounts/{account_id}/warp_connector";
const RESULT =
  "/paths/~1accounts~1{account_id}~1warp_connector/post/responses/200/content/application~1json/schema/properties/result";

interface Stated {
  result?: Json;
  request?: Json;
  operation?: JsonObject;
}

/** What one source says of the operation: an envelope around `result`. */
function operation({ result, request, operation: more = {} }: Stated): JsonObject {
  const envelope: JsonObject = { type: "object", properties: { success: { type: "boolean", enum: [true] } } };
  if (result !== undefined) (envelope.properties as JsonObject).result = result;
  const body = { content: { "application/json": { schema: request ?? {} } } };
  return {
    ...(request === undefined ? {} : { requestBody: body }),
    responses: { "200": { description: "Success.", content: { "application/json": { schema: envelope } } } },
    ...more,
  };
}

const TUNNELS = { id: "tunnels", kind: "docs", date: "2026-08-16" };
const DUMP = { id: "warp-connector-create", kind: "openapi", date: "2024-01-24" };
const SDK = { id: "sdk", kind: "sdk", date: "2026-08-17" };

interface Source {
  id: string;
  kind: string;
  date: string;
}

function composed(first: [Source, Stated], others: [Source, Stated][], schemas: JsonObject = {}): JsonObject {
  const sources = [first, ...others].map(([source]) => ({ ...source }));
  const also = others.map(([{ id }, said]) => ({ source: id, operation: operation(said) }));
  return {
    openapi: "3.1.0",
    info: { title: "composed", version: "1" },
    "x-sources": sources,
    paths: { [PATH]: { post: { ...operation(first[1]), "x-source": first[0].id, "x-also": also } } },
    components: { schemas },
  };
}

/** Settles a copy and holds it to the laws every run is held to. */
function settle(source: JsonObject): Outcome & { at: (pointer: Pointer) => Json | undefined } {
  const outcome = applyRules(clone(source), drift);
  const text = JSON.stringify(outcome.canonical);
  expect(text).not.toMatch(/"x-(also|source|sources)"/);
  expect(replay(clone(source), outcome.ledger)).toEqual(outcome.canonical);
  expect(applyRules(clone(outcome.canonical), drift).ledger).toEqual([]);
  const shuffled = applyRules(clone(source), [...drift].reverse());
  expect(shuffled.canonical).toEqual(outcome.canonical);
  return { ...outcome, at: (pointer) => get(outcome.canonical, pointer) };
}

const strings = (...values: string[]): JsonObject => ({ type: "string", enum: values });
const object = (properties: JsonObject, required?: string[]): JsonObject => ({
  type: "object",
  properties,
  ...(required === undefined ? {} : { required }),
});

test("a document of one source is left alone", () => {
  const source: JsonObject = {
    openapi: "3.1.0",
    paths: { [PATH]: { post: operation({ result: { type: "string" } }) } },
  };
  expect(applyRules(clone(source), drift).ledger).toEqual([]);
});

test("C01: the values of all sources, and the reason says who said which", () => {
  const five = strings("cfd_tunnel", "warp_connector", "ip_sec", "gre", "cni");
  const four = strings("cfd_tunnel", "warp_connector", "warp", "magic");
  const { at, ledger } = settle(
    composed([DUMP, { result: object({ tun_type: five }) }], [[TUNNELS, { result: object({ tun_type: four }) }]]),
  );
  expect(at(`${RESULT}/properties/tun_type/enum`)).toEqual([
    "cfd_tunnel",
    "warp_connector",
    "ip_sec",
    "gre",
    "cni",
    "warp",
    "magic",
  ]);
  const change = ledger.find(({ pointer }) => pointer.endsWith("/tun_type/enum"));
  expect(change?.reason).toBe(
    'United: "cfd_tunnel", "warp_connector" (warp-connector-create and tunnels); "ip_sec", "gre", "cni" (warp-connector-create only); "warp", "magic" (tunnels only).',
  );
  expect(change?.direction).toBe("widen");
});

test("C01: a first source that lists all is left alone, and what the others lack is reported", () => {
  const { ledger, findings } = settle(
    composed(
      [TUNNELS, { result: object({ t: strings("a", "b", "c") }) }],
      [[DUMP, { result: object({ t: strings("a", "b") }) }]],
    ),
  );
  expect(ledger.some(({ pointer }) => pointer.endsWith("/enum"))).toBe(false);
  expect(findings.map(({ pointer, message }) => `${pointer}: ${message}`)).toContain(
    `${RESULT}/properties/t: "a", "b" (tunnels and warp-connector-create); "c" (tunnels only)`,
  );
});

test("C01: a component that two operations share hears both, once", () => {
  const source = composed(
    [TUNNELS, { result: { $ref: "#/components/schemas/Kind" } }],
    [[DUMP, { result: strings("a", "b") }]],
    {
      Kind: strings("a"),
    },
  );
  const paths = source.paths as JsonObject;
  paths["/zones"] = {
    get: {
      ...operation({ result: { $ref: "#/components/schemas/Kind" } }),
      "x-source": "tunnels",
      "x-also": [{ source: "sdk", operation: operation({ result: strings("c", "a") }) }],
    },
  };
  const { at, ledger } = settle(source);
  expect(at("/components/schemas/Kind/enum")).toEqual(["a", "b", "c"]);
  const changes = ledger.filter(({ pointer }) => pointer === "/components/schemas/Kind/enum");
  expect(changes.map(({ reason }) => reason)).toEqual([
    'United: "a" (tunnels, warp-connector-create and sdk); "b" (warp-connector-create only); "c" (sdk only).',
  ]);
});

test("C02: path parameters are matched by position, whatever they are called", () => {
  const named = (name: string, more: JsonObject = {}): JsonObject => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...more,
  });
  const { at } = settle(
    composed(
      [TUNNELS, { operation: { parameters: [named("account_id")] } }],
      [
        [
          DUMP,
          {
            operation: {
              parameters: [
                named("account_identifier", { description: "Whose.", schema: { type: "string", maxLength: 32 } }),
              ],
            },
          },
        ],
      ],
    ),
  );
  expect(at("/paths/~1accounts~1{account_id}~1warp_connector/post/parameters")).toEqual([
    {
      name: "account_id",
      in: "path",
      required: true,
      schema: { type: "string", maxLength: 32 },
      description: "Whose.",
      "x-aliases": ["account_identifier"],
    },
  ]);
});

test("C02: a path parameter the first source leaves out is taken under the name the path has", () => {
  const { at } = settle(
    composed(
      [TUNNELS, {}],
      [
        [
          DUMP,
          {
            operation: {
              parameters: [{ name: "account_identifier", in: "path", required: true, schema: { type: "string" } }],
            },
          },
        ],
      ],
    ),
  );
  expect(at("/paths/~1accounts~1{account_id}~1warp_connector/post/parameters/0")).toEqual({
    name: "account_id",
    in: "path",
    required: true,
    schema: { type: "string" },
    "x-aliases": ["account_identifier"],
  });
});

test("C02, C28: parts that the first source does not state come from the next, by name", () => {
  const failure = { description: "Failure." };
  const more: JsonObject = {
    summary: "Create",
    deprecated: true,
    tags: ["Tunnels"],
    parameters: [{ name: "validate_only", in: "query", schema: { type: "boolean" } }],
    requestBody: { content: { "application/json": { schema: object({ name: { type: "string" } }) } } },
  };
  const dump: Stated = { operation: more };
  const source = composed([TUNNELS, { operation: { summary: "Create a tunnel" } }], [[DUMP, dump]]);
  const also = get(
    source,
    "/paths/~1accounts~1{account_id}~1warp_connector/post/x-also/0/operation/responses",
  ) as JsonObject;
  also["4XX"] = failure;
  const { at, ledger } = settle(source);
  const post = at("/paths/~1accounts~1{account_id}~1warp_connector/post") as JsonObject;
  expect(post.summary).toBe("Create a tunnel");
  expect(post.deprecated).toBe(true);
  expect(post.tags).toEqual(["Tunnels"]);
  expect(post.parameters).toEqual(more.parameters);
  expect(post.requestBody).toEqual(more.requestBody);
  expect((post.responses as JsonObject)["4XX"]).toEqual(failure);
  expect(ledger.find(({ pointer }) => pointer.endsWith("/requestBody"))?.reason).toBe(
    "Left out by the first source; warp-connector-create states it.",
  );
  // Copies stand as references.
  expect(ledger.find(({ pointer }) => pointer.endsWith("/requestBody"))?.after).toHaveProperty("$copy");
});

test("C24: the empty body of a DELETE is not taken", () => {
  const source = composed([TUNNELS, {}], [[DUMP, { request: { type: "object" } }]]);
  const item = (source.paths as JsonObject)[PATH] as JsonObject;
  item.delete = item.post as Json;
  delete item.post;
  expect(
    get(applyRules(source, drift).canonical, "/paths/~1accounts~1{account_id}~1warp_connector/delete/requestBody"),
  ).toBeUndefined();
});

test("C24: the body of a DELETE is taken if one of its media types says something", () => {
  const said = {
    operation: {
      requestBody: {
        content: { "text/plain": {}, "application/json": { schema: object({ name: { type: "string" } }) } },
      },
    },
  };
  const source = composed([TUNNELS, {}], [[DUMP, said]]);
  const item = (source.paths as JsonObject)[PATH] as JsonObject;
  item.delete = item.post as Json;
  delete item.post;
  expect(
    get(applyRules(source, drift).canonical, "/paths/~1accounts~1{account_id}~1warp_connector/delete/requestBody"),
  ).toEqual(said.operation.requestBody);
});

test("C03: documentation alone makes nothing required that an OpenAPI document calls optional", () => {
  const properties = { id: { type: "string" }, name: { type: "string" }, ha: { type: "boolean" } };
  const { at } = settle(
    composed(
      [TUNNELS, { request: object(properties, ["id", "name", "ha"]) }],
      [
        [DUMP, { request: object({ id: { type: "string" }, name: { type: "string" } }, ["name"]) }],
        [SDK, { request: object(properties) }],
      ],
    ),
  );
  // `ha` is unknown to the OpenAPI document, so it says nothing of it; the SDK is no OpenAPI document.
  const body = at(
    "/paths/~1accounts~1{account_id}~1warp_connector/post/requestBody/content/application~1json/schema",
  ) as JsonObject;
  expect(body.required).toEqual(["name", "ha"]);
});

test("C03: an OpenAPI document that comes first keeps what it requires", () => {
  const { at } = settle(
    composed(
      [DUMP, { request: object({ a: { type: "string" } }, ["a"]) }],
      [[TUNNELS, { request: object({ a: { type: "string" } }) }]],
    ),
  );
  const body = at(
    "/paths/~1accounts~1{account_id}~1warp_connector/post/requestBody/content/application~1json/schema",
  ) as JsonObject;
  expect(body.required).toEqual(["a"]);
});

test("C06: one object stands against a union, and settles with the branch it resembles", () => {
  const date = { type: "string" };
  const nullable = { type: ["string", "null"], format: "date-time" };
  const warp = object({ id: { type: "string" }, deleted_at: date, tun_type: strings("warp_connector") });
  const branches = [
    object({
      id: { type: "string" },
      deleted_at: date,
      config_src: { type: "string" },
      remote_config: { type: "boolean" },
    }),
    object({ id: { type: "string" }, deleted_at: nullable, tun_type: strings("warp_connector", "cfd_tunnel") }),
  ];
  const { at, findings } = settle(composed([TUNNELS, { result: warp }], [[DUMP, { result: { anyOf: branches } }]]));
  const result = at(RESULT) as JsonObject;
  expect(result.anyOf).toBeUndefined();
  expect(Object.keys(result.properties as JsonObject)).toEqual(["id", "deleted_at", "tun_type"]);
  expect(at(`${RESULT}/properties/tun_type/enum`)).toEqual(["warp_connector", "cfd_tunnel"]);
  expect(at(`${RESULT}/properties/deleted_at`)).toEqual({ type: ["string", "null"], format: "date-time" });
  expect(findings.some(({ message }) => message.includes("another shape"))).toBe(true);
});

test("C11: what has only a description takes the type another source states", () => {
  const dump = object({ client_id: { description: "UUID of the connector." }, version: {} });
  const page = object({
    client_id: { type: "string", format: "uuid" },
    version: { $ref: "#/components/schemas/Version" },
  });
  const { at } = settle(
    composed([DUMP, { result: dump }], [[TUNNELS, { result: page }]], { Version: { type: "string" } }),
  );
  expect(at(`${RESULT}/properties/client_id`)).toEqual({
    description: "UUID of the connector.",
    type: "string",
    format: "uuid",
  });
  expect(at(`${RESULT}/properties/version`)).toEqual({ $ref: "#/components/schemas/Version" });
});

test("C14: unknown stays unknown where another source only saw null", () => {
  const { at } = settle(
    composed([TUNNELS, { result: { description: "Unknown." } }], [[SDK, { result: { type: "null" } }]]),
  );
  expect(at(RESULT)).toEqual({ description: "Unknown." });
});

test("C12: the enum of a newer source replaces an older plain string, not the other way round", () => {
  const list = strings("inactive", "degraded", "healthy", "down");
  const plain = { type: "string" };
  const newer = settle(
    composed([DUMP, { result: object({ status: plain }) }], [[TUNNELS, { result: object({ status: list }) }]]),
  );
  expect(newer.at(`${RESULT}/properties/status`)).toEqual(list);
  const older = settle(
    composed([TUNNELS, { result: object({ status: plain }) }], [[DUMP, { result: object({ status: list }) }]]),
  );
  expect(older.at(`${RESULT}/properties/status`)).toEqual(plain);
  expect(older.findings.some(({ message }) => message.includes("values are listed by warp-connector-create"))).toBe(
    true,
  );
});

test("C17: a member is nullable if any source says so, in whatever form", () => {
  const page = object({
    plain: { type: "string" },
    listed: strings("a"),
    named: { $ref: "#/components/schemas/Place" },
    union: { anyOf: [{ type: "string" }, { type: "number" }] },
    never: { type: "string" },
  });
  const dump = object({
    plain: { type: ["string", "null"], format: "date-time" },
    listed: { type: ["string", "null"], enum: ["a", null] },
    named: { anyOf: [{ $ref: "#/components/schemas/Place" }, { type: "null" }] },
    union: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
    never: { type: "string" },
  });
  const { at } = settle(
    composed([TUNNELS, { result: page }], [[DUMP, { result: dump }]], { Place: object({ colo: { type: "string" } }) }),
  );
  expect(at(`${RESULT}/properties`)).toEqual({
    plain: { type: ["string", "null"], format: "date-time" },
    listed: { type: ["string", "null"], enum: ["a", null] },
    named: { anyOf: [{ $ref: "#/components/schemas/Place" }, { type: "null" }] },
    union: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
    never: { type: "string" },
  });
});

test("formats and limits are taken where the types agree and the first source has none", () => {
  const page = object({
    at: { type: "string" },
    id: { type: "string", minLength: 1 },
    n: { type: "number" },
    x: { type: "string" },
  });
  const dump = object({
    at: { type: "string", format: "date-time" },
    id: { type: "string", minLength: 2, maxLength: 32 },
    n: { type: "string", format: "uuid" },
    x: { type: "string" },
  });
  const { at, findings } = settle(composed([TUNNELS, { result: page }], [[DUMP, { result: dump }]]));
  expect(at(`${RESULT}/properties`)).toEqual({
    at: { type: "string", format: "date-time" },
    id: { type: "string", minLength: 1 },
    n: { type: "number" },
    x: { type: "string" },
  });
  expect(findings.map(({ pointer, message }) => `${pointer}: ${message}`)).toContain(
    `${RESULT}/properties/n: tunnels says number, warp-connector-create string; tunnels stands`,
  );
});

test("C30: a default is taken where the types agree and the first source has none", () => {
  const flag = { type: "boolean" };
  const page = object({ replay: flag, size: flag, on: { ...flag, default: true } });
  const table = object({
    replay: { ...flag, default: "false" },
    size: { type: "number", default: 1 },
    on: { ...flag, default: false },
  });
  const older = { id: "table", kind: "docs", date: "2026-08-15" };
  const { at, ledger } = settle(composed([TUNNELS, { request: page }], [[older, { request: table }]]));
  const request =
    "/paths/~1accounts~1{account_id}~1warp_connector/post/requestBody/content/application~1json/schema/properties";
  expect(at(request)).toEqual({
    replay: { ...flag, default: "false" },
    size: flag,
    on: { ...flag, default: true },
  });
  expect(ledger.find(({ pointer }) => pointer.endsWith("/replay/default"))?.reason).toContain("table states it");
});

test("properties that only a further source has are listed, not added; those of the envelope are", () => {
  const source = composed(
    [TUNNELS, { result: object({ id: { type: "string" } }) }],
    [[DUMP, { result: object({ id: { type: "string" }, ha: { type: "boolean" } }) }]],
  );
  const envelope = get(
    source,
    "/paths/~1accounts~1{account_id}~1warp_connector/post/x-also/0/operation/responses/200/content/application~1json/schema/properties",
  ) as JsonObject;
  envelope.errors = { type: "array", items: { type: "object" } };
  envelope.extra = { type: "string" };
  const { at, findings } = settle(source);
  expect(Object.keys(at(`${RESULT}/properties`) as JsonObject)).toEqual(["id"]);
  expect(Object.keys(at(RESULT.slice(0, -"/result".length)) as JsonObject)).toEqual(["success", "result", "errors"]);
  expect(findings.map(({ pointer, message }) => `${pointer}: ${message}`)).toContain(
    `${RESULT}: warp-connector-create also states ha; tunnels does not, so it is left out`,
  );
});

test("C31: an incomplete model takes what was missing from a source that has it", () => {
  const cut = {
    ...object({ domain: { type: "string" } }),
    "x-incomplete": { declared: 3, listed: 1, missing: ["http_only", "same_site"] },
  };
  const whole = object({
    domain: { type: "string" },
    http_only: { type: "boolean" },
    same_site: { type: "string" },
    other: { type: "string" },
  });
  const { at, findings } = settle(composed([TUNNELS, { result: cut }], [[DUMP, { result: whole }]]));
  expect(at(RESULT)).toEqual(
    object({ domain: { type: "string" }, http_only: { type: "boolean" }, same_site: { type: "string" } }),
  );
  expect(findings.filter(({ code }) => code === "FS3092")).toEqual([]);
});

test("C31: an incomplete model that no operation leads to takes what the model of the same name has", () => {
  const schemas = {
    Cookie: { ...object({ domain: { type: "string" } }), "x-incomplete": true },
    "Cookie__warp-connector-create": object({ domain: { type: "string" }, path: { type: "string" } }),
  };
  const { at } = settle(composed([TUNNELS, {}], [[DUMP, {}]], schemas));
  expect(at("/components/schemas/Cookie")).toEqual(object({ domain: { type: "string" }, path: { type: "string" } }));
});

test("C31: nothing is invented for a model that nobody completes", () => {
  const cut = {
    ...object({ domain: { type: "string" } }),
    "x-incomplete": { declared: 3, listed: 1, missing: ["http_only", "same_site"] },
  };
  const part = object({ domain: { type: "string" }, http_only: { type: "boolean" } });
  const { at, findings } = settle(composed([TUNNELS, { result: cut }], [[DUMP, { result: part }]]));
  expect((at(RESULT) as JsonObject)["x-incomplete"]).toBeDefined();
  expect(Object.keys(at(`${RESULT}/properties`) as JsonObject)).toEqual(["domain", "http_only"]);
  expect(findings.filter(({ code }) => code === "FS3092")).toMatchObject([
    {
      pointer: RESULT,
      message: expect.stringContaining("(3 declared, 1 listed), and no other source states same_site"),
    },
  ]);
});

test("C31: the branch of an older answer takes what a newer source adds to the branch that requires the same", () => {
  const app = (more: JsonObject = {}, required = ["type", "domain"]): JsonObject =>
    object({ type: { type: "string" }, domain: { type: "string" }, ...more }, required);
  const eager = { eager_redirect_cookie_setting: { type: "boolean" } };
  const bookmark = object({ logo: { type: "string" }, tags: { type: "string" } });
  const older = { anyOf: [app(), bookmark] };
  const newer = { anyOf: [app(eager, ["domain", "type"]), object({ ...(bookmark.properties as JsonObject), id: {} })] };
  const grown = settle(composed([DUMP, { result: older }], [[SDK, { result: newer }]]));
  expect(grown.at(RESULT)).toEqual({ anyOf: [app(eager), bookmark] });
  expect(grown.ledger.find(({ pointer }) => pointer.endsWith("/eager_redirect_cookie_setting"))?.reason).toBe(
    "warp-connector-create is older; sdk states it for the branch that requires the same.",
  );
  // Not for another branch, and not from an older source.
  const other = { anyOf: [app(eager, ["type"]), bookmark] };
  expect(settle(composed([DUMP, { result: older }], [[SDK, { result: other }]])).at(RESULT)).toEqual(older);
  expect(settle(composed([TUNNELS, { result: older }], [[DUMP, { result: newer }]])).at(RESULT)).toEqual(older);
});

describe("what a newer source says of a request", () => {
  const REQUEST = "/paths/~1accounts~1{account_id}~1warp_connector/post/requestBody/content/application~1json/schema";
  const text = { type: "string" };
  const sent = (first: Source, request: Json, next: Source, newer: Json, schemas?: JsonObject) =>
    settle(composed([first, { request }], [[next, { request: newer }]], schemas));

  test("is added, and what the older one alone states stays and is marked", () => {
    const { at, ledger } = sent(DUMP, object({ a: text, b: text }, ["a"]), SDK, object({ a: text, c: text }, ["c"]));
    expect(at(REQUEST)).toEqual(
      object({ a: text, b: { ...text, "x-stated-by": "warp-connector-create only" }, c: text }, ["a"]),
    );
    expect(
      Object.fromEntries(ledger.map(({ pointer, reason }) => [pointer.slice(REQUEST.length), reason])),
    ).toMatchObject({
      "/properties/c": "sdk is newer than warp-connector-create, and says that it may be sent.",
      "/properties/b/x-stated-by": "Only warp-connector-create states it; sdk, which is newer, does not.",
    });
  });

  test("is not added if the source is older, or has no later date", () => {
    const older = { id: "old", kind: "openapi", date: "2020-01-01" };
    const same = { id: "same", kind: "sdk", date: DUMP.date };
    for (const next of [older, same])
      expect(sent(DUMP, object({ a: text }), next, object({ a: text, c: text })).at(REQUEST)).toEqual(
        object({ a: text }),
      );
  });

  test("is not added to what is only received", () => {
    const { at } = settle(
      composed([DUMP, { result: object({ a: text }) }], [[SDK, { result: object({ a: text, c: text }) }]]),
    );
    expect(at(RESULT)).toEqual(object({ a: text }));
  });

  test("replaces a type that it excludes", () => {
    const list = { type: "array", items: text };
    const { at, ledger } = sent(DUMP, object({ a: object({ x: text }) }), SDK, object({ a: list }));
    expect(at(`${REQUEST}/properties/a`)).toEqual(list);
    expect(ledger.find(({ pointer }) => pointer.endsWith("/properties/a"))).toMatchObject({
      reason: "sdk is newer than warp-connector-create and says array, not object.",
      direction: "replace",
    });
    // A page and an SDK call an integer a number.
    expect(sent(DUMP, object({ a: { type: "integer" } }), SDK, object({ a: { type: "number" } })).at(REQUEST)).toEqual(
      object({ a: { type: "integer" } }),
    );
  });

  test("gives way to a patch that speaks for the older type", () => {
    const source = composed(
      [DUMP, { request: object({ a: {} }) }],
      [[SDK, { request: object({ a: { type: "array" } }) }]],
    );
    const editor = new Editor(source);
    editor.author = { id: "patch:lamps.overlay.yaml#0", direction: "narrow" };
    editor.write(`${REQUEST}/properties/a`, object({ x: text }), "Recorded.");
    applyRules(source, drift, editor);
    expect(get(source, `${REQUEST}/properties/a`)).toEqual(object({ x: text }));
  });

  test("adds the branches of a union, the one with more members first, and pairs branches by their name", () => {
    const kind = (title: string, more: JsonObject = {}): JsonObject => ({ ...object({ a: text, ...more }), title });
    const older = { anyOf: [kind("Warp lamp", { b: text, c: text, d: text }), kind("Plain lamp")] };
    const schemas = {
      WarpLampInput: object({ a: text, e: text }),
      PlainLampInput: object({ a: text }),
      RdpLampInput: object({ a: text, f: text }),
    };
    const newer = { anyOf: Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })) };
    const { at } = sent(DUMP, older, SDK, newer, schemas);
    const branches = (at(`${REQUEST}/anyOf`) as JsonObject[]).map(({ title, $ref, properties }) => [
      title ?? $ref,
      Object.keys((properties ?? {}) as JsonObject).join(),
    ]);
    expect(branches).toEqual([
      ["Warp lamp", "a,b,c,d,e"],
      ["#/components/schemas/RdpLampInput", ""],
      ["Plain lamp", "a"],
    ]);
  });
});

describe("the zone form of an operation", () => {
  const ZONE = "/zones/{zone_id}/lamps";
  const ACCOUNT = "/accounts/{account_id}/lamps";
  const text = { type: "string" };
  const body = (schema: Json): JsonObject => ({
    requestBody: { content: { "application/json": { schema } } },
    responses: {
      "200": {
        description: "Success.",
        content: { "application/json": { schema: object({ result: object({ id: text }) }) } },
      },
    },
  });
  const PAGE: JsonObject = {
    "/{accounts_or_zones}/{account_or_zone_id}/lamps": { post: body(object({ a: text, b: text })) },
  };
  const document = (paths: JsonObject): JsonObject => {
    const servers = [{ url: "https://api.cloudflare.com/client/v4" }];
    return { openapi: "3.1.0", info: { title: "lamps", version: "1" }, servers, paths };
  };
  const run = (zone: Json, account: Json, ...further: Said[]): Json | undefined => {
    const paths = { [ACCOUNT]: { post: body(account) }, [ZONE]: { post: body(zone) } };
    const { canonical } = settled(
      { id: "document", kind: "openapi", date: "2024-01-01", openapi: document(paths) },
      { id: "sdk", kind: "sdk", date: "2026-01-01", openapi: document(PAGE) },
      ...further,
    );
    return get(
      canonical,
      `/paths/~1zones~1{zone_id}~1lamps/post/requestBody/content/application~1json/schema/properties`,
    );
  };

  test("follows the account form where a newer source states both in one and the account form has all that it has", () => {
    expect(Object.keys(run(object({ a: text }), object({ a: text, c: text })) as JsonObject)).toEqual(["a", "c", "b"]);
    // `id` is what the account form answers: the zone form shares one schema between both.
    expect(Object.keys(run(object({ a: text, id: text }), object({ a: text, c: text })) as JsonObject)).toEqual([
      "a",
      "c",
      "b",
    ]);
  });

  test("follows the account form as well if a further source states the account form alone", () => {
    const older: Said = {
      id: "older",
      kind: "docs",
      date: "2023-01-01",
      openapi: document({ [ACCOUNT]: { post: body(object({ a: text })) } }),
    };
    expect(Object.keys(run(object({ a: text }), object({ a: text, c: text }), older) as JsonObject)).toEqual([
      "a",
      "c",
      "b",
    ]);
  });

  test("keeps an answer that the account form does not have", () => {
    const zone = body(object({ a: text }));
    const success = zone.responses as JsonObject;
    success["202"] = { description: "Accepted.", content: { "application/json": { schema: object({ later: text }) } } };
    const paths = { [ACCOUNT]: { post: body(object({ a: text, c: text })) }, [ZONE]: { post: zone } };
    const { canonical } = settled(
      { id: "document", kind: "openapi", date: "2024-01-01", openapi: document(paths) },
      { id: "sdk", kind: "sdk", date: "2026-01-01", openapi: document(PAGE) },
    );
    const post = get(canonical, "/paths/~1zones~1{zone_id}~1lamps/post") as JsonObject;
    expect(Object.keys(get(post, "/requestBody/content/application~1json/schema/properties") as JsonObject)).toEqual([
      "a",
      "c",
      "b",
    ]);
    expect(JSON.stringify(get(post, "/responses/202"))).toContain('"later"');
  });

  test("stays where one document states it under two paths, and no other source does", () => {
    const paths = {
      [ACCOUNT]: { post: body(object({ a: text, c: text })) },
      [ZONE]: { post: body(object({ a: text })) },
      "/zones/{identifier}/lamps": { post: body(object({ a: text })) },
    };
    const { canonical } = settled({ id: "document", kind: "openapi", date: "2024-01-01", openapi: document(paths) });
    const sent = "/post/requestBody/content/application~1json/schema/properties";
    const zones = Object.entries(canonical.paths as JsonObject).filter(([path]) => path.startsWith("/zones/"));
    expect(zones.map(([, item]) => Object.keys(get(item as JsonObject, sent) as JsonObject))).toEqual([["a"]]);
  });

  test("stays where it has a member of its own", () => {
    expect(Object.keys(run(object({ a: text, z: text }), object({ a: text, c: text })) as JsonObject)).toEqual([
      "a",
      "z",
      "b",
    ]);
  });
});

test("C31: a union printed incompletely takes the branches it lacks", () => {
  const app = (type: string): JsonObject => object({ type: strings(type), id: { type: "string" } });
  const cut = { anyOf: [app("saas")], "x-incomplete": { declared: 2, listed: 1 } };
  const { at } = settle(
    composed([TUNNELS, { result: cut }], [[DUMP, { result: { anyOf: [app("ssh"), app("saas")] } }]]),
  );
  expect(at(RESULT)).toEqual({ anyOf: [app("saas"), app("ssh")] });
});

test("C32: an array of unknown takes its items from a model that is called like the property", () => {
  const schemas = {
    AllowedHeaders: { type: "string" },
    AllowedMethods: { type: "array", items: strings("GET", "POST") },
    Cors: object({
      allowed_headers: { type: "array", items: {} },
      allowed_methods: { type: "array" },
      allowed_hosts: { type: "array", items: {} },
    }),
  };
  const { at, ledger } = settle(composed([TUNNELS, { result: { $ref: "#/components/schemas/Cors" } }], [], schemas));
  expect(at("/components/schemas/Cors/properties/allowed_headers/items")).toEqual({
    $ref: "#/components/schemas/AllowedHeaders",
  });
  expect(at("/components/schemas/Cors/properties/allowed_methods/items")).toEqual(strings("GET", "POST"));
  expect(at("/components/schemas/Cors/properties/allowed_hosts/items")).toEqual({});
  expect(ledger[0]?.rule).toBe("named-model-items");
});

test("C32: an array of unknown with an example takes no model, however it is called", () => {
  const allowed = (example: Json): JsonObject => {
    const schemas = {
      AllowedHeaders: object({ name: { type: "string" } }),
      Cors: object({ allowed_headers: { type: "array", items: {}, example } }),
    };
    const { at } = settle(composed([TUNNELS, { result: { $ref: "#/components/schemas/Cors" } }], [], schemas));
    return at("/components/schemas/Cors/properties/allowed_headers/items") as JsonObject;
  };
  expect(allowed(["Accept"])).toEqual({});
  expect(allowed([])).toEqual({ $ref: "#/components/schemas/AllowedHeaders" });
});

test("C32: an array of unknown takes its items from another source", () => {
  const { at } = settle(
    composed(
      [TUNNELS, { result: object({ a: { type: "array", items: {} }, b: { type: "array" } }) }],
      [
        [
          DUMP,
          {
            result: object({
              a: { type: "array", items: { type: "string" } },
              b: { type: "array", items: { type: "number" } },
            }),
          },
        ],
      ],
    ),
  );
  expect(at(`${RESULT}/properties`)).toEqual({
    a: { type: "array", items: { type: "string" } },
    b: { type: "array", items: { type: "number" } },
  });
});

test("models that refer to themselves come to rest", () => {
  const { at } = settle(
    composed(
      [TUNNELS, { result: { $ref: "#/components/schemas/Node" } }],
      [[DUMP, { result: { $ref: "#/components/schemas/Other" } }]],
      {
        Node: object({ kind: strings("a"), next: { $ref: "#/components/schemas/Node" } }),
        Other: object({ kind: strings("b"), next: { $ref: "#/components/schemas/Other" } }),
      },
    ),
  );
  expect(at("/components/schemas/Node/properties/kind/enum")).toEqual(["a", "b"]);
});
