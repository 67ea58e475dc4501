import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Judge } from "./judge.ts";
import { typeCheck } from "./type-check.ts";

/** Large documents may take their time; what they may not do is never end, or take more than a gigabyte. */
const PATIENCE = 120_000;

type Schemas = Record<string, object>;

const answer = (schema: object): object => ({
  get: { responses: { 200: { description: "", content: { "application/json": { schema } } } } },
});
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const named = (count: number, make: (i: number) => object, name = "A"): Schemas =>
  Object.fromEntries(many(count, (i) => [`${name}${i}`, make(i)]));
const document = (paths: object, components: object = {}): string =>
  JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "1" }, paths, components });
const withSchemas = (schemas: Schemas): string =>
  document({ "/a": answer({ $ref: "#/components/schemas/A0" }) }, { schemas });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

/** `count` schemas, each made of a reference to the next. */
const chain = (count: number, link: (next: object) => object): string =>
  withSchemas(named(count, (i) => (i === count - 1 ? text : link(ref(`A${i + 1}`)))));

/** Nested `depth` levels deep as text: JSON.stringify would not get there. */
const nested = (depth: number, open: string, close: string): string =>
  document({ "/a": answer({ inner: 0 }) }).replace('{"inner":0}', `${open.repeat(depth)}{}${close.repeat(depth)}`);

const items = '{"type":"array","items":';
const bomb = many(9, (i) => `x${i}: &x${i} [${many(9, () => (i === 0 ? "y" : `*x${i - 1}`)).join(", ")}]`).join("\n");
const open = 'openapi: "3.1.0"\npaths: { /a: { get: { responses: { 200: { description: "" } } } } }\n';

const REFUSED: Record<string, { file?: string; make: () => string; code: string }> = {
  "a file of 200 MB": { make: () => `${" ".repeat(200 * 1024 * 1024)}{}`, code: "FS1008" },
  "YAML of 13 MB": { file: "a.yaml", make: () => open + `# ${"x".repeat(98)}\n`.repeat(140_000), code: "FS1008" },
  "60 MB of empty lists": { make: () => `{"openapi":"3.1.0","x":[${"[],".repeat(2e7)}[]]}`, code: "FS1008" },
  "a list of 100,001 elements": { make: () => withSchemas({ A0: { enum: many(100_001, (i) => i) } }), code: "FS1008" },
  "100,000 paths": {
    make: () => document(Object.fromEntries(many(100_000, (i) => [`/p${i}`, answer(text)]))),
    code: "FS1008",
  },
  "20,001 operations": {
    make: () => document(Object.fromEntries(many(20_001, (i) => [`/p${i}`, { get: { responses: {} } }]))),
    code: "FS1008",
  },
  "JSON 10,000 levels deep": { make: () => `${"[".repeat(10_000)}${"]".repeat(10_000)}`, code: "FS1009" },
  "JSON ten million levels deep": { make: () => "[".repeat(1e7), code: "FS1008" },
  "YAML 10,000 levels deep, flow": { file: "a.yaml", make: () => `x: ${"[".repeat(10_000)}`, code: "FS1009" },
  "YAML 10,000 levels deep, block": { file: "a.yaml", make: () => `${"- ".repeat(10_000)}a`, code: "FS1009" },
  "schemas 10,000 levels deep": { make: () => nested(10_000, items, "}"), code: "FS1009" },
  "10,000 references in a row": { make: () => chain(10_000, (next) => next), code: "FS1009" },
  "10,000 path items that refer to the next": {
    make: () => {
      const pathItems = named(10_000, (i) => ({ $ref: `#/components/pathItems/A${i + 1}` }));
      return document({ "/a": { $ref: "#/components/pathItems/A0" } }, { pathItems: { ...pathItems, A10000: {} } });
    },
    code: "FS1009",
  },
  "allOf in a chain of 10,000": { make: () => chain(10_000, (next) => ({ allOf: [next] })), code: "FS1009" },
  "anyOf in a chain of 10,000": { make: () => chain(10_000, (next) => ({ anyOf: [next, text] })), code: "FS1009" },
  "a circle of 10,000 unions": {
    make: () => withSchemas(named(10_000, (i) => ({ oneOf: [ref(`A${(i + 1) % 10_000}`), text] }))),
    code: "FS1009",
  },
  "an alias bomb": { file: "a.yaml", make: () => `${open}${bomb}\n`, code: "FS1006" },
  "a number beyond all numbers": {
    make: () => withSchemas({ A0: { maximum: 0 } }).replace(":0", ":1e999"),
    code: "FS1001",
  },
};

