import { isObject, type Json, type JsonObject, setMember } from "../openapi/pointer.ts";
import { typeOf } from "../schema/accepts.ts";

/**
 * The widest schema that examples speak for: types alone, nothing required. A null says that the value may be absent,
 * and an empty list nothing of its items.
 */
export function inferSchema(values: readonly Json[]): JsonObject {
  const stated = values.filter((value) => value !== null);
  const nullable: JsonObject = stated.length < values.length ? { nullable: true } : {};
  const types = new Set(stated.map(typeOf));
  if (types.has("number")) types.delete("integer");
  const [type] = types;
  if (types.size !== 1 || type === undefined) return {};
  if (type === "array") {
    const items = stated.flatMap((value) => (Array.isArray(value) ? value : []));
    return { type, items: items.length === 0 ? {} : inferSchema(items), ...nullable };
  }
  if (type !== "object") return { type, ...nullable };
  const objects = stated.filter(isObject);
  const properties: JsonObject = {};
  for (const name of new Set(objects.flatMap((object) => Object.keys(object)))) {
    const members = objects.flatMap((object) => (Object.hasOwn(object, name) ? [object[name] as Json] : []));
    setMember(properties, name, inferSchema(members));
  }
  return { type, properties, ...nullable };
}
