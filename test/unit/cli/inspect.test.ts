import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { READ_FORMS } from "../../../generator/src/cli/main.ts";
import type { Trace } from "../../../generator/src/cli/trace.ts";
import { FORMS } from "../../../generator/src/read/pages/index.ts";
import { document, flarespec, folder, put, sink } from "./run.ts";

const source = ["--source", "a.json"];

async function traced(cwd: string, asked: string): Promise<Trace> {
  const { exitCode, stdout, stderr } = await flarespec(cwd, "trace", asked, ...source, "--json");
  expect(exitCode, stderr + stdout).toBe(0);
  return JSON.parse(stdout) as Trace;
}

test("trace prints the pointer of a name, its changes in order and the line in the source", async () => {
  const cwd = folder({ "a.json": document({ areas: ["widgets"] }) });
  const lines = readFileSync(join(cwd, "a.json"), "utf8").split("\n");
  const { pointers, places, changes } = await traced(cwd, "note");
  expect(pointers.length).toBeGreaterThan(0);
  expect(pointers.every((pointer) => pointer.endsWith("/properties/note"))).toBe(true);
  expect(places.length).toBeGreaterThan(0);
  for (const { file, line } of places) {
    expect(file).toBe("a.json");
    expect(lines[line - 1]).toContain('"note"');
  }
  const nullable = changes.filter((change) => change.rule === "nullable");
  expect(nullable.length).toBeGreaterThan(0);
  expect(nullable[0]).toMatchObject({ code: "FS3010", reason: expect.any(String), before: expect.anything() });
  expect(changes.map(({ n }) => n)).toEqual(changes.map(({ n }) => n).sort((a, b) => a - b));
});

test("trace names the change that makes a property optional", async () => {
  const cwd = folder({
    "a.json": document({ areas: ["widgets"] }),
    "patch.yaml": [
      "overlay: 1.0.0",
      "info: { title: Widgets, version: 1.0.0 }",
      "actions:",
      "  - target: $..required[?@ == 'id']",
      "    remove: true",
      "    x-direction: widen",
      "    x-because: A widget may come without its id.",
      "",
    ].join("\n"),
    "flarespec.config.ts": 'export default { sources: ["a.json"], patches: ["patch.yaml"] };\n',
  });
  const { stdout } = await flarespec(cwd, "trace", "id", "--json");
  const { changes } = JSON.parse(stdout) as Trace;
  expect(changes).toContainEqual(
    expect.objectContaining({
      reason: "A widget may come without its id.",
      pointer: expect.stringMatching(/\/required$/),
      before: expect.arrayContaining(["id"]),
    }),
  );
});

test("trace groups many changes by their reason, and lists them with --all", async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 15 }, (_, i) => [`text${i}`, { type: "string", nullable: true }]),
  );
  const schema = { type: "object", properties: texts };
  const responses = { 200: { description: "Success.", content: { "application/json": { schema } } } };
  const cwd = folder({
    "a.json": { openapi: "3.0.3", info: { title: "", version: "" }, paths: { "/texts": { get: { responses } } } },
  });
  const { changes } = await traced(cwd, "GetTextsData");
  expect(changes).toHaveLength(30);
  const grouped = (await flarespec(cwd, "trace", "GetTextsData", ...source)).stdout;
  expect(grouped).toContain("30 changes by 1 rule or patch, grouped by reason; --all lists them in order");
  expect(grouped.match(/nullable FS3010/g)).toHaveLength(2);
  expect(grouped.match(/and 13 more changes/g)).toHaveLength(2);
  expect(grouped).not.toContain("text14");
  const all = (await flarespec(cwd, "trace", "GetTextsData", ...source, "--all")).stdout;
  expect(all).toContain("30 changes, in order");
  expect(all).toContain("text14");
  expect(all).not.toContain("more change");
});

test("trace names what made a member required", async () => {
  const lamps = { type: "object", properties: { success: { enum: [true] }, errors: {}, result: { type: "string" } } };
  const content = { "application/json": { schema: lamps } };
  const paths = { "/lamps": { get: { responses: { 200: { description: "Success.", content } } } } };
  const cwd = folder({ "a.json": { openapi: "3.1.0", info: { title: "", version: "" }, paths } });
  const rulesAt = async (asked: string): Promise<string[]> =>
    (await traced(cwd, asked)).changes.map(({ rule }) => rule);
  expect(await rulesAt("GetLampsData.result")).toContain("required-result");
  expect(await rulesAt("GetLampsData.errors")).not.toContain("required-result");
});

