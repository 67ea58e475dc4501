import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";
import { overlaps } from "../../schema/overlap.ts";

/**
 * `oneOf` refuses what two branches accept. Published branches overlap where nobody meant that: a policy written out
 * also fits the link to a policy, whose members are all optional, so no policy at all could be sent. `anyOf` says what
 * was meant. Branches that exclude each other, or that only their members together make ambiguous, keep `oneOf`.
 *
 * It visits the whole document first: whether an example fits its schema depends on it.
 */
export const overlappingOneOf: Rule = rule({
  id: "overlapping-one-of",
  code: "FS3069",
  stage: "direction",
  summary: "Makes anyOf of a oneOf whose branches accept the same values.",
  evidence: ["corpus: access_app_req_embedded_policies, whose branches are a policy, the link to one, and an id"],
  direction: "widen",
  Document(root, cx) {
    walk(root, ({ kind, node, pointer }) => {
      if (kind === "Schema" && Array.isArray(node.oneOf) && node.anyOf === undefined) settle(node.oneOf, pointer, cx);
    });
  },
});

function settle(branches: readonly Json[], pointer: Pointer, cx: Context): void {
  const pair = firstOverlap(branches, cx.root);
  if (pair === undefined) return;
  const names = pair.map((i) => nameOf(branches[i] as Json, i)).join(" and ");
  const because = `${names} accept the same values, which oneOf refuses for that reason.`;
  cx.write(join(pointer, "anyOf"), cx.copy(join(pointer, "oneOf")), because, "widen");
  cx.write(join(pointer, "oneOf"), undefined, because, "widen");
}

function firstOverlap(branches: readonly Json[], root: JsonObject): [number, number] | undefined {
  for (let i = 0; i < branches.length; i++) {
    for (let j = i + 1; j < branches.length; j++) {
      if (overlaps(branches[i] as Json, branches[j] as Json, root)) return [i, j];
    }
  }
  return undefined;
}

function nameOf(branch: Json, index: number): string {
  const { title, $ref } = isObject(branch) ? branch : {};
  if (typeof title === "string") return title;
  return typeof $ref === "string" ? ($ref.split("/").at(-1) ?? $ref) : `branch ${index + 1}`;
}
