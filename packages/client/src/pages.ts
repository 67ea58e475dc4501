/** What a list says beside a page. Every member may be missing or of another type. */
export interface PageInfo {
  per_page?: unknown;
  total_count?: unknown;
  total_pages?: unknown;
  cursor?: unknown;
  cursors?: { after?: unknown } | null;
}

/**
 * How the next page of a list is requested. Called with the query of the first request. What it returns is called with
 * each page and returns members of the next query, undefined after the last page, or null if the list has ended before.
 * Each operation imports the kind that it needs, so that a bundle contains no others.
 */
export interface PageKind {
  (query: { readonly [name: string]: unknown }): NextOf;
  /** The items of a page. Default: `itemsOf`. */
  readonly items?: (body: unknown) => unknown;
}

/** What a list says of its next page. `response` has the headers of the page. */
export type NextOf = (
  items: readonly unknown[],
  body: unknown,
  response?: { headers: Pick<Headers, "get">; url?: string },
) => object | undefined | null;

/**
 * By number, in `page`. The list ends
 * - at `result_info.total_pages`;
 * - without it, at a page shorter than `per_page` (of the response, else of the request, else the length of the first
 *   page), unless `total_count` says that there are more items;
 * - before a page that is empty or equal to the previous one. Some lists ignore `page` and some repeat the last page.
 */
export const byPage: PageKind = (query) => {
  let page = Number(query.page ?? 1);
  let pageSize = Number(query.per_page ?? 0);
  let itemCount = 0;
  let previous: string | undefined;
  return (items, body) => {
    const info = Object(Object(body).result_info) as PageInfo;
    const isEmpty = items.length === 0;
    // Seen in cloudflare-python 2682.
    const content = JSON.stringify(items);
    if (content === previous || (previous && isEmpty)) {
      return null;
    }
    previous = content;
    itemCount += items.length;
    pageSize = Number(info.per_page) || pageSize || items.length;
    const total = Number(info.total_pages);
    const isLast = total > 0 ? page >= total : items.length < pageSize && !(Number(info.total_count) > itemCount);
    page += 1;
    return isLast || isEmpty ? undefined : { page };
  };
};

/** By cursor: until `result_info.cursor`, or else `cursors.after`, is absent, blank or was used before. */
export const byCursor: PageKind = (query) => {
  const used = new Set([query.cursor]);
  return (_, body) => {
    const info = Object(Object(body).result_info) as PageInfo;
    const cursor = info.cursor || info.cursors?.after; // blank in workers-sdk 335
    if (!cursor || !/\S/.test(String(cursor)) || used.has(cursor)) {
      return undefined;
    }
    used.add(cursor);
    return { cursor };
  };
};

/** All items are in one answer. */
export const onePage: PageKind = () => () => undefined;
