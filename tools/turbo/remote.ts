/**
 * `npm run test:turbo`: two clones of this repository share a remote cache on loopback. What one generated, checked and
 * tested, the other gets; what changes an input is made anew, and nothing else is.
 */
import { equal, ok } from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = join(import.meta.dirname, "../..");
/** Which tests run is no matter to a cache: in the clones, two short files stand for all. */
const ALL_TESTS = '"test": "vitest run';
const SOME_TESTS = `${ALL_TESTS} test/unit/model/names.test.ts test/unit/read/json-text.test.ts`;

/** Where a task's result came from: nowhere means that it ran. */
type From = "LOCAL" | "REMOTE" | "nowhere";

/** Starts the cache server on a free port of loopback. @returns its address. */
async function serve(token: string, folder: string): Promise<{ address: string; server: ChildProcess }> {
  const bin = join(import.meta.dirname, "node_modules/.bin/turborepo-remote-cache");
  const server = spawn(process.execPath, [bin], {
    env: { ...process.env, TURBO_TOKEN: token, STORAGE_PATH: folder, HOST: "127.0.0.1", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address === undefined) continue;
    server.stdout.resume();
    return { address, server };
  }
  throw new Error("the cache server ended before it listened");
}

/** A clone of what stands here, changes that are not committed included, set up as the README says. */
function clone(folder: string): string {
  const git = (...args: string[]): string => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
  const changed = git("ls-files", "-z", "--modified", "--others", "--exclude-standard").split("\0").filter(Boolean);
  for (const file of changed) {
    rmSync(join(folder, file), { force: true });
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file));
  }
  const manifest = join(folder, "package.json");
  const text = readFileSync(manifest, "utf8");
  ok(text.includes(ALL_TESTS), "package.json has the command that runs all tests");
  writeFileSync(manifest, text.replace(ALL_TESTS, SOME_TESTS));
  const install = ["ci", "--prefer-offline", "--no-audit", "--no-fund"];
  execFileSync("npm", install, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

/** Runs tasks with turbo. @returns by task, where its result came from. */
function run(folder: string, remote: Readonly<Record<string, string>>, ...args: string[]): Record<string, From> {
  const runs = join(folder, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const turbo = join(folder, "node_modules/.bin/turbo");
  execFileSync(turbo, ["run", "--summarize=true", ...args], {
    cwd: folder,
    env: { ...process.env, ...remote, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [file] = readdirSync(runs);
  const { tasks } = JSON.parse(readFileSync(join(runs, String(file)), "utf8")) as {
    tasks: { taskId: string; cache: { status: "HIT" | "MISS"; source?: "LOCAL" | "REMOTE" } }[];
  };
  return Object.fromEntries(
    tasks
      .filter(({ taskId }) => taskId.startsWith("//#"))
      .map(({ taskId, cache }) => [taskId.slice(3), cache.source ?? "nowhere"]),
  );
}

function says(what: string, found: Record<string, From>, expected: Record<string, From>): void {
  const line = (of: Record<string, From>): string =>
    Object.keys(of)
      .sort()
      .map((task) => `${task} ${of[task]}`)
      .join(", ");
  equal(line(found), line(expected), what);
  console.info(`${what}: ${line(found)}`);
}

const scratch = mkdtempSync(join(tmpdir(), "flarespec-turbo-"));
const token = randomBytes(16).toString("hex");
const { address, server } = await serve(token, join(scratch, "cache"));
try {
  const remote = { TURBO_API: address, TURBO_TOKEN: token, TURBO_TEAM: "flarespec" };
  const all = ["generate", "check", "test"];
  const first = clone(join(scratch, "first"));
  says("first clone", run(first, remote, ...all), { generate: "nowhere", check: "nowhere", test: "nowhere" });
  says("first clone again", run(first, remote, ...all), { generate: "LOCAL", check: "LOCAL", test: "LOCAL" });

  const second = clone(join(scratch, "second"));
  // What it gets is what the other one made, not what git holds.
  rmSync(join(second, "generated/index.js"));
  says("second clone", run(second, remote, "generate"), { generate: "REMOTE" });
  equal(
    readFileSync(join(second, "generated/index.js"), "utf8"),
    readFileSync(join(first, "generated/index.js"), "utf8"),
    "the second clone has the first one's output",
  );
  says("second clone, all", run(second, remote, ...all), { generate: "LOCAL", check: "REMOTE", test: "REMOTE" });

  appendFileSync(join(second, "README.md"), "\nA line more.\n");
  says("after a change of the README", run(second, remote, "generate", "check"), {
    generate: "LOCAL",
    check: "LOCAL",
  });
  appendFileSync(join(second, "spec/names.yaml"), "\n# A line more.\n");
  says("after a change of the spec", run(second, remote, "generate", "check"), {
    generate: "nowhere",
    check: "nowhere",
  });
  console.info("test:turbo passed");
} finally {
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}
