import { type ArrayType, arrayOf, type SchemaType } from "../../model/schemas.ts";
import { describe } from "../messages.ts";
import { ITEM } from "../subject.ts";
import { matchBranches } from "./branches.ts";
import type { Comparison } from "./comparison.ts";
import type { VersionSchemas } from "./shape.ts";
import { branchAdded, branchRemoved } from "./unions.ts";
import { typeReplaced } from "./values.ts";

/** Both versions are arrays: lists, tuples, or one of each. */
export function compareLists(at: Comparison, old: SchemaType, next: SchemaType): void {
  const [before, after] = [arrayOf(old), arrayOf(next)];
  if (before === undefined || after === undefined) return;
  const [wasTuple, isTuple] = [before, after].map(({ places, isWhole }) => places !== undefined && isWhole);
  if (wasTuple && isTuple) compareTuples(at, old, next, before, after);
  else if (!wasTuple && !isTuple) compareItems(at, old, next, before, after);
  else if (before.places === undefined || after.places === undefined) typeReplaced(at, old, next);
  else {
    const places = [old.pointer, next.pointer] as const;
    if (isTuple) at.add("type-refined", places, { narrows: true }, `${at.here} has all of its items`);
    else at.add("type-opened", places, { widens: true }, `${at.here} may have fewer items`);
    compareFurther(at, old, next, before, after);
    // Where items may be anything, their places do not show in the type.
    const isShown = isTuple ? membersOf(at.both.old, before) : membersOf(at.both.next, after);
    if (isShown !== undefined) comparePlaces(at, before, after);
  }
}

/** Whether there may be items beyond those with a schema of their own. */
function compareFurther(at: Comparison, old: SchemaType, next: SchemaType, before: ArrayType, after: ArrayType): void {
  const places = [old.pointer, next.pointer] as const;
  if (before.isClosed && !after.isClosed) {
    at.add("type-opened", places, { widens: true }, `${at.here} may have further items`);
  } else if (!before.isClosed && after.isClosed) {
    at.add("type-refined", places, { narrows: true }, `${at.here} has no further items`);
  }
}

function compareTuples(at: Comparison, old: SchemaType, next: SchemaType, before: ArrayType, after: ArrayType): void {
  if (before.places?.length !== after.places?.length) {
    typeReplaced(at, old, next);
    return;
  }
  compareFurther(at, old, next, before, after);
  comparePlaces(at, before, after);
  if (!before.isClosed && !after.isClosed) compareRest(at, old, next, before, after);
}

function comparePlaces(at: Comparison, { places = [] }: ArrayType, { places: later = [] }: ArrayType): void {
  for (const [i, one] of places.entries()) {
    const other = later[i];
    if (other !== undefined) at.inside(ITEM).child(one, other);
  }
}

/** Lists: an item at any place is of one of some schemas. */
function compareItems(at: Comparison, old: SchemaType, next: SchemaType, before: ArrayType, after: ArrayType): void {
  if (before.places === undefined && after.places === undefined) {
    compareRest(at, old, next, before, after);
    return;
  }
  const places = [old.pointer, next.pointer] as const;
  const [members, later] = [membersOf(at.both.old, before), membersOf(at.both.next, after)];
  if (members === undefined && later === undefined) {
    const print = (side: VersionSchemas, { places = [] }: ArrayType) => places.map((one) => side.print(one)).join();
    const text = `${at.here} has other items at its places, which may be anything`;
    if (print(at.both.old, before) !== print(at.both.next, after)) at.add("constraint-changed", places, {}, text);
  } else if (members === undefined) {
    at.add("type-refined", places, { narrows: true }, `items of ${at.here}, open before, are of stated types`);
  } else if (later === undefined) {
    at.add("type-opened", places, { widens: true }, `items of ${at.here} may be anything`);
  } else {
    const matched = matchBranches(distinct(at.both.old, members), distinct(at.both.next, later), at.both);
    const inside = at.inside(ITEM);
    for (const [one, other] of matched.pairs) inside.child(one, other);
    for (const item of matched.added) branchAdded(inside, old, item);
    for (const item of matched.removed) branchRemoved(inside, item, next);
  }
}

/** One of each of those that are built alike. */
function distinct(side: VersionSchemas, all: readonly SchemaType[]): SchemaType[] {
  return [...new Map(all.map((one) => [side.print(one), one])).values()];
}

/** The items for which `items` holds. */
function compareRest(at: Comparison, old: SchemaType, next: SchemaType, before: ArrayType, after: ArrayType): void {
  const [was, is] = [statedItems(before), statedItems(after)];
  if (was !== undefined && is !== undefined) at.inside(ITEM).child(was, is);
  else if (is !== undefined && !at.both.next.isAnything(is)) {
    const text = `items of ${at.here}, open before, are ${describe(at.both.next, is)}`;
    at.add("type-refined", [old.pointer, is.pointer], { narrows: true }, text);
  } else if (was !== undefined && !at.both.old.isAnything(was)) {
    at.add("type-opened", [was.pointer, next.pointer], { widens: true }, `items of ${at.here} may be anything`);
  }
}

/** What the items may be; undefined where they may be anything. */
function membersOf(side: VersionSchemas, array: ArrayType): SchemaType[] | undefined {
  const { isClosed, places = [] } = array;
  const rest = statedItems(array);
  if (!isClosed && rest === undefined) return undefined;
  const members = isClosed || rest === undefined ? places : [...places, rest];
  return members.some((member) => side.isAnything(member)) ? undefined : [...members];
}

function statedItems({ items }: ArrayType): SchemaType | undefined {
  return Object.keys(items.schema).length === 0 ? undefined : items;
}
