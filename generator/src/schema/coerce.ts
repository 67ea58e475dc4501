import type { Json } from "../openapi/pointer.ts";
import { type JsonType, typeOf } from "./accepts.ts";

/**
 * Reads a value that is spelt as one type (`"true"`, `"3"`, `"[]"`, 3) as one that the types allow; undefined where
 * it is no spelling of any of them.
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
