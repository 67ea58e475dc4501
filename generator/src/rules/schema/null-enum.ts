import { type Rule, rule } from "../../normalize/rule.ts";
import type { JsonObject } from "../../openapi/pointer.ts";

const KEPT_ANNOTATIONS = new Set(["description", "title", "example", "default", "deprecated", "readOnly", "writeOnly"]);

/**
 * The `result` of failures is published as `{type: object, enum: [null], nullable: true}`. It accepts only null, but an
 * emitter that reads the type prints `Record<string, never>`, and one that reads both prints `never`.
 */
export const nullEnum: Rule = rule({
  id: "null-enum",
  code: "FS3011",
  stage: "schema",
  summary: "Turns an enumeration with null as its only value into the type null.",
  evidence: ["corpus 2024-08-06: 69 schemas, 68 of them with type object", "contradictions: C08"],
  keywords: ["enum"],
  direction: "equivalent",
  Schema(schema, cx) {
    const values = schema.enum;
    if (!Array.isArray(values) || values.length === 0 || !values.every((value) => value === null)) return;
    const { type } = schema;
    if (type === "null" && schema.nullable === undefined && Object.keys(schema).length === 2) {
      cx.remove("enum", "The type null has one value.");
      return;
    }
    const out: JsonObject = { type: "null" };
    for (const key of Object.keys(schema)) {
      if (KEPT_ANNOTATIONS.has(key) || key.startsWith("x-")) out[key] = cx.copy(`${cx.pointer}/${key}`);
    }
    cx.replace(out, "An enumeration that lists null alone accepts nothing else, whatever type stands beside it.");
  },
});
