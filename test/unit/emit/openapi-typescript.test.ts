import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { OutputOptions } from "../../../generator/src/config/outputs.ts";
import { checkConfig } from "../../../generator/src/config/schema.ts";
import { BANNER } from "../../../generator/src/emit/file.ts";
import { faultByParsing, faultOf } from "../../../generator/src/emit/openapi-typescript/check.ts";
import { emitOpenapiTypes } from "../../../generator/src/emit/openapi-typescript/openapi-types.ts";
import { isPlainTypes } from "../../../generator/src/emit/openapi-typescript/plain-types.ts";
import { loadLibraries } from "../../../generator/src/emit/openapi-typescript/print.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { writeJson } from "../../../generator/src/openapi/write-json.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { documentWith } from "./hostile.ts";

const generator = createRequire(new URL("../../../generator/package.json", import.meta.url));
const generated = fileURLToPath(new URL("../../../generated", import.meta.url));

function run(outputs: OutputOptions, document: JsonObject = documentWith("plain", [])): Run {
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  return generate({ sources: [source], patches: [], names: {}, config: { outputs } });
}

const loaded = (): string[] => Object.keys(generator.cache).filter((path) => path.includes("/openapi-typescript/"));
const isLoaded = (): boolean => loaded().length > 0;

test("a package without these outputs loads nothing of openapi-typescript and has none of their files", () => {
  // Files of tests share a process, so an earlier one may have loaded it.
  for (const path of loaded()) delete generator.cache[path];
  const { files } = run({});
  expect(isLoaded()).toBe(false);
  expect(files.filter(({ path }) => /^openapi(-fetch)?\.(d\.ts|js)$/.test(path))).toEqual([]);
  const manifest = JSON.parse(files[0]?.text ?? "") as { exports: object; peerDependencies?: object };
  expect(Object.keys(manifest.exports)).not.toContain("./openapi");
  expect(manifest.peerDependencies).toBeUndefined();
  run({ openapiTypescript: {} });
  expect(isLoaded()).toBe(true);
});

test("openapi.d.ts is what openapi-typescript's own command prints of openapi.json", () => {
  const cli = join(dirname(generator.resolve("openapi-typescript/package.json")), "bin/cli.js");
  const printed = execFileSync(process.execPath, [cli, join(generated, "openapi.json")], {
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 2 ** 28,
  });
  const types = printed.slice(printed.indexOf("export interface"));
  expect(types).toMatch(/^export interface paths \{/);
  expect(readFileSync(join(generated, "openapi.d.ts"), "utf8")).toBe(`${BANNER}\n${types}`);
});

describe("the options of openapi-typescript", () => {
  const config = (outputs: Json): (() => unknown) => {
    const place = (pointer: string) => ({ file: "flarespec.config.ts", pointer });
    return () => checkConfig({ outputs }, place);
  };

  it("are passed on", () => {
    const { canonical } = run({});
    const text = (options: object): string => emitOpenapiTypes(writeJson(canonical), options).text;
    expect(text({})).toContain("export interface paths");
    expect(text({ exportType: true })).toContain("export type paths = {");
    expect(text({ immutable: true })).toContain("readonly id: string;");
    expect(text({ rootTypes: true })).toContain("export type SchemaTestThing = components['schemas']['test_thing'];");
  });

  it.each(["enum", "enumValues", "makePathsEnum", "pathParamsAsTypes", "rootTypesKeepCasing", "inject", "transform"])(
    "are refused by name if they print text of a document as code: %s",
    (name) => {
      expect(config({ openapiTypescript: { [name]: true } })).toThrow(
        expect.objectContaining({
          code: "FS2014",
          message: expect.stringContaining(`the option ${name} of openapi-typescript is refused`),
          place: { file: "flarespec.config.ts", pointer: `/outputs/openapiTypescript/${name}` },
        }),
      );
    },
  );

  it("are refused if there is no such option", () => {
    expect(config({ openapiTypescript: { immutabel: true } })).toThrow(
      expect.objectContaining({ code: "FS2002", didYouMean: "immutable" }),
    );
  });

  it("must be there for openapiFetch, whose client has the types", () => {
    expect(config({ openapiFetch: true })).toThrow(expect.objectContaining({ code: "FS2002" }));
    expect(config({ openapiFetch: true, openapiTypescript: false })).toThrow(
      expect.objectContaining({ code: "FS2002" }),
    );
    expect(config({ openapiFetch: true, openapiTypescript: {} })).not.toThrow();
  });
});

test("the canonical document stays as it is, and the same document gives the same bytes", () => {
  const kinds = ["cat", "dog"].map((name) => [
    name,
    { type: "object", properties: { kind: { type: "string" } }, required: ["kind"] },
  ]);
  const schemas: JsonObject = {
    ...Object.fromEntries(kinds),
    pet: {
      oneOf: [{ $ref: "#/components/schemas/cat" }, { $ref: "#/components/schemas/dog" }],
      discriminator: { propertyName: "kind", mapping: { c: "#/components/schemas/cat" } },
    },
  };
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, components: { schemas } };
  const before = clone<JsonObject>(document);
  const { text } = emitOpenapiTypes(writeJson(document), {});
  // openapi-typescript narrows the property in its copy.
  expect(text).toContain('kind: "c";');
  expect(document).toEqual(before);
  expect(emitOpenapiTypes(writeJson(document), {}).text).toBe(text);
});

