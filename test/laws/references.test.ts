import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = new URL("../../generator/src/", import.meta.url);
const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const filesWith = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(new URL(file, sources), "utf8"))).sort();

/** Each of them has to know the place of every reference on the way. */
const LOOPS: Readonly<Record<string, string>> = {
  "normalize/invariants.ts": "asks whether a chain of references is circular",
  "openapi/dereference.ts": "the function for everybody else",
  "read/references.ts": "follows references from file to file and reports the one that is circular or missing",
};

test("chains of references are followed by dereference, apart from the loops that are listed here with a reason", () => {
  expect(filesWith(/\b(?:while|for)\s*\([^{]*\.\$ref\b/)).toEqual(Object.keys(LOOPS).sort());
});

test("a node with its pointer is declared once", () => {
  expect(filesWith(/\{\s*node: JsonObject;\s*pointer: Pointer(?: \| undefined)?;?\s*\}/)).toEqual([
    "openapi/dereference.ts",
  ]);
});

test("a method and a path are joined by operationLabel only", () => {
  expect(filesWith(/\$\{[\w.]+\.toUpperCase\(\)\} \$\{/)).toEqual(["openapi/places.ts"]);
});
