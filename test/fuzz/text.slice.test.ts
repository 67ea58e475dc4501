import { expect, test } from "vitest";
import { document } from "../unit/cli/run.ts";
import { cuts, flips, judgeTexts } from "./text.ts";

const text = JSON.stringify(document(), null, 1);

test("a document that was cut is refused with a place", async () => {
  expect(await judgeTexts(cuts(text, 1, 40), "document.json", "end")).toBe(0);
});

test("a document with a flipped bit ends in a package or in one error with its place", async () => {
  expect(await judgeTexts(flips(text, 1, 40), "document.json", "end")).toBeGreaterThan(5);
});
