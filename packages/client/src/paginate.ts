import { ApiError } from "./api-error.ts";
import type { CallError } from "./errors.ts";
import { failure } from "./failure.ts";
import { type PagePosition, readListPage } from "./list-page.ts";
import type { Caller, NamedCall, NamedOperation } from "./named.ts";
import type { CallInit } from "./options.ts";
import type { ListOptions, Paginator } from "./paginator.ts";

/**
 * Iterates over the items of a list, `for await (const item of paginate(client, path, init))`, or over its pages with
 * `.pages()`. Each page is requested when the loop reaches it; every loop starts a new iteration. The first request
 * has the `page` or `cursor` of `init.params.query`, or none.
 *
 * A list by page number ends
 * - at `result_info.total_pages`;
 * - without it, at a page shorter than `per_page` (of the response, else of the request, else the length of the first
 *   page), unless `total_count` says that there are more items;
 * - at an empty page or one equal to the page before, which are not returned. Some lists ignore `page` and some repeat
 *   the last page.
 *
 * A list by cursor ends when `result_info.cursor`, or else `cursors.after`, is absent, blank or was used before. An
 * empty page does not end it.
 *
 * @param client a client of `createClient`
 * @param list a path whose GET returns a list, or a named operation that returns a list
 * @param given the `init` of the call; for a named operation, its argument
 * @param options `maxPages`; for a named operation also the options of its calls
 * @throws {ApiError} during the iteration, if a call fails; `malformed` if `result` is not a list or does not end
 *   within `maxPages` requests; `invalid_request` if the operation is not a list
 */
export function paginate(
  client: Caller,
  list: string | NamedCall,
  given?: object,
  options?: ListOptions,
): Paginator<unknown, unknown> {
  return paginateWith(ApiError, client, list, given, options);
}

/** `paginate` of a package with an error class of its own. */
export function paginateWith(
  ErrorClass: typeof ApiError,
  client: Caller,
  list: string | NamedCall,
  given: object = {},
  { maxPages = 1000, ...options }: ListOptions = {},
): Paginator<unknown, unknown> {
  const isNamed = typeof list !== "string";
  const init: CallInit = isNamed ? list.init(given, options) : given;
  const operation: NamedOperation = isNamed ? list.operation : client.describe("GET", list);
  const errorOf = (kind: CallError["kind"], what: string, response?: Response) =>
    new ErrorClass(failure(kind, `${operation.method} ${operation.path}: ${what}`, response));

  async function* read(byItem: boolean): AsyncGenerator<unknown> {
    const { pages: kind } = operation.data;
    if (kind === undefined) {
      throw errorOf("invalid_request", "not known as a list");
    }
    let position: PagePosition = [{ ...init.params?.query }, 0];
    const used = new Set([position[0][kind]]);
    let previous: string | undefined;

    for (let count = 1; ; count += 1) {
      const answer = await client.request(operation, { ...init, params: { ...init.params, query: position[0] } });
      if (answer.error !== undefined) {
        throw new ErrorClass(answer);
      }
      const [items, next] = readListPage(operation.data, answer.data, position);
      if (items === undefined) {
        throw errorOf("malformed", "the result is not a list", answer.response);
      }
      if (kind === "page") {
        // Seen in cloudflare-python 2682.
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
      if (!next || used.has(next[0][kind])) {
        return;
      }
      used.add(next[0][kind]);
      position = next;
      if (count >= maxPages) {
        throw errorOf("malformed", `no end after ${count} pages; maxPages allows more`, answer.response);
      }
    }
  }

  return { [Symbol.asyncIterator]: () => read(true), pages: () => read(false) };
}
