import ts from "typescript-5.9";
import { expect, test } from "vitest";
import type { Compiler, SyntaxNode } from "../../../generator/src/compiler/compiler.ts";
import { identifiersAround } from "../../../generator/src/impact/context.ts";

/** The names around the place that `^` marks: at it, and beside it. */
function namesAround(marked: string): { own: string[]; beside: string[] } {
  const offset = marked.indexOf("^");
  const text = marked.replace("^", "");
  const lines = text.slice(0, offset).split("\n");
  const place = { line: lines.length, column: (lines.at(-1) as string).length + 1 };
  const root = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ESNext, true) as unknown as SyntaxNode;
  const kinds = ts.SyntaxKind as unknown as Compiler["kinds"];
  const { own, beside } = identifiersAround({ root, text }, kinds, place, new Map());
  return { own: own.flat().map((word) => word.text), beside: beside.flat().map((word) => word.text) };
}

test.each([
  ["a call", "show(other, ^here);"],
  ["a construction", "new Show(other, ^here);"],
  ["an object", "({ a: other, b: ^here });"],
  ["an array", "[other, ^here];"],
  ["a destructuring", "const { other, ^here } = thing;"],
  ["a template", `\`\${other} and \${^here}\`;`],
])("names in another part of %s are beside the place", (_, marked) => {
  const { own, beside } = namesAround(marked);
  expect(own).toContain("here");
  expect(own).not.toContain("other");
  expect(beside).toContain("other");
});

test("names of the expression that begins at the place are names at the place", () => {
  expect(namesAround("show(^here.of(other));")).toEqual({ own: ["here", "of", "other"], beside: ["show"] });
});

test("names on earlier lines of a statement are beside the place, each once", () => {
  expect(namesAround("show(\n  here,\n  ^here,\n  other,\n);")).toEqual({
    own: ["here"],
    beside: ["show", "here", "other"],
  });
});

test.each([
  ["the statement", "some;\noutside;\n^here;"],
  ["the block", "if (outside) {\n  ^here;\n}"],
  ["the namespace", "namespace Some {\n  outside;\n  ^here;\n}"],
  ["the case", "switch (some) {\n  case outside:\n    ^here;\n}"],
  ["the statement of the last case", "switch (some) {\n  default:\n    outside;\n    ^here;\n}"],
  ["the property of a class", "class Some {\n  outside = 1;\n  some = ^here;\n}"],
  ["the property of a class that has no name", "const some = class {\n  outside = 1;\n  some = ^here;\n};"],
  ["the parameter of a function", "function outside(some = ^here) {}"],
  ["the parameter of a function that is a value", "const some = function outside(some = ^here) {};"],
  ["the parameter of a method", "class Some {\n  outside(some = ^here) {}\n}"],
  ["the parameter of a constructor", "class Some {\n  constructor(outside = 1, some = ^here) {}\n}"],
])("names outside %s are not collected", (_, marked) => {
  const { own, beside } = namesAround(marked);
  expect(own).toContain("here");
  expect([...own, ...beside]).not.toContain("outside");
});
