import { type Rule, rule } from "../../normalize/rule.ts";
import { assertFlag } from "./shared/envelope-flag.ts";
import { faults, survey } from "./shared/failure-fault.ts";

const REASON = "A response outside 2XX is a failure, so its `success` is false; the source only says it is a boolean.";

/**
 * A failure envelope whose `success` is any boolean cannot be told from a success by the compiler. A body that came
 * with another status than 2XX says `success: false`. Its `errors`, `messages` and `result` stay as published.
 */
export const failureUnconstrained: Rule = rule({
  id: "failure-unconstrained",
  code: "FS3041",
  stage: "envelope",
  summary: "The `success` of a failure envelope is false.",
  evidence: ["corpus 2024-08-06: 225 places; the census counts 269 responses", "contradictions: C07, C25"],
  direction: "narrow",
  Document(_, cx) {
    const { uses } = survey(cx);
    for (const [body, fault] of faults(cx)) {
      if (fault.kind === "unconstrained") assertFlag(cx, uses, body, fault.view, false, REASON, "narrow");
    }
  },
});
