import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from "yaml";
import { FlarespecError, type Place, type SourceSpan } from "../../diagnostics/error.ts";
import { excerptAt } from "../../diagnostics/excerpt.ts";
import { visible } from "../../escape.ts";
import { type Json, type JsonObject, join, type Pointer, setMember, tokens } from "../../openapi/pointer.ts";
import { type JsonFault, JsonIndex, jsonFault, jsonShape } from "./json-text.ts";

/** The deepest nesting that flarespec reads. Walks of documents are recursive, and must not overflow the stack. */
export const DEEPEST = 500;

/** The largest number of values in a document, with objects and lists: with more, a run needs over a gigabyte of memory. */
export const MOST_VALUES = 1_000_000;

/** The largest number of members or elements in one object or list. */
export const MOST_ENTRIES = 100_000;

/** The longest YAML, in UTF-16 code units: its syntax tree needs sixty times the memory of its text. */
export const LONGEST_YAML: number = 12 * 1024 * 1024;

/** The largest number of expansions of one alias; those of nested aliases multiply. Documents written by people need fewer. */
export const MOST_ALIASES = 1_000;

/** A parsed text with the places of its nodes. */
export interface Parsed {
  value: Json;
  /** Finds the place of the node at `pointer`, or of its nearest ancestor that exists. */
  at(pointer: Pointer): SourceSpan;
}

/**
 * Parses JSON or YAML 1.2 (core schema, with merge keys). The ending of `file` decides if it is .json, .yaml or .yml; else
 * a text that starts with a bracket is JSON.
 * @throws FlarespecError FS1001 to FS1006, FS1009, with the place.
 */
export function parse(text: string, file: string): Parsed {
  const lines = new Lines(text, file);
  if (text.trim() === "") {
    throw new FlarespecError("FS1003", { message: "the document is empty", place: { file }, expected: "JSON or YAML" });
  }
  const bracketed = /^\s*[{[]/.test(text);
  if (/\.json$/i.test(file) || (bracketed && !/\.ya?ml$/i.test(file))) return parseJson(text, lines);
  // JSON in files named .yaml is common, and the native parser is 25 times as fast.
  if (bracketed) {
    try {
      JSON.parse(text);
    } catch {
      return parseYaml(text, lines);
    }
    return parseJson(text, lines);
  }
  return parseYaml(text, lines);
}

/** Converts offsets to lines and columns. */
export class Lines {
  readonly text: string;
  readonly file: string;
  #starts: number[] | undefined;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  span(offset: number): SourceSpan {
    this.#starts ??= [0, ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
    const starts = this.#starts;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    const column = offset - (starts[low] as number) + 1;
    const { file, text } = this;
    return {
      file,
      line: low + 1,
      column,
      // A getter, because a ledger asks for thousands of places and shows no excerpts.
      get excerpt() {
        return excerptAt(text, offset);
      },
    };
  }
}

function parseJson(text: string, lines: Lines): Parsed {
  const shape = jsonShape(text);
  // Checked before parsing, because a text of a few megabytes can need a gigabyte of memory.
  if (shape.values > MOST_VALUES) throw tooMany(shape.values, { file: lines.file });
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    const fault = jsonFault(text);
    if (fault === undefined) throw cause;
    throw jsonError(fault, lines);
  }
  if (shape.depth > DEEPEST) throw tooDeep(shape.depth, { file: lines.file });
  // JSON.parse silently keeps only the last of two equal keys. The value then has fewer members than the text.
  const size = sizeOf(value);
  if (size.members !== shape.members) {
    const fault = jsonFault(text);
    if (fault !== undefined) throw jsonError(fault, lines);
  }
  let index: JsonIndex | undefined;
  const at = (pointer: Pointer): SourceSpan => {
    index ??= new JsonIndex(text);
    const place = index.find(pointer);
    return lines.span(place.key ?? place.start);
  };
  checkSize(value, size, at);
  // A number that is too large becomes Infinity, which JSON cannot express.
  const mayBeInfinite = /\d[eE]\+?\d{3}|\d{309}/.test(text);
  const infinite = mayBeInfinite
    ? placeOf(value, (node) => typeof node === "number" && !Number.isFinite(node))
    : undefined;
  if (infinite !== undefined) {
    throw new FlarespecError("FS1001", {
      message: `${infinite} is larger than numbers can be`,
      place: { ...at(infinite), pointer: infinite },
      expected: "a number of at most 1.8e308",
    });
  }
  return { value, at };
}

