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

/** A title. Its length is limited, which limits the cost of the search at each place. */
const TITLE = "[^`#*]{1,200}?";

/** The patterns that begin a new element. Tried wherever `#`, a backtick or `-` follows a space. */
const MARKS = {
  operation: new RegExp(`## (${TITLE}) \\*\\*(${METHOD_WORDS})\\*\\* \`(/[^\`]*)\`(?= |$)`, "y"),
  models: /## Domain Types(?= |$)/y,
  resource: new RegExp(`# (${TITLE})(?= ##? )`, "y"),
  section: /### ((?:Path|Query|Header|Body) Parameters|Returns)(?= |$)/y,
  example: /### Example (?=```)/y,
  response: /#### Response (?=```)/y,
  title: new RegExp(`### (${TITLE})(?= - \`)`, "y"),
  block: /```(\w+) ([\s\S]*?) ```(?= |$)/y,
  bullet: /- `([^`]+)`(?= |$)/y,
} as const;

type Mark = keyof typeof MARKS;

/**
 * Reads the format `collapsed`: Markdown whose line ends were turned into spaces. Order and headers survive, depth does not.
 * Text between two marks is the description of the element before it.
 */
export function readCollapsed(text: string, report: Report): ParsedPage {
  const resources: Resource[] = [];
  let resource: Resource | undefined;
  let current: PageOperation | undefined;
  let section: PageSection | undefined;
  let last: PageEntry | undefined;
  let title: string | undefined;
  let before: Mark | undefined;

  const open = (name: string | undefined, offset: number): Resource => {
    resource = { title: name, offset, operations: [], models: undefined };
    resources.push(resource);
    return resource;
  };

  const prose = (from: number, to: number): void => {
    const words = text.slice(from, to).trim();
    if (words === "") return;
    const offset = from + text.slice(from, to).indexOf(words);
    if (before === "operation" && current !== undefined) current.description = words;
    else if (before === "bullet" && last !== undefined) last.description = words;
    else throw report.misfit(offset, words, "a heading, a bullet or a block");
  };

  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && text[at - 1] !== " ") continue;
    const found = markAt(text, at, section, current);
    if (found === undefined) continue;
    const { mark, groups, end } = found;
    if (mark === "bullet") {
      const head = parseHead(groups[0] as string);
      if (head === undefined) {
        // After a bullet, prose may contain bullets of its own. Elsewhere a bullet must be a header.
        if (before === "bullet") continue;
        throw report.misfit(at, groups[0] as string, "a name with a type, or a type");
      }
      prose(start, at);
      last = entry(at + 3, groups[0] as string, head);
      if (title !== undefined) last.title = title;
      title = undefined;
      (section as PageSection).entries.push(last);
    } else {
      prose(start, at);
      last = undefined;
      if (title !== undefined) throw report.misfit(at, text.slice(at, at + 80), `the model that is called ${title}`);
      switch (mark) {
        case "resource":
          open(groups[0], at);
          [current, section] = [undefined, undefined];
          break;
        case "models":
          section = { kind: "models", offset: at, entries: [] };
          (resource ?? open(undefined, at)).models = section;
          current = undefined;
          break;
        case "operation": {
          const [summary, method, path] = groups as [string, string, string];
          current = operation({ summary, offset: end - path.length - 2, method, path });
          (resource ?? open(undefined, at)).operations.push(current);
          section = undefined;
          break;
        }
        case "section":
          section = { kind: sectionKind(groups[0] as string) ?? "returns", offset: at, entries: [] };
          (current as PageOperation).sections.push(section);
          break;
        case "title":
          title = groups[0];
          break;
        case "block":
          if (!addBlock(current as PageOperation, before, groups as [string, string], end))
            throw report.misfit(at, text.slice(at, at + 80), "### Example or #### Response before a block");
          break;
        case "example":
        case "response":
          section = undefined;
      }
    }
    before = mark;
    start = end;
    at = end - 1;
  }
  prose(start, text.length);
  if (title !== undefined) throw report.misfit(text.length, "", `the model that is called ${title}`);
  return { format: "collapsed", resources };
}

/** Adds an example block to its operation. Returns false if no heading of an example precedes it. */
function addBlock(
  operation: PageOperation,
  before: Mark | undefined,
  [language, text]: readonly [string, string],
  end: number,
): boolean {
  const block = { offset: end - 4 - text.length, text };
  if (before === "example" && language === "http") operation.curl = block;
  else if (before === "response" && language === "json") operation.answers.push(block);
  else return false;
  return true;
}

/** Returns the mark at `at`. Only marks that the current context allows are tried; anything else is prose. */
function markAt(
  text: string,
  at: number,
  section: PageSection | undefined,
  current: PageOperation | undefined,
): { mark: Mark; groups: string[]; end: number } | undefined {
  const first = text[at];
  const marks: Mark[] =
    first === "#"
      ? [
          "models",
          "operation",
          "resource",
          ...(current === undefined ? [] : (["section", "example", "response"] as const)),
          ...(section?.kind === "models" ? (["title"] as const) : []),
        ]
      : first === "`"
        ? current === undefined
          ? []
          : ["block"]
        : first === "-" && section !== undefined
          ? ["bullet"]
          : [];
  for (const mark of marks) {
    const pattern = MARKS[mark];
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { mark, groups: found.slice(1), end: pattern.lastIndex };
  }
  return undefined;
}
