import { isAnnotation } from "../../openapi/annotations.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, member, setMember } from "../../openapi/pointer.ts";
import { type Choose, type Merging, Stuck } from "./merging.ts";
import { isList, keysOf, partAt, type SchemaPart, states, stringsIn } from "./part.ts";
import { commonTypes, hasNoEffect, isOfType } from "./types.ts";

const LOWER_BOUNDS = new Set(["minLength", "minItems", "minProperties", "minimum", "minContains"]);
const UPPER_BOUNDS = new Set(["maxLength", "maxItems", "maxProperties", "maximum", "maxContains"]);
/** Keywords whose value is a map of schemas. */
const MAPS = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** Merges parts that state no union, keyword by keyword, annotations aside. Undefined if no value satisfies them all. */
export function mergeKeywords(
  parts: readonly SchemaPart[],
  merging: Merging,
  choose: Choose | undefined,
): JsonObject | undefined {
  const out: JsonObject = {};
  const types = commonTypes(parts);
  if (types.length === 0) return undefined;
  const hasType = parts.some((part) => states(part, "type"));
  if (hasType) out.type = types.length === 1 ? (types[0] as Json) : types;
  for (const key of new Set(parts.flatMap(keysOf))) {
    if (key === "type" || key === "nullable" || isAnnotation(key) || (hasType && hasNoEffect(key, types))) continue;
    const holders = parts.filter((part) => states(part, key));
    const [only] = holders;
    const isChosen = key === "properties" && choose !== undefined;
    const value =
      holders.length === 1 && only !== undefined && !isChosen
        ? merging.copy(join(only.pointer, key))
        : mergeKeyword(key, holders, merging, choose);
    if (value === undefined) return undefined;
    setMember(out, key, value);
  }
  if (Array.isArray(out.enum) && hasType) {
    const kept = out.enum.filter((value) => types.some((type) => isOfType(value, type)));
    if (kept.length === 0) return undefined;
    if (kept.length < out.enum.length) out.enum = kept;
  }
  if (Array.isArray(out.enum) && out.const !== undefined) {
    if (!out.enum.some((value) => equal(value, out.const))) return undefined;
    delete out.enum;
  }
  if (types.length === 1 && types[0] === "null") {
    for (const key of Object.keys(out)) if (key !== "type" && !isAnnotation(key)) delete out[key];
  }
  return out;
}

/** One value for a keyword that several parts state. Undefined if no value satisfies them all. */
function mergeKeyword(
  key: string,
  holders: readonly SchemaPart[],
  merging: Merging,
  choose: Choose | undefined,
): Json | undefined {
  if (MAPS.has(key)) return mergeMaps(key, holders, merging, key === "properties" ? choose : undefined);
  const [first, last] = [holders[0], holders.at(-1)] as [SchemaPart, SchemaPart];
  const values = holders.map((part) => part.node[key] as Json);
  if (values.every((value) => equal(value, values[0]))) return merging.copy(join(first.pointer, key));
  if (LOWER_BOUNDS.has(key) || UPPER_BOUNDS.has(key)) {
    const numbers = values.filter((value) => typeof value === "number");
    if (numbers.length === values.length) return LOWER_BOUNDS.has(key) ? Math.max(...numbers) : Math.min(...numbers);
  }
  switch (key) {
    case "required":
      return [...new Set(values.flatMap(stringsIn))];
    case "enum": {
      const lists = values.map((value) => (isList(value) ? value : []));
      const common = lists[0]?.filter((value) => lists.every((list) => list.some((one) => equal(one, value)))) ?? [];
      return common.length === 0 ? undefined : common;
    }
    case "uniqueItems":
      return values.includes(true);
    case "format":
      merging.conflicts.push({ pointer: last.pointer, property: "format" });
      return values.at(-1) as Json;
    case "not":
      return { anyOf: holders.map((part) => merging.copy(join(part.pointer, "not"))) };
    case "items":
    case "additionalProperties":
      return mergeSchemas(key, holders, merging);
    default:
      throw new Stuck(`several members state ${key}`);
  }
}

function mergeSchemas(key: "items" | "additionalProperties", holders: readonly SchemaPart[], merging: Merging): Json {
  if (holders.some((part) => part.node[key] === false)) return false;
  const subs = holders.filter((part) => isObject(part.node[key]));
  if (subs.length < holders.filter((part) => part.node[key] !== true).length)
    throw new Stuck(`several members state ${key}`);
  const last = subs.at(-1);
  if (last === undefined) return true;
  const merged = merging.intersect(
    subs.map((part) => partAt(part.node[key] as JsonObject, join(part.pointer, key), part.referred)),
  );
  if (merged !== undefined) return merged;
  merging.conflicts.push({ pointer: last.pointer, property: key });
  return merging.copy(join(last.pointer, key));
}

function mergeMaps(key: string, holders: readonly SchemaPart[], merging: Merging, choose: Choose | undefined): Json {
  const names = new Set(holders.flatMap(({ node }) => Object.keys(isObject(node[key]) ? node[key] : {})));
  const out: JsonObject = {};
  for (const name of names) {
    const subs = holders.flatMap(({ node, pointer, referred }) => {
      const sub = member(node[key], name);
      return isObject(sub) ? [partAt(sub, join(pointer, key, name), referred)] : [];
    });
    const choice = choose?.(name, subs);
    if (choice !== undefined && "value" in choice) {
      setMember(out, name, choice.value);
      continue;
    }
    const chosen = choice ?? subs;
    const last = chosen.at(-1);
    const merged = chosen.length === 1 && last !== undefined ? merging.copy(last.pointer) : merging.intersect(chosen);
    if (merged !== undefined) setMember(out, name, merged);
    else if (last !== undefined) {
      merging.conflicts.push({ pointer: last.pointer, property: name });
      setMember(out, name, merging.copy(last.pointer));
    }
  }
  return out;
}
