import type { SchemaType } from "../../model/schemas.ts";
import { describe } from "../messages.ts";
import { matchBranches } from "./branches.ts";
import type { Comparison } from "./comparison.ts";
import { type Shape, sameSet } from "./shape.ts";
import { typeReplaced } from "./values.ts";

/** Both versions are unions. */
export function compareUnions(at: Comparison, old: SchemaType, next: SchemaType, before: Shape, after: Shape): void {
  const { pairs, added, removed } = matchBranches(before.branches, after.branches, at.both);
  for (const [one, other] of pairs) at.child(one, other, "null");
  for (const branch of added) branchAdded(at, old, branch);
  for (const branch of removed) branchRemoved(at, branch, next);
}

export function branchAdded(at: Comparison, old: SchemaType, branch: SchemaType): void {
  const what = describe(at.both.next, branch);
  at.add("branch-added", [old.pointer, branch.pointer], { widens: true }, (direction) =>
    direction === "request" ? `${at.here} also accepts ${what}` : `${at.here} may now also be ${what}`,
  );
}

export function branchRemoved(at: Comparison, branch: SchemaType, next: SchemaType): void {
  const what = describe(at.both.old, branch);
  at.add("branch-removed", [branch.pointer, next.pointer], { narrows: true }, (direction) =>
    direction === "response" ? `${at.here} is no longer ${what}` : `${at.here} no longer accepts ${what}`,
  );
}

/** One version is a union. @returns whether there is nothing else to compare. */
export function compareWithUnion(
  at: Comparison,
  old: SchemaType,
  next: SchemaType,
  before: Shape,
  after: Shape,
): boolean {
  const grew = after.branches.length > 0;
  const [single, union] = grew ? [before, after] : [after, before];
  const matched = grew
    ? matchBranches([old], after.branches, at.both)
    : matchBranches(before.branches, [next], at.both);
  const [pair] = matched.pairs;
  if (pair !== undefined && single.types !== undefined) {
    at.child(pair[0], pair[1], "null");
    for (const branch of matched.added) branchAdded(at, old, branch);
    for (const branch of matched.removed) branchRemoved(at, branch, next);
    return true;
  }
  if (single.types !== undefined && !sameSet(single.types, union.types)) {
    typeReplaced(at, old, next);
    return true;
  }
  const places = [old.pointer, next.pointer] as const;
  if (grew) at.add("union-introduced", places, { narrows: true }, `${at.here} is held to one of several forms`);
  else at.add("union-dropped", places, { widens: true }, `${at.here} is no longer held to one of several forms`);
  return false;
}

/** The members of `allOf`. */
export function compareMembers(at: Comparison, old: SchemaType, next: SchemaType, before: Shape, after: Shape): void {
  if (before.members.length === 0 && after.members.length === 0) return;
  const { pairs, added, removed } = matchBranches(
    membersOf(old, before, after),
    membersOf(next, after, before),
    at.both,
  );
  for (const [one, other] of pairs) at.child(one, other);
  for (const member of added) {
    const text = `${at.here} must also be ${describe(at.both.next, member)}`;
    at.add("member-added", [old.pointer, member.pointer], { narrows: true }, text);
  }
  for (const member of removed) {
    const text = `${at.here} need no longer be ${describe(at.both.old, member)}`;
    at.add("member-removed", [member.pointer, next.pointer], { widens: true }, text);
  }
}

/** The members of a composition. What is no composition is its only member, unless the other one states a type as well. */
function membersOf(type: SchemaType, shape: Shape, other: Shape): readonly SchemaType[] {
  const isPlain = shape.members.length === 0 && shape.types !== undefined && other.types === undefined;
  return isPlain ? [type] : shape.members;
}
