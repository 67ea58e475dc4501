import { CloudflareError } from "./cloudflare-error.ts";
import type { Caller, NamedCall, NamedOperation } from "./named.ts";
import { operationsOf } from "./operations-of.ts";
import type { CallInit } from "./options.ts";
import type { ListOptions, Paginator } from "./paginator.ts";
import type { Success } from "./result.ts";

/** The part of an envelope that pagination reads; nothing in it is promised. */
interface ListEnvelope {
  result?: unknown;
  result_info?: {
    per_page?: unknown;
    total_count?: unknown;
    total_pages?: unknown;
    cursor?: unknown;
    cursors?: { after?: unknown } | null;
  } | null;
}

/**
 * Iterates over a list, `for await (const item of paginate(client, path, init))`, or over its pages with `.pages()`.
 * Requests are made one at a time, when the next page is asked for; every loop starts anew. It starts where
 * `init.params.query` says (`page`, `cursor`), and sends no page number before the second request.
 *
 * By page it ends at `result_info.total_pages`; where there is none, at a page shorter than `per_page` (as answered,
 * else as asked, else the first page's length) unless `total_count` says that there is more; always at an empty page,
 * and at one that repeats the one before (some lists ignore `page`, some repeat the last: cloudflare-python 2682); the
 * last two are left out.
 * By cursor it ends where `result_info.cursor`, or `cursors.after`, is absent, blank (workers-sdk 335) or has been
 * followed before; an empty page ends nothing there.
 *
 * @param client made by `createClient`
 * @param list the path of an operation whose GET is declared a list, or a named operation that is; then `given` is its
 * argument, and `options` may hold those of a call too
 * @throws {CloudflareError} from the iteration: when a call fails; `malformed` when `result` is no list or when
 *   `options.maxPages` pages did not end it; `invalid_request` when the operation is not declared a list
 */
export function paginate(
  client: object,
  list: string | NamedCall,
  given: object = {},
  { maxPages = 1000, ...options }: ListOptions = {},
): Paginator<unknown, unknown> {
  const isNamed = typeof list !== "string";
  const init: CallInit = isNamed ? list.init(given, options) : given;
  const operation: NamedOperation = isNamed
    ? list.operation
    : { ...operationsOf.get(client)?.[`GET ${list}`], method: "GET", path: list };
  const name = `${operation.method} ${operation.path}`;

  async function* answers(): AsyncGenerator<{ page: unknown; items: unknown[] }> {
    const kind = operation.pages;
    if (kind === undefined) {
      const message = `${name} is not declared a list of this client`;
      throw new CloudflareError({ error: { kind: "invalid_request", message, errors: [] }, response: undefined });
    }
    const query: Record<string, unknown> = { ...init.params?.query };
    const followed = new Set<unknown>([query.cursor]);
    let number = Number(query.page ?? 1);
    let seen = 0;
    let size = Number(query.per_page ?? 0);
    let previous: string | undefined;

    for (let count = 1; ; count += 1) {
      const answer = await (client as Caller).request(operation, { ...init, params: { ...init.params, query } });
      if (answer.error !== undefined) {
        throw new CloudflareError(answer);
      }
      const { result, result_info: info } = (answer.data ?? {}) as ListEnvelope;
      const items = result ?? [];
      if (!Array.isArray(items)) {
        throw unusable(answer, `${name}: the result is no list`);
      }
      if (kind === "page") {
        const content = JSON.stringify(items);
        if (count > 1 && (items.length === 0 || content === previous)) {
          return;
        }
        previous = content;
      }
      yield { page: answer.data, items };

      if (kind === "single") {
        return;
      }
      if (kind === "cursor") {
        const cursor = info?.cursor || info?.cursors?.after;
        if (!cursor || followed.has(cursor)) {
          return;
        }
        followed.add(cursor);
        query.cursor = cursor;
      } else {
        seen += items.length;
        size = Number(info?.per_page) || size || items.length;
        const total = Number(info?.total_pages);
        const isLast = total > 0 ? number >= total : items.length < size && !(Number(info?.total_count) > seen);
        if (isLast || items.length === 0) {
          return;
        }
        number += 1;
        query.page = number;
      }
      if (count >= maxPages) {
        throw unusable(answer, `${name}: still not at the end after ${count} pages; raise maxPages if it is that long`);
      }
    }
  }

  async function* items(): AsyncGenerator<unknown> {
    for await (const answer of answers()) {
      yield* answer.items;
    }
  }
  async function* pages(): AsyncGenerator<unknown> {
    for await (const answer of answers()) {
      yield answer.page;
    }
  }
  return { [Symbol.asyncIterator]: items, pages };
}

function unusable({ response }: Success<unknown>, message: string): CloudflareError {
  return new CloudflareError({ error: { kind: "malformed", message, errors: [], status: response.status }, response });
}
