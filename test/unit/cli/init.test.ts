import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { document, flarespec, folder, tree } from "./run.ts";

const OPENAPI = document({ areas: ["widgets"] });

/** `flarespec init --yes` in a folder with a document and these files. */
async function init(files: Record<string, string | object>, ...argv: string[]) {
  const cwd = folder({ "openapi.json": OPENAPI, ...files });
  const outcome = await flarespec(cwd, "init", "--yes", ...argv);
  const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
  return { cwd, read, packageJson: () => JSON.parse(read("package.json")), ...outcome };
}

describe("flarespec init", () => {
  test("makes a package of the workspace a linked dependency", async () => {
    const { exitCode, read, packageJson, stdout } = await init({ "package.json": { name: "@acme/web" } });
    expect(exitCode).toBe(0);
    expect(packageJson()).toMatchObject({
      scripts: { "api:generate": "flarespec generate", "api:check": "flarespec generate --check" },
      dependencies: { "@acme/api": "file:api" },
    });
    expect(read("flarespec.config.ts")).toContain(
      'sources: ["openapi.json"],\n  out: "api",\n  package: { name: "@acme/api" },',
    );
    expect(stdout).toContain('import { createClient } from "@acme/api";');
    expect(JSON.parse(read("api/package.json")).name).toBe("@acme/api");
  });

  test("makes a package.json where there is none", async () => {
    const { packageJson } = await init({}, "--package-name", "shop");
    expect(packageJson()).toMatchObject({ private: true, type: "module", dependencies: { shop: "file:api" } });
  });

  test("adds a workspace of npm, unless a glob has it, and keeps the indentation", async () => {
    const text = '{\n\t"name": "@acme/root",\n\t"workspaces": ["apps/*"]\n}\n';
    const added = await init({ "package.json": text });
    expect(added.packageJson().workspaces).toEqual(["apps/*", "packages/api"]);
    expect(added.read("package.json")).toContain('\n\t"name"');
    const there = await init({ "package.json": { name: "@acme/root", workspaces: ["apps/*", "packages/*"] } });
    expect(there.packageJson()).not.toHaveProperty("dependencies");
    expect(there.packageJson().workspaces).toEqual(["apps/*", "packages/*"]);
  });

  test("adds a workspace of pnpm, keeps the comments, and names the range", async () => {
    const { read, packageJson, stdout } = await init({
      "package.json": { name: "acme" },
      "pnpm-workspace.yaml": '# ours\npackages:\n  - "apps/*"\n',
    });
    expect(read("pnpm-workspace.yaml")).toBe('# ours\npackages:\n  - "apps/*"\n  - packages/acme-api\n');
    expect(packageJson()).not.toHaveProperty("workspaces");
    expect(stdout).toContain('add "acme-api": "workspace:*"');
    expect(read(".github/workflows/api-check.yml")).toContain("run: pnpm exec flarespec generate --check");
  });

  test("links the package of a project that pnpm installs", async () => {
    const { packageJson } = await init({ "package.json": { name: "acme" }, "pnpm-lock.yaml": "" });
    expect(packageJson().dependencies).toEqual({ "acme-api": "link:api" });
  });

  test("keeps a generator that is installed, scripts and a workflow that are there", async () => {
    const files = {
      "package.json": {
        name: "acme",
        scripts: { "api:check": "mine" },
        devDependencies: { "@flarespec/generator": "file:../flarespec.tgz" },
      },
      ".github/workflows/api-check.yml": "mine",
    };
    const { packageJson, read, stdout } = await init(files);
    expect(packageJson().devDependencies).toEqual(files["package.json"].devDependencies);
    expect(packageJson().scripts["api:check"]).toBe("mine");
    expect(read(".github/workflows/api-check.yml")).toBe("mine");
    expect(stdout).toContain("kept .github/workflows/api-check.yml");
  });

  test("fetches an address, records it, and writes the workflow that updates it every day", async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(OPENAPI)));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
    const { exitCode, read, packageJson, cwd, stderr } = await init({}, "--source", url, "--package-name", "@acme/api");
    expect(exitCode, stderr).toBe(0);
    expect(parse(read("spec/sources.yaml")).sources).toMatchObject([
      { id: "api", kind: "openapi", upstream: { url }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(packageJson().scripts["api:update"]).toBe("flarespec update");
    const workflow = parse(read(".github/workflows/api-update.yml"));
    const commands = workflow.jobs.update.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands.join("\n")).toContain('cp -R api "$RUNNER_TEMP/before"\nnpx flarespec update');
    expect((await flarespec(cwd, "generate", "--check")).exitCode).toBe(0);
  });

  test.each([
    ["a document that is cut off", { "openapi.json": '{ "openapi": ' }, 1, "FS1002"],
    ["a configuration that is there", { "flarespec.config.json": "{}" }, 2, "FS2019"],
    ["a package.json that is no object", { "package.json": "[]" }, 2, "FS2019"],
    ["a package.json that is cut off", { "package.json": '{ "name": ' }, 1, "FS1002"],
  ])("leaves a project as it was after %s", async (_, files, exitCode, code) => {
    const cwd = folder({ "openapi.json": OPENAPI, ...files });
    const before = tree(cwd);
    const refused = await flarespec(cwd, "init", "--yes");
    expect({ exitCode: refused.exitCode, code: /FS\d+/.exec(refused.stderr)?.[0] }).toEqual({ exitCode, code });
    expect(tree(cwd)).toEqual(before);
  });

  test("refuses a name that npm does not allow", async () => {
    const { exitCode, stderr } = await init({}, "--package-name", "Acme API");
    expect({ exitCode, code: stderr.slice(0, 6) }).toEqual({ exitCode: 2, code: "FS2001" });
  });

  test("says which credentials calls send", async () => {
    const api_key = { type: "apiKey", in: "header", name: "X-Api-Key" };
    const secured = { ...OPENAPI, security: [{ api_key: [] }], components: { securitySchemes: { api_key } } };
    const { stdout } = await init({ "package.json": { name: "acme" }, "openapi.json": secured });
    expect(stdout).toContain("\n  send an API key, in the header X-Api-Key (api_key)\n");
  });

  test("prints what it did as JSON", async () => {
    const { stdout } = await init({ "package.json": { name: "acme" } }, "--json", "--no-workflow");
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      written: ["flarespec.config.ts", "package.json"],
      out: "api",
      counts: { operations: 2 },
    });
  });
});
