import { type Rule, rule } from "../../normalize/rule.ts";
import { type Json, join } from "../../openapi/pointer.ts";
import { branchOrder } from "../../schema/branch-order.ts";
import { copier } from "../shared/envelope-view.ts";

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
      const order = branchOrder(cx.root, { node, pointer: cx.pointer }, key);
      if (order === undefined) continue;
      const copy = copier(cx);
      const after: Json[] = order.map((i) => copy(join(cx.pointer, key, i)));
      cx.set(key, after, REASON, "equivalent");
    }
  },
});
