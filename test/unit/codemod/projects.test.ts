import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Migration, migrate, type Origin } from "../../../packages/codemod/src/index.ts";
import { makeProject, root, type TestProject } from "./project.ts";
import { type Arrived, serve } from "./recording-server.ts";
import { hasSdk, SDK } from "./wire.ts";

if (!hasSdk) console.info("projects on the SDK: skipped, npm ci --prefix tools/sdk installs the SDK");

const PROJECTS: readonly { name: string; from: Origin; main: string; calls: number; left: string[] }[] = [
  { name: "worker", from: "cloudflare", main: "src/main.ts", calls: 6, left: [] },
  { name: "cli", from: "cloudflare", main: "src/main.ts", calls: 12, left: [] },
  { name: "app", from: "openapi-fetch", main: "src/main.tsx", calls: 4, left: [] },
];

const COMPILERS = ["node_modules/typescript-5.9", "node_modules/typescript"];

const opened: TestProject[] = [];
afterAll(() => {
  for (const one of opened) one.remove();
});

function open(name: string): TestProject {
  const folder = join(import.meta.dirname, "fixtures/projects", name, "src");
  const files = readdirSync(folder).map((file) => [`src/${file}`, readFileSync(join(folder, file), "utf8")]);
  const project = makeProject(
    Object.fromEntries(files),
    { jsx: "react-jsx", allowImportingTsExtensions: true },
    hasSdk ? { cloudflare: SDK } : {},
  );
  opened.push(project);
  return project;
}

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, NODE_OPTIONS: "", ...env } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", () => resolve(output));
  });
}

function compile(compiler: string, { folder }: TestProject): Promise<string> {
  return run(process.execPath, [join(root, compiler, "bin/tsc"), "-p", folder], folder);
}

/** Runs a project against a server that knows one tunnel, and returns what it prints and sends. */
async function runAgainstServer(
  { folder }: TestProject,
  main: string,
): Promise<{ output: string; received: Arrived[] }> {
  const server = await serve(answerTo);
  const tsx = join(root, "node_modules/tsx/dist/loader.mjs");
  const output = await run(process.execPath, ["--import", tsx, main], folder, { API_URL: server.base });
  server.close();
  // The SDK asks for pages until one is empty; the package stops at a page that is shorter than asked for.
  const pages = server.received.filter(({ query }) => !query.some(([name, value]) => name === "page" && value !== "1"));
  const known = pages.map(({ query, ...rest }) => ({ ...rest, query: query.filter(([name]) => name !== "page") }));
  // Calls that are made at once may arrive in any order.
  const received = known.sort((a, b) => (a.method + a.path < b.method + b.path ? -1 : 1));
  return { output, received };
}

const TUNNEL = { id: "blog", name: "blog", status: "healthy", created_at: "2026-01-02T03:04:05Z" };

function answerTo(method: string, path: string): { status: number; result: unknown } {
  if (path.includes("missing")) return { status: 404, result: null };
  if (path.endsWith("/token")) return { status: 200, result: "a-token" };
  const isList = method === "GET" && /(cfd_tunnel|tunnels|apps|targets|connections)$/.test(path);
  return { status: 200, result: isList ? [TUNNEL] : TUNNEL };
}

describe.each(PROJECTS.filter(({ from }) => from !== "cloudflare" || hasSdk))(
  "$name",
  ({ name, from, main, calls, left }) => {
    const project = open(name);
    let before: { output: string; received: Arrived[] };
    let migration: Migration;

    test("it compiles and runs before", async () => {
      for (const compiler of COMPILERS) expect(await compile(compiler, project)).toBe("");
      before = await runAgainstServer(project, main);
      expect(before.received.length).toBeGreaterThan(3);
    });

    test("all its calls are moved", () => {
      migration = migrate({ from, projects: [project.folder] });
      expect(migration.notes.map(({ why }) => why)).toEqual(left);
      expect(migration.calls).toEqual({ found: calls, left: left.length });
      for (const { path, after } of migration.files) writeFileSync(path, after);
    });

    test.each(COMPILERS)("it compiles afterwards with %s", async (compiler) => {
      expect(await compile(compiler, project)).toBe("");
    });

    test("it prints the same afterwards, and sends the same requests", async () => {
      expect(await runAgainstServer(project, main)).toEqual(before);
    });
  },
);
