import { type Rule, rule } from "../../normalize/rule.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { settleValue } from "./shared/stated-value.ts";

/**
 * `default: "true"` of a boolean. Generators print defaults into code and prose as they stand. Respelt where the
 * schema accepts another spelling of it, dropped otherwise. A default never makes a property of a request required:
 * that is what it is for. In the last stage, when all schemas are what they will be.
 */
export const defaultType: Rule = rule({
  id: "default-type",
  code: "FS3018",
  stage: "direction",
  summary: "Respells or drops defaults that their own schema refuses.",
  evidence: ["corpus 2024-08-06: 61, 48 of them strings for booleans", "contradictions: C30"],
  keywords: ["default"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.default === undefined) return;
    const { default: value, ...rest } = schema;
    const settled = settleValue(rest as JsonObject, value as never, cx.pointer, cx);
    if (settled.keep) return;
    if (settled.value === undefined) cx.remove("default", "The schema does not accept its own default.", "equivalent");
    else cx.set("default", settled.value, "The default is spelt as the schema's type has it.", "equivalent");
  },
});
