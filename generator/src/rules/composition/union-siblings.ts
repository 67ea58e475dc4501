import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { branchOrder } from "../../schema/branch-order.ts";
import { leaves } from "../../schema/flatten/leaves.ts";
import { commonTypes, typesOf } from "../../schema/flatten/types.ts";
import { replaceByFlattened } from "./single-union.ts";
import { distinctBranches } from "./union-duplicates.ts";

const REASON = "What stands beside a union applies to each branch; stated there, each branch is complete.";
const IMPLIED = "Every branch of the union is of the type stated beside it.";
const ITEMS = "The union beside the list is the one of its items: a value is the list, never one of its own items.";

/**
 * A union with `properties`, `required` or another union beside it: TypeScript intersects these keywords with each
 * branch, and no branch keeps a name. They move into the branches; a branch that already has them stays a reference.
 */
export const unionSiblings: Rule = rule({
  id: "union-siblings",
  code: "FS3062",
  stage: "composition",
  summary: "Moves keywords beside a union into its branches.",
  evidence: ["corpus 2024-08-06: 96; in 83 of them only the type goes"],
  keywords: ["anyOf", "oneOf"],
  direction: "equivalent",
  Schema(node, cx) {
    if (Array.isArray(node.allOf) || node.$ref !== undefined) return;
    const unions = (["anyOf", "oneOf"] as const).filter((key) => Array.isArray(node[key]));
    if (unions.length === 0 || unions.some((key) => (node[key] as Json[]).length < 2)) return;
    if (
      unions.length === 1 &&
      unions.every((key) => (node[key] as Json[]).every((branch) => isScalar(cx.root, branch)))
    )
      return;
    // The union repeats that of the list's items: a mistake, since no value is a list and one of its items.
    const items = isObject(node.items) ? node.items : undefined;
    if (node.type === "array" && items !== undefined) {
      for (const key of unions) if (equal(items[key], node[key])) cx.remove(key, ITEMS, "replace");
      if (unions.some((key) => equal(items[key], node[key]))) return;
    }
    // The keywords are copied into every branch, so the branches are flattened, made distinct and sorted before.
    if (
      unions.some(
        (key) =>
          distinctBranches(node, key, cx.pointer) !== undefined ||
          branchOrder(cx.root, { node, pointer: cx.pointer }, key) !== undefined,
      )
    )
      return;
    const beside = Object.keys(node).filter(
      (key) =>
        !isAnnotation(key) && key !== "discriminator" && key !== "nullable" && !unions.some((one) => one === key),
    );
    if (beside.length === 1 && beside[0] === "type" && unions.every((key) => isImplied(cx, node, key))) {
      cx.remove("type", IMPLIED, "equivalent");
    } else if (beside.length > 0 || unions.length > 1) replaceByFlattened(node, cx, REASON);
  },
});

/** Whether every branch has the type stated beside the union. */
function isImplied(cx: Context, node: JsonObject, key: "anyOf" | "oneOf"): boolean {
  const types = typesOf({ node: { type: node.type as Json }, pointer: cx.pointer });
  return (node[key] as Json[]).every((branch, i) => {
    const found = isObject(branch) ? leaves(cx.root, { node: branch, pointer: join(cx.pointer, key, i) }) : undefined;
    const union = found?.some((leaf) => leaf.node.anyOf !== undefined || leaf.node.oneOf !== undefined) !== false;
    return (
      !union &&
      commonTypes(found ?? []).every((type) => types.includes(type) || (type === "integer" && types.includes("number")))
    );
  });
}

/** Whether a branch is neither object nor array: a format or a bound beside the union does not affect its type. */
function isScalar(root: JsonObject, branch: Json): boolean {
  const found = dereference(root, branch, "")?.node;
  if (found === undefined || found.type === undefined) return Array.isArray(found?.enum);
  return [found.type].flat().every((type) => type !== "object" && type !== "array");
}
