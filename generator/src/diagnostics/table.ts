import { CANONICAL_CODES } from "./codes/canonical.ts";
import { CODEMOD_CODES } from "./codes/codemod.ts";
import type { Entry } from "./codes/entry.ts";
import { PAGE_CODES } from "./codes/pages.ts";
import { PATCH_CODES } from "./codes/patches.ts";
import { READING_CODES } from "./codes/reading.ts";
import { RECORDING_CODES } from "./codes/recordings.ts";
import { UPDATE_CODES } from "./codes/updates.ts";
import { USE_CODES } from "./codes/use.ts";
import { VERSION_CODES } from "./codes/versions.ts";

/** A code of this table or of a rule. */
export type Code =
  | keyof typeof READING_CODES
  | keyof typeof PAGE_CODES
  | keyof typeof USE_CODES
  | keyof typeof PATCH_CODES
  | keyof typeof CANONICAL_CODES
  | keyof typeof UPDATE_CODES
  | keyof typeof VERSION_CODES
  | keyof typeof RECORDING_CODES
  | keyof typeof CODEMOD_CODES
  | `FS3${number}`;

/**
 * Every code but those of rules, which come from the rules themselves. A code is never reused and never changes its
 * meaning: people name codes in the config's `accept` list. Each range has its file in `codes/`; FS3### are rules.
 */
export const TABLE: Readonly<Record<string, Entry>> = {
  ...READING_CODES,
  ...PAGE_CODES,
  ...USE_CODES,
  ...PATCH_CODES,
  ...CANONICAL_CODES,
  ...UPDATE_CODES,
  ...VERSION_CODES,
  ...RECORDING_CODES,
  ...CODEMOD_CODES,
};
