import { execFile } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPILERS } from "../contract/compat/tsc.ts";
import { document, put } from "../unit/cli/run.ts";
import { install, pack, root, temporary } from "./workplace.ts";

// The first hour of a newcomer: the generator from its tarball, a repository with workspaces, and a call.

let place: ReturnType<typeof temporary>;
let repository: string;

beforeAll(() => {
  place = temporary();
  repository = join(place.path, "repository");
  const tool = join(place.path, "tool");
  const packed = pack(place.path, ["generator", "packages/client"]);
  for (const name of packed.keys()) install(tool, packed, name);
  const bin = join(tool, "node_modules/@flarespec/generator/bin/flarespec.js");
  put(join(place.path, "bin/flarespec"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(place.path, "bin/flarespec"), 0o755);
});
afterAll(() => place.remove());

async function run(command: string, ...argv: string[]): Promise<{ exitCode: number; output: string }> {
  const { HOME, TMPDIR, PATH } = process.env;
  const env = { HOME, TMPDIR, PATH: `${join(place.path, "bin")}:${PATH}` };
  return promisify(execFile)(command, argv, { cwd: repository, env }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, output: stdout + stderr }),
    (fault: { code: number; stdout: string; stderr: string }) => ({
      exitCode: fault.code,
      output: fault.stdout + fault.stderr,
    }),
  );
}

const CALL = `import { createClient } from "@acme/api";

const client = createClient({ token: "t", baseUrl: process.env.BASE_URL as string });
const params = { path: { account_id: "a" } };
const { data, error } = await client.GET("/accounts/{account_id}/widgets", { params });
if (error) throw new Error(error.message);
const id: string = data.result.id;
console.log(id);
`;

test("from a repository with workspaces to a typed call, with a dependency that is not generated yet", async () => {
  put(join(repository, "package.json"), { name: "@acme/root", private: true, workspaces: ["apps/*"] });
  put(join(repository, "openapi.json"), document({ areas: ["widgets"] }));
  put(join(repository, "apps/web/package.json"), {
    name: "@acme/web",
    private: true,
    type: "module",
    dependencies: { "@acme/api": "*" },
  });

  const made = await run("flarespec", "init", "--yes");
  expect(made.exitCode, made.output).toBe(0);
  expect(made.output).toContain("generated packages/api: 2 operations in 1 area\n");

  // The generator comes from the registry, which a test has not; the rest is what npm makes of the workspaces.
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(manifest.devDependencies).toEqual({ "@flarespec/generator": expect.stringMatching(/^\^\d/) });
  delete manifest.devDependencies;
  put(join(repository, "package.json"), manifest);
  const installed = await run("npm", "install", "--offline", "--no-audit", "--no-fund");
  expect(installed.exitCode, installed.output).toBe(0);

  writeFileSync(join(repository, "apps/web/call.ts"), CALL);
  put(join(repository, "apps/web/tsconfig.json"), {
    compilerOptions: {
      strict: true,
      module: "nodenext",
      target: "es2022",
      outDir: "dist",
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
    },
    files: ["call.ts"],
  });
  const compiled = await run(process.execPath, join(root, COMPILERS["7.0"]), "-p", "apps/web");
  expect(compiled, compiled.output).toMatchObject({ exitCode: 0 });

  const answer = { success: true, errors: [], messages: [], result: { id: "w1" } };
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const called = await run("env", `BASE_URL=${baseUrl}`, process.execPath, "apps/web/dist/call.js");
  server.close();
  expect(called).toEqual({ exitCode: 0, output: "w1\n" });
});

test("afterwards the scripts check the package, and generate it again from another document", async () => {
  expect((await run("npm", "run", "-s", "api:check")).exitCode).toBe(0);
  put(join(repository, "openapi.json"), document({ areas: ["widgets", "gadgets"] }));
  expect((await run("npm", "run", "-s", "api:check")).output).toContain("FS2007");
  expect((await run("npm", "run", "-s", "api:generate")).exitCode).toBe(0);
  expect((await run("npm", "run", "-s", "api:check")).exitCode).toBe(0);
  expect(existsSync(join(repository, "packages/api/areas/gadgets.js"))).toBe(true);
});
