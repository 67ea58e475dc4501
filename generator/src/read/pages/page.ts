import { FlarespecError, type Place } from "../../diagnostics/error.ts";
import type { Lines } from "../parse/lines.ts";
import type { Head } from "./head.ts";

/** A parsed documentation page, the same for all formats. Offsets are into the text of the source. */
export interface ParsedPage {
  format: Form;
  /** Servers that the page states, apart from its command lines. */
  servers?: string[];
  resources: Resource[];
}

export const FORMS = ["markdown", "collapsed", "details", "rendered", "table", "dump"] as const;
export type Form = (typeof FORMS)[number];

/** A section of a page under one title: operations, and the models they share. */
export interface Resource {
  title: string | undefined;
  offset: number;
  operations: PageOperation[];
  /** The list of models: `## Domain Types`, `Models`. */
  models: PageSection | undefined;
}

export interface PageOperation {
  summary: string;
  offset: number;
  /** In lower case. */
  method: string;
  path: string;
  description: string | undefined;
  deprecated: boolean;
  /** Names of accepted permissions; only some formats have them. */
  permissions: string[];
  /** Titles of security schemes; only some formats have them. */
  security: string[] | undefined;
  sections: PageSection[];
  /** The example command line. */
  curl: Block | undefined;
  answers: Block[];
  /** True if the page only lists the operation and does not describe it. */
  mentioned: boolean;
}

export type SectionKind = "path" | "query" | "header" | "body" | "returns" | "models";

export interface PageSection {
  kind: SectionKind;
  offset: number;
  entries: PageEntry[];
}

/** A header and the lines that describe it, in the order of the page. */
export interface PageEntry {
  offset: number;
  /** The text of the header. */
  text: string;
  head: Head;
  /** Undefined in formats without depth; tree.ts recovers it from counts. */
  depth: number | undefined;
  description: string | undefined;
  constraints: Constraint[];
  /** True if the line "One of the following:" is below it. */
  options: boolean;
  /** Title above a model; only in Markdown. */
  title?: string;
}

export interface Constraint {
  keyword: string;
  value: string | number | boolean;
  offset: number;
}

/** A fenced or indented block. */
export interface Block {
  offset: number;
  text: string;
  /** The status that the page states; most formats do not. */
  status?: number;
}

/** A problem that the reader of a page found and did not stop at. */
export interface ReadFinding {
  code: "FS1103" | "FS1104" | "FS1105" | "FS1106" | "FS1107" | "FS1108" | "FS1109" | "FS1110";
  message: string;
  place: Place;
  expected?: string;
  found?: string;
}

/** Collects the findings of one page, each with its place. */
export class Report {
  readonly findings: ReadFinding[] = [];
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  place(offset: number): Place {
    return this.#lines.span(offset);
  }

  add(
    code: ReadFinding["code"],
    offset: number,
    message: string,
    more: { expected?: string; found?: string } = {},
  ): void {
    this.findings.push({ code, message, place: this.place(offset), ...more });
  }

  /** Makes the error for a line that the grammar of the format does not allow. Readers throw it: they must not skip text. */
  misfit(offset: number, found: string, expected: string): FlarespecError {
    const short = found.length > 60 ? `${found.slice(0, 60)}…` : found;
    return new FlarespecError("FS1101", {
      message: `nothing in this format looks like ${JSON.stringify(short)}`,
      place: this.place(offset),
      expected,
    });
  }
}

const CONSTRAINT =
  /^(?:(maxLength|minLength|maximum|minimum|maxItems|minItems|multipleOf)(-?\d+(?:\.\d+)?)|(format|pattern)(\S+))$/;

/** The formats of OpenAPI's registry and of JSON Schema. Any other word directly after `format` may be prose. */
const FORMATS: ReadonlySet<string> = new Set(
  "base64url binary byte char commonmark date date-time decimal decimal128 double double-int duration email float hostname html http-date idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri iri-reference json-pointer media-range password regex relative-json-pointer sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time uint16 uint32 uint64 uint8 unixtime uri uri-reference uri-template uuid".split(
    " ",
  ),
);

/** Parses a limit, which pages print without a space: `maxLength36`. Returns undefined for any other line. */
export function constraintOf(line: string, offset: number, report: Report): Constraint | undefined {
  const found = CONSTRAINT.exec(line);
  if (found === null) return undefined;
  const [, limit, number, keyword, word = ""] = found;
  if (limit !== undefined) return { keyword: limit, value: Number(number), offset };
  if (keyword === "format" ? !FORMATS.has(word) : /^\w/.test(word)) {
    report.add("FS1108", offset, `this is read as a ${keyword}, and may be prose, or two lines in one`, {
      expected: `a ${keyword} that is known`,
      found: line,
    });
  }
  return { keyword: keyword as string, value: word, offset };
}

const GLUED =
  /(?:^|\S)(?:(?:max|min)(?:Length|Items|imum)|multipleOf)-?\d|(?:^|\S)format([a-z][\w-]*)|^pattern[\^[(\\]/;

/** Reports a limit inside prose: a line end before or after it got lost. */
export function checkProse(line: string, offset: number, report: Report): void {
  const found = GLUED.exec(line);
  if (found === null || (found[1] !== undefined && !FORMATS.has(found[1]))) return;
  report.add("FS1108", offset, "this looks like a limit, and stands in prose", { found: line.slice(0, 80) });
}

/** Returns the kind of the section with this title. Ignores spaces and the text of the page's buttons. */
export function sectionKind(title: string): SectionKind | undefined {
  const key = title.replace(/Expand Collapse$/, "").replace(/\s+/g, "");
  return SECTION_TITLES.get(key);
}

const SECTION_TITLES: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries<SectionKind>({
    PathParameters: "path",
    QueryParameters: "query",
    HeaderParameters: "header",
    BodyParameters: "body",
    BodyParametersJSON: "body",
    BodyParametersFormData: "body",
    Returns: "returns",
    Models: "models",
  }),
);

export const METHOD_WORDS = "get|post|put|patch|delete|head|options";

export function operation(
  about: Pick<PageOperation, "summary" | "offset" | "method" | "path"> & Partial<PageOperation>,
): PageOperation {
  return {
    description: undefined,
    deprecated: false,
    permissions: [],
    security: undefined,
    sections: [],
    curl: undefined,
    answers: [],
    mentioned: false,
    ...about,
  };
}

export function entry(offset: number, text: string, head: Head, depth?: number): PageEntry {
  return { offset, text, head, depth, description: undefined, constraints: [], options: false };
}
