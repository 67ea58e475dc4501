/** What one run of the generator is asked to do, and what came of it; both cross from one process to another. */

export interface Question {
  sources: readonly ({ text: string; location: string } | { file: string })[];
  /** Everything; everything twice, which has to give the same bytes; or as far as reading or the rules go. */
  upTo: "end" | "repeated" | "reading" | "rules";
  /** Where to write the package; nowhere if it is not given. */
  folder?: string;
}

export type Verdict =
  | { kind: "done"; findings: number }
  /** One error with code and place. */
  | { kind: "refused"; code: string; message: string }
  /** Anything else: never right, whatever the document says. */
  | { kind: "fault"; message: string };
