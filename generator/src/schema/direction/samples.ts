import { get, isObject, type Json, type JsonObject, refOf } from "../../openapi/pointer.ts";
import { accepts, JSON_TYPES, type JsonType } from "../accepts.ts";
import { isSchema } from "./conjunction.ts";

const PLAIN: Readonly<Record<JsonType, readonly Json[]>> = {
  null: [null],
  boolean: [true, false],
  integer: [0, 1, -1, 1_000_000],
  number: [0.5, -0.5],
  string: ["", "a", "a longer text than most bounds", "2020-01-01T00:00:00Z"],
  array: [[]],
  object: [{}],
};

const SHORT: readonly Json[] = [null, 0, 0.5, "a", true, [], {}];
const DEEPEST = 4;
/** Limits for schemas inside schemas, whose values multiply. */
const MOST_INNER = 60;
const MOST_ITEMS = 12;
const MOST_PROPERTIES = 8;
const MOST_OF_PROPERTY = 8;
const LONGEST = 1_000;

/** Values to try: of every type, around each bound, and arrays and objects of such values. */
export function samples(schema: Json, root: JsonObject, depth = 0): Json[] {
  const out: Json[] = depth === 0 ? JSON_TYPES.flatMap((type) => PLAIN[type]) : [...SHORT];
  if (!isObject(schema) || depth > DEEPEST) return out;
  const inner = (sub: Json): Json[] => samples(sub, root, depth + 1);
  const target = refOf(schema);
  if (target !== undefined) out.push(...inner(get(root, target) ?? true));
  for (const key of ["allOf", "anyOf", "oneOf"])
    if (Array.isArray(schema[key])) out.push(...schema[key].flatMap(inner));
  if (Array.isArray(schema.enum)) out.push(...schema.enum);
  if (schema.const !== undefined) out.push(schema.const);
  out.push(...aroundBounds(schema));
  if (isSchema(schema.items)) for (const item of inner(schema.items).slice(-MOST_ITEMS)) out.push([item]);
  if (isObject(schema.properties)) out.push(...objects(schema.properties, root, inner));
  return depth === 0 ? out : out.slice(-MOST_INNER);
}

function aroundBounds(schema: JsonObject): Json[] {
  const out: Json[] = [];
  for (const key of ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]) {
    const limit = schema[key];
    if (typeof limit === "number") out.push(limit - 1, limit, limit + 1);
  }
  for (const key of ["minLength", "maxLength"]) {
    const limit = schema[key];
    if (typeof limit !== "number" || limit >= LONGEST) continue;
    out.push("a".repeat(limit), "a".repeat(limit + 1));
    if (limit > 0) out.push("a".repeat(limit - 1));
  }
  return out;
}

/** An object whose properties all fit, and others that differ from it in one property or lack it. */
function objects(properties: JsonObject, root: JsonObject, inner: (sub: Json) => Json[]): Json[] {
  const names = Object.keys(properties).filter((name) => name !== "__proto__");
  const base: JsonObject = {};
  for (const name of names) {
    const schema = properties[name] as Json;
    const fit = inner(schema).find((value) => accepts(schema, value, root) === true);
    if (fit !== undefined) base[name] = fit;
  }
  const out: Json[] = [base];
  for (const name of names.slice(0, MOST_PROPERTIES)) {
    for (const value of inner(properties[name] as Json).slice(-MOST_OF_PROPERTY)) out.push({ ...base, [name]: value });
    const { [name]: _, ...without } = base;
    out.push(without as JsonObject);
  }
  return out;
}
