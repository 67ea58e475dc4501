import type { FakeList, FakeOperation } from "./api.ts";

/** The list in a result. */
export function listIn({ items, list }: FakeOperation, value: unknown): readonly unknown[] | undefined {
  const found = at(value, list?.items ?? (items === undefined ? [] : [items]));
  return Array.isArray(found) ? found : undefined;
}

/** A result with another list in it. */
export function withList({ items, list }: FakeOperation, value: unknown, all: readonly unknown[]): unknown {
  return withValue(value, list?.items ?? (items === undefined ? [] : [items]), all);
}

/** A part of a list as an answer shows it. */
interface Page {
  shown: unknown;
  /** Members of the envelope. */
  info?: object;
  /** The `Link` header. */
  link?: string;
}

const PAGE_SIZE = 20;
const PAGE_SIZES = ["per_page", "limit", "page_size", "pageSize"];

/** The page of a list that a query asks for. */
export function pageOf(operation: FakeOperation, value: unknown, query: URLSearchParams): Page {
  const { pages, list, answer } = operation;
  const all = listIn(operation, value);
  if (all === undefined) return { shown: value };
  const size = PAGE_SIZES.map((name) => positive(query.get(name))).find((one) => one !== undefined) ?? PAGE_SIZE;
  if (list !== undefined) return bodyPage(list, { value, all, size, query });
  if (pages !== "page" && pages !== "cursor") return { shown: value };
  const info = { ...(answer.envelope?.result_info as object | undefined) };
  // A cursor is the number of its page.
  const page = positive(query.get(pages)) ?? 1;
  const shown = all.slice((page - 1) * size, page * size);
  const total = Math.ceil(all.length / size);
  const after = page < total ? String(page + 1) : "";
  const counts = { count: shown.length, per_page: size };
  const result_info =
    pages === "page"
      ? { ...info, ...counts, page, total_count: all.length, total_pages: total }
      : { ...info, ...counts, cursors: { after }, ...("cursor" in info && { cursor: after }) };
  return { shown: withList(operation, value, shown), info: { result_info } };
}

interface Asked {
  value: unknown;
  all: readonly unknown[];
  size: number;
  query: URLSearchParams;
}

/** A page of a body that is no envelope, with what the body says of further pages. */
function bodyPage(list: FakeList, { value, all, size, query }: Asked): Page {
  if (list.by === "nothing") return { shown: value };
  const start = startOf(list, all, size, query);
  const end = start + size;
  const isMore = end < all.length;
  // A next page that the body or a header names is asked for by the number of its first item.
  const next = new URLSearchParams(query);
  next.set(list.parameter ?? CURSOR, String(end));
  const cursor = list.parameter === undefined ? `?${next}` : String(end);
  const sample = at(value, list.next ?? []);
  const nothing = typeof sample === "string" ? "" : sample === undefined ? undefined : null;
  const stated: [readonly string[] | undefined, unknown][] = [
    [list.items, all.slice(start, end)],
    [list.next, isMore ? cursor : nothing],
    [list.more, isMore],
    [list.total, all.length],
    [list.pages, Math.ceil(all.length / size)],
  ];
  const shown = stated.reduce((body, [path, one]) => (path === undefined ? body : withValue(body, path, one)), value);
  return { shown, ...(list.by === "link" && isMore && { link: `<?${next}>; rel="next"` }) };
}

const CURSOR = "cursor";

/** The index of the first item of a page. */
function startOf(list: FakeList, all: readonly unknown[], size: number, query: URLSearchParams): number {
  const { by, parameter = CURSOR, first = 0, counts, id = "" } = list;
  const given = query.get(parameter);
  if (given === null) return 0;
  if (by === "last-item") return all.findIndex((item) => String(at(item, [id])) === given) + 1;
  const position = positive(String(Number(given) - (by === "position" ? first : 0))) ?? 0;
  return position * (counts === "page" ? size : 1);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, name) => (Object(one) as Record<string, unknown>)[name], value);
}

/** A copy with another value at a path. */
function withValue(value: unknown, [name, ...inner]: readonly string[], one: unknown): unknown {
  if (name === undefined) return one;
  return { ...(value as object), [name]: withValue(at(value, [name]), inner, one) };
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
