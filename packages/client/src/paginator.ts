/** A list that is fetched while it is iterated. */
export interface Paginator<Item, Page> extends AsyncIterable<Item> {
  /** The whole answer bodies instead of their items. */
  pages(): AsyncIterable<Page>;
}

export interface PaginateOptions {
  /** How many requests one loop may make; one more is a CloudflareError. Default 1,000. */
  maxPages?: number | undefined;
}
