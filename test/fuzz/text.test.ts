import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "../corpus/whole-document.ts";
import { cuts, flips, judgeTexts, lineCuts } from "./text.ts";

sayIfMissing("texts of the whole document");

/** The part of the whole document that this repository reads, as it stands there. */
const PART = readFileSync(new URL("../../spec/openapi/published-2024-08-06.yaml", import.meta.url), "utf8");
const PART_JSON = JSON.stringify(parse(PART) as JsonObject);

describe.skipIf(!hasCorpus)("the whole document", () => {
  const { text } = hasCorpus ? publishedDocument(WHOLE) : { text: "" };

  test("cut at 500 points, is refused with a place", { timeout: 600_000 }, async () => {
    expect(await judgeTexts(cuts(text, 1, 500), "whole.json", "reading")).toBe(0);
  });

  test("with 500 flipped bits, is read or refused with a place", { timeout: 600_000 }, async () => {
    const read = await judgeTexts(flips(text, 2, 500), "whole.json", "reading");
    console.info(`flipped bits: ${read} of 500 texts of the whole document are still OpenAPI`);
  });

  // Seconds each: a sample goes all the way, and may take what the whole document takes when it is whole. All of them, in
  // an hour: `FLIPS=500 npm run test:fuzz -- text`.
  const whole = Number(process.env.FLIPS ?? 12);
  test(`with one of ${whole} flipped bits, becomes a package or is refused`, { timeout: whole * 60_000 }, async () => {
    await judgeTexts(flips(text, 3, whole), "whole.json", "end", 60_000);
  });
});

describe("a part of it", () => {
  test("as JSON with 500 flipped bits, becomes a package or is refused with a place", {
    timeout: 600_000,
  }, async () => {
    expect(await judgeTexts(flips(PART_JSON, 4, 500), "part.json", "end")).toBeGreaterThan(100);
  });

  test("as YAML cut between 500 lines, becomes a package or is refused with a place", {
    timeout: 600_000,
  }, async () => {
    await judgeTexts(lineCuts(PART, 5, 500), "part.yaml", "end");
  });

  test("as YAML with 500 flipped bits, becomes a package or is refused with a place", {
    timeout: 600_000,
  }, async () => {
    expect(await judgeTexts(flips(PART, 6, 500), "part.yaml", "end")).toBeGreaterThan(100);
  });
});
