import type { Json } from "../openapi/pointer.ts";
import { type JsonType, typeOf } from "./accepts.ts";

/**
 * Converts a value of the wrong type (`"true"`, `"3"`, `"[]"`, or 3 for a string) to one of the allowed types; undefined
 * if it cannot be converted.
 */
export function coerce(value: Json, types: ReadonlySet<JsonType>): Json | undefined {
  if (typeof value === "string") {
    const parsed = types.has("string") ? undefined : parse(value.trim());
    return parsed !== undefined && types.has(typeOf(parsed)) ? parsed : undefined;
  }
  if ((typeof value === "number" || typeof value === "boolean") && types.has("string")) return String(value);
  return undefined;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(/^(true|false|null)$/i.test(text) ? text.toLowerCase() : text) as Json;
  } catch {
    return undefined;
  }
}
