import { createRequire } from "node:module";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { RecordingFile } from "../../../generator/src/recordings/read.ts";
import type { FakeApi, FakeOperation } from "../../../packages/client/src/fake/index.ts";

const generator = createRequire(new URL("../../../generator/package.json", import.meta.url));
const isLoaded = (): boolean => Object.keys(generator.cache).some((path) => path.includes("/openapi-sampler/"));

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const envelope = (result: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["success", "errors", "messages", "result"],
  properties: {
    success: { type: "boolean", enum: [true] },
    errors: { type: "array", items: ref("info") },
    messages: { type: "array", items: ref("info") },
    result,
    ...more,
  },
});
const answers = (schema: JsonObject, codes?: JsonObject): JsonObject => ({
  responses: { "200": { description: "d", content: { "application/json": { schema } } } },
  ...(codes !== undefined && { "x-error-codes": codes }),
});
const takes = (schema: JsonObject): JsonObject => ({
  requestBody: { required: true, content: { "application/json": { schema } } },
});
const parameter = (name: string): JsonObject => ({ name, in: "path", required: true, schema: { type: "string" } });
const page: JsonObject = { name: "page", in: "query", schema: { type: "integer" } };
const lamp: JsonObject = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "string", readOnly: true, example: "lamp-1234" },
    name: { type: "string", example: "desk" },
    room: { type: "string" },
    watts: { type: "integer", default: 7 },
    is_on: { type: "boolean" },
    bulbs: { type: "array", items: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } } },
  },
};
const LAMPS = "/accounts/{account_id}/lamps";
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  servers: [{ url: "https://api.cloudflare.com/client/v4" }],
  paths: {
    [LAMPS]: {
      parameters: [parameter("account_id")],
      get: { parameters: [page], ...answers(envelope({ type: "array", items: ref("lamp") })) },
      post: {
        ...takes({
          type: "object",
          required: ["id", "name", "secret"],
          properties: {
            id: { type: "string", readOnly: true },
            name: { type: "string" },
            watts: { type: "string" },
            bulbs: { type: "array", items: { type: "object" } },
            secret: { type: "string" },
          },
        }),
        ...answers(envelope(ref("lamp"))),
      },
    },
    [`${LAMPS}/{lamp_id}`]: {
      parameters: [parameter("account_id"), parameter("lamp_id")],
      get: answers(envelope(ref("lamp"))),
      delete: answers(envelope({ type: "object", properties: { id: { type: "string" } } })),
    },
    "/accounts/{account_id}/things": {
      parameters: [parameter("account_id")],
      get: {
        parameters: [page],
        ...answers(
          envelope({
            type: "array",
            items: { type: "object", properties: { ...(lamp.properties as JsonObject), kind: { type: "string" } } },
          }),
        ),
      },
    },
    "/accounts/{account_id}/names": {
      parameters: [parameter("account_id")],
      get: {
        parameters: [page],
        ...answers(envelope({ type: "array", items: { type: "object", properties: { id: { type: "string" } } } })),
      },
    },
    "/zones/{zone_id}/settings": {
      parameters: [parameter("zone_id")],
      get: answers(envelope({ type: "object", properties: { on: { type: "boolean" } } })),
      patch: {
        ...takes({ type: "object", properties: { on: { type: "boolean" } } }),
        ...answers(envelope({ type: "object", properties: { on: { type: "boolean" } } })),
      },
    },
  },
  components: {
    schemas: {
      lamp,
      info: { type: "object", properties: { code: { type: "integer" }, message: { type: "string" } } },
    },
  },
};

function run(msw: boolean, recordings: RecordingFile[] = [], document: JsonObject = DOCUMENT): Run {
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  return generate({ sources: [source], patches: [], names: {}, config: { outputs: { msw } }, recordings });
}

/** The data of the emitted operations, by `METHOD /path`. */
function dataOf({ files }: Run): Map<string, FakeOperation> {
  const texts = files.filter(({ path }) => /^fake\/.+\.js$/.test(path)).map(({ text }) => text);
  const rows = texts.flatMap((text) => [...text.matchAll(/^ {2}\S+: (\{.*\}),$/gm)].map(([, row]) => row as string));
  const operations = rows.map((row) => JSON.parse(row) as FakeOperation);
  return new Map(operations.map((one) => [`${one.method} ${one.path}`, one]));
}

// First: nothing has loaded it yet.
test("a package without the output has none of its files, and nothing loads openapi-sampler for it", () => {
  const { files } = run(false);
  expect(isLoaded()).toBe(false);
  expect(files.filter(({ path }) => /fake|msw/.test(path))).toEqual([]);
  expect(files.find(({ path }) => path === "package.json")?.text).not.toMatch(/fake|msw/);
  run(true);
  expect(isLoaded()).toBe(true);
});

