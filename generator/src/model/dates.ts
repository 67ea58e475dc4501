import { holds } from "./holds.ts";
import type { Schemas, SchemaType } from "./schemas.ts";

/** Whether a type is text in the format `date-time`. `date` is a day, not a moment. */
export function isDateTime(type: SchemaType): boolean {
  const isText = type.kind === "composition" && type.types?.some((one) => one.type === "string") === true;
  return isText && type.schema.format === "date-time";
}

/** Whether a type is a `date-time`, or has one in its items, members or branches. */
export function holdsDateTime(schemas: Schemas, type: SchemaType): boolean {
  return holds(schemas, type, isDateTime);
}
