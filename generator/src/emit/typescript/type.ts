import { code, joined, type SafeCode } from "../../escape.ts";
import { type Doc, docBlock, margin } from "./tsdoc.ts";

/**
 * TypeScript types as data: what a schema means, before it is text. Only the functions below make them, and they keep
 * the forms a reader would choose: no union inside a union, nothing said twice, `unknown` where it swallows the rest.
 */
export type Type =
  | { readonly is: "word"; readonly text: SafeCode }
  | { readonly is: "object"; readonly members: readonly Member[]; readonly index?: Type }
  | { readonly is: "list"; readonly item: Type }
  | { readonly is: "tuple"; readonly items: readonly Type[]; readonly rest?: Type }
  | { readonly is: "union" | "intersection"; readonly of: readonly Type[] };

/** A property. */
export interface Member {
  key: SafeCode;
  type: Type;
  optional?: boolean;
  doc?: Doc | undefined;
}

const word = (text: SafeCode): Type => ({ is: "word", text });

export const UNKNOWN: Type = word(code`unknown`);
export const NEVER: Type = word(code`never`);
export const NULL: Type = word(code`null`);
export const STRING: Type = word(code`string`);
export const NUMBER: Type = word(code`number`);
export const BOOLEAN: Type = word(code`boolean`);
const UNDEFINED = word(code`undefined`);

/** A declared name, or a literal. */
export const named: (text: SafeCode) => Type = word;

export const object = (members: readonly Member[], index?: Type): Type => ({
  is: "object",
  members,
  ...(index && { index }),
});

/** An object of which nothing is known but that it is one. */
export const OPEN_OBJECT: Type = object([], UNKNOWN);

/** An object that has no members, and may have none. */
export const EMPTY_OBJECT: Type = object([], NEVER);

export const list = (item: Type): Type => ({ is: "list", item });

/** @param rest of what further items may follow; none may where it is not given. */
export const tuple = (items: readonly Type[], rest?: Type): Type => ({ is: "tuple", items, ...(rest && { rest }) });

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
export function writeType(type: Type, writing: Writing, indent = ""): SafeCode {
  switch (type.is) {
    case "word":
      return type.text;
    case "object":
      return writeObject(type, writing, indent);
    case "list":
      return code`${writeOperand(type.item, writing, indent, false)}[]`;
    case "tuple":
      return writeTuple(type, writing, indent);
    case "union":
      return writeAll(type.of, writing, indent, code` | `);
    case "intersection":
      return joined(
        type.of.map((one) => writeOperand(one, writing, indent, true)),
        code` & `,
      );
  }
}

function writeTuple({ items, rest }: Type & { is: "tuple" }, writing: Writing, indent: string): SafeCode {
  const stated = items.map((one) => writeType(one, writing, indent));
  const further = rest === undefined ? [] : [code`...${writeType(list(rest), writing, indent)}`];
  return code`[${joined([...stated, ...further], code`, `)}]`;
}

function writeAll(types: readonly Type[], writing: Writing, indent: string, between: SafeCode): SafeCode {
  return joined(
    types.map((one) => writeType(one, writing, indent)),
    between,
  );
}

/** Within an array or an intersection, what binds less tightly stands in parentheses. */
function writeOperand(type: Type, writing: Writing, indent: string, inIntersection: boolean): SafeCode {
  const text = writeType(type, writing, indent);
  const isLoose = type.is === "union" || (type.is === "intersection" && !inIntersection);
  return isLoose ? code`(${text})` : text;
}

function writeObject(type: Type & { is: "object" }, writing: Writing, indent: string): SafeCode {
  if (type.members.length === 0 && type.index !== undefined) return writeIndex(type.index, writing, indent);
  return code`{\n${writeMembers(type, writing, indent + STEP)}${margin(indent)}}`;
}

/** `Record` only where the value is a word of the language: an alias may not mention itself in it. */
function writeIndex(value: Type, writing: Writing, indent: string): SafeCode {
  if (value === UNKNOWN) return code`Record<string, unknown>`;
  if (value === NEVER) return code`Record<string, never>`;
  const text = writeType(value, writing, indent + STEP);
  return text.includes("\n")
    ? code`{\n${margin(indent + STEP)}[key: string]: ${text};\n${margin(indent)}}`
    : code`{ [key: string]: ${text} }`;
}

/** The inside of an object type or an interface. */
function writeMembers({ members, index }: Type & { is: "object" }, writing: Writing, indent: string): SafeCode {
  const space = margin(indent);
  const lines = members.map(({ key, type, optional = false, doc }) => {
    const whole = optional && writing.input && type !== NEVER ? union([type, UNDEFINED]) : type;
    const about = doc === undefined ? NOTHING : docBlock(doc, indent);
    return code`${about}${space}${key}${optional ? MAYBE : NOTHING}: ${writeType(whole, writing, indent)};\n`;
  });
  if (index !== undefined) lines.push(code`${space}[key: string]: ${writeType(index, writing, indent)};\n`);
  return code`${lines}`;
}

const NOTHING = code``;
const MAYBE = code`?`;

/** `export interface name { … }`, or a type alias where the type is no plain object. */
export function declareType(
  name: SafeCode,
  type: Type,
  { input, doc, extended = [] }: Writing & { doc?: Doc; extended?: readonly SafeCode[] },
): SafeCode {
  const head = docBlock(doc ?? {});
  // An interface cannot extend what is no object, and an alias cannot extend anything.
  if (type.is === "object") {
    const base = extended.length === 0 ? NOTHING : code` extends ${joined(extended, code`, `)}`;
    return code`${head}export interface ${name}${base} {\n${writeMembers(type, { input }, STEP)}}\n`;
  }
  return code`${head}export type ${name} = ${joined([...extended, writeType(type, { input })], code` & `)};\n`;
}
