import type { SchemaType } from "../../model/schemas.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import { describe } from "../messages.ts";
import type { Comparison } from "./comparison.ts";
import { type Shape, sameSet, type VersionSchemas } from "./shape.ts";

/** Whether a value may be null. */
export function compareNull(at: Comparison, old: SchemaType, next: SchemaType): void {
  const [before, after] = [nullPointer(at.both.old, old), nullPointer(at.both.next, next)];
  if ((before === undefined) === (after === undefined)) return;
  if (after !== undefined) {
    at.add("nullable-added", [old.pointer, after], { widens: true }, `${at.here} may now also be \`null\``);
  } else {
    const from = before ?? old.pointer;
    at.add("nullable-removed", [from, next.pointer], { narrows: true }, `${at.here} is no longer \`null\``);
  }
}

/** The kinds of value, null aside. */
export function compareKinds(at: Comparison, old: SchemaType, next: SchemaType, before: Shape, after: Shape): void {
  // Beside branches, `type` does not matter.
  if (before.branches.length > 0 || after.branches.length > 0 || sameSet(before.types, after.types)) return;
  if (before.members.length > 0 || after.members.length > 0) return;
  const places = [old.pointer, next.pointer] as const;
  const [from, to] = [describe(at.both.old, old), describe(at.both.next, next)];
  if (before.types === undefined) {
    at.add("type-refined", places, { narrows: true }, `${at.here}, open before, is ${to}`);
  } else if (after.types === undefined) {
    at.add("type-opened", places, { widens: true }, `${at.here} may be anything, not only ${from}`);
  } else {
    const narrows = before.types.some((type) => !after.types?.includes(type));
    const widens = after.types.some((type) => !before.types?.includes(type));
    at.add("type-changed", places, { narrows, widens }, `${at.here} changes from ${from} to ${to}`);
  }
}

/** The pointer of the schema that allows null; undefined if none does. */
function nullPointer(side: VersionSchemas, type: SchemaType): Pointer | undefined {
  if (side.shape(type).nullable) return side.end(type).pointer;
  const only = side.soleBranch(type);
  return only === undefined ? undefined : nullPointer(side, only);
}
