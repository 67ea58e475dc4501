import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPILERS, RESOLUTIONS } from "../contract/compat/tsc.ts";
import { document } from "../unit/cli/run.ts";
import { install, link, node, pack, root, serveRecordings, temporary, WORKSPACES } from "./workplace.ts";

// What npm would publish, installed as npm would: tarballs unpacked, their dependencies linked from the workspace,
// because a test has no network.

const TOKEN = { CLOUDFLARE_API_TOKEN: "a-token" };

let place: ReturnType<typeof temporary>;
let consumer: string;

beforeAll(() => {
  place = temporary();
  consumer = join(place.path, "consumer");
  const packed = pack(place.path, Object.values(WORKSPACES));
  for (const name of Object.keys(WORKSPACES)) install(consumer, packed, name);
  for (const name of ["@types/node", "openapi-fetch"]) {
    link(join(root, "node_modules", name), join(consumer, "node_modules", name));
  }
  writeFileSync(join(consumer, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
});
afterAll(() => place.remove());

test("the tarballs hold what they should, and no sources, tests or maps", () => {
  const files = (name: string): string[] =>
    readdirSync(join(consumer, "node_modules", name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(consumer, "node_modules", name).length + 1));
  const generator = files("@flarespec/generator");
  expect(generator).toEqual(
    expect.arrayContaining([
      "bin/flarespec.js",
      "dist/cli/main.js",
      "dist/worker-thread.js",
      "dist/index.d.ts",
      "docs/codes.md",
      "docs/rules/open-enum.md",
    ]),
  );
  expect(files("@flarespec/cloudflare")).toEqual(
    expect.arrayContaining([
      "index.js",
      "areas/tunnels.d.ts",
      "paths.d.ts",
      "openapi.d.ts",
      "openapi-fetch.js",
      "fake.js",
      "fake/tunnels.js",
      "msw/tunnels.js",
      "openapi.json",
      "ledger/tunnels.ndjson",
    ]),
  );
  expect(files("@flarespec/codemod")).toEqual(expect.arrayContaining(["data/cloudflare.json", "dist/index.js"]));
  expect(files("@flarespec/client")).toEqual(
    expect.arrayContaining(["dist/index.js", "dist/bundled.js", "dist/fake.js", "README.md"]),
  );
  const all = Object.keys(WORKSPACES).flatMap((name) => files(name).map((file) => `${name}/${file}`));
  expect(
    all.filter((file) => /\/(?:src|test|node_modules)\/|\.test\.|(?<!\.d)\.ts$|\.map$|tsconfig/.test(file)),
  ).toEqual([]);
});

const CONSUMER = `import { createClient, tunnels, type AnyTunnel } from "@flarespec/cloudflare";
import { isKnownTunnelType, paginate, createClient as createTunnelsClient, type Tunnel, unwrap } from "@flarespec/cloudflare/tunnels";
import type { paths } from "@flarespec/cloudflare/paths";
import type { components, operations, webhooks } from "@flarespec/cloudflare/openapi";
import { createClient as createFetchClient } from "@flarespec/cloudflare/openapi-fetch";
import { createApiClient, type ClientOptions } from "@flarespec/client";
import { type Config, defineConfig, type Run } from "@flarespec/generator";

const options: ClientOptions = { token: "t" };
const client = createClient(options);
const params = { path: { account_id: "a" } };

const list = await client.GET("/accounts/{account_id}/tunnels", { params });
export const all: AnyTunnel[] | undefined = list.data?.result ?? undefined;
export const made: Tunnel = unwrap(await client["/accounts/{account_id}/cfd_tunnel"].POST({ params, body: { name: "n" } }));
export const known: boolean = tunnels.isKnownTunnelType(made.tun_type) && isKnownTunnelType("warp");
for await (const one of paginate(createTunnelsClient(), "/accounts/{account_id}/cfd_tunnel", { params })) void one.id;
export type Parameters = paths["/accounts/{account_id}/cfd_tunnel"]["get"]["parameters"]["path"];
export const path: Parameters = { account_id: "a" };
export const config: Config = defineConfig({ runtime: "bundled" });
export const emitted = (run: Run): string[] => run.files.map((file) => file.path);
export const plain: unknown = unwrap(await createApiClient({}, options).GET("/accounts"));
export const fetched = await createFetchClient({ token: "t" }).GET("/accounts/{account_id}/tunnels", { params });
export const code: number | undefined = fetched.error?.errors?.[0]?.code;
export const first: string | undefined = fetched.data?.result?.[0]?.name;
export type Documented = [components["schemas"]["ApiFailure"], keyof operations, webhooks];

// @ts-expect-error there is no such path
void client.GET("/nowhere");
// @ts-expect-error nor for openapi-fetch
void createFetchClient().GET("/nowhere");
// @ts-expect-error of another area
void createTunnelsClient()["/accounts/{account_id}/access/apps"];
// @ts-expect-error the success of an answer is its data, not its error
export const wrong: undefined = list.data;
// @ts-expect-error there is no such member
defineConfig({ runtimes: "bundled" });
`;

/** Each compiler and each way of resolution; `npm run packages` tries every export in every way. */
const MATRIX = [
  ["5.9", "bundler"],
  ["6.0", "node16"],
  ["7.0", "nodenext"],
  ["7.0", "node16"],
  ["7.0", "bundler"],
] as const;

describe("a consumer type-checks, without skipLibCheck", () => {
  test.each(MATRIX)("TypeScript %s, %s", async (compiler, resolution) => {
    writeFileSync(join(consumer, "use.ts"), CONSUMER);
    expect(await typeCheck(consumer, compiler, resolution, "use.ts")).toBe("");
  });

  test("and faults are seen", async () => {
    writeFileSync(join(consumer, "fault.ts"), CONSUMER.replace("made.tun_type", "made.tunnel_type"));
    expect(await typeCheck(consumer, "7.0", "nodenext", "fault.ts", SEEN_ABOVE)).toMatch(
      /^fault\.ts.*tunnel_type.*\n$/,
    );
  });
});

/** The matrix checks the compilers' own declarations too. */
const SEEN_ABOVE = { skipDefaultLibCheck: true };

async function typeCheck(
  folder: string,
  compiler: keyof typeof COMPILERS,
  resolution: keyof typeof RESOLUTIONS,
  file: string,
  options: object = {},
): Promise<string> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    ...RESOLUTIONS[resolution],
    ...options,
  };
  const project = `tsconfig.${compiler}.${resolution}.json`;
  writeFileSync(join(folder, project), JSON.stringify({ compilerOptions, files: [file] }));
  const argv = [join(root, COMPILERS[compiler]), "--pretty", "false", "-p", project];
  return promisify(execFile)(process.execPath, argv, { cwd: folder }).then(
    ({ stdout }) => stdout,
    (fault: { stdout: string; message: string }) => fault.stdout || fault.message,
  );
}

