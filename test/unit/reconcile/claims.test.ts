import { describe, expect, test } from "vitest";
import type { Json } from "../../../generator/src/openapi/pointer.ts";
import { claimText, shortClaimText, whoLists } from "../../../generator/src/reconcile/claims.ts";
import type { Fact } from "../../../generator/src/reconcile/evidence.ts";

const about = (fact: Fact, keyword: string = fact) => ({ fact, keyword });

describe("a claim", () => {
  test.each<[Fact, Json, string]>([
    ["exists", true, "it exists"],
    ["required", false, "optional"],
    ["default", "a, b", '"a, b"'],
    ["format", "uuid", "uuid"],
    ["default", true, "true"],
  ])("of %s that is %j is written as %s", (fact, says, text) => {
    expect(claimText(about(fact), says)).toBe(text);
  });
});

describe("a list of values that is too long", () => {
  const named = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}-${i}`);
  const short = (own: string[], other: string[]): string => shortClaimText(about("enum"), own, [own, other], 60);

  test("is cut to the values that the other source lacks, if it has all values of that source", () => {
    const all = named("shared", 9);
    expect(short([...all, "mine-0", "mine-1"], all)).toBe('+"mine-0", +"mine-1", 9 in all');
  });

  test("says what the other source lists beside it, if it has nothing of its own", () => {
    const all = named("shared", 9);
    expect(short(all, [...all, "theirs-0", "theirs-1"])).toBe('-"theirs-0", -"theirs-1", 9 in all');
  });

  test("has half the room for what it lacks, if each source has values of its own", () => {
    const both = short(["shared", ...named("mine", 9)], ["shared", ...named("theirs", 9)]);
    expect(both).toBe('+"mine-0", +8 more, -"theirs-0", -8 more, 1 in all');
    expect(short(["shared", ...named("mine", 9)], ["shared"])).toBe(
      '+"mine-0", +"mine-1", +"mine-2", +6 more, 1 in all',
    );
  });

  test("cuts a value only if it is longer than the room by itself", () => {
    const [text = ""] = short(["shared", "x".repeat(60)], ["shared"]).split(",");
    expect(text).toMatch(/^\+"x+…$/);
    expect(text.length).toBeLessThanOrEqual(41);
  });
});

test("the values that fewer sources list come first, and those of all sources are counted", () => {
  const statements = [
    { source: "page", says: ["a", "b", "c"] },
    { source: "dump", says: ["a", "b"] },
  ];
  expect(whoLists(statements, 60)).toBe('"c" (page only); 2 values (page and dump)');
});
