import type { FakeApi, FakeFailure, FakeOperation } from "./api.ts";
import { pageOf } from "./pages.ts";

/** Answers a call with the result of an envelope, or a body without one. A list is cut to the page that is asked for. */
export function respond(operation: FakeOperation, value: unknown, query: URLSearchParams): Response {
  const { status, kind, mediaType = "application/json", envelope } = operation.answer;
  if (kind === "empty") return new Response(null, { status });
  if (kind === "redirect") return new Response(null, { status, headers: { location: "/" } });
  const headers = { "content-type": mediaType };
  if (kind === "text") return new Response(String(value), { status, headers });
  if (kind === "events") return new Response(`data: ${JSON.stringify(value)}\n\n`, { status, headers });
  if (kind === "lines") return new Response(`${JSON.stringify(value)}\n`, { status, headers });
  const { shown, info, link } = pageOf(operation, value, query);
  const body =
    kind === "json" ? shown : { success: true, errors: [], messages: [], ...envelope, ...info, result: shown };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, ...(link && { link }) } });
}

/** Refuses a call with the body that the operation or the API has for refusals; without one, with an envelope. */
export function refuse(
  failure: FakeFailure,
  api: FakeApi,
  operation?: FakeOperation,
  headers: Record<string, string> = {},
): Response {
  const { status, code, message } = failure;
  const envelope = { success: false, errors: [{ code, message }], messages: [], result: null };
  const refusal = operation?.refusal ?? api.refusal;
  const body = refusal === undefined ? envelope : withFailure(refusal, failure);
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

/** A body in which the members that are called as those of a failure have its values. */
function withFailure(sample: unknown, failure: FakeFailure): unknown {
  if (typeof sample !== "object" || sample === null || Array.isArray(sample)) return sample;
  const members = Object.entries(sample).map(([name, value]) => {
    const own = Object.hasOwn(failure, name) ? failure[name as keyof FakeFailure] : undefined;
    return [name, typeof own === typeof value ? own : value];
  });
  return Object.fromEntries(members);
}
