import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import type { ApiClient, createApiClient, paginate } from "../../../packages/client/src/index.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });
const text = { type: "string" };
const texts = { type: "array", items: text };
const envelope = (result: JsonObject): JsonObject =>
  json({
    type: "object",
    properties: {
      success: { type: "boolean", enum: [true] },
      errors: { type: "array", items: {} },
      messages: { type: "array", items: {} },
      result,
      result_info: { type: "object", properties: { page: { type: "integer" } } },
    },
    required: ["success", "errors", "messages", "result"],
  });
const ok = { "200": envelope({ type: "object", properties: { id: text } }) };
const body = (media: string, schema: JsonObject = {}): JsonObject => ({
  requestBody: { required: true, content: { [media]: { schema } } },
  responses: ok,
});
const page = { name: "page", in: "query", schema: { type: "integer" } };
const users = { type: "array", items: { type: "object", properties: { email: text } } };

/** One operation for each thing that a call must say otherwise than by default. */
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "calls", version: "1" },
  paths: {
    "/things/{ids}/{filter}": {
      get: {
        parameters: [
          { name: "ids", in: "path", required: true, schema: texts },
          {
            name: "filter",
            in: "path",
            required: true,
            content: { "application/json": { schema: { type: "object" } } },
          },
          { name: "q", in: "query", content: { "application/json": { schema: { type: "object" } } } },
          { name: "flat", in: "query", explode: false, schema: texts },
          { name: "session", in: "cookie", schema: text },
          { name: "x-object", in: "header", explode: true, schema: { type: "object" } },
        ],
        responses: ok,
      },
    },
    "/merge": { patch: body("application/merge-patch+json", { type: "object" }) },
    "/script": { put: body("application/javascript", text) },
    "/lines": { post: body("application/x-ndjson", { type: "object", properties: { a: { type: "integer" } } }) },
    "/wild": {
      post: {
        requestBody: { required: true, content: { "*/*": { schema: { type: "object", properties: { a: text } } } } },
        responses: { "200": { description: "", content: { "*/*": { schema: { type: "array", items: text } } } } },
      },
    },
    "/wild/text": {
      get: {
        responses: {
          "200": { description: "", content: { "*/*": { schema: { $ref: "#/components/schemas/Text" } } } },
        },
      },
      put: {
        responses: { "200": { description: "", content: { "*/*": { schema: { type: "string", format: "binary" } } } } },
      },
      post: { responses: { "200": { description: "", content: { "*/*": {} } } } },
    },
    "/charge": {
      post: {
        requestBody: {
          content: {
            "application/x-www-form-urlencoded": {
              schema: { type: "object", properties: { card: { type: "object" }, tags: texts, also: texts } },
              encoding: { card: { style: "deepObject", explode: true }, tags: { explode: false } },
            },
          },
        },
        responses: ok,
      },
    },
    "/parts": {
      post: {
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: { meta: { type: "object" }, file: { type: "string", format: "binary" } },
              },
              encoding: { meta: { contentType: "application/json" } },
            },
          },
        },
        responses: ok,
      },
    },
    "/score": {
      get: {
        parameters: [{ name: "since", in: "query", schema: { type: "string", format: "date-time" } }],
        responses: {
          "200": json({ type: "object", properties: { success: { type: "boolean" }, score: { type: "number" } } }),
        },
      },
    },
    "/any": { put: body("*/*", { type: "string", format: "binary" }) },
    "/octets": { put: body("application/octet-stream", { type: "string", format: "binary" }) },
    "/upload": { post: body("multipart/form-data", { type: "object", properties: { a: text } }) },
    "/plain": { get: { responses: { "200": json({ type: "array", items: text }) } } },
    "/said/nothing": {
      get: { responses: { "200": { description: "ok" } } },
      put: { responses: { "4XX": { description: "no" } } },
      head: { responses: { "200": { description: "ok" } } },
      delete: { responses: { "204": { description: "gone" } } },
      post: { responses: { "200": { description: "ok" }, "201": json({ type: "array", items: text }) } },
    },
    "/users": {
      get: { parameters: [page], responses: { "200": envelope({ type: "object", properties: { users } }) } },
    },
    "/two-lists": {
      get: {
        parameters: [page],
        responses: { "200": envelope({ type: "object", properties: { users, more: users } }) },
      },
    },
    "/unpaged": { get: { responses: { "200": envelope({ type: "object", properties: { users } }) } } },
    "/thing": { put: { responses: ok }, delete: { responses: ok } },
  },
  components: { schemas: { Text: text } },
};