test("a reference in an example is text: no file and no address is read", () => {
  const document = documentWith("plain", []);
  const { test_thing: thing } = (document.components as { schemas: { test_thing: JsonObject } }).schemas;
  thing.example = { $ref: "file:///etc/passwd", other: { $ref: "http://169.254.169.254/latest/meta-data/" } };
  const { files } = run({ openapiTypescript: {} }, document);
  const types = files.find(({ path }) => path === "openapi.d.ts");
  expect(types?.text).toContain("file:///etc/passwd");
  expect(types?.text).not.toContain("root:");
});

describe("what openapi-typescript prints is refused", () => {
  it.each([
    ["export const x = 1;", "line 1 is no declaration of a type"],
    ["export type A = 1;\nexport enum B { c }", "line 2 is no declaration of a type"],
    ["export type A = 1;\nglobalThis.PWNED = 1;", "line 2 is no declaration of a type"],
    ['import "x";', "line 1 is no declaration of a type"],
    ["export interface 1a {}", "line 1 does not parse"],
    ['export interface A { a: import("x").B }', "line 1 holds an import"],
    ["export type A = typeof globalThis;", "line 1 holds the type of a value"],
    ["export interface A { [globalThis.x]: 1 }", "line 1 holds a computed name"],
    ['/// <reference path="x" />\nexport type A = 1;', "it has the directive reference"],
    ["// @ts-nocheck\nexport type A = 1;", "it has the directive ts-nocheck"],
  ])("%s", (text, fault) => expect(faultOf(loadLibraries().typescript, text)).toBe(fault));

  it("unless it holds types alone", () => {
    const text = 'export interface A { "a*/": -1 | "b" }\nexport type B = A["a*/"];\n';
    expect(faultOf(loadLibraries().typescript, text)).toBeUndefined();
  });

  it("by the parser only if it is not plain: what this package's own types are", () => {
    const text = readFileSync(join(generated, "openapi.d.ts"), "utf8").slice(`${BANNER}\n`.length);
    expect(isPlainTypes(loadLibraries().typescript, text)).toBe(true);
  });

  it("by the parser in no text that is plain", () => {
    const { typescript } = loadLibraries();
    const start = ["export interface A {", "export type A =", "type A = {", "export"];
    const other = [
      "a",
      '"b"',
      "1",
      "-",
      "string",
      "typeof",
      "import",
      "readonly",
      "get",
      "new",
      "\\u0069mport",
      "export",
      "A",
    ];
    const marks = ["{", "}", "[", "]", "(", ")", "<", ">", "?", ":", ";", "|", "&", ",", "=", "\n", "//\n", "/**/"];
    const member = fc.constantFrom(
      "a: A",
      "b?: {}",
      '"c": A["x"]',
      "[k: string]: 1",
      "readonly d: -1[]",
      "e: X<A, B>",
      ";",
      "}",
      "\n",
    );
    const token = fc.oneof(fc.constantFrom(...start, ...other, ...marks), member);
    let plain = 0;
    const isRight = (first: string, rest: readonly string[], last: string): boolean => {
      const text = [first, ...rest, last].join(" ");
      if (!isPlainTypes(typescript, text)) return true;
      plain++;
      return faultByParsing(typescript, text) === undefined;
    };
    const texts = [
      fc.constantFrom(...start),
      fc.array(token, { maxLength: 8 }),
      fc.constantFrom("", ";", "}", ";}"),
    ] as const;
    fc.assert(fc.property(...texts, isRight), { numRuns: 20_000 });
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    'export interface A { a: B\n["x"]: 1; }',
    "export interface A { a: B\n<T>; }",
    "export interface A { a: \\u0074ypeof; }",
    "export type\nA = 1;",
    "export interface A { a: 'b\n; }",
    "/** @jsx x */ export type A = 1;",
  ])("by the parser if it only looks plain: %j", (text) => {
    expect(isPlainTypes(loadLibraries().typescript, text)).toBe(false);
  });

  it("with a code, the reason and what to do", () => {
    const schemas = { "1a": { type: "string" } };
    const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, components: { schemas } };
    expect(() => emitOpenapiTypes(writeJson(document), { rootTypes: true, rootTypesNoSchemaPrefix: true })).toThrow(
      expect.objectContaining({ code: "FS2015", message: expect.stringContaining("does not parse") }),
    );
  });
});
