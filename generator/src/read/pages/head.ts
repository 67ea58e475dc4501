import { parts } from "./formats/text-lines.ts";

/**
 * Parses headers, the one-line notation for types in all formats of documentation pages: `source: optional object { pointer }`,
 * `CloudThing = "a" or "b" or 4 more`. Formats use different spacing, so the parser ignores it.
 */

/** The fields that a header lists: all if there are at most four, else the first three and the number of the others. */
export interface FieldNames {
  shown: string[];
  more: number;
}

export type HeadType =
  | { kind: "primitive"; name: "string" | "number" | "integer" | "boolean" | "unknown" | "null" }
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "object"; fields: FieldNames }
  /** A model; `fields` if the header repeats them. */
  | { kind: "name"; name: string; fields?: FieldNames }
  | { kind: "array"; of: HeadType }
  | { kind: "map"; of: HeadType }
  | { kind: "union"; of: HeadType[]; more: number };

export type Head =
  | { kind: "property"; name: string; optional: boolean; deprecated: boolean; type: HeadType }
  /** A model or a named member of a union: `Name object { … }` or, with `alias`, `Name = type`. */
  | { kind: "named"; name: string; alias: boolean; type: HeadType }
  /** A member of a union or an enum. */
  | { kind: "value"; type: HeadType };

/** Parses a header. Returns undefined if the text is no header. */
export function parseHead(text: string): Head | undefined {
  const property = PROPERTY.exec(text);
  if (property !== null) {
    const type = parseType(text.slice(property[0].length));
    if (type === undefined) return undefined;
    const [, glued, quoted, plain, optional] = property;
    return {
      kind: "property",
      name: quoted ?? (plain as string),
      optional: optional !== undefined,
      deprecated: glued !== undefined,
      type,
    };
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    const [all, name, mark] = parts(named);
    const alias = mark === "=";
    const type = parseType(text.slice(alias ? all.length : all.length - 1));
    if (type === undefined || (!alias && type.kind !== "object")) return undefined;
    return { kind: "named", name, alias, type };
  }
  const type = parseType(text);
  return type === undefined ? undefined : { kind: "value", type };
}

