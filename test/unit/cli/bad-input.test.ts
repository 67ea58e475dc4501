import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, flarespec, folder, spawned, tree } from "./run.ts";

const whole = JSON.stringify(document(), null, 2);
const overlay = (expected: unknown): string => `overlay: 1.0.0
info: { title: Test, version: 1.0.0 }
actions:
  - target: $.info
    x-because: The title is another one.
    x-expect: ${JSON.stringify(expected)}
    update: { title: Store }
`;

interface Case {
  name: string;
  files: Record<string, string | object>;
  argv: string[];
  exitCode: 1 | 2;
  code: string;
  /** Where the message says the fault is. */
  place?: string | RegExp;
  /** Parts of the message for people. */
  says?: string[];
}

const source = ["--source", "a.json"];
const cases: Case[] = [
  {
    name: "truncated JSON",
    files: { "a.json": whole.slice(0, 700) },
    argv: source,
    exitCode: 1,
    code: "FS1002",
    place: /a\.json:\d+:\d+/,
  },
  {
    name: "truncated YAML",
    files: { "a.yaml": 'openapi: 3.1.0\ninfo: { title: "Sh' },
    argv: ["--source", "a.yaml"],
    exitCode: 1,
    code: "FS1002",
    place: /a\.yaml:2:\d+/,
  },
  { name: "an empty file", files: { "a.json": "" }, argv: source, exitCode: 1, code: "FS1003", place: "a.json" },
  {
    name: "an external reference",
    files: { "a.json": whole.replace("#/components/schemas/widgets_item", "https://evil.example/x.json") },
    argv: source,
    exitCode: 1,
    code: "FS1020",
    place: /a\.json:\d+:\d+/,
  },
  {
    name: "a reference out of the folder",
    files: { "a.json": whole.replace("#/components/schemas/widgets_item", "../../../../etc/passwd") },
    argv: source,
    exitCode: 1,
    code: "FS1022",
    place: /a\.json:\d+:\d+/,
  },
  {
    name: "Swagger 1.2",
    files: { "a.json": '{"swagger": "1.2", "paths": {}}' },
    argv: source,
    exitCode: 1,
    code: "FS1011",
    place: /a\.json:1:\d+/,
  },
  {
    name: "a wrong version",
    files: { "a.json": whole.replace("3.0.3", "4.0.0") },
    argv: source,
    exitCode: 1,
    code: "FS1012",
    place: "a.json:2:3",
  },
  { name: "a file that is not there", files: {}, argv: source, exitCode: 1, code: "FS1015", place: "a.json" },
  {
    name: "a patch whose expectation fails",
    files: {
      "a.json": whole,
      "flarespec.config.json": { sources: ["a.json"], patches: "patches" },
      "patches/shop.overlay.yaml": overlay({ title: "Warehouse" }),
    },
    argv: [],
    exitCode: 1,
    code: "FS4005",
    place: /patches\/shop\.overlay\.yaml:6:\d+/,
  },
  {
    name: "an output folder that cannot be made",
    files: { "a.json": whole, taken: "a file" },
    argv: [...source, "--out", "taken/out"],
    exitCode: 1,
    code: "FS2006",
    place: "taken/out",
  },
  {
    name: "an output that is a file",
    files: { "a.json": whole, taken: "a file" },
    argv: [...source, "--out", "taken"],
    exitCode: 1,
    code: "FS2006",
    place: "taken",
  },
  {
    name: "an output folder that holds the work",
    files: { "a.json": whole },
    argv: [...source, "--out", "."],
    exitCode: 1,
    code: "FS2006",
    place: ".",
  },
  {
    name: "an output folder of somebody else's",
    files: { "a.json": whole, "mine/package.json": '{ "name": "mine" }' },
    argv: [...source, "--out", "mine"],
    exitCode: 2,
    code: "FS2013",
    place: /mine\/package\.json/,
  },
  { name: "nothing to read", files: {}, argv: [], exitCode: 2, code: "FS2012", place: "." },
  {
    name: "a configuration that is not there",
    files: { "flarespec.conf.json": "{}" },
    argv: ["--config", "flarespec.config.json"],
    exitCode: 2,
    code: "FS2003",
    place: "flarespec.config.json",
  },
  {
    name: "a configuration with an unknown member",
    files: { "a.json": whole, "flarespec.config.json": '{\n  "sources": ["a.json"],\n  "outt": "x"\n}' },
    argv: [],
    exitCode: 2,
    code: "FS2002",
    place: "flarespec.config.json:3:3",
  },
  {
    name: "a configuration in TypeScript with an unknown member",
    files: {
      "a.json": whole,
      "flarespec.config.ts": 'const out: string = "x";\nexport default { sources: ["a.json"], package: { nam: out } };',
    },
    argv: [],
    exitCode: 2,
    code: "FS2002",
    place: "flarespec.config.ts:2:50",
  },
  {
    name: "a folder instead of a document",
    files: { "spec/openapi.json": whole },
    argv: ["--source", "spec"],
    exitCode: 1,
    code: "FS1015",
    place: "spec",
    says: ["it is a folder", "did you mean spec/openapi.json?", "Name one document in the folder"],
  },
  {
    name: "a web page that was saved as JSON",
    files: { "a.json": "<!doctype html>\n<html><title>Sign in</title></html>" },
    argv: source,
    exitCode: 1,
    code: "FS1027",
    place: "a.json:1:1",
    says: ['a.json is a web page with the title "Sign in"', "on GitHub, that behind Raw"],
  },
  {
    name: "a web page that was saved as YAML",
    files: { "a.yaml": "\n <html><body>404</body></html>" },
    argv: ["--source", "a.yaml"],
    exitCode: 1,
    code: "FS1027",
    place: "a.yaml:1:1",
  },
  {
    name: "a web page where a documentation page is expected",
    files: { "a.html": "<!DOCTYPE html><title>API</title>" },
    argv: ["--source", "a.html"],
    exitCode: 1,
    code: "FS1027",
    place: "a.html:1:1",
    says: ["Save the text of the page, such as its Markdown"],
  },
  {
    name: "a configuration that is not closed",
    files: { "a.json": whole, "flarespec.config.ts": 'export default {\n  sources: ["a.json"],\n  out: "x"\n' },
    argv: [],
    exitCode: 2,
    code: "FS2003",
    place: "flarespec.config.ts:4",
    says: ["Unexpected token"],
  },
  {
    name: "a configuration in JSON that is not closed",
    files: { "a.json": whole, "flarespec.config.json": '{\n  "sources": ["a.json"],\n' },
    argv: [],
    exitCode: 1,
    code: "FS1002",
    place: "flarespec.config.json:3:1",
  },
  {
    name: "a configuration without a default export",
    files: {
      "a.json": whole,
      "flarespec.config.ts": '// The sources.\nexport const config = { sources: ["a.json"] };\n',
    },
    argv: [],
    exitCode: 2,
    code: "FS2018",
    place: "flarespec.config.ts:2:1",
    says: ["no default export", "export default defineConfig({ … })"],
  },
  {
    name: "a configuration that exports nothing",
    files: { "a.json": whole, "flarespec.config.mjs": 'const config = { sources: ["a.json"] };\n' },
    argv: [],
    exitCode: 2,
    code: "FS2018",
    place: "flarespec.config.mjs",
  },
  {
    name: "a configuration that exports a name instead of an object",
    files: { "a.json": whole, "flarespec.config.ts": 'export default "a.json";\n' },
    argv: [],
    exitCode: 2,
    code: "FS2018",
    place: "flarespec.config.ts:1:8",
    says: ['the default export of the configuration is "a.json"'],
  },
  {
    name: "a path of include that fits nothing",
    files: {
      "a.json": whole,
      "flarespec.config.json":
        '{\n  "sources": ["a.json"],\n  "include": { "paths": [\n    "/accounts/*/widgets",\n    "/accounts/*/gagdets/**"\n  ] }\n}',
    },
    argv: [],
    exitCode: 2,
    code: "FS2017",
    place: "flarespec.config.json:5:5",
    says: ["did you mean /accounts/*/gadgets/**?", "expected: /accounts/*/gadgets, /accounts/*/widgets"],
  },
  {
    name: "a tag of exclude that fits nothing",
    files: {
      "a.json": whole,
      "flarespec.config.ts": 'export default {\n  sources: ["a.json"],\n  exclude: { tags: ["writting"] },\n};\n',
    },
    argv: [],
    exitCode: 2,
    code: "FS2017",
    place: "flarespec.config.ts:3:21",
    says: ["did you mean writing?", "expected: gadgets, widgets, writing"],
  },
  {
    name: "an area of include that fits nothing",
    files: { "a.json": whole, "flarespec.config.json": { sources: ["a.json"], include: { areas: ["tunnels"] } } },
    argv: [],
    exitCode: 2,
    code: "FS2017",
    place: /flarespec\.config\.json:7:\d+/,
    says: ["expected: gadgets, widgets"],
  },
  {
    name: "a selection that leaves nothing",
    files: {
      "a.json": whole,
      "flarespec.config.json": { sources: ["a.json"], exclude: { areas: ["gadgets", "widgets"] } },
    },
    argv: [],
    exitCode: 2,
    code: "FS2017",
    place: /flarespec\.config\.json:5:\d+/,
    says: ["include and exclude leave no operation"],
  },
  {
    name: "a misspelt member of sources.yaml",
    files: {
      "spec/a.json": whole,
      "spec/sources.yaml": "sources:\n  - id: shop\n    kind: openapi\n    fil: a.json\n",
    },
    argv: [],
    exitCode: 1,
    code: "FS1017",
    place: "spec/sources.yaml:4:5",
    says: ["the source shop has no member fil", "did you mean file?"],
  },
  {
    name: "a misspelt list in sources.yaml",
    files: { "spec/sources.yaml": "source:\n  - id: shop\n" },
    argv: [],
    exitCode: 1,
    code: "FS1017",
    place: "spec/sources.yaml:1:1",
    says: ["the list has no member source", "did you mean sources?"],
  },
  {
    name: "a source of sources.yaml without sha256",
    files: { "spec/sources.yaml": "sources:\n  - { id: shop, kind: openapi, file: a.json }\n" },
    argv: [],
    exitCode: 1,
    code: "FS1017",
    place: "spec/sources.yaml:2:5",
    says: ["the source shop has neither sha256 nor upstream", "as sha256sum prints it"],
  },
  {
    name: "a sha256 in sources.yaml of the wrong form",
    files: { "spec/sources.yaml": "sources:\n  - { id: shop, kind: openapi, file: a.json, sha256: x }\n" },
    argv: [],
    exitCode: 1,
    code: "FS1017",
    place: /spec\/sources\.yaml:2:\d+/,
    says: ['sha256 of the source shop is "x"', "64 hexadecimal digits"],
  },
  {
    name: "an upstream without its revision in sources.yaml",
    files: {
      "spec/sources.yaml":
        "sources:\n  - { id: shop, kind: openapi, file: a.json, upstream: { git: ../shop, path: a.json } }\n",
    },
    argv: [],
    exitCode: 1,
    code: "FS1017",
    place: /spec\/sources\.yaml:2:\d+/,
    says: ["the upstream of the source shop has git and must also have revision and path"],
  },
  {
    name: "a configuration that throws",
    files: { "flarespec.config.mjs": 'throw new Error("no such luck");' },
    argv: [],
    exitCode: 2,
    code: "FS2003",
    place: "flarespec.config.mjs:1",
  },
  {
    name: "a name for what does not exist",
    files: {
      "a.json": whole,
      "flarespec.config.json": { sources: ["a.json"], names: "names.yaml" },
      "names.yaml": "types:\n  widgets.Itme: Widget\n",
    },
    argv: [],
    exitCode: 1,
    code: "FS2005",
    place: "names.yaml:2:3",
  },
  {
    name: "one name for two operations",
    files: {
      "a.json": whole,
      "flarespec.config.json": {
        sources: ["a.json"],
        names: {
          operations: { "GET /accounts/{account_id}/widgets": "it", "POST /accounts/{account_id}/widgets": "it" },
        },
      },
    },
    argv: [],
    exitCode: 2,
    code: "FS2010",
  },
  {
    name: "an area that no path falls into",
    files: {
      "a.json": whole,
      "flarespec.config.json": { sources: ["a.json"], areas: { widgets: ["/accounts/*/wigdets/**"] } },
    },
    argv: [],
    exitCode: 2,
    code: "FS2005",
  },
];

