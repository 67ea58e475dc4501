import { describe, it } from "vitest";
import { corpusDocuments, publishedDocument, sayIfMissing } from "../whole-document.ts";
import { BROKEN, expectUsable } from "./versions.ts";

sayIfMissing("every published document");

const documents = corpusDocuments().filter((name) => !Object.hasOwn(BROKEN, name));

describe.skipIf(documents.length === 0)("the publication gives a usable package:", () => {
  // TypeScript 5.9 takes four times as long, and the one that whole-document.test.ts checks with it is the largest.
  it.each(documents.map((name, i) => [name, i % 10 === 5] as const))("%s", async (name, alsoOlder) => {
    await expectUsable(publishedDocument(name), alsoOlder ? ["5.9", "7.0"] : ["7.0"]);
  });
});