test("trace accepts types, properties, operations, pointers, paths and METHOD /path", async () => {
  const cwd = folder({ "a.json": document({ areas: ["widgets"] }) });
  await flarespec(cwd, "generate", ...source);
  const declared = readFileSync(join(cwd, "generated/areas/widgets.d.ts"), "utf8");
  const type = [...declared.matchAll(/^export interface (\w+)/gm)]
    .map(([, name]) => name as string)
    .find((name) => !/Init|Data|Paths|Client/.test(name)) as string;
  const [pointer] = (await traced(cwd, type)).pointers;
  expect((await traced(cwd, `widgets.${type}`)).pointers).toContain(pointer);
  expect((await traced(cwd, `${type}.id`)).pointers[0]).toMatch(/\/properties\/id$/);
  expect((await traced(cwd, pointer as string)).pointers).toContain(pointer);
  expect((await traced(cwd, `#${pointer}`)).pointers).toContain(pointer);
  const path = "/accounts/{account_id}/widgets";
  expect((await traced(cwd, path)).pointers).toEqual(["/paths/~1accounts~1{account_id}~1widgets"]);
  const operation = ["/paths/~1accounts~1{account_id}~1widgets/post"];
  const call = await traced(cwd, `POST ${path}`);
  expect(call.pointers).toEqual(operation);
  expect(call.places[0]?.line).toBeGreaterThan(1);
  const title = /(\w+)Init extends/.exec(declared)?.[1] as string;
  expect((await traced(cwd, `${title}Init`)).pointers[0]).toMatch(/^\/paths\//);
  const people = await flarespec(cwd, "trace", `${type}.id`, ...source);
  expect(people.exitCode).toBe(0);
  expect(people.stdout).toMatch(/^stated at\n {2}a\.json:\d+:\d+ /m);
});

test.each([
  "notee",
  "/accounts/{account_id}/widget",
  "/components/schemas/widgets_itm",
  "GET /accounts/{account_id}/widgetz",
])("trace of %s says what was likely meant", async (asked) => {
  const cwd = folder({ "a.json": document({ areas: ["widgets"] }) });
  const { exitCode, stderr, stdout } = await flarespec(cwd, "trace", asked, ...source);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^FS2005: /m);
  expect(stderr).toContain("did you mean");
});

test("statistics counts rules, operations and keywords, and marks unknown keywords", async () => {
  const wrong = JSON.stringify(document()).replace('"How it is called."', '"x","minLenght":1,"x-note":1');
  const cwd = folder({ "a.json": wrong });
  const { exitCode, stdout } = await flarespec(cwd, "statistics", "a.json", "--json");
  expect(exitCode).toBe(0);
  const found = JSON.parse(stdout) as {
    totals: object;
    rules: { id: string; changes: number; operations: number }[];
    keywords: { keyword: string; count: number; kind: string }[];
  };
  expect(found.totals).toMatchObject({ paths: 2, operations: 4, components: { schemas: 4 } });
  expect(found.rules.find((rule) => rule.id === "nullable")).toMatchObject({ operations: 4 });
  expect(found.keywords).toContainEqual({ keyword: "minLenght", count: 1, kind: "unknown" });
  expect(found.keywords).toContainEqual({ keyword: "x-note", count: 1, kind: "extension" });
  expect(found.keywords.map(({ count }) => count)).toEqual(
    found.keywords.map(({ count }) => count).sort((a, b) => b - a),
  );
  const people = await flarespec(cwd, "statistics", "a.json");
  expect(people.stdout).toMatch(/^FS3010\s+nullable\s+\d+\s+4\s+\d+$/m);
  expect(people.stdout).toMatch(/^minLenght\s+1\s+unknown$/m);
});

test("read prints the fragment and nothing else; it can be read again", async () => {
  const cwd = folder({ "a.json": document() });
  const first = await flarespec(cwd, "read", "a.json");
  expect(first).toMatchObject({ exitCode: 0, stderr: "" });
  expect(JSON.parse(first.stdout)).toEqual(document());
  put(join(cwd, "b.json"), first.stdout);
  expect((await flarespec(cwd, "read", "b.json")).stdout).toBe(first.stdout);
});