function jsonError(fault: JsonFault, lines: Lines): FlarespecError {
  const place: Place = { ...lines.span(fault.offset), pointer: fault.pointer };
  const { expected } = fault;
  if (fault.kind === "duplicate") {
    return new FlarespecError("FS1005", { message: `the key ${lastToken(fault.pointer)} stands twice`, place });
  }
  if (fault.kind === "truncated") {
    return new FlarespecError("FS1002", { message: "the JSON ends before it is complete", place, expected });
  }
  const found = lines.text.slice(fault.offset, fault.offset + 12).split(/\s/)[0];
  return new FlarespecError("FS1001", {
    message: `not JSON: unexpected ${found || "end of the text"}`,
    place,
    expected,
  });
}

function lastToken(pointer: Pointer): string {
  return JSON.stringify(tokens(pointer).at(-1) ?? "");
}

interface Size {
  /** Number of members of all objects. */
  members: number;
  /** Number of members and elements, plus one for the document itself. */
  values: number;
  /** Number of members or elements of the largest object or list. */
  entries: number;
}

function sizeOf(root: Json): Size {
  let members = 0;
  let values = 1;
  let most = 0;
  const stack: Json[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== "object" || node === null) continue;
    let entries = 0;
    if (Array.isArray(node)) {
      entries = node.length;
      for (const item of node) if (typeof item === "object" && item !== null) stack.push(item);
    } else {
      for (const key in node) {
        entries++;
        const child = node[key] as Json;
        if (typeof child === "object" && child !== null) stack.push(child);
      }
      members += entries;
    }
    values += entries;
    if (entries > most) most = entries;
  }
  return { members, values, entries: most };
}

function checkSize(value: Json, { values, entries }: Size, at: Parsed["at"]): void {
  if (entries > MOST_ENTRIES) {
    const pointer =
      placeOf(value, (node) => typeof node === "object" && Object.keys(node ?? {}).length === entries) ?? "";
    throw new FlarespecError("FS1008", {
      message: `one object or list has ${entries} members`,
      place: { ...at(pointer), pointer },
      expected: `at most ${MOST_ENTRIES}`,
    });
  }
  if (values > MOST_VALUES) throw tooMany(values, { ...at(""), pointer: "" });
}

function tooMany(values: number, place: Place): FlarespecError {
  const message = `the document has ${values} values or more`;
  return new FlarespecError("FS1008", { message, place, expected: `at most ${MOST_VALUES}` });
}

/** Returns the pointer of the first node that satisfies `holds`. Recursive: the caller has checked the depth. */
function placeOf(node: Json, holds: (node: Json) => boolean, pointer: Pointer = ""): Pointer | undefined {
  if (holds(node)) return pointer;
  if (typeof node !== "object" || node === null) return undefined;
  for (const [key, child] of Object.entries(node)) {
    const found = placeOf(child, holds, join(pointer, key));
    if (found !== undefined) return found;
  }
  return undefined;
}

function tooDeep(depth: number, place: Place): FlarespecError {
  return new FlarespecError("FS1009", {
    message: `nested ${depth} levels deep`,
    place,
    expected: `at most ${DEEPEST} levels`,
  });
}

function parseYaml(text: string, lines: Lines): Parsed {
  if (text.length > LONGEST_YAML) {
    const message = `the YAML has ${Math.floor(text.length / 1024 / 1024)} MB or more`;
    const remedy = "Convert the document to JSON, for which the limit is higher, or split it.";
    throw new FlarespecError("FS1008", { message, place: { file: lines.file }, expected: "at most 12 MB", remedy });
  }
  const counter = new LineCounter();
  const parts = [...new Parser(counter.addNewLine).parse(text)];
  // Checked before composing: the composer is recursive, and Node crashes if the stack overflows in a regular expression.
  const deepest = yamlDepth(parts);
  if (deepest.depth > DEEPEST) throw tooDeep(deepest.depth, lines.span(deepest.offset));
  const composer = new Composer({ version: "1.2", schema: "core", merge: true, stringKeys: true, prettyErrors: false });
  const documents = [...composer.compose(parts, true, text.length)];
  const document = documents[0] as Document.Parsed;
  if (documents.length > 1) {
    throw new FlarespecError("FS1004", {
      message: "the file holds more than one YAML document",
      place: lines.span(documents[1]?.range[0] ?? 0),
      expected: "one document",
    });
  }
  // Warnings are about unknown tags, whose values would silently become strings.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) throw yamlError(fault, lines);
  if (document.contents === null) {
    throw new FlarespecError("FS1003", { message: "the document is empty", place: { file: lines.file } });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const place = lines.span(/\*[^\s,\]}]+/.exec(text)?.index ?? 0);
    throw new FlarespecError("FS1006", { message: `aliases cannot be expanded: ${message}`, place, cause });
  }
  const parsed: Parsed = {
    value: null,
    at: (pointer) => lines.span(yamlOffset(document, pointer)),
  };
  parsed.value = plain(value, parsed);
  checkSize(parsed.value, sizeOf(parsed.value), parsed.at);
  return parsed;
}

