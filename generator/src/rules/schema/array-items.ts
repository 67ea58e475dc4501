import { type Rule, rule } from "../../normalize/rule.ts";

/**
 * OpenAPI 3.0 demands `items` of an array, and emitters read it unconditionally. 3.1 allows its absence and means
 * anything; so anything is what we say.
 */
export const arrayItems: Rule = rule({
  id: "array-items",
  code: "FS3021",
  stage: "schema",
  summary: "Says of arrays without items that an item is anything.",
  evidence: ["history: 2,575 versions", "corpus: 12 of 26 documents"],
  keywords: ["type"],
  direction: "equivalent",
  repairs: true,
  Schema(schema, cx) {
    const { type } = schema;
    if (schema.items !== undefined || schema.prefixItems !== undefined || schema.enum !== undefined) return;
    if (type === "array" || (Array.isArray(type) && type.includes("array"))) {
      cx.report("an array without items; its items may be anything");
      cx.set("items", {}, "An array without items holds anything.");
    }
  },
});
