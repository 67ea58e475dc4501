import type { Rule } from "../../../generator/src/normalize/rule.ts";
import { applyRules, type Outcome } from "../../../generator/src/normalize/run.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { CLOUDFLARE } from "../../../generator/src/vendors/cloudflare.ts";

/** Applies one rule to a fixture. Fixtures are read as Cloudflare's, whose facts some rules need. */
export function applyRule(document: JsonObject, rule: Rule): Outcome {
  return applyRules(document, [rule], undefined, undefined, CLOUDFLARE);
}
