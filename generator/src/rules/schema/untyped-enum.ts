import { type Rule, rule } from "../../normalize/rule.ts";
import { JSON_TYPES, typeOf } from "../../schema/accepts.ts";
import { listedValues } from "../../schema/enumeration.ts";

/** The order of types in a list; null comes last, as everywhere in the canonical document. */
const ORDER = [...JSON_TYPES.filter((type) => type !== "null"), "null" as const];

/**
 * An enumeration or constant without a type is valid, but emitters and later rules read the type first: they see
 * `unknown`, or a union that cannot be narrowed. The values imply the types.
 */
export const untypedEnum: Rule = rule({
  id: "untyped-enum",
  code: "FS3014",
  stage: "schema",
  summary: "Infers the type of an enumeration from its values.",
  evidence: ["corpus 2024-08-06: 161 enumerations without type"],
  keywords: ["enum", "const"],
  direction: "equivalent",
  Schema(schema, cx) {
    const values = listedValues(schema);
    if (schema.type !== undefined || schema.$ref !== undefined || values === undefined || values.length === 0) return;
    const types = new Set(values.map(typeOf));
    if (types.has("array") || types.has("object") || (types.size === 1 && types.has("null"))) return;
    if (types.has("number")) types.delete("integer");
    const stated = ORDER.filter((type) => types.has(type));
    cx.set(
      "type",
      stated.length === 1 ? (stated[0] as string) : stated,
      "The type of an enumeration is that of its values.",
    );
  },
});
