import { expect } from "vitest";
import { parseLedger } from "../../../generator/src/ledger/file.ts";
import { replay } from "../../../generator/src/ledger/replay.ts";
import { equal } from "../../../generator/src/openapi/equal.ts";
import type { Run } from "../../../generator/src/pipeline.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import { foldedTwins, numberedTypes } from "../../../tools/quality/names.ts";
import { measureQuality } from "../../../tools/quality/types.ts";
import { type Compiler, makeProject } from "../../contract/compat/tsc.ts";
import { generateInto, hasCorpus } from "../whole-document.ts";

/**
 * What has to hold of every version ever published: it generates, its ledger replays, no answer is polluted, impossible
 * or any, names collide nowhere, and the package type-checks with the compilers given.
 * @returns what it was generated from and with.
 */
export async function expectUsable(source: Source, compilers: readonly Compiler[]): Promise<Run> {
  const made = generateInto(source);
  try {
    const { files, canonical } = made.run;
    const ledger = files.filter(({ path }) => path.startsWith("ledger/")).map(({ text }) => text);
    expect(equal(replay(JSON.parse(source.text), parseLedger(ledger)), canonical), "replay").toBe(true);
    expect({ twins: foldedTwins(files), numbered: numberedTypes(files) }).toEqual({ twins: [], numbered: [] });
    const { polluted, never, badErrors, any } = measureQuality(made.folder);
    expect({ polluted, never, badErrors, any }).toEqual({ polluted: [], never: [], badErrors: [], any: [] });
    if (compilers.length === 0) return made.run;
    const all = 'export * from "@flarespec/cloudflare";\nexport type * from "@flarespec/cloudflare/paths";\n';
    const project = makeProject({ files: { "all.ts": all }, packages: { "@flarespec/cloudflare": made.folder } });
    try {
      for (const compiler of compilers) {
        expect((await project.check(compiler)).errors.slice(0, 10), `TypeScript ${compiler}`).toEqual([]);
      }
    } finally {
      project.remove();
    }
    return made.run;
  } finally {
    made.remove();
  }
}

/** Publications that say nothing, with the error by which each is refused. */
export const BROKEN: Readonly<Record<string, string>> = hasCorpus
  ? { "2022-11-11-1e26693a": "FS1003", "2025-07-30-7069123c": "FS1013" }
  : {};
