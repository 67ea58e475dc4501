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

/** A page of a list, and what must be known of the pages before it. A tuple, which is small in a bundle. */
export type PagePosition = readonly [
  /** The query that asks for the page. */
  query: { readonly [name: string]: unknown },
  /** Number of items before the page. */
  itemCount: number,
  /** Number of items on a full page, if it is known from a page before. */
  pageSize?: number,
];

/**
 * Reads a page: its items, or undefined if the result is not a list; and the position of the next page, if there is one.
 * `paginate` describes where a list ends.
 */
export function readListPage(
  { pages: kind, items: member }: OperationData,
  body: unknown,
  [query, countBefore, knownSize]: PagePosition,
): [items: unknown[] | undefined, next?: PagePosition | false] {
  const { result, result_info: info } = (body ?? {}) as ListEnvelope;
  const items = (member === undefined ? result : (result as { [name: string]: unknown } | null)?.[member]) ?? [];
  if (!Array.isArray(items)) {
    return [undefined];
  }
  const length = items.length;
  const count = countBefore + length;
  if (kind === "cursor") {
    const cursor = info?.cursor || info?.cursors?.after; // blank in workers-sdk 335
    return [items, /\S/.test(String(cursor || "")) && [{ ...query, cursor }, count]];
  }
  const size = Number(info?.per_page) || knownSize || Number(query.per_page ?? 0) || length;
  const page = Number(query.page ?? 1);
  const total = Number(info?.total_pages);
  const isLast = total > 0 ? page >= total : length < size && !(Number(info?.total_count) > count);
  return [items, kind === "page" && !isLast && length > 0 && [{ ...query, page: page + 1 }, count, size]];
}
