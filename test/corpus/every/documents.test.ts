import { describe, expect, it } from "vitest";
import { FlarespecError } from "../../../generator/src/diagnostics.ts";
import { equal } from "../../../generator/src/document/equal.ts";
import { replay } from "../../../generator/src/document/ledger.ts";
import { parseLedger } from "../../../generator/src/emit/ledger.ts";
import { makeProject } from "../../compat/tsc.ts";
import { measureQuality } from "../../quality/types.ts";
import { corpusDocuments, generateInto, hasCorpus, publishedDocument, sayIfMissing } from "../whole-document.ts";

sayIfMissing("every published document");

/** Publications that say nothing: each must give one error and leave no folder behind. */
const BROKEN: Readonly<Record<string, string>> = {
  "2022-11-11-1e26693a": "FS1003",
  "2025-07-30-7069123c": "FS1013",
};

describe.skipIf(!hasCorpus).each(corpusDocuments())("the publication %s", (name) => {
  const broken = BROKEN[name];
  it.runIf(broken !== undefined)("is refused with one clear error", () => {
    let fault: unknown;
    try {
      generateInto(publishedDocument(name));
    } catch (thrown) {
      fault = thrown;
    }
    expect(fault).toBeInstanceOf(FlarespecError);
    expect((fault as FlarespecError).code).toBe(broken);
    expect((fault as FlarespecError).remedy).not.toBe("");
  });

  it.skipIf(broken !== undefined)(
    "gives a package that type-checks, without a polluted or impossible answer",
    async () => {
      const source = publishedDocument(name);
      const made = generateInto(source);
      try {
        const texts = made.run.files.filter(({ path }) => path.startsWith("ledger/")).map(({ text }) => text);
        expect(equal(replay(JSON.parse(source.text), parseLedger(texts)), made.run.canonical), "replay").toBe(true);
        const { polluted, never, badErrors, any } = measureQuality(made.folder);
        expect({ polluted, never, badErrors, any }).toEqual({ polluted: [], never: [], badErrors: [], any: [] });
        const files = {
          "all.ts": 'export * from "@flarespec/cloudflare";\nexport type * from "@flarespec/cloudflare/paths";\n',
        };
        const project = makeProject({ files, packages: { "@flarespec/cloudflare": made.folder } });
        const { errors } = await project.check("7.0");
        project.remove();
        expect(errors.slice(0, 10)).toEqual([]);
      } finally {
        made.remove();
      }
    },
  );
});
