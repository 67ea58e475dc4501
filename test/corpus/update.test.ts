import { describe, expect, test } from "vitest";
import { canonicalOf } from "../../generator/src/diff/canonical.ts";
import { stateOf } from "../../generator/src/update/states.ts";
import { history, sayIfMissing } from "./whole-document.ts";

sayIfMissing("states of published documents");

const versions = history("rename-only");

describe.skipIf(versions.length === 0)("publications that differ in names of components alone", () => {
  test("are one state, and different ones are several", () => {
    const states = versions.map(({ source }) => stateOf(canonicalOf({ source: source() })));
    const groups = [0, 3, 6].map((first) => new Set(states.slice(first, first + 3)));
    expect(groups.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(states).size).toBe(3);
  });
});
