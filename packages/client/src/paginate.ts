import { ApiError } from "./api-error.ts";
import type { CallError } from "./errors.ts";
import { failure } from "./failure.ts";
import { itemsOf } from "./list-items.ts";
import type { Caller, NamedCall, NamedOperation } from "./named.ts";
import type { CallInit } from "./options.ts";
import type { ListOptions, Paginator } from "./paginator.ts";
import { unwrapBodyWith } from "./unwrap.ts";

/**
 * Iterates over the items of a list, `for await (const item of paginate(client, path, init))`, or over its pages with
 * `.pages()`. Each page is requested when the loop reaches it; every loop starts a new iteration. The first request
 * has the `page` or `cursor` of `init.params.query`, or none.
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
  const [init, operation]: [CallInit, NamedOperation] =
    typeof list === "string" ? [given, client.describe("GET", list)] : [list.init(given, options), list.operation];
  const errorOf = (kind: CallError["kind"], what: string, response?: Response) =>
    new ErrorClass(failure(kind, `${operation.method} ${operation.path}: ${what}`, response));

  async function* read(byItem?: boolean): AsyncGenerator<unknown> {
    const { pages: kind, items: member } = operation.data;
    if (!kind) {
      throw errorOf("invalid_request", "the result is not a list");
    }
    const query = { ...init.params?.query };
    const nextOf = kind(query);
    for (let count = 1; ; count += 1) {
      const answer = await client.request(operation, { ...init, params: { ...init.params, query } });
      const data = unwrapBodyWith(ErrorClass, answer);
      const items = (kind.items ?? itemsOf)(data, member);
      if (!Array.isArray(items)) {
        throw errorOf("malformed", "the result is not a list", answer.response);
      }
      const next = nextOf(items, data, answer.response);
      if (next === null) {
        return;
      }
      if (byItem) {
        yield* items;
      } else {
        yield data;
      }
      if (!next) {
        return;
      }
      Object.assign(query, next);
      if (count >= maxPages) {
        throw errorOf("malformed", `no end within ${count} pages (maxPages)`, answer.response);
      }
    }
  }

  return { [Symbol.asyncIterator]: () => read(true), pages: () => read() };
}
