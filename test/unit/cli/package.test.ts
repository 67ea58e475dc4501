import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, folder, put, spawned } from "./run.ts";

const root = join(import.meta.dirname, "../../..");

function compile(version: string, cwd: string, file: string, resolution: object): string {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: "es2022",
    lib: ["es2023", "dom"],
    types: [],
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    ...resolution,
  };
  put(join(cwd, "tsconfig.json"), { compilerOptions, files: [file] });
  try {
    return execFileSync(process.execPath, [join(root, "node_modules", version, "bin/tsc"), "-p", "."], {
      cwd,
      encoding: "utf8",
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const COMPILERS: [string, object][] = [
  ["typescript-5.9", { module: "nodenext" }],
  ["typescript-6.0", { module: "esnext", moduleResolution: "bundler" }],
  ["typescript", { module: "nodenext" }],
];

test("--out anywhere with the runtime bundled: it type-checks and runs where nothing is installed", {
  timeout: 120_000,
}, async () => {
  const cwd = folder({ "a.json": document({ areas: ["widgets"] }), "package.json": { type: "module" } });
  const made = spawned(
    cwd,
    "generate",
    "--source",
    "a.json",
    "--out",
    "libs/shop",
    "--runtime",
    "bundled",
    "--package-name",
    "@shop/client",
  );
  expect(made.exitCode, made.stderr).toBe(0);
  const manifest = JSON.parse(readFileSync(join(cwd, "libs/shop/package.json"), "utf8")) as Record<string, unknown>;
  expect(manifest.name).toBe("@shop/client");
  expect(manifest.dependencies).toBeUndefined();
  put(
    join(cwd, "use.ts"),
    `import { createClient, unwrap } from "./libs/shop/index.js";
const client = createClient({ token: "t", baseUrl: "http://127.0.0.1" });
const { data, error } = await client.GET("/accounts/{account_id}/widgets", { params: { path: { account_id: "a" } } });
if (error === undefined) { const id: string = data.result.id; void id; }
const made = unwrap(await client["/accounts/{account_id}/widgets"].POST({ params: { path: { account_id: "a" } }, body: { id: "1" } }));
void made.id;
// @ts-expect-error there is no such path
void client.GET("/nowhere");
`,
  );
  for (const [version, resolution] of COMPILERS) expect(compile(version, cwd, "use.ts", resolution), version).toBe("");

  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ success: true, errors: [], messages: [], result: { id: request.url } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { createClient } = (await import(join(cwd, "libs/shop/index.js"))) as {
    createClient(options: object): { GET(path: string, init: object): Promise<{ data?: { result: { id: string } } }> };
  };
  const { data } = await createClient({ token: "t", baseUrl }).GET("/accounts/{account_id}/widgets", {
    params: { path: { account_id: "a b" } },
  });
  server.close();
  expect(data?.result.id).toBe("/accounts/a%20b/widgets");
});

test("a configuration is typed by every supported compiler, without skipLibCheck", { timeout: 120_000 }, () => {
  const cwd = folder({
    "package.json": { type: "module" },
    "use.ts": `import { type Config, defineConfig, type Run } from "@flarespec/generator";
export const config: Config = defineConfig({ out: "x", include: { tags: ["a"] } });
// @ts-expect-error an unknown member
defineConfig({ outt: "x" });
// @ts-expect-error a wrong type; it would be none if the types did not resolve
export const files: string = {} as Run["files"];
`,
    "node_modules/@flarespec/.keep": "",
  });
  symlinkSync(join(root, "generator"), join(cwd, "node_modules/@flarespec/generator"));
  for (const [version, resolution] of COMPILERS) expect(compile(version, cwd, "use.ts", resolution), version).toBe("");
});

test("commands load what they need when they run: the entry imports only commander, the version, the engine's flags and the examples", () => {
  const entry = readFileSync(join(root, "generator/dist/cli/main.js"), "utf8");
  const imported = [...entry.matchAll(/^import .*from "([^"]+)";$/gm)].map(([, name]) => name);
  expect(imported.sort()).toEqual(["../version.js", "./engine.js", "./examples.js", "commander"]);
});

test("the configuration of this repository is valid and puts every area where the design says", {
  timeout: 120_000,
}, async () => {
  const { default: config } = await import("../../../flarespec.config.ts");
  const { assignAreas } = await import("../../../generator/src/model/areas.ts");
  const area = (path: string): string | undefined => assignAreas({ [path]: {} }, config.areas).get(path);
  expect(area("/accounts/{account_id}/cfd_tunnel")).toBe("tunnels");
  expect(area("/accounts/{account_id}/cfd_tunnel/{tunnel_id}/token")).toBe("tunnels");
  expect(area("/accounts/{account_id}/tunnels")).toBe("tunnels");
  expect(area("/accounts/{account_id}/warp_connector/{tunnel_id}")).toBe("tunnels");
  expect(area("/accounts/{account_id}/access/apps/{app_id}")).toBe("access");
  expect(area("/zones/{zone_id}/access/apps")).toBe("access");
  expect(area("/accounts/{account_id}/infrastructure/targets")).toBe("access");
  expect(area("/accounts/{account_id}/infrastructure/targets/{target_id}")).toBe("access");
  expect(area("/accounts/{account_id}/magic/ipsec_tunnels")).toBe("magic");
});
