import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildModel } from "../../../generator/src/model/build.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { Preset } from "../../../generator/src/vendors/preset.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";
import { sendJson, serve } from "../client/server.ts";

const operation = (more: JsonObject = {}): JsonObject => ({
  responses: { "200": { description: "", content: { "application/json": { schema: { type: "object" } } } } },
  ...more,
});

/** Every scheme, alternatives, combinations, servers of every kind; and a type that is called as an option's type. */
const SHOP: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Pet shop", version: "1" },
  servers: [
    {
      url: "https://{region}.pets.example/{base}",
      description: "Production",
      variables: { region: { default: "eu", enum: ["eu", "us"] }, base: { default: "v1" } },
    },
    { url: "https://sandbox.pets.example/v1" },
  ],
  security: [{ petstore_auth: ["read:pets"] }, { api_key: [] }],
  paths: {
    "/pets": { get: operation(), post: operation({ security: [{ petstore_auth: ["write:pets"] }] }) },
    "/owners": { get: operation(), post: operation({ security: [] }) },
    "/maybe": { get: operation({ security: [{}, { api_key: [] }] }) },
    "/both": { get: operation({ security: [{ tls: [] }, { login: [], "query-key": [] }, { tls: [], session: [] }] }) },
    "/files": { servers: [{ url: "//files.pets.example/2" }], get: operation() },
    "/credential": {
      get: operation({
        responses: {
          "200": {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Credential" } } },
          },
        },
      }),
    },
  },
  components: {
    schemas: { Credential: { type: "object", properties: { id: { type: "string" } } } },
    securitySchemes: {
      petstore_auth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "/oauth/token", scopes: { "read:pets": "", "write:pets": "" } } },
      },
      api_key: { type: "apiKey", in: "header", name: "X-Api-Key", description: "Of your account." },
      login: { type: "http", scheme: "Basic" },
      "query-key": { type: "apiKey", in: "query", name: "k" },
      session: { type: "apiKey", in: "cookie", name: "sid" },
      tls: { type: "mutualTLS" },
    },
  },
};

function make(document: JsonObject, preset?: Preset): Run {
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  const outputs = { openapiFetch: true, openapiTypescript: {}, msw: true };
  const config = { runtime: "bundled" as const, package: { name: "pet-shop" }, outputs, ...(preset && { preset }) };
  return generate({ sources: [source], patches: [], names: {}, config });
}

const fileOf = ({ files }: Run, path: string): string => files.find((file) => file.path === path)?.text ?? "";

