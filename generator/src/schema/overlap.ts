import { dereference } from "../openapi/dereference.ts";
import { type Json, type JsonObject, member } from "../openapi/pointer.ts";
import type { JsonType } from "./accepts.ts";
import { containsAll, possibleTypes } from "./direction/judge.ts";
import { UNLISTED } from "./discrimination.ts";
import { listedValues } from "./enumeration.ts";

/** With one of these a schema accepts other objects than its members tell. */
const BEYOND_MEMBERS = ["allOf", "anyOf", "oneOf", "not", "if", "patternProperties", "propertyNames", "minProperties"];

/** A branch of a union, with what every comparison with another branch needs. */
interface ComparedBranch {
  node: JsonObject;
  types: ReadonlySet<JsonType>;
  required: readonly string[];
  /** It accepts only objects, and its members tell which. */
  isPlainObject: boolean;
}

/** The indexes of the first two branches of a union that overlap. */
export function firstOverlap(union: readonly Json[], root: JsonObject): [number, number] | undefined {
  const branches = union.map((one) => branchOf(one, root));
  for (let i = 0; i < branches.length; i++) {
    for (let j = i + 1; j < branches.length; j++) {
      if (overlap(branches[i], branches[j], root)) return [i, j];
    }
  }
  return undefined;
}

function branchOf(schema: Json, root: JsonObject): ComparedBranch | undefined {
  const node = dereference(root, schema, "")?.node;
  if (node === undefined) return undefined;
  const types = possibleTypes(node, root);
  const isPlainObject = types.size === 1 && types.has("object") && describesMembers(node);
  return { node, types, required: requiredOf(node), isPlainObject };
}

/**
 * Whether what one branch of a union describes is accepted by another as well: an object with members that the one
 * declares, or every value of the one. False where that is not proven. That an object may have the members of both
 * counts for nothing: `oneOf` says then that it must not.
 */
function overlap(one: ComparedBranch | undefined, other: ComparedBranch | undefined, root: JsonObject): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.isPlainObject && other.isPlainObject) return takes(one, other, root) || takes(other, one, root);
  const types = [...one.types].filter((type) => other.types.has(type));
  if (types.length === 0) return false;
  if (types.length === 1 && types[0] === "object" && describesMembers(one.node) && describesMembers(other.node)) {
    return takes(one, other, root) || takes(other, one, root);
  }
  return containsAll(other.node, one.node, root) || containsAll(one.node, other.node, root);
}

function describesMembers(schema: JsonObject): boolean {
  return BEYOND_MEMBERS.every((keyword) => schema[keyword] === undefined);
}

/** Whether `other` accepts an object of members that `one` declares. */
function takes(one: ComparedBranch, other: ComparedBranch, root: JsonObject): boolean {
  const [mine, theirs] = [one.node.properties, other.node.properties];
  if (!other.required.every((name) => member(mine, name) !== undefined)) return false;
  if (other.node.additionalProperties === false && one.required.some((name) => member(theirs, name) === undefined)) {
    return false;
  }
  const mayHaveBoth = (name: string): boolean => mayAgree(member(mine, name), member(theirs, name), root);
  return one.required.every(mayHaveBoth) && other.required.every(mayHaveBoth);
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
