import { type Json, join, type Pointer, parent } from "../openapi/pointer.ts";
import type { Change } from "./change.ts";

/** True if a change makes the property at a pointer required or optional. */
export function requiresOtherwise({ pointer, before, after }: Change, property: Pointer): boolean {
  const { pointer: properties, key: name } = parent(property);
  const { pointer: holder, key } = parent(properties);
  if (key !== "properties" || pointer !== join(holder, "required")) return false;
  const lists = (value: Json | undefined): boolean => Array.isArray(value) && value.includes(name);
  return lists(before) !== lists(after);
}
