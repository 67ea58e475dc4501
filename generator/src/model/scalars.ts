import type { Pointer } from "../openapi/pointer.ts";
import type { Schemas, SchemaType } from "./schemas.ts";

/** The schemas that are being read: a union may contain itself. */
type Open = ReadonlySet<Pointer>;

const NONE: Open = new Set();

/**
 * Whether every value of one type is a value of another, because it is a string, number, boolean or null and the other
 * takes all of that kind. False where that is not certain.
 */
export function isWithin(schemas: Schemas, inner: SchemaType, outer: SchemaType): boolean {
  if (schemas.dereference(inner).pointer === schemas.dereference(outer).pointer) return true;
  const [kinds, taken] = [scalarKinds(schemas, inner, NONE), wholeKinds(schemas, outer, NONE)];
  return kinds !== undefined && [...kinds].every((kind) => taken.has(kind));
}

/** The kinds of a value that is never an object or a list; undefined for any other. */
function scalarKinds(schemas: Schemas, type: SchemaType, open: Open): ReadonlySet<string> | undefined {
  const end = schemas.dereference(type);
  if (end.kind === "values") {
    const kinds = end.values.map((value) => (value === null ? "null" : typeof value));
    return kinds.includes("object") ? undefined : new Set(kinds);
  }
  if (end.kind !== "composition" || end.allOf.length > 0 || open.has(end.pointer)) return undefined;
  const inside = new Set([...open, end.pointer]);
  const { types = [], unions } = end;
  const stated = types.map((one) => (one.type === "object" || one.type === "array" ? undefined : new Set([one.type])));
  const branches = unions.flat().map((branch) => scalarKinds(schemas, branch.type, inside));
  const all = [...stated, ...branches];
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return new Set(all.flatMap((kinds) => [...(kinds ?? [])]));
}

/** The kinds of scalar of which a type takes every value. */
function wholeKinds(schemas: Schemas, type: SchemaType, open: Open): ReadonlySet<string> {
  const end = schemas.dereference(type);
  if (end.kind !== "composition" || end.allOf.length > 0 || end.unions.length > 1) return new Set();
  const [branches = []] = end.unions;
  if (branches.length === 0) return new Set(end.types?.map((one) => one.type));
  const inside = new Set([...open, end.pointer]);
  if (open.has(end.pointer)) return new Set();
  return new Set(branches.flatMap((branch) => [...wholeKinds(schemas, branch.type, inside)]));
}
