import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference, type Located } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { statedTypes } from "../../schema/accepts.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { type EnvelopeView, mostSpecific, specificityOf, viewEnvelope, viewObject } from "../shared/envelope-view.ts";
import { bodiesWithoutResult, hasEnvelopes, isJson } from "./shared/success-evidence.ts";

const { result: RESULT, lists, pages: PAGES } = ENVELOPE;
const [, MESSAGES] = lists;
/** Members that a success may have beside its result. With `errors` beside it, the result may be missing. */
const BESIDE: ReadonlySet<string> = new Set([RESULT, MESSAGES, PAGES]);

/**
 * Sources describe the result of a success but forget to list it in `required`, for single items and for lists. After
 * `success` was checked, as the client does, the result is there. If a source allows null, the result stays optional
 * and is reported, as it does if an example of the whole response has none; if no source describes it, it stays optional.
 *
 * The rule runs in the last stage, because until then another source may still allow null.
 */
export const requiredResult: Rule = rule({
  id: "required-result",
  code: "FS3087",
  stage: "direction",
  summary: "Requires the result of a success if it is described and no source allows null.",
  evidence: [
    "corpus 2024-08-06: 691 envelopes of successes do not require the result they state, 146 of them lists; 385 changes require it in 583 of them",
    "sources: 40 of 62 successes",
  ],
  direction: "narrow",
  Response(response, cx) {
    const { request, response: success, failure } = cx.uses();
    if (!success || request || failure || !isObject(response.content)) return;
    for (const [type, media] of Object.entries(response.content)) {
      if (!isJson(type) || !isObject(media)) continue;
      const body = dereference(cx.root, media.schema, join(cx.pointer, "content", type, "schema"));
      if (body !== undefined) requireResult(body, cx);
    }
  },
});

const DESCRIBED = "It is described, and no source lets it be null: a success has it.";

function requireResult(body: Located, cx: Context): void {
  const { required } = body.node;
  if (Array.isArray(required) && required.includes(RESULT)) return;
  const view = successOf(body, cx);
  const stated = view?.declared.get(RESULT);
  if (view === undefined || stated === undefined || view.required.has(RESULT)) return;
  const results = mostSpecific(cx.root, stated);
  // A result that no source describes is listed as an untyped place.
  if (results.some((one) => specificityOf(cx.root, one) < 2)) return;
  const shared = cx.uses(body.pointer);
  let why: string | undefined;
  if (results.every((one) => mayBeNull(cx.root, one.node))) why = NULLABLE;
  else if (shared.request || shared.failure) why = SHARED;
  else if (bodiesWithoutResult(cx).has(body.pointer)) why = EXAMPLE;
  if (why !== undefined) {
    cx.report(`${RESULT} stays optional: ${why}`);
    return;
  }
  const names = Array.isArray(required) ? required : [];
  cx.write(join(body.pointer, "required"), [...names, RESULT], DESCRIBED, "narrow");
}

const NULLABLE = "a source lets it be null";
const SHARED = "requests or failures use the same schema";
const EXAMPLE = "an example of the response has none";

/**
 * The members of a success envelope, or of a body that a source abbreviates to its result. Where envelopes are not the
 * convention of the document, an object with a result is not an abbreviated one: a job may answer without until it ends.
 */
function successOf(body: Located, cx: Context): EnvelopeView | undefined {
  const envelope = viewEnvelope(cx.root, body);
  if (envelope !== undefined) return envelope.flag === "true" ? envelope : undefined;
  const view = viewObject(cx.root, body);
  if (view?.declared.has(RESULT) !== true || !view.declared.keys().every((name) => BESIDE.has(name))) return;
  return hasEnvelopes(cx) ? view : undefined;
}

/** Whether a schema accepts null; for a union, whether one branch does or several do. */
function mayBeNull(root: JsonObject, schema: Json | undefined, depth = 0): boolean {
  const node = dereference(root, schema, "")?.node;
  if (node === undefined || depth > MAX_DEPTH) return true;
  const every = (list: Json | undefined): boolean =>
    !Array.isArray(list) || list.every((one) => mayBeNull(root, one, depth + 1));
  const some = (list: Json | undefined): boolean =>
    !Array.isArray(list) || list.some((one) => mayBeNull(root, one, depth + 1));
  return (
    statedTypes(node)?.has("null") !== false &&
    listedValues(node)?.includes(null) !== false &&
    every(node.allOf) &&
    some(node.anyOf) &&
    some(node.oneOf)
  );
}

const MAX_DEPTH = 24;