test("package.json has an entry for each area, and MSW as an optional peer", () => {
  const manifest = JSON.parse(run(true).files.find(({ path }) => path === "package.json")?.text ?? "") as {
    exports: object;
    peerDependencies: object;
    peerDependenciesMeta: object;
  };
  expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(["./fake", "./msw", "./msw/lamps"]));
  expect(manifest.peerDependencies).toEqual({ msw: "^2.0.0" });
  expect(manifest.peerDependenciesMeta).toEqual({ msw: { optional: true } });
});

describe("an operation", () => {
  let operations: Map<string, FakeOperation>;
  beforeAll(() => {
    operations = dataOf(run(true));
  });
  const of = (label: string): FakeOperation => operations.get(label) as FakeOperation;

  it("answers with examples and defaults of its schema", () => {
    expect(of(`GET ${LAMPS}/{lamp_id}`).answer).toMatchObject({
      status: 200,
      kind: "envelope",
      value: { id: "lamp-1234", name: "desk", watts: 7 },
    });
  });

  it("answers with values that its schema accepts, where an example does not, and with texts of patterns", () => {
    const text = (more: JsonObject): JsonObject => ({ type: "string", ...more });
    const properties: JsonObject = {
      long: text({ maxLength: 5, example: "too long" }),
      other: { type: "boolean", default: "yes" },
      count: { type: "integer", minimum: 3, examples: [1] },
      code: text({ pattern: "^[0-9]{3}$" }),
      given: text({ pattern: "^[0-9]{3}$", example: "an example is believed" }),
      around: text({ pattern: "^(?!a).$" }),
    };
    const paths = {
      "/zones/{zone_id}/one": { parameters: [parameter("zone_id")], get: answers({ type: "object", properties }) },
    };
    const [one] = dataOf(run(true, [], { ...DOCUMENT, paths })).values();
    expect(one?.answer.value).toEqual({
      long: "strin",
      other: true,
      count: 3,
      code: "000",
      given: "an example is believed",
      around: "string",
    });
  });

  it("requires the members of a body that a caller sends", () => {
    expect(of(`POST ${LAMPS}`).body).toEqual({ required: true, requires: ["name", "secret"] });
  });

  it("keeps the members of a body that the resource has, where every value fits", () => {
    expect(of(`POST ${LAMPS}`).resource?.keeps).toEqual(expect.arrayContaining(["name"]));
    // Another kind of value, items without a required member, and a member that the resource does not have.
    for (const name of ["watts", "bulbs", "secret"]) expect(of(`POST ${LAMPS}`).resource?.keeps).not.toContain(name);
  });

  it("does with resources what its method and path say", () => {
    const does = [...operations].map(([label, { resource }]) => [label, resource?.does, resource?.isCreated]);
    expect(does).toEqual([
      [`GET ${LAMPS}`, "list", true],
      [`POST ${LAMPS}`, "create", true],
      [`GET ${LAMPS}/{lamp_id}`, "get", true],
      [`DELETE ${LAMPS}/{lamp_id}`, "delete", true],
      ["GET /accounts/{account_id}/names", undefined, undefined],
      ["GET /zones/{zone_id}/settings", "get", false],
      ["PATCH /zones/{zone_id}/settings", "update", false],
      ["GET /accounts/{account_id}/things", "list", true],
    ]);
  });

  it("lists what another path creates, if the items are alike", () => {
    expect(of("GET /accounts/{account_id}/things").resource?.path).toBe(`${LAMPS}/{lamp_id}`);
  });
});

describe("a recorded answer", () => {
  const recording = (file: string, kind: string, name: string, more: JsonObject = {}): RecordingFile => {
    const body = { success: true, errors: [], messages: [{ code: 1, message: "m" }], result: { id: "1", name } };
    const value = { kind, operation: { method: "GET", path: `${LAMPS}/{lamp_id}` }, status: 200, body, ...more };
    return { file, location: file, text: JSON.stringify(value) };
  };
  const nameOf = (recordings: RecordingFile[]): unknown =>
    ((dataOf(run(true, recordings)).get(`GET ${LAMPS}/{lamp_id}`) as FakeOperation).answer.value as JsonObject).name;

  it("of the live API counts before others, and the one with the shortest name before its variants", () => {
    const documented = recording("a/get.200.json", "documentation", "documented");
    const live = recording("a/get.200.live2.json", "live", "second");
    expect(nameOf([documented, live, recording("a/get.200.live.json", "live", "first")])).toBe("first");
    expect(nameOf([recording("a/get.200.x.json", "documentation", "variant"), documented])).toBe("documented");
  });

  it("counts if it is a success of an operation that the package has", () => {
    expect(nameOf([recording("a.json", "live", "failed", { status: 404 })])).toBe("desk");
    const other = { operation: { method: "GET", path: "/other" } };
    expect(nameOf([recording("a.json", "live", "other", other)])).toBe("desk");
    expect(() => nameOf([recording("a.json", "live", "no", { status: "soon" })])).toThrow(
      expect.objectContaining({ code: "FS8001" }),
    );
  });
});

