import { type Rule, rule } from "../../normalize/rule.ts";

/**
 * The canonical document is OpenAPI 3.1, whose schemas are JSON Schema. Other rules of this stage (nullable,
 * exclusive-bound) correct what differs from 3.0; this one changes the number.
 */
export const openapiVersion: Rule = rule({
  id: "openapi-version",
  code: "FS3027",
  stage: "schema",
  summary: "Sets the OpenAPI version of the canonical document.",
  evidence: ["corpus: all 26 documents are 3.0.3"],
  direction: "equivalent",
  Document(root, cx) {
    if (typeof root.openapi === "string" && /^3\.0(\.\d+)?$/.test(root.openapi)) {
      cx.set("openapi", "3.1.0", "Its schemas are written as 3.1 has them.");
    }
  },
});
