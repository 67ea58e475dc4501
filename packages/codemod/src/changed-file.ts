import { readFileSync } from "node:fs";

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

/** Returns a changed file; the texts that ts-morph gives lack a byte order mark. */
export function changedFile(path: string, before: string, after: string): ChangedFile {
  const mark = readFileSync(path, "utf8").startsWith("\uFEFF") ? "\uFEFF" : "";
  return { path, before: mark + before, after: mark + after };
}