test("a document without envelopes and credentials has a fake that asks for none", () => {
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/lamps": {
        get: {
          responses: {
            ...(answers({ type: "array", items: ref("lamp") }).responses as JsonObject),
            "404": { description: "d", content: { "application/json": { schema: ref("info") } } },
          },
        },
      },
    },
    components: DOCUMENT.components as JsonObject,
  };
  const made = run(true, [], document);
  const text = made.files.find(({ path }) => path === "fake-api.js")?.text ?? "";
  const api = JSON.parse(/(\{.*\});/s.exec(text)?.[1] ?? "") as FakeApi;
  expect(api.credentials).toEqual([]);
  expect(api.refusal).toEqual({ code: 0, message: "" });
  expect(api.failures.unknownPath).toEqual({ status: 404, code: 404, message: "There is no such path." });
  const [lamps] = dataOf(made).values();
  expect(lamps?.answer.kind).toBe("json");
  expect(lamps?.refusal).toEqual({ code: 0, message: "string" });
});

test("a member called __proto__ in an example is left out", () => {
  const document = structuredClone(DOCUMENT) as { components: { schemas: { lamp: JsonObject } } } & JsonObject;
  document.components.schemas.lamp.example = JSON.parse('{ "id": "1", "name": "n", "__proto__": { "polluted": 1 } }');
  const made = run(true, [], document);
  expect(made.files.filter(({ path, text }) => path.startsWith("fake") && text.includes("__proto__"))).toEqual([]);
});

test("a schema that no value can satisfy prints no warning", () => {
  const warn = vi.spyOn(console, "warn");
  const document = structuredClone(DOCUMENT) as { components: { schemas: { lamp: JsonObject } } } & JsonObject;
  document.components.schemas.lamp = {
    allOf: [
      { type: "string", format: "date-time", maxLength: 2 },
      { type: "string", minLength: 40 },
      { allOf: [{ type: "array" }, { type: "object" }] },
    ],
  };
  run(true, [], document);
  expect(warn).not.toHaveBeenCalled();
  expect(console.warn).toBe(warn);
  warn.mockRestore();
});

test("an operation that is called as a name of its module has a handler of its own", () => {
  const names = ["http", "mock", "api", "createMocks"];
  const answer = { responses: { "200": { description: "d" } } };
  const paths = Object.fromEntries(names.map((name) => [`/lamps/${name}`, { get: { operationId: name, ...answer } }]));
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths });
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text } as const;
  const config = { outputs: { msw: true }, operations: "operationId" } as const;
  const { files } = generate({ sources: [source], patches: [], names: {}, config });
  const js = files.find(({ path }) => path === "msw/lamps.js")?.text ?? "";
  const imported = [...js.matchAll(/^import \{ (?:\w+ as )?(\w+) \}/gm)].map(([, name]) => name);
  const declared = [...js.matchAll(/^(?:export )?const (\w+)/gm)].map(([, name]) => name);
  expect(declared).toEqual(expect.arrayContaining(names));
  const all = [...imported, ...declared];
  expect(all).toEqual([...new Set(all)]);
});

test("a list in a body without an envelope lists what is created", () => {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/lamps": {
        get: {
          parameters: [page],
          ...answers({
            type: "object",
            required: ["data", "has_more"],
            properties: { data: { type: "array", items: ref("lamp") }, has_more: { type: "boolean" } },
          }),
        },
        post: { ...takes(ref("lamp")), ...answers(ref("lamp")) },
      },
      "/lamps/{lamp_id}": { parameters: [parameter("lamp_id")], get: answers(ref("lamp")) },
    },
    components: { schemas: { lamp } },
  });
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text } as const;
  const made = generate({ sources: [source], patches: [], names: {}, config: { outputs: { msw: true } } });
  const list = [...dataOf(made).values()].find(({ method, path }) => method === "GET" && path === "/lamps");
  expect(list?.resource).toMatchObject({ does: "list", path: "/lamps/{lamp_id}", isWhole: true, isCreated: true });
  expect(list?.list?.items).toEqual(["data"]);
});
