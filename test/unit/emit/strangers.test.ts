import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const source = (document: JsonObject, id = "stranger"): Source => ({
  id,
  kind: "openapi",
  location: `${id}.json`,
  date: "2026-01-01",
  sha256: "",
  text: JSON.stringify(document),
});

const make = (...documents: JsonObject[]): Run =>
  generate({
    sources: documents.map((document, i) => source(document, `stranger${i}`)),
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "stranger" } },
  });

const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** No envelope, no operationId, another server, and everything that once broke the emitted package. */
const STRANGER: JsonObject = {
  openapi: "3.1.0",
  info: { title: "*/ evil() /*", version: "1" },
  servers: [{ url: "http://127.0.0.1:1/v1" }],
  paths: {
    "/area-1": { get: { responses: { "200": json({}) } } },
    "/area1": { get: { responses: { "200": json({}) } } },
    "/shared": { get: { responses: { "200": json({ type: "object", properties: { a: ref("A") } }) } } },
    "/paginate/{id}": {
      get: {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "ids", in: "query", style: "pipeDelimited", schema: { type: "array", items: { type: "integer" } } },
          { name: "names", in: "query", schema: { type: "array", items: { type: "string" } } },
        ],
        responses: { default: json(ref("Node")) },
      },
      post: {
        requestBody: { content: { "multipart/form-data": { schema: ref("Upload") } } },
        responses: { "200": json(ref("Pair")) },
      },
      trace: { responses: { "200": json({}) } },
    },
    "/`${globalThis.X()}`/*/": { get: { summary: "*/ evil()", responses: { "200": json(ref("NonNullable")) } } },
  },
  components: {
    schemas: {
      A: { oneOf: [ref("A"), { type: "string" }] },
      B: { anyOf: [ref("C"), { type: "null" }] },
      C: { allOf: [ref("B")] },
      S: { allOf: [ref("S"), { type: "object", properties: { s: { type: "string" } } }] },
      Node: {
        type: "object",
        properties: {
          next: ref("Node"),
          b: ref("B"),
          s: ref("S"),
          __proto__x: { type: "string" },
          class: { const: "*/" },
        },
      },
      NonNullable: { type: "object", properties: { "": { type: "boolean" }, "1": { type: "string" } } },
      Pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
      Upload: { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] },
    },
  },
};

