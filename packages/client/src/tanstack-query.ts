import type { ApiError } from "./api-error.ts";
import { failure } from "./failure.ts";
import { itemsOf } from "./list-items.ts";
import type { Caller, NamedCall } from "./named.ts";
import type { CallOptions } from "./options.ts";
import { onePage, type PageKind } from "./pages.ts";
import type { Answer } from "./result.ts";
import { unwrapBodyWith, unwrapWith } from "./unwrap.ts";

/** What TanStack Query gives to a function that reads a query. */
interface QueryContext {
  signal: AbortSignal;
}

/** One page of a list in an infinite query. */
export interface QueryPage<Item = unknown, Body = unknown> {
  items: Item[];
  /** The body of the response. */
  body: Body;
  /** The `Link` header of the response, which may name the next page. */
  link?: string;
}

/** The page parameter of an infinite query. */
export interface QueryPosition {
  /** The query of the request. */
  readonly query: { readonly [name: string]: unknown };
  /** A hash of the page before. */
  readonly previous?: number;
}

/** A query key: the operation, then its argument where there is one. */
type Key = readonly unknown[];

/** Creates options of TanStack Query from the argument of an operation. Generated packages declare exact types. */
type Factory<Options> = (client: Caller, args?: object, options?: CallOptions) => Options;

interface Query {
  queryKey: Key;
  queryFn(context: QueryContext): Promise<unknown>;
  retry(): boolean;
}

interface InfiniteQuery {
  queryKey: Key;
  queryFn(context: QueryContext & { pageParam: QueryPosition }): Promise<QueryPage>;
  initialPageParam: QueryPosition;
  getNextPageParam(last: QueryPage, all: readonly QueryPage[], position: QueryPosition): QueryPosition | undefined;
  retry(): boolean;
}

interface Mutation {
  mutationKey: Key;
  mutationFn(args?: object): Promise<unknown>;
  retry(): boolean;
}

/**
 * Creates the function that gives the key of an operation's queries. Without an argument, the key begins all of them.
 * A bigint is in it as text, because TanStack Query writes keys as JSON.
 */
export function queryKeyOf({ operation: { method, path } }: NamedCall): (args?: object) => Key {
  return (args) => [`${method} ${path}`, ...(args === undefined ? [] : [withoutBigInts(args)])];
}

/** What `unwrap` gives of an answer; null for nothing. */
function dataOf(ErrorClass: typeof ApiError, { operation: { data } }: NamedCall, answer: Answer): unknown {
  return (data.problem ? unwrapBodyWith : unwrapWith)(ErrorClass, answer) ?? null;
}

/** Creates the function that makes options for `useQuery` and its relatives from an operation. */
export function queryOptionsOf(ErrorClass: typeof ApiError, call: NamedCall): Factory<Query> {
  const keyOf = queryKeyOf(call);
  return (client, args, options) => ({
    queryKey: keyOf(args),
    // TanStack Query takes undefined for a mistake.
    queryFn: async ({ signal }) => dataOf(ErrorClass, call, await call(client, args, withSignal(options, signal))),
    retry: never,
  });
}

/** Creates the function that makes options for `useInfiniteQuery` and its relatives from an operation that lists. */
export function infiniteQueryOptionsOf(ErrorClass: typeof ApiError, call: NamedCall): Factory<InfiniteQuery> {
  const keyOf = queryKeyOf(call);
  const { operation } = call;
  const { pages = onePage, items: member } = operation.data;
  return (client, args = {}, options) => {
    const init = call.init(args, options);
    const first = { ...init.params?.query };
    return {
      queryKey: [...keyOf(args), "pages"],
      queryFn: async ({ signal, pageParam: { query, previous } }) => {
        const called = withSignal({ ...init, params: { ...init.params, query } }, signal);
        const answer = await client.request(operation, called);
        if (answer.error !== undefined) {
          throw new ErrorClass(answer);
        }
        const items = (pages.items ?? itemsOf)(answer.data, member);
        if (!Array.isArray(items)) {
          const message = `${operation.method} ${operation.path}: the result is not a list`;
          throw new ErrorClass(failure("malformed", message, answer.response));
        }
        const link = answer.response.headers.get("link");
        const page: QueryPage = { items, body: answer.data, ...(link && { link }) };
        const isRepeated = hashOf(items) === previous && endsWithRepeated(pages, page);
        return isRepeated ? { ...page, items: [] } : page;
      },
      initialPageParam: { query: first },
      getNextPageParam: (last, all, { query }) => {
        const nextOf = pages(first);
        let next: object | undefined | null;
        for (const page of all) {
          next = nextOf(page.items, page.body, responseOf(page));
        }
        return next ? { query: { ...query, ...next }, previous: hashOf(last.items) } : undefined;
      },
      retry: never,
    };
  };
}

/** Whether a list ends with a page that is sent a second time: some lists ignore `page`, and some repeat the last one. */
function endsWithRepeated(pages: PageKind, page: QueryPage): boolean {
  const nextOf = pages({});
  nextOf(page.items, page.body, responseOf(page));
  return nextOf(page.items, page.body, responseOf(page)) === null;
}

/** What is kept of the response of a page. */
function responseOf({ link }: QueryPage): { headers: Pick<Headers, "get"> } {
  return { headers: { get: () => link ?? null } };
}

/** Creates the function that makes options for `useMutation` from an operation. */
export function mutationOptionsOf(
  ErrorClass: typeof ApiError,
  call: NamedCall,
): (client: Caller, options?: CallOptions) => Mutation {
  const mutationKey = queryKeyOf(call)();
  return (client, options) => ({
    mutationKey,
    mutationFn: async (args) => dataOf(ErrorClass, call, await call(client, args, options)),
    retry: never,
  });
}

/** The client has its own retries. A second set on top would multiply them. */
const never = (): boolean => false;

/** Ends a call if either signal is aborted. */
function withSignal<Options extends CallOptions>(options: Options | undefined, signal: AbortSignal): CallOptions {
  const own = options?.signal;
  return { ...options, signal: own ? AbortSignal.any([own, signal]) : signal };
}

function withoutBigInts(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(withoutBigInts);
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutBigInts(one)])) : value;
}

/** FNV-1a with 32 bits, for comparing two pages that follow each other. */
function hashOf(items: readonly unknown[]): number {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}