describe("a package of a document with security schemes", () => {
  let folder: string;
  let run: Run;
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "flarespec-security-"));
    run = make(SHOP);
    writeFiles(folder, run.files);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("declares types of credentials, servers and variables", async () => {
    const consumer = `import { createClient, type ClientOptions } from "pet-shop";
import { createClient as ofArea } from "pet-shop/pets";
import { clientCredentials } from "pet-shop/client-credentials";

const petstore_auth = clientCredentials({ clientId: "id", clientSecret: async () => "secret", scopes: [] });
createClient({ credentials: { petstore_auth, api_key: () => "k", login: { username: "a", password: "b" }, session: "s" } });
ofArea({ credentials: { petstore_auth: async ({ scopes }) => scopes.join() }, server: "https://sandbox.pets.example/v1" });
createClient({ credentials: "include", serverVariables: { region: "us", base: "v2" }, retry: { limit: 1 } });
export const options: ClientOptions = { credentials: { login: () => ({ username: "a", password: "b" }) } };
// @ts-expect-error a name that is no scheme
createClient({ credentials: { apiKey: "k" } });
// @ts-expect-error a scheme that no program can send
createClient({ credentials: { tls: "t" } });
// @ts-expect-error basic credentials are a pair
createClient({ credentials: { login: "a" } });
// @ts-expect-error the document's schemes take its place
createClient({ token: "t" });
// @ts-expect-error a value that is not listed
createClient({ serverVariables: { region: "mars" } });
// @ts-expect-error a server that the document has not
createClient({ server: "https://pets.example" });
`;
    const project = makeProject({ files: { "use.ts": consumer }, packages: { "pet-shop": folder } });
    try {
      for (const compiler of ["5.9", "7.0"] as const) {
        expect((await project.check(compiler)).errors, compiler).toEqual([]);
      }
    } finally {
      project.remove();
    }
  });

  test("sends what each operation states, by path and by name", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, {}));
    const { createClient, pets, both } = await load("index.js");
    const all = {
      api_key: "k",
      login: { username: "u", password: "p" },
      "query-key": "q",
      session: "s",
      petstore_auth: ({ scopes }: { scopes: string[] }) => scopes.join("+"),
    };
    const client = createClient({ baseUrl, credentials: all });
    const keyed = createClient({ baseUrl, credentials: { ...all, petstore_auth: undefined, login: undefined } });
    const answers = [
      await client.GET("/pets"),
      await pets.createPet(client),
      await keyed.GET("/pets"),
      await client.POST("/owners"),
      await client.GET("/maybe"),
      await both.getBoth(client),
      await keyed.GET("/both"),
    ];
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => undefined));
    const sent = received.map(({ target, headers: { authorization, cookie, "x-api-key": key } }) => [
      target.replace("/client/v4", ""),
      authorization ?? cookie ?? key,
    ]);
    expect(sent).toEqual([
      ["/pets", "Bearer read:pets"],
      ["/pets", "Bearer write:pets"],
      ["/pets", "k"],
      ["/owners", undefined],
      ["/maybe", "k"],
      ["/both?k=q", "Basic dTpw"],
      ["/both", "sid=s"],
    ]);
    const { error } = await createClient({ baseUrl }).POST("/pets");
    expect(error).toMatchObject({
      kind: "invalid_request",
      message: "POST /pets: credentials are missing: petstore_auth",
    });
  });

  test("goes to the servers that the document states, unless there is a base URL", async () => {
    const { createClient } = await load("index.js");
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return new Response("{}", { headers: { "content-type": "application/json" } });
    };
    const shared = { fetch, credentials: { api_key: "k" } };
    await createClient(shared).GET("/pets");
    await createClient({ ...shared, serverVariables: { region: "us" } }).GET("/pets");
    await createClient({ ...shared, server: "https://sandbox.pets.example/v1" }).GET("/pets");
    await createClient(shared).GET("/files");
    await createClient({ ...shared, baseUrl: "http://localhost:1" }).GET("/files");
    expect(urls).toEqual([
      "https://eu.pets.example/v1/pets",
      "https://us.pets.example/v1/pets",
      "https://sandbox.pets.example/v1/pets",
      "https://files.pets.example/2/files",
      "http://localhost:1/files",
    ]);
  });

  test("gets tokens, also for openapi-fetch", async () => {
    const { baseUrl, received } = await serve(({ target }, response) =>
      sendJson(response, target === "/oauth/token" ? { access_token: "t", token_type: "bearer" } : {}),
    );
    const { clientCredentials } = await load("client-credentials.js");
    const { createOpenapiFetchClient, bySecurity } = await load("runtime.js");
    const petstore_auth = clientCredentials({ clientId: "id", clientSecret: "secret" });
    expect(
      (await (await load("index.js")).createClient({ baseUrl, credentials: { petstore_auth } }).GET("/pets")).error,
    ).toBe(undefined);
    const { default: createFetchClient } = await import("openapi-fetch");
    const vendor = { authorize: bySecurity({ petstore_auth: { tokenUrl: "/oauth/token" } }, [{ petstore_auth: [] }]) };
    const operations = { "GET /pets": { raw: "json" } };
    const options = { baseUrl, credentials: { petstore_auth } };
    const client = createOpenapiFetchClient(createFetchClient, operations, options, vendor);
    expect((await client.GET("/pets")).error).toBeUndefined();
    expect(received.map(({ target, headers }) => `${target} ${headers.authorization}`)).toEqual([
      "/oauth/token Basic aWQ6c2VjcmV0",
      "/client/v4/pets Bearer t",
      "/oauth/token Basic aWQ6c2VjcmV0",
      "/client/v4/pets Bearer t",
    ]);
  });

  test("says in its README what to send, and lists what it cannot send", () => {
    const readme = fileOf(run, "README.md");
    expect(readme).toContain('createClient({ credentials: { petstore_auth: "…" } });');
    expect(readme).toContain("| `api_key` | an API key, in the header X-Api-Key |");
    expect(readme).toContain("`pet-shop/client-credentials`");
    expect(run.model.losses.map(({ message }) => message)).toContain("the client has no such credentials: mutualTLS");
  });

  test("has a fake that asks for the credentials of an operation", async () => {
    const { setupFake } = await load("fake.js");
    const { createClient } = await load("index.js");
    const fake = setupFake();
    const status = async (path: string, credentials: object, options = {}) => {
      const client = createClient({ fetch: fake.fetch, credentials, retry: false, ...options });
      const { error } = await client.GET(path, { headers: { Authorization: null } });
      return error?.status;
    };
    expect(await status("/pets", { api_key: "k" })).toBe(401);
    const client = createClient({ fetch: fake.fetch, credentials: { api_key: "k", petstore_auth: "t" } });
    expect((await client.GET("/pets")).error).toBeUndefined();
    expect((await client.GET("/files")).error).toBeUndefined();
    expect((await client.POST("/owners")).error).toBeUndefined();
  });
});

