import type { OperationData } from "./operation.ts";

/** The part of an envelope that pagination reads. Every member may be missing or of another type. */
interface ListEnvelope {
  result?: unknown;
  result_info?: {
    per_page?: unknown;
    total_count?: unknown;
    total_pages?: unknown;
    cursor?: unknown;
    cursors?: { after?: unknown } | null;
  } | null;
}

/** Which page of a list is asked for, and what must be known of the pages before it. */
export interface PagePosition {
  /** Members of the query that ask for the page. */
  readonly query: { readonly page?: number; readonly cursor?: string };
  /** Number of items before the page. */
  readonly itemCount: number;
  /** Number of items on a full page; 0 if it is not known. */
  readonly pageSize: number;
}

/** The position of the first page of a list that is asked for with this query. */
export const firstPosition = (query: { readonly [name: string]: unknown }): PagePosition => ({
  query: {},
  itemCount: 0,
  pageSize: Number(query.per_page ?? 0),
});

/**
 * Reads a page: its items, or undefined if the result is not a list; and the position of the next page, or undefined
 * after the last one. `paginate` describes where a list ends.
 *
 * @param query the whole query of the page
 */
export function readListPage(
  { pages: kind, items: member }: OperationData,
  body: unknown,
  query: { readonly [name: string]: unknown },
  position: PagePosition,
): { items: unknown[] | undefined; next?: PagePosition | undefined } {
  const { result, result_info: info } = (body ?? {}) as ListEnvelope;
  const items = (member === undefined ? result : (result as { [name: string]: unknown } | null)?.[member]) ?? [];
  if (!Array.isArray(items)) {
    return { items: undefined };
  }
  const itemCount = position.itemCount + items.length;
  const pageSize = Number(info?.per_page) || position.pageSize || items.length;
  if (kind === "cursor") {
    const cursor = info?.cursor || info?.cursors?.after; // blank in workers-sdk 335
    const next =
      cursor && /\S/.test(String(cursor)) ? { query: { cursor: cursor as string }, itemCount, pageSize } : undefined;
    return { items, next };
  }
  const number = Number(query.page ?? 1);
  const total = Number(info?.total_pages);
  const isLast = total > 0 ? number >= total : items.length < pageSize && !(Number(info?.total_count) > itemCount);
  const isEnd = kind === "single" || isLast || items.length === 0;
  return { items, next: isEnd ? undefined : { query: { page: number + 1 }, itemCount, pageSize } };
}
