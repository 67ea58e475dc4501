import { ApiError, byCursor, byPage, createApiClient, onePage, type PageKind, paginate } from "@flarespec/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { envelope, type Received, sendJson, serve } from "./server.ts";

async function lists(pages: PageKind, answer: (request: Received, count: number) => object) {
  const { baseUrl, received } = await serve((request, response) =>
    sendJson(response, answer(request, received.length)),
  );
  return { client: createApiClient({ "GET /x": { pages } }, { baseUrl }), received };
}

const searches = (received: Received[]) => received.map(({ url }) => url.search);
async function collect(list: AsyncIterable<unknown>): Promise<unknown[]> {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

const pageOf = (all: number[], { url }: Received, size: number) => {
  const page = Number(url.searchParams.get("page") ?? 1);
  return { page, items: all.slice((page - 1) * size, page * size) };
};

test("returns every item once and in order, with any members of result_info", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(20),
      fc.integer({ min: 1, max: 6 }),
      fc.subarray(["per_page", "total_count", "total_pages", "page", "count"]),
      fc.boolean(),
      async (length, per_page, kept, asked) => {
        const all = Array.from({ length }, (_, i) => i);
        const { client } = await lists(byPage, (request) => {
          const { page, items } = pageOf(all, request, per_page);
          const info = {
            page,
            per_page,
            count: items.length,
            total_count: length,
            total_pages: Math.ceil(length / per_page),
          };
          return envelope(items, Object.fromEntries(Object.entries(info).filter(([key]) => kept.includes(key))));
        });
        const query = asked ? { per_page } : {};
        expect(await collect(paginate(client, "/x", { params: { query } }))).toEqual(all);
      },
    ),
    { numRuns: 40 },
  );
});

test("total_pages and a short page save a request, and each request has the caller's query", async () => {
  const all = [1, 2, 3, 4];
  const total = await lists(byPage, (r) => envelope(pageOf(all, r, 2).items, { total_pages: 2 }));
  expect(await collect(paginate(total.client, "/x", { params: { query: { name: "n" } } }))).toEqual(all);
  expect(searches(total.received)).toEqual(["?name=n", "?name=n&page=2"]);

  const short = await lists(byPage, (r) => envelope(pageOf([1, 2, 3], r, 2).items));
  expect(await collect(paginate(short.client, "/x", { params: { query: { per_page: 2 } } }))).toEqual([1, 2, 3]);
  expect(searches(short.received)).toEqual(["?per_page=2", "?per_page=2&page=2"]);
});

test("a short page does not end a list whose total_count is larger", async () => {
  const pages = [[1], [2, 3], [4]];
  const { client } = await lists(byPage, (_, count) => envelope(pages[count - 1], { per_page: 2, total_pages: 3 }));
  expect(await collect(paginate(client, "/x"))).toEqual([1, 2, 3, 4]);
  const counted = await lists(byPage, (_, count) => envelope(pages[count - 1] ?? [], { per_page: 2, total_count: 4 }));
  expect(await collect(paginate(counted.client, "/x"))).toEqual([1, 2, 3, 4]);
});

test("starts at the page of the caller's query", async () => {
  const { client, received } = await lists(byPage, (r) =>
    envelope(pageOf([1, 2, 3, 4, 5], r, 2).items, { total_pages: 3 }),
  );
  expect(await collect(paginate(client, "/x", { params: { query: { page: 2 } } }))).toEqual([3, 4, 5]);
  expect(searches(received)).toEqual(["?page=2", "?page=3"]);
});

test("a list that ignores page, or repeats its last page, ends without repeating an item", async () => {
  const same = await lists(byPage, () => envelope([1, 2]));
  expect(await collect(paginate(same.client, "/x"))).toEqual([1, 2]);
  expect(same.received).toHaveLength(2);
  const last = await lists(byPage, (_, count) => envelope(count === 1 ? [1, 2] : [3, 4], { per_page: 2 }));
  expect(await collect(paginate(last.client, "/x"))).toEqual([1, 2, 3, 4]);
});

test("an empty list and a null result have one page without items", async () => {
  for (const result of [[], null]) {
    const { client, received } = await lists(byPage, () => envelope(result, { total_pages: 9 }));
    expect(await collect(paginate(client, "/x"))).toEqual([]);
    expect(await collect(paginate(client, "/x").pages())).toEqual([envelope(result, { total_pages: 9 })]);
    expect(received).toHaveLength(2);
  }
});

test.each([byPage, byCursor])("iterates over a list %o in a property of the result", async (pages) => {
  const answers = [{ users: [1, 2], more: 1 }, { users: [3] }, null];
  const { baseUrl, received } = await serve((_, response) =>
    sendJson(
      response,
      envelope(answers[received.length - 1], { per_page: 2, cursor: received.length < 3 ? `c${received.length}` : "" }),
    ),
  );
  const client = createApiClient({ "GET /x": { pages, items: "users" } }, { baseUrl });
  expect(await collect(paginate(client, "/x"))).toEqual([1, 2, 3]);
  expect(received).toHaveLength(pages === byPage ? 2 : 3);
});

