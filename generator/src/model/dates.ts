import type { Pointer } from "../openapi/pointer.ts";
import { arrayOf, objectOf, type Schemas, type SchemaType } from "./schemas.ts";

/** Whether a type is text in the format `date-time`. `date` is a day, not a moment. */
export function isDateTime(type: SchemaType): boolean {
  const isText = type.kind === "composition" && type.types?.some((one) => one.type === "string") === true;
  return isText && type.schema.format === "date-time";
}

/** Whether a type is a `date-time`, or has one in its items, members or branches. */
export function holdsDateTime(schemas: Schemas, type: SchemaType, seen: Set<Pointer> = new Set()): boolean {
  if (seen.has(type.pointer)) return false;
  seen.add(type.pointer);
  if (type.kind === "reference") return holdsDateTime(schemas, schemas.at(type.target), seen);
  if (type.kind !== "composition") return false;
  const [array, object] = [arrayOf(type), objectOf(type)];
  const inner = [
    ...type.unions.flat().map((branch) => branch.type),
    ...type.allOf,
    ...(array === undefined ? [] : [array.items, ...(array.places ?? [])]),
    ...(object?.properties.map((property) => property.type) ?? []),
    ...(object?.rest.kind === "map" ? object.rest.types : []),
  ];
  return isDateTime(type) || inner.some((one) => holdsDateTime(schemas, one, seen));
}
