import { dereference } from "../openapi/dereference.ts";
import { equal, textOf } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { leaves } from "./flatten/leaves.ts";
import type { SchemaPart } from "./flatten/part.ts";
import { typesOf } from "./flatten/types.ts";

/** The members of an object schema through references and `allOf`. */
interface Members {
  /** Every declaration of a property, base first. */
  declared: Map<string, SchemaPart[]>;
  required: Set<string>;
}

/**
 * The order of a union's branches in which a branch that has every member of another and more comes before it.
 * Undefined if they are in that order already, or if a discriminator chooses between them.
 */
export function branchOrder(
  root: JsonObject,
  { node, pointer }: SchemaPart,
  keyword: "anyOf" | "oneOf",
): number[] | undefined {
  const list = node[keyword];
  if (!Array.isArray(list) || list.length < 2 || node.discriminator !== undefined) return undefined;
  const members = list.map((one, i) => (isObject(one) ? membersOf(root, one, join(pointer, keyword, i)) : undefined));
  const order: number[] = [];
  list.forEach((_, i) => {
    const before = order.findIndex((other) => isMoreSpecific(root, members[i], members[other]));
    if (before < 0) order.push(i);
    else order.splice(before, 0, i);
  });
  return order.every((at, i) => at === i) ? undefined : order;
}

/** Undefined if a schema is no object, or a union. */
function membersOf(root: JsonObject, node: JsonObject, pointer: Pointer): Members | undefined {
  const declared = new Map<string, SchemaPart[]>();
  const required = new Set<string>();
  const found = leaves(root, { node, pointer });
  if (found === undefined || found.length === 0) return undefined;
  for (const leaf of found) {
    const { anyOf, oneOf, properties, required: names } = leaf.node;
    if (anyOf !== undefined || oneOf !== undefined || !typesOf(leaf).includes("object")) return undefined;
    for (const [name, one] of Object.entries(isObject(properties) ? properties : {})) {
      if (!isObject(one)) continue;
      const part: SchemaPart = { node: one, pointer: join(leaf.pointer, "properties", name) };
      declared.set(name, [...(declared.get(name) ?? []), part]);
    }
    for (const name of Array.isArray(names) ? names : []) required.add(textOf(name));
  }
  return { declared, required };
}

function isMoreSpecific(root: JsonObject, one: Members | undefined, other: Members | undefined): boolean {
  if (one === undefined || other === undefined || other.declared.size === 0) return false;
  if (one.declared.size < other.declared.size || one.required.size < other.required.size) return false;
  if (one.declared.size === other.declared.size && one.required.size === other.required.size) return false;
  const names = [...other.declared.keys()];
  if (!names.every((name) => one.declared.has(name)) || ![...other.required].every((name) => one.required.has(name)))
    return false;
  return !names.some((name) => haveDisjointValues(root, one.declared.get(name), other.declared.get(name)));
}

/** True if the listed values of a property are disjoint: whichever branch is tried first, only one fits. */
function haveDisjointValues(
  root: JsonObject,
  one: readonly SchemaPart[] = [],
  other: readonly SchemaPart[] = [],
): boolean {
  const left = valuesOf(root, one);
  const right = valuesOf(root, other);
  return left !== undefined && right !== undefined && !left.some((value) => right.some((known) => equal(known, value)));
}

function valuesOf(root: JsonObject, parts: readonly SchemaPart[]): readonly Json[] | undefined {
  for (const one of [...parts].reverse()) {
    const found = dereference(root, one.node, "")?.node;
    if (Array.isArray(found?.enum)) return found.enum;
    if (found?.const !== undefined) return [found.const];
    // An open enum distinguishes branches as well as the closed one it was made of.
    const listed = Array.isArray(found?.anyOf)
      ? found.anyOf.find((branch) => isObject(branch) && Array.isArray(branch.enum))
      : undefined;
    if (isObject(listed) && Array.isArray(listed.enum)) return listed.enum;
  }
  return undefined;
}
