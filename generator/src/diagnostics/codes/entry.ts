/** `error` stops the run; a `finding` stands in the summary and stops a run under `--strict` only. */
export type Severity = "error" | "finding";

export interface Entry {
  severity: Severity;
  /** What is wrong, in a few words; the headline of `flarespec explain` and of docs/codes.md. */
  title: string;
  /** What to do about it, one or two sentences. */
  help: string;
}
