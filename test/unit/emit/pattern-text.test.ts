import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfPattern } from "../../../generator/src/emit/msw/pattern-text.ts";

const any = { min: 0, max: Number.POSITIVE_INFINITY };

describe("the text of a pattern", () => {
  it.each([
    ["^[0-9a-f]{32}$", "a".repeat(32)],
    ["^(alpha|beta)$", "alpha"],
    ["success|idle", "success"],
    ["^([a-z0-9-]+\\.)+[a-z]{2,20}$", "a.aa"],
    ["^(https?://)?[^/]+(:(8080|443))?$", "https://a:8080"],
    ["^(?<id>\\d{2}):\\$(?<path>.*?)$", "00:$a"],
    ["^\\p{Lu}\\s$", "A "],
    ["^(?:\\$|x)$", "$"],
    ["", ""],
  ])("of %s is %s", (pattern, text) => {
    expect(textOfPattern(pattern, any)).toBe(text);
    expect(text).toMatch(new RegExp(pattern, "u"));
  });

  it("has the length that is asked for, if the pattern lets it", () => {
    expect(textOfPattern("^[a-z]+$", { min: 5, max: 8 })).toBe("aaaaa");
    expect(textOfPattern("^[a-z]+$", { min: 100, max: 100 })).toHaveLength(100);
    expect(textOfPattern("^x?[a-z]*$", { min: 0, max: 0 })).toBe("");
    expect(textOfPattern("^(?:ab)+$", { min: 5, max: 7 })).toBe("ababab");
    expect(textOfPattern("^[a-z]{3}$", { min: 4, max: 9 })).toBeUndefined();
  });

  it.each(["(?=a)b", "^(?!x).+$", "(a)\\1", "\\bx\\b", "a^", "$a", "[^\\s\\S]", "(", "[z-a]", "^\\p{Script=Greek}$"])(
    "does not exist for %s, which cannot be matched or is not read",
    (pattern) => {
      expect(textOfPattern(pattern, any)).toBeUndefined();
    },
  );

  it("matches, whatever parts a pattern is made of", () => {
    const part = fc.constantFrom("a", "[b-d]", "\\d", "(x|yz)", "(?:p?q)", "\\.", "[^a-z]");
    const times = fc.constantFrom("", "?", "*", "+", "{2}", "{1,3}", "{2,}", "+?");
    const pattern = fc.array(
      fc.tuple(part, times).map((both) => both.join("")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pattern, fc.nat(12), (parts, min) => {
        const source = `^${parts.join("")}$`;
        const text = textOfPattern(source, { min, max: 40 });
        if (text === undefined) return;
        expect(text).toMatch(new RegExp(source, "u"));
        expect(text.length).toBeGreaterThanOrEqual(min);
        expect(text.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it("is found or given up at once, however a pattern is nested and repeated", () => {
    const hostile = [
      "(".repeat(100_000),
      "(){1000000000}",
      "((){100000}){100000}",
      "((a{9999}){9999}){9999}",
      "(a+)+$",
    ];
    for (const pattern of hostile) textOfPattern(pattern, { min: 1_000_000, max: 2_000_000 });
    expect(textOfPattern(`${"(a|".repeat(200)}b${")".repeat(200)}`, any)).toBe("a");
  }, 5000);
});
