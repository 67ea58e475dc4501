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
    [
      "throws what is no error",
      () => {
        throw 7;
      },
      "7",
    ],
    [
      "throws what has no text",
      () => {
        throw Object.create(null);
      },
      "it throws a value without text",
    ],
    ["returns no list", () => undefined, "outputs() returns no list of files"],
    ["returns null", () => null, "outputs() returns no list of files"],
    ["returns a promise that is never settled", () => new Promise(() => {}), "outputs() returns a promise; it must"],
    [
      "returns a promise that is rejected",
      () => Promise.reject(new Error("late")),
      "outputs() returns a promise; it must",
    ],
    ["leaves the package", () => file({ path: "../x.js" }), 'a file is called "../x.js", which'],
    ["has a path from the root", () => file({ path: "/etc/x.js" }), 'a file is called "/etc/x.js", which'],
    ["has a path with a folder above inside", () => file({ path: "a/../x.js" }), 'a file is called "a/../x.js", which'],
    ["has a path that is no text", () => file({ path: ["x.js"] }), "a file is called object, which"],
    [
      "has two files of one path",
      () => [
        { path: "x.js", text: "" },
        { path: "X.js", text: "" },
      ],
      "X.js is a file of its own already",
    ],
    ["has a file that the package has", () => file({ path: "index.js" }), "index.js is a file of the package already"],
    ["has the manifest", () => file({ path: "manifest.json" }), "manifest.json is a file of the package already"],
    ["has another kind of file", () => file({ path: "x.sh" }), 'a file is called "x.sh", which'],
    ["returns no file", () => [null], "a file is called undefined, which"],
    ["returns an object for a file that has a wrong type", () => [7], "a file is called undefined, which"],
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

  it.each<[string, (...given: Parameters<Plugin["outputs"]>) => object | undefined, object]>([
    ["the model", (model) => model.areas, { length: 0 }],
    ["an operation", (model) => model.areas[0]?.operations[0], { name: "x" }],
    ["a schema", ({ schemas, types }) => schemas.at([...types.keys()][0] as string).schema, { type: "x" }],
    ["the document", (_, __, document) => document.info as object, { title: "x" }],
    ["a printer", (_, print) => print, { quote: String }],
  ])("if it changes %s", (_, pick, change) => {
    const outputs: Plugin["outputs"] = (...given) => {
      Object.assign(pick(...given) as object, change);
      return [];
    };
    const message = expect.stringContaining("the plugin mine fails: Cannot assign to read only property");
    expect(() => run([{ name: "mine", outputs }])).toThrow(expect.objectContaining({ code: "FS2016", message }));
  });

  it("if it changes a map of the model", () => {
    const outputs: Plugin["outputs"] = ({ types }) => {
      (types as Map<string, unknown>).clear();
      return [];
    };
    expect(() => run([{ name: "mine", outputs }])).toThrow("the plugin mine fails: Cannot change a collection");
  });

  it.each<[string, unknown, string]>([
    ["no object", ["zod"], "peers is no object of packages and versions"],
    ["an invalid package name", { "../zod": "^4.0.0" }, 'peers has "../zod", which is not a valid package name'],
    ["no text for a version", { zod: 4 }, "peers asks for zod number, which is no range"],
    ["an address", { zod: "file:../zod" }, 'peers asks for zod "file:../zod", which is no range'],
    ["a tag", { zod: "latest" }, 'peers asks for zod "latest", which is no range'],
    ["nothing for a version", { zod: "" }, 'peers asks for zod "", which is no range'],
  ])("if its peers are %s", (_, peers, message) => {
    const plugin = { name: "mine", peers, outputs: () => [] } as unknown as Plugin;
    expect(() => run([plugin])).toThrow(
      expect.objectContaining({
        code: "FS2016",
        message: expect.stringContaining(`the plugin mine fails: ${message}`),
      }),
    );
  });

  it.each(["*", "^4.0.0", ">=5 <7", "4.x || 5.x", "~1.2", "1.2.3 - 2.3.4", "5.0.0-beta.1", ">= 3"])(
    "but not if a peer has the range %s",
    (range) => {
      expect(() => run([{ ...summaries, peers: { zod: range } }])).not.toThrow();
    },
  );

  it("if it needs another version of a package than another output, or has its file", () => {
    const other: Plugin = { name: "other", peers: { zod: "^3.0.0" }, outputs: () => [] };
    expect(() => run([summaries, other])).toThrow(
      "the plugin other fails: it needs zod ^3.0.0, and the plugin summaries ^4.0.0",
    );
    const again: Plugin = { name: "again", outputs: () => [{ path: "summaries.js", text: code`` }] };
    expect(() => run([summaries, again])).toThrow(
      "the plugin again fails: summaries.js is a file of the plugin summaries already",
    );
  });

  it("if an entry is one of the package's own", () => {
    const plugin: Plugin = { name: "mine", outputs: () => [{ path: "x.js", text: code``, entry: "./client" }] };
    expect(() => run([plugin])).toThrow(
      expect.objectContaining({
        code: "FS2008",
        message: "x.js of the plugin mine and client.d.ts would both be imported as ./client",
      }),
    );
  });

  it("if a configuration has no function for it", () => {
    const config = { outputs: { plugins: [{ name: "mine", outputs: "./mine.js" }] } } as Json;
    expect(() => checkConfig(config, (pointer) => ({ file: "a.json", pointer }))).toThrow(
      expect.objectContaining({ code: "FS2002", message: "outputs of the plugin mine is no function" }),
    );
  });
});