test.each(cases)("$name: one error with code, place and remedy, and nothing is written", async (one) => {
  const cwd = folder(one.files);
  const before = tree(cwd);
  const people = await flarespec(cwd, "generate", ...one.argv);
  expect(people.exitCode, people.stderr).toBe(one.exitCode);
  expect(people.stdout).toBe("");
  const [first = "", ...rest] = people.stderr
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("flarespec: "));
  expect(first).toMatch(new RegExp(`^${one.code}: \\S`));
  expect(rest.every((line) => line.startsWith("  "))).toBe(true);
  if (one.place !== undefined) {
    const at = rest.find((line) => line.startsWith("  at "));
    if (typeof one.place === "string") expect(at).toBe(`  at ${one.place}`);
    else expect(at).toMatch(one.place);
  }
  expect(rest.at(-1)).toMatch(/[.:]$|[A-Za-z]$/);
  expect(people.stderr).not.toMatch(/\n\s+at .*\(.*\)/);
  for (const part of one.says ?? []) expect(people.stderr).toContain(part);

  const machine = await flarespec(cwd, "generate", ...one.argv, "--json");
  expect(machine.exitCode).toBe(one.exitCode);
  expect(machine.stderr).toBe("");
  const { ok, exitCode, error } = JSON.parse(machine.stdout) as {
    ok: boolean;
    exitCode: number;
    error: Record<string, unknown>;
  };
  expect({ ok, exitCode }).toEqual({ ok: false, exitCode: one.exitCode });
  expect(error).toMatchObject({ code: one.code, message: expect.any(String), remedy: expect.any(String) });
  if (one.place !== undefined) expect(error).toHaveProperty("place.file");

  expect(tree(cwd)).toEqual(before);
  expect(readdirSync(cwd).filter((name) => name.startsWith(".") || name === "generated" || name === "out")).toEqual([]);
});

