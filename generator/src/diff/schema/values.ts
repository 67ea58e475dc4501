import type { SchemaType } from "../../model/schemas.ts";
import { isObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { ChangeDirection } from "../change.ts";
import { describe, literal } from "../messages.ts";
import type { Comparison } from "./comparison.ts";
import type { Shape } from "./shape.ts";

/** Both versions list values. */
export function compareValues(at: Comparison, old: SchemaType, next: SchemaType, before: Shape, after: Shape): void {
  const places = [valuesPointer(old), valuesPointer(next)] as const;
  const [had, has] = [before.values ?? [], after.values ?? []];
  const [constant, other] = [had, has].map((values) => (values.length === 1 ? values[0] : undefined));
  if (constant !== undefined && other !== undefined && constant !== other) {
    const text = `${at.here} is now ${literal(other)}, was ${literal(constant)}`;
    at.add("type-changed", places, { narrows: true, widens: true }, text, { names: [String(other), String(constant)] });
    return;
  }
  // A reader of an open enum was ready for other values; a reader of a closed one, or of a constant, was not.
  const added = (direction: ChangeDirection) =>
    (before.open && after.open) || direction === "request" ? "enum-value-added" : "closed-enum-value-added";
  for (const value of has.filter((one) => !had.includes(one))) {
    const text = (direction: ChangeDirection) =>
      `${at.here} ${direction === "request" ? "also accepts" : "may now also be"} ${literal(value)}`;
    at.add(added, places, { widens: true }, text, { value });
  }
  for (const value of had.filter((one) => !has.includes(one))) {
    const text = (direction: ChangeDirection) =>
      `${at.here} ${direction === "response" ? "is no longer" : "no longer accepts"} ${literal(value)}`;
    at.add("enum-value-removed", places, { narrows: true }, text, { value });
  }
  // A constant that becomes a list of values was reported as the added value already.
  if (before.open === after.open || had.length < 2 || has.length < 2) return;
  if (after.open) {
    at.add("enum-opened", places, { widens: true }, `${at.here} may be other values than the listed ones`);
  } else {
    at.add("enum-closed", places, { narrows: true }, `${at.here} is one of the listed values alone`);
  }
}

/** One version lists values and the other does not. */
export function compareListing(at: Comparison, old: SchemaType, next: SchemaType, before: Shape, after: Shape): void {
  const [enumerated, other] = before.values === undefined ? [after, before] : [before, after];
  const isComposed = other.branches.length > 0 || other.members.length > 0;
  const kinds = isComposed ? [] : (other.types ?? ["any"]);
  const fits = kinds.includes("any") || (!isComposed && enumerated.types?.every((type) => kinds.includes(type)));
  const places = [old.pointer, next.pointer] as const;
  if (fits !== true) {
    typeReplaced(at, old, next);
  } else if (before.values === undefined) {
    const values = after.values ?? [];
    const text = values.map((value) => literal(value)).join(", ");
    const sentence = (direction: ChangeDirection) =>
      `${at.here} ${direction === "response" ? "is now known to be one of" : "now accepts only"} ${text}`;
    at.add("enum-introduced", places, { narrows: true }, sentence, { names: values.map(String) });
  } else {
    const kind = (other.types ?? ["value"]).join(" or ");
    const text = `${at.here} no longer lists its values: any ${kind} is allowed`;
    at.add("enum-dropped", places, { widens: true }, text);
  }
}

/** Nothing of the earlier type is left that could be compared. */
export function typeReplaced(at: Comparison, old: SchemaType, next: SchemaType): void {
  const [from, to] = [describe(at.both.old, old), describe(at.both.next, next)];
  const text = from === to ? `${at.here} is of another type` : `${at.here} changes from ${from} to ${to}`;
  at.add("type-changed", [old.pointer, next.pointer], { narrows: true, widens: true }, text);
}

/** Where the values of an enum are listed, whether it is open or closed. */
function valuesPointer({ schema, pointer }: SchemaType): Pointer {
  if (Array.isArray(schema.enum)) return join(pointer, "enum");
  if ("const" in schema) return join(pointer, "const");
  const branches = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const i = branches.findIndex((branch) => isObject(branch) && Array.isArray(branch.enum));
  return i < 0 ? pointer : join(pointer, "anyOf", i, "enum");
}
