import { parseHead } from "../head.ts";
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
  const lines = linesOf(text);
  const resources: Resource[] = [];
  let resource: Resource | undefined;
  let current: PageOperation | undefined;
  let section: PageSection | undefined;
  let last: PageEntry | undefined;
  /** What prose would describe: a node, or an operation between its path and its first section. */
  let prose: "node" | "operation" | undefined;
  let title: TextLine | undefined;
  let expected = "a resource or an operation";

  const inResource = (offset: number): Resource => {
    resource ??= open(undefined, offset);
    return resource;
  };
  const open = (name: string | undefined, offset: number): Resource => {
    const made: Resource = { title: name, offset, operations: [], models: undefined };
    resources.push(made);
    return made;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (line.text.trim() === "") {
      if (lines[i - 1]?.text.trim() === "" && i < lines.length - 1) gap(report, line.offset);
      continue;
    }
    const node = section === undefined ? null : NODE.exec(line.text);
    const head = node === null ? undefined : parseHead(node[2] as string);
    if (node !== null && head !== undefined && section !== undefined) {
      const indent = (node[1] as string).length;
      const depth = indent / 2;
      const deepest = last === undefined ? 0 : (last.depth as number) + 1;
      if (!Number.isInteger(depth) || depth > deepest) {
        throw report.misfit(line.offset, line.text, `a bullet with at most ${deepest * 2} spaces, in steps of two`);
      }
      if (!alone(lines, i)) gap(report, line.offset);
      last = entry(line.offset + indent, node[2] as string, head, depth);
      if (title !== undefined && depth === 0) last.title = title.text;
      title = undefined;
      section.entries.push(last);
      prose = "node";
      continue;
    }
    const heading = /^(#{1,4}) (.+)$/.exec(line.text);
    if (heading !== null) {
      if (title !== undefined) throw report.misfit(line.offset, line.text, `the model that is called ${title.text}`);
      if (!alone(lines, i)) gap(report, line.offset);
      const [, marks, name] = parts(heading);
      last = undefined;
      prose = undefined;
      if (marks === "#") {
        resource = open(name, line.offset);
        [current, section] = [undefined, undefined];
        expected = "an operation";
      } else if (marks === "##" && name === "Domain Types") {
        section = { kind: "models", offset: line.offset, entries: [] };
        inResource(line.offset).models = section;
        current = undefined;
        expected = "the title of a model";
      } else if (marks === "##") {
        const next = lines[i + 2];
        const method = METHOD.exec(next?.text ?? "");
        if (next === undefined || method === null) {
          throw report.misfit(next?.offset ?? line.offset, next?.text ?? "", "a line such as **get** `/path`");
        }
        const [, verb, path] = parts(method);
        if (!alone(lines, i + 2)) gap(report, next.offset);
        current = operation({ summary: name, offset: next.offset, method: verb, path });
        inResource(line.offset).operations.push(current);
        section = undefined;
        prose = "operation";
        i += 2;
        expected = "a description or a section";
      } else if (marks === "###" && current === undefined && section?.kind === "models") {
        title = { offset: line.offset, text: name };
        expected = "a model";
      } else if (marks === "###" && current !== undefined && name === "Example") {
        section = undefined;
        expected = "a block of http";
      } else if (marks === "###" && current !== undefined) {
        const kind = sectionKind(name);
        if (kind === undefined || kind === "models")
          throw report.misfit(line.offset, line.text, "the title of a section");
        section = { kind, offset: line.offset, entries: [] };
        current.sections.push(section);
        expected = "a bullet";
      } else if (marks === "####" && current?.curl !== undefined && name === "Response") {
        expected = "a block of json";
      } else throw report.misfit(line.offset, line.text, expected);
      continue;
    }
    const fence = prose === undefined && current !== undefined ? /^```(\w*)$/.exec(line.text) : null;
    if (fence !== null && current !== undefined) {
      let end = i + 1;
      while (end < lines.length && lines[end]?.text.startsWith("```") !== true) end++;
      if (lines[end]?.text !== "```")
        throw report.misfit(line.offset, line.text, "a block that ends with ``` on a line of its own");
      const from = (lines[i + 1] as TextLine).offset;
      const block = { offset: from, text: text.slice(from, Math.max(from, (lines[end] as TextLine).offset - 1)) };
      if (fence[1] === "http" && expected === "a block of http") current.curl = block;
      else if (fence[1] === "json" && expected === "a block of json") current.answers.push(block);
      else throw report.misfit(line.offset, line.text, expected);
      i = end;
      expected = "#### Response, or the next operation";
      continue;
    }
    if (prose === "node" && last !== undefined) {
      const margin = " ".repeat((last.depth as number) * 2 + 2);
      if (!line.text.startsWith(margin)) {
        throw report.misfit(line.offset, line.text.trim(), `prose with ${margin.length} spaces, or a bullet`);
      }
      // A bullet of prose has more text on its line. One that looks like a header and cannot be parsed must not vanish.
      if (node !== null) throw report.misfit(line.offset, line.text.trim(), "a name with a type, or a type");
      for (const [, inner = ""] of line.text.matchAll(SWALLOWED)) {
        if (parseHead(inner) !== undefined)
          report.add("FS1108", line.offset, "this looks like a header, and stands in prose", { found: inner });
      }
      const continues = lines[i - 1]?.text.trim() !== "";
      last.description = paragraph(last.description, line.text.slice(margin.length), continues);
    } else if (prose === "operation" && current !== undefined) {
      current.description = paragraph(current.description, line.text, lines[i - 1]?.text.trim() !== "");
    } else throw report.misfit(line.offset, line.text, expected);
  }
  if (title !== undefined) throw report.misfit(text.length, "", `the model that is called ${title.text}`);
  return { format: "markdown", resources };
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