describe("a document of another vendor", () => {
  let folder: string;
  let run: Run;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), "flarespec-stranger-")), "stranger");
    run = make(STRANGER);
    writeFiles(folder, run.files);
  });
  afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

  it("gives a package that type-checks and is used as the document says", async () => {
    const consumer = `import { createClient } from "stranger";
export type { paths } from "stranger/paths";
const client = createClient();
export async function use(): Promise<void> {
  const one = await client.GET("/paginate/{id}", { params: { path: { id: "a" }, query: { ids: [1] } } });
  if (one.data) void one.data.next?.next;
  const pair = await client["/paginate/{id}"].POST({ params: { path: { id: "a" } }, body: { file: new Blob([]) } });
  if (pair.data) void pair.data[0];
  const none = await client.GET("/shared");
  if (none.data) void none.data.a;
}
`;
    const project = makeProject({ files: { "use.ts": consumer }, packages: { stranger: folder } });
    try {
      for (const compiler of ["5.9", "6.0", "7.0"] as const) {
        expect((await project.check(compiler)).errors, compiler).toEqual([]);
      }
    } finally {
      project.remove();
    }
  });

  it("calls the document's server, writes lists as OpenAPI says, and keeps Cloudflare's token to itself", async () => {
    const seen: { url: string | undefined; authorization: string | undefined }[] = [];
    const server = createServer((request, response) => {
      seen.push({ url: request.url, authorization: request.headers.authorization });
      response.setHeader("content-type", "application/json").end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const before = process.env.CLOUDFLARE_API_TOKEN;
    process.env.CLOUDFLARE_API_TOKEN = "secret";
    try {
      const { createClient } = (await import(join(folder, "index.js"))) as {
        createClient(options?: object): { GET(path: string, init: object): Promise<{ error?: { kind: string } }> };
      };
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const init = { params: { path: { id: "a" }, query: { ids: [1, 2], names: ["x", "y"] } } };
      expect((await createClient({ baseUrl }).GET("/paginate/{id}", init)).error).toBeUndefined();
      expect(seen).toEqual([{ url: "/paginate/a?ids=1%7C2&names=x&names=y", authorization: undefined }]);
      // A document that does not say where it is served is not Cloudflare's for that.
      const nowhere = join(folder, "../nowhere");
      writeFiles(nowhere, make({ ...STRANGER, servers: [{ url: "/v1" }] }).files);
      const { createClient: homeless } = (await import(join(nowhere, "index.js"))) as {
        createClient(options?: object): { GET(path: string, init: object): Promise<{ error?: { kind: string } }> };
      };
      expect((await homeless({ baseUrl }).GET("/paginate/{id}", init)).error).toBeUndefined();
      expect((await homeless().GET("/paginate/{id}", init)).error).toMatchObject({
        kind: "invalid_request",
        message: expect.stringContaining("baseUrl"),
      });
      // The path of a server without a host is joined to the given one.
      expect(seen.splice(1)).toEqual([{ url: "/v1/paginate/a?ids=1%7C2&names=x&names=y", authorization: undefined }]);
      // Nobody listens where the document says it is served: the call goes there, and nowhere else.
      expect((await createClient({ retry: false }).GET("/paginate/{id}", init)).error?.kind).toBe("network");
      expect(seen).toHaveLength(1);
    } finally {
      if (before === undefined) delete process.env.CLOUDFLARE_API_TOKEN;
      else process.env.CLOUDFLARE_API_TOKEN = before;
      server.close();
    }
  });

  it("type-checks when its schemas are called what the package calls its own", async () => {
    const own = make(STRANGER).files.filter(({ path }) =>
      /^(areas\/|index|shared|client|runtime).*\.d\.ts$/.test(path),
    );
    const names = new Set(own.flatMap(({ text }) => text.match(/\b[A-Z][A-Za-z0-9]+\b/g) ?? []));
    expect(names.size).toBeGreaterThan(60);
    const schemas = Object.fromEntries(
      [...names].map((name) => [name, { type: "object", properties: { a: { type: "string" } } }]),
    );
    const properties = Object.fromEntries([...names].map((name) => [name, ref(name)]));
    const taken = join(folder, "../taken");
    writeFiles(
      taken,
      make({
        ...STRANGER,
        paths: {
          "/a": { get: { responses: { "200": json({ type: "object", properties }) } } },
          "/b": { get: { responses: { "200": json({ type: "object", properties }) } } },
          "/a/only": { post: { responses: { "200": json({ type: "object", properties: { a: ref("Only") } }) } } },
        },
        components: { schemas: { ...schemas, Only: { type: "object", properties: { x: ref("CloudflareError") } } } },
      }).files,
    );
    const project = makeProject({
      files: { "use.ts": 'export * from "taken";\nexport * as a from "taken/a";' },
      packages: { taken },
    });
    try {
      expect((await project.check("7.0")).errors).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it("lets a request leave out an optional member that is called like one that objects inherit", async () => {
    const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("_"));
    const body = { type: "object", properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])) };
    const races = {
      parameters: names.map((name) => ({ name, in: "query", schema: { type: "string" } })),
      requestBody: { content: { "application/json": { schema: body } } },
      responses: { "200": json({ type: "string" }) },
    };
    const inherited = join(folder, "../inherited");
    // TypeScript also compares each member with the type of the further ones.
    const open = { ...body, additionalProperties: { type: "integer" } };
    const laps = { requestBody: { content: { "application/json": { schema: open } } }, responses: races.responses };
    writeFiles(inherited, make({ ...STRANGER, paths: { "/races": { post: races }, "/laps": { post: laps } } }).files);
    const consumer = `import { createClient } from "inherited";
await createClient().POST("/races", { params: { query: {} }, body: {} });
await createClient().POST("/races", { params: { query: { constructor: "a" } }, body: { toString: "b" } });
// @ts-expect-error It is no number.
await createClient().POST("/races", { body: { constructor: 1 } });
await createClient().POST("/laps", { body: { toString: "b", further: 1 } });
// @ts-expect-error Further members are no booleans.
await createClient().POST("/laps", { body: { further: true } });
`;
    const project = makeProject({ files: { "use.ts": consumer }, packages: { inherited } });
    try {
      for (const compiler of ["5.9", "7.0"] as const) expect((await project.check(compiler)).errors).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it("lists what it cannot emit", () => {
    expect(run.model.losses.map(({ kind, operation }) => `${kind} ${operation}`)).toContain(
      "not-sent TRACE /paginate/{id}",
    );
  });

  it("composes with another, webhooks included", () => {
    const webhook = { w: { post: { responses: { "200": { description: "" } } } } };
    const other = { openapi: "3.1.0", info: { title: "", version: "1" }, paths: {}, webhooks: webhook };
    expect(
      make(STRANGER, { ...other, paths: { "/x": { get: { responses: { "200": json({}) } } } } }).canonical,
    ).not.toEqual({});
  });

  it("does not hang on unions of unions", () => {
    const schemas: JsonObject = { L0: { type: "object", properties: { a: { type: "string" } } } };
    for (let level = 1; level <= 9; level++) {
      const branches = [0, 1, 2, 3].map((i) => ({
        type: "object",
        properties: { [`p${level}_${i}`]: { type: "string" } },
        required: [`p${level}_${i}`],
      }));
      schemas[`L${level}`] = { allOf: [ref(`L${level - 1}`), { anyOf: branches }] };
    }
    const paths = { "/x": { get: { responses: { "200": json(ref("L9")) } } } };
    const made = make({ openapi: "3.1.0", info: { title: "", version: "1" }, paths, components: { schemas } });
    expect(made.findings.length).toBeGreaterThan(0);
    expect(made.files.reduce((sum, file) => sum + file.text.length, 0)).toBeLessThan(5_000_000);
  });
});
