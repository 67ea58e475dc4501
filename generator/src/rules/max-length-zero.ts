import { possibleTypes } from "../document/direction.ts";
import { type Rule, rule } from "./rule.ts";

/**
 * `errors: {type: array, maxLength: 0}` of a success, `result: {maxItems: 0}` of an empty one: a generated sample turned
 * into a bound. Recorded successes have an error in the list, and a type of it is the empty tuple.
 */
export const maxLengthZero: Rule = rule({
  id: "max-length-zero",
  code: "FS3022",
  stage: "schema",
  summary: "Drops the bound that a list is empty.",
  evidence: ["corpus 2024-08-06: 3", "contradictions: C04, C25"],
  direction: "widen",
  Schema(schema, cx) {
    if (schema.maxItems !== 0 && schema.maxLength !== 0) return;
    const types = possibleTypes(schema, cx.root);
    if (!types.has("array") || types.has("string")) return;
    for (const key of ["maxItems", "maxLength"]) {
      if (schema[key] === 0)
        cx.remove(key, "A list that may never have an item is a sample, not a bound: recorded answers have items.");
    }
  },
});
