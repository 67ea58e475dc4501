import { code, joined, quote, type SafeCode } from "../../escape.ts";
import { type Doc, docBlock, margin } from "./tsdoc.ts";

/**
 * TypeScript types as data, before they are text. Only the functions below make them, and they simplify: no union inside
 * a union, no duplicates, `unknown` for a union that contains it.
 */
export type TypeNode =
  | { readonly is: "word"; readonly text: SafeCode }
  | { readonly is: "object"; readonly members: readonly Member[]; readonly index?: TypeNode }
  | { readonly is: "list"; readonly item: TypeNode }
  | { readonly is: "tuple"; readonly items: readonly TypeNode[]; readonly rest?: TypeNode }
  | { readonly is: "union" | "intersection"; readonly of: readonly TypeNode[] };

/** A property. */
export interface Member {
  key: SafeCode;
  type: TypeNode;
  optional?: boolean;
  doc?: Doc | undefined;
}

const word = (text: SafeCode): TypeNode => ({ is: "word", text });

export const UNKNOWN: TypeNode = word(code`unknown`);
export const NEVER: TypeNode = word(code`never`);
export const NULL: TypeNode = word(code`null`);
export const STRING: TypeNode = word(code`string`);
export const NUMBER: TypeNode = word(code`number`);
export const BIGINT: TypeNode = word(code`bigint`);
export const BOOLEAN: TypeNode = word(code`boolean`);
export const DATE: TypeNode = word(code`Date`);
export const INSTANT: TypeNode = word(code`Temporal.Instant`);
export const PLAIN_DATE: TypeNode = word(code`Temporal.PlainDate`);
export const UNDEFINED: TypeNode = word(code`undefined`);

/** A declared name, or a literal. */
export const named: (text: SafeCode) => TypeNode = word;

export const object = (members: readonly Member[], index?: TypeNode): TypeNode => ({
  is: "object",
  members,
  ...(index && { index }),
});

/** An object with any members. */
export const OPEN_OBJECT: TypeNode = object([], UNKNOWN);

/** An object that must be empty. */
export const EMPTY_OBJECT: TypeNode = object([], NEVER);

export const list = (item: TypeNode): TypeNode => ({ is: "list", item });

/** @param rest the type of further items; without it there are none. */
export const tuple = (items: readonly TypeNode[], rest?: TypeNode): TypeNode => ({
  is: "tuple",
  items,
  ...(rest && { rest }),
});

/** Whether a type is one text, which `string` beside it includes. */
function isText(type: TypeNode): boolean {
  return type.is === "word" && type.text.startsWith('"');
}

/** One of them; `never` where there is none. */
export function union(types: readonly TypeNode[]): TypeNode {
  const every = distinct("union", types);
  const flat = every.includes(STRING) ? every.filter((type) => !isText(type)) : every;
  return flat.includes(UNKNOWN) ? UNKNOWN : single("union", flat, NEVER);
}

/** All of them; `unknown` where there is none. */
export function intersection(types: readonly TypeNode[]): TypeNode {
  return single(
    "intersection",
    distinct("intersection", types).filter((type) => type !== UNKNOWN),
    UNKNOWN,
  );
}

/** The type without the documentation of its members, where it is written a second time. */
export function withoutDocs(type: TypeNode): TypeNode {
  switch (type.is) {
    case "object":
      return { ...type, members: type.members.map((one) => ({ ...one, type: withoutDocs(one.type), doc: undefined })) };
    case "list":
      return { ...type, item: withoutDocs(type.item) };
    case "tuple":
      return { ...type, items: type.items.map(withoutDocs) };
    case "union":
    case "intersection":
      return { ...type, of: type.of.map(withoutDocs) };
    default:
      return type;
  }
}

function single(is: "union" | "intersection", types: readonly TypeNode[], none: TypeNode): TypeNode {
  return types.length > 1 ? { is, of: types } : (types[0] ?? none);
}

/** The types, with nested ones of the same kind unfolded and without duplicates. */
function distinct(is: "union" | "intersection", types: readonly TypeNode[]): readonly TypeNode[] {
  // One or two types are the rule: no copy is made of them.
  const flat = types.some((type) => type.is === is)
    ? types.flatMap((type) => (type.is === is ? type.of : [type]))
    : types;
  if (flat.length < 2) return flat;
  const words = new Set<string>();
  return flat.filter((type) => type.is !== "word" || (!words.has(type.text) && words.add(type.text)));
}

