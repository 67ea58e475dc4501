import {
  ApiError,
  byCursor,
  byPage,
  createApiClient,
  infiniteQueryOptionsOf,
  mutationOptionsOf,
  operation,
  type PageKind,
  paginate,
  queryKeyOf,
  queryOptionsOf,
} from "@flarespec/client";
import { InfiniteQueryObserver, QueryClient } from "@tanstack/query-core";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { envelope, type Received, sendJson, serve } from "./server.ts";

class OwnError extends ApiError {}

const getThing = operation("GET", "/things/{id}");
const createThing = operation("POST", "/things", {}, { rest: "body" });

async function client(answer: (request: Received) => object) {
  const { baseUrl, received } = await serve((request, response) => sendJson(response, answer(request)));
  return { client: createApiClient({}, { baseUrl, retry: false }), received };
}

describe("a query", () => {
  test("has the result of the operation, and null where there is none, which TanStack Query can keep", async () => {
    const options = queryOptionsOf(OwnError, getThing);
    const one = await client(({ url }) => envelope(url.pathname.endsWith("1") ? { name: "one" } : undefined));
    const queryClient = new QueryClient();
    expect(await queryClient.fetchQuery(options(one.client, { id: "1" }))).toEqual({ name: "one" });
    expect(await queryClient.fetchQuery(options(one.client, { id: "2" }))).toBeNull();
  });

  test("rejects with the class of the package after one call, because the client has its own retries", async () => {
    const { client: api, received } = await client(() => ({ success: false, errors: [{ code: 1, message: "no" }] }));
    const thrown = await new QueryClient()
      .fetchQuery(queryOptionsOf(OwnError, getThing)(api, { id: "1" }))
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(OwnError);
    expect(received).toHaveLength(1);
  });

  test("is aborted by TanStack Query, and by a signal of the caller", async () => {
    const aborts: string[] = [];
    let sent = 0;
    const fetch = (request: Request) =>
      new Promise<Response>((_, reject) => {
        sent += 1;
        request.signal.addEventListener("abort", () => {
          aborts.push(new URL(request.url).pathname);
          reject(request.signal.reason);
        });
      });
    const api = createApiClient({}, { baseUrl: "http://127.0.0.1", fetch });
    const options = queryOptionsOf(OwnError, getThing);
    const [ofQuery, ofCaller] = [new AbortController(), new AbortController()];
    const first = options(api, { id: "1" }).queryFn({ signal: ofQuery.signal });
    const second = options(api, { id: "2" }, { signal: ofCaller.signal }).queryFn({ signal: ofQuery.signal });
    await vi.waitFor(() => expect(sent).toBe(2));
    ofCaller.abort();
    await expect(second).rejects.toMatchObject({ kind: "aborted" });
    expect(aborts).toEqual(["/things/2"]);
    ofQuery.abort();
    await expect(first).rejects.toMatchObject({ kind: "aborted" });
  });
});

test("a key begins with its operation, has only JSON, and ends before an argument that is not given", () => {
  const keyOf = queryKeyOf(getThing);
  expect(keyOf()).toEqual(["GET /things/{id}"]);
  expect(keyOf({ id: 5n, among: [{ at: 6n }] })).toEqual(["GET /things/{id}", { id: "5", among: [{ at: "6" }] }]);
});

test("a mutation sends its variables, and has the operation as key", async () => {
  const { client: api, received } = await client(() => envelope({ id: "1" }));
  const { mutationKey, mutationFn } = mutationOptionsOf(OwnError, createThing)(api);
  expect(mutationKey).toEqual(["POST /things"]);
  expect(await mutationFn({ name: "one" })).toEqual({ id: "1" });
  expect(received[0]?.body).toBe('{"name":"one"}');
});

/** Reads all pages of an infinite query. */
async function allPages(pages: PageKind, answer: (request: Received) => object, args: object = {}) {
  const list = operation("GET", "/things", { pages });
  const { client: api, received } = await client(answer);
  const queryClient = new QueryClient();
  const options = infiniteQueryOptionsOf(OwnError, list)(api, args);
  const observer = new InfiniteQueryObserver(queryClient, options);
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage();
  const itemsOf = () => observer.getCurrentResult().data?.pages.flatMap((page) => page.items);
  const items = itemsOf();
  await observer.refetch();
  const again = itemsOf();
  stop();
  queryClient.clear();
  return { items, again, received, list, api };
}

describe("an infinite query", () => {
  test("has the items that paginate gives, also after all pages are fetched again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("page", "cursor"),
        fc.nat(9),
        fc.integer({ min: 1, max: 4 }),
        fc.subarray(["per_page", "total_count", "total_pages"]),
        fc.constantFrom("proper", "ignores page", "repeats a cursor"),
        async (pages, length, size, kept, server) => {
          const all = Array.from({ length }, (_, i) => `item ${i}`);
          const answer = ({ url }: Received): object => {
            const asked = Number(url.searchParams.get(pages) ?? 1);
            const at = pages === "page" && server === "ignores page" ? 1 : asked;
            const result = all.slice((at - 1) * size, at * size);
            if (pages === "cursor") {
              const following = server === "repeats a cursor" ? Math.min(at + 1, 2) : at + 1;
              return envelope(result, at * size < length ? { cursor: String(following) } : { cursor: "" });
            }
            const info = { per_page: size, total_count: length, total_pages: Math.ceil(length / size) };
            return envelope(result, Object.fromEntries(Object.entries(info).filter(([name]) => kept.includes(name))));
          };
          const { items, again, list, api } = await allPages(pages === "page" ? byPage : byCursor, answer);
          const paginated: unknown[] = [];
          for await (const item of paginate(api, list)) paginated.push(item);
          expect(items).toEqual(paginated);
          expect(again).toEqual(paginated);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("has a page once that the server sends again for every number, and ends there", async () => {
    const { items, again, received } = await allPages(byPage, () => envelope(["a", "b"]));
    expect(items).toEqual(["a", "b"]);
    expect(again).toEqual(["a", "b"]);
    expect(received.map(({ url }) => url.search).slice(0, 2)).toEqual(["", "?page=2"]);
  });

  test("begins at the page that its argument names", async () => {
    const { received } = await allPages(
      byPage,
      ({ url }) => envelope([url.searchParams.get("page")], { total_pages: 4 }),
      { page: 3, name: "n" },
    );
    expect(received.slice(0, 2).map(({ url }) => url.search)).toEqual(["?page=3&name=n", "?page=4&name=n"]);
  });
});
