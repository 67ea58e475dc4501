import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";
import { leaves } from "../../schema/flatten/leaves.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { commonTypes } from "../../schema/flatten/types.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { copier, directionOf, flattenAt, mostSpecific, specificityOf, viewEnvelope } from "../shared/envelope-view.ts";
import { partsOf, successes } from "./shared/failure-fault.ts";

const SPECIFIC =
  "The envelope's generic result is what every operation refines; the operation's own result stands alone.";
const GENERIC = "Several generic results were composed; the one that says most stands, and the result remains open.";

const NON_OBJECT =
  "The envelope is composed with a value that is no object; nothing is both, so the value is the result.";

/**
 * The generic envelope and the operation both declare `result`. JSON Schema mostly accepts the intersection; TypeScript
 * turns it into `T & string`. Only the operation's own result is kept, in one object without `allOf`.
 */
export const envelopeResult: Rule = rule({
  id: "envelope-result",
  code: "FS3045",
  stage: "envelope",
  summary: "Replaces the generic result of an envelope by the one that the operation declares.",
  evidence: [
    "corpus 2024-08-06: 905 operations, written in 541 places; 485 equivalent, 54 where generic and specific exclude each other (an array of anything and an object)",
    "contradictions: C06",
    "sources: warp-connector-create",
  ],
  direction: "replace",
  Document(_, cx) {
    for (const body of successes(cx)) {
      if (moveNonObjectIntoResult(cx, body.home)) continue;
      const view = viewEnvelope(cx.root, body.home);
      // Until `success` is correct, another rule may still change the base that several envelopes share.
      if (view === undefined || view.flag !== "true") continue;
      const results = view.declared.get(ENVELOPE.result) ?? [];
      if (results.length < 2) continue;
      const kept = mostSpecific(cx.root, results);
      const flattened = flattenAt(cx, body.home, (property) => (property === ENVELOPE.result ? kept : undefined));
      if ("stuck" in flattened) {
        cx.report(`the envelope stays composed: ${flattened.stuck}`, body.home.pointer);
        continue;
      }
      for (const conflict of flattened.conflicts) {
        cx.report(
          `\`${conflict.property}\` is stated twice and both exclude each other; ${conflict.pointer} stands`,
          body.home.pointer,
        );
      }
      const generic = kept.every((one) => specificityOf(cx.root, one) < 3);
      cx.write(body.home.pointer, flattened.schema, generic ? GENERIC : SPECIFIC, directionOf(cx.root, results, kept));
    }
  },
});

/**
 * Handles an envelope composed with a schema that is no object: no value satisfies both, so that schema must be the
 * result, and is moved there. Returns whether it did.
 */
function moveNonObjectIntoResult(cx: Context, home: SchemaPart): boolean {
  const members = partsOf(home, "allOf");
  const odd = members.filter((one) => !commonTypes(leaves(cx.root, one) ?? [one]).includes("object"));
  const last = odd[0];
  if (last === undefined || odd.length > 1) return false;
  if (!members.some((one) => viewEnvelope(cx.root, one) !== undefined)) return false;
  const copy = copier(cx);
  const rest = members.filter((one) => one !== last).map((one) => copy(one.pointer));
  const result: JsonObject = { type: "object", properties: { result: copy(last.pointer) } };
  cx.write(join(home.pointer, "allOf"), [...rest, result], NON_OBJECT, "widen");
  return true;
}
