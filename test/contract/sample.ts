import { dereferenceAt } from "../../generator/src/openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join } from "../../generator/src/openapi/pointer.ts";

/** Below this depth optional members are left out: a schema may contain itself. */
const DEPTH = 8;

/** A value that a schema describes, with all members. An outer list has `items` items, one inside it two. The same schema gives the same value. */
export function sampleOf(document: JsonObject, pointer: string, items: number = 2, depth: number = 0): Json {
  const found = dereferenceAt(document, pointer);
  if (found === undefined) return "any";
  const { node, pointer: at } = found;
  const inner = (...tokens: (string | number)[]): Json =>
    sampleOf(document, join(at, ...tokens), tokens[0] === "items" ? Math.min(items, 2) : items, depth + 1);
  const { const: only, enum: values, allOf, anyOf, oneOf, example } = node;
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values.find((one) => one !== null) ?? null;
  const union = Array.isArray(oneOf) ? "oneOf" : "anyOf";
  const parts: Json[] = Array.isArray(allOf) ? allOf.map((_, i) => inner("allOf", i)) : [];
  if (Array.isArray(anyOf) || Array.isArray(oneOf)) parts.push(inner(union, 0));
  if (parts.length > 0) {
    const own = isObject(node.properties) ? [membersOf(node, inner, depth)] : [];
    const all = [...parts, ...own];
    return all.every(isObject) ? Object.assign({}, ...all) : (parts[0] as Json);
  }
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  switch (type ?? (isObject(node.properties) ? "object" : "any")) {
    case "object":
      return membersOf(node, inner, depth);
    case "array":
      return arrayOf(node, inner, items, depth);
    case "string":
      return typeof example === "string" ? example : "x".repeat(Math.max(numberOf(node.minLength) ?? 0, 1));
    case "integer":
    case "number":
      return typeof example === "number"
        ? example
        : (numberOf(node.minimum) ?? Math.min(numberOf(node.maximum) ?? 1, 1));
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return "any";
  }
}

type Inner = (...tokens: (string | number)[]) => Json;

const numberOf = (value: Json | undefined): number | undefined => (typeof value === "number" ? value : undefined);

function membersOf({ properties = {}, required = [] }: JsonObject, inner: Inner, depth: number): JsonObject {
  const names = Object.keys(properties as JsonObject);
  const kept = depth < DEPTH ? names : names.filter((name) => (required as Json[]).includes(name));
  return Object.fromEntries(kept.map((name) => [name, inner("properties", name)]));
}

function arrayOf({ maxItems, minItems, uniqueItems }: JsonObject, inner: Inner, items: number, depth: number): Json[] {
  const wanted = depth < DEPTH && uniqueItems !== true ? items : 1;
  const length = Math.max(Math.min(wanted, numberOf(maxItems) ?? wanted), numberOf(minItems) ?? 0);
  return Array.from({ length }, () => inner("items"));
}
