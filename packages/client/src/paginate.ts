import { CloudflareError } from "./cloudflare-error.ts";
import type { CallError } from "./errors.ts";
import { failure } from "./failure.ts";
import type { Caller, NamedCall, NamedOperation } from "./named.ts";
import type { CallInit } from "./options.ts";
import type { ListOptions, Paginator } from "./paginator.ts";

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
  client: Caller,
  list: string | NamedCall,
  given: object = {},
  { maxPages = 1000, ...options }: ListOptions = {},
): Paginator<unknown, unknown> {
  const isNamed = typeof list !== "string";
  const init: CallInit = isNamed ? list.init(given, options) : given;
  const operation: NamedOperation = isNamed ? list.operation : client.describe("GET", list);
  const name = `${operation.method} ${operation.path}`;
  const failed = (kind: CallError["kind"], what: string, response?: Response) =>
    new CloudflareError(failure(kind, `${name}: ${what}`, response));

  async function* read(byItem: boolean): AsyncGenerator<unknown> {
    const { pages: kind, items: member } = operation.data;
    if (kind === undefined) {
      throw failed("invalid_request", "not known as a list");
    }
    const query: Record<string, unknown> = { ...init.params?.query };
    const followed = new Set<unknown>([query.cursor]);
    let number = Number(query.page ?? 1);
    let seen = 0;
    let size = Number(query.per_page ?? 0);
    let previous: string | undefined;

    for (let count = 1; ; count += 1) {
      const answer = await client.request(operation, { ...init, params: { ...init.params, query } });
      if (answer.error !== undefined) {
        throw new CloudflareError(answer);
      }
      const { result, result_info: info } = (answer.data ?? {}) as ListEnvelope;
      const items = (member === undefined ? result : (result as { [name: string]: unknown } | null)?.[member]) ?? [];
      if (!Array.isArray(items)) {
        throw failed("malformed", "the result is no list", answer.response);
      }
      if (kind === "page") {
        const content = JSON.stringify(items);
        if (count > 1 && (items.length === 0 || content === previous)) {
          return;
        }
        previous = content;
      }
      if (byItem) {
        yield* items;
      } else {
        yield answer.data;
      }

      if (kind === "single") {
        return;
      }
      if (kind === "cursor") {
        const cursor = info?.cursor || info?.cursors?.after;
        if (!cursor || !/\S/.test(String(cursor)) || followed.has(cursor)) {
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
        throw failed("malformed", `no end after ${count} pages; maxPages allows more`, answer.response);
      }
    }
  }

  return { [Symbol.asyncIterator]: () => read(true), pages: () => read(false) };
}
