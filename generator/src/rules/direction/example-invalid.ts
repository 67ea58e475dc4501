import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { checkValue } from "./shared/stated-value.ts";

const CONVERTED = "The example is spelt as the schema's type has it.";
const REFUSED = "The schema does not accept its own example.";

/**
 * Examples that their own schema refuses mislead readers of the documentation, and break tests that use examples. Nine
 * in ten are one item where a list is expected (Radar's parameters): they become a list of one. Others are converted to
 * the type if possible, and dropped otherwise. Whole responses (examples of media types) stay, because they are
 * evidence. The rule runs in the last stage, when all schemas are final.
 */
export const exampleInvalid: Rule = rule({
  id: "example-invalid",
  code: "FS3019",
  stage: "direction",
  summary: "Converts or drops examples that their own schema refuses.",
  evidence: ["corpus 2024-08-06: 1,885 of 8,278, 1,591 of them a string for a list"],
  keywords: ["example", "examples"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.example !== undefined) fixExample(schema, "example", schema.example, cx);
    if (!Array.isArray(schema.examples)) return;
    const { examples, ...rest } = schema;
    const kept = (examples as Json[]).flatMap((value) => {
      const decision = checkValue(rest as JsonObject, value, cx.pointer, cx);
      return decision.keep ? [value] : decision.value === undefined ? [] : [decision.value];
    });
    if (kept.length === 0) cx.remove("examples", REFUSED, "equivalent");
    else cx.set("examples", kept, kept.length < schema.examples.length ? REFUSED : CONVERTED, "equivalent");
  },
  Parameter(parameter, cx) {
    if (parameter.example === undefined || !isObject(parameter.schema)) return;
    fixExample(parameter.schema, "example", parameter.example, cx);
  },
});

function fixExample(schema: JsonObject, key: "example", value: Json, cx: Context): void {
  const decision = checkValue(schema, value, cx.pointer, cx);
  if (decision.keep) return;
  if (decision.value === undefined) cx.remove(key, REFUSED, "equivalent");
  else cx.set(key, decision.value, CONVERTED, "equivalent");
}