const DONE: Record<string, { file?: string; make: () => string }> = {
  "schemas as deep as may be": { make: () => nested(480, items, "}") },
  "allOf nested as deep as may be": { make: () => nested(235, '{"allOf":[', "]}") },
  "objects nested as deep as may be": { make: () => nested(235, '{"properties":{"a":', "}}") },
  "99 references in a row": { make: () => chain(99, (next) => next) },
  "inheritance in a chain of 99": {
    make: () => chain(99, (next) => ({ allOf: [next, { properties: { a: { enum: ["b"] } } }] })),
  },
  "unions in a chain of 99": { make: () => chain(99, (next) => ({ anyOf: [next, { properties: { a: text } }] })) },
  "10,000 objects that refer to the next": { make: () => chain(10_000, (next) => ({ properties: { next } })) },
  "10,000 lists of lists": { make: () => chain(10_000, (next) => ({ type: "array", items: next })) },
  "a circle of 10,000 objects": {
    make: () => withSchemas(named(10_000, (i) => ({ properties: { next: ref(`A${(i + 1) % 10_000}`) } }))),
  },
  "an enum of 5,000 values": { make: () => withSchemas({ A0: { type: "string", enum: many(5_000, (i) => `v${i}`) } }) },
  "50,000 properties": {
    make: () => withSchemas({ A0: { type: "object", properties: named(50_000, () => text, "p") } }),
  },
  "5,000 paths": { make: () => document(Object.fromEntries(many(5_000, (i) => [`/p${i}`, answer(text)]))) },
  "integers beyond 2^53": {
    make: () => {
      const properties = { a: { type: "integer", maximum: 0 }, b: { enum: [0] }, c: { const: 0 }, d: { default: 0 } };
      return withSchemas({ A0: { type: "object", properties } }).replaceAll(/(?<=[:[])0/g, "9007199254740993");
    },
  },
  "a text of 30 MB": { make: () => withSchemas({ A0: { type: "string", description: "text ".repeat(6_000_000) } }) },
  "aliases within the limit": { file: "a.yaml", make: () => `${open}${bomb.split("\n").slice(0, 3).join("\n")}\n` },
};

describe("limits", () => {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-limits-"));
  let judge: Judge;
  beforeAll(() => {
    judge = new Judge(PATIENCE);
  });
  afterAll(async () => {
    await judge.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(REFUSED))("%s is refused", async (_, { file = "a.json", make, code }) => {
    writeFileSync(join(folder, file), make());
    const verdict = await judge.ask({ sources: [{ file: join(folder, file) }], upTo: "end" });
    expect(verdict).toMatchObject({ kind: "refused", code });
  });

  test.each(Object.entries(DONE))("%s gives a package that type-checks", async (_, { file = "a.json", make }) => {
    writeFileSync(join(folder, file), make());
    const packages = join(folder, "packages");
    rmSync(packages, { recursive: true, force: true });
    const sources = [{ file: join(folder, file) }];
    expect(await judge.ask({ sources, upTo: "end", folder: join(packages, "p") })).toMatchObject({ kind: "done" });
    expect([...(await typeCheck(packages))]).toEqual([]);
  });
});
