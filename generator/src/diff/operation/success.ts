import type { Operation, Success } from "../../model/model.ts";
import { dataSuffix } from "../../model/names/names.ts";
import type { SchemaType } from "../../model/schemas.ts";
import { join, type Pointer } from "../../openapi/pointer.ts";
import { code } from "../messages.ts";
import { isSame } from "../schema/branches.ts";
import { SUBJECT } from "../subject.ts";
import { operationSymbols } from "../symbols.ts";
import { type OperationComparison, type OperationPair, pointersOf, RESPONSE } from "./comparison.ts";
import { compareHeaders } from "./headers.ts";

/** Successful responses, by status. */
export function compareSuccesses(at: OperationComparison, pair: OperationPair): void {
  const { old, next } = pair;
  const left = new Map(old.success.map((one) => [one.status, one]));
  const right = new Map(next.success.map((one) => [one.status, one]));
  // If there is one response in both versions, it is the same, whatever its status.
  const [only, other] = [old.success, next.success].map((list) => (list.length === 1 ? list[0] : undefined));
  if (only !== undefined && other !== undefined && only.status !== other.status) {
    left.delete(only.status);
    left.set(other.status, only);
    const text = `${SUBJECT} answers with status ${other.status}, not with ${only.status}`;
    at.add("response-added", [null, responsePointer(next, other)], RESPONSE, text);
  }
  for (const [status, response] of right) {
    const before = left.get(status);
    if (before === undefined) {
      const breaks = !old.success.some((one) => one.kind === response.kind && !("type" in one));
      const text = `${SUBJECT} may now also answer with status ${status}`;
      at.add("response-added", [null, responsePointer(next, response)], { ...RESPONSE, response: breaks }, text);
    } else {
      compareSuccess(at, pair, before, response);
      compareHeaders(at, pair, before, response);
    }
  }
  for (const [status, response] of left) {
    if (right.has(status)) continue;
    const text = `${SUBJECT} no longer answers with status ${status}`;
    at.add("response-removed", [responsePointer(old, response), null], RESPONSE, text);
  }
}

function compareSuccess(at: OperationComparison, pair: OperationPair, before: Success, after: Success): void {
  const { old, next } = pair;
  const index = next.success.indexOf(after);
  const root = next.title + dataSuffix(index === 0 ? "" : after.status);
  if (before.kind !== after.kind) {
    if (compareEnveloped(at, pair, before, after, root)) return;
    const text = `the answer of ${SUBJECT} was ${WORDS[before.kind]} and is ${WORDS[after.kind]}`;
    // A body that becomes an envelope is compared as any other; `unwrap` and `paginate` take only envelopes.
    const breaks = !("type" in before && "type" in after) || before.kind === "envelope";
    const places = [responsePointer(old, before), responsePointer(next, after)] as const;
    at.add("response-media-changed", places, { ...RESPONSE, response: breaks }, text);
  } else if (before.mediaType !== undefined && after.mediaType !== undefined && before.mediaType !== after.mediaType) {
    const text = `the answer of ${SUBJECT} is ${code(after.mediaType)}, was ${code(before.mediaType)}`;
    const places = [responsePointer(old, before), responsePointer(next, after)] as const;
    // The client parses every kind of JSON. What a caller makes of text or bytes is its own affair.
    at.add("response-media-changed", places, { ...RESPONSE, response: !("type" in after) }, text, {
      names: [after.mediaType, before.mediaType],
    });
  }
  if ("type" in before && "type" in after) at.enter("response", before.type, after.type, root);
}

/** A response that is put into an envelope, or taken out of it. @returns whether it is one. */
function compareEnveloped(
  at: OperationComparison,
  pair: OperationPair,
  before: Success,
  after: Success,
  root: string,
): boolean {
  const [whole, part] = [payloadOf(before), payloadOf(after)];
  if (whole === undefined || part === undefined || !isSame(whole, part, at.both)) return false;
  const isEnvelope = after.kind === "envelope";
  const now = isEnvelope
    ? "is now in an envelope: what was all of it is its `result`"
    : "is no longer in an envelope: what was its `result` is all of it";
  const places = [responsePointer(pair.old, before), responsePointer(pair.next, after)] as const;
  const text = `the answer of ${SUBJECT} ${now}`;
  const symbols = operationSymbols(root, [pair]);
  at.add(isEnvelope ? "wrapped" : "unwrapped", places, { ...RESPONSE, response: true }, text, {
    symbols,
    names: ["result"],
  });
  at.enter("response", whole, part, root, ...(isEnvelope ? ["result"] : []));
  return true;
}

/** The result of an envelope, or the whole body; undefined where there is no schema. */
function payloadOf(response: Success): SchemaType | undefined {
  if (response.kind === "envelope") return response.result;
  return response.kind === "body" ? response.type : undefined;
}

function responsePointer(operation: Operation, response: Success): Pointer {
  if ("type" in response) return response.type.pointer;
  return response.kind === "any" ? response.pointer : join(operation.pointer, "responses", response.status);
}

const WORDS: Readonly<Record<Success["kind"], string>> = {
  envelope: "an envelope",
  body: "a body without an envelope",
  events: "server-sent events",
  lines: "lines of JSON",
  text: "text",
  binary: "bytes",
  empty: "empty",
  redirect: "a redirect",
  any: "whatever comes",
};

/** How a collection is paged. */
export function comparePages(at: OperationComparison, pair: OperationPair): void {
  const { old, next } = pair;
  if (old.pages === next.pages && old.items === next.items) return;
  const places = pointersOf(pair);
  if (next.pages === undefined) {
    at.add("pagination-removed", places, { request: true }, `${SUBJECT} can no longer be paginated`);
  } else if (old.pages === undefined) {
    at.add("pagination-added", places, {}, `${SUBJECT} can be paginated`);
  } else {
    const how = `${pagesWord(next)}, was ${pagesWord(old)}`;
    const text = `${SUBJECT} is paginated in another way, which the client follows: ${how}`;
    at.add("pagination-changed", places, { response: old.items !== next.items }, text);
  }
}

/** `by page`, and which list where it is not the result itself. */
function pagesWord({ pages, items }: Operation): string {
  const how = pages === "single" ? "in one answer" : `by ${pages}`;
  return items === undefined ? how : `${how} of ${code(items)}`;
}