/** Pages print `Deprecated` directly before the name, without a space. */
const PROPERTY = /^(Deprecated(?=["a-z_$]))?(?:"([^"]+)"|([^\s:"{}=,[\]]+)): +(optional +)?/;
const NAMED = /^([A-Za-z_$][\w$.-]*) +(?:(=) *|(?:object *)?\{)/;

/** Parses a text that is a type as a whole. Returns undefined for any other text. */
export function parseType(text: string): HeadType | undefined {
  const cursor = { text, at: 0, depth: 0 };
  const type = union(cursor);
  skip(cursor, SPACE);
  return cursor.at === text.length ? type : undefined;
}

interface Cursor {
  text: string;
  at: number;
  depth: number;
}

const SPACE = /\s*/y;
const OR = /\s*or(?![\w$])/y;
const MORE = /\s+(\d+) more(?![\w$])/y;
const ARRAY = /array of\s+/y;
const MAP = /map\[/y;
const CLOSE = /\s*\]/y;
const FIELDS = /(?:object\s*)?\{([^{}]*)\}/y;
const NAMED_FIELDS = /\s*\{([^{}]*)\}/y;
const STRING = /"([^"]*)"/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*(?:[.-][\w$]+)*/y;

/** The deepest nesting of types in one header. Only hostile pages exceed it. */
const DEEPEST_TYPE = 50;

function skip(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

function union(cursor: Cursor): HeadType | undefined {
  const first = term(cursor);
  if (first === undefined) return undefined;
  const of = [first];
  let more = 0;
  while (more === 0 && skip(cursor, OR) !== undefined) {
    const rest = skip(cursor, MORE);
    if (rest !== undefined) more = Number(rest[1]);
    else {
      const next = term(cursor);
      if (next === undefined) return undefined;
      of.push(next);
    }
  }
  return of.length === 1 && more === 0 ? first : { kind: "union", of, more };
}

function term(cursor: Cursor): HeadType | undefined {
  skip(cursor, SPACE);
  if (skip(cursor, ARRAY) !== undefined) return nested(cursor, "array");
  if (skip(cursor, MAP) !== undefined) {
    const map = nested(cursor, "map");
    return skip(cursor, CLOSE) === undefined ? undefined : map;
  }
  const fields = skip(cursor, FIELDS);
  if (fields !== undefined) return { kind: "object", fields: namesOf(fields[1] as string) };
  const string = skip(cursor, STRING);
  if (string !== undefined) return { kind: "literal", value: string[1] as string };
  const number = skip(cursor, NUMBER);
  if (number !== undefined) return { kind: "literal", value: Number(number[0]) };
  const word = skip(cursor, WORD)?.[0];
  switch (word) {
    case undefined:
    case "or":
    case "optional":
      return undefined;
    case "true":
    case "false":
      return { kind: "literal", value: word === "true" };
    case "string":
    case "number":
    case "boolean":
    case "unknown":
    case "null":
      return { kind: "primitive", name: word };
  }
  const own = skip(cursor, NAMED_FIELDS);
  return { kind: "name", name: word, ...(own !== undefined && { fields: namesOf(own[1] as string) }) };
}

function nested(cursor: Cursor, kind: "array" | "map"): HeadType | undefined {
  if (cursor.depth >= DEEPEST_TYPE) return undefined;
  cursor.depth++;
  const of = union(cursor);
  cursor.depth--;
  return of === undefined ? undefined : { kind, of };
}

function namesOf(list: string): FieldNames {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const more = /^(\d+) more$/.exec(names.at(-1) ?? "");
  if (more !== null) names.pop();
  return { shown: names.map((name) => name.replace(/^"(.*)"$/, "$1")), more: more === null ? 0 : Number(more[1]) };
}

/** The children that a header announces. */
export type ChildShape =
  | { kind: "none" }
  | { kind: "fields"; names: FieldNames }
  | { kind: "members"; of: HeadType[]; more: number }
  /** A single literal; Markdown pages repeat it as a child. */
  | { kind: "self"; literal: HeadType }
  /** A model without a list of fields: the children are unknown. */
  | { kind: "open"; name: string };

export function shapeOf(type: HeadType): ChildShape {
  switch (type.kind) {
    case "primitive":
      return { kind: "none" };
    case "literal":
      return { kind: "self", literal: type };
    case "object":
      return { kind: "fields", names: type.fields };
    case "name":
      return type.fields === undefined ? { kind: "open", name: type.name } : { kind: "fields", names: type.fields };
    case "array":
    case "map":
      return shapeOf(type.of);
    case "union":
      return { kind: "members", of: type.of, more: type.more };
  }
}

/** Returns the same text for equal types. Models are compared by name only, because a header may omit their fields. */
export function signature(type: HeadType): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "literal":
      return JSON.stringify(type.value);
    case "object":
      return `{${fieldsText(type.fields)}}`;
    case "name":
      return type.name;
    case "array":
      return `array of (${signature(type.of)})`;
    case "map":
      return `map[${signature(type.of)}]`;
    case "union":
      return `${type.of.map(signature).join(" or ")}${type.more > 0 ? ` or ${type.more} more` : ""}`;
  }
}

export function fieldsText({ shown, more }: FieldNames): string {
  return `${shown.join(", ")}${more > 0 ? `, ${more} more` : ""}`;
}

/** True if a child with this header can be this member of a union. */
export function fits(member: HeadType, head: Head): boolean {
  if (head.kind === "property") return false;
  const { type } = head;
  if (member.kind === "name") {
    if (head.kind === "named") return head.name === member.name;
    return type.kind === "name" && type.name === member.name;
  }
  // Only the child shows the name of a model: `object { a }` in the union, `Thing object { a }` in the child.
  return signature(member) === signature(type);
}

/** True for `Name = Other { … }` above a field that Other does not have: Name extends Other by the fields below. */
export function isExtension(head: Head, field: string): boolean {
  if (head.kind !== "named" || !head.alias || head.type.kind !== "name") return false;
  return head.type.fields !== undefined && !head.type.fields.shown.includes(field);
}

/** Returns the element type of arrays and maps, at any depth. */
export function element(type: HeadType): HeadType {
  return type.kind === "array" || type.kind === "map" ? element(type.of) : type;
}
