/** A file that changes. */
export interface ChangedFile {
  /** Absolute path. */
  path: string;
  before: string;
  after: string;
}

/** Returns the offset of a line and column, both from 1. */
export function positionOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let i = 1; i < line; i += 1) at = text.indexOf("\n", at) + 1;
  return at + column - 1;
}
