import { isAnnotation } from "../document/flatten.ts";
import { rule } from "./rule.ts";
import { become } from "./single-union.ts";

const REASON = "What stands beside a union applies to each branch; stated there, each branch is complete.";

/**
 * A union with `properties`, `required` or another union beside it: TypeScript intersects the base with each branch,
 * and no branch can be named. The base goes into the branches; a branch that already says it stays a reference.
 */
export const unionSiblings = rule({
  id: "union-siblings",
  code: "FS3062",
  stage: "composition",
  summary: "Keywords beside a union move into its branches.",
  evidence: [],
  direction: "equivalent",
  Schema(node, cx) {
    if (Array.isArray(node.allOf) || node.$ref !== undefined) return;
    const unions = [node.anyOf, node.oneOf].filter(Array.isArray);
    if (unions.length === 0 || unions.some((list) => list.length < 2)) return;
    const beside = Object.keys(node).filter(
      (key) => !isAnnotation(key) && key !== "discriminator" && key !== "nullable",
    );
    if (beside.length > 1) become(node, cx, REASON);
  },
});
