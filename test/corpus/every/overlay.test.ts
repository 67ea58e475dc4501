import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { writeJson } from "../../../generator/src/openapi/write-json.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { applyIndependently } from "../../unit/patches/independent.ts";
import { corpusDocuments, hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "../whole-document.ts";

sayIfMissing("exported overlays on published documents");

/** The whole document, and every third publication before it; those of which a run makes nothing are left out. */
const NAMES = corpusDocuments().filter(
  (name, i) => name === WHOLE || (i % 3 === 1 && i > 0 && name.slice(0, 4) < "2025"),
);

describe.skipIf(!hasCorpus)("the exported overlay", () => {
  it("is tried on the whole document and at least five others", () => {
    expect(NAMES).toContain(WHOLE);
    expect(NAMES.length).toBeGreaterThan(5);
  });

  it.each(NAMES)("on %s as published gives the canonical document, by an independent implementation", async (name) => {
    const source = publishedDocument(name);
    const { files } = generate({
      sources: [source],
      patches: [],
      names: {},
      config: { package: { name: "overlaid" } },
    });
    const text = (path: string): string => files.find((file) => file.path === path)?.text as string;
    const overlay = JSON.parse(text("overlaid.overlay.json")) as JsonObject & { actions: JsonObject[] };
    expect(overlay.extends).toBe(source.location);
    expect(overlay.actions.length).toBeGreaterThan(100);
    const applied = await applyIndependently(JSON.parse(source.text) as JsonObject, overlay);
    expect(writeJson(applied, 1) === text("openapi.json")).toBe(true);
  });
});
