import { type Rule, rule } from "../../normalize/rule.ts";

const MOVED = "A boolean exclusive bound is OpenAPI 3.0; in 3.1 the exclusive bound is the number itself.";
const NO_EFFECT = "An exclusive bound that is false, or has no bound to sharpen, says nothing.";

/**
 * OpenAPI 3.0 writes `minimum: 1, exclusiveMinimum: true`, 3.1 `exclusiveMinimum: 1`. Validators of 3.1 refuse to
 * compile the old form.
 */
export const exclusiveBound: Rule = rule({
  id: "exclusive-bound",
  code: "FS3012",
  stage: "schema",
  summary: "Turns the boolean exclusive bounds of OpenAPI 3.0 into numbers.",
  evidence: ["corpus: none in 26 documents"],
  dormant: "Cloudflare publishes no boolean bound, but any OpenAPI 3.0 document may, and 3.1 does not compile with it.",
  keywords: ["exclusiveMinimum", "exclusiveMaximum"],
  direction: "equivalent",
  Schema(schema, cx) {
    for (const [bound, exclusive] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      if (typeof schema[exclusive] !== "boolean") continue;
      const limit = schema[bound];
      if (schema[exclusive] === true && typeof limit === "number") {
        cx.set(exclusive, limit, MOVED, "equivalent");
        cx.remove(bound, MOVED, "equivalent");
      } else cx.remove(exclusive, NO_EFFECT, "equivalent");
    }
  },
});