describe("flarespec migrate", () => {
  const CODE = `import createClient from "openapi-fetch";
import type { paths } from "@flarespec/cloudflare/paths";

const client = createClient<paths>();
export const answer = await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id: "a" } } });
`;
  const MOVED = `import { createClient } from "@flarespec/cloudflare";

const client = createClient();
export const answer = await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id: "a" } } });
`;

  function migrate(): ReturnType<typeof node> {
    const folder = join(consumer, "old");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "use.ts"), CODE);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      module: "nodenext",
      lib: ["es2023", "dom"],
      types: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const bin = join(consumer, "node_modules/@flarespec/generator/bin/flarespec.js");
    return node(folder, [bin, "migrate", "--from", "openapi-fetch", "--project", "tsconfig.json"]);
  }

  test("a project is rewritten with the packed @flarespec/codemod", async () => {
    const { exitCode, stderr } = await migrate();
    expect(exitCode, stderr).toBe(0);
    expect(readFileSync(join(consumer, "old/use.ts"), "utf8")).toBe(MOVED);
  });

  test("says how to add @flarespec/codemod where it is not installed, and writes nothing", async () => {
    const [installed, aside] = [join(consumer, "node_modules/@flarespec/codemod"), join(place.path, "codemod")];
    renameSync(installed, aside);
    const { exitCode, stderr } = await migrate().finally(() => renameSync(aside, installed));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("FS9005: @flarespec/codemod is not installed");
    expect(stderr).toContain("npm install --save-dev @flarespec/codemod");
    expect(readFileSync(join(consumer, "old/use.ts"), "utf8")).toBe(CODE);
  });
});

/** Writes the address of every module that is loaded into a file. */
const HOOKS = `import { appendFileSync } from "node:fs";
export const load = (url, context, next) => (appendFileSync(process.env.LOADED, url + "\\n"), next(url, context));
`;

async function run(folder: string, script: string, baseUrl: string): Promise<{ stdout: string; loaded: string[] }> {
  writeFileSync(join(folder, "hooks.js"), HOOKS);
  writeFileSync(
    join(folder, "register.js"),
    'import { register } from "node:module";\nregister("./hooks.js", import.meta.url);\n',
  );
  writeFileSync(join(folder, "run.js"), script);
  const log = join(folder, "loaded.txt");
  writeFileSync(log, "");
  const argv = ["--import", "./register.js", "run.js"];
  const { exitCode, stdout, stderr } = await node(folder, argv, { ...TOKEN, LOADED: log, BASE_URL: baseUrl });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const own = readFileSync(log, "utf8").matchAll(/\/(@flarespec\/.*)\n|\/(libs\/.*)\n/g);
  return { stdout, loaded: [...own].map(([, installed, emitted]) => installed ?? (emitted as string)) };
}

