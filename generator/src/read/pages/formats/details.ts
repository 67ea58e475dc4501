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
const LINK = /^(?:\[Link to this property\]\(.*\)|<a [^>]*>Link to this property<\/a>)$/;

/**
 * Reads the format `details`, with or without front matter. Nodes with children are `<details>`; the others end with a link
 * to themselves. The tags show how nodes nest. Header, prose and limits of a node precede its tags or its link.
 */
export function readDetails(text: string, report: Report): ParsedPage {
  const lines = linesOf(text);
  const resource: Resource = { title: undefined, offset: 0, operations: [], models: undefined };
  const resources = [resource];
  let current: PageOperation | undefined;
  let part: "start" | "operation" | "security" | "permissions" | "example" | "answers" = "start";
  const crumbs: string[] = [];
  /** Whether the current line is in a box of the security section, and whether the box has a title yet. */
  let boxed: Box;
  for (let i = afterFrontMatter(lines); i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const words = line.text.trim();
    if (words === "") {
      // Boxes of security schemes have more empty lines.
      if (boxed === undefined && lines[i - 1]?.text.trim() === "" && i < lines.length - 1) gap(report, line.offset);
      continue;
    }
    const heading = /^(#{1,6}) (.+)$/.exec(words);
    if (heading !== null) {
      if (boxed !== undefined) throw report.misfit(line.offset, words, "</details>");
      const [, marks, raw] = parts(heading);
      const title = plain(raw);
      const kind = /Expand Collapse$/.test(title) ? sectionKind(title) : undefined;
      if (marks === "#") {
        const at = nextText(lines, i);
        current = operationAt(lines, at, title, line, report);
        resource.title ??= crumbs.at(-1);
        resource.operations.push(current);
        part = "operation";
        i = at;
      } else if (current === undefined && kind !== "models") throw report.misfit(line.offset, words, "# and a title");
      else if (kind !== undefined) {
        const section: PageSection = { kind, offset: line.offset, entries: [] };
        if (kind === "models") resource.models = section;
        else current?.sections.push(section);
        i = nodes(lines, i + 1, section, report) - 1;
        part = "start";
      } else if (title === "Security") part = "security";
      else if (title === "Accepted Permissions (at least one required)") part = "permissions";
      else if (title === "Returns Examples") part = "answers";
      else if (title === current?.summary) part = "example";
      else throw report.misfit(line.offset, words, "the title of a section");
      continue;
    }
    if (part === "start" && current === undefined) {
      const crumb = /^\[([^\]]+)\]\([^)]*\)$/.exec(words);
      if (crumb !== null && crumb[1] !== "Skip to content" && crumb[1] !== "API Reference")
        crumbs.push(plain(crumb[1] as string));
      else if (crumb === null && !CHROME.test(words)) throw report.misfit(line.offset, words, "# and a title");
      continue;
    }
    if (current === undefined) throw report.misfit(line.offset, words, "# and a title");
    if (part === "operation") {
      if (words.startsWith("<")) throw report.misfit(line.offset, words, "prose, or the title of a section");
      if (words === "Deprecated") current.deprecated = true;
      else {
        const continues = lines[i - 1]?.text.trim() !== "";
        current.description = paragraph(current.description, plain(words), continues);
      }
    } else if (part === "security") {
      boxed = securityLine(words, boxed, current, line, report);
    } else if (part === "permissions") {
      current.permissions.push(...[...words.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string));
      if (/[^\s`]/.test(words.replace(/`[^`]+`/g, ""))) throw report.misfit(line.offset, words, "names of permissions");
    } else if (part === "example" || part === "answers") {
      const status = /^(\d{3}) example$/.exec(words);
      if (words === "```") {
        i = exampleBlock(text, lines, i, current, report);
      } else if (status === null && !/^HTTP(?:TypeScript|Python|Go|Terraform|Java|Kotlin|Ruby|CLI)*$/.test(words)) {
        throw report.misfit(line.offset, words, "a block, or the status of the next one");
      }
    } else throw report.misfit(line.offset, words, "the title of a section");
  }
  if (current === undefined && resource.models === undefined)
    throw report.misfit(0, lines[0]?.text ?? "", "# and a title");
  return { format: "details", resources };
}

