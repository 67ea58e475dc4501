import { type Rule, rule } from "../../normalize/rule.ts";

/**
 * Canonical is OpenAPI 3.1, whose schemas are JSON Schema. What differs between 3.0 and 3.1 is corrected by the other
 * rules of this stage (nullable, exclusive-bound); what is left of the difference is the number.
 */
export const openapiVersion: Rule = rule({
  id: "openapi-version",
  code: "FS3027",
  stage: "schema",
  summary: "States the version of OpenAPI that the canonical document has.",
  evidence: ["corpus: all 26 documents are 3.0.3"],
  direction: "equivalent",
  Document(root, cx) {
    if (typeof root.openapi === "string" && /^3\.0(\.\d+)?$/.test(root.openapi)) {
      cx.set("openapi", "3.1.0", "Its schemas are written as 3.1 has them.");
    }
  },
});
