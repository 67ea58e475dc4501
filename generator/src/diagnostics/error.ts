import { visible } from "../escape.ts";
import type { Pointer } from "../openapi/pointer.ts";
import { type Code, TABLE } from "./table.ts";

/** A place in a source. What is known of it is shown; a pointer and an excerpt stay readable in one-line files. */
export interface Place {
  file: string;
  /** From 1. */
  line?: number;
  /** From 1, in UTF-16 code units. */
  column?: number;
  pointer?: Pointer;
  /** The text found there, made by `excerptAt`. */
  excerpt?: string;
}

export interface ErrorDetails {
  /** What is wrong here, without the code; one line. */
  message: string;
  place?: Place;
  /** What would have been right. */
  expected?: string;
  /** What to do; the table's help where it is not given. */
  remedy?: string;
  didYouMean?: string | undefined;
  /** Further lines, where one error stands for several places. */
  details?: readonly string[];
  /** 1: the input is refused; 2: bad use. */
  exitCode?: 1 | 2;
  cause?: unknown;
}

/** The one error that is meant for people: anything else that reaches the CLI is a fault of ours (exit code 3). */
export class FlarespecError extends Error {
  override readonly name: string = "FlarespecError";
  readonly code: Code;
  readonly place: Place | undefined;
  readonly expected: string | undefined;
  readonly remedy: string;
  readonly didYouMean: string | undefined;
  readonly details: readonly string[];
  readonly exitCode: 1 | 2;

  constructor(code: Code, details: ErrorDetails) {
    super(visible(details.message), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.place = details.place;
    this.expected = details.expected;
    this.remedy = details.remedy ?? TABLE[code]?.help ?? `flarespec explain ${code} says more.`;
    this.didYouMean = details.didYouMean;
    this.details = details.details ?? [];
    this.exitCode = details.exitCode ?? (code.startsWith("FS2") ? 2 : 1);
  }

  /** The same error with another place. */
  at(place: Place, exitCode: 1 | 2 = this.exitCode): FlarespecError {
    const { code, message, expected, remedy, didYouMean, details, cause } = this;
    const known = { message, place, remedy, didYouMean, details, exitCode, cause };
    return new FlarespecError(code, { ...known, ...(expected !== undefined && { expected }) });
  }

  /** The whole message, several lines, without colours. */
  format(): string {
    const lines = [`${this.code}: ${this.message}`];
    if (this.place !== undefined) lines.push(...formatPlace(this.place));
    if (this.expected !== undefined) lines.push(`  expected: ${visible(this.expected)}`);
    if (this.didYouMean !== undefined) lines.push(`  did you mean ${visible(this.didYouMean)}?`);
    for (const detail of this.details) lines.push(`  - ${visible(detail)}`);
    lines.push(`  ${visible(this.remedy)}`);
    return lines.join("\n");
  }
}

/** `file:line:column`, as editors and terminals link it; without what is not known. */
export function location(place: Place): string {
  const { file, line, column } = place;
  return visible(file) + (line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`);
}

function formatPlace(place: Place): string[] {
  const lines = [`  at ${location(place)}`];
  if (place.pointer !== undefined)
    lines.push(`  pointer: ${place.pointer === "" ? "(the root)" : visible(place.pointer)}`);
  if (place.excerpt !== undefined && place.excerpt !== "") lines.push(`  | ${place.excerpt}`);
  return lines;
}

/** Where a node stands in the text of its source. Lines and columns count from 1. */
export interface SourceSpan {
  file: string;
  line: number;
  column: number;
  /** The line from there, shortened, safe to print. */
  excerpt: string;
}
