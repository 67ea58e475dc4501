import type { FlarespecError } from "../../../diagnostics/error.ts";
import { parseHead } from "../head.ts";
import {
  checkProse,
  constraintOf,
  entry,
  operation,
  type PageEntry,
  type PageOperation,
  type PageSection,
  type ParsedPage,
  type Report,
  type Resource,
  sectionKind,
} from "../page.ts";
import { gap, paragraph } from "./markdown.ts";
import { linesOf, parts, type TextLine } from "./text-lines.ts";

const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(\/\S*)$/;
/** Lines of the web page around the documentation. */
const CHROME = new Set(["Skip to content", "Start here"]);

/**
 * Reads the format `rendered`: the text of a `details` page as a browser shows it. A header is a line, a description a
 * paragraph after an empty line, a limit a keyword with its value and no space between. Depth is lost. A page of one
 * operation has sections; a page of a resource only lists operations and models.
 */
export function readRendered(text: string, report: Report): ParsedPage {
  return new RenderedReader(text, report).read();
}

/** A line with text, without the spaces around it. */
interface WordsLine {
  i: number;
  offset: number;
  words: string;
}

class RenderedReader {
  readonly #text: string;
  readonly #report: Report;
  readonly #lines: readonly TextLine[];
  readonly #titles: ReadonlyMap<number, "resource" | "summary">;
  readonly #resources: Resource[] = [];
  #resource: Resource | undefined;
  #operation: PageOperation | undefined;
  #section: PageSection | undefined;
  #entry: PageEntry | undefined;
  /** The part of the page that the current line belongs to. */
  #part: "start" | "operation" | "security" | "permissions" | "section" | "example" = "start";

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
    this.#lines = linesOf(text);
    this.#titles = titlesOf(this.#lines);
  }

  read(): ParsedPage {
    const lines = this.#lines;
    for (let i = 0; i < lines.length; i++) {
      const { text, offset } = lines[i] as TextLine;
      if (!this.#isEmpty(i)) i = this.#line({ i, offset, words: text.trim() });
      else if (i > 0 && this.#isEmpty(i - 1) && i < lines.length - 1) gap(this.#report, offset);
    }
    if (!this.#resources.some(({ operations, models }) => operations.length > 0 || models !== undefined)) {
      const first = lines.find(({ text }) => text.trim() !== "")?.text ?? "";
      throw this.#report.misfit(0, first, "a method and a path");
    }
    return { format: "rendered", resources: this.#resources };
  }

  /** Reads the line, or the block that begins with it. Returns the last line that was read. */
  #line(line: WordsLine): number {
    const { i, words } = line;
    const method = METHOD.exec(words);
    const kind = isSectionTitle(words) ? sectionKind(words) : undefined;
    if (method !== null) this.#beginOperation(line, method);
    else if (this.#titles.has(i)) this.#beginResource(line);
    else if (kind !== undefined) this.#beginSection(line, kind);
    else if (this.#section !== undefined && this.#part === "section" && !this.#endsSection(i))
      this.#entry = sectionLine(this.#lines, i, this.#section, this.#entry, this.#report);
    else if (this.#part === "example" && this.#operation !== undefined) return this.#example(line, this.#operation);
    else if (this.#operation !== undefined && this.#part !== "start") this.#inOperation(line, this.#operation);
    else if (!(this.#part === "start" && (CHROME.has(words) || METHOD.test(next(this.#lines, i)))))
      throw this.#misfit(line, "a title, an operation or a section");
    return i;
  }

  #beginOperation({ i, offset }: WordsLine, method: RegExpExecArray): void {
    const lines = this.#lines;
    const [, verb, path] = parts(method);
    const deprecated = lines[i - 1]?.text.trim() === "Deprecated";
    // The summary is above; on a page of one operation, an empty line separates them.
    let above = deprecated ? i - 2 : i - 1;
    while (above > 0 && this.#isEmpty(above)) above--;
    const summary = lines[above]?.text.trim() ?? "";
    if (/\SDeprecated$/.test(summary))
      this.#report.add("FS1108", lines[above]?.offset ?? 0, "a word is glued to the title of an operation", {
        found: summary,
      });
    this.#operation = operation({ summary, offset, method: verb.toLowerCase(), path, deprecated, mentioned: true });
    this.#resource ??= this.#open(undefined, offset);
    this.#resource.operations.push(this.#operation);
    [this.#section, this.#entry] = [undefined, undefined];
    this.#part = "operation";
  }

  #beginResource({ i, offset, words }: WordsLine): void {
    if (this.#titles.get(i) === "resource") this.#resource = this.#open(words, offset);
    [this.#operation, this.#section, this.#entry] = [undefined, undefined, undefined];
    this.#part = "start";
  }

  #beginSection(line: WordsLine, kind: PageSection["kind"]): void {
    const { offset } = line;
    this.#section = { kind, offset, entries: [] };
    if (kind === "models") {
      this.#resource ??= this.#open(undefined, offset);
      if (this.#resource.models !== undefined) throw this.#misfit(line, "one list of models for each resource");
      this.#resource.models = this.#section;
      this.#operation = undefined;
    } else {
      if (this.#operation === undefined) throw this.#misfit(line, "a method and a path before parameters");
      this.#operation.sections.push(this.#section);
      this.#operation.mentioned = false;
    }
    this.#entry = undefined;
    this.#part = "section";
  }

  /** Whether the examples begin at line `i`; then the section is over. */
  #endsSection(i: number): boolean {
    const operation = this.#operation;
    if (operation === undefined || !this.#isEmpty(i - 1) || !isExample(this.#lines, i, operation.summary)) return false;
    this.#part = "example";
    this.#section = undefined;
    return true;
  }

  #example(line: WordsLine, operation: PageOperation): number {
    const { i, offset, words } = line;
    if (words === operation.summary || words === "Returns Examples") return i;
    const end = blockEnd(this.#lines, i);
    const last = this.#lines[end] as TextLine;
    const block = { offset, text: this.#text.slice(offset, last.offset + last.text.length) };
    if (words.startsWith("curl ") && operation.curl === undefined) operation.curl = block;
    else if (/^[{[]/.test(words)) operation.answers.push(block);
    else throw this.#misfit(line, "a command line or JSON");
    return end;
  }

  /** Reads a line between the path of an operation and its first section. */
  #inOperation(line: WordsLine, operation: PageOperation): void {
    const { i, words } = line;
    const isApart = this.#isEmpty(i - 1);
    if (words === "Security") {
      this.#part = "security";
      operation.security = [];
      operation.mentioned = false;
    } else if (words === "Accepted Permissions (at least one required)") this.#part = "permissions";
    else if (this.#part === "permissions") operation.permissions.push(words);
    else if (this.#part === "security") {
      // A scheme is its title, then prose, then an example of its header.
      if (!isApart && !words.startsWith("Example:")) operation.security?.push(words);
    } else if (isApart) operation.description = paragraph(operation.description, words, false);
    // On a page of a resource, the summary of the next operation follows immediately.
    else if (!METHOD.test(next(this.#lines, i))) throw this.#misfit(line, "a method and a path");
  }

  #open(title: string | undefined, offset: number): Resource {
    const made: Resource = { title, offset, operations: [], models: undefined };
    this.#resources.push(made);
    return made;
  }

  #isEmpty(i: number): boolean {
    return (this.#lines[i]?.text ?? "").trim() === "";
  }

  #misfit({ offset, words }: WordsLine, expected: string): FlarespecError {
    return this.#report.misfit(offset, words, expected);
  }
}

/** Reads one line of a section. Returns the entry that the line begins or belongs to. */
function sectionLine(
  lines: readonly TextLine[],
  i: number,
  section: PageSection,
  last: PageEntry | undefined,
  report: Report,
): PageEntry {
  const { text, offset } = lines[i] as TextLine;
  const words = text.trim();
  const apart = (lines[i - 1]?.text ?? "").trim() === "";
  if (last !== undefined) {
    const described = last.description !== undefined;
    const constraint = apart && !described ? undefined : constraintOf(words, offset, report);
    if (constraint !== undefined) {
      if (last.constraints.some(({ keyword }) => keyword === constraint.keyword)) {
        report.add("FS1108", offset, `${constraint.keyword} stands here twice`, { found: words });
      }
      last.constraints.push(constraint);
      return last;
    }
    if (words === "One of the following:") {
      last.options = true;
      return last;
    }
    // The paragraph after a header is its description, even if it looks like a header.
    if (apart && !described && last.constraints.length === 0 && !last.options) {
      checkProse(words, offset, report);
      last.description = words;
      return last;
    }
    const head = parseHead(words);
    if (head === undefined && described && last.constraints.length === 0 && !last.options) {
      checkProse(words, offset, report);
      last.description = paragraph(last.description, words, !apart);
      return last;
    }
    if (head === undefined) throw report.misfit(offset, words, "a name with a type, a type, a limit or a description");
    const made = entry(offset + text.indexOf(words), words, head);
    section.entries.push(made);
    return made;
  }
  const head = parseHead(words);
  if (head === undefined) throw report.misfit(offset, words, "a name with a type");
  const made = entry(offset + text.indexOf(words), words, head);
  section.entries.push(made);
  return made;
}

function next(lines: readonly TextLine[], i: number): string {
  const following = lines[i + 1]?.text.trim() ?? "";
  return following === "Deprecated" ? (lines[i + 2]?.text.trim() ?? "") : following;
}

function isSectionTitle(words: string): boolean {
  return words.endsWith("Expand Collapse");
}

/** True at the begin of the examples. On a page of one operation, the summary is repeated above the command line. */
function isExample(lines: readonly TextLine[], i: number, summary: string): boolean {
  const words = lines[i]?.text.trim();
  if (words?.startsWith("curl ") === true || words === "Returns Examples") return true;
  let at = i + 1;
  while (at < lines.length && lines[at]?.text.trim() === "") at++;
  return words === summary && lines[at]?.text.startsWith("curl ") === true;
}

/** Returns the last line of a block. A command continues after a backslash or inside quotes, JSON until its bracket closes. */
function blockEnd(lines: readonly TextLine[], from: number): number {
  const first = (lines[from] as TextLine).text;
  if (/^[{[]/.test(first)) {
    const close = first.startsWith("{") ? "}" : "]";
    let at = from;
    if (first.trim() === "{}" || first.trim() === "[]") return at;
    while (at < lines.length - 1 && lines[at]?.text !== close) at++;
    return at;
  }
  let quoted = false;
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as TextLine).text;
    for (const [quote] of line.matchAll(/["']/g)) if (quote === "'") quoted = !quoted;
    if (!quoted && !line.endsWith("\\")) return at;
  }
  return lines.length - 1;
}

/**
 * Finds the lines that are the title of a resource or the summary of an operation. The title of a resource is a line of its
 * own above the summary of its first operation. Above it are the titles of enclosing resources; each title begins with the
 * one above it.
 */
function titlesOf(lines: readonly TextLine[]): Map<number, "resource" | "summary"> {
  const titles = new Map<number, "resource" | "summary">();
  const word = (i: number): string => lines[i]?.text.trim() ?? "";
  const above = (i: number): number => {
    let at = i - 1;
    while (at >= 0 && word(at) === "") at--;
    return at;
  };
  for (let i = 0; i < lines.length; i++) {
    if (!METHOD.test(word(i))) continue;
    const summary = above(word(i - 1) === "Deprecated" ? i - 1 : i);
    if (summary < 0) continue;
    titles.set(summary, "summary");
    // Only pages of a resource have titles; there, summary and method are on adjacent lines.
    if (summary < i - 2 || (summary === i - 2 && word(i - 1) === "")) continue;
    let title = above(summary);
    if (title < 0 || summary - title < 2 || METHOD.test(word(title)) || word(title - 1) !== "") continue;
    if (isSectionTitle(word(title)) || CHROME.has(word(title))) continue;
    titles.set(title, "resource");
    for (
      let outer = above(title);
      outer >= 0 && word(outer) !== "" && word(title).startsWith(word(outer));
      outer = above(title)
    ) {
      titles.set(outer, "resource");
      title = outer;
    }
  }
  return titles;
}
