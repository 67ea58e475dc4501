import type { Pointer } from "../openapi/pointer.ts";
import type { Schemas, SchemaType } from "./schemas.ts";

/** Whether a type is a moment. `date` is a day, not a moment, and stays a string. */
export function isDateTime(type: SchemaType): boolean {
  return (
    type.kind === "composition" &&
    type.schema.format === "date-time" &&
    type.types?.some((one) => one.type === "string") === true
  );
}

/** Whether a type is a moment, or holds one in its items, members or branches. */
export function holdsDateTime(schemas: Schemas, type: SchemaType, open: ReadonlySet<Pointer> = new Set()): boolean {
  const end = schemas.dereference(type);
  if (isDateTime(end)) return true;
  if (end.kind !== "composition" || open.has(end.pointer)) return false;
  const inside = new Set([...open, end.pointer]);
  return partsOf(end).some((part) => holdsDateTime(schemas, part, inside));
}

function partsOf(type: SchemaType & { kind: "composition" }): SchemaType[] {
  const values = (type.types ?? []).flatMap((one) => {
    if (one.type === "array") return [...(one.places ?? []), one.items];
    if (one.type !== "object") return [];
    return [...one.properties.map((property) => property.type), ...(one.rest.kind === "map" ? one.rest.types : [])];
  });
  return [...values, ...type.unions.flat().map((branch) => branch.type), ...type.allOf];
}
