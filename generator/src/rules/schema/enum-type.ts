import { type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import type { Json } from "../../openapi/pointer.ts";
import { statedTypes, typeOf } from "../../schema/accepts.ts";
import { coerce } from "../../schema/coerce.ts";

const CONVERTED = "The values are spelt as another type than the one stated; they are read as that type.";
const NO_VALUE_FITS =
  "No listed value can be of the stated type, so nothing would be accepted; the list is dropped, the type stays.";
const CONSTANT = "The constant beside the list is one of its values: no other is accepted.";
const LISTED_ONCE = "A value is listed once, and only if the stated type allows it.";

/**
 * `{type: object, enum: ["record_name", …]}` accepts nothing: the list names the members of the object. Values with the
 * spelling of another type (`"true"` for a boolean) are converted to the stated type. Beside a constant that it lists, the
 * list says nothing.
 */
export const enumType: Rule = rule({
  id: "enum-type",
  code: "FS3026",
  stage: "schema",
  summary: "Corrects enumerations whose values are not of the stated type, repeat, or are beside a constant.",
  evidence: ["corpus to 2024-05: 1 schema in 20 documents (type object, strings listed)"],
  keywords: ["enum", "const"],
  direction: "widen",
  Schema(schema, cx) {
    const values = schema.enum;
    const types = statedTypes(schema);
    if (!Array.isArray(values) || values.length === 0) return;
    if (schema.const !== undefined && values.some((value) => equal(value, schema.const))) {
      cx.remove("enum", CONSTANT, "equivalent");
      return;
    }
    if (types === undefined) return;
    // Other rules handle null among the values (`nullable`, `null-enum`), and empty lists and objects (`nested-enum`).
    if (values.some((value) => typeof value === "object" && value !== null)) return;
    const fits = (value: Json): boolean => value === null || types.has(typeOf(value));
    const read = values.map((value) => (fits(value) ? value : (coerce(value, types) ?? value)));
    const kept = read.filter((value, i) => fits(value) && read.findIndex((other) => equal(other, value)) === i);
    if (kept.every((value) => value === null) && !values.every((value) => value === null)) {
      cx.remove("enum", NO_VALUE_FITS);
    } else if (kept.length < values.length || !equal(kept, values)) {
      cx.set("enum", kept, values.every(fits) ? LISTED_ONCE : CONVERTED);
    }
  },
});