test("explain knows every code, prints the page of a rule, and suggests the likely code", async () => {
  const cwd = folder();
  const table = await flarespec(cwd, "explain", "fs1002");
  expect(table.stdout).toMatch(/^FS1002 the document ends too early\nerror: .*\n\n\S/);
  const rule = await flarespec(cwd, "explain", "FS3010");
  expect(rule.stdout).toContain("rule nullable, stage schema");
  const page = join(import.meta.dirname, "../../../generator/docs/rules/nullable.md");
  if (existsSync(page)) expect(rule.stdout).toContain(readFileSync(page, "utf8").trim());
  const machine = await flarespec(cwd, "explain", "FS3010", "--json");
  expect(JSON.parse(machine.stdout)).toMatchObject({
    ok: true,
    code: "FS3010",
    severity: "finding",
    rule: { id: "nullable" },
  });
  const wrong = await flarespec(cwd, "explain", "FS102");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain("did you mean FS1002?");
  expect(readdirSync(cwd)).toEqual([]);
});

test("NO_COLOR and FORCE_COLOR decide, then the terminal", async () => {
  const { colorsFor } = await import("../../../generator/src/cli/output.ts");
  const red = (isTTY: boolean, env: Record<string, string>): boolean =>
    colorsFor({ write() {}, isTTY }, env).red("x") !== "x";
  expect(red(true, {})).toBe(true);
  expect(red(false, {})).toBe(false);
  expect(red(false, { CI: "1" })).toBe(false);
  expect(red(true, { NO_COLOR: "1" })).toBe(false);
  expect(red(false, { FORCE_COLOR: "1" })).toBe(true);
  expect(red(true, { FORCE_COLOR: "0" })).toBe(false);
  expect(red(true, { TERM: "dumb" })).toBe(false);
});

test("an internal error exits with 3, asks for a report, and shows its stack only on request", async () => {
  const { printError } = await import("../../../generator/src/cli/output.ts");
  let said = "";
  const stderr = sink((text) => {
    said += text;
  });
  const io = { stdout: sink(() => {}), stderr, env: {} };
  expect(printError(new Error("boom"), io, {})).toBe(3);
  expect(said).toContain("internal error: boom");
  expect(said).toContain("report it");
  expect(said).not.toContain("inspect.test.ts");
  printError(new Error("boom"), io, { verbose: true });
  expect(said).toContain("inspect.test.ts");
});

test("read prints a page as a fragment or as recordings, and its findings on stderr", async () => {
  const page = readFileSync(join(import.meta.dirname, "../read/pages/fixtures/lamps.md"), "utf8");
  const cwd = folder({
    "lamps.md": page.replace("id, kind, bulbs, 2 more", "id, kind, bulbs, 3 more"),
    "no.md": "# Nothing\n",
  });
  const read = await flarespec(cwd, "read", "lamps.md");
  expect(read.exitCode, read.stderr).toBe(0);
  expect(JSON.parse(read.stdout)).toMatchObject({ openapi: "3.1.0", info: { title: "Lamps" } });
  expect(read.stderr).toContain(
    "FS1103 lamps.md:71:3 DeskLamp declares 6 fields and lists 5 (expected id, kind, bulbs, 3 more;",
  );
  expect(read.stderr).toMatch(/read as markdown: \d+ findings, 5 recordings\n$/);
  expect((await flarespec(cwd, "read", "lamps.md", "--form", "markdown")).stdout).toBe(read.stdout);
  const recorded = await flarespec(cwd, "read", "lamps.md", "--recordings");
  expect(JSON.parse(recorded.stdout)).toHaveLength(5);
  // Read as what it is not, it is refused with the line.
  const wrong = await flarespec(cwd, "read", "lamps.md", "--form", "table");
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stderr).toMatch(/^FS1101: .*\n {2}at lamps\.md:1:1\n/);
  const unknown = await flarespec(cwd, "read", "no.md");
  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toMatch(/^FS1102: /);
  expect((await flarespec(cwd, "read", "lamps.md", "--form", "prose")).exitCode).toBe(2);
});

test("--form accepts exactly the formats that are read", () => {
  expect(READ_FORMS).toEqual(["openapi", ...FORMS]);
});
