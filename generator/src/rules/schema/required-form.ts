import { type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import { join } from "../../openapi/pointer.ts";

const LIST_OF_NAMES = "`required` is a list of names, once each.";

/**
 * `required: id` means a list with that name. `required: true` on a property comes from JSON Schema 3, and OpenAPI
 * never had it; since it could mean the property or its members, it is removed. Validators refuse both, and emitters
 * silently ignore the requirement. The rule runs before composition, which only reads lists.
 */
export const requiredForm: Rule = rule({
  id: "required-form",
  code: "FS3035",
  stage: "schema",
  summary: "Makes every `required` a list of names.",
  evidence: ["corpus: none in 26 documents"],
  dormant:
    "Cloudflare publishes lists only; other documents carry `required: true` over from Swagger 1 and JSON Schema 3.",
  keywords: ["required"],
  direction: "widen",
  repairs: true,
  Schema(schema, cx) {
    const { required } = schema;
    if (required === undefined) return;
    const names = Array.isArray(required) ? required : [required];
    const meant = [...new Set(names.filter((name) => typeof name === "string"))];
    if (equal(meant, required)) return;
    const read = meant.length === 0 ? "it is dropped" : `it is read as ${JSON.stringify(meant)}`;
    cx.report(
      `required is ${JSON.stringify(required)}, which is no list of names, once each; ${read}`,
      join(cx.pointer, "required"),
    );
    if (meant.length > 0) cx.set("required", meant, LIST_OF_NAMES);
    else cx.remove("required", LIST_OF_NAMES);
  },
});
