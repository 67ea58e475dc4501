import type { FakeApi, FakeFailure, FakeOperation } from "./api.ts";

/** Answers a call with the result of an envelope, or a body without one. A list is cut to the page that is asked for. */
export function respond(operation: FakeOperation, value: unknown, query: URLSearchParams): Response {
  const { status, kind, mediaType = "application/json", envelope } = operation.answer;
  if (kind === "empty") return new Response(null, { status });
  const headers = { "content-type": mediaType };
  if (kind === "text") return new Response(String(value), { status, headers });
  if (kind === "events") return new Response(`data: ${JSON.stringify(value)}\n\n`, { status, headers });
  if (kind === "lines") return new Response(`${JSON.stringify(value)}\n`, { status, headers });
  const { shown, info } = pageOf(operation, value, query);
  const body =
    kind === "json" ? shown : { success: true, errors: [], messages: [], ...envelope, ...info, result: shown };
  return new Response(JSON.stringify(body), { status, headers });
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

/** The list in a result. */
export function listIn({ items }: FakeOperation, value: unknown): readonly unknown[] | undefined {
  const list = items === undefined ? value : (value as Record<string, unknown> | null)?.[items];
  return Array.isArray(list) ? list : undefined;
}

/** A result with another list in it. */
export function withList({ items }: FakeOperation, value: unknown, list: readonly unknown[]): unknown {
  return items === undefined ? list : { ...(value as object), [items]: list };
}

const PAGE_SIZE = 20;

function pageOf(operation: FakeOperation, value: unknown, query: URLSearchParams): { shown: unknown; info?: object } {
  const { pages, answer } = operation;
  const all = listIn(operation, value);
  if (all === undefined || (pages !== "page" && pages !== "cursor")) return { shown: value };
  const info = { ...(answer.envelope?.result_info as object | undefined) };
  const size = positive(query.get("per_page")) ?? positive(query.get("limit")) ?? PAGE_SIZE;
  // A cursor is the number of its page.
  const page = positive(query.get(pages)) ?? 1;
  const shown = all.slice((page - 1) * size, page * size);
  const total = Math.ceil(all.length / size);
  const after = page < total ? String(page + 1) : "";
  const counts = { count: shown.length, per_page: size };
  const result_info =
    pages === "page"
      ? { ...info, ...counts, page, total_count: all.length, total_pages: total }
      : { ...info, ...counts, cursors: { after }, ...("cursor" in info && { cursor: after }) };
  return { shown: withList(operation, value, shown), info: { result_info } };
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