test("a result without its list is malformed", async () => {
  for (const result of [{ users: {} }, { users: "12" }]) {
    const { baseUrl } = await serve((_, response) => sendJson(response, envelope(result)));
    const client = createApiClient({ "GET /x": { pages: byPage, items: "users" } }, { baseUrl });
    await expect(collect(paginate(client, "/x"))).rejects.toMatchObject({ kind: "malformed", status: 200 });
  }
});

test.each(["cursor", "cursors.after"])("follows %s to the end of a list, past empty pages", async (where) => {
  const pages = [[1, 2], [], [3]];
  for (const end of ["", null, undefined]) {
    const { client, received } = await lists(byCursor, (_, count) => {
      const cursor = count < 3 ? `c/${count}` : end;
      return envelope(pages[count - 1], where === "cursor" ? { cursor } : { cursors: { after: cursor } });
    });
    expect(await collect(paginate(client, "/x", { params: { query: { limit: 2 } } }))).toEqual([1, 2, 3]);
    expect(searches(received)).toEqual(["?limit=2", "?limit=2&cursor=c%2F1", "?limit=2&cursor=c%2F2"]);
  }
});

test("a cursor that was already used ends the list, also an older one", async () => {
  const stuck = await lists(byCursor, (_, count) => envelope([count], { cursor: "same" }));
  expect(await collect(paginate(stuck.client, "/x"))).toEqual([1, 2]);
  const cycle = await lists(byCursor, (_, count) => envelope([count], { cursor: `c${count % 3}` }));
  expect(await collect(paginate(cycle.client, "/x"))).toEqual([1, 2, 3, 4]);
  const given = await lists(byCursor, (_, count) => envelope([count], { cursor: "mine" }));
  expect(await collect(paginate(given.client, "/x", { params: { query: { cursor: "mine" } } }))).toEqual([1]);
});

test.each([byPage, byCursor])("a list %o that does not end is an ApiError after maxPages", async (kind) => {
  const { client, received } = await lists(kind, (_, count) => envelope([count], { per_page: 1, cursor: `${count}` }));
  const seen: unknown[] = [];
  const endless = async () => {
    for await (const item of paginate(client, "/x", {}, { maxPages: 5 })) seen.push(item);
  };
  await expect(endless()).rejects.toMatchObject({ name: "ApiError", kind: "malformed", status: 200 });
  await expect(endless()).rejects.toThrow("GET /x: no end within 5 pages");
  expect(seen.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(received).toHaveLength(10);
});

test("the default cap is 1,000 pages", async () => {
  const { client, received } = await lists(byPage, (_, count) => envelope([count], { per_page: 1 }));
  await expect(collect(paginate(client, "/x"))).rejects.toThrow("within 1000 pages");
  expect(received).toHaveLength(1000);
});

test("a list without pagination is one request, even if total_count is larger", async () => {
  const { client, received } = await lists(onePage, () => envelope([1, 2], { total_pages: 5, cursor: "c" }));
  expect(await collect(paginate(client, "/x"))).toEqual([1, 2]);
  expect(received).toHaveLength(1);
});

test("requests a page when the loop reaches it, and none after the loop stops", async () => {
  const { client, received } = await lists(byPage, (_, count) => envelope([count], { total_pages: 9 }));
  const list = paginate(client, "/x");
  expect(received).toHaveLength(0);
  for await (const item of list) {
    if (item === 2) break;
  }
  expect(received).toHaveLength(2);
});

test("pages() returns the whole bodies", async () => {
  const { client } = await lists(byPage, (_, count) => envelope([count], { total_pages: 2 }));
  const pages = await collect(paginate(client, "/x").pages());
  expect(pages).toEqual([envelope([1], { total_pages: 2 }), envelope([2], { total_pages: 2 })]);
});

test("throws if a call fails, a result is not a list or an operation is not a list", async () => {
  const failing = await lists(byPage, (_, count) =>
    count === 1 ? envelope([1], { total_pages: 2 }) : { success: false },
  );
  const seen: unknown[] = [];
  const loop = async () => {
    for await (const item of paginate(failing.client, "/x")) seen.push(item);
  };
  await expect(loop()).rejects.toBeInstanceOf(ApiError);
  expect(seen).toEqual([1]);

  const object = await lists(byPage, () => envelope({ buckets: [] }));
  await expect(collect(paginate(object.client, "/x"))).rejects.toMatchObject({ kind: "malformed" });
  await expect(collect(paginate(object.client, "/y"))).rejects.toMatchObject({ kind: "invalid_request" });
  await expect(collect(paginate(object.client, "/x", { signal: AbortSignal.abort() }))).rejects.toMatchObject({
    kind: "aborted",
  });
});
