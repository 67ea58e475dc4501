import type { JsonObject } from "../openapi/pointer.ts";
import type { Check } from "./check.ts";
import { ENVELOPE_CHECKS } from "./envelope-checks.ts";
import { OPERATION_CHECKS } from "./operation-checks.ts";
import { SCHEMA_CHECKS } from "./schema-checks.ts";
import { STRUCTURE_CHECKS } from "./structure-checks.ts";
import { survey } from "./survey.ts";

/** All checks, in the order of the report. */
export const CHECKS: readonly Check[] = Object.freeze([
  ...ENVELOPE_CHECKS,
  ...SCHEMA_CHECKS,
  ...STRUCTURE_CHECKS,
  ...OPERATION_CHECKS,
]);

/** The count of each check by its id. */
export function countChecks(document: JsonObject): Map<string, number> {
  const from = survey(document);
  return new Map(CHECKS.map((check) => [check.id, check.count(from)]));
}
