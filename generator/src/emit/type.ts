import { type Doc, docBlock } from "./tsdoc.ts";

/**
 * TypeScript types as data: what a schema means, before it is text. Only the functions below make them, and they keep
 * the forms a reader would choose: no union inside a union, nothing said twice, `unknown` where it swallows the rest.
 */
export type Type =
  | { readonly is: "word"; readonly text: string }
  | { readonly is: "object"; readonly members: readonly Member[]; readonly index?: Type }
  | { readonly is: "list"; readonly item: Type }
  | { readonly is: "tuple"; readonly items: readonly Type[] }
  | { readonly is: "union" | "intersection"; readonly of: readonly Type[] };

/** A property. `key` is TypeScript already (`escape.key`), as every word is. */
export interface Member {
  key: string;
  type: Type;
  optional?: boolean;
  doc?: Doc | undefined;
}

const word = (text: string): Type => ({ is: "word", text });

export const UNKNOWN: Type = word("unknown");
export const NEVER: Type = word("never");
export const NULL: Type = word("null");
export const STRING: Type = word("string");
export const NUMBER: Type = word("number");
export const BOOLEAN: Type = word("boolean");
const UNDEFINED = word("undefined");

/** A declared name, or a literal that is TypeScript already. */
export const named: (text: string) => Type = word;

export const object = (members: readonly Member[], index?: Type): Type => ({
  is: "object",
  members,
  ...(index && { index }),
});

/** An object of which nothing is known but that it is one. */
export const OPEN_OBJECT: Type = object([], UNKNOWN);

export const list = (item: Type): Type => ({ is: "list", item });

export const tuple = (items: readonly Type[]): Type => ({ is: "tuple", items });

/** One of them; `never` where there is none. */
export function union(types: readonly Type[]): Type {
  const flat = distinct("union", types);
  return flat.includes(UNKNOWN) ? UNKNOWN : single("union", flat, NEVER);
}

/** All of them; `unknown` where there is none. */
export function intersection(types: readonly Type[]): Type {
  return single(
    "intersection",
    distinct("intersection", types).filter((type) => type !== UNKNOWN),
    UNKNOWN,
  );
}

function single(is: "union" | "intersection", types: readonly Type[], none: Type): Type {
  return types.length > 1 ? { is, of: types } : (types[0] ?? none);
}

/** The types with those of the same kind unfolded and each word once. */
function distinct(is: "union" | "intersection", types: readonly Type[]): Type[] {
  const words = new Set<string>();
  return types
    .flatMap((type) => (type.is === is ? type.of : [type]))
    .filter((type) => type.is !== "word" || (!words.has(type.text) && words.add(type.text)));
}

/** How members that may be missing are written: requests accept `undefined` for them too. */
export interface Writing {
  input: boolean;
}

const STEP = "    ";

/** The type as text; lines after the first are indented by `indent`. */
export function writeType(type: Type, writing: Writing, indent = ""): string {
  switch (type.is) {
    case "word":
      return type.text;
    case "object":
      return writeObject(type, writing, indent);
    case "list":
      return `${writeOperand(type.item, writing, indent, false)}[]`;
    case "tuple":
      return `[${type.items.map((item) => writeType(item, writing, indent)).join(", ")}]`;
    case "union":
      return type.of.map((one) => writeType(one, writing, indent)).join(" | ");
    case "intersection":
      return type.of.map((one) => writeOperand(one, writing, indent, true)).join(" & ");
  }
}

/** Within an array or an intersection, what binds less tightly stands in parentheses. */
function writeOperand(type: Type, writing: Writing, indent: string, inIntersection: boolean): string {
  const text = writeType(type, writing, indent);
  const isLoose = type.is === "union" || (type.is === "intersection" && !inIntersection);
  return isLoose ? `(${text})` : text;
}

function writeObject(type: Type & { is: "object" }, writing: Writing, indent: string): string {
  if (type.members.length === 0 && type.index !== undefined) return writeIndex(type.index, writing, indent);
  return `{\n${writeMembers(type, writing, indent + STEP)}${indent}}`;
}

/** `Record` only where the value is unknown: an alias may not mention itself in it. */
function writeIndex(value: Type, writing: Writing, indent: string): string {
  if (value === UNKNOWN) return "Record<string, unknown>";
  const text = writeType(value, writing, indent + STEP);
  return text.includes("\n") ? `{\n${indent}${STEP}[key: string]: ${text};\n${indent}}` : `{ [key: string]: ${text} }`;
}

/** The inside of an object type or an interface. */
function writeMembers({ members, index }: Type & { is: "object" }, writing: Writing, indent: string): string {
  let text = "";
  for (const { key, type, optional = false, doc } of members) {
    const whole = optional && writing.input && type !== NEVER ? union([type, UNDEFINED]) : type;
    text += `${doc === undefined ? "" : docBlock(doc, indent)}${indent}${key}${optional ? "?" : ""}: ${writeType(whole, writing, indent)};\n`;
  }
  return index === undefined ? text : `${text}${indent}[key: string]: ${writeType(index, writing, indent)};\n`;
}

/** `export interface name { … }`, or a type alias where the type is no plain object. */
export function declareType(
  name: string,
  type: Type,
  { input, doc, extended }: Writing & { doc?: Doc; extended?: string | undefined },
): string {
  const head = docBlock(doc ?? {});
  const base = extended === undefined ? "" : ` extends ${extended}`;
  // An interface cannot extend a type that has an index only, and an alias cannot extend anything.
  if (type.is === "object") {
    return `${head}export interface ${name}${base} {\n${writeMembers(type, { input }, STEP)}}\n`;
  }
  const own = writeType(type, { input });
  return `${head}export type ${name} = ${extended === undefined ? own : `${extended} & ${own}`};\n`;
}
