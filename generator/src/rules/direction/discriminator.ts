import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, setMember } from "../../openapi/pointer.ts";
import { discriminations, isUnlistedKind } from "../../schema/discrimination.ts";

/**
 * Only one of 291 published unions names its discriminator, although many could: all branches are named objects, and
 * each requires a property with values that no other branch lists. The discriminator does not change which values are
 * accepted; it lets tools pick the branch at once. OpenAPI requires every branch to be a reference, and the property to
 * be required.
 */
export const discriminator: Rule = rule({
  id: "discriminator",
  code: "FS3081",
  stage: "direction",
  summary: "Names the property that distinguishes the branches of a union.",
  evidence: [
    "pathologies: 25 of 145 object unions distinguish their branches by an enum property, 16 require it, 1 names it",
    "corpus: 7 of these have only named branches",
    "sources: 3",
  ],
  keywords: ["oneOf", "anyOf"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.discriminator !== undefined) return;
    for (const keyword of ["oneOf", "anyOf"]) {
      const branches = schema[keyword];
      if (!Array.isArray(branches)) continue;
      const isNamed = (branch: Json): boolean => isObject(branch) && typeof branch.$ref === "string";
      if (!branches.every((branch) => isNamed(branch) || isUnlistedKind(branch))) continue;
      const found = discriminations(cx.root, cx.pointer, keyword, branches).find(
        ({ required, branchOf }) => required && [...branchOf.keys()].every((value) => typeof value === "string"),
      );
      if (found === undefined) continue;
      const mapping: JsonObject = {};
      for (const [value, index] of found.branchOf) {
        setMember(mapping, String(value), (branches[index] as JsonObject).$ref as string);
      }
      cx.set("discriminator", { propertyName: found.property, mapping }, UNIQUE_VALUES, "equivalent");
      return;
    }
  },
});

const UNIQUE_VALUES = "Every branch requires this property and lists values for it that no other branch lists.";
