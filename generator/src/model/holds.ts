import type { Pointer } from "../openapi/pointer.ts";
import type { Composition, Schemas, SchemaType } from "./schemas.ts";

/** Whether a type, or one of its items, members or branches at any depth, is of a kind. */
export function holds(
  schemas: Schemas,
  type: SchemaType,
  isOfKind: (type: SchemaType) => boolean,
  open: ReadonlySet<Pointer> = new Set(),
): boolean {
  const end = schemas.dereference(type);
  if (isOfKind(end)) return true;
  if (end.kind !== "composition" || open.has(end.pointer)) return false;
  const inside = new Set([...open, end.pointer]);
  return partsOf(end).some((part) => holds(schemas, part, isOfKind, inside));
}

function partsOf({ types = [], unions, allOf }: Composition): SchemaType[] {
  const values = types.flatMap((one) => {
    if (one.type === "array") return [...(one.places ?? []), one.items];
    if (one.type !== "object") return [];
    return [...one.properties.map((property) => property.type), ...(one.rest.kind === "map" ? one.rest.types : [])];
  });
  return [...values, ...unions.flat().map((branch) => branch.type), ...allOf];
}

/** Whether a type is an integer that a number may round. */
export function isLong(type: SchemaType): boolean {
  return type.kind === "composition" && type.types?.some((one) => one.type === "number" && one.isLong) === true;
}
