import { equal } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, member, refOf } from "../../openapi/pointer.ts";
import type { JsonType } from "../accepts.ts";

/** Schemas that must all hold. */
export type Conjunction = readonly (JsonObject | boolean)[];

export function isSchema(value: Json | undefined): value is JsonObject | boolean {
  return typeof value === "boolean" || isObject(value);
}

/** Whether a value is a list of schemas. */
export function areSchemas(value: Json | undefined): value is (JsonObject | boolean)[] {
  return Array.isArray(value) && value.every(isSchema);
}

/** The schema that a `$ref` refers to, which may be a boolean. */
export function referredSchema(root: JsonObject, schema: JsonObject): JsonObject | boolean | undefined {
  const pointer = refOf(schema);
  const target = pointer === undefined ? undefined : get(root, pointer);
  return isSchema(target) ? target : undefined;
}

/** Whether one of the schemas passes a test; booleans do not. */
export function some(schemas: Conjunction, test: (schema: JsonObject) => boolean): boolean {
  return schemas.some((schema) => isObject(schema) && test(schema));
}

/** All values that a conjunction can accept, if an enumeration or the types leave only a few. */
export function finiteValues(schemas: Conjunction, types: ReadonlySet<JsonType>): Json[] | undefined {
  for (const schema of schemas) {
    if (!isObject(schema)) continue;
    if (schema.const !== undefined) return [schema.const];
    if (Array.isArray(schema.enum)) return schema.enum;
  }
  if ([...types].every((type) => type === "null" || type === "boolean")) {
    const out: Json[] = types.has("boolean") ? [true, false] : [];
    return types.has("null") ? [...out, null] : out;
  }
  return undefined;
}

/** The schemas of the property `name`; of `undefined`, those of a property that no schema lists. */
export function propertyOf(schemas: Conjunction, name: string | undefined): Conjunction {
  const out: (JsonObject | boolean)[] = [];
  for (const schema of schemas) {
    if (!isObject(schema)) continue;
    const listed = name === undefined ? undefined : member(schema.properties, name);
    if (isSchema(listed)) out.push(listed);
    else if (isSchema(schema.additionalProperties) && schema.patternProperties === undefined) {
      out.push(schema.additionalProperties);
    }
  }
  return out;
}

/** The names of the properties that the schemas list. */
export function listedProperties(schemas: Conjunction): ReadonlySet<string> {
  return new Set(
    schemas.flatMap((schema) =>
      isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties) : [],
    ),
  );
}

/** The schemas that stand directly under a keyword. */
export function subschemasAt(schemas: Conjunction, key: string): Conjunction {
  return schemas.map((schema) => (isObject(schema) ? schema[key] : undefined)).filter(isSchema);
}

/** The strictest of the numbers that the schemas state for a keyword. */
export function bound(schemas: Conjunction, key: string, pick: (a: number, b: number) => number): number | undefined {
  let out: number | undefined;
  for (const schema of schemas) {
    const value = isObject(schema) ? schema[key] : undefined;
    if (typeof value === "number") out = out === undefined ? value : pick(out, value);
  }
  return out;
}

export function requiredNames(schemas: Conjunction): ReadonlySet<Json> {
  return new Set(
    schemas.flatMap((schema) => (isObject(schema) && Array.isArray(schema.required) ? schema.required : [])),
  );
}

export function intersect<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...a].filter((one) => b.has(one)));
}

/** Whether two schemas have equal values for all of these keywords. */
export function agreeOn(a: JsonObject, b: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => equal(a[key], b[key]));
}
