import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { settleValue } from "./shared/stated-value.ts";

const SPELT = "The example is spelt as the schema's type has it.";
const REFUSED = "The schema does not accept its own example.";

/**
 * Examples that their own schema refuses mislead whoever reads the documentation, and break example-driven tests.
 * Nine in ten are one item where a list is asked for (Radar's parameters): they become a list of one. What can be
 * read as the type is respelt, the rest dropped. Whole answers (examples of media types) stay: they are what a source
 * says, not a remark. In the last stage, when all schemas are what they will be.
 */
export const exampleInvalid: Rule = rule({
  id: "example-invalid",
  code: "FS3019",
  stage: "direction",
  summary: "Respells or drops examples that their own schema refuses.",
  evidence: ["corpus 2024-08-06: 1,885 of 8,278, 1,591 of them a string for a list"],
  keywords: ["example", "examples"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.example !== undefined) settle(schema, "example", schema.example, cx);
    if (!Array.isArray(schema.examples)) return;
    const { examples, ...rest } = schema;
    const kept = (examples as Json[]).flatMap((value) => {
      const settled = settleValue(rest as JsonObject, value, cx.pointer, cx);
      return settled.keep ? [value] : settled.value === undefined ? [] : [settled.value];
    });
    if (kept.length === 0) cx.remove("examples", REFUSED, "equivalent");
    else cx.set("examples", kept, kept.length < schema.examples.length ? REFUSED : SPELT, "equivalent");
  },
  Parameter(parameter, cx) {
    if (parameter.example === undefined || !isObject(parameter.schema)) return;
    settle(parameter.schema, "example", parameter.example, cx);
  },
});

function settle(schema: JsonObject, key: "example", value: Json, cx: Context): void {
  const settled = settleValue(schema, value, cx.pointer, cx);
  if (settled.keep) return;
  if (settled.value === undefined) cx.remove(key, REFUSED, "equivalent");
  else cx.set(key, settled.value, SPELT, "equivalent");
}
