import type { CallOptions } from "./options.ts";

/** A list that is fetched while it is iterated. */
export interface Paginator<Item, Page> extends AsyncIterable<Item> {
  /** The whole answer bodies instead of their items. */
  pages(): AsyncIterable<Page>;
}

/** Of `paginate` with a named operation: there, the options of its calls have no other place. */
export interface ListOptions extends PaginateOptions, CallOptions {}

export interface PaginateOptions {
  /** How many requests one loop may make; one more is a CloudflareError. Default 1,000. */
  maxPages?: number | undefined;
}