describe("the credentials of a document", () => {
  const securityOf = (document: JsonObject, preset?: Preset) =>
    buildModel({ ...SHOP, ...document }, preset && { preset }).security;

  test("are those of the preset where it states any, and a token where there is no scheme", () => {
    expect(securityOf({}, { tokenVariable: "PETS_TOKEN" })).toBeUndefined();
    expect(securityOf({}, { keyHeaders: { email: "a", key: "b" } })).toBeUndefined();
    expect(securityOf({ components: {} })).toBeUndefined();
    const declared = fileOf(make({ ...SHOP, components: { schemas: { Credential: {} } }, servers: [] }), "shared.d.ts");
    expect(declared).toMatch(/export type \{[^}]*\bClientOptions\b[^}]*\} from ".\/runtime.js"/);
  });

  test("are any of its schemes, or none, where it states security nowhere", () => {
    const { security: _, ...silent }: JsonObject = { ...SHOP, paths: { "/pets": { get: operation() } } };
    const found = buildModel(silent).security;
    expect(found?.usual).toEqual([
      { petstore_auth: [] },
      { api_key: [] },
      { login: [] },
      { "query-key": [] },
      { session: [] },
      {},
    ]);
  });
});

describe("variables of servers", () => {
  const regional = (url: string, region: string): JsonObject => ({
    url,
    variables: { region: { default: region, enum: [region] } },
  });

  test("keep the default values that a server has of its own, and are filled in for operations", () => {
    const { servers, serverVariables, areas } = buildModel({
      ...SHOP,
      servers: [regional("https://{region}.pets.example", "us"), regional("https://{region}.test.example", "eu")],
      paths: {
        "/same": { servers: [regional("https://{region}.pets.example", "us")], get: operation() },
        "/other": { servers: [regional("https://{region}.pets.example", "eu")], get: operation() },
      },
    });
    expect(servers).toEqual([
      { url: "https://{region}.pets.example" },
      { url: "https://{region}.test.example", defaults: { region: "eu" } },
    ]);
    expect(serverVariables).toEqual([{ name: "region", default: "us", values: ["us", "eu"] }]);
    const own = areas.flatMap(({ operations }) => operations.map(({ path, server }) => [path, server]));
    expect(Object.fromEntries(own)).toEqual({ "/same": undefined, "/other": "https://eu.pets.example" });
  });

  test("are filled in for servers that differ in nothing else", () => {
    const url = "https://{region}.pets.example";
    const { servers } = buildModel({ ...SHOP, servers: [regional(url, "us"), regional(url, "eu")] });
    expect(servers).toEqual([{ url }, { url: "https://eu.pets.example" }]);
  });

  test("are emitted with the defaults of single servers", () => {
    const servers = [regional("https://{region}.pets.example", "us"), regional("https://{region}.test.example", "eu")];
    expect(fileOf(make({ ...SHOP, servers }), "vendor.js")).toContain(
      'byServers(["https://{region}.pets.example", "https://{region}.test.example"], { region: "us" }, { "https://{region}.test.example": { region: "eu" } })',
    );
  });
});
