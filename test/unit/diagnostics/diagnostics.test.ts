import { describe, expect, test } from "vitest";
import { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import { excerptAt } from "../../../generator/src/diagnostics/excerpt.ts";
import { closest } from "../../../generator/src/diagnostics/suggest.ts";
import { visible } from "../../../generator/src/escape.ts";
import { diagnostics, explain } from "../../../generator/src/rules/explain.ts";
import { RULES } from "../../../generator/src/rules/index.ts";

describe("the table of codes", () => {
  test("has every code once, with a title and a remedy, rules included", () => {
    const all = diagnostics();
    expect(new Set(all.map((entry) => entry.code)).size).toBe(all.length);
    for (const entry of all) {
      expect(entry.code).toMatch(/^FS[1-9]\d{3}$/);
      expect(entry.title).not.toBe("");
      expect(entry.help).not.toBe("");
    }
    for (const rule of RULES) expect(explain(rule.code).rule?.id).toBe(rule.id);
  });

  test("explain knows codes in any case and suggests near ones", () => {
    expect(explain("fs1001").docs).toBe("docs/codes.md#fs1001");
    expect(() => explain("FS100l")).toThrow(
      expect.objectContaining({ code: "FS2004", exitCode: 2, didYouMean: expect.any(String) }),
    );
  });
});

describe("messages", () => {
  test("say code, place, pointer, excerpt, expectation, suggestion and remedy", () => {
    const error = new FlarespecError("FS1024", {
      message: "nothing stands at #/a",
      place: { file: "a.yaml", line: 3, column: 7, pointer: "/x", excerpt: "$ref: '#/a'" },
      expected: "a schema",
      didYouMean: "#/b",
    });
    expect(error.format()).toBe(
      [
        "FS1024: nothing stands at #/a",
        "  at a.yaml:3:7",
        "  pointer: /x",
        "  | $ref: '#/a'",
        "  expected: a schema",
        "  did you mean #/b?",
        "  Correct the part after #: it must be the JSON Pointer of a value in the file.",
      ].join("\n"),
    );
  });

  test("control characters are made visible", () => {
    expect(visible("a\u001b[31m\u202eb\nc\u200bd")).toBe("a\\u{1b}[31m\\u{202e}b\\u{a}c\\u{200b}d");
    expect(new FlarespecError("FS1001", { message: "\u001b[2J" }).format()).not.toContain("\u001b");
  });

  test("an excerpt stays on its line and short, also in one line of megabytes", () => {
    expect(excerptAt("one\n  two: 2\nthree", 6)).toBe("two: 2");
    const excerpt = excerptAt(`{"a":"${"x".repeat(5_000_000)}"}`, 2_500_000);
    expect(excerpt.length).toBeLessThan(120);
    expect(excerpt.startsWith("…") && excerpt.endsWith("…")).toBe(true);
  });

  test.each([
    "api_key: sekret-value-1",
    '"password": "sekret-value-1"',
    "Authorization: Bearer sekret-value-1",
    "url: https://me:sekret-value-1@example.com",
    "x: sekret-value-1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])("secrets are masked: %s", (text) => {
    expect(excerptAt(text, 0)).not.toContain("sekret-value-1");
    expect(excerptAt(text, text.length - 3)).not.toContain("ue-1");
  });

  test.each([
    { name: "a", edits: 1, near: "b", far: "cd" },
    { name: "ids", edits: 1, near: "idx", far: "inx" },
    { name: "tunel", edits: 1, near: "tunnel", far: "tunnels" },
    { name: "tunnel", edits: 2, near: "tunneled", far: "funneled" },
    { name: "tunnels", edits: 2, near: "Funnelx", far: "funneled" },
    { name: "tunnel_id", edits: 3, near: "tunnels_at", far: "funnels_at" },
  ])("a name of $name.length letters is suggested if $edits of them differ, and not if more do", (one) => {
    expect(closest(one.name, [one.near])).toBe(one.near);
    expect(closest(one.name, [one.far])).toBeUndefined();
  });

  test("the closest name is suggested, and the first of equally close ones", () => {
    expect(closest("tunnels", ["tunnelxx", "Tunnel", "tunnel"])).toBe("Tunnel");
    expect(closest("tunnels", ["access"])).toBeUndefined();
  });
});