describe("operations that deviate from the defaults", () => {
  let folder: string;
  let server: Server;
  let client: ApiClient;
  let iterate: typeof paginate;
  const seen: { request: IncomingMessage; body: string }[] = [];
  let answer: unknown;

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), "flarespec-calls-")), "calls");
    const source = { id: "calls", kind: "openapi" as const, location: "calls.json", date: "2026-01-01", sha256: "" };
    const { files } = generate({
      sources: [{ ...source, text: JSON.stringify(DOCUMENT) }],
      patches: [],
      names: {},
      config: { runtime: "bundled", package: { name: "calls" } },
    });
    writeFiles(folder, files);
    server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      request.on("end", () => {
        seen.push({ request, body });
        response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const emitted = (await import(join(folder, "index.js"))) as {
      createClient(options: Parameters<typeof createApiClient>[1]): ApiClient;
      paginate: typeof paginate;
    };
    iterate = emitted.paginate;
    client = emitted.createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterAll(() => {
    rmSync(join(folder, ".."), { recursive: true, force: true });
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  beforeEach(() => {
    seen.length = 0;
    answer = { success: true, errors: [], messages: [], result: {} };
  });

  it("write parameters of every place as documented", async () => {
    const { error } = await client.GET("/things/{ids}/{filter}", {
      params: {
        path: { ids: ["a", "b/c"], filter: { x: 1 } },
        query: { q: { y: [1] }, flat: ["a", "b"] },
        cookie: { session: "s" },
        header: { "x-object": { k: "v" } },
      },
    });
    expect(error).toBeUndefined();
    const [{ url, headers }] = seen.map(({ request }) => request) as [IncomingMessage];
    expect(url).toBe(`/things/a,b%2Fc/${encodeURIComponent('{"x":1}')}?q=${encodeURIComponent('{"y":[1]}')}&flat=a,b`);
    expect(headers).toMatchObject({ cookie: "session=s", "x-object": "k=v" });
  });

  it.each([
    ["PATCH", "/merge", { a: 1 }, "application/merge-patch+json", '{"a":1}'],
    ["PUT", "/script", "export {}", "application/javascript", "export {}"],
    ["POST", "/lines", [{ a: 1 }, 2], "application/x-ndjson", '{"a":1}\n2\n'],
    ["PUT", "/any", new Blob(["<svg>"], { type: "image/svg+xml" }), "image/svg+xml", "<svg>"],
    ["PUT", "/any", new Uint8Array([65]), undefined, "A"],
    ["PUT", "/octets", new Uint8Array([65]), "application/octet-stream", "A"],
  ] as const)("%s %s sends %j as %s", async (method, path, body, type, text) => {
    expect((await client[method](path, { body })).error).toBeUndefined();
    expect(seen[0]?.request.headers["content-type"]).toBe(type);
    expect(seen[0]?.body).toBe(text);
  });

  it("POST /wild sends and reads JSON where any media type will do for what has structure", async () => {
    answer = ["a"];
    expect((await client.POST("/wild", { body: { a: "b" } })).data).toEqual(["a"]);
    expect(seen[0]?.request.headers["content-type"]).toBe("application/json");
    expect(seen[0]?.body).toBe('{"a":"b"}');
  });

  it("/wild/text reads text where any media type will do for a string, and else bytes", async () => {
    answer = ["a"];
    expect((await client.GET("/wild/text")).data).toBe('["a"]');
    expect((await client.PUT("/wild/text")).data).toBeInstanceOf(Blob);
    expect((await client.POST("/wild/text")).data).toBeInstanceOf(Blob);
  });

  it("POST /charge writes members of a form in the style of each", async () => {
    const sent = { card: { number: "4 2", exp: { month: 1 } }, tags: ["a", "b"], also: ["c", "d"] };
    expect((await client.POST("/charge", { body: sent })).error).toBeUndefined();
    expect([...new URLSearchParams(seen[0]?.body)]).toEqual([
      ["card[number]", "4 2"],
      ["card[exp][month]", "1"],
      ["tags", "a,b"],
      ["also", "c"],
      ["also", "d"],
    ]);
  });

  it("POST /parts gives a part the media type that is documented, and bytes a file's", async () => {
    const sent = { meta: { a: 1 }, file: new Uint8Array([65, 66]) };
    expect((await client.POST("/parts", { body: sent })).error).toBeUndefined();
    expect(seen[0]?.body).toMatch(
      /name="meta"; filename="blob"\r\nContent-Type: application\/json\r\n\r\n\{"a":1\}\r\n/,
    );
    expect(seen[0]?.body).toMatch(/name="file"; filename="blob"\r\n.*\r\n\r\nAB\r\n/);
  });

  it.each([
    ["/octets", { a: 1 }],
    ["/script", new Map()],
    ["/parts", "5"],
    ["/charge", [1]],
  ] as const)("%s refuses what has no such form: %j", async (path, body) => {
    const method = path === "/octets" || path === "/script" ? "PUT" : "POST";
    const { error } = await client[method](path, { body: path === "/parts" ? 5 : body });
    expect(error?.kind).toBe("invalid_request");
    expect(seen).toEqual([]);
  });

  it("GET /score: a success that happens to be false is data where no envelope is declared", async () => {
    answer = { success: false, score: 0.1 };
    const { data, error } = await client.GET("/score", { params: { query: { since: new Date(0) } } });
    expect({ data, error }).toEqual({ data: { success: false, score: 0.1 }, error: undefined });
    expect(seen[0]?.request.url).toBe(`/score?since=${encodeURIComponent("1970-01-01T00:00:00.000Z")}`);
  });

  it("POST /upload sends fields with fetch's boundary", async () => {
    await client.POST("/upload", { body: { a: "b" } });
    expect(seen[0]?.request.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen[0]?.body).toContain('name="a"\r\n\r\nb');
  });

  it("GET /plain answers what is no envelope; elsewhere that is malformed", async () => {
    answer = ["a"];
    expect((await client.GET("/plain")).data).toEqual(["a"]);
    expect((await client.GET("/unpaged")).error?.kind).toBe("malformed");
  });

  it("/said/nothing: where nothing is declared of the body, a success is what came; a refusal is none", async () => {
    answer = { id: 1 };
    expect(await client.GET("/said/nothing")).toMatchObject({ data: { id: 1 }, error: undefined });
    expect(await client.PUT("/said/nothing")).toMatchObject({ data: { id: 1 }, error: undefined });
    expect(await client.HEAD("/said/nothing")).toMatchObject({ data: undefined, error: undefined });
    answer = { success: false, errors: [{ code: 1, message: "no" }] };
    expect((await client.GET("/said/nothing")).error?.kind).toBe("api");
    answer = undefined;
    expect(await client.DELETE("/said/nothing")).toMatchObject({ data: undefined, error: undefined });
  });

  it("a DELETE without an answer has succeeded, whatever body is declared; a PUT is malformed", async () => {
    answer = undefined;
    expect(await client.DELETE("/thing")).toMatchObject({ data: undefined, error: undefined });
    expect((await client.PUT("/thing")).error?.kind).toBe("malformed");
    answer = { success: true, errors: [], messages: [], result: { id: "a" } };
    expect((await client.DELETE("/thing")).data).toEqual(answer);
    answer = { success: false, errors: [{ code: 1, message: "no" }] };
    expect((await client.DELETE("/thing")).error?.kind).toBe("api");
  });

  it("GET /users is a list below a property; what is ambiguous, or not paged, is none", async () => {
    answer = { success: true, errors: [], messages: [], result: { users: [{ email: "e" }] } };
    const items: unknown[] = [];
    for await (const user of iterate(client, "/users")) items.push(user);
    expect(items).toEqual([{ email: "e" }]);
    for (const path of ["/two-lists", "/unpaged"]) {
      await expect(iterate(client, path)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        kind: "invalid_request",
      });
    }
  });

  it("type-checks, items of a list included", async () => {
    const consumer = `import { createClient, paginate, unwrap } from "calls";
export async function use(): Promise<void> {
  const client = createClient();
  for await (const user of paginate(client, "/users")) { const email: string | undefined = user.email; void email; }
  await client.PATCH("/merge", { body: {}, retry: false, timeout: 1000, deadline: 5000 });
  await client.POST("/lines", { body: [{ a: 1 }] });
  // @ts-expect-error a line is an object
  await client.POST("/lines", { body: [2] });
  const wild = await client.POST("/wild", { body: { a: "b" } });
  const all: string[] | undefined = wild.data;
  void all;
  await client.GET("/score", { params: { query: { since: new Date() } } });
  await client.GET("/score", { params: { query: { since: "2026-01-01T00:00:00Z" } } });
  const word: string = unwrap(await client.GET("/wild/text"));
  const bytes: Blob[] = [unwrap(await client.PUT("/wild/text")), unwrap(await client.POST("/wild/text"))];
  void [word, bytes];
  const open: unknown = unwrap(await client.GET("/said/nothing"));
  // @ts-expect-error nothing is said of it
  const said: object | undefined = (await client.GET("/said/nothing")).data;
  const none: undefined = unwrap(await client.DELETE("/said/nothing"));
  const some: string[] | undefined = (await client.POST("/said/nothing")).data;
  void [open, said, none, some];
  const deleted = unwrap(await client.DELETE("/thing"));
  // @ts-expect-error it may be answered with 204
  void deleted.id;
  const gone = await client.DELETE("/thing");
  // @ts-expect-error a server may answer 200 without a body
  if (gone.error === undefined && gone.status === 200) void gone.data.id;
  const id: string | undefined = deleted?.id;
  const replaced: { id?: string } = unwrap(await client.PUT("/thing"));
  void [id, replaced];
  // @ts-expect-error two lists: neither is the one
  paginate(client, "/two-lists");
}
`;
    const project = makeProject({ files: { "use.ts": consumer }, packages: { calls: folder } });
    try {
      for (const compiler of ["5.9", "7.0"] as const) {
        expect((await project.check(compiler)).errors, compiler).toEqual([]);
      }
    } finally {
      project.remove();
    }
  });
});

it("writes what an operation says as paragraphs, one line apart", () => {
  const said = {
    summary: "Lists.\n",
    description: "Line one.\nLine two.\n\n",
    responses: { "204": { description: "" } },
  };
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "" }, paths: { "/a": { get: said } } });
  const sources = [{ id: "said", kind: "openapi", location: "said.json", sha256: "", text }] as const;
  const { files } = generate({ sources, patches: [], names: {}, config: { package: { name: "said" } } });
  const declared = files.find(({ path }) => path === "areas/a.d.ts")?.text;
  expect(declared).toContain("/**\n * Lists.\n *\n * Line one.\n * Line two.\n *\n * `GET /a`\n */");
});
