import { FlarespecError, type Place } from "../../diagnostics/error.ts";
import type { Lines } from "../parse/parse.ts";
import type { Head } from "./head.ts";

/** What stands where on a documentation page, whatever its form. Offsets are into the text of the source. */
export interface Page {
  form: Form;
  /** Where the API is, as far as the page says so apart from its command lines. */
  servers?: string[];
  resources: Resource[];
}

export const FORMS = ["markdown", "collapsed", "details", "rendered", "table", "dump"] as const;
export type Form = (typeof FORMS)[number];

/** A part of a page under one title: operations, and the models they share. */
export interface Resource {
  title: string | undefined;
  offset: number;
  operations: Operation[];
  /** Where the models stand: `## Domain Types`, `Models`. */
  models: Section | undefined;
}

export interface Operation {
  summary: string;
  offset: number;
  /** Lower case. */
  method: string;
  path: string;
  description: string | undefined;
  deprecated: boolean;
  /** Names of accepted permissions, and of schemes; only some forms keep them. */
  permissions: string[];
  security: string[] | undefined;
  sections: Section[];
  /** The recorded command line. */
  curl: Block | undefined;
  answers: Block[];
  /** A resource page that names an operation and says no more. */
  mentioned: boolean;
}

export type SectionKind = "path" | "query" | "header" | "body" | "returns" | "models";

export interface Section {
  kind: SectionKind;
  offset: number;
  entries: Entry[];
}

/** One header and what belongs to it, in the order of the page. */
export interface Entry {
  offset: number;
  /** The header as it stands there. */
  text: string;
  head: Head;
  /** Undefined where the form lost it: nest.ts recovers it from counts. */
  depth: number | undefined;
  description: string | undefined;
  constraints: Constraint[];
  /** "One of the following:" stands below it. */
  options: boolean;
  /** Title over a model; only Markdown pages print one. */
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
  /** As the page states it; most forms do not. */
  status?: number;
}

/** Something a reader noticed and names. The reading codes say what kind it is. */
export interface ReadFinding {
  code: "FS1103" | "FS1104" | "FS1105" | "FS1106" | "FS1107" | "FS1108" | "FS1109" | "FS1110";
  message: string;
  place: Place;
  expected?: string;
  found?: string;
}

/** How readers of one page report: everything has a place. */
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

  /** The line at `offset` fits no grammar: reading on would skip text. */
  misfit(offset: number, found: string, expected: string): FlarespecError {
    const short = found.length > 60 ? `${found.slice(0, 60)}…` : found;
    return new FlarespecError("FS1101", {
      message: `nothing of this form looks like ${JSON.stringify(short)}`,
      place: this.place(offset),
      expected,
    });
  }
}

const CONSTRAINT =
  /^(?:(maxLength|minLength|maximum|minimum|maxItems|minItems|multipleOf)(-?\d+(?:\.\d+)?)|(format|pattern)(\S+))$/;

/** Those of OpenAPI's registry and of JSON Schema: glued to `format`, any other word may as well be prose. */
const FORMATS: ReadonlySet<string> = new Set(
  "base64url binary byte char commonmark date date-time decimal decimal128 double double-int duration email float hostname html http-date idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri iri-reference json-pointer media-range password regex relative-json-pointer sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time uint16 uint32 uint64 uint8 unixtime uri uri-reference uri-template uuid".split(
    " ",
  ),
);

/** A keyword with its value glued on, as the pages with limits print it. */
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

/** Prose has no limits glued to anything: where one stands, the line end before or behind it is lost. */
export function checkProse(line: string, offset: number, report: Report): void {
  const found = GLUED.exec(line);
  if (found === null || (found[1] !== undefined && !FORMATS.has(found[1]))) return;
  report.add("FS1108", offset, "this looks like a limit, and stands in prose", { found: line.slice(0, 80) });
}

/** Section titles, spaces and the page's own buttons left out. */
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
  about: Pick<Operation, "summary" | "offset" | "method" | "path"> & Partial<Operation>,
): Operation {
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

export function entry(offset: number, text: string, head: Head, depth?: number): Entry {
  return { offset, text, head, depth, description: undefined, constraints: [], options: false };
}