/** In the types of requests, optional members also accept `undefined`. */
export interface TypePrintOptions {
  input: boolean;
}

const STEP = "    ";

/** The type as text; lines after the first are indented by `indent`. */
export function writeType(type: TypeNode, writing: TypePrintOptions, indent = ""): SafeCode {
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

function writeTuple({ items, rest }: TypeNode & { is: "tuple" }, writing: TypePrintOptions, indent: string): SafeCode {
  const stated = items.map((one) => writeType(one, writing, indent));
  const further = rest === undefined ? [] : [code`...${writeType(list(rest), writing, indent)}`];
  return code`[${joined([...stated, ...further], code`, `)}]`;
}

function writeAll(types: readonly TypeNode[], writing: TypePrintOptions, indent: string, between: SafeCode): SafeCode {
  return joined(
    types.map((one) => writeType(one, writing, indent)),
    between,
  );
}

/** The element of an array or an intersection, in parentheses where it binds less tightly. */
function writeOperand(type: TypeNode, writing: TypePrintOptions, indent: string, inIntersection: boolean): SafeCode {
  const text = writeType(type, writing, indent);
  const isLoose = type.is === "union" || (type.is === "intersection" && !inIntersection);
  return isLoose ? code`(${text})` : text;
}

function writeObject(type: TypeNode & { is: "object" }, writing: TypePrintOptions, indent: string): SafeCode {
  if (type.members.length === 0 && type.index !== undefined) return writeIndex(type.index, writing, indent);
  return code`{\n${writeMembers(type, writing, indent + STEP)}${margin(indent)}}`;
}

/** `Record` is used only for `unknown` and `never`: a type alias may not refer to itself in a `Record`. */
function writeIndex(value: TypeNode, writing: TypePrintOptions, indent: string): SafeCode {
  if (value === UNKNOWN) return code`Record<string, unknown>`;
  if (value === NEVER) return code`Record<string, never>`;
  const text = writeType(value, writing, indent + STEP);
  return text.includes("\n")
    ? code`{\n${margin(indent + STEP)}[key: string]: ${text};\n${margin(indent)}}`
    : code`{ [key: string]: ${text} }`;
}

/** The inside of an object type or an interface. */
function writeMembers(
  { members, index }: TypeNode & { is: "object" },
  writing: TypePrintOptions,
  indent: string,
): SafeCode {
  const space = margin(indent);
  const lines = members.map(({ key, type, optional = false, doc }) => {
    const whole = optional && writing.input && type !== NEVER ? union([type, ...inherited(key), UNDEFINED]) : type;
    const about = doc === undefined ? NOTHING : docBlock(doc, indent);
    return code`${about}${space}${key}${optional ? MAYBE : NOTHING}: ${writeType(whole, writing, indent)};\n`;
  });
  if (index !== undefined) {
    // TypeScript holds every member against the index signature, and with it what the member accepts as inherited.
    const accepted = members.flatMap(({ key, optional = false, type }) =>
      optional && writing.input && type !== NEVER ? inherited(key) : [],
    );
    const whole = accepted.length === 0 ? index : union([index, ...accepted]);
    lines.push(code`${space}[key: string]: ${writeType(whole, writing, indent)};\n`);
  }
  return code`${lines}`;
}

/** The members that every object inherits. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * The type of what an object inherits under a name: `{ page: 1 }` has a `constructor`, which TypeScript holds against an optional member of
 * that name.
 */
function inherited(key: SafeCode): TypeNode[] {
  return INHERITED.has(key) && !key.startsWith("_") ? [named(code`object[${quote(key)}]`)] : [];
}

const NOTHING = code``;
const MAYBE = code`?`;

/** `export interface name { … }`, or a type alias where the type is no plain object. */
export function declareType(
  name: SafeCode,
  type: TypeNode,
  { input, doc, extended = [] }: TypePrintOptions & { doc?: Doc; extended?: readonly SafeCode[] },
): SafeCode {
  const head = docBlock(doc ?? {});
  // Only an interface can extend other types; an alias is intersected with them.
  if (type.is === "object") {
    const base = extended.length === 0 ? NOTHING : code` extends ${joined(extended, code`, `)}`;
    return code`${head}export interface ${name}${base} {\n${writeMembers(type, { input }, STEP)}}\n`;
  }
  return code`${head}export type ${name} = ${joined([...extended, writeType(type, { input })], code` & `)};\n`;
}
