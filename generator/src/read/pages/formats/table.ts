import { type HeadType, parseHead } from "../head.ts";
import {
  entry,
  METHOD_WORDS,
  operation,
  type PageEntry,
  type PageOperation,
  type PageSection,
  type ParsedPage,
  type Report,
} from "../page.ts";
import { linesOf, parts, type TextLine } from "./text-lines.ts";

const METHOD = new RegExp(`^(${METHOD_WORDS})(?: +)(/\\S*)$`, "i");
const SECTIONS: ReadonlyMap<string, PageSection["kind"]> = new Map(
  Object.entries<PageSection["kind"]>({
    "Path parameters": "path",
    "Query parameters": "query",
    "Request headers": "header",
    "Request body fields": "body",
  }),
);

/** The heading after the tables, where the vendor describes its own product. */
const EPILOGUE = "How to start integrating";

const COLUMNS = /^\| *Name *\| *Type *\| *Required *\| *Description *\|$/;
const RULER = /^\|(?:-+\|)+$/;
const CELLS = /^(\w+) \| (Yes|No) \|( \|)?$/;

/**
 * Reads the format `table`: tables of an integration vendor, with each cell on a line of its own that ends in ` |`. A row is
 * a name, a type, and prose up to ` |`. Dotted names show how fields nest; `[]` marks arrays and does not state their items.
 */
export function readTable(text: string, report: Report): ParsedPage {
  const lines = linesOf(text);
  let current: PageOperation | undefined;
  let section: PageSection | undefined;
  const servers: string[] = [];
  let announced: number | undefined;
  let i = 0;
  for (; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const words = line.text.trim();
    if (words === "") continue;
    if (words === EPILOGUE) break;
    const method = METHOD.exec(words);
    const kind = SECTIONS.get(words);
    if (method !== null && current === undefined) {
      const [, verb, path] = parts(method);
      current = operation({ summary: "", offset: line.offset, method: verb.toLowerCase(), path });
    } else if (current === undefined) throw report.misfit(line.offset, words, "a line such as POST /path");
    else if (kind !== undefined) {
      section = { kind, offset: line.offset, entries: [] };
      current.sections.push(section);
      const [columns, ruler] = [lines[i + 1], lines[i + 2]];
      if (columns === undefined || !COLUMNS.test(columns.text.trim()))
        throw report.misfit(
          columns?.offset ?? line.offset,
          columns?.text ?? "",
          "| Name | Type | Required | Description |",
        );
      if (ruler === undefined || !RULER.test(ruler.text.trim()))
        throw report.misfit(ruler?.offset ?? line.offset, ruler?.text ?? "", "|---|---|---|---|");
      i += 2;
    } else if (section !== undefined) i = row(lines, i, section, report);
    else if (words === "Servers") announced = line.offset;
    else if (/^- https?:\/\/\S+$/.test(words)) servers.push(words.slice(2));
    else if (words.startsWith("|") || words.endsWith("|"))
      throw report.misfit(line.offset, words, "the title of a table");
    else current.description = current.description === undefined ? words : `${current.description}\n${words}`;
  }
  const end = lines[i]?.offset ?? text.length;
  if (i === lines.length)
    report.add("FS1108", Math.max(0, end - 1), "the page ends in its tables, and may be cut off", {
      expected: EPILOGUE,
    });
  // A list of steps follows, which describes the vendor's product.
  for (i++; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (line.text.trim() !== "" && !line.text.startsWith("- "))
      throw report.misfit(line.offset, line.text, "a step of a list");
  }
  if (current === undefined) throw report.misfit(0, lines[0]?.text ?? "", "a line such as POST /path");
  if (servers.length === 0)
    report.add("FS1109", announced ?? current.offset, "the page names no server", { expected: "- https://…" });
  checkTables(current, report);
  return {
    format: "table",
    servers,
    resources: [{ title: undefined, offset: 0, operations: [current], models: undefined }],
  };
}

const TYPES: ReadonlyMap<string, () => HeadType> = new Map(
  Object.entries<() => HeadType>({
    String: () => ({ kind: "primitive", name: "string" }),
    Boolean: () => ({ kind: "primitive", name: "boolean" }),
    Integer: () => ({ kind: "primitive", name: "integer" }),
    Number: () => ({ kind: "primitive", name: "number" }),
    Object: () => ({ kind: "object", fields: { shown: [], more: 0 } }),
    Array: () => ({ kind: "array", of: { kind: "primitive", name: "unknown" } }),
  }),
);

/**
 * Reports signs of lost rows. The format does not count rows, so a row that is missing with all its lines leaves no trace:
 * every table gets a finding that says so.
 */
