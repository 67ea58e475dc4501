import { type Rule, rule } from "../../normalize/rule.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";

/**
 * `errors: {type: array, maxLength: 0}` of a success is a generated sample turned into a bound. Recorded successes have
 * an error in the list, while the emitted type would be the empty tuple.
 */
export const maxLengthZero: Rule = rule({
  id: "max-length-zero",
  code: "FS3022",
  stage: "schema",
  summary: "Removes bounds that only allow an empty list.",
  evidence: ["contradictions: C04, C25"],
  keywords: ["maxItems", "maxLength"],
  direction: "widen",
  dormant: "Our sources state maxLength, which keyword-type removes from a list; maxItems: 0 would mean the same.",
  Schema(schema, cx) {
    // Lists with other names may really be empty: no recording contradicts that.
    if (!/\/properties\/(errors|messages)$/.test(cx.pointer)) return;
    if (schema.maxItems !== 0 && schema.maxLength !== 0) return;
    const types = possibleTypes(schema, cx.root);
    if (!types.has("array") || types.has("string")) return;
    for (const key of ["maxItems", "maxLength"]) {
      if (schema[key] === 0)
        cx.remove(key, "A list that may never have an item is a sample, not a bound: recorded answers have items.");
    }
  },
});
