/** Codes of this package; the generator's table explains them. */
export type CodemodCode = "FS9001" | "FS9002" | "FS9003" | "FS9004" | "FS9005" | "FS9006";

export interface CodemodErrorDetails {
  /** What is wrong, in one line. */
  message: string;
  place?: { file: string; line?: number };
  details?: readonly string[];
}

/** An error for people. The CLI prints it with its code and what to do. */
export class CodemodError extends Error {
  override readonly name: string = "CodemodError";
  readonly code: CodemodCode;
  readonly place: { file: string; line?: number } | undefined;
  readonly details: readonly string[];

  constructor(code: CodemodCode, { message, place, details }: CodemodErrorDetails) {
    super(message);
    this.code = code;
    this.place = place;
    this.details = details ?? [];
  }
}
