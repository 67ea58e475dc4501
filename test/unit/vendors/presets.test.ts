import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Config } from "../../../generator/src/config/config.ts";
import { load } from "../../../generator/src/config/read.ts";
import { defaultPackageName } from "../../../generator/src/emit/package/package-name.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { CLOUDFLARE } from "../../../generator/src/vendors/cloudflare.ts";
import { presetOf } from "../../../generator/src/vendors/find-preset.ts";
import { NONE } from "../../../generator/src/vendors/preset.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });
const ENVELOPE: JsonObject = {
  type: "object",
  required: ["success", "errors"],
  properties: {
    success: { type: "boolean", enum: [true] },
    errors: { type: "array", items: { type: "object", properties: { code: { type: "integer" }, message: {} } } },
    result: { type: "string" },
  },
};

/** A document with one operation. */
function document(path: string, schema: JsonObject, servers?: string[]): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    ...(servers !== undefined && { servers: servers.map((url) => ({ url })) }),
    paths: {
      [path]: {
        get: {
          parameters: [...path.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => {
            return { name, in: "path", required: true, schema: { type: "string" } };
          }),
          responses: { "200": json(schema) },
        },
      },
    },
  };
}

const ACCOUNT = "/accounts/{account_id}/things";
const BODY: JsonObject = { type: "object", properties: { name: { type: "string" } } };
const OURS = "https://api.cloudflare.com/client/v4";

describe("the preset that a document gives evidence of", () => {
  test.each<[string, JsonObject, string, object]>([
    ["names Cloudflare's server", document("/ips", BODY, [OURS]), "cloudflare", CLOUDFLARE],
    ["names it beside others", document("/ips", BODY, ["https://x.example", `${OURS}/`]), "cloudflare", CLOUDFLARE],
    ["names another server", document(ACCOUNT, ENVELOPE, ["https://x.example"]), "none", NONE],
    [
      "names a host that begins alike",
      document(ACCOUNT, ENVELOPE, ["https://api.cloudflare.com.x.example"]),
      "none",
      NONE,
    ],
    ["names a path as its server", document(ACCOUNT, ENVELOPE, ["/client/v4"]), "none", NONE],
    ["names no server, and has an account and an envelope", document(ACCOUNT, ENVELOPE), "cloudflare", CLOUDFLARE],
    ["calls the id of a zone otherwise", document("/zones/{identifier}", ENVELOPE, []), "cloudflare", CLOUDFLARE],
    ["names no server and has no envelope", document(ACCOUNT, BODY), "none", NONE],
    ["names no server, and has an envelope and no account", document("/things/{id}", ENVELOPE), "none", NONE],
    ["has no paths", { openapi: "3.1.0" }, "none", NONE],
  ])("of a document that %s", (_, given, __, preset) => {
    expect(presetOf(given)).toBe(preset);
  });

  test("counts less than the configuration", () => {
    expect(presetOf(document(ACCOUNT, ENVELOPE, [OURS]), "none")).toBe(NONE);
    expect(presetOf(document("/x", BODY, ["https://x.example"]), "cloudflare")).toBe(CLOUDFLARE);
    const own = { errorClass: "PetError" };
    expect(presetOf(document(ACCOUNT, ENVELOPE, [OURS]), own)).toBe(own);
  });

  test("is found after patches, which may name the server", () => {
    const overlay = `overlay: 1.0.0
info: { title: Server, version: "1" }
actions:
  - target: $
    update: { servers: [{ url: "https://x.example" }] }
    x-because: The document names no server.
`;
    const run = generated(document(ACCOUNT, ENVELOPE), {}, [{ file: "server.overlay.yaml", text: overlay }]);
    expect(run.model.preset).toBe(NONE);
    expect(generated(document(ACCOUNT, ENVELOPE)).model.preset).toBe(CLOUDFLARE);
  });
});

function generated(given: JsonObject, config: Config = {}, patches: { file: string; text: string }[] = []): Run {
  const source = { id: "x", kind: "openapi" as const, location: "x.json", sha256: "", text: JSON.stringify(given) };
  return generate({ sources: [source], patches, names: {}, config });
}

const fileOf = ({ files }: Run, path: string): string => String(files.find((one) => one.path === path)?.text);

