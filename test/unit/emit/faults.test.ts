import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";

/** Documents that are valid and were refused, or wrong and lost something in silence. */

const make = (document: JsonObject): Run =>
  generate({
    sources: [
      { id: "a", kind: "openapi", location: "a.json", date: "2026-01-01", sha256: "", text: JSON.stringify(document) },
    ],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "a" } },
  });

const document = (paths: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "", version: "1" },
  servers: [{ url: "https://a.example" }],
  paths,
  components: { schemas },
});
const answer = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "", content: { "application/json": { schema } } } },
});
const object = (name: string): JsonObject => ({ type: "object", properties: { [name]: { type: "string" } } });
const codes = (run: Run): string[] => run.findings.map(({ code }) => code);
const losses = (run: Run): string[] =>
  run.model.losses.filter(({ kind }) => kind !== "no-envelope").map((one) => `${one.kind} ${one.operation}`);
const declared = (run: Run): string =>
  run.files
    .filter(({ path }) => /^areas\/.*\.d\.ts$/.test(path))
    .map(({ text }) => text)
    .join("\n");

describe("a reference into the middle of something", () => {
  test.each([
    ["a member of an allOf", "#/components/schemas/A/allOf/1"],
    ["a property in it", "#/components/schemas/A/allOf/1/properties/in"],
    ["the one branch of a union", "#/components/schemas/B/oneOf/0"],
    ["a path that another is joined to", "#/paths/~1e~1{y}/post/responses/200/content/application~1json/schema"],
    ["a path with a query", "#/paths/~1q%3Fa=b/get/responses/200/content/application~1json/schema"],
    ["an answer under 4xx", "#/paths/~1q%3Fa=b/get/responses/4xx/content/application~1json/schema"],
  ])("outlives what rules do to %s", (_, $ref) => {
    const run = make(
      document(
        {
          "/user": { get: answer({ type: "object", properties: { user: { $ref } } }) },
          "/e/{x}": { get: answer({ $ref: "#/components/schemas/A" }) },
          "/e/{y}": { post: answer(object("posted")) },
          "/q?a=b": {
            get: { responses: { ...(answer(object("asked")).responses as JsonObject), "4xx": answerOf(object("no")) } },
          },
        },
        {
          X: object("x"),
          A: { allOf: [{ $ref: "#/components/schemas/X" }, object("in")] },
          B: { oneOf: [object("one")] },
        },
      ),
    );
    expect(codes(run)).not.toContain("FS3025");
    expect(declared(run)).toMatch(/user\?: (?!unknown)/);
  });
});

const answerOf = (schema: JsonObject): JsonObject => ({
  description: "",
  content: { "application/json": { schema } },
});

describe("an operation is never lost in silence", () => {
  test("where its method is in capitals, or none", () => {
    const run = make(document({ "/t": { Get: answer({ type: "string" }), query: answer({ type: "string" }) } }));
    expect(codes(run)).toEqual(["FS3038"]);
    expect(losses(run)).toEqual(["not-sent QUERY /t"]);
    expect(declared(run)).toContain("`GET /t`");
  });

  test("where its path is one that no request has", () => {
    const run = make(
      document({
        "/a#one": { get: answer(object("a")) },
        "/b#one": { get: answer(object("b")) },
        "/b#two": { get: answer(object("c")) },
        "//z": { get: answer(object("z")) },
        q: { get: answer(object("q")) },
      }),
    );
    expect(codes(run)).toEqual(["FS3037", "FS3037"]);
    // A fragment is not sent, and distinguishes operations.
    expect(losses(run)).toEqual([]);
    expect(run.model.areas.flatMap(({ operations }) => operations.map(({ path }) => path)).sort()).toEqual([
      "/a#one",
      "/b#one",
      "/b#two",
      "/q",
      "/z",
    ]);
  });
});

test("a query in a path says which values the parameter has, and may be an expression", () => {
  const run = make(
    document({
      "/q?type=a": { get: answer({ type: "string" }) },
      "/q?type=b": { get: answer({ type: "number" }) },
      "/z?z={z}": {
        get: {
          parameters: [{ name: "z", in: "path", required: true, schema: { type: "string" } }],
          ...answer({ type: "string" }),
        },
      },
    }),
  );
  expect(codes(run)).toEqual(["FS3007", "FS3007", "FS3007"]);
  expect(declared(run)).toMatch(/KnownGetQType = "a" \| "b"/);
  expect(declared(run)).toMatch(/GetQResult = string \| number/);
  expect(declared(run)).toMatch(/z: string;/);
});

