import { andList } from "../diagnostics/wording.ts";
import { type Rule, rule } from "../normalize/rule.ts";
import { isObject } from "../openapi/pointer.ts";

/**
 * A page that declares 25 fields and lists 21 is cut off; its model is not what the API has (C31). Where no other
 * source states the rest, the model stays marked and is reported, never completed by guessing.
 */
export const incompleteModel: Rule = rule({
  id: "incomplete-model",
  code: "FS3092",
  stage: "drift",
  summary: "Reports models that their source printed incompletely and that no other source completes.",
  evidence: ["C31: 25 fields declared, 21 listed; 12 and 9; 11 and 4; a union of 8 with 2"],
  keywords: ["x-incomplete"],
  direction: "equivalent",
  Schema(schema, cx) {
    const incomplete = schema["x-incomplete"];
    // Before the sources are settled, what is missing may still come.
    if (incomplete === undefined || incomplete === false || cx.root["x-sources"] !== undefined) return;
    const of = isObject(incomplete) ? incomplete : {};
    const counted = typeof of.declared === "number" ? ` (${of.declared} declared, ${of.listed} listed)` : "";
    const properties = isObject(schema.properties) ? schema.properties : {};
    const missing = (Array.isArray(of.missing) ? of.missing : [])
      .map(String)
      .filter((name) => !Object.hasOwn(properties, name));
    cx.report(
      `This model is incomplete in its source${counted}, and no other source states ${missing.length > 0 ? andList(missing) : "the rest"}. Add a source that does, or a patch.`,
    );
  },
});
