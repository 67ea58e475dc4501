import type { Context } from "../../../normalize/rule.ts";
import { equal } from "../../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, type Pointer } from "../../../openapi/pointer.ts";
import { isLeaf } from "../../../openapi/walk.ts";
import { accepts, type JsonType, statedTypes, typeOf } from "../../../schema/accepts.ts";
import { coerce } from "../../../schema/coerce.ts";
import { possibleTypes } from "../../../schema/direction/judge.ts";

export type ValueDecision = { keep: true } | { keep: false; value: Json | undefined };
const KEEP: ValueDecision = { keep: true };

/**
 * Decides whether a default or an example is kept, converted to a value that the schema accepts, or dropped. In a
 * response, a value of the right type is kept even if the schema lists other values: response enums are open.
 */
export function checkValue(schema: JsonObject, value: Json, at: Pointer, cx: Context): ValueDecision {
  // A leaf is checked without the document, because a visit that reads beyond its schema is repeated after changes.
  if (accepts(schema, value, isLeaf(schema) ? schema : cx.root) !== false) return KEEP;
  const types = possibleTypes(schema, cx.root);
  if (types.size === 0) return KEEP;
  if (types.has(typeOf(value))) {
    const uses = cx.uses(at);
    if (uses.response || uses.failure) return KEEP;
  }
  return { keep: false, value: coerceValue(schema, value, types, cx.root) };
}

function coerceValue(
  schema: JsonObject,
  value: Json,
  types: ReadonlySet<JsonType>,
  root: JsonObject,
): Json | undefined {
  const fits = (candidate: Json | undefined): candidate is Json =>
    candidate !== undefined && accepts(schema, candidate, root) === true;
  const read = coerce(value, types);
  if (fits(read)) return read;
  if (typeof value === "string") {
    const listed = (Array.isArray(schema.enum) ? schema.enum : []).find(
      (one) => typeof one === "string" && one.toLowerCase() === value.toLowerCase(),
    );
    if (fits(listed)) return listed;
  }
  if (!types.has("array") || Array.isArray(value)) return undefined;
  const items = isObject(schema.items) ? schema.items : {};
  const item = accepts(items, value, root) === false ? coerce(value, statedTypes(items) ?? new Set()) : value;
  if (item === undefined || equal(item, "")) return undefined;
  // With a pattern or a format, `accepts` cannot decide: the value is kept as the only item.
  return accepts(schema, [item], root) === false ? undefined : [item];
}
