import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { flatten } from "../../schema/flatten/flatten.ts";
import { copier } from "../shared/envelope-view.ts";
import { firstRecursionCheck } from "./shared/recursion-check.ts";

const REASON = "A union of one branch offers no choice; the branch says the same.";

/** `anyOf` or `oneOf` with one branch offers no choice. The branch replaces it. */
export const singleUnion: Rule = rule({
  id: "single-union",
  code: "FS3061",
  stage: "composition",
  summary: "Replaces a union of one branch by that branch.",
  evidence: ["corpus 2024-08-06: 29"],
  keywords: ["anyOf", "oneOf"],
  direction: "equivalent",
  Schema(node, cx) {
    if (Array.isArray(node.allOf) || node.$ref !== undefined || !isSingle(node)) return;
    replaceByFlattened(node, cx, REASON);
  },
});

function isSingle(node: JsonObject): boolean {
  return [node.anyOf, node.oneOf].some((list) => Array.isArray(list) && list.length === 1);
}

function branchCount(schema: Json): number {
  const list = isObject(schema) ? [schema.anyOf, schema.oneOf].find(Array.isArray) : undefined;
  return list?.length ?? 1;
}

/** Replaces a schema by its flattened form, or reports why it cannot. */
export function replaceByFlattened(node: JsonObject, cx: Context, reason: string): void {
  const obstacle = firstRecursionCheck(cx.root)(node);
  if (obstacle !== undefined) {
    cx.report(`the union stays composed: ${obstacle}`);
    return;
  }
  const flattened = flatten(cx.root, { node, pointer: cx.pointer }, copier(cx));
  if ("stuck" in flattened) {
    cx.report(`the union stays composed: ${flattened.stuck}`);
    return;
  }
  for (const { property, pointer } of flattened.conflicts) {
    cx.report(`members exclude each other in \`${property}\`; ${pointer} stands`);
  }
  // These branches accept nothing. They are reported, since their author must have meant something.
  const lost = branchCount(node) - branchCount(flattened.schema);
  if (lost > 0)
    cx.report(`${lost} of ${branchCount(node)} branches exclude what stands beside the union, and are left out`);
  cx.replace(flattened.schema, reason, flattened.conflicts.length > 0 ? "replace" : "equivalent");
}