const CALL = `const client = createClient({ baseUrl: process.env.BASE_URL });
const init = { params: { path: { account_id: "a", tunnel_id: "t" } } };
console.log(unwrap(await client["/accounts/{account_id}/cfd_tunnel/{tunnel_id}"].GET(init)).id);
for await (const tunnel of paginate(client, "/accounts/{account_id}/tunnels", init)) console.log(tunnel.tun_type);
`;
const PRINTED = "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\ncfd_tunnel\n";

describe("a consumer runs against the recordings", () => {
  let server: Awaited<ReturnType<typeof serveRecordings>>;
  beforeAll(async () => {
    server = await serveRecordings();
  });
  afterAll(() => server.close());

  test("and calls the whole API", async () => {
    const imports = 'import { createClient, paginate, unwrap } from "@flarespec/cloudflare";\n';
    const { stdout, loaded } = await run(consumer, imports + CALL, server.baseUrl);
    expect(stdout).toBe(PRINTED);
    expect(loaded).toEqual(expect.arrayContaining(["@flarespec/cloudflare/areas/access.js"]));
  });

  test("and imports one area, which loads no other", async () => {
    const imports = 'import { createClient, paginate, unwrap } from "@flarespec/cloudflare/tunnels";\n';
    const { stdout, loaded } = await run(consumer, imports + CALL, server.baseUrl);
    expect(stdout).toBe(PRINTED);
    expect(loaded.filter((path) => path.startsWith("@flarespec/cloudflare/"))).toEqual([
      "@flarespec/cloudflare/areas/tunnels.js",
      "@flarespec/cloudflare/vendor.js",
    ]);
  });

  test("and imports the documents", async () => {
    const script = `import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
const read = (name) => JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@flarespec/cloudflare/" + name)), "utf8"));
console.log(read("openapi.json").openapi, read("package.json").name);
`;
    const { stdout } = await run(consumer, script, server.baseUrl);
    expect(stdout).toMatch(/^3\.1\.\d+ @flarespec\/cloudflare\n$/);
  });

  test("openapi-fetch", async () => {
    const imports = 'import { createClient } from "@flarespec/cloudflare/openapi-fetch";\n';
    const call = `const client = createClient({ baseUrl: process.env.BASE_URL });
const params = { path: { account_id: "a", tunnel_id: "t" } };
const { data } = await client.GET("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params });
console.log(data.result.id);
`;
    const { stdout } = await run(consumer, imports + call, server.baseUrl);
    expect(stdout).toBe("f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n");
  });

  test("the packed generator has openapi-typescript and its compiler beside it", async () => {
    const folder = join(consumer, "outputs");
    mkdirSync(folder);
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document()));
    writeFileSync(
      join(folder, "flarespec.config.json"),
      '{ "sources": "openapi.json", "out": "shop", "outputs": { "openapiTypescript": {} } }',
    );
    const { exitCode, stderr } = await node(folder, [
      join(consumer, "node_modules/@flarespec/generator/bin/flarespec.js"),
      "generate",
    ]);
    expect(exitCode, stderr).toBe(0);
    expect(readFileSync(join(folder, "shop/openapi.d.ts"), "utf8")).toContain('"/accounts/{account_id}/widgets": {');
  });

  test("what the packed generator emits with --runtime bundled works where nothing is installed", async () => {
    writeFileSync(join(consumer, "openapi.json"), JSON.stringify(document()));
    const bin = join(consumer, "node_modules/@flarespec/generator/bin/flarespec.js");
    const bundled = join(place.path, "bundled");
    mkdirSync(bundled);
    const argv = ["generate", "--source", "openapi.json", "--out", join(bundled, "libs/shop"), "--runtime", "bundled"];
    const { exitCode, stderr } = await node(consumer, [bin, ...argv, "--package-name", "shop"]);
    expect(exitCode, stderr).toBe(0);
    writeFileSync(join(bundled, "package.json"), '{ "type": "module" }');

    const use = 'import { createClient } from "./libs/shop/areas/widgets.js";\n';
    const call =
      'createClient({ token: "t", baseUrl }).GET("/accounts/{account_id}/widgets", { params: { path: { account_id: "a" } } })';
    writeFileSync(
      join(bundled, "use.ts"),
      `${use}declare const baseUrl: string;\nexport const status: number | undefined = (await ${call}).response?.status;\n`,
    );
    for (const compiler of ["5.9", "7.0"] as const) {
      expect(await typeCheck(bundled, compiler, "nodenext", "use.ts", SEEN_ABOVE)).toBe("");
    }
    const script = `${use}const baseUrl = process.env.BASE_URL;\nconst { error } = await ${call};\nconsole.log(error.kind, error.status);\n`;
    const { stdout, loaded } = await run(bundled, script, server.baseUrl);
    expect(stdout).toBe("malformed 404\n"); // JSON, and no envelope
    expect(loaded).toEqual(["libs/shop/areas/widgets.js", "libs/shop/runtime.js", "libs/shop/vendor.js"]);
  });
});
