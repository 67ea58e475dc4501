import { dereference } from "../openapi/dereference.ts";
import { type Json, type JsonObject, member } from "../openapi/pointer.ts";
import { judge, possibleTypes } from "./direction/judge.ts";
import { UNLISTED } from "./discrimination.ts";
import { listedValues } from "./enumeration.ts";

/** With one of these a schema accepts other objects than its members tell. */
const BEYOND_MEMBERS = ["allOf", "anyOf", "oneOf", "not", "if", "patternProperties", "propertyNames", "minProperties"];

/**
 * Whether what one branch of a union describes is accepted by another as well: an object with members that the one
 * declares, or every value of the one. False where that is not proven. That an object may have the members of both
 * counts for nothing: `oneOf` says then that it must not.
 */
export function overlaps(a: Json, b: Json, root: JsonObject): boolean {
  const one = dereference(root, a, "")?.node;
  const other = dereference(root, b, "")?.node;
  if (one === undefined || other === undefined) return false;
  const types = [...possibleTypes(one, root)].filter((type) => possibleTypes(other, root).has(type));
  if (types.length === 0) return false;
  if (types.length === 1 && types[0] === "object" && describesMembers(one) && describesMembers(other)) {
    return takes(one, other, root) || takes(other, one, root);
  }
  return isWithin(one, other, root) || isWithin(other, one, root);
}

function describesMembers(schema: JsonObject): boolean {
  return BEYOND_MEMBERS.every((keyword) => schema[keyword] === undefined);
}

function isWithin(inner: JsonObject, outer: JsonObject, root: JsonObject): boolean {
  const direction = judge(inner, outer, root);
  return direction === "equivalent" || direction === "widen";
}

/** Whether `other` accepts an object of members that `one` declares. */
function takes(one: JsonObject, other: JsonObject, root: JsonObject): boolean {
  const [needs, asks] = [requiredOf(one), requiredOf(other)];
  if (!asks.every((name) => member(one.properties, name) !== undefined)) return false;
  if (other.additionalProperties === false && needs.some((name) => member(other.properties, name) === undefined)) {
    return false;
  }
  return [...new Set([...needs, ...asks])].every((name) =>
    mayAgree(member(one.properties, name), member(other.properties, name), root),
  );
}

function mayAgree(a: Json | undefined, b: Json | undefined, root: JsonObject): boolean {
  const one = dereference(root, a, "")?.node;
  const other = dereference(root, b, "")?.node;
  if (one === undefined || other === undefined) return a !== false && b !== false;
  if (one[UNLISTED] === true || other[UNLISTED] === true) return one[UNLISTED] === other[UNLISTED];
  const [mine, theirs] = [listedValues(one), listedValues(other)];
  if (mine !== undefined && theirs !== undefined && !mine.some((value) => theirs.includes(value))) return false;
  const types = possibleTypes(other, root);
  return [...possibleTypes(one, root)].some((type) => types.has(type));
}

function requiredOf({ required }: JsonObject): string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
