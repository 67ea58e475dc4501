import type { Context } from "../../../normalize/rule.ts";
import { dereference, type Located } from "../../../openapi/dereference.ts";
import { operationsOf } from "../../../openapi/operations.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../../openapi/pointer.ts";
import { ENVELOPE } from "../../../vendors/envelope.ts";
import { viewEnvelope, viewObject } from "../../shared/envelope-view.ts";

const { flag: FLAG, result: RESULT } = ENVELOPE;

// Both are read once per walk, so that what rules see does not depend on the order in which they run.
const withoutResult = new WeakMap<Context, ReadonlySet<Pointer>>();
const conventions = new WeakMap<Context, boolean>();

/** Bodies of successes of which an example of a whole response has no result, or null. */
export function bodiesWithoutResult(cx: Context): ReadonlySet<Pointer> {
  let found = withoutResult.get(cx);
  if (found === undefined) {
    const { root } = cx;
    const bodies = [...successBodies(root)].filter(({ media }) => examplesOf(root, media).some(lacksResult));
    found = new Set(bodies.map(({ body }) => body.pointer));
    withoutResult.set(cx, found);
  }
  return found;
}

/** Whether more successes are an envelope than an object that has a result and no `success`. */
export function hasEnvelopes(cx: Context): boolean {
  let found = conventions.get(cx);
  if (found === undefined) {
    found = readConvention(cx.root);
    conventions.set(cx, found);
  }
  return found;
}

function readConvention(root: JsonObject): boolean {
  let envelopes = 0;
  let results = 0;
  for (const { body } of successBodies(root)) {
    if (viewEnvelope(root, body) !== undefined) envelopes++;
    else if (viewObject(root, body)?.declared.has(RESULT) === true) results++;
  }
  return envelopes > results;
}

/** The JSON bodies of the successes of all operations. */
function* successBodies(root: JsonObject): Generator<{ body: Located; media: JsonObject }> {
  for (const [pointer, { responses }] of operationsOf(root)) {
    for (const [status, declared] of Object.entries(isObject(responses) ? responses : {})) {
      const response = status.startsWith("2")
        ? dereference(root, declared, join(pointer, "responses", status))
        : undefined;
      if (response === undefined || !isObject(response.node.content)) continue;
      for (const [type, media] of Object.entries(response.node.content)) {
        if (!isJson(type) || !isObject(media)) continue;
        const body = dereference(root, media.schema, join(response.pointer, "content", type, "schema"));
        if (body !== undefined) yield { body, media };
      }
    }
  }
}

/** Whether a media type is JSON. */
export function isJson(type: string): boolean {
  return /^application\/([\w.+-]*\+)?json\b/.test(type);
}

function examplesOf(root: JsonObject, { example, examples }: JsonObject): Json[] {
  const named = Object.values(isObject(examples) ? examples : {}).map((one) => dereference(root, one, "")?.node.value);
  return [example, ...named].filter((one) => one !== undefined);
}

/** Whether a body is that of a success without a result. */
function lacksResult(body: Json): boolean {
  return isObject(body) && body[FLAG] !== false && (body[RESULT] ?? null) === null;
}
