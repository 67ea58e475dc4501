// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Caller, ClientOptions, ListOperation, ListOptions, Paginator } from "./shared.js";
export type { Caller, CallOptions, ClientOptions } from "./shared.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "./shared.js";

/** A client for calls by name, of all areas; it knows no paths and carries nothing of any. Without credentials, it reads the token in `CLOUDFLARE_API_TOKEN`. */
export declare function createClient(options?: ClientOptions): Caller;
/** Iterates the items of a named operation that lists, fetching pages as they are needed; `.pages()` iterates the pages. */
export declare function paginate<Item, Page>(client: Caller, list: ListOperation<undefined, Item, Page>): Paginator<Item, Page>;
export declare function paginate<Args, Item, Page>(client: Caller, list: ListOperation<Args, Item, Page>, args: Args, options?: ListOptions): Paginator<Item, Page>;
