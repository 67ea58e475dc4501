import type { CST, Document, Node, Pair } from "yaml";
import { FlarespecError } from "../../diagnostics/error.ts";
import { visible } from "../../escape.ts";
import { lazy } from "../../lazy.ts";
import { type Json, type JsonObject, join, type Pointer, setMember, tokens } from "../../openapi/pointer.ts";
import type { Parsed } from "../parsed.ts";
import { checkSize, DEEPEST, sizeOf, tooDeep } from "./limits.ts";
import type { Lines } from "./lines.ts";

const yaml = lazy<typeof import("yaml")>("yaml");

/** The longest YAML, in UTF-16 code units: its syntax tree needs sixty times the memory of its text. */
export const LONGEST_YAML: number = 12 * 1024 * 1024;

/** The largest number of expansions of one alias; those of nested aliases multiply. Documents written by people need fewer. */
export const MOST_ALIASES = 1_000;

export function parseYaml(text: string, lines: Lines, most: number): Parsed {
  if (text.length > LONGEST_YAML) {
    const message = `the YAML has ${Math.floor(text.length / 1024 / 1024)} MB or more`;
    const remedy = "Convert the document to JSON, for which the limit is higher, or split it.";
    throw new FlarespecError("FS1008", { message, place: { file: lines.file }, expected: "at most 12 MB", remedy });
  }
  const { Composer, LineCounter, Parser } = yaml();
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
  checkSize(parsed.value, sizeOf(parsed.value), parsed.at, most);
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
    if (yaml().isMap(holder)) {
      const pair = pairOf(document, holder.items as Pair<Node, Node | null>[], token);
      if (pair === undefined) break;
      node = pair.value;
      offset = pair.key.range?.[0] ?? offset;
    } else if (yaml().isSeq(holder)) {
      const item = holder.items[Number(token)] as Node | undefined;
      if (item === undefined) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function unalias(document: Document.Parsed, node: Node | null): Node | null {
  return yaml().isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function pairOf(
  document: Document.Parsed,
  pairs: Pair<Node, Node | null>[],
  key: string,
): Pair<Node, Node | null> | undefined {
  const own = pairs.find((pair) => yaml().isScalar(pair.key) && String(pair.key.value) === key);
  if (own !== undefined) return own;
  for (const pair of pairs) {
    if (!yaml().isScalar(pair.key) || pair.key.source !== "<<") continue;
    const merged = unalias(document, pair.value);
    for (const source of yaml().isSeq(merged) ? merged.items : [merged]) {
      const map = unalias(document, source as Node | null);
      const found = yaml().isMap(map) ? pairOf(document, map.items as Pair<Node, Node | null>[], key) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
