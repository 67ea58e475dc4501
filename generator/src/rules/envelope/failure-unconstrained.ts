import { type Rule, rule } from "../../normalize/rule.ts";
import { assertFlag } from "./shared/envelope-flag.ts";
import { faults, survey } from "./shared/failure-fault.ts";

const REASON = "A response outside 2XX is a failure, so its `success` is false; the source only says it is a boolean.";

/**
 * If `success` of a failure envelope is any boolean, the compiler cannot distinguish the failure from a success. A body
 * with a status outside 2XX has `success: false`. Its `errors`, `messages` and `result` stay as published.
 */
export const failureUnconstrained: Rule = rule({
  id: "failure-unconstrained",
  code: "FS3041",
  stage: "envelope",
  summary: "Makes the `success` of a failure envelope false.",
  evidence: ["corpus 2024-08-06: 225 places; the statistics count 269 responses", "contradictions: C07, C25"],
  direction: "narrow",
  Document(_, cx) {
    const { uses } = survey(cx);
    for (const [body, fault] of faults(cx)) {
      if (fault.kind === "unconstrained") assertFlag(cx, uses, body, fault.view, false, REASON, "narrow");
    }
  },
});
