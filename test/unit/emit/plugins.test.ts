import { describe, expect, it, test } from "vitest";
import type { Plugin, PluginFile } from "../../../generator/src/config/plugin.ts";
import { checkConfig } from "../../../generator/src/config/schema.ts";
import { code } from "../../../generator/src/escape.ts";
import type { Json } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { documentWith } from "./hostile.ts";
import { faultsOf } from "./inert.ts";

function run(plugins: readonly Plugin[], text = "plain"): Run {
  const document = JSON.stringify(documentWith(text, ["summary", "property name"]));
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: document } as const;
  return generate({ sources: [source], patches: [], names: {}, config: { outputs: { plugins } } });
}

const summaries: Plugin = {
  name: "summaries",
  peers: { zod: "^4.0.0" },
  outputs: ({ areas }, { code, quote, json }, document) => [
    {
      path: "summaries.js",
      text: code`export const summaries = [${areas.flatMap((area) => area.operations.map(({ summary }) => code`${quote(summary ?? "")}, `))}];\n`,
      entry: "./summaries",
    },
    { path: "summaries.d.ts", text: code`export declare const summaries: string[];\n`, entry: "./summaries" },
    { path: "about/document.json", text: json(document.info) },
  ],
};

test("files of a plugin are emitted, published, exported and hashed like all others", () => {
  const { files } = run([summaries]);
  const read = (path: string) => JSON.parse(files.find((file) => file.path === path)?.text ?? "") as never;
  const {
    exports,
    files: published,
    peerDependencies,
    peerDependenciesMeta,
  }: Record<string, never> = read("package.json");
  expect(exports).toMatchObject({ "./summaries": { types: "./summaries.d.ts", default: "./summaries.js" } });
  expect(published).toContain("about");
  expect(peerDependencies).toEqual({ zod: "^4.0.0" });
  expect(peerDependenciesMeta).toEqual({ zod: { optional: true } });
  const manifest: { files: object } = read("manifest.json");
  expect(Object.keys(manifest.files)).toEqual(expect.arrayContaining(["summaries.js", "about/document.json"]));
});

test("text of a document stays text in a file of a plugin", () => {
  const { files } = run([summaries], 'x"]; globalThis.PWNED = 1; ["\u2028\u202e');
  const own = files.filter(({ path }) => /summaries|about/.test(path));
  expect(own).toHaveLength(3);
  expect(own.flatMap(faultsOf)).toEqual([]);
});

describe("a broken plugin ends the run with one error that names it", () => {
  const file = (more: object): unknown => [{ path: "x.js", text: "", ...more }];

  it.each<[string, () => unknown, string]>([
    [
      "throws",
      () => {
        throw new TypeError("no such area");
      },
      "no such area",
    ],
    ["returns no list", () => undefined, "outputs() returns no list of files"],
    ["leaves the package", () => file({ path: "../x.js" }), 'a file is called "../x.js", which'],
    ["has another kind of file", () => file({ path: "x.sh" }), 'a file is called "x.sh", which'],
    ["returns no file", () => [null], "a file is called undefined, which"],
    ["has no text", () => file({ text: 1 }), "x.js has no text"],
    ["has a wrong entry", () => file({ entry: "../x" }), 'x.js has the entry "../x", which'],
  ])("if it %s", (_, outputs, message) => {
    const plugin = { name: "mine", outputs: outputs as () => PluginFile[] };
    expect(() => run([plugin])).toThrow(
      expect.objectContaining({
        code: "FS2016",
        message: expect.stringContaining(`the plugin mine fails: ${message}`),
      }),
    );
  });

  it("if an entry is one of the package's own", () => {
    const plugin: Plugin = { name: "mine", outputs: () => [{ path: "x.js", text: code``, entry: "./client" }] };
    expect(() => run([plugin])).toThrow(
      expect.objectContaining({ code: "FS2008", message: "x.js and client.d.ts would both be imported as ./client" }),
    );
  });

  it("if a configuration has no function for it", () => {
    const config = { outputs: { plugins: [{ name: "mine", outputs: "./mine.js" }] } } as Json;
    expect(() => checkConfig(config, (pointer) => ({ file: "a.json", pointer }))).toThrow(
      expect.objectContaining({ code: "FS2002", message: "outputs of the plugin mine is no function" }),
    );
  });
});