test("what a client and a type do not say is listed", () => {
  const run = make(
    document(
      {
        "/s": {
          servers: [{ url: "https://b.example" }, { url: "https://c.example" }],
          get: answer({ $ref: "#/components/schemas/S" }),
        },
        "/o": { get: { servers: [{ url: "https://a.example" }], ...answer({ type: "string" }) } },
      },
      {
        S: {
          type: "object",
          properties: { a: { type: "string" } },
          if: { required: ["a"] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { minProperties: 2 },
          dependentSchemas: { a: {} },
          propertyNames: { pattern: "^a" },
        },
      },
    ),
  );
  const pointers = run.model.losses.filter(({ kind }) => kind === "not-emitted").map(({ pointer }) => pointer);
  expect(pointers.sort()).toEqual([
    "/components/schemas/S/dependentSchemas",
    "/components/schemas/S/if",
    "/components/schemas/S/propertyNames",
    "/paths/~1s/servers",
  ]);
});

test("members that a pattern names or nothing evaluated have types beside the named ones; such items are listed", () => {
  const text = { type: "string" };
  const run = make(
    document({
      "/p": { get: answer({ ...object("a"), patternProperties: { "^x-": text } }) },
      "/u": { get: answer({ ...object("a"), unevaluatedProperties: text }) },
      "/n": { get: answer({ ...object("b"), unevaluatedProperties: false }) },
      "/i": { get: answer({ type: "array", prefixItems: [text], minItems: 1, items: text, unevaluatedItems: text }) },
    }),
  );
  expect(declared(run)).toMatch(/interface GetPResult \{\n *a\?: string;\n *\[key: string\]: string \| undefined;/);
  expect(declared(run)).toMatch(/interface GetUResult \{\n *a\?: string;\n *\[key: string\]: string \| undefined;/);
  expect(losses(run)).toEqual(["not-emitted GET /i"]);
});

test("no call takes a body that fetch cannot send, and each is listed", () => {
  const requestBody = {
    content: { "application/x-www-form-urlencoded": { encoding: {}, schema: { type: "object", properties: {} } } },
  };
  const run = make(
    document({
      "/g": { get: { requestBody, ...answer({ type: "string" }) }, delete: { requestBody, ...answer(object("d")) } },
    }),
  );
  expect(losses(run)).toContain("not-emitted GET /g");
  expect(declared(run)).toContain("getG(client: Caller, args?: undefined,");
  expect(declared(run)).toContain("deleteG(client: Caller, args?: DeleteGArgs,");
});

test("no component takes the name of what a further success holds", () => {
  const run = make(
    document(
      {
        "/s": {
          get: {
            responses: {
              "200": answerOf({ $ref: "#/components/schemas/GetSData201" }),
              "201": answerOf({ type: "array", items: { $ref: "#/components/schemas/GetSData" } }),
            },
          },
        },
      },
      { GetSData: object("a"), GetSData201: object("b") },
    ),
  );
  expect(declared(run).match(/(?<=export (?:type|interface) )GetSData\w*/g)).toEqual(["GetSData", "GetSData201"]);
});

test("no component takes the name of what every module imports, or of a query", () => {
  const query = [{ name: "page", in: "query", schema: { type: "integer" } }];
  const run = make(
    document(
      {
        "/s": { get: { ...answer({ $ref: "#/components/schemas/Success" }), parameters: query } },
        "/s/query": { get: answer({ $ref: "#/components/schemas/GetSQuery" }) },
      },
      { Success: object("a"), GetSQuery: object("b") },
    ),
  );
  const names = declared(run).match(/(?<=^export (?:type|interface) )\w+/gm) ?? [];
  expect(names).not.toContain("Success");
  expect(names.filter((name) => name === "GetSQuery")).toHaveLength(1);
  expect(declared(run)).toContain("export interface GetSQuery {\n    page?: number | undefined;\n}");
});

test("what a list holds is named where it has a name", () => {
  const infos = { type: "array", items: { type: "object", properties: { code: {}, message: {} } } };
  const page = (result: JsonObject): JsonObject => ({
    type: "object",
    required: ["success", "errors", "messages", "result"],
    properties: { success: { type: "boolean", enum: [true] }, errors: infos, messages: infos, result },
  });
  const things = { type: "array", items: { $ref: "#/components/schemas/Thing" } };
  const listed = (result: JsonObject): JsonObject => ({
    get: { ...answer(page(result)), parameters: [{ name: "page", in: "query", schema: { type: "integer" } }] },
  });
  const run = make(
    document(
      {
        "/inline": listed(things),
        "/open": listed({ type: "array", items: { type: ["string", "integer"] } }),
      },
      { Thing: object("a") },
    ),
  );
  const items = declared(run).match(/(?<=ListedOperation<).*(?=>; })/g);
  expect(items).toEqual(["Thing", 'NonNullable<ListOpenData["result"]>[number]']);
});

test("files are files in each branch of a multipart body", () => {
  const file = { type: "object", required: ["f"], properties: { f: { type: "string", format: "binary" } } };
  const body = (schema: JsonObject, mediaType = "multipart/form-data"): JsonObject => ({
    post: { requestBody: { required: true, content: { [mediaType]: { schema } } }, responses: {} },
  });
  const run = make(
    document(
      {
        "/u": body({ oneOf: [{ $ref: "#/components/schemas/File" }, object("url")] }),
        "/r": body(object("r"), "multipart/related"),
      },
      { File: file },
    ),
  );
  expect(declared(run)).toMatch(
    /body: \{[^|}]*f: Blob \| ArrayBuffer \| ArrayBufferView;\n *\} \| \{\n *url\?: string/,
  );
  // What goes as another multipart type than it says is listed.
  expect(losses(run)).toContain("not-emitted POST /r");
  expect(losses(run)).not.toContain("not-emitted POST /u");
});

test("a header that a response declares in two spellings is one, and required if either says so", () => {
  const text = { schema: { type: "string" } };
  const headers = { "X-Item": text, "x-item": { ...text, required: true }, "X-Other": text };
  const run = make(document({ "/h": { get: { responses: { "200": { ...answerOf(object("a")), headers } } } } }));
  expect(declared(run).match(/"x-\w+"\??: string/g)).toEqual(['"x-item": string', '"x-other"?: string']);
});

test("what fails with any media type is read as what succeeds is", () => {
  const any = (name: string): JsonObject => ({ description: "", content: { "*/*": { schema: object(name) } } });
  const run = make(document({ "/a": { get: { responses: { "200": any("good"), "400": any("bad") } } } }));
  expect(declared(run)).toMatch(/interface GetAFailureBody \{\n *bad\?: string;/);
});

test("only what a declaration mentions is declared: a definition that something refers to, and no condition", () => {
  const kind = (value: string): JsonObject => ({ type: "string", enum: [value, "other"] });
  const schema = {
    type: "object",
    properties: { used: { $ref: "#/components/schemas/Thing/$defs/Used" } },
    $defs: { Used: kind("a"), Lonely: { type: "object", properties: { deep: kind("b") } } },
    if: { properties: { used: kind("c") } },
    not: { properties: { used: kind("d") } },
  };
  const run = make(document({ "/d": { get: answer({ $ref: "#/components/schemas/Thing" }) } }, { Thing: schema }));
  expect(declared(run).match(/(?<=export type Known)\w+/g)).toEqual(["Used"]);
});

test("a tuple may have further items, and anchors lead to schemas", () => {
  const tuple = { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 2 };
  const run = make(
    document(
      {
        "/t": {
          get: answer({
            type: "object",
            properties: { t: { ...tuple, items: { type: "boolean" } }, u: { $ref: "#named" } },
          }),
        },
      },
      { Named: { $anchor: "named", ...object("n") } },
    ),
  );
  expect(declared(run)).toContain("t?: [string, number, ...boolean[]];");
  expect(declared(run)).toContain("u?: Named;");
});

test("a result may be a list of such lists, or a union with itself in one", () => {
  const infos = {
    type: "array",
    items: { type: "object", required: ["code", "message"], properties: { code: {}, message: {} } },
  };
  const envelope = (name: string): JsonObject => ({
    type: "object",
    required: ["success", "errors", "messages", "result"],
    properties: {
      success: { type: "boolean", enum: [true] },
      errors: infos,
      messages: infos,
      result: { $ref: `#/components/schemas/${name}` },
    },
  });
  // Were each way through them taken by itself, no machine would see the end.
  const names = Array.from({ length: 40 }, (_, i) => `All${i}`);
  const others = (name: string): JsonObject[] =>
    names.filter((one) => one !== name).map((one) => ({ $ref: `#/components/schemas/${one}` }));
  const run = make(
    document(
      {
        "/lists": { get: answer(envelope("Nest")) },
        "/trees": { get: answer(envelope("Tree")) },
        "/alls": { get: answer(envelope("Alls")) },
      },
      {
        ...Object.fromEntries(names.map((name) => [name, { anyOf: others(name) }])),
        Alls: { type: "array", items: { $ref: "#/components/schemas/All0" } },
        Nest: { type: "array", items: { $ref: "#/components/schemas/Nest" } },
        Tree: { oneOf: [{ type: "array", items: { $ref: "#/components/schemas/Tree" } }, { type: "string" }] },
      },
    ),
  );
  expect(declared(run)).toContain("export type Nest = Nest[];");
  expect(declared(run)).toContain("export type Tree = Tree[] | string;");
});
