import type { Config } from "../config/config.ts";
import type { Input } from "../config/input.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Change } from "../ledger/change.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import type { OtherFile } from "../read/bundle-files.ts";
import type { Settled } from "../reconcile/watch.ts";
import type { Preset } from "../vendors/preset.ts";

/** The members of the configuration that corrections depend on. Names and outputs are not among them. */
export type CorrectingConfig = Pick<Config, "preset" | "answers" | "areas" | "include" | "exclude">;

/** Everything that corrections depend on, apart from the code of the generator. */
export interface CorrectionInput extends Pick<Input, "sources" | "patches"> {
  config: CorrectingConfig;
  /** Files that were read because a source refers to them. */
  others: readonly OtherFile[];
}

/** What patches and rules make of a composed document. */
export interface CorrectedDocument {
  canonical: JsonObject;
  ledger: Change[];
  findings: Finding[];
  /** The disagreements of the sources and their outcome. */
  settled: Settled;
  preset: Preset;
}

/** Corrections of earlier runs. */
export interface CorrectionStore {
  /** Returns undefined if no corrections are kept for this input. */
  read(input: CorrectionInput): CorrectedDocument | undefined;
  keep(input: CorrectionInput, corrected: CorrectedDocument): void;
}
