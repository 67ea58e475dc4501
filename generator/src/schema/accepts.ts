import { equal } from "../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, member, refOf } from "../openapi/pointer.ts";

/** The types of JSON values. An integer is a number without a fraction. */
export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";
export const JSON_TYPES: readonly JsonType[] = ["null", "boolean", "integer", "number", "string", "array", "object"];

export function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

/** The types that a schema states, `nullable` included; undefined if it states none, or one that JSON Schema lacks. */
export function statedTypes(schema: JsonObject): ReadonlySet<JsonType> | undefined {
  const { type } = schema;
  const list = typeof type === "string" ? [type] : Array.isArray(type) ? type : undefined;
  if (list === undefined || !list.every((name) => JSON_TYPES.includes(name as JsonType))) return undefined;
  const out = new Set(list as JsonType[]);
  if (out.has("number")) out.add("integer");
  if (schema.nullable === true) out.add("null");
  return out;
}

const DEEPEST = 24;

type Verdict = boolean | undefined;

/**
 * Whether a schema of OpenAPI 3.0 or 3.1 accepts a value. True and false are certain; undefined means that this simple
 * check does not know (patterns, formats, dangling references, unevaluated members).
 */
export function accepts(schema: Json, value: Json, root: JsonObject, depth = 0): Verdict {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema) || depth > DEEPEST) return undefined;
  let verdict: Verdict = true;
  for (const key of Object.keys(schema)) {
    const one = keyword(key, schema, value, root, depth + 1);
    if (one === false) return false;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
}

function keyword(key: string, schema: JsonObject, value: Json, root: JsonObject, depth: number): Verdict {
  const stated = schema[key] as Json;
  switch (key) {
    case "$ref": {
      const at = refOf(schema);
      const target = at === undefined ? undefined : get(root, at);
      return target === undefined ? undefined : accepts(target, value, root, depth);
    }
    case "type": {
      const types = statedTypes(schema);
      return types === undefined ? undefined : types.has(typeOf(value));
    }
    case "enum":
      return Array.isArray(stated) ? stated.some((item) => equal(item, value)) : undefined;
    case "const":
      return equal(stated, value);
    case "allOf":
      return Array.isArray(stated) ? all(stated.map((item) => accepts(item, value, root, depth))) : undefined;
    case "anyOf":
      return Array.isArray(stated) ? any(stated.map((item) => accepts(item, value, root, depth))) : undefined;
    case "oneOf": {
      if (!Array.isArray(stated)) return undefined;
      const verdicts = stated.map((item) => accepts(item, value, root, depth));
      const sure = verdicts.filter((verdict) => verdict === true).length;
      if (sure > 1) return false;
      return verdicts.includes(undefined) ? undefined : sure === 1;
    }
    case "not":
      return negate(accepts(stated, value, root, depth));
    case "if":
    case "then":
    case "else":
    case "unevaluatedProperties":
    case "unevaluatedItems":
    case "dependentSchemas":
    case "dependentRequired":
    case "contains":
      return undefined;
    default:
  }
  if (typeof value === "string") return onString(key, stated, value);
  if (typeof value === "number") return onNumber(key, stated, schema, value);
  if (Array.isArray(value)) return onArray(key, stated, schema, value, root, depth);
  return isObject(value) ? onObject(key, stated, schema, value, root, depth) : true;
}

function onString(key: string, stated: Json, value: string): Verdict {
  if (key === "pattern" || key === "format") return undefined;
  if (key !== "minLength" && key !== "maxLength") return true;
  if (typeof stated !== "number") return undefined;
  const length = [...value].length;
  return key === "minLength" ? length >= stated : length <= stated;
}

function onNumber(key: string, stated: Json, schema: JsonObject, value: number): Verdict {
  if (key === "format") return undefined;
  if (key === "multipleOf") {
    return typeof stated === "number" && Number.isInteger(stated) && Number.isInteger(value)
      ? value % stated === 0
      : undefined;
  }
  if (key === "minimum" && typeof stated === "number") {
    return schema.exclusiveMinimum === true ? value > stated : value >= stated;
  }
  if (key === "maximum" && typeof stated === "number") {
    return schema.exclusiveMaximum === true ? value < stated : value <= stated;
  }
  if (key === "exclusiveMinimum" && typeof stated === "number") return value > stated;
  if (key === "exclusiveMaximum" && typeof stated === "number") return value < stated;
  return true;
}

function onArray(
  key: string,
  stated: Json,
  schema: JsonObject,
  value: readonly Json[],
  root: JsonObject,
  depth: number,
): Verdict {
  switch (key) {
    case "items": {
      if (Array.isArray(stated)) return undefined;
      const from = Array.isArray(schema.prefixItems) ? schema.prefixItems.length : 0;
      return all(value.slice(from).map((item) => accepts(stated, item, root, depth)));
    }
    case "prefixItems":
      if (!Array.isArray(stated)) return undefined;
      return all(value.slice(0, stated.length).map((item, i) => accepts(stated[i] as Json, item, root, depth)));
    case "minItems":
      return typeof stated === "number" ? value.length >= stated : undefined;
    case "maxItems":
      return typeof stated === "number" ? value.length <= stated : undefined;
    case "uniqueItems":
      return stated !== true || value.every((item, i) => value.slice(0, i).every((other) => !equal(item, other)));
    default:
      return true;
  }
}

function onObject(
  key: string,
  stated: Json,
  schema: JsonObject,
  value: JsonObject,
  root: JsonObject,
  depth: number,
): Verdict {
  const names = Object.keys(value);
  switch (key) {
    case "required":
      return Array.isArray(stated)
        ? stated.every((name) => typeof name === "string" && Object.hasOwn(value, name))
        : undefined;
    case "properties": {
      if (!isObject(stated)) return undefined;
      const known = names.filter((name) => Object.hasOwn(stated, name));
      return all(known.map((name) => accepts(stated[name] as Json, value[name] as Json, root, depth)));
    }
    case "additionalProperties": {
      const rest = names.filter((name) => member(schema.properties, name) === undefined);
      if (rest.length > 0 && schema.patternProperties !== undefined) return undefined;
      return all(rest.map((name) => accepts(stated, value[name] as Json, root, depth)));
    }
    case "patternProperties":
      return names.length === 0 ? true : undefined;
    case "propertyNames":
      return all(names.map((name) => accepts(stated, name, root, depth)));
    case "minProperties":
      return typeof stated === "number" ? names.length >= stated : undefined;
    case "maxProperties":
      return typeof stated === "number" ? names.length <= stated : undefined;
    default:
      return true;
  }
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function negate(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}