test("a refused run keeps the old output", async () => {
  const cwd = folder({ "a.json": whole });
  expect((await flarespec(cwd, "generate", ...source)).exitCode).toBe(0);
  const before = tree(join(cwd, "generated"));
  const broken = folder({ "a.json": whole.slice(0, 99) });
  expect((await flarespec(cwd, "generate", "--source", join(broken, "a.json"))).exitCode).toBe(1);
  expect(tree(join(cwd, "generated"))).toEqual(before);
});

test.each([
  { argv: ["generat"], meant: "generate" },
  { argv: ["census", "a.json"], meant: "statistics" },
  { argv: ["generate", "--chekc"], meant: "--check" },
  { argv: ["statistics", "a.json", "--jsn"], meant: "--json" },
  { argv: ["generate", "--runtime", "bundle"], meant: undefined },
  { argv: ["explain"], meant: undefined },
  { argv: ["read", "a", "b"], meant: undefined },
])("bad use, $argv, exits with code 2", async ({ argv, meant }) => {
  const cwd = folder();
  const { exitCode, stderr, stdout } = await flarespec(cwd, ...argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^FS2001: /);
  expect(stderr).toContain("--help");
  if (meant !== undefined) expect(stderr).toContain(`did you mean ${meant}?`);
  const machine = await flarespec(cwd, ...argv, "--json");
  expect(machine.exitCode).toBe(2);
  expect(JSON.parse(machine.stdout)).toMatchObject({ ok: false, exitCode: 2, error: { code: "FS2001" } });
});

test("the command itself prints the same errors", () => {
  const cwd = folder({ "a.json": whole.slice(0, 700) });
  const refused = spawned(cwd, "generate", ...source);
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(/^FS1002: .*\n {2}at a\.json:\d+:\d+$/m);
  expect(refused.stdout).toBe("");
  expect(existsSync(join(cwd, "generated"))).toBe(false);
  expect(spawned(cwd, "generat").exitCode).toBe(2);
  expect(spawned(cwd).exitCode).toBe(2);
  const version = spawned(cwd, "--version");
  expect(version).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
});
