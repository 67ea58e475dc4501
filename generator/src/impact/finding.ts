import type { Change } from "../diff/change.ts";

/** A place of a project that another version of the package affects. */
export interface ImpactFinding {
  /** `error`: it no longer compiles. `silent`: it compiles, and behaves differently. */
  kind: "error" | "silent";
  file: string;
  line: number;
  column: number;
  /** Code of the compiler error; null for `silent`. */
  code: number | null;
  message: string;
  /** The change of the document that causes it; null if no change explains it. */
  change: Change | null;
}
