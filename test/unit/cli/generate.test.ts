import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { document, flarespec, folder, put, spawned, tree } from "./run.ts";

const source = ["--source", "a.json"];

interface Report {
  ok: boolean;
  exitCode: number;
  out: string;
  written: { added: string[]; changed: string[]; removed: string[] };
  counts: { operations: number; areas: number; changes: number; changesByRule: Record<string, number> };
  findings: { code: string; acceptedBecause?: string }[];
  losses: unknown[];
  timing?: { stage: string; milliseconds: number; heap: number }[];
  differences?: {
    added: string[];
    changed: { path: string; line: number; current: string; generated: string }[];
    removed: string[];
  };
  error?: { code: string };
}

async function report(cwd: string, ...argv: string[]): Promise<Report> {
  const { exitCode, stdout, stderr } = await flarespec(cwd, "generate", ...argv, "--json");
  expect(stderr).toBe("");
  const found = JSON.parse(stdout) as Report;
  expect(found.exitCode).toBe(exitCode);
  return found;
}

function paths(cwd: string, out = "generated"): string[] {
  const canonical = JSON.parse(readFileSync(join(cwd, out, "openapi.json"), "utf8")) as { paths: object };
  return Object.entries(canonical.paths).flatMap(([path, item]) =>
    Object.keys(item as object)
      .filter((key) => key === "get" || key === "post")
      .map((method) => `${method} ${path}`),
  );
}

test("two runs are byte-identical, here and in processes of their own, and leave files as they are", async () => {
  const cwd = folder({ "a.json": document() });
  const first = await flarespec(cwd, "generate", ...source);
  expect(first.exitCode, first.stderr).toBe(0);
  const files = tree(join(cwd, "generated"));
  const times = Object.keys(files).map((path) => statSync(join(cwd, "generated", path)).mtimeMs);
  const second = await report(cwd, ...source);
  expect(second).toMatchObject({ ok: true, written: { added: [], changed: [], removed: [] } });
  expect(Object.keys(files).map((path) => statSync(join(cwd, "generated", path)).mtimeMs)).toEqual(times);
  expect(spawned(cwd, "generate", ...source, "--out", "again").exitCode).toBe(0);
  expect(tree(join(cwd, "again"))).toEqual(files);
});

test("a change touches only the files it concerns", async () => {
  const cwd = folder({ "a.json": document() });
  await flarespec(cwd, "generate", ...source);
  const time = (path: string): number => statSync(join(cwd, "generated", path)).mtimeMs;
  const [index, gadgets] = [time("index.js"), time("areas/gadgets.js")];
  put(join(cwd, "a.json"), document({ text: "Another text." }));
  const { written } = await report(cwd, ...source);
  expect(written.added).toEqual([]);
  expect(written.changed).toContain("openapi.json");
  expect(written.changed).not.toContain("index.js");
  expect([time("index.js"), time("areas/gadgets.js")]).toEqual([index, gadgets]);
});

test("files of an earlier run are removed, other files stay", async () => {
  const cwd = folder({ "a.json": document() });
  await flarespec(cwd, "generate", ...source);
  put(join(cwd, "generated/NOTES.md"), "mine");
  put(join(cwd, "generated/node_modules/x/index.js"), "theirs");
  put(join(cwd, "a.json"), document({ areas: ["widgets"] }));
  const { written } = await report(cwd, ...source);
  expect(written.removed).toEqual(expect.arrayContaining(["areas/gadgets.d.ts", "areas/gadgets.js"]));
  expect(existsSync(join(cwd, "generated/areas/gadgets.js"))).toBe(false);
  expect(readFileSync(join(cwd, "generated/NOTES.md"), "utf8")).toBe("mine");
  expect(readFileSync(join(cwd, "generated/node_modules/x/index.js"), "utf8")).toBe("theirs");
});

test("other files that an interrupted run moved away come back", async () => {
  const cwd = folder({ "a.json": document() });
  await flarespec(cwd, "generate", ...source);
  cpSync(join(cwd, "generated"), join(cwd, ".generated.flarespec-old"), { recursive: true });
  put(join(cwd, ".generated.flarespec-old/NOTES.md"), "mine");
  await flarespec(cwd, "generate", ...source);
  expect(readFileSync(join(cwd, "generated/NOTES.md"), "utf8")).toBe("mine");
});