/** Undefined outside the boxes of the security section. */
type Box = "untitled" | "titled" | undefined;

function nextText(lines: readonly TextLine[], i: number): number {
  let at = i + 1;
  while (lines[at]?.text.trim() === "") at++;
  return at;
}

/** Reads the line with method and path below a title. */
function operationAt(
  lines: readonly TextLine[],
  at: number,
  summary: string,
  heading: TextLine,
  report: Report,
): PageOperation {
  const next = lines[at];
  const method = METHOD.exec(plain(next?.text.trim() ?? ""));
  if (next === undefined || method === null)
    throw report.misfit(next?.offset ?? heading.offset, next?.text ?? "", "a line such as GET/path");
  const [, verb, path] = parts(method);
  return operation({ summary, offset: next.offset, method: verb.toLowerCase(), path });
}

/** Reads a line of the security section. A box describes one scheme: its title, prose, and examples of its headers. */
function securityLine(words: string, box: Box, operation: PageOperation, line: TextLine, report: Report): Box {
  const scheme = /^<summary>(.*)<\/summary>$/.exec(words);
  const wanted = box !== undefined ? words !== "<details>" : words === "<details>";
  if (!wanted) throw report.misfit(line.offset, words, box !== undefined ? "</details>" : "<details>");
  if (words === "<details>") return "untitled";
  if (words === "</details>") return undefined;
  if (scheme !== null) {
    operation.security = [...(operation.security ?? []), plain(scheme[1] as string)];
    return "titled";
  }
  if (box === "untitled") throw report.misfit(line.offset, words, "<summary>");
  return box;
}

/** Reads an example that begins at line `i`. Returns its last line. */
function exampleBlock(
  text: string,
  lines: readonly TextLine[],
  i: number,
  operation: PageOperation,
  report: Report,
): number {
  let end = i + 1;
  while (end < lines.length && lines[end]?.text.trim() !== "```") end++;
  if (end === lines.length) throw report.misfit((lines[i] as TextLine).offset, "```", "a block that ends with ```");
  const from = (lines[i + 1] as TextLine).offset;
  const block = { offset: from, text: text.slice(from, Math.max(from, (lines[end] as TextLine).offset - 1)) };
  if (block.text.startsWith("curl ")) operation.curl ??= block;
  else {
    const stated = /^(\d{3}) example$/.exec(before(lines, i));
    operation.answers.push({ ...block, ...(stated !== null && { status: Number(stated[1]) }) });
  }
  return end;
}

function afterFrontMatter(lines: readonly TextLine[]): number {
  if (lines[0]?.text !== "---") return 0;
  let at = 1;
  while (at < lines.length && lines[at]?.text !== "---") at++;
  return at + 1;
}

/** Lines of the web page around the documentation. */
const CHROME = /^(?:Copy Markdown|---|\*\*Copy Markdown\*\*.*|Open in .*)$/;

function before(lines: readonly TextLine[], i: number): string {
  let at = i - 1;
  while (at >= 0 && lines[at]?.text.trim() === "") at--;
  return lines[at]?.text.trim() ?? "";
}

/**
 * Reads the nodes of a section, from line `from` to the next heading.
 * @returns the index of the line after them.
 */
