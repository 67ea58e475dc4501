import { ApiError } from "./api-error.ts";
import { failure } from "./failure.ts";
import type { NextOf, PageKind } from "./pages.ts";
import { isObjectOrArray } from "./parameter.ts";

/** Names of members, from the outside to the inside. */
type MemberPath = readonly string[];

type FirstQuery = Parameters<PageKind>[0];

/** Where a body has its items: by names of members; none where the body itself is the list. */
export interface ListPlace {
  items: MemberPath;
}

/** The value at a path; undefined where there is none. */
const at = (body: unknown, path: MemberPath): unknown =>
  path.reduce<unknown>((value, name) => (Object(value) as { [name: string]: unknown })[name], body);

/** Empty in a list that ends with a null in place of its items. */
const withItems = ({ items }: ListPlace, kind: PageKind): PageKind =>
  Object.assign((query: FirstQuery) => kind(query), { items: (body: unknown) => at(body, items) ?? [] });

/** All items are in one answer. */
export const inOnePage = (list: ListPlace): PageKind => withItems(list, () => () => undefined);

/**
 * By number or offset, in a parameter. The list ends where the body says so (`more`, `pages`, `total`), and without
 * that at a page shorter than the first; before a page that is empty or equal to the previous one, as a server sends it
 * that ignores the parameter or repeats its last page.
 */
export const byPosition = ({
  parameter,
  first,
  counts,
  total,
  pages,
  more,
  ...list
}: ListPlace & {
  parameter: string;
  /** The position of the first page. */
  first: number;
  /** What a position counts. */
  counts: "page" | "item";
  /** Where the body has the number of items. */
  total?: MemberPath;
  /** Where the body has the number of pages. */
  pages?: MemberPath;
  /** Where the body says whether there are further pages. */
  more?: MemberPath;
}): PageKind =>
  withItems(list, (query) => {
    let position = Number(query[parameter] ?? first);
    let count = counts === "item" ? position - first : 0;
    const isWhole = position === first || counts === "item";
    let pageSize = 0;
    let previous: string | undefined;
    return (items, body) => {
      const content = JSON.stringify(items);
      if (items.length === 0 || content === previous) {
        return previous === undefined ? undefined : null;
      }
      previous = content;
      count += items.length;
      pageSize ||= items.length;
      position += counts === "item" ? items.length : 1;
      const hasMore = more && at(body, more);
      const stated = [
        typeof hasMore === "boolean" ? hasMore : undefined,
        isLess(position - first, counts === "page" ? numberAt(body, pages) : undefined),
        isLess(count, isWhole ? numberAt(body, total) : undefined),
      ].find((one) => one !== undefined);
      return (stated ?? items.length >= pageSize) ? { [parameter]: position } : undefined;
    };
  });

const numberAt = (body: unknown, path: MemberPath | undefined): number | undefined => {
  const value = path && at(body, path);
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? Number(value) : undefined;
};

/** Whether `limit` is not reached; undefined without one. A limit of 0 beside items counts something else. */
const isLess = (value: number, limit: number | undefined): boolean | undefined => (limit ? value < limit : undefined);

/**
 * By what the body says of the next page: a cursor, which `parameter` takes, or the URL of the page. The list ends where
 * that is absent, blank or was sent before, and where `more` is false.
 */
export const byNext = ({
  next,
  parameter,
  more,
  ...list
}: ListPlace & {
  next: MemberPath;
  parameter?: string;
  /** Where the body says whether there are further pages. */
  more?: MemberPath;
}): PageKind =>
  withItems(list, (query) => {
    const follow = followUrls(query);
    const used = new Set([String(query[parameter ?? ""])]);
    return (_, body, response) => {
      const value = at(body, next);
      const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
      if (text === "" || (more && at(body, more) === false)) {
        return undefined;
      }
      // Some send a URL where a cursor is declared.
      if (!parameter || /^https?:\/\/|\?/i.test(text)) {
        return follow(text, response);
      }
      if (used.has(text)) {
        return undefined;
      }
      used.add(text);
      return { [parameter]: value };
    };
  });

/** By the last item of a page, whose `id` a parameter takes: until `more` is not true, or the id was sent before. */
export const byLastItem = ({
  parameter,
  id,
  more,
  ...list
}: ListPlace & { parameter: string; id: string; more: MemberPath }): PageKind =>
  withItems(list, (query) => {
    const used = new Set([query[parameter]]);
    return (items, body) => {
      const last = at(items.at(-1), [id]);
      if (at(body, more) !== true || last === undefined || last === null || used.has(last)) {
        return undefined;
      }
      used.add(last);
      return { [parameter]: last };
    };
  });

/** By the URL of the next page in the `Link` header of the response (RFC 8288). */
export const byLink = (list: ListPlace): PageKind =>
  withItems(list, (query) => {
    const follow = followUrls(query);
    return (_, _body, response) => follow(nextLink(response?.headers.get("link") ?? ""), response);
  });

/** The target of the first link whose relation is `next`; "" without one. */
function nextLink(header: string): string {
  const links = /<([^>]*)>((?:\s*;\s*[^\s"=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s";,]*))?)*)/g;
  for (const [, target = "", parameters = ""] of header.matchAll(links)) {
    // Only the first `rel` counts (RFC 8288, 3.3).
    const [, quoted, token] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]+))/i.exec(parameters) ?? [];
    if ((quoted ?? token ?? "").toLowerCase().split(/\s+/).includes("next")) return target;
  }
  return "";
}

/**
 * Creates the function that turns the URL of a next page into a query. Only the query of the URL is used: a list never
 * leads to another path or origin. Objects and lists of the first query stay as the caller gave them; its single values
 * count only where the URL has them too.
 */
function followUrls(first: FirstQuery): (url: string, response: Parameters<NextOf>[2]) => ReturnType<NextOf> {
  const used = new Set<string>();
  const unset = Object.keys(first).flatMap((name) => (isObjectOrArray(first[name]) ? [] : [[name, undefined]]));
  return (url, response) => {
    const [address = "", text = ""] = url.replace(/#.*/s, "").split(/\?(.*)/s);
    if (address !== "" && response?.url && lastSegment(address) !== lastSegment(response.url.replace(/\?.*/s, ""))) {
      // A response with a URL is one of fetch.
      throw new ApiError(failure("malformed", "the next page of the list is at another path", response as Response));
    }
    if (text === "" || used.has(text)) {
      return undefined;
    }
    used.add(text);
    const next = new Map<string, unknown>();
    for (const [name, value] of new URLSearchParams(text)) {
      if (isObjectOrArray(first[name.replace(/\[.*/s, "")])) continue;
      const before = next.get(name);
      next.set(name, before === undefined ? value : [before, value].flat());
    }
    return { ...Object.fromEntries(unset), ...Object.fromEntries(next) };
  };
}

/** Of an address without a query. A server behind a proxy may name another host, and more segments before it. */
const lastSegment = (address: string): string | undefined =>
  /([^/]*)\/?$/.exec(address.replace(/^[a-z]+:\/\/[^/]*/i, ""))?.[1];
