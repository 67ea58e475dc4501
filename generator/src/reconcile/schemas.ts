import { isAnnotation } from "../openapi/annotations.ts";
import { dereference, type Located } from "../openapi/dereference.ts";
import { isObject, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { listedValues } from "../schema/enumeration.ts";

/** True if a schema says nothing of its values: it has only annotations. */
export function isUnknown(node: JsonObject): boolean {
  return Object.keys(node).every((key) => isAnnotation(key));
}

/** True if a schema has no keyword but `type` and annotations. */
export function isBare(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === "type" || isAnnotation(key));
}

/** True if the values of a schema could be listed: strings or numbers. */
export function isListable(node: JsonObject): boolean {
  const types = typesOf(node);
  return types.length === 1 && ["string", "number", "integer"].includes(types[0] as string);
}

/** The type names that a schema states, without null. */
export function typesOf(node: JsonObject): string[] {
  const types = Array.isArray(node.type) ? node.type : [node.type];
  return types.filter((type): type is string => typeof type === "string" && type !== "null");
}

/** The type names of a schema, of a union those of all branches; sorted. */
export function typeNames(root: JsonObject, landing: Located): string[] {
  const branches = branchesOf(root, landing);
  const names = branches === undefined ? typesOf(landing.node) : branches.flatMap(({ node }) => typesOf(node));
  return [...new Set(names)].sort();
}

export function sameTypes(a: JsonObject, b: JsonObject): boolean {
  return typesOf(a).length > 0 && typesOf(a).join() === typesOf(b).join();
}

/** True if two schemas may describe one thing: they share a type, where integer counts as number. */
export function compatible(a: JsonObject, b: JsonObject): boolean {
  const ours = typesOf(a);
  const theirs = typesOf(b);
  return ours.length === 0 || theirs.length === 0 || typesMeet(ours, theirs);
}

/** True if two lists of types share one, where integer counts as number. */
export function typesMeet(ours: readonly string[], theirs: readonly string[]): boolean {
  const numeric = (types: readonly string[]): boolean => types.includes("number") || types.includes("integer");
  return ours.some((type) => theirs.includes(type)) || (numeric(ours) && numeric(theirs));
}

export function allowsNull(root: JsonObject, node: JsonObject, pointer: Pointer): boolean {
  const landing = dereference(root, node, pointer);
  if (landing === undefined) return false;
  const { type, anyOf, oneOf } = landing.node;
  if (type === "null" || (Array.isArray(type) && type.includes("null"))) return true;
  if (type === undefined && listedValues(landing.node)?.includes(null) === true) return true;
  return [anyOf, oneOf].some(
    (list) => Array.isArray(list) && list.some((branch) => isObject(branch) && branch.type === "null"),
  );
}

/** The branches of a union without null, dereferenced; undefined if the schema is no union. */
export function branchesOf(root: JsonObject, { node, pointer }: Located): Located[] | undefined {
  const keyword = Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
  const union = node[keyword];
  if (!Array.isArray(union)) return undefined;
  const found: Located[] = [];
  union.forEach((branch, i) => {
    if (!isObject(branch) || branch.type === "null") return;
    const landing = dereference(root, branch, join(pointer, keyword, i));
    if (landing !== undefined) found.push(landing);
  });
  return found;
}
