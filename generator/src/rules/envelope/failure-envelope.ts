import { type Rule, rule } from "../../normalize/rule.ts";
import { type Json, join } from "../../openapi/pointer.ts";
import { copier } from "../shared/envelope-view.ts";
import { faults } from "./shared/failure-fault.ts";

const REASON =
  "A failure was composed with the success it replaces; no value is both, and only the failure is what the API sends.";

/**
 * Published failures repeat the success body and add the failure to it: `allOf: [success, failure]`. One member
 * requires `success: true` and a result, the other `success: false` and no result, so no value satisfies both and
 * TypeScript reduces them to `never`. The failure is kept, and the members of the success are removed.
 */
export const failureEnvelope: Rule = rule({
  id: "failure-envelope",
  code: "FS3040",
  stage: "envelope",
  summary: "Reduces a failure composed with the success body to the failure.",
  evidence: ["corpus 2024-08-06: 733 response schemas; 694 of them say true and false at once", "contradictions: C07"],
  direction: "replace",
  Document(_, cx) {
    const copy = copier(cx);
    for (const [{ home }, fault] of faults(cx)) {
      if (fault.kind !== "contradiction") continue;
      const direction = fault.never ? "widen" : "replace";
      const kept: Json[] = fault.keep.map((one) => copy(one.pointer));
      if (kept.length === 1) cx.write(home.pointer, kept[0] as Json, REASON, direction);
      else cx.write(join(home.pointer, "allOf"), kept, REASON, direction);
    }
  },
});
