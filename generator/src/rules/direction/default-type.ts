import { type Rule, rule } from "../../normalize/rule.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { checkValue } from "./shared/stated-value.ts";

/**
 * `default: "true"` for a boolean: generators print defaults into code and prose unchanged. A default is converted if
 * the schema accepts the result, and dropped otherwise. It never makes a property of a request required, since a
 * default stands for an absent value. The rule runs in the last stage, when all schemas are final.
 */
export const defaultType: Rule = rule({
  id: "default-type",
  code: "FS3018",
  stage: "direction",
  summary: "Converts or drops defaults that their own schema refuses.",
  evidence: ["corpus 2024-08-06: 61, 48 of them strings for booleans", "contradictions: C30"],
  keywords: ["default"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.default === undefined) return;
    const { default: value, ...rest } = schema;
    const decision = checkValue(rest as JsonObject, value as never, cx.pointer, cx);
    if (decision.keep) return;
    if (decision.value === undefined) cx.remove("default", "The schema does not accept its own default.", "equivalent");
    else cx.set("default", decision.value, "The default is spelt as the schema's type has it.", "equivalent");
  },
});
