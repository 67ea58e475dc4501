import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { flarespec } from "../cli/run.ts";
import { makeProject } from "./project.ts";

const CALL = `import Cloudflare from "cloudflare";

const client = new Cloudflare();
await client.zeroTrust.tunnels.cloudflared.delete("id", { account_id: "account" });
`;
const MOVED = `import { createClient, unwrap } from "@flarespec/cloudflare/client";
import { deleteCfdTunnel } from "@flarespec/cloudflare/tunnels";

const client = createClient();
unwrap(await deleteCfdTunnel(client, { tunnel_id: "id", account_id: "account" }));
`;

/** Declarations of Node.js and of the DOM, which `CALL` needs none of, are most of what the compiler would read. */
const FEW_DECLARATIONS = { lib: ["ES2023"], types: [] };

function project(files: Record<string, string>, options: object = {}, links: Record<string, string> = {}): string {
  const { folder, remove } = makeProject(files, { ...FEW_DECLARATIONS, ...options }, links);
  onTestFinished(remove);
  return folder;
}

const migrate = (folder: string, ...more: string[]) =>
  flarespec(folder, "migrate", "--from", "cloudflare", "--project", folder, ...more);

const textIn = (folder: string, path = "src/a.ts") => readFileSync(join(folder, path), "utf8");

function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.c", ...args]);
  if (status !== 0) throw new Error(String(stderr));
}

test("a project is rewritten, and the report says how much of it", async () => {
  const folder = project({ "src/a.ts": CALL });
  const { exitCode, stdout } = await migrate(folder);
  expect([exitCode, stdout]).toEqual([0, "1 file changed; 1 call moved, 0 places left with a note\n"]);
  expect(textIn(folder)).toBe(MOVED);
});

test("calls are written by path, if that is asked for", async () => {
  const folder = project({ "src/a.ts": CALL });
  await migrate(folder, "--calls", "path");
  expect(textIn(folder)).toContain(
    'client.DELETE("/accounts/{account_id}/cfd_tunnel/{tunnel_id}", { params: { path: { tunnel_id: "id", account_id: "account" } } })',
  );
});

test("a dry run prints a unified diff, and writes nothing", async () => {
  const folder = project({ "src/a.ts": CALL });
  const { stdout, stderr } = await migrate(folder, "--dry-run");
  expect(stdout).toContain("--- a/src/a.ts");
  expect(stdout).toContain('-import Cloudflare from "cloudflare";');
  expect(stdout).toContain("+const client = createClient();");
  expect(stderr).toBe("1 file would change; 1 call moved, 0 places left with a note\n");
  expect(textIn(folder)).toBe(CALL);
});

test("--json lists files and notes", async () => {
  const folder = project({ "src/a.ts": `${CALL}await client.zones.list();\n` });
  const { stdout } = await migrate(folder, "--json");
  expect(JSON.parse(stdout)).toEqual({
    files: ["src/a.ts"],
    notes: [{ file: "src/a.ts", line: 5, why: "@flarespec/cloudflare has no operation GET /zones" }],
    calls: { found: 2, left: 1 },
    errorsBefore: 0,
  });
});

test("a folder without a tsconfig.json is refused", async () => {
  const folder = project({ "src/a.ts": CALL });
  const { exitCode, stderr } = await migrate(join(folder, "src"));
  expect(exitCode).toBe(1);
  expect(stderr).toContain("FS9001: there is no");
});

test("a tsconfig.json that cannot be read is refused with its line", async () => {
  const folder = project({ "src/a.ts": CALL, "tsconfig.json": '{\n"include": ["src"' });
  const { exitCode, stderr } = await migrate(folder);
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringMatching(/^FS9001: the configuration cannot be read: ']' expected\.\n {2}at .*tsconfig\.json:2\n/),
  ]);
});

test("a tsconfig.json that has only references is refused with one of them", async () => {
  const folder = project({ "src/a.ts": CALL, "tsconfig.json": '{ "files": [], "references": [{ "path": "./app" }] }' });
  const { exitCode, stderr } = await migrate(folder);
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringContaining("name the projects that it references, such as ./app"),
  ]);
});

test("a file that does not parse is refused with its line, and nothing is written", async () => {
  const folder = project({ "src/a.ts": CALL, "src/b.ts": "const a = 1;\nconst b = ;\n" });
  const { exitCode, stderr } = await migrate(folder);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("FS9002: Expression expected.");
  expect(stderr).toMatch(/b\.ts:2/);
  expect(textIn(folder)).toBe(CALL);
});

test("a project that does not compile before is rewritten, and keeps its errors", async () => {
  const folder = project({ "src/a.ts": `${CALL}const a: string = 1;\n` });
  const { exitCode, stdout } = await migrate(folder);
  expect([exitCode, stdout]).toEqual([
    0,
    "1 error of the compiler, which the project had before, left out\n1 file changed; 1 call moved, 0 places left with a note\n",
  ]);
  expect(textIn(folder)).toBe(`${MOVED}const a: string = 1;\n`);
});

test("without the generated package or the SDK there is nothing to go by, and nothing is written", async () => {
  const without = project({ "src/a.ts": CALL }, {}, { "@flarespec/cloudflare": "no-such-folder" });
  expect((await migrate(without)).stderr).toContain("FS9003: @flarespec/cloudflare is not installed for the project");
  const noSdk = project({ "src/a.ts": CALL }, {}, { cloudflare: "no-such-folder" });
  expect((await migrate(noSdk)).stderr).toContain("FS9003: cloudflare is imported and not installed");
  expect(textIn(noSdk)).toBe(CALL);
});

test("uncommitted changes are refused without --force", async () => {
  const folder = project({ "src/a.ts": CALL, ".gitignore": "node_modules\n" });
  git(folder, "init", "-q");
  const untracked = await migrate(folder);
  expect(untracked.stderr).toContain("FS9004: git has uncommitted changes here\n  - src/a.ts");
  expect(textIn(folder)).toBe(CALL);
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "a");
  writeFileSync(join(folder, "package.json"), "{}");
  expect((await migrate(folder)).stderr).toContain("package.json");
  expect((await migrate(folder, "--force")).exitCode).toBe(0);
  expect(textIn(folder)).toBe(MOVED);
});

test("JavaScript is rewritten without types, and CommonJS is left alone", async () => {
  const folder = project(
    {
      "src/a.js": CALL,
      "src/b.cjs": 'const Cloudflare = require("cloudflare");\nmodule.exports = new Cloudflare.default();\n',
    },
    { allowJs: true },
  );
  await migrate(folder);
  expect(textIn(folder, "src/a.js")).toBe(MOVED);
  expect(textIn(folder, "src/b.cjs")).toMatch(
    /^\/\/ flarespec: the SDK is loaded by require.*\nconst Cloudflare = require\("cloudflare"\);/,
  );
});

test("several projects that share a file rewrite it once", async () => {
  const folder = project({ "src/a.ts": CALL });
  mkdirSync(join(folder, "other"));
  writeFileSync(
    join(folder, "other/tsconfig.json"),
    JSON.stringify({ extends: "../tsconfig.json", include: ["../src"] }),
  );
  const { stdout } = await migrate(folder, "--project", join(folder, "other"));
  expect(stdout).toContain("1 file changed");
  expect(textIn(folder)).toBe(MOVED);
});

test("line endings and a byte order mark are kept", async () => {
  const folder = project({ "src/a.ts": `\uFEFF${CALL.replaceAll("\n", "\r\n")}` });
  await migrate(folder);
  expect(textIn(folder)).toBe(`\uFEFF${MOVED.replaceAll("\n", "\r\n")}`);
});