/** Returns the depth of the YAML syntax tree, without recursion. */
function yamlDepth(parts: CST.Token[]): { depth: number; offset: number } {
  let deepest = { depth: 0, offset: 0 };
  const stack = parts.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > deepest.depth) deepest = { depth, offset: token.offset };
    if (token.type === "document") {
      if (token.value !== undefined) stack.push({ token: token.value, depth });
    } else if ("items" in token) {
      for (const item of token.items) {
        if (item.key != null) stack.push({ token: item.key, depth: depth + 1 });
        if (item.value !== undefined) stack.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return deepest;
}

function yamlError(
  fault: Document.Parsed["errors"][number] | Document.Parsed["warnings"][number],
  lines: Lines,
): FlarespecError {
  const place = lines.span(fault.pos[0]);
  if (fault.code === "DUPLICATE_KEY") {
    const key = JSON.stringify(/^["']?([^"':\n]+)/.exec(lines.text.slice(fault.pos[0]))?.[1] ?? "");
    return new FlarespecError("FS1005", { message: `the key ${key} stands twice`, place });
  }
  if (fault.code === "RESOURCE_EXHAUSTION") return tooDeep(DEEPEST, place);
  const message = fault.message.split("\n")[0] ?? fault.code;
  // If an error reaches the end of the text, a quote or bracket was never closed.
  const atEnd = lines.text.slice(fault.pos[1]).trim() === "" || lines.text.slice(fault.pos[0]).trim() === "";
  if (atEnd && ["MISSING_CHAR", "UNEXPECTED_TOKEN", "BAD_INDENT"].includes(fault.code)) {
    return new FlarespecError("FS1002", { message: "the YAML ends before it is complete", place, expected: message });
  }
  return new FlarespecError("FS1004", { message: `not YAML: ${message}`, place });
}

/**
 * Copies what the yaml library returns to plain JSON. The library shares one object between aliases, so that a change in one
 * place would change the other. Values that JSON cannot express are refused.
 */
function plain(value: unknown, parsed: Parsed, pointer: Pointer = "", depth = 0): Json {
  if (depth > DEEPEST) throw tooDeep(depth, { ...parsed.at(pointer), pointer });
  if (Array.isArray(value)) return value.map((item, i) => plain(item, parsed, join(pointer, i), depth + 1));
  if (typeof value === "object" && value !== null) {
    const out: JsonObject = {};
    for (const [key, member] of Object.entries(value))
      setMember(out, key, plain(member, parsed, join(pointer, key), depth + 1));
    return out;
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new FlarespecError("FS1004", {
    message: `${visible(String(value))} is not a value that JSON knows`,
    place: { ...parsed.at(pointer), pointer },
  });
}

/** Returns the offset of the key at `pointer`, or of the value if it has no key. Resolves aliases and merge keys. */
function yamlOffset(document: Document.Parsed, pointer: Pointer): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const token of tokens(pointer)) {
    const holder = unalias(document, node);
    if (isMap(holder)) {
      const pair = pairOf(document, holder.items as Pair<Node, Node | null>[], token);
      if (pair === undefined) break;
      node = pair.value;
      offset = pair.key.range?.[0] ?? offset;
    } else if (isSeq(holder)) {
      const item = holder.items[Number(token)] as Node | undefined;
      if (item === undefined) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function unalias(document: Document.Parsed, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function pairOf(
  document: Document.Parsed,
  pairs: Pair<Node, Node | null>[],
  key: string,
): Pair<Node, Node | null> | undefined {
  const own = pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  if (own !== undefined) return own;
  for (const pair of pairs) {
    if (!isScalar(pair.key) || pair.key.source !== "<<") continue;
    const merged = unalias(document, pair.value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const map = unalias(document, source as Node | null);
      const found = isMap(map) ? pairOf(document, map.items as Pair<Node, Node | null>[], key) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
