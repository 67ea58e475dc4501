import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Editor } from "../../../generator/src/ledger/editor.ts";
import { applyOverlay } from "../../../generator/src/patches/apply.ts";
import { regexpFunctions } from "../../../generator/src/patches/i-regexp.ts";
import { readOverlay } from "../../../generator/src/patches/overlay.ts";

const place = { file: "a.overlay.yaml" };
const call = (name: "match" | "search", text: unknown, expression: unknown): unknown =>
  regexpFunctions(place).get(name)?.call(text, expression);

const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\.", "\\p{L}", "^", "$", "-", "\\n");
const quantifier = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,}", "{0,2}");
/** Branches of up to three pieces; deeper ones would keep the engine of JavaScript busy, which tries every way. */
const branches = (one: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const piece = fc.tuple(one, quantifier).map(([text, times]) => (/^[$^]$/.test(text) ? text : text + times));
  const branch = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(""));
  return fc.array(branch, { minLength: 1, maxLength: 2 }).map((all) => all.join("|"));
};
const expression = branches(
  fc.oneof(
    atom,
    branches(atom).map((inner) => `(${inner})`),
  ),
);

describe("regular expressions of queries", () => {
  test("match what those of JavaScript do", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", ".", "-", "\n", "é", "😀"), { maxLength: 6 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(expression, text, (stated, value) => {
        const theirs = stated
          .replaceAll("\\.", "\u0000")
          .replace(/(?<!\[\^?[ab]*)\./g, "[^\\n\\r]")
          .replaceAll("\u0000", "\\.");
        expect(call("search", value, stated)).toBe(new RegExp(theirs, "u").test(value));
        expect(call("match", value, stated)).toBe(new RegExp(`^(?:${theirs})$`, "u").test(value));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    "(",
    ")",
    "a{",
    "*a",
    "\\q",
    "[z-a]",
    "[",
    "\\p{Nothing}",
    "a**",
    "a+?",
    "\\d",
    "(?i)a",
    "a{",
    "[[:alpha:]]",
  ])("%s is no I-Regexp, and matches nothing", (one) => {
    expect(call("search", "a(){}*q1A", one)).toBe(false);
  });

  test("match text alone", () => {
    expect(call("search", 1, "1")).toBe(false);
    expect(call("search", "1", 1)).toBe(false);
  });

  test("take linear time where an engine that backtracks would never end", () => {
    const text = "a".repeat(5_000);
    for (const one of ["(a+)+b", "(a|a)*b", "(a|aa)+$b", "a*a*a*a*b", "((a*)*)*b"])
      expect(call("search", text, one)).toBe(false);
  });

  test("are compiled once for a query that has several", () => {
    const search = regexpFunctions(place).get("search");
    const started = performance.now();
    for (let i = 0; i < 3_000; i++) for (const end of ["x", "y"]) search?.call("a", `((a{30}){30})${end}`);
    // To compile one takes a millisecond.
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("are refused if a query takes too many from the document to compile", () => {
    const search = regexpFunctions(place).get("search");
    // Most of the steps: to look for its first letter takes no time.
    search?.call("a".repeat(1_000_000), "x(a{30}){30}");
    const compileMany = (): void => {
      for (let i = 0; i < 3_000; i++) search?.call("", `(a{30}){30}${i}`);
    };
    expect(compileMany).toThrowError(expect.objectContaining({ code: "FS4008" }));
  });

  test.each(["a{2000}", "a{2,1}", "((a{30}){30}){30}", "a".repeat(2_000), `${"(".repeat(5_000)}a`])(
    "%s is refused because it is too long or repeats too much",
    (one) => {
      expect(() => call("match", "a", one)).toThrowError(expect.objectContaining({ code: "FS4008" }));
    },
  );

  test("are refused with the place of the query if the query takes too many steps", () => {
    const overlay = `overlay: 1.0.0
info: { title: t, version: "1" }
actions:
  - target: $..[?search(@, '(a?){300}[^a]')]
    remove: true
`;
    const document = { a: "a".repeat(1_000_000) };
    const apply = (): unknown => applyOverlay(new Editor(document), readOverlay(overlay, "o.yaml"));
    expect(apply).toThrowError(
      expect.objectContaining({ code: "FS4008", place: expect.objectContaining({ line: 4 }) }),
    );
  });
});
