import { equal } from "../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, member, refOf } from "../openapi/pointer.ts";

/** The types a JSON value can have; an integer is a number without a fraction. */
export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";
export const JSON_TYPES: readonly JsonType[] = ["null", "boolean", "integer", "number", "string", "array", "object"];

export function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}

/** The types a schema states, `nullable` included; undefined where it states none that JSON Schema knows. */
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
 * Whether a schema accepts a value: true and false are certain, undefined where this light check cannot tell
 * (patterns, formats, references that dangle, unevaluated members). It reads OpenAPI 3.0 and 3.1 alike.
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
  const said = schema[key] as Json;
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
      return Array.isArray(said) ? said.some((item) => equal(item, value)) : undefined;
    case "const":
      return equal(said, value);
    case "allOf":
      return Array.isArray(said) ? all(said.map((item) => accepts(item, value, root, depth))) : undefined;
    case "anyOf":
      return Array.isArray(said) ? any(said.map((item) => accepts(item, value, root, depth))) : undefined;
    case "oneOf": {
      if (!Array.isArray(said)) return undefined;
      const verdicts = said.map((item) => accepts(item, value, root, depth));
      const sure = verdicts.filter((verdict) => verdict === true).length;
      if (sure > 1) return false;
      return verdicts.includes(undefined) ? undefined : sure === 1;
    }
    case "not":
      return negate(accepts(said, value, root, depth));
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
  if (typeof value === "string") return onString(key, said, value);
  if (typeof value === "number") return onNumber(key, said, schema, value);
  if (Array.isArray(value)) return onArray(key, said, schema, value, root, depth);
  return isObject(value) ? onObject(key, said, schema, value, root, depth) : true;
}

function onString(key: string, said: Json, value: string): Verdict {
  if (key === "pattern" || key === "format") return undefined;
  if (key !== "minLength" && key !== "maxLength") return true;
  if (typeof said !== "number") return undefined;
  const length = [...value].length;
  return key === "minLength" ? length >= said : length <= said;
}

function onNumber(key: string, said: Json, schema: JsonObject, value: number): Verdict {
  if (key === "format") return undefined;
  if (key === "multipleOf") {
    return typeof said === "number" && Number.isInteger(said) && Number.isInteger(value)
      ? value % said === 0
      : undefined;
  }
  if (key === "minimum" && typeof said === "number") {
    return schema.exclusiveMinimum === true ? value > said : value >= said;
  }
  if (key === "maximum" && typeof said === "number") {
    return schema.exclusiveMaximum === true ? value < said : value <= said;
  }
  if (key === "exclusiveMinimum" && typeof said === "number") return value > said;
  if (key === "exclusiveMaximum" && typeof said === "number") return value < said;
  return true;
}

function onArray(
  key: string,
  said: Json,
  schema: JsonObject,
  value: readonly Json[],
  root: JsonObject,
  depth: number,
): Verdict {
  switch (key) {
    case "items": {
      if (Array.isArray(said)) return undefined;
      const from = Array.isArray(schema.prefixItems) ? schema.prefixItems.length : 0;
      return all(value.slice(from).map((item) => accepts(said, item, root, depth)));
    }
    case "prefixItems":
      if (!Array.isArray(said)) return undefined;
      return all(value.slice(0, said.length).map((item, i) => accepts(said[i] as Json, item, root, depth)));
    case "minItems":
      return typeof said === "number" ? value.length >= said : undefined;
    case "maxItems":
      return typeof said === "number" ? value.length <= said : undefined;
    case "uniqueItems":
      return said !== true || value.every((item, i) => value.slice(0, i).every((other) => !equal(item, other)));
    default:
      return true;
  }
}

function onObject(
  key: string,
  said: Json,
  schema: JsonObject,
  value: JsonObject,
  root: JsonObject,
  depth: number,
): Verdict {
  const names = Object.keys(value);
  switch (key) {
    case "required":
      return Array.isArray(said)
        ? said.every((name) => typeof name === "string" && Object.hasOwn(value, name))
        : undefined;
    case "properties": {
      if (!isObject(said)) return undefined;
      const known = names.filter((name) => Object.hasOwn(said, name));
      return all(known.map((name) => accepts(said[name] as Json, value[name] as Json, root, depth)));
    }
    case "additionalProperties": {
      const rest = names.filter((name) => member(schema.properties, name) === undefined);
      if (rest.length > 0 && schema.patternProperties !== undefined) return undefined;
      return all(rest.map((name) => accepts(said, value[name] as Json, root, depth)));
    }
    case "patternProperties":
      return names.length === 0 ? true : undefined;
    case "propertyNames":
      return all(names.map((name) => accepts(said, name, root, depth)));
    case "minProperties":
      return typeof said === "number" ? names.length >= said : undefined;
    case "maxProperties":
      return typeof said === "number" ? names.length <= said : undefined;
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