function checkTables(operation: PageOperation, report: Report): void {
  const { method, offset, sections } = operation;
  for (const { kind, entries, offset: title } of sections) {
    listFields(entries);
    for (const { head, text, depth, offset: at } of entries) {
      if (head.kind !== "property") continue;
      const { type } = head;
      if (type.kind === "object" && type.fields.shown.length === 0)
        report.add("FS1109", at, `the table lists no fields of ${text}`);
      if (kind !== "body" && (type.kind === "object" || depth !== 0))
        report.add("FS1108", at, "this looks like a field of a body: the title of its table may be lost", {
          found: text,
        });
    }
    // Path parameters are compared with the path template instead.
    if (kind !== "path")
      report.add(
        "FS1109",
        title,
        "nothing counts this list, and this form shows no gaps: a lost row would not be noticed",
      );
  }
  if (/^(?:post|put|patch)$/.test(method) && !sections.some(({ kind }) => kind === "body"))
    report.add("FS1109", offset, `the page lists nothing that the ${method} sends: a table may be lost`);
}

/** Sets the fields of each object to the names of the rows below it. */
function listFields(entries: readonly PageEntry[]): void {
  const open: PageEntry[] = [];
  for (const made of entries) {
    const depth = made.depth as number;
    open.length = depth;
    open.push(made);
    const holder = open[depth - 1]?.head;
    const type = holder?.type.kind === "array" ? holder.type.of : holder?.type;
    if (type?.kind === "object" && made.head.kind === "property") type.fields.shown.push(made.head.name);
  }
}

/** Reads the row that begins at line `i`. Returns the index of its last line. */
function row(lines: readonly TextLine[], i: number, section: PageSection, report: Report): number {
  const first = lines[i] as TextLine;
  const name = /^(\S+) \|$/.exec(first.text.trim());
  const second = lines[i + 1];
  const cells = CELLS.exec(second?.text.trim() ?? "");
  const type = cells === null ? undefined : TYPES.get(cells[1] as string)?.();
  if (name === null) throw report.misfit(first.offset, first.text, "a name and |");
  if (second === undefined || cells === null || type === undefined) {
    throw report.misfit(second?.offset ?? first.offset, second?.text ?? "", "a type, | Yes | or | No |");
  }
  const path = (name[1] as string).split(".");
  const isArray = path.at(-1)?.endsWith("[]") === true;
  const names = path.map((part) => part.replace(/\[\]$/, ""));
  const head: PageEntry["head"] = {
    kind: "property",
    name: names.at(-1) as string,
    optional: cells[2] === "No",
    deprecated: false,
    type: isArray && type.kind !== "array" ? { kind: "array", of: type } : type,
  };
  const made = entry(first.offset, name[1] as string, head, names.length - 1);
  checkParent(names, first, section, report);
  section.entries.push(made);
  if (isArray || type.kind === "array") {
    report.add("FS1109", first.offset, `the table does not say what ${name[1]} is an array of`);
  }
  // The last row of a table may have no description.
  const after = lines[i + 2]?.text.trim() ?? "";
  if (cells[3] !== undefined || after === "" || after === EPILOGUE || SECTIONS.get(after) !== undefined) return i + 1;
  const prose: string[] = [];
  let at = i + 2;
  for (; at < lines.length; at++) {
    const { text, offset } = lines[at] as TextLine;
    const words = text.trim();
    if (SECTIONS.get(words) !== undefined || words === EPILOGUE || CELLS.test(words))
      throw report.misfit(offset, words, "the end of a description, which is |");
    const ends = / ?\|$/.test(words);
    const content = words.replace(/ ?\|$/, "");
    const given = /^(.*?)Default value: (.+)$/.exec(content);
    if (given !== null) {
      if (given[1] !== "") prose.push((given[1] as string).trim());
      made.constraints.push({ keyword: "default", value: literalOf(given[2] as string), offset });
    } else if (content !== "") prose.push(content);
    if (ends) break;
  }
  if (at === lines.length) throw report.misfit(first.offset, first.text, "the end of a description, which is |");
  if (prose.length > 0) made.description = prose.join("\n");
  return at;
}

/** Parses a default value: the tables print literals such as `"application/json"` and `false`. */
function literalOf(text: string): string | number | boolean {
  const head = parseHead(text);
  return head?.kind === "value" && head.type.kind === "literal" ? head.type.value : text;
}

/** Throws if a dotted name such as `bgp.md5_key` is not below the row of its parent, `bgp`. */
function checkParent(names: readonly string[], line: TextLine, section: PageSection, report: Report): void {
  const open: string[] = [];
  for (const { head, depth } of section.entries) {
    open.length = depth as number;
    open.push(head.kind === "property" ? head.name : "");
  }
  const wanted = names.slice(0, -1);
  if (wanted.every((name, i) => open[i] === name)) return;
  throw report.misfit(line.offset, line.text, `a row ${JSON.stringify(wanted.join("."))} before it`);
}
