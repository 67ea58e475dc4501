import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { flatten } from "../../schema/flatten/flatten.ts";
import { copier } from "../shared/envelope-view.ts";
import { composedInTurnAtFirst } from "./shared/composed-in-turn.ts";

const REASON = "A union of one branch offers no choice; the branch says the same.";

/** `anyOf` or `oneOf` with one branch: a choice that lost its alternatives. The branch stands in its place. */
export const singleUnion: Rule = rule({
  id: "single-union",
  code: "FS3061",
  stage: "composition",
  summary: "A union of one branch is that branch.",
  evidence: ["corpus 2024-08-06: 29"],
  keywords: ["anyOf", "oneOf"],
  direction: "equivalent",
  Schema(node, cx) {
    if (Array.isArray(node.allOf) || node.$ref !== undefined || !isSingle(node)) return;
    become(node, cx, REASON);
  },
});

function isSingle(node: JsonObject): boolean {
  return [node.anyOf, node.oneOf].some((list) => Array.isArray(list) && list.length === 1);
}

function branchesOf(schema: Json): number {
  const list = isObject(schema) ? [schema.anyOf, schema.oneOf].find(Array.isArray) : undefined;
  return list?.length ?? 1;
}

/** Replaces a schema by its flattened form, or reports why it stays. */
export function become(node: JsonObject, cx: Context, reason: string): void {
  const endless = composedInTurnAtFirst(cx.root)(node);
  if (endless !== undefined) {
    cx.report(`the union stays composed: ${endless}`);
    return;
  }
  const met = flatten(cx.root, { node, pointer: cx.pointer }, copier(cx));
  if ("stuck" in met) {
    cx.report(`the union stays composed: ${met.stuck}`);
    return;
  }
  for (const { property, pointer } of met.conflicts) {
    cx.report(`members exclude each other in \`${property}\`; ${pointer} stands`);
  }
  // Strictly they accept nothing; what their author meant is for somebody to find out.
  const lost = branchesOf(node) - branchesOf(met.schema);
  if (lost > 0)
    cx.report(`${lost} of ${branchesOf(node)} branches exclude what stands beside the union, and are left out`);
  cx.replace(met.schema, reason, met.conflicts.length > 0 ? "replace" : "equivalent");
}
