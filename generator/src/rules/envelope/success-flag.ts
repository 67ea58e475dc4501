import { type Rule, rule } from "../../normalize/rule.ts";
import { hasOtherResult } from "../../vendors/envelope.ts";
import { viewEnvelope } from "../shared/envelope-view.ts";
import { assertFlag } from "./shared/envelope-flag.ts";
import { successes, survey } from "./shared/failure-fault.ts";

const REASON = "A 2XX body that says `success: false` is given to the caller as an error, so in the data it is true.";

/**
 * If `success` of a 2XX envelope is any boolean, the caller has to check it although the client already did. The client
 * returns a body with `success: false` as an error, whatever its status, so all other bodies have true.
 */
export const successFlag: Rule = rule({
  id: "success-flag",
  code: "FS3044",
  stage: "envelope",
  summary: "Makes the `success` of a 2XX envelope true.",
  evidence: [
    "corpus 2024-08-06: 284 places; the statistics count 326 operations whose success may be anything",
    "contradictions: C25",
  ],
  direction: "narrow",
  Document(_, cx) {
    const { uses } = survey(cx);
    for (const body of successes(cx)) {
      const view = viewEnvelope(cx.root, body.home);
      if (view === undefined || view.flag === "true" || hasOtherResult(view.declared.keys())) continue;
      if (view.flag === "open" || view.flag === "undeclared") assertFlag(cx, uses, body, view, true, REASON, "narrow");
      else cx.report("a 2XX envelope that can never say `success: true`", body.pointer);
    }
  },
});