test("--check prints what differs and where, and writes nothing", async () => {
  const cwd = folder({ "a.json": document() });
  const missing = await flarespec(cwd, "generate", ...source, "--check");
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toContain("FS2007");
  expect(existsSync(join(cwd, "generated"))).toBe(false);

  await flarespec(cwd, "generate", ...source);
  expect((await flarespec(cwd, "generate", ...source, "--check")).exitCode).toBe(0);

  const file = join(cwd, "generated/index.js");
  writeFileSync(file, readFileSync(file, "utf8").replace("\n", "\n// edited\n"));
  rmSync(join(cwd, "generated/paths.d.ts"));
  const before = tree(cwd);
  const stale = await flarespec(cwd, "generate", ...source, "--check");
  expect(stale.exitCode).toBe(1);
  expect(stale.stdout).toContain("@@ generated/index.js:2\n-// edited\n+");
  expect(stale.stdout).toContain("+++ generated/paths.d.ts is missing");
  expect(stale.stderr).toContain("Run flarespec generate");
  const found = await report(cwd, ...source, "--check");
  expect(found).toMatchObject({
    ok: false,
    exitCode: 1,
    error: { code: "FS2007" },
    written: { added: [], changed: [], removed: [] },
  });
  expect(found.differences?.added).toEqual(["paths.d.ts"]);
  expect(found.differences?.changed).toMatchObject([{ path: "index.js", line: 2, current: "// edited" }]);
  expect(tree(cwd)).toEqual(before);
});

test("--json prints one object with everything; --timing adds the stages", async () => {
  const cwd = folder({ "a.json": document() });
  const found = await report(cwd, ...source, "--timing", "--no-cache", "--out", "deep/er/out");
  expect(found).toMatchObject({ ok: true, exitCode: 0, out: join(cwd, "deep/er/out") });
  expect(found.counts).toMatchObject({ operations: 4, areas: 2 });
  const byRule = Object.values(found.counts.changesByRule).reduce((sum, n) => sum + n, 0);
  expect(byRule).toBe(found.counts.changes);
  expect(found.written.added).toEqual(expect.arrayContaining(["index.js", "areas/widgets.d.ts", "manifest.json"]));
  expect(found.losses).toBeInstanceOf(Array);
  expect(found.timing?.map(({ stage }) => stage)).toEqual([
    "read",
    "compose",
    "patch",
    "normalize",
    "name",
    "emit",
    "write",
  ]);
  expect(existsSync(join(cwd, "deep/er/out/openapi.json"))).toBe(true);
});

test("the summary for people is short, on stdout, without colours; progress is on stderr", async () => {
  const cwd = folder({ "a.json": document() });
  const { stdout, stderr } = await flarespec(cwd, "generate", ...source);
  expect(stdout).toMatch(/^4 operations in 2 areas, \d+ types, from 1 source\n\d+ corrections by \d+ rules\n/);
  expect(stdout).toMatch(/^generated: \d+ files written, 0 unchanged$/m);
  expect(stdout).toContain("flarespec explain FS");
  expect(stdout).toContain("flarespec trace ");
  expect(stdout.split("\n").length).toBeLessThan(26);
  expect(stdout + stderr).not.toContain("\u001b[");
  expect(
    stderr
      .split("\n")
      .slice(0, -1)
      .every((line) => line.startsWith("flarespec: ")),
  ).toBe(true);
});

test("include and exclude take paths, tags and areas", async () => {
  const cwd = folder({ "a.json": document() });
  const config = (rest: object): void => put(join(cwd, "flarespec.config.json"), { sources: ["a.json"], ...rest });
  config({ include: { paths: ["/accounts/*/widgets"] } });
  expect((await flarespec(cwd, "generate")).exitCode).toBe(0);
  expect(paths(cwd)).toEqual(["get /accounts/{account_id}/widgets", "post /accounts/{account_id}/widgets"]);
  config({ exclude: { tags: ["writing"] } });
  await flarespec(cwd, "generate");
  expect(paths(cwd)).toEqual(
    ["get /accounts/{account_id}/gadgets", "get /accounts/{account_id}/widgets"].sort(byPath(cwd)),
  );
  config({ include: { areas: ["gadgets"] }, exclude: { tags: ["writing"] } });
  await flarespec(cwd, "generate");
  expect(paths(cwd)).toEqual(["get /accounts/{account_id}/gadgets"]);
});

