// Runs suite.ts on every runtime of package.json, each by its own host. Run by `npm run test:runtimes`. A runtime that is
// not there is reported by name; without all three releases of Node, or with any fault, the command fails.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { startServers } from "./server.ts";
import type { Result } from "./suite.ts";

const here = import.meta.dirname;
const out = join(here, "../.out/runtimes");
const modules = join(here, "node_modules");
const bin = (name: string): string => join(modules, ".bin", name);
const host = (name: string): string => join(here, "hosts", `${name}.mjs`);

/** The suite as one file, and as a file that imports the packages as they are installed. */
async function build(): Promise<{ bundled: string; plain: string }> {
  mkdirSync(out, { recursive: true });
  const paths = { bundled: join(out, "bundled.js"), plain: join(out, "plain.js") };
  for (const [kind, file] of Object.entries(paths)) {
    const external = kind === "plain" ? [/^@flarespec\//] : [];
    const bundle = await rolldown({ input: join(here, "suite.ts"), external, platform: "neutral" });
    await bundle.write({ file });
    await bundle.close();
  }
  return { bundled: paths.bundled, plain: paths.plain };
}

interface Runtime {
  name: string;
  /** The file that must be there, and what asks it for its version. */
  program: string;
  version(): Promise<string>;
  command(origin: string, stranger: string): [program: string, argv: string[]];
  /** Milliseconds. Default: a minute. */
  timeout?: number;
  /** Without it the command fails. */
  isNeeded: boolean;
}

const { bundled, plain } = await build();
const url = (file: string): string => pathToFileURL(file).href;
const run = promisify(execFile);
const asked = (program: string) => async () => (await run(program, ["--version"])).stdout.split("\n")[0]?.trim() ?? "";
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as { version: string }).version;

const node24 = join(modules, "node24/bin/node");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const RUNTIMES: readonly Runtime[] = [
  ...["node20", "node22", "node24"].map((name): Runtime => {
    const program = join(modules, name, "bin/node");
    return {
      name,
      program,
      version: asked(program),
      command: (...servers) => [program, [host("script"), ...servers, url(plain)]],
      isNeeded: true,
    };
  }),
  {
    name: "bun",
    program: bin("bun"),
    version: asked(bin("bun")),
    command: (...servers) => [bin("bun"), [host("script"), ...servers, url(plain)]],
    isNeeded: false,
  },
  {
    name: "deno",
    program: bin("deno"),
    version: asked(bin("deno")),
    // Without --allow-env: a client without credentials asks for one, and must live with the answer.
    command: (...servers) => [
      bin("deno"),
      [
        "run",
        "--no-prompt",
        "--no-remote",
        "--allow-net=127.0.0.1",
        "--allow-read",
        host("script"),
        ...servers,
        url(bundled),
      ],
    ],
    isNeeded: false,
  },
  {
    name: "workerd",
    program: bin("workerd"),
    version: async () => `${versionOf("workerd")}, miniflare ${versionOf("miniflare")}`,
    command: (...servers) => [node24, [host("workerd"), ...servers, url(bundled)]],
    isNeeded: false,
  },
  {
    name: "next",
    program: join(modules, "next/dist/bin/next"),
    version: async () => versionOf("next"),
    command: (...servers) => [node24, [host("next"), ...servers, url(bundled)]],
    // It builds an application first.
    timeout: 300_000,
    isNeeded: false,
  },
  {
    name: "chromium",
    program: chromium,
    version: asked(chromium),
    command: (...servers) => [process.execPath, [host("chromium"), ...servers, chromium]],
    isNeeded: false,
  },
];

let passed = 0;
let failed = 0;
// Without names, all of them.
const wanted = process.argv.slice(2);
for (const { name, program, version, command, isNeeded, timeout = 60_000 } of RUNTIMES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!existsSync(program)) {
    if (isNeeded) failed += 1;
    console.log(`${name}: MISSING, there is no ${program}`);
    continue;
  }
  const servers = await startServers({
    "/suite.html": "<!doctype html><title>suite</title>",
    "/suite.js": readFileSync(bundled, "utf8"),
  });
  try {
    const [file, argv] = command(servers.origin, servers.stranger);
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
    const { stdout } = await run(file, argv, { cwd: here, env, timeout, maxBuffer: 1 << 26 });
    const line = stdout.split("\n").find((one) => one.startsWith("RESULTS "));
    if (line === undefined) throw new Error(`no results: ${stdout.slice(0, 500)}`);
    const results = JSON.parse(line.slice("RESULTS ".length)) as Result[];
    if (results.length === 0) throw new Error("no check ran");
    const faults = results.filter(({ fault }) => fault !== undefined);
    passed += results.length - faults.length;
    failed += faults.length;
    console.log(`${name} (${await version()}): ${results.length - faults.length} of ${results.length}`);
    for (const { name: check, fault } of faults) console.log(`  FAULT ${check}: ${fault}`);
  } catch (cause) {
    failed += 1;
    const { message, stderr } = cause as { message: string; stderr?: string };
    console.log(`${name}: FAULT ${message.split("\n")[0]}\n${(stderr ?? "").slice(0, 2000)}`);
  } finally {
    await servers.close();
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
