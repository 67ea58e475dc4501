import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { copier, type EnvelopeView, viewObject } from "../shared/envelope-view.ts";

const REASON =
  "A branch that has all members of another and more stands before it, so that the first match is the closest.";

/**
 * If an object branch has every member of another and more, code that tries the branches in order always stops at the
 * smaller one. The more specific branch comes first. A union with a discriminator is not tried in order.
 */
export const unionOrder: Rule = rule({
  id: "union-order",
  code: "FS3064",
  stage: "composition",
  summary: "Puts the most specific branch of a union first.",
  evidence: ["corpus 2024-08-06: 10", "contradictions: C18"],
  keywords: ["anyOf", "oneOf"],
  direction: "equivalent",
  Schema(node, cx) {
    for (const key of ["anyOf", "oneOf"] as const) {
      const order = branchOrder(cx, node, key);
      if (order === undefined) continue;
      const copy = copier(cx);
      const after: Json[] = order.map((i) => copy(join(cx.pointer, key, i)));
      cx.set(key, after, REASON, "equivalent");
    }
  },
});

/** The sorted indexes of the branches of the visited union; undefined if they are in order already. */
export function branchOrder(cx: Context, node: JsonObject, key: "anyOf" | "oneOf"): number[] | undefined {
  const list = node[key];
  if (!Array.isArray(list) || list.length < 2 || node.discriminator !== undefined) return undefined;
  const views = list.map((one, i) =>
    isObject(one) ? viewObject(cx.root, { node: one, pointer: join(cx.pointer, key, i) }) : undefined,
  );
  const order: number[] = [];
  list.forEach((_, i) => {
    const before = order.findIndex((other) => isMoreSpecific(cx.root, views[i], views[other]));
    if (before < 0) order.push(i);
    else order.splice(before, 0, i);
  });
  return order.every((at, i) => at === i) ? undefined : order;
}

function isMoreSpecific(root: JsonObject, one: EnvelopeView | undefined, other: EnvelopeView | undefined): boolean {
  if (one === undefined || other === undefined || other.declared.size === 0) return false;
  if (one.declared.size < other.declared.size || one.required.size < other.required.size) return false;
  if (one.declared.size === other.declared.size && one.required.size === other.required.size) return false;
  const names = [...other.declared.keys()];
  if (!names.every((name) => one.declared.has(name)) || ![...other.required].every((name) => one.required.has(name)))
    return false;
  return !names.some((name) => haveDisjointValues(root, one.declared.get(name), other.declared.get(name)));
}

/** Whether a property lists disjoint values in two branches: then only one of them can fit, in any order. */
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
