import { arrayOf, type SchemaType } from "../../model/schemas.ts";
import type { BothSchemas, VersionSchemas } from "./shape.ts";

export interface MatchedBranches {
  pairs: [SchemaType, SchemaType][];
  removed: SchemaType[];
  added: SchemaType[];
}

/** Two branches are the same if they have at least this share of their properties in common. */
const SAME_BRANCH = 0.4;

/**
 * Which branches of two unions are the same: those built alike, then those with the same constants (`action: "skip"`),
 * then those most alike. The order of branches does not count.
 */
export function matchBranches(
  old: readonly SchemaType[],
  next: readonly SchemaType[],
  both: BothSchemas,
): MatchedBranches {
  const pairs: [SchemaType, SchemaType][] = [];
  const left = new Set(old);
  const right = new Set(next);
  const take = (one: SchemaType, other: SchemaType): void => {
    pairs.push([one, other]);
    left.delete(one);
    right.delete(other);
  };
  const byKey = (keyOf: (branch: SchemaType, side: VersionSchemas) => string | undefined): void => {
    for (const one of [...left]) {
      const key = keyOf(one, both.old);
      const other = key === undefined ? undefined : [...right].find((branch) => keyOf(branch, both.next) === key);
      if (other !== undefined) take(one, other);
    }
  };
  byKey((branch, side) => side.print(branch));
  byKey((branch, side) => constants(side, branch));
  const near = [...left]
    .flatMap((one) => [...right].map((other) => ({ one, other, likeness: likeness(both, one, other) })))
    .filter((pair) => pair.likeness >= SAME_BRANCH)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { one, other } of near) if (left.has(one) && right.has(other)) take(one, other);
  const order = new Map(next.map((branch, i) => [branch, i]));
  pairs.sort(([, a], [, b]) => (order.get(a) as number) - (order.get(b) as number));
  return { pairs, removed: [...left], added: [...right] };
}

/** Lists within lists are compared to this depth. */
const DEEPEST = 4;

/** Two schemas are nearly the same if they have more than this share of their properties in common. */
const SAME_SCHEMA = 0.6;

/** Whether two schemas are built alike, or nearly; lists by their items. */
export function isSame(one: SchemaType, other: SchemaType, both: BothSchemas, depth = 0): boolean {
  const [items, others] = [itemsOf(both.old, one), itemsOf(both.next, other)];
  // A list may be one of itself.
  if (items !== undefined && others !== undefined) return depth < DEEPEST && isSame(items, others, both, depth + 1);
  if (both.old.print(one) === both.next.print(other)) return true;
  if (both.old.properties(one).size * both.next.properties(other).size === 0) return false;
  return likeness(both, one, other) > SAME_SCHEMA;
}

/** A schema that is now a member of another object, or was one. */
export interface Wrapping {
  is: "wrapped" | "unwrapped";
  /** The name of the member. */
  name: string;
  old: SchemaType;
  next: SchemaType;
}

/**
 * Where one schema is a member of the other: it was wrapped, or the object around it is gone. Undefined if the two have a
 * member in common, if several members would do, or if it is of a kind that anything may have (a text).
 */
export function wrapping(old: SchemaType, next: SchemaType, both: BothSchemas): Wrapping | undefined {
  const [left, right] = [both.old.properties(old), both.next.properties(next)];
  if (left.size + right.size === 0 || [...left.keys()].some((name) => right.has(name))) return undefined;
  const holds = (one: SchemaType, other: SchemaType) =>
    hasMembers(both.old, one) && hasMembers(both.next, other) && isSame(one, other, both);
  const held = [...right].filter(([, member]) => holds(old, member));
  const holding = [...left].filter(([, member]) => holds(member, next));
  const [only] = [...held, ...holding];
  if (only === undefined || held.length + holding.length > 1) return undefined;
  const [name, member] = only;
  return held.length === 1 ? { is: "wrapped", name, old, next: member } : { is: "unwrapped", name, old: member, next };
}

/** Whether a schema names members, or is a list of objects that do. */
function hasMembers(side: VersionSchemas, type: SchemaType, depth = 0): boolean {
  const items = itemsOf(side, type);
  if (items !== undefined) return depth < DEEPEST && hasMembers(side, items, depth + 1);
  return side.properties(type).size > 0;
}

/** The items of a list; undefined for any other type and for items of any type. */
function itemsOf(side: VersionSchemas, type: SchemaType): SchemaType | undefined {
  const items = arrayOf(side.end(type))?.items;
  return items?.kind === "unknown" || items?.kind === "never" ? undefined : items;
}

/** The properties with a single value, as text; undefined if no property has one. */
function constants(side: VersionSchemas, branch: SchemaType): string | undefined {
  const found: string[] = [];
  for (const [name, property] of side.properties(branch)) {
    const { values } = side.shape(property);
    if (values?.length === 1) found.push(JSON.stringify([name, values[0]]));
  }
  return found.length === 0 ? undefined : found.sort().join();
}

/** From 0 to 1: of objects the share of properties in common; of anything else, whether the types are the same. */
function likeness({ old, next }: BothSchemas, one: SchemaType, other: SchemaType): number {
  const [before, after] = [old.shape(one), next.shape(other)];
  if (before.types === undefined || after.types === undefined) {
    return before.types === after.types && before.branches.length + before.members.length > 0 ? 0.5 : 0;
  }
  if (!before.types.some((type) => after.types?.includes(type))) return 0;
  // Two objects with different constants are different things, whatever else they share.
  const [constant, later] = [constants(old, one), constants(next, other)];
  if (constant !== undefined && later !== undefined && constant !== later) return 0;
  if (!before.types.includes("object"))
    return (before.values === undefined) === (after.values === undefined) ? 0.9 : 0.5;
  const [names, others] = [[...old.properties(one).keys()], new Set(next.properties(other).keys())];
  const all = new Set([...names, ...others]);
  return all.size === 0 ? 1 : names.filter((name) => others.has(name)).length / all.size;
}
