import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import { isObject, join } from "../../openapi/pointer.ts";
import { firstOverlap } from "../../schema/overlap.ts";
import { linkedSchemas } from "../../schema/schema-index.ts";

/**
 * `oneOf` refuses a value that two branches accept. Published branches overlap by mistake: a complete policy also fits
 * the link to a policy, whose members are all optional, so no policy at all could be sent. `anyOf` is what the authors
 * meant. Branches that exclude each other keep `oneOf`, and so do branches that overlap only for objects with the
 * members of both.
 *
 * The rule visits the document as a whole, before the rules that visit each schema: whether an example fits its schema
 * depends on the result.
 */
export const overlappingOneOf: Rule = rule({
  id: "overlapping-one-of",
  code: "FS3069",
  stage: "direction",
  summary: "Replaces `oneOf` by `anyOf` if its branches accept the same values.",
  evidence: ["corpus: access_app_req_embedded_policies, whose branches are a policy, the link to one, and an id"],
  direction: "widen",
  Document(_, cx) {
    for (const { node, pointer } of linkedSchemas(cx)) {
      if (Array.isArray(node.oneOf) && node.anyOf === undefined) replaceIfOverlapping(node.oneOf, pointer, cx);
    }
  },
});

function replaceIfOverlapping(branches: readonly Json[], pointer: Pointer, cx: Context): void {
  const pair = firstOverlap(branches, cx.root);
  if (pair === undefined) return;
  const names = pair.map((i) => nameOf(branches[i] as Json, i)).join(" and ");
  const because = `${names} accept the same values, which oneOf refuses for that reason.`;
  cx.write(join(pointer, "anyOf"), cx.copy(join(pointer, "oneOf")), because, "widen");
  cx.write(join(pointer, "oneOf"), undefined, because, "widen");
}

function nameOf(branch: Json, index: number): string {
  const { title, $ref } = isObject(branch) ? branch : {};
  if (typeof title === "string") return title;
  return typeof $ref === "string" ? ($ref.split("/").at(-1) ?? $ref) : `branch ${index + 1}`;
}