function nodes(lines: readonly TextLine[], from: number, section: PageSection, report: Report): number {
  /** The open `<details>`, each with its node if its summary was read. */
  const open: (PageEntry | undefined)[] = [];
  let inSummary = false;
  /** Lines of the current node. */
  let pending: TextLine[] = [];
  let linked = true;
  let i = from;
  const flush = (line: TextLine, what: string): PageEntry => {
    const [first, ...rest] = pending;
    if (first === undefined) throw report.misfit(line.offset, line.text.trim(), `a header before ${what}`);
    pending = [];
    const made = nodeOf(first, rest, inSummary ? open.length - 1 : open.length, report);
    section.entries.push(made);
    return made;
  };
  for (; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const words = line.text.trim();
    if (words === "") {
      if (i > from && lines[i - 1]?.text.trim() === "" && lines[i + 1] !== undefined) gap(report, line.offset);
      continue;
    }
    if (/^#{1,6} /.test(words)) break;
    if (words === "<details>") {
      if (pending[0] !== undefined || inSummary) throw report.misfit(line.offset, words, "the end of the node before");
      if (!linked) throw report.misfit(line.offset, words, "a link to the node before");
      open.push(undefined);
    } else if (words === "<summary>") {
      if (pending[0] !== undefined || inSummary || open.at(-1) !== undefined || open.length === 0)
        throw report.misfit(line.offset, words, "<details>");
      inSummary = true;
    } else if (words === "</summary>") {
      if (!inSummary) throw report.misfit(line.offset, words, "<summary> before");
      open[open.length - 1] = flush(line, words);
      inSummary = false;
    } else if (words === "</details>") {
      if (pending[0] !== undefined || inSummary || open.pop() === undefined)
        throw report.misfit(line.offset, words, "<details> and <summary> before");
      linked = false;
    } else if (LINK.test(words)) {
      if (inSummary) throw report.misfit(line.offset, words, "</summary>");
      if (linked) flush(line, "its link");
      linked = true;
    } else if (words === "One of the following:" && pending[0] === undefined && open.at(-1) !== undefined) {
      (open.at(-1) as PageEntry).options = true;
    } else {
      if (!linked) throw report.misfit(line.offset, words, "a link to the node before");
      if (open.length > 0 && open.at(-1) === undefined && !inSummary)
        throw report.misfit(line.offset, words, "<summary>");
      pending.push(line);
    }
  }
  const rest = pending[0];
  if (rest !== undefined) throw report.misfit(rest.offset, rest.text.trim(), "a link to this node");
  if (open.length > 0) throw report.misfit((lines[i - 1] as TextLine).offset, "", "</details>");
  return i;
}

function nodeOf(first: TextLine, rest: readonly TextLine[], depth: number, report: Report): PageEntry {
  const text = plain(first.text.trim());
  const head = parseHead(text);
  if (head === undefined) throw report.misfit(first.offset, text, "a name with a type, or a type");
  const made = entry(first.offset, text, head, depth);
  let previous = first.offset + first.text.length;
  for (const line of rest) {
    const words = plain(line.text.trim());
    const constraint = constraintOf(words, line.offset, report);
    if (constraint !== undefined) {
      if (made.constraints.some(({ keyword }) => keyword === constraint.keyword)) {
        report.add("FS1108", line.offset, `${constraint.keyword} stands here twice`, { found: words });
      }
      made.constraints.push(constraint);
    } else {
      if (made.constraints.length > 0) throw report.misfit(line.offset, words, "a limit, or a link to the node");
      // Prose that looks like a property is nearly always a header, and the node before it lost its link.
      if (parseHead(words)?.kind === "property")
        report.add("FS1108", line.offset, `this looks like a header, and stands in the prose of ${made.text}`, {
          found: words,
        });
      checkProse(words, line.offset, report);
      made.description = paragraph(made.description, words, line.offset === previous + 1);
    }
    previous = line.offset + line.text.length;
  }
  return made;
}

/** Returns the text of a line without tags, links and escapes. */
function plain(text: string): string {
  return text
    .replace(/<code>(.*?)<\/code>/g, (_, code: string) => `\`${code}\``)
    .replace(/<\/?(?:a|b|br|em|i|li|ol|p|pre|span|strong|summary|ul)(?: [^<>]*)?\/?>/g, "")
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\\([\\_*[\]`#<>{}()+.!~|-])/g, "$1")
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
