import { dereference } from "../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer, refOf, tokens } from "../openapi/pointer.ts";
import { listedValues } from "./enumeration.ts";
import { leaves } from "./flatten/leaves.ts";
import type { SchemaPart } from "./flatten/part.ts";

/** Which value of a property belongs to which branch of a union, where the branches themselves list several. */
export interface Kinds {
  property: string;
  /** By branch, in the order of the union; undefined for null. */
  values: (string | undefined)[];
  /** By branch: whether its name or its only value says so, and not an example alone. */
  isNamed: boolean[];
  /** Listed values that belong to no branch. */
  others: string[];
  /** Whether some branch requires the property. */
  required: boolean;
}

/** What a branch says of a property, its composition included. */
interface Statement {
  /** The values that all its parts list; undefined where none lists any. */
  listed: readonly Json[] | undefined;
  /** The value it gives as its own: the example or the default that stands last. */
  example: Json | undefined;
}

interface Branch {
  index: number;
  branch: JsonObject;
  /** What an object has to satisfy to satisfy the branch. */
  parts: readonly SchemaPart[];
}

/**
 * Reads which kind each branch of a union describes. The branches list the same kinds, or none: the evidence is the
 * example or default of each branch, and its title or component name where that has the words of a listed value. It
 * counts only if all branches come out different, more than half of them are known by a sole value or by name, and
 * nothing contradicts. Undefined also where the branches have values of their own already.
 */
export function kindsOf(root: JsonObject, pointer: Pointer, union: readonly Json[]): Kinds | undefined {
  const branches: Branch[] = [];
  let shared: string[] | undefined;
  for (let index = 0; index < union.length; index++) {
    const branch = union[index];
    if (!isObject(branch)) return undefined;
    if (branch.type === "null") continue;
    const parts = leaves(root, { node: branch, pointer: join(pointer, index) });
    if (parts === undefined) return undefined;
    branches.push({ index, branch, parts });
    const names = new Set(parts.flatMap(({ node }) => (isObject(node.properties) ? Object.keys(node.properties) : [])));
    shared = [...(shared ?? names)].filter((name) => names.has(name));
    // Most unions are of strings and other plain values, which have no properties.
    if (shared.length === 0) return undefined;
  }
  if (shared === undefined || branches.length < 2) return undefined;
  const statements = shared.flatMap((property) => {
    const stated = branches.map(({ parts }) => statementOf(root, parts, property));
    return stated.every((one) => one !== undefined) ? [{ property, stated }] : [];
  });
  if (statements.some(({ stated }) => areDisjoint(stated.map(({ listed }) => listed)))) return undefined;
  const words = branches.map((one) => wordsOfBranch(root, one));
  for (const { property, stated } of statements) {
    const told = tell(words, stated);
    if (told === undefined) continue;
    const values: (string | undefined)[] = union.map(() => undefined);
    const isNamed = union.map(() => false);
    branches.forEach(({ index }, i) => {
      values[index] = told.values[i];
      isNamed[index] = told.isNamed[i] === true;
    });
    const required = branches.some(({ parts }) => parts.some(({ node }) => requires(node, property)));
    return { property, values, isNamed, others: told.others, required };
  }
  return undefined;
}

function requires({ required }: JsonObject, property: string): boolean {
  return Array.isArray(required) && required.includes(property);
}

/** @param words of each branch; see `wordsOfBranch`. */
function tell(
  words: readonly string[][][],
  statements: readonly Statement[],
): { values: string[]; isNamed: boolean[]; others: string[] } | undefined {
  const all = new Set(statements.flatMap(({ listed = [] }) => listed));
  const isKind = (value: Json | undefined): value is string => typeof value === "string" && all.has(value);
  if (all.size < statements.length || ![...all].every(isKind)) return undefined;
  const values: string[] = [];
  const isNamed: boolean[] = [];
  for (const [i, { listed, example }] of statements.entries()) {
    const own = (listed ?? [...all]).filter(isKind);
    const sole = own.length === 1 ? own[0] : undefined;
    const given = isKind(example) && own.includes(example) ? example : undefined;
    const named = byName(words[i] as string[][], own);
    const value = sole ?? given ?? named;
    if (value === undefined || values.includes(value)) return undefined;
    if (sole === undefined && named !== undefined && named !== value) return undefined;
    isNamed.push(sole !== undefined || named !== undefined);
    values.push(value);
  }
  if (isNamed.filter(Boolean).length * 2 <= statements.length) return undefined;
  return { values, isNamed, others: ([...all] as string[]).filter((value) => !values.includes(value)) };
}

function areDisjoint(lists: readonly (readonly Json[] | undefined)[]): boolean {
  const seen = new Set<Json>();
  for (const list of lists) {
    if (list === undefined || list.length === 0) return false;
    for (const value of list) {
      if (seen.has(value)) return false;
      seen.add(value);
    }
  }
  return true;
}

/** What the parts of a branch say of a property; undefined if none describes it. */
function statementOf(root: JsonObject, parts: readonly SchemaPart[], property: string): Statement | undefined {
  let statement: Statement | undefined;
  for (const { node } of parts) {
    const schema = member(node.properties, property);
    if (!isObject(schema)) continue;
    const found = dereference(root, schema, "")?.node;
    const values = found && listedValues(found);
    const before = statement?.listed;
    const listed = before === undefined ? values : before.filter((value) => values?.includes(value) ?? true);
    statement = { listed, example: exampleOf(schema) ?? statement?.example };
  }
  return statement;
}

/** The title of a branch, that of the component it refers to, and the component's name, as words in lower case. */
function wordsOfBranch(root: JsonObject, { branch }: Branch): string[][] {
  const target = refOf(branch);
  const titles = [branch.title, dereference(root, branch, "")?.node.title];
  const names = [...titles, target === undefined ? undefined : tokens(target).at(-1)];
  return names.flatMap((name) => (typeof name === "string" ? [wordsOf(name)] : []));
}

function exampleOf(schema: JsonObject): Json | undefined {
  const [first] = Array.isArray(schema.examples) ? schema.examples : [];
  return schema.example ?? first ?? schema.default ?? undefined;
}

/** The listed value whose words all stand in a name; of several the longest. */
function byName(names: readonly (readonly string[])[], values: readonly string[]): string | undefined {
  const found = values.filter((value) => names.some((words) => wordsOf(value).every((word) => holds(words, word))));
  const longest = Math.max(0, ...found.map((value) => value.length));
  const [only, ...more] = found.filter((value) => value.length === longest);
  return more.length === 0 ? only : undefined;
}

/** Whether one word, or several in a row written together, is `word`: `SaaS` reads as two. */
function holds(words: readonly string[], word: string): boolean {
  for (let from = 0; from < words.length; from++) {
    let text = "";
    for (let to = from; to < words.length && text.length < word.length; to++) text += words[to];
    if (text === word) return true;
  }
  return false;
}

function wordsOf(text: string): string[] {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}
