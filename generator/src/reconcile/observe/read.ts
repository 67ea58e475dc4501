import { dereference } from "../../openapi/dereference.ts";
import { canonicalText, textOf } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, type Pointer, parent } from "../../openapi/pointer.ts";
import { listedValues } from "../../schema/enumeration.ts";
import type { Preset } from "../../vendors/preset.ts";
import type { Fact } from "../evidence.ts";
import { allowsNull, isListable, isUnknown, typeNames, typesOf } from "../schemas.ts";

/** What a document says of a fact at a place, as `Claim.says`; undefined: nothing. */
export function factAt(
  root: JsonObject,
  fact: Fact,
  keyword: string,
  pointer: Pointer,
  preset: Preset = {},
): Json | undefined {
  const node = get(root, pointer);
  if (fact === "exists") return node !== undefined;
  if (!isObject(node)) return undefined;
  const { pointer: holder, key } = parent(pointer);
  switch (fact) {
    case "required": {
      if (keyword !== "property") return node.required === true;
      const { required } = (get(root, parent(holder).pointer) ?? {}) as JsonObject;
      return Array.isArray(required) && required.includes(key);
    }
    case "type": {
      const landing = dereference(root, node, pointer);
      return landing === undefined ? undefined : typeNames(root, landing);
    }
    case "nullability":
      return isUnknown(node) ? undefined : allowsNull(root, node, pointer);
    case "enum":
      return valuesOf(node);
    case "deprecation":
      return (node.deprecated ?? dereference(root, node, pointer)?.node.deprecated) === true;
    case "security":
      return requirementsOf(node.security);
    case "permission":
      return keyword === "scopes" ? scopesOf(node.security) : permissionsOf(node, preset);
    case "default":
      return defaultOf(node.default, node);
    case "description":
      return proseOf(node[keyword]);
    default:
      return node[keyword];
  }
}

/** What counts in a comparison: the order of listed values does not, nor do line ends in prose. */
export function comparable(fact: Fact, says: Json): Json {
  if (Array.isArray(says) && (fact === "enum" || fact === "permission" || fact === "security"))
    return says.map((one) => canonicalText(one)).sort();
  return fact === "description" ? textOf(says).replace(/\s+/g, " ").trim() : says;
}

export function proseOf(value: Json | undefined): Json | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

export function permissionsOf(operation: JsonObject, { permissions = [] }: Preset): Json | undefined {
  const lists = permissions.map((key) => operation[key]);
  return lists.find((value) => Array.isArray(value) && value.length > 0);
}

/** The names of the security schemes, by alternative; an empty list: no credentials are needed. */
export function requirementsOf(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((one) => (isObject(one) ? Object.keys(one).sort().join(" + ") || "no credentials" : textOf(one)));
}

/** The scopes that the security schemes ask for; a scheme without any says nothing of them. */
export function scopesOf(value: Json | undefined): Json | undefined {
  const lists = Array.isArray(value) ? value.flatMap((one) => (isObject(one) ? Object.values(one) : [])) : [];
  const names = [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(textOf) : [])))].sort();
  return names.length === 0 ? undefined : names;
}

/** A boolean or a number written as text is what it spells, unless the schema allows text (rule default-type). */
export function defaultOf(value: Json | undefined, node: JsonObject): Json | undefined {
  if (typeof value !== "string" || typesOf(node).includes("string")) return value;
  return /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value) ? (JSON.parse(value) as Json) : value;
}

/** The values that a string or number may have; null: any. Undefined if it is neither. */
export function valuesOf(node: JsonObject): Json | undefined {
  if (!isListable(node)) return undefined;
  return listedValues(node)?.filter((one) => one !== null) ?? null;
}