describe("a configuration", () => {
  const config = (preset: unknown): Promise<unknown> => {
    const folder = mkdtempSync(join(tmpdir(), "flarespec-preset-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document("/x", BODY)));
    writeFileSync(join(folder, "flarespec.config.json"), JSON.stringify({ sources: "openapi.json", preset }));
    return load({ config: join(folder, "flarespec.config.json") }).then(({ input }) => input.config.preset);
  };

  test.each(["cloudflare", "none", { errorClass: "PetError", scopes: { shops: "shop_id" } }])(
    "may state the preset %j",
    async (preset) => {
      expect(await config(preset)).toEqual(preset);
    },
  );

  test.each<[unknown, string, object]>([
    ["cloudfare", "/preset", { didYouMean: "cloudflare", expected: "cloudflare, none" }],
    [7, "/preset", {}],
    [{ errorKlass: "PetError" }, "/preset/errorKlass", { didYouMean: "errorClass" }],
    [{ errorClass: "petError" }, "/preset/errorClass", {}],
    [{ errorClass: "ApiError" }, "/preset/errorClass", {}],
    [{ server: "pets.example" }, "/preset/server", {}],
    [{ tokenVariable: "PET TOKEN" }, "/preset/tokenVariable", {}],
    [{ requestIdHeader: "x: y" }, "/preset/requestIdHeader", {}],
    [{ keyHeaders: { key: "x-key" } }, "/preset/keyHeaders", {}],
    [{ requestBudget: { requests: 0, per: 1000 } }, "/preset/requestBudget/requests", {}],
    [{ requestBudget: { requests: 9 } }, "/preset/requestBudget", {}],
    [{ packageName: "Pets" }, "/preset/packageName", {}],
    [{ envelope: "sometimes" }, "/preset/envelope", { expected: "found, always, never" }],
  ])("is refused with FS2002 for %j", async (preset, pointer, more) => {
    await expect(config(preset)).rejects.toMatchObject({ code: "FS2002", place: { pointer }, ...more });
  });

  test("gives way to the command line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "flarespec-preset-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(document("/x", BODY)));
    const { input } = await load({ sources: [file], preset: "cloudflare" });
    expect(input.config.preset).toBe("cloudflare");
  });
});

test.each([
  ["Pet Shop (v2)", "pet-shop-v2"],
  ["  Café — API ", "cafe-api"],
  ["図書館", "api"],
  ["", "api"],
  ["../../evil", "evil"],
  ["HTTP", "http-api"],
  [`${"long ".repeat(60)}`, `${"long-".repeat(20)}`.slice(0, -1)],
])("the package of a document with the title %j is called %j", (title, name) => {
  expect(defaultPackageName({ info: { title } }, NONE)).toBe(name);
  expect(name).toMatch(/^[a-z0-9][a-z0-9-]*[a-z0-9]$/);
});

