import type { FlarespecError } from "../../../diagnostics/error.ts";
import { type Head, parseHead } from "../head.ts";
import {
  entry,
  METHOD_WORDS,
  operation,
  type PageEntry,
  type PageOperation,
  type PageSection,
  type ParsedPage,
  type Report,
  type Resource,
  sectionKind,
} from "../page.ts";
import { linesOf, parts, type TextLine } from "./text-lines.ts";

const NODE = /^( *)- `([^`]+)`$/;
/** A header inside prose: a bullet that ends with its line, or with the next bullet if a line end got lost. */
const SWALLOWED = /- `([^`]+)`(?= *(?:$|- `))/g;
const METHOD = new RegExp(`^\\*\\*(${METHOD_WORDS})\\*\\* \`(/[^\`]*)\`$`);

/**
 * Reads the format `markdown`: a bullet for each node, two spaces of indentation for each level, one empty line between any
 * two elements. Another number of empty lines is reported: a lost bullet leaves no other trace.
 */
export function readMarkdown(text: string, report: Report): ParsedPage {
  return new MarkdownReader(text, report).read();
}

class MarkdownReader {
  readonly #text: string;
  readonly #report: Report;
  readonly #lines: readonly TextLine[];
  readonly #resources: Resource[] = [];
  #resource: Resource | undefined;
  #operation: PageOperation | undefined;
  #section: PageSection | undefined;
  #entry: PageEntry | undefined;
  /** What prose would describe: a node, or an operation between its path and its first section. */
  #prose: "node" | "operation" | undefined;
  #title: TextLine | undefined;
  #expected = "a resource or an operation";

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
    this.#lines = linesOf(text);
  }

  read(): ParsedPage {
    const lines = this.#lines;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as TextLine;
      if (line.text.trim() !== "") i = this.#element(line, i);
      else if (lines[i - 1]?.text.trim() === "" && i < lines.length - 1) gap(this.#report, line.offset);
    }
    this.#checkTitle(this.#text.length, "");
    return { format: "markdown", resources: this.#resources };
  }

  /** Reads the element that begins at line `i`. Returns its last line. */
  #element(line: TextLine, i: number): number {
    const node = this.#section === undefined ? null : NODE.exec(line.text);
    const head = node === null ? undefined : parseHead(node[2] as string);
    if (node !== null && head !== undefined) {
      this.#bullet(line, i, node[1] as string, node[2] as string, head);
      return i;
    }
    const heading = /^(#{1,4}) (.+)$/.exec(line.text);
    if (heading !== null) return this.#heading(line, i, heading);
    const operation = this.#prose === undefined ? this.#operation : undefined;
    const fence = operation === undefined ? null : /^```(\w*)$/.exec(line.text);
    if (operation !== undefined && fence !== null) return this.#block(line, i, operation, fence[1] as string);
    this.#paragraph(line, i, node !== null);
    return i;
  }

  #bullet(line: TextLine, i: number, indent: string, text: string, head: Head): void {
    const depth = indent.length / 2;
    const deepest = this.#entry === undefined ? 0 : (this.#entry.depth as number) + 1;
    if (!Number.isInteger(depth) || depth > deepest)
      throw this.#misfit(line, `a bullet with at most ${deepest * 2} spaces, in steps of two`);
    this.#checkAlone(line, i);
    this.#entry = entry(line.offset + indent.length, text, head, depth);
    if (this.#title !== undefined && depth === 0) this.#entry.title = this.#title.text;
    this.#title = undefined;
    this.#section?.entries.push(this.#entry);
    this.#prose = "node";
  }

  #heading(line: TextLine, i: number, heading: RegExpExecArray): number {
    this.#checkTitle(line.offset, line.text);
    this.#checkAlone(line, i);
    const [, marks, name] = parts(heading);
    const operation = this.#operation;
    this.#entry = undefined;
    this.#prose = undefined;
    if (marks === "#") {
      this.#resource = this.#open(name, line.offset);
      [this.#operation, this.#section] = [undefined, undefined];
      this.#expected = "an operation";
    } else if (marks === "##" && name === "Domain Types") {
      this.#section = { kind: "models", offset: line.offset, entries: [] };
      this.#inResource(line.offset).models = this.#section;
      this.#operation = undefined;
      this.#expected = "the title of a model";
    } else if (marks === "##") {
      return this.#beginOperation(line, i, name);
    } else if (marks === "###" && operation === undefined && this.#section?.kind === "models") {
      this.#title = { offset: line.offset, text: name };
      this.#expected = "a model";
    } else if (marks === "###" && operation !== undefined && name === "Example") {
      this.#section = undefined;
      this.#expected = "a block of http";
    } else if (marks === "###" && operation !== undefined) {
      const kind = sectionKind(name);
      if (kind === undefined || kind === "models") throw this.#misfit(line, "the title of a section");
      this.#section = { kind, offset: line.offset, entries: [] };
      operation.sections.push(this.#section);
      this.#expected = "a bullet";
    } else if (marks === "####" && operation?.curl !== undefined && name === "Response") {
      this.#expected = "a block of json";
    } else throw this.#misfit(line, this.#expected);
    return i;
  }

  /** Reads the heading of an operation and the line with its method and path. Returns that line. */
  #beginOperation(line: TextLine, i: number, summary: string): number {
    const next = this.#lines[i + 2];
    const method = METHOD.exec(next?.text ?? "");
    if (next === undefined || method === null)
      throw this.#misfit(next ?? { offset: line.offset, text: "" }, "a line such as **get** `/path`");
    const [, verb, path] = parts(method);
    this.#checkAlone(next, i + 2);
    this.#operation = operation({ summary, offset: next.offset, method: verb, path });
    this.#inResource(line.offset).operations.push(this.#operation);
    this.#section = undefined;
    this.#prose = "operation";
    this.#expected = "a description or a section";
    return i + 2;
  }

  /** Reads a block of code: an example. Returns its last line. */
  #block(line: TextLine, i: number, operation: PageOperation, language: string): number {
    const lines = this.#lines;
    let end = i + 1;
    while (end < lines.length && lines[end]?.text.startsWith("```") !== true) end++;
    const close = lines[end];
    if (close?.text !== "```") throw this.#misfit(line, "a block that ends with ``` on a line of its own");
    const from = (lines[i + 1] as TextLine).offset;
    const block = { offset: from, text: this.#text.slice(from, Math.max(from, close.offset - 1)) };
    if (language === "http" && this.#expected === "a block of http") operation.curl = block;
    else if (language === "json" && this.#expected === "a block of json") operation.answers.push(block);
    else throw this.#misfit(line, this.#expected);
    this.#expected = "#### Response, or the next operation";
    return end;
  }

  /** @param isBullet the line is a bullet that cannot be read as a node. */
  #paragraph(line: TextLine, i: number, isBullet: boolean): void {
    const continues = this.#lines[i - 1]?.text.trim() !== "";
    const last = this.#entry;
    if (this.#prose === "node" && last !== undefined) {
      const margin = " ".repeat((last.depth as number) * 2 + 2);
      const trimmed = { offset: line.offset, text: line.text.trim() };
      if (!line.text.startsWith(margin)) throw this.#misfit(trimmed, `prose with ${margin.length} spaces, or a bullet`);
      // A bullet of prose has more text on its line. One that looks like a header and cannot be parsed must not vanish.
      if (isBullet) throw this.#misfit(trimmed, "a name with a type, or a type");
      for (const [, inner = ""] of line.text.matchAll(SWALLOWED)) {
        if (parseHead(inner) !== undefined)
          this.#report.add("FS1108", line.offset, "this looks like a header, and stands in prose", { found: inner });
      }
      last.description = paragraph(last.description, line.text.slice(margin.length), continues);
    } else if (this.#prose === "operation" && this.#operation !== undefined) {
      this.#operation.description = paragraph(this.#operation.description, line.text, continues);
    } else throw this.#misfit(line, this.#expected);
  }

  #inResource(offset: number): Resource {
    this.#resource ??= this.#open(undefined, offset);
    return this.#resource;
  }

  #open(title: string | undefined, offset: number): Resource {
    const made: Resource = { title, offset, operations: [], models: undefined };
    this.#resources.push(made);
    return made;
  }

  #checkAlone(line: TextLine, i: number): void {
    if (!alone(this.#lines, i)) gap(this.#report, line.offset);
  }

  /** A title of a model must be followed by the model. */
  #checkTitle(offset: number, text: string): void {
    if (this.#title !== undefined)
      throw this.#report.misfit(offset, text, `the model that is called ${this.#title.text}`);
  }

  #misfit({ offset, text }: TextLine, expected: string): FlarespecError {
    return this.#report.misfit(offset, text, expected);
  }
}

function alone(lines: readonly TextLine[], i: number): boolean {
  const empty = (line: TextLine | undefined): boolean => line === undefined || line.text.trim() === "";
  return empty(lines[i - 1]) && empty(lines[i + 1]);
}

export function paragraph(before: string | undefined, text: string, continues: boolean): string {
  return before === undefined ? text : `${before}${continues ? "\n" : "\n\n"}${text}`;
}

export function gap(report: Report, offset: number): void {
  report.add("FS1108", offset, "the empty lines here are not the ones this form has: a line may be missing", {
    expected: "one empty line between any two things",
  });
}
