import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { snippetsOf } from "../docs/markdown.ts";
import { copyRepository, node, type Outcome, root, temporary } from "./workplace.ts";

// The walks of CONTRIBUTING.md for a rule and for an output, step by step, in a copy of the repository.

const stepsOf = (question: string): string[] =>
  snippetsOf("CONTRIBUTING.md")
    .filter(({ heading }) => heading === question)
    .map(({ text }) => text);
const steps = stepsOf("How do I add a rule?");
const [RULE, LISTED, INPUT, NEAR, COMMANDS] = steps as [string, string, string, string, string];
const ID = "operation-id-spaces";

let place: ReturnType<typeof temporary>;
beforeAll(() => {
  place = temporary();
  copyRepository(place.path);
});
afterAll(() => place.remove());

const at = (path: string): string => join(place.path, path);
const read = (path: string): string => readFileSync(at(path), "utf8");
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};

/** Builds the generator as its script says, with the programs that npm has installed here. */
function build(): void {
  const { scripts } = JSON.parse(read("generator/package.json")) as { scripts: { build: string } };
  const programs = ["generator/node_modules/.bin", "node_modules/.bin"].map((folder) => join(root, folder));
  const env = { ...process.env, PATH: [...programs, process.env.PATH].join(delimiter) };
  execFileSync("sh", ["-c", scripts.build], { cwd: at("generator"), env, stdio: ["ignore", "pipe", "pipe"] });
}

/** A command of the page, run as npm would run it. */
function run(command: string): Promise<Outcome> {
  const tsx = [at("node_modules/tsx/dist/cli.mjs"), "--conditions=@flarespec/source"];
  const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
  const [, script, rest] = /^npm run (\w+)(?: -- (.*))?$/.exec(command) ?? [];
  if (script !== undefined) {
    const file = /tools\/\S+\.ts$/.exec(scripts[script] ?? "")?.[0] as string;
    return node(place.path, [...tsx, file, ...(rest?.split(" ") ?? [])], { NO_COLOR: "1" });
  }
  const argv = command.replace(/^npx vitest /, "").split(" ");
  return node(place.path, [at("node_modules/vitest/vitest.mjs"), ...argv], { NO_COLOR: "1" });
}

test("a rule that follows CONTRIBUTING.md passes the tests of a rule", { timeout: 240_000 }, async () => {
  expect(steps).toHaveLength(5);
  write(`generator/src/rules/form/${ID}.ts`, RULE);
  const index = "generator/src/rules/index.ts";
  const listed = read(index).replace("  // form\n", "  // form\n  operationIdSpaces,\n");
  expect(listed).not.toBe(read(index));
  write(index, LISTED + listed);
  write(`test/unit/rules/${ID}/in.yaml`, INPUT);
  write(`test/unit/rules/${ID}/near.yaml`, NEAR);
  const [fixture, docs, tests, ...more] = COMMANDS.trim().split("\n") as [string, string, string, ...string[]];
  expect(more).toEqual([]);

  const made = await run(fixture);
  expect(made.exitCode, made.stderr).toBe(0);
  expect(made.stdout).toContain("1 changes, 0 findings");
  expect(JSON.parse(read(`test/unit/rules/${ID}/ledger.json`))).toMatchObject([
    { pointer: "/paths/~1a/get/operationId", before: " list ", after: "list", direction: "equivalent" },
  ]);

  expect(existsSync(at(`generator/docs/rules/${ID}.md`))).toBe(false);
  const documented = await run(docs);
  expect(documented.exitCode, documented.stderr).toBe(0);
  expect(read(`generator/docs/rules/${ID}.md`)).toContain("FS3999, stage `form`.");
  expect(read("generator/docs/codes.md")).toContain("### FS3999");

  const passed = await run(tests);
  expect(passed.exitCode, passed.stdout + passed.stderr).toBe(0);
  expect(passed.stdout).toMatch(/Tests {2}\d+ passed/);
});

test("an output that follows CONTRIBUTING.md is emitted, published and exported", { timeout: 240_000 }, async () => {
  const [EMITTER, ENTRY, ...more] = stepsOf("How do I add an output?") as [string, string, ...string[]];
  expect(more).toEqual([]);
  write("generator/src/emit/reports/operation-list.ts", EMITTER);
  const list = "generator/src/emit/package/outputs.ts";
  const added = read(list).replace(/(?<=const REPORTS: .*\n)/, ENTRY);
  expect(added).not.toBe(read(list));
  write(list, `import { emitOperationList } from "../reports/operation-list.ts";\n${added}`);

  build();
  const generated = await node(place.path, [at("generator/bin/flarespec.js"), "generate"]);
  expect(generated.exitCode, generated.stderr).toBe(0);

  const names = JSON.parse(read("generated/operations.json")) as Record<string, string>;
  expect(names["POST /accounts/{account_id}/cfd_tunnel"]).toBe("createCfdTunnel");
  const { exports, files } = JSON.parse(read("generated/package.json")) as { exports: object; files: string[] };
  expect(exports).toHaveProperty(["./operations.json"]);
  expect(files).toContain("*.json");
});
