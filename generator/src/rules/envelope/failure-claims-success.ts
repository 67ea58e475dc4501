import { type Rule, rule } from "../../normalize/rule.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { copier, flattenAt } from "../shared/envelope-view.ts";
import { flag } from "./shared/envelope-flag.ts";
import { faults } from "./shared/failure-fault.ts";

const REASON = "A response outside 2XX was given the success envelope; it says `success: false` and has no result.";

/**
 * A failure that is published as the success envelope itself, or is composed of nothing else, so that `success` could
 * only be true. `errors` and `messages` stay, `success` becomes false, and a result, which belongs to the success,
 * becomes null.
 */
export const failureClaimsSuccess: Rule = rule({
  id: "failure-claims-success",
  code: "FS3042",
  stage: "envelope",
  summary: "Turns a failure published as the success envelope into a failure envelope.",
  evidence: ["corpus 2024-08-06: 26 places; the statistics count 43 responses"],
  direction: "replace",
  Document(_, cx) {
    const copy = copier(cx);
    for (const [{ home }, fault] of faults(cx)) {
      if (fault.kind !== "claims-success") continue;
      const { declared, required } = fault.view;
      const flattened = flattenAt(cx, home, (property) => {
        if (property === ENVELOPE.flag) return { value: flag(false) };
        return property === ENVELOPE.result ? { value: { type: "null" } } : undefined;
      });
      let after: JsonObject;
      if ("schema" in flattened) after = flattened.schema;
      else {
        const properties: JsonObject = { success: flag(false) };
        for (const name of ENVELOPE.lists) {
          const last = declared.get(name)?.at(-1);
          if (last !== undefined) properties[name] = copy(last.pointer);
        }
        after = {
          type: "object",
          properties,
          required: [...required].filter((name) => Object.hasOwn(properties, name)),
        };
      }
      cx.write(home.pointer, after, REASON, "replace");
    }
  },
});
