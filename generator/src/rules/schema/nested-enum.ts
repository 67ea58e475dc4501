import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json } from "../../openapi/pointer.ts";

const EMPTY =
  "An enumeration of one empty list or object is an example by mistake: answers with more in it are recorded.";
const FLAT = "A list in the list of values: its members are the values.";

/**
 * `errors: {enum: [[]]}` says that a success has no errors; recorded successes have some, and the emitted type would be
 * the empty tuple. `enum: [["a", "b"]]` is a list that was wrapped once too often.
 */
export const nestedEnum: Rule = rule({
  id: "nested-enum",
  code: "FS3015",
  stage: "schema",
  summary: "Unwraps enumerations of lists, and removes those of an empty list or object.",
  evidence: ["corpus 2024-08-06: 2 (`enum: [[]]`)", "corpus 2023: 1 (`enum: [{}]`)", "contradictions: C04"],
  keywords: ["enum"],
  direction: "widen",
  Schema(schema, cx) {
    const values = schema.enum;
    if (!Array.isArray(values) || values.length === 0) return;
    const only = values[0] as Json;
    if (values.every((value) => Array.isArray(value) && value.length === 0)) replaceByType("array");
    else if (values.every((value) => isObject(value) && Object.keys(value).length === 0)) replaceByType("object");
    else if (values.length === 1 && Array.isArray(only) && schema.type !== "array" && only.every(isScalar)) {
      cx.set("enum", only, FLAT);
    }
    function replaceByType(type: "array" | "object"): void {
      if (schema.type === undefined) cx.set("type", type, EMPTY);
      cx.remove("enum", EMPTY);
    }
  },
});

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}
