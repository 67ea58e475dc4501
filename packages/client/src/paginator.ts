import type { CallOptions } from "./options.ts";

/** A list whose pages are requested during the iteration. */
export interface Paginator<Item, Page> extends AsyncIterable<Item> {
  /** Iterates over the response bodies instead of the items. */
  pages(): AsyncIterable<Page>;
}

/** Options of `paginate` with a named operation: they include the options of its calls. */
export interface ListOptions extends PaginateOptions, CallOptions {}

export interface PaginateOptions {
  /** Maximum number of requests of one iteration. A list that needs more throws an ApiError. Default 1,000. */
  maxPages?: number | undefined;
}
