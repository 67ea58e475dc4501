import { describe, expect, it } from "vitest";
import { plainDifference } from "../../../generator/src/diff/change.ts";
import { diff } from "../../../generator/src/diff/diff.ts";
import { sideOf } from "../../../generator/src/diff/side.ts";
import type { Side } from "../../../generator/src/diff/version.ts";
import { corpusDocuments, publishedDocument, sayIfMissing } from "../whole-document.ts";
import { BROKEN, expectUsable } from "./versions.ts";

sayIfMissing("every published document");

const documents = corpusDocuments().filter((name) => !Object.hasOwn(BROKEN, name));

describe.skipIf(documents.length === 0)(
  "the publication gives a usable package, and differs from the one before:",
  () => {
    let before: Side | undefined;

    // TypeScript 5.9 takes four times as long, and the one that whole-document.test.ts checks with it is the largest.
    it.each(documents.map((name, i) => [name, i % 10 === 5] as const))("%s", async (name, alsoOlder) => {
      const { canonical } = await expectUsable(publishedDocument(name), alsoOlder ? ["5.9", "7.0"] : ["7.0"]);
      const side = sideOf(canonical);
      if (before !== undefined) expectDifference(before, side);
      before = side;
    });
  },
);

function expectDifference(before: Side, side: Side): void {
  const { changes, summary } = plainDifference(diff(before, side));
  expect(changes.length > 0).toBe(summary.bump !== "none");
  for (const { message, operations, symbols } of changes) {
    expect(message).toMatch(/\S/);
    expect(Array.isArray(operations) && Array.isArray(symbols)).toBe(true);
  }
}
