// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { DataTag, InfiniteData } from "@tanstack/query-core";
import type { Failure, QueryPage, QueryPosition } from "@flarespec/client";
import type { CloudflareError } from "./shared.js";
export type { QueryPage, QueryPosition } from "@flarespec/client";

/** What a query or a mutation throws. `error` is that of the call, with the codes of its operation. */
export interface QueryError<Failed extends Failure = Failure> extends CloudflareError {
    readonly error: Failed["error"];
}

/** Options of `useQuery`, `useSuspenseQuery`, `prefetchQuery` and the like. */
export interface QueryOptions<Data, Key extends readonly unknown[], Failed extends Failure> {
    queryKey: DataTag<Key, Data, QueryError<Failed>>;
    queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}

/** Options of `useInfiniteQuery` and the like. The items are `data.pages.flatMap((page) => page.items)`. */
export interface InfiniteQueryOptions<Item, Body, Key extends readonly unknown[], Failed extends Failure> {
    queryKey: DataTag<readonly [...Key, "pages"], InfiniteData<QueryPage<Item, Body>, QueryPosition>, QueryError<Failed>>;
    queryFn: (context: { signal: AbortSignal; pageParam: QueryPosition }) => Promise<QueryPage<Item, Body>>;
    initialPageParam: QueryPosition;
    getNextPageParam: (last: QueryPage<Item, Body>, pages: QueryPage<Item, Body>[], position: QueryPosition) => QueryPosition | undefined;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}

/** Options of `useMutation`. */
export interface MutationOptions<Data, Args, Failed extends Failure> {
    mutationKey: readonly [operation: string];
    mutationFn: (args: Args) => Promise<Data>;
    /** Never: the client has its own retries. */
    retry: (count: number, error: QueryError<Failed>) => boolean;
}
