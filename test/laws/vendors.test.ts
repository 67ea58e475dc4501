import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { writeFiles } from "../../generator/src/write.ts";
import { makeProject } from "../contract/compat/tsc.ts";

const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });
const text: JsonObject = { type: "string" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const ID: JsonObject = { name: "id", in: "path", required: true, schema: text };

/** Documents of several vendors, none of which has Cloudflare's envelope. */
const DOCUMENTS: Readonly<Record<string, JsonObject>> = {
  "pet-shop-v2": {
    openapi: "3.1.0",
    info: { title: "Pet Shop (v2)", version: "1" },
    servers: [{ url: "https://pets.example/v2" }],
    paths: {
      "/pets/{id}": {
        get: {
          parameters: [ID],
          responses: { "200": json({ $ref: "#/components/schemas/Pet" }), "404": json(object({ title: text })) },
        },
        delete: { parameters: [ID], responses: { "204": { description: "" } } },
      },
      "/pets": { get: { responses: { "200": json({ type: "array", items: { $ref: "#/components/schemas/Pet" } }) } } },
    },
    components: { schemas: { Pet: object({ name: text, kind: { type: "string", enum: ["cat", "dog"] } }) } },
  },
  // Paths like Cloudflare's, another server, and an envelope of other names.
  "chat-api": {
    openapi: "3.0.3",
    info: { title: "Chat API", version: "1" },
    servers: [{ url: "https://chat.example" }],
    paths: {
      "/accounts/{id}/messages": {
        get: {
          parameters: [ID, { name: "cursor", in: "query", schema: text }],
          responses: {
            "200": json(object({ ok: { type: "boolean" }, messages: { type: "array", items: text } })),
            default: json(object({ ok: { type: "boolean" }, error: text })),
          },
        },
        post: {
          parameters: [ID],
          requestBody: { content: { "application/x-www-form-urlencoded": { schema: object({ text }) } } },
          responses: { "200": json({}), "4XX": { description: "", content: { "text/plain": { schema: text } } } },
        },
      },
    },
  },
  // No server, no title that npm allows, webhooks and a file.
  api: {
    openapi: "3.1.0",
    info: { title: "図書館", version: "1" },
    paths: {
      "/zones/{id}/map": {
        get: {
          parameters: [ID],
          responses: { "200": { description: "", content: { "image/png": { schema: {} } } } },
        },
      },
    },
    webhooks: { returned: { post: { requestBody: json(object({ book: text })), responses: { "200": json({}) } } } },
  },
};

function packageOf(document: JsonObject, runtime: "package" | "bundled"): Run {
  const source = { id: "x", kind: "openapi" as const, location: "x.json", sha256: "", text: JSON.stringify(document) };
  return generate({ sources: [source], patches: [], names: {}, config: { runtime } });
}

/** The example of a README. */
function snippetOf(readme: string): string {
  const snippet = /```ts\n(.*?)```/s.exec(readme)?.[1];
  expect(snippet, readme).toContain("createClient");
  return snippet as string;
}

const nameOf = ({ files }: Run): string =>
  (JSON.parse(files.find(({ path }) => path === "package.json")?.text ?? "{}") as { name: string }).name;

describe.each(Object.entries(DOCUMENTS))("the package of another vendor's document, %s,", (name, document) => {
  test.each(["package", "bundled"] as const)("has no word of Cloudflare in any file (runtime: %s)", (runtime) => {
    const { files } = packageOf(document, runtime);
    const found = files.flatMap(({ path, text: content }) =>
      [...`${path}\n${content}`.matchAll(/.*(?:cloudflare|cf-ray|x-auth-|\bray\b).*/gi)].map(
        ([line]) => `${path}: ${line}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test("is called as its document, and its overlay is called overlay.json", () => {
    const run = packageOf(document, "package");
    expect(nameOf(run)).toBe(name);
    expect(run.files.map(({ path }) => path).filter((path) => path.includes("overlay"))).toEqual(["overlay.json"]);
  });

  test("has no types of envelopes, and no loss about them", () => {
    const run = packageOf(document, "package");
    const declared = run.files.filter(({ path }) => path.endsWith(".d.ts")).map(({ text: content }) => content);
    expect(declared.join("\n")).not.toMatch(/\b(?:Envelope|FailureBody|ResponseInfo|RefusedError|ErrorCode)\b/);
    expect(run.model.losses.map(({ kind }) => kind)).not.toContain("no-envelope");
  });
});

describe("packages of other vendors", () => {
  let folder: string;
  let server: Server;
  let baseUrl: string;
  let respond: (request: IncomingMessage) => { status: number; body: object };
  const requests: IncomingMessage[] = [];
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "flarespec-vendors-"));
    for (const [name, document] of Object.entries(DOCUMENTS))
      writeFiles(at(name), packageOf(document, "bundled").files);
    server = createServer((request, response) => {
      requests.push(request);
      const { status, body } = respond(request);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  test("type-check with every compiler, used as their documents say", async () => {
    const files = {
      "pets.ts": `import { ApiError, createClient, paginate, paths, unwrap } from "pet-shop-v2/pets";
import type { CallError } from "pet-shop-v2";
export async function use(): Promise<string | undefined> {
  const pet = unwrap(await createClient({ token: "t" }).GET("/pets/{id}", { params: { path: { id: "1" } } }));
  return pet.name;
}
export async function title(): Promise<string | undefined> {
  const { error } = await createClient({ token: "t" }).GET("/pets/{id}", { params: { path: { id: "1" } } });
  if (error?.kind !== "http") return undefined;
  if (error.status === 404) return error.body.title;
  // @ts-expect-error: the document says nothing of this status
  return error.body.title;
}
export async function names(): Promise<(string | undefined)[]> {
  const all: (string | undefined)[] = [];
  for await (const pet of paginate(createClient(), "/pets")) all.push(pet.name);
  return all;
}
export const failed = (thrown: unknown): CallError | undefined => (thrown instanceof ApiError ? thrown.error : undefined);
`.replace("paths, ", ""),
      "others.ts": `import { createClient as chat } from "chat-api";
import { createClient as library, type Webhooks } from "api";
export const clients = [chat(), library({ baseUrl: "https://library.example" })];
export type Book = Webhooks["returned"]["POST"];
`,
    };
    const names = Object.keys(DOCUMENTS);
    const readmes = Object.fromEntries(
      names.map((name) => [`readme-${name}.ts`, snippetOf(readFileSync(at(`${name}/README.md`), "utf8"))]),
    );
    const project = makeProject({
      files: { ...files, ...readmes },
      packages: Object.fromEntries(names.map((name) => [name, at(name)])),
    });
    try {
      for (const compiler of ["5.9", "7.0"] as const)
        expect((await project.check(compiler)).errors, compiler).toEqual([]);
    } finally {
      project.remove();
    }
  });

  test("unwrap to the whole body, whatever its members are called", async () => {
    const { createClient, unwrap } = (await import(at("pet-shop-v2/index.js"))) as {
      createClient(options: object): { GET(path: string): Promise<object> };
      unwrap(answer: object): unknown;
    };
    for (const body of [
      { success: true, data: [1] },
      { result: 5, unit: "m" },
    ]) {
      respond = () => ({ status: 200, body });
      expect(unwrap(await createClient({ baseUrl }).GET("/pets"))).toEqual(body);
    }
    requests.length = 0;
  });

  test("send no token of Cloudflare, and give every failure as kind http", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "secret");
    const { createClient, ApiError, unwrap } = (await import(at("pet-shop-v2/index.js"))) as {
      createClient(
        options: object,
      ): Record<"GET" | "DELETE", (path: string, init?: object) => Promise<{ error?: object }>>;
      ApiError: new () => Error;
      unwrap(answer: object): unknown;
    };
    respond = () => ({ status: 422, body: { success: false, errors: [{ code: 7, message: "no" }] } });
    const answer = await createClient({ baseUrl }).GET("/pets");
    expect(answer.error).toMatchObject({
      kind: "http",
      message: "GET /pets: 422 Unprocessable Entity",
      errors: [],
      body: { success: false, errors: [{ code: 7, message: "no" }] },
    });
    expect(() => unwrap(answer)).toThrow(ApiError);
    expect(() => unwrap(answer)).toThrow(expect.objectContaining({ name: "ApiError", kind: "http", status: 422 }));
    const init = { params: { path: { id: "1" } } };
    respond = () => ({ status: 409, body: { title: "It is sold." } });
    const refused = await createClient({ baseUrl }).DELETE("/pets/{id}", init);
    expect(refused.error).toMatchObject({
      kind: "http",
      message: "DELETE /pets/{id}: 409 It is sold.",
      status: 409,
      body: { title: "It is sold." },
    });
    respond = () => ({ status: 200, body: [{ name: "Tom", kind: "cat" }] });
    expect(unwrap(await createClient({ baseUrl }).GET("/pets"))).toEqual([{ name: "Tom", kind: "cat" }]);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
  });
});