/** The document's own order. */
function byPath(cwd: string): (a: string, b: string) => number {
  const order = paths(cwd);
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

test("a configuration in TypeScript is found in the current folder, and the output does not depend on where it is run", async () => {
  const cwd = folder({
    "project/flarespec.config.ts": `import { type Config, defineConfig } from "@flarespec/generator";
const config: Config = defineConfig({
  sources: ["spec/a.json"],
  out: "lib/client",
  package: { name: "@shop/client", version: "2.0.0", license: "MIT" },
  areas: { things: ["/accounts/*/{widgets,gadgets}"] },
});
export default config;`,
    "project/spec/a.json": document(),
    // None of these is read.
    "project/.env": "NODE_ENV=production",
    "project/.flarespecrc": "out=elsewhere",
    "project/package.json": { flarespec: { out: "elsewhere" } },
  });
  const inside = await flarespec(join(cwd, "project"), "generate");
  expect(inside.exitCode, inside.stderr).toBe(0);
  const files = tree(join(cwd, "project/lib/client"));
  expect(Object.keys(files)).toContain("areas/things.js");
  const manifest: unknown = JSON.parse(readFileSync(join(cwd, "project/lib/client/package.json"), "utf8"));
  expect(manifest).toMatchObject({ name: "@shop/client", version: "2.0.0", license: "MIT" });

  const outside = await flarespec(cwd, "generate", "--config", "project/flarespec.config.ts", "--out", "other");
  expect(outside.exitCode, outside.stderr).toBe(0);
  expect(tree(join(cwd, "other"))).toEqual(files);
  expect(existsSync(join(cwd, "project/elsewhere"))).toBe(false);
});

test("--source leaves the configuration of the folder aside, unless --config names it", async () => {
  const cwd = folder({
    "flarespec.config.json": { sources: ["b.json"], out: "own", package: { name: "@shop/own" }, patches: "patches" },
    "patches/x.overlay.yaml":
      'overlay: 1.0.0\ninfo: { title: x, version: "1" }\nactions:\n  - { target: $.info, x-because: so, update: { title: Patched } }\n',
    "a.json": document(),
  });
  const title = (out: string): unknown =>
    (JSON.parse(readFileSync(join(cwd, out, "openapi.json"), "utf8")) as { info: { title: string } }).info.title;
  expect((await report(cwd, ...source)).out).toBe(join(cwd, "generated"));
  expect(title("generated")).toBe("Shop");
  expect((await report(cwd, ...source, "--config", "flarespec.config.json")).out).toBe(join(cwd, "own"));
  expect(title("own")).toBe("Patched");
});

test("several sources compose, whatever their order, and may be addresses", async () => {
  const cwd = folder({ "a.json": document({ areas: ["widgets"] }), "b.json": document({ areas: ["gadgets"] }) });
  const server = createServer((_, response) => response.end(readFileSync(join(cwd, "b.json"))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/b.json?token=secret`;
  const [one, two] = [
    await report(cwd, "--source", "a.json", "--source", "b.json", "--out", "one"),
    await report(cwd, "--source", "b.json", "--source", "a.json", "--out", "two"),
  ];
  expect([one.counts.operations, two.counts.operations]).toEqual([4, 4]);
  expect(tree(join(cwd, "two"))).toEqual(tree(join(cwd, "one")));
  expect((await report(cwd, ...source, "--source", address, "--out", "three")).counts.operations).toBe(4);
  expect(readFileSync(join(cwd, "three/manifest.json"), "utf8")).not.toContain("secret");
});

test("--strict refuses what the configuration does not accept, and accepted findings that do not occur", async () => {
  const cwd = folder({ "a.json": document() });
  const accept = [{ code: "FS3999", because: "It was there once." }];
  put(join(cwd, "flarespec.config.json"), { sources: ["a.json"], accept });
  const lax = await report(cwd);
  expect(lax.ok).toBe(true);
  expect(lax.findings).toMatchObject([{ code: "FS2009" }]);
  rmSync(join(cwd, "generated"), { recursive: true });
  const strict = await report(cwd, "--strict");
  expect(strict).toMatchObject({ ok: false, exitCode: 1, error: { code: "FS2011" } });
  expect(existsSync(join(cwd, "generated"))).toBe(false);
  put(join(cwd, "flarespec.config.json"), {
    sources: ["a.json"],
    accept: [...accept, { code: "FS2009", because: "x" }],
  });
  expect((await report(cwd, "--strict")).ok).toBe(false);
});
