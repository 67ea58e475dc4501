import { posix } from "node:path";
import { expect, test } from "vitest";
import { OUTPUTS } from "../../../generator/src/emit/package/outputs.ts";
import { generate } from "../../../generator/src/pipeline.ts";

const DOCUMENT = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  servers: [{ url: "https://a.example" }, { url: "https://b.example" }],
  paths: { "/zones": { get: { responses: { 204: { description: "none" } } } } },
});

const source = (id: string) =>
  ({ id, kind: "openapi", location: `${id}.json`, date: "2026-01-01", sha256: "", text: DOCUMENT }) as const;

/** A run with every output: several sources and servers, and the runtime within the package. */
const run = generate({
  sources: [source("one"), source("two")],
  patches: [],
  names: {},
  config: { package: { name: "@acme/zones" }, runtime: "bundled", outputs: { reference: true } },
});
const paths = run.files.map(({ path }) => path);

/** Whether a path fits a pattern of `files` in package.json: a folder, or a name with `*`. */
function fits(path: string, pattern: string): boolean {
  if (path.startsWith(`${pattern}/`)) return true;
  const parts = pattern.split("*").map((part) => part.replace(/[.\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}$`).test(path);
}

test("every file that is emitted is one of the listed outputs", () => {
  const listed = OUTPUTS.flatMap((output) => output.paths);
  expect(paths.filter((path) => !listed.some((pattern) => fits(path, pattern)))).toEqual([]);
});

test("every listed output is emitted by a run with several sources and servers and a bundled runtime", () => {
  const listed = OUTPUTS.flatMap((output) => output.paths);
  expect(listed.filter((one) => !paths.some((path) => fits(path, one)))).toEqual([]);
});

test("package.json publishes the files that are published, and no others", () => {
  const { files } = JSON.parse(run.files.find(({ path }) => path === "package.json")?.text ?? "") as {
    files: string[];
  };
  const published = OUTPUTS.filter((output) => output.published).flatMap((output) => output.paths);
  const expected = paths.filter((path) => published.some((pattern) => fits(path, pattern)));
  // npm adds package.json by itself; here its ending is in `files` as well.
  expect(paths.filter((path) => files.some((pattern) => fits(path, pattern)))).toEqual(expected);
  expect(paths.filter((path) => !expected.includes(path))).toEqual([
    "drift.html",
    "reference/README.md",
    "reference/zones.md",
  ]);
});

test("the manifest has the hash of every other file", () => {
  const manifest = JSON.parse(run.files.at(-1)?.text ?? "") as { files: object };
  expect(Object.keys(manifest.files)).toEqual(paths.slice(0, -1).sort());
});

test("what package.json exports is emitted", () => {
  const { exports } = JSON.parse(run.files[0]?.text ?? "") as { exports: Record<string, string | object> };
  const targets = Object.values(exports).flatMap((one) => (typeof one === "string" ? one : Object.values(one)));
  expect(targets.filter((target) => !paths.includes(target.replace("./", "")))).toEqual([]);
  expect(Object.keys(exports)).toEqual([".", "./zones", "./client", "./paths", "./openapi.json", "./package.json"]);
});

test.each(["bundled", "package"] as const)(
  "with every output and runtime %s, what a file imports from the package is emitted",
  (runtime) => {
    const outputs = { openapiTypescript: {}, openapiFetch: true, tanstackQuery: true, schemas: true, msw: true };
    const { files } = generate({
      sources: [source("one")],
      patches: [],
      names: {},
      config: { package: { name: "@acme/zones" }, runtime, outputs },
    });
    const emitted = new Set(files.map(({ path }) => path));
    const missing = files.flatMap(({ path, text }) => {
      const imports = /\.(?:js|d\.ts)$/.test(path) ? [...text.matchAll(/ from "(\.[^"]+)"/g)] : [];
      return imports.flatMap(([, module = ""]) => {
        const target = posix.join(posix.dirname(path), module);
        const declared = path.endsWith(".d.ts") ? target.replace(/\.js$/, ".d.ts") : target;
        return emitted.has(declared) ? [] : [`${path}: ${module}`];
      });
    });
    expect(missing).toEqual([]);
  },
);
