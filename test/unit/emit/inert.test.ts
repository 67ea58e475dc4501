import { expect, it } from "vitest";
import { BANNER } from "../../../generator/src/emit/file.ts";
import { faultsOf } from "./inert.ts";

// What the hostile documents are judged by must itself be able to say no.
it.each([
  ["x.js", "globalThis.PWNED = 1;", /runs something/],
  ["x.js", "export const x = (globalThis.PWNED = 1);", /runs something/],
  ["x.js", "export const x = { [globalThis.PWNED]: 1 };", /runs something/],
  ["x.js", "export const x = { ...{ a: f() } };", /runs something/],
  ["x.js", "export const x = Object.freeze([f()]);", /runs something/],
  ["x.js", "export const x = `a`;", /holds a FirstTemplateToken/],
  ["x.js", "export const x = (y) => /a/.test(y);", /RegularExpressionLiteral/],
  ["x.js", 'import "/etc/passwd";', /runs something/],
  ["x.js", 'import "../../../x.js";', /runs something/],
  ["x.js", "export const x = 1;\n//# sourceMappingURL=x", /has the comment/],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a type
  ["x.d.ts", "export type X = `a${string}`;", /TemplateHead/],
  ["x.d.ts", 'export type X = "a\n";', /does not parse/],
  ["x.d.ts", '/// <reference path="/etc/passwd" />\nexport type X = 1;', /has the directive reference/],
  ["x.d.ts", "// @ts-nocheck\nexport type X = 1;", /has the directive ts-nocheck/],
  ["x.d.ts", "/** \u202e */\nexport type X = 1;", /hides U\+202e/],
  ["x.d.ts", 'export type X = "\ud800";', /hides U\+d800/],
  ["x.d.ts", "export function f() { return 1; }", /runs something/],
  ["x.json", "{} {}", /is no JSON/],
  ["x.json", '{"a":"\u001b"}', /hides U\+1b/],
  ["x.ndjson", '{"a":1}\n{"a":', /is no JSON/],
  ["x.sh", "", /nobody checks/],
] as const)("%#: a fault of %s is found", (path, text, fault) =>
  expect(faultsOf({ path, text }).join()).toMatch(fault),
);

it("finds nothing in what is emitted", () => {
  const text = `${BANNER}export const x = /* @__PURE__ */ Object.freeze(["a", -1]);\nexport const is = (y) => x.includes(y);\n`;
  expect(faultsOf({ path: "x.js", text })).toEqual([]);
});