describe("a custom preset", () => {
  const PETS: Config = {
    runtime: "bundled",
    preset: {
      server: "https://pets.example",
      packageName: "@pets/client",
      errorClass: "PetError",
      tokenVariable: "PET_TOKEN",
      requestIdHeader: "x-pet-id",
      keyHeaders: { email: "X-Pet-Mail", key: "X-Pet-Key" },
      scopes: { shops: "shop_id" },
      permissions: ["x-needs"],
    },
  };
  const given = document("/shops/{id}/pets", BODY);
  const withPermission = structuredClone(given);
  Object.assign((withPermission.paths as { [path: string]: { get: object } })["/shops/{id}/pets"]!.get, {
    "x-needs": ["Pets Read"],
  });

  afterEach(() => vi.unstubAllEnvs());

  test("names package, class, parameters and permissions", () => {
    const run = generated(withPermission, PETS);
    expect(JSON.parse(fileOf(run, "package.json"))).toMatchObject({ name: "@pets/client" });
    expect(run.files.map(({ path }) => path)).toContain("client.overlay.json");
    expect(fileOf(run, "shared.d.ts")).toContain("export declare class PetError extends ApiError");
    expect(Object.keys(run.canonical.paths as object)).toEqual(["/shops/{shop_id}/pets"]);
    expect(fileOf(run, "areas/shops.d.ts")).toContain('Permission = "Pets Read";');
    expect(run.model.server).toBe("https://pets.example");
  });

  test("gives the client its facts, and a class that is an ApiError too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "flarespec-preset-"));
    const seen: unknown[] = [];
    const server = createServer(({ headers }, response) => {
      seen.push([headers.authorization, headers["x-pet-mail"], headers["x-pet-key"]]);
      response.writeHead(404, { "content-type": "application/json", "x-pet-id": "id-1" }).end("{}");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    vi.stubEnv("PET_TOKEN", "from-env");
    mkdirSync(join(folder, "pets"));
    writeFiles(join(folder, "pets"), generated(given, PETS).files);
    const project = makeProject({
      files: {
        "use.ts": `import { createClient, PetError, unwrap } from "@pets/client/shops";
import { PetError as Same } from "@pets/client";
export const same: typeof PetError = Same;
const answer = await createClient().GET("/shops/{shop_id}/pets", { params: { path: { shop_id: "1" } } });
try {
  unwrap(answer);
} catch (thrown) {
  if (thrown instanceof PetError) console.log(thrown.status, thrown.error.requestId);
}
`,
      },
      packages: { "@pets/client": join(folder, "pets") },
    });
    onTestFinished(() => project.remove());
    expect((await project.check("7.0")).errors).toEqual([]);

    interface Package {
      createClient(options: object): { GET(path: string, init: object): Promise<{ error: { requestId: string } }> };
      PetError: new () => Error;
      unwrap(answer: object): unknown;
      paginate(client: object, path: string, init: object): AsyncIterable<unknown>;
    }
    const { createClient, PetError, unwrap, paginate } = (await import(join(folder, "pets/index.js"))) as Package;
    const { PetError: ofArea } = (await import(join(folder, "pets/areas/shops.js"))) as Package;
    const { ApiError } = (await import(join(folder, "pets/runtime.js"))) as { ApiError: new () => Error };
    const init = { params: { path: { shop_id: "1" } } };
    const answer = await createClient({ baseUrl }).GET("/shops/{shop_id}/pets", init);
    await createClient({ baseUrl, email: "a@b.c", key: "k" }).GET("/shops/{shop_id}/pets", init);
    expect(answer.error.requestId).toBe("id-1");
    expect(seen).toEqual([
      ["Bearer from-env", undefined, undefined],
      [undefined, "a@b.c", "k"],
    ]);
    const thrown = await Promise.resolve(answer)
      .then(unwrap)
      .catch((error: unknown) => error);
    expect(ofArea).toBe(PetError);
    expect(thrown).toBeInstanceOf(PetError);
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ name: "PetError", kind: "http", status: 404 });
    const list = paginate(createClient({ baseUrl }), "/shops/{shop_id}/pets", init)[Symbol.asyncIterator]();
    await expect(list.next()).rejects.toBeInstanceOf(PetError);
  });

  test("sends the token of the environment to the origin of its server only", () => {
    const elsewhere = generated({ ...given, servers: [{ url: "https://other.example" }] }, PETS);
    expect(fileOf(elsewhere, "vendor.js")).toContain("https://other.example");
    expect(fileOf(elsewhere, "vendor.js")).not.toContain("PET_TOKEN");
    expect(fileOf(generated(given, PETS), "vendor.js")).toContain("PET_TOKEN");
  });
});

describe("envelopes", () => {
  const types = (run: Run): boolean => /interface Envelope\b/.test(fileOf(run, "shared.d.ts"));
  const losses = (run: Run): string[] => run.model.losses.map(({ kind }) => kind);

  test("are typed where the document describes one, of any vendor", () => {
    const servers = ["https://x.example"];
    const found = generated(document("/a/{id}", ENVELOPE, servers));
    expect(types(found)).toBe(true);
    const both = document("/a/{id}", ENVELOPE, servers);
    Object.assign(both.paths as object, document("/b", BODY).paths);
    expect(losses(generated(both))).toContain("no-envelope");
  });

  test("are not mentioned where it describes none", () => {
    const without = generated(document("/b", BODY, ["https://x.example"]));
    expect([types(without), losses(without)]).toEqual([false, []]);
  });

  test("are typed where the preset says always, and not where it says never", () => {
    const always = generated(document("/b", BODY, ["https://x.example"]), { preset: { envelope: "always" } });
    expect([types(always), losses(always)]).toEqual([true, ["no-envelope"]]);
    const never = generated(document("/a", ENVELOPE, ["https://x.example"]), { preset: { envelope: "never" } });
    expect([types(never), losses(never)]).not.toContain("no-envelope");
    expect(types(never)).toBe(false);
    expect(fileOf(never, "areas/a.js")).toContain("problem: problemMessage");
    expect(never.ledger.map(({ rule }) => rule)).not.toContain("failure-missing");
  });
});
