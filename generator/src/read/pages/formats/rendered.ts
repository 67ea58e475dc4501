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
  const lines = linesOf(text);
  const titles = titlesOf(lines);
  const resources: Resource[] = [];
  let resource: Resource | undefined;
  let current: PageOperation | undefined;
  let section: PageSection | undefined;
  let last: PageEntry | undefined;
  /** The part of the page that the current line belongs to. */
  let part: "start" | "operation" | "security" | "permissions" | "section" | "example" = "start";

  const empty = (i: number): boolean => (lines[i]?.text ?? "").trim() === "";
  const open = (title: string | undefined, offset: number): Resource => {
    const made: Resource = { title, offset, operations: [], models: undefined };
    resources.push(made);
    return made;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (empty(i)) {
      if (i > 0 && empty(i - 1) && i < lines.length - 1) gap(report, line.offset);
      continue;
    }
    const words = line.text.trim();
    const method = METHOD.exec(words);
    if (method !== null) {
      const [, verb, path] = parts(method);
      const deprecated = lines[i - 1]?.text.trim() === "Deprecated";
      // The summary is above; on a page of one operation, an empty line separates them.
      let above = deprecated ? i - 2 : i - 1;
      while (above > 0 && empty(above)) above--;
      const summary = lines[above]?.text.trim() ?? "";
      if (/\SDeprecated$/.test(summary))
        report.add("FS1108", lines[above]?.offset ?? 0, "a word is glued to the title of an operation", {
          found: summary,
        });
      current = operation({
        summary,
        offset: line.offset,
        method: verb.toLowerCase(),
        path,
        deprecated,
        mentioned: true,
      });
      resource ??= open(undefined, line.offset);
      resource.operations.push(current);
      [section, last] = [undefined, undefined];
      part = "operation";
      continue;
    }
    if (titles.has(i)) {
      if (titles.get(i) === "resource") resource = open(words, line.offset);
      [current, section, last] = [undefined, undefined, undefined];
      part = "start";
      continue;
    }
    const kind = isSectionTitle(words) ? sectionKind(words) : undefined;
    if (kind !== undefined) {
      section = { kind, offset: line.offset, entries: [] };
      if (kind === "models") {
        resource ??= open(undefined, line.offset);
        if (resource.models !== undefined)
          throw report.misfit(line.offset, words, "one list of models for each resource");
        resource.models = section;
        current = undefined;
      } else {
        if (current === undefined) throw report.misfit(line.offset, words, "a method and a path before parameters");
        current.sections.push(section);
        current.mentioned = false;
      }
      last = undefined;
      part = "section";
      continue;
    }
    if (section !== undefined && part === "section") {
      const end = current !== undefined && empty(i - 1) && isExample(lines, i, current.summary);
      if (!end) {
        last = sectionLine(lines, i, section, last, report);
        continue;
      }
      part = "example";
      section = undefined;
    }
    if (part === "example" && current !== undefined) {
      if (words === current.summary || words === "Returns Examples") continue;
      const end = blockEnd(lines, i);
      const stop = (lines[end] as TextLine).offset + (lines[end] as TextLine).text.length;
      const block = { offset: line.offset, text: text.slice(line.offset, stop) };
      if (words.startsWith("curl ") && current.curl === undefined) current.curl = block;
      else if (/^[{[]/.test(words)) current.answers.push(block);
      else throw report.misfit(line.offset, words, "a command line or JSON");
      i = end;
      continue;
    }
    if (part === "start" && CHROME.has(words)) continue;
    if (current !== undefined && part !== "start") {
      if (words === "Security") {
        part = "security";
        current.security = [];
        current.mentioned = false;
      } else if (words === "Accepted Permissions (at least one required)") part = "permissions";
      else if (part === "permissions") current.permissions.push(words);
      else if (part === "security") {
        // A scheme is its title, then prose, then an example of its header.
        if (!empty(i - 1) && !words.startsWith("Example:")) current.security?.push(words);
      } else if (empty(i - 1)) current.description = paragraph(current.description, words, false);
      // On a page of a resource, the summary of the next operation follows immediately.
      else if (!METHOD.test(next(lines, i))) throw report.misfit(line.offset, words, "a method and a path");
      continue;
    }
    if (part === "start" && METHOD.test(next(lines, i))) continue;
    throw report.misfit(line.offset, words, "a title, an operation or a section");
  }
  if (!resources.some(({ operations, models }) => operations.length > 0 || models !== undefined)) {
    throw report.misfit(0, lines.find(({ text: one }) => one.trim() !== "")?.text ?? "", "a method and a path");
  }
  return { format: "rendered", resources };
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
