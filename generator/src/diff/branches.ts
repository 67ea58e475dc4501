import { dereferenceOrSelf, type Located } from "../openapi/dereference.ts";
import { isObject, type JsonObject, join } from "../openapi/pointer.ts";
import type { Fingerprints } from "./fingerprint.ts";
import { propertiesOf, shapeOf } from "./shape.ts";

export interface MatchedBranches {
  pairs: [Located, Located][];
  removed: Located[];
  added: Located[];
}

/** Fewer properties in common than this, and one branch is not a later form of the other. */
const ALIKE = 0.4;

/**
 * Which branches of two unions are the same: those built alike, then those that carry the same constants (`action:
 * "skip"`), then those most alike. The order of branches says nothing.
 */
export function matchBranches(
  old: readonly Located[],
  next: readonly Located[],
  oldRoot: JsonObject,
  nextRoot: JsonObject,
  prints: [Fingerprints, Fingerprints],
): MatchedBranches {
  const pairs: [Located, Located][] = [];
  const left = new Set(old);
  const right = new Set(next);
  const take = (one: Located, other: Located): void => {
    pairs.push([one, other]);
    left.delete(one);
    right.delete(other);
  };
  const byKey = (keyOf: (branch: Located, root: JsonObject, side: 0 | 1) => string | undefined): void => {
    for (const one of [...left]) {
      const key = keyOf(one, oldRoot, 0);
      const other = key === undefined ? undefined : [...right].find((branch) => keyOf(branch, nextRoot, 1) === key);
      if (other !== undefined) take(one, other);
    }
  };
  byKey((branch, root, side) => {
    const end = dereferenceOrSelf(root, branch);
    return prints[side].schema(end.node, end.pointer);
  });
  byKey((branch, root) => constants(root, branch));
  const near = [...left]
    .flatMap((one) => [...right].map((other) => ({ one, other, likeness: likeness(oldRoot, one, nextRoot, other) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { one, other } of near) if (left.has(one) && right.has(other)) take(one, other);
  const order = new Map(next.map((branch, i) => [branch, i]));
  pairs.sort(([, a], [, b]) => (order.get(a) as number) - (order.get(b) as number));
  return { pairs, removed: [...left], added: [...right] };
}

/** Lists within lists further in than this tell nobody what they are. */
const DEEPEST = 4;

/** More properties in common than this, and two schemas say the same thing in other words. */
const SAME = 0.6;

/** Two versions of one document, as far as comparing needs them. */
interface Roots {
  old: JsonObject;
  next: JsonObject;
  prints: [Fingerprints, Fingerprints];
}

/** Whether two schemas are built alike, or nearly; lists by their items. */
export function isSame(one: Located, other: Located, roots: Roots, depth = 0): boolean {
  const [left, right] = [dereferenceOrSelf(roots.old, one), dereferenceOrSelf(roots.next, other)];
  const [items, others] = [itemsOf(left), itemsOf(right)];
  // A list may be one of itself.
  if (items !== undefined && others !== undefined) return depth < DEEPEST && isSame(items, others, roots, depth + 1);
  const [print, later] = [
    roots.prints[0].schema(left.node, left.pointer),
    roots.prints[1].schema(right.node, right.pointer),
  ];
  if (print === later) return true;
  if (propertiesOf(left).size * propertiesOf(right).size === 0) return false;
  return likeness(roots.old, left, roots.next, right) > SAME;
}

/**
 * Where one schema is what a member of the other is: it was wrapped, or what held it is gone. Undefined where the two have
 * something in common as they stand, several members would do, or it is of a kind that anything may have (a text).
 */
export function wrapping(
  old: Located,
  next: Located,
  roots: Roots,
): { is: "wrapped" | "unwrapped"; name: string; old: Located; next: Located } | undefined {
  const [left, right] = [propertiesOf(old), propertiesOf(next)];
  if (left.size + right.size === 0 || [...left.keys()].some((name) => right.has(name))) return undefined;
  const holds = (one: Located, other: Located) =>
    hasMembers(roots.old, one) && hasMembers(roots.next, other) && isSame(one, other, roots);
  const held = [...right].filter(([, member]) => holds(old, member));
  const holding = [...left].filter(([, member]) => holds(member, next));
  const [only] = [...held, ...holding];
  if (only === undefined || held.length + holding.length > 1) return undefined;
  const [name, member] = only;
  return held.length === 1 ? { is: "wrapped", name, old, next: member } : { is: "unwrapped", name, old: member, next };
}

/** Whether a schema names members, or is a list of what does. */
function hasMembers(root: JsonObject, at: Located, depth = 0): boolean {
  const end = dereferenceOrSelf(root, at);
  const items = itemsOf(end);
  if (items !== undefined) return depth < DEEPEST && hasMembers(root, items, depth + 1);
  return propertiesOf(end).size > 0;
}

function itemsOf({ node, pointer }: Located): Located | undefined {
  return isObject(node.items) ? { node: node.items, pointer: join(pointer, "items") } : undefined;
}

/** The properties of one value, as text; undefined where there are none. */
function constants(root: JsonObject, branch: Located): string | undefined {
  const found: string[] = [];
  for (const [name, property] of propertiesOf(dereferenceOrSelf(root, branch))) {
    const { values } = shapeOf(root, dereferenceOrSelf(root, property));
    if (values?.length === 1) found.push(JSON.stringify([name, values[0]]));
  }
  return found.length === 0 ? undefined : found.sort().join();
}

/** From 0 to 1; objects by the properties they share, anything else by its type. */
function likeness(oldRoot: JsonObject, one: Located, nextRoot: JsonObject, other: Located): number {
  const [left, right] = [dereferenceOrSelf(oldRoot, one), dereferenceOrSelf(nextRoot, other)];
  const [before, after] = [shapeOf(oldRoot, left), shapeOf(nextRoot, right)];
  if (before.types === undefined || after.types === undefined) {
    return before.types === after.types && before.branches.length + before.members.length > 0 ? 0.5 : 0;
  }
  if (!before.types.some((type) => after.types?.includes(type))) return 0;
  // Two objects that carry different constants are different things, whatever else they share.
  const [tag, later] = [constants(oldRoot, left), constants(nextRoot, right)];
  if (tag !== undefined && later !== undefined && tag !== later) return 0;
  if (!before.types.includes("object"))
    return (before.values === undefined) === (after.values === undefined) ? 0.9 : 0.5;
  const [names, others] = [[...propertiesOf(left).keys()], new Set(propertiesOf(right).keys())];
  const all = new Set([...names, ...others]);
  return all.size === 0 ? 1 : names.filter((name) => others.has(name)).length / all.size;
}
