import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";
import { leaves } from "../../schema/flatten/leaves.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { commonTypes } from "../../schema/flatten/types.ts";
import { copier, directionOf, flattenAt, sayingOf, standing, viewEnvelope } from "../shared/envelope-view.ts";
import { partsOf, successes } from "./shared/failure-fault.ts";

const SPECIFIC =
  "The envelope's generic result is what every operation refines; the operation's own result stands alone.";
const GENERIC = "Several generic results were composed; the one that says most stands, and the result remains open.";

const BESIDE = "The envelope is composed with a value that is no object; nothing is both, so the value is the result.";

/**
 * The generic envelope and the operation both state `result`. JSON Schema mostly accepts the intersection; TypeScript
 * turns it into `T & string`. The operation's own result stands alone, in one object without `allOf`.
 */
export const envelopeResult: Rule = rule({
  id: "envelope-result",
  code: "FS3045",
  stage: "envelope",
  summary: "The result that an operation states replaces the generic one of its envelope.",
  evidence: [
    "corpus 2024-08-06: 905 operations, written in 541 places; 485 equivalent, 54 where generic and specific exclude each other (an array of anything and an object)",
    "contradictions: C06",
    "sources: warp-connector-create",
  ],
  direction: "replace",
  Document(_, cx) {
    for (const body of successes(cx)) {
      if (beside(cx, body.home)) continue;
      const view = viewEnvelope(cx.root, body.home);
      // While the flag is unsettled, the base may still be corrected for all who build on it.
      if (view === undefined || view.flag !== "true") continue;
      const results = view.declared.get("result") ?? [];
      if (results.length < 2) continue;
      const kept = standing(cx.root, results);
      const met = flattenAt(cx, body.home, (property) => (property === "result" ? kept : undefined));
      if ("stuck" in met) {
        cx.report(`the envelope stays composed: ${met.stuck}`, body.home.pointer);
        continue;
      }
      for (const conflict of met.conflicts) {
        cx.report(
          `\`${conflict.property}\` is stated twice and both exclude each other; ${conflict.pointer} stands`,
          body.home.pointer,
        );
      }
      const generic = kept.every((one) => sayingOf(cx.root, one) < 3);
      cx.write(body.home.pointer, met.schema, generic ? GENERIC : SPECIFIC, directionOf(cx.root, results, kept));
    }
  },
});

/** An envelope composed with what is no object at all: nothing satisfies both, and it can only be the result. */
function beside(cx: Context, home: SchemaPart): boolean {
  const members = partsOf(home, "allOf");
  const envelopes = members.filter((one) => viewEnvelope(cx.root, one) !== undefined);
  const odd = members.filter((one) => !commonTypes(leaves(cx.root, one) ?? [one]).includes("object"));
  const last = odd[0];
  if (envelopes.length === 0 || last === undefined || odd.length > 1) return false;
  const copy = copier(cx);
  const rest = members.filter((one) => one !== last).map((one) => copy(one.pointer));
  const result: JsonObject = { type: "object", properties: { result: copy(last.pointer) } };
  cx.write(join(home.pointer, "allOf"), [...rest, result], BESIDE, "widen");
  return true;
}
