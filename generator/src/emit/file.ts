import type { Pointer } from "../document/pointer.ts";

/** One file of the generated package. */
export interface OutFile {
  /** Relative to the package's folder, with forward slashes. */
  path: string;
  text: string;
  /** What in the canonical document it says something about; empty for files about the whole. */
  from: readonly Pointer[];
}

/** First line of every emitted source file. */
export const BANNER =
  "// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.\n";
