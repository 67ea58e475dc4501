import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CorrectionStore } from "../../generator/src/corrections/corrections.ts";
import { openCorrectionStore } from "../../generator/src/corrections/disk-store.ts";
import { canonicalize } from "../../generator/src/pipeline.ts";
import type { Source } from "../../generator/src/read/source.ts";

/** What was read in a series of versions of a document. */
export interface Reading {
  versions: number;
  /** Versions whose corrections an earlier one of the series had left. */
  kept: number;
  /** Versions whose corrections are not those of a run without a store. */
  wrong: string[];
}

/** Corrects one version after another with one store, each twice, and compares the results with runs without a store. */
export function readSeries(versions: Iterable<{ name: string; source(): Source }>): Reading {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-corrections-"));
  const store = openCorrectionStore({ folder, code: "this" });
  const references = new Map<string, string>();
  const reading: Reading = { versions: 0, kept: 0, wrong: [] };
  try {
    for (const { name, source } of versions) {
      const wanted = references.get(name) ?? corrected(source()).text;
      references.set(name, wanted);
      const first = corrected(source(), store);
      const again = corrected(source(), store);
      reading.versions++;
      if (first.isKept) reading.kept++;
      if (first.text !== wanted || again.text !== wanted || !again.isKept) reading.wrong.push(name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return reading;
}

function corrected(source: Source, store?: CorrectionStore): { text: string; isKept: boolean } {
  let isKept = false;
  const { editor, canonical, findings, settled, preset } = canonicalize(
    { sources: [source], patches: [], config: {} },
    (stage) => {
      if (stage === "corrections") isKept = true;
    },
    { mayBeEmpty: true, store },
  );
  return { text: JSON.stringify([canonical, editor.ledger, findings, settled, preset]), isKept };
}
