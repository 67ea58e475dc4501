import type { ApiError } from "./api-error.ts";
import { failure } from "./failure.ts";
import { type PagePosition, readListPage } from "./list-page.ts";
import type { Caller, NamedCall } from "./named.ts";
import type { CallOptions } from "./options.ts";
import { unwrapWith } from "./unwrap.ts";

/** What TanStack Query gives to a function that reads a query. */
interface QueryContext {
  signal: AbortSignal;
}

/** One page of a list in an infinite query. */
export interface QueryPage<Item = unknown, Body = unknown> {
  items: Item[];
  /** The body of the response. */
  body: Body;
  /** Undefined after the last page. */
  next: QueryPosition | undefined;
}

/** The page parameter of an infinite query. */
export type QueryPosition = readonly [
  position: PagePosition,
  /** Hash of the page before. */
  previous?: number | undefined,
];

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
  getNextPageParam(
    last: QueryPage,
    pages: readonly QueryPage[],
    position: QueryPosition,
    positions: readonly QueryPosition[],
  ): QueryPosition | undefined;
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

/** Creates the function that makes options for `useQuery` and its relatives from an operation. */
export function queryOptionsOf(ErrorClass: typeof ApiError, call: NamedCall): Factory<Query> {
  const keyOf = queryKeyOf(call);
  return (client, args, options) => ({
    queryKey: keyOf(args),
    // TanStack Query takes undefined for a mistake.
    queryFn: async ({ signal }) =>
      unwrapWith(ErrorClass, await call(client, args, withSignal(options, signal))) ?? null,
    retry: never,
  });
}

/** Creates the function that makes options for `useInfiniteQuery` and its relatives from an operation that lists. */
export function infiniteQueryOptionsOf(ErrorClass: typeof ApiError, call: NamedCall): Factory<InfiniteQuery> {
  const keyOf = queryKeyOf(call);
  const { operation } = call;
  return (client, args = {}, options) => {
    const init = call.init(args, options);
    const { pages = "page" } = operation.data;
    return {
      queryKey: [...keyOf(args), "pages"],
      queryFn: async ({ signal, pageParam: [position, previous] }) => {
        const called = withSignal({ ...init, params: { ...init.params, query: position[0] } }, signal);
        const answer = await client.request(operation, called);
        if (answer.error !== undefined) {
          throw new ErrorClass(answer);
        }
        const body = answer.data;
        const [items, next] = readListPage(operation.data, body, position);
        if (items === undefined) {
          const message = `${operation.method} ${operation.path}: the result is not a list`;
          throw new ErrorClass(failure("malformed", message, answer.response));
        }
        const content = hashOf(JSON.stringify(items));
        // Some lists ignore `page` and some repeat the last page.
        if (pages === "page" && content === previous) {
          return { items: [], body, next: undefined };
        }
        return { items, body, next: next ? [next, content] : undefined };
      },
      initialPageParam: [[{ ...init.params?.query }, 0]],
      getNextPageParam: ({ next }, _pages, _position, positions) => {
        const isUsed = positions.some(([[query]]) => query[pages] === next?.[0][0][pages]);
        return isUsed ? undefined : next;
      },
      retry: never,
    };
  };
}

/** Creates the function that makes options for `useMutation` from an operation. */
export function mutationOptionsOf(
  ErrorClass: typeof ApiError,
  call: NamedCall,
): (client: Caller, options?: CallOptions) => Mutation {
  const mutationKey = queryKeyOf(call)();
  return (client, options) => ({
    mutationKey,
    mutationFn: async (args) => unwrapWith(ErrorClass, await call(client, args, options)) ?? null,
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
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}
