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

interface FoundMark {
  mark: Mark;
  /** What the groups of its pattern matched. */
  groups: string[];
  end: number;
}

/**
 * Reads the format `collapsed`: Markdown whose line ends were turned into spaces. Order and headers survive, depth does not.
 * Text between two marks is the description of the element before it.
 */
export function readCollapsed(text: string, report: Report): ParsedPage {
  return new CollapsedReader(text, report).read();
}

class CollapsedReader {
  readonly #text: string;
  readonly #report: Report;
  readonly #resources: Resource[] = [];
  #resource: Resource | undefined;
  #operation: PageOperation | undefined;
  #section: PageSection | undefined;
  #entry: PageEntry | undefined;
  #title: string | undefined;
  #before: Mark | undefined;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
  }

  read(): ParsedPage {
    const text = this.#text;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && text[at - 1] !== " ") continue;
      const found = markAt(text, at, this.#section, this.#operation);
      if (found === undefined) continue;
      const { mark, groups, end } = found;
      const head = mark === "bullet" ? this.#headOf(groups[0] as string, at) : undefined;
      // After a bullet, prose may contain bullets of its own.
      if (mark === "bullet" && head === undefined) continue;
      this.#prose(start, at);
      if (head !== undefined) this.#bullet(groups[0] as string, head, at);
      else this.#mark(found, at);
      this.#before = mark;
      start = end;
      at = end - 1;
    }
    this.#prose(start, text.length);
    this.#checkTitle(text.length, "");
    return { format: "collapsed", resources: this.#resources };
  }

  /** The header of a bullet. Undefined for a bullet of prose; elsewhere a bullet must be a header. */
  #headOf(text: string, at: number): Head | undefined {
    const head = parseHead(text);
    if (head === undefined && this.#before !== "bullet")
      throw this.#report.misfit(at, text, "a name with a type, or a type");
    return head;
  }

  #bullet(text: string, head: Head, at: number): void {
    this.#entry = entry(at + 3, text, head);
    if (this.#title !== undefined) this.#entry.title = this.#title;
    this.#title = undefined;
    this.#section?.entries.push(this.#entry);
  }

  /** Reads a mark that is no bullet. */
  #mark({ mark, groups, end }: FoundMark, at: number): void {
    this.#entry = undefined;
    this.#checkTitle(at, this.#text.slice(at, at + 80));
    switch (mark) {
      case "resource":
        this.#open(groups[0], at);
        [this.#operation, this.#section] = [undefined, undefined];
        break;
      case "models":
        this.#section = { kind: "models", offset: at, entries: [] };
        (this.#resource ?? this.#open(undefined, at)).models = this.#section;
        this.#operation = undefined;
        break;
      case "operation": {
        const [summary, method, path] = groups as [string, string, string];
        this.#operation = operation({ summary, offset: end - path.length - 2, method, path });
        (this.#resource ?? this.#open(undefined, at)).operations.push(this.#operation);
        this.#section = undefined;
        break;
      }
      case "section":
        this.#section = { kind: sectionKind(groups[0] as string) ?? "returns", offset: at, entries: [] };
        this.#operation?.sections.push(this.#section);
        break;
      case "title":
        this.#title = groups[0];
        break;
      case "block":
        if (!addBlock(this.#operation as PageOperation, this.#before, groups as [string, string], end))
          throw this.#report.misfit(at, this.#text.slice(at, at + 80), "### Example or #### Response before a block");
        break;
      case "example":
      case "response":
        this.#section = undefined;
    }
  }

  #open(title: string | undefined, offset: number): Resource {
    this.#resource = { title, offset, operations: [], models: undefined };
    this.#resources.push(this.#resource);
    return this.#resource;
  }

  /** The text between two marks. */
  #prose(from: number, to: number): void {
    const words = this.#text.slice(from, to).trim();
    if (words === "") return;
    if (this.#before === "operation" && this.#operation !== undefined) this.#operation.description = words;
    else if (this.#before === "bullet" && this.#entry !== undefined) this.#entry.description = words;
    else {
      const offset = from + this.#text.slice(from, to).indexOf(words);
      throw this.#report.misfit(offset, words, "a heading, a bullet or a block");
    }
  }

  /** A title of a model must be followed by the model. */
  #checkTitle(offset: number, found: string): void {
    if (this.#title !== undefined) throw this.#report.misfit(offset, found, `the model that is called ${this.#title}`);
  }
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
): FoundMark | undefined {
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
