import { type JsonObject, refPointer } from "../document/pointer.ts";
import { type Rule, rule } from "./rule.ts";

const KEPT = new Set(["description", "title", "example", "default", "deprecated", "readOnly", "writeOnly"]);

/**
 * A reference to nothing, or in a circle, makes a document unusable for most tools. Nothing is known of the value, so
 * anything is accepted; the place is reported, because somebody has to find out what it should say. References to
 * other files are the reader's.
 */
export const danglingRef: Rule = rule({
  id: "dangling-ref",
  code: "FS3025",
  stage: "schema",
  summary: "Replaces references to nothing by a schema that accepts anything, and reports them.",
  evidence: ["history: 464 versions (ade30903: `#/components/schemas/policy/properties/action`)"],
  direction: "widen",
  Schema(schema, cx) {
    const { $ref } = schema;
    if (typeof $ref !== "string" || refPointer($ref) === undefined || cx.resolve(schema) !== undefined) return;
    const out: JsonObject = {};
    for (const key of Object.keys(schema)) if (KEPT.has(key)) out[key] = cx.copy(`${cx.pointer}/${key}`);
    cx.report(`${$ref} refers to nothing; until it does, any value is accepted here`);
    cx.replace(out, "The reference leads nowhere: nothing is known of the value.", "widen");
  },
});
