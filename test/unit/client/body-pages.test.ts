import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  byLastItem,
  byLink,
  byNext,
  byPosition,
  createApiClient,
  inOnePage,
  type PageKind,
  paginate,
  problemMessage,
} from "../../../packages/client/src/index.ts";

type Respond = (query: URLSearchParams, count: number) => { body: unknown; link?: string };

/** Reads the list `/x` of a server, at most `maxPages` pages. */
async function read(pages: PageKind, respond: Respond, query: object = {}, maxPages = 20) {
  const sent: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    sent.push(url.origin + url.pathname + decodeURIComponent(url.search));
    const { body, link } = respond(url.searchParams, sent.length);
    return Response.json(body, link === undefined ? {} : { headers: { link } });
  };
  const client = createApiClient(
    { "GET /x": { raw: "json", problem: problemMessage, pages } },
    { baseUrl: "https://api.example", fetch },
  );
  const items: unknown[] = [];
  for await (const item of paginate(client, "/x", { params: { query } }, { maxPages })) items.push(item);
  return { items, queries: sent.map((url) => url.replace("https://api.example/x", "")) };
}

const ALL = [1, 2, 3, 4, 5];

describe("a list in a body without an envelope", () => {
  test("is the body itself, or a member of it, and is read by one request where nothing continues it", async () => {
    expect(await read(inOnePage({ items: [] }), () => ({ body: ALL }))).toEqual({ items: ALL, queries: [""] });
    const inner = await read(inOnePage({ items: ["data", "pets"] }), () => ({ body: { data: { pets: ALL } } }));
    expect(inner.items).toEqual(ALL);
    expect((await read(inOnePage({ items: ["pets"] }), () => ({ body: { pets: null } }))).items).toEqual([]);
  });

  test("that is of another type is malformed", async () => {
    const answer = read(inOnePage({ items: ["pets"] }), () => ({ body: { pets: { id: 1 } } }));
    await expect(answer).rejects.toMatchObject({ kind: "malformed" });
  });

  test("continues by offset, which counts the items that came", async () => {
    const kind = byPosition({ items: [], parameter: "skip", first: 0, counts: "item" });
    const { items, queries } = await read(kind, (query) => {
      const start = Number(query.get("skip"));
      return { body: ALL.slice(start, start + 2) };
    });
    expect(items).toEqual(ALL);
    expect(queries).toEqual(["", "?skip=2", "?skip=4"]);
  });

  test("ends where the body says how many items there are, and not at a page that is short", async () => {
    const kind = byPosition({ items: ["d"], parameter: "offset", first: 0, counts: "item", total: ["total"] });
    const pages: Record<string, number[]> = { "0": [1, 2], "2": [3], "3": [4, 5] };
    const respond: Respond = (query) => ({ body: { d: pages[query.get("offset") ?? "0"], total: 5 } });
    expect(await read(kind, respond)).toEqual({ items: ALL, queries: ["", "?offset=2", "?offset=3"] });
    expect((await read(kind, respond, { offset: 2 })).items).toEqual([3, 4, 5]);
  });

  test("ends after the stated number of pages, which begin at 0 or 1", async () => {
    const kind = (first: number) =>
      byPosition({ items: ["d"], parameter: "page", first, counts: "page", pages: ["pages"] });
    const respond: Respond = (_, count) => ({ body: { d: [count], pages: 3 } });
    expect((await read(kind(1), respond)).queries).toEqual(["", "?page=2", "?page=3"]);
    expect((await read(kind(0), respond)).queries).toEqual(["", "?page=1", "?page=2"]);
    expect((await read(kind(1), respond, { page: 3 })).queries).toEqual(["?page=3"]);
  });

  test("continues by a cursor until it is absent, blank, or the body says that there is no more", async () => {
    const kind = byNext({ items: ["d"], next: ["meta", "next_cursor"], parameter: "cursor", more: ["has_more"] });
    for (const last of [undefined, null, "", " "]) {
      const respond: Respond = (query) => {
        const next_cursor = query.get("cursor") === "b" ? last : "b";
        return { body: { d: [1], meta: { next_cursor } } };
      };
      expect((await read(kind, respond)).queries).toEqual(["", "?cursor=b"]);
    }
    const stated = await read(kind, () => ({ body: { d: [1], meta: { next_cursor: "b" }, has_more: false } }));
    expect(stated.queries).toEqual([""]);
  });

  test("continues by the id of the last item while there is more", async () => {
    const kind = byLastItem({ items: ["data"], parameter: "starting_after", id: "id", more: ["has_more"] });
    const { items, queries } = await read(kind, (query) => {
      const start = Number(query.get("starting_after") ?? 0);
      return { body: { data: [{ id: start + 1 }, { id: start + 2 }], has_more: start < 2 } };
    });
    expect(items).toEqual([1, 2, 3, 4].map((id) => ({ id })));
    expect(queries).toEqual(["", "?starting_after=2"]);
  });

  test("continues by the URL of the next page, of which only the query is used", async () => {
    const kind = byNext({ items: ["d"], next: ["next"] });
    const next = "https://other.example/elsewhere?page=2&tag=a&tag=b&filter[kind]=cat#top";
    const respond: Respond = (query) => ({ body: { d: [1], next: query.has("page") ? null : next } });
    expect((await read(kind, respond)).queries).toEqual(["", "?page=2&tag=a&tag=b&filter[kind]=cat"]);
    const own = await read(kind, respond, { tag: ["a", "b"], limit: 5 });
    expect(own.queries).toEqual(["?tag=a&tag=b&limit=5", "?tag=a&tag=b&page=2&filter[kind]=cat"]);
  });

  test("continues by a URL where the document has a cursor", async () => {
    const kind = byNext({ items: ["d"], next: ["next"], parameter: "cursor" });
    const next = "http://api.example/x?cursor=b";
    const { queries } = await read(kind, (query) => ({ body: { d: [1], next: query.has("cursor") ? null : next } }));
    expect(queries).toEqual(["", "?cursor=b"]);
  });

  test.each([
    ['<https://api.example/x?page=2>; rel="next"', true],
    ['<https://api.example/x?page=9>; rel="last", </x?page=2>; title="a, <b>; \\"rel=prev"; rel="up next"', true],
    ["<?page=2>;rel=NEXT", true],
    ['<https://api.example/x?page=2>; rel="prev"; rel="next"', false],
    ['<https://api.example/x?page=2>; title="rel=next"', false],
    ['<https://api.example/x?page=2>; rel="nextish"', false],
    ["rel=next", false],
    ["", false],
  ])("ends or goes on as the Link header says: %s", async (link, hasNext) => {
    const respond: Respond = (query) => ({ body: [1], link: query.has("page") ? "" : link });
    const { queries } = await read(byLink({ items: [] }), respond);
    expect(queries).toEqual(hasNext ? ["", "?page=2"] : [""]);
  });

  const KINDS: Record<string, PageKind> = {
    page: byPosition({ items: ["d"], parameter: "page", first: 1, counts: "page", total: ["total"], more: ["more"] }),
    offset: byPosition({ items: ["d"], parameter: "offset", first: 0, counts: "item", pages: ["total"] }),
    cursor: byNext({ items: ["d"], next: ["next"], parameter: "cursor", more: ["more"] }),
    url: byNext({ items: ["d"], next: ["next"] }),
    "last item": byLastItem({ items: ["d"], parameter: "after", id: "id", more: ["more"] }),
    link: byLink({ items: ["d"] }),
  };

  test.each(Object.entries(KINDS))("by %s ends, whatever a server that repeats itself says", async (_, kind) => {
    const page = fc.record({
      d: fc.array(fc.record({ id: fc.integer({ min: 0, max: 3 }) }), { maxLength: 3 }),
      next: fc.oneof(fc.constantFrom("a", "?page=2", "/x?page=1", "https://o.example/?a=b", "", 0, null), fc.object()),
      total: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.string()),
      more: fc.oneof(fc.boolean(), fc.string()),
    });
    // After its last page, the server sends that page again and again.
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (said) => {
        const respond: Respond = (__, count) => {
          const body = said[Math.min(count, said.length) - 1];
          return { body, link: `<${String(body?.next)}>; rel=next` };
        };
        const { queries } = await read(kind, respond, {}, 50);
        expect(queries.length).toBeLessThan(15);
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  [{ message: "m", title: "t" }, "m"],
  [{ title: "Not found", detail: "No such pet.", status: 404 }, "Not found: No such pet."],
  [{ detail: "d" }, "d"],
  [{ error: { message: "inner", code: 7 } }, "inner"],
  [{ error: "invalid_grant" }, "invalid_grant"],
  [{ message: { text: "no" }, title: null, error: { message: 3 } }, undefined],
  [{ message: " " }, undefined],
  ["text", undefined],
  [null, undefined],
])("the message in the body %j is %j", (body, message) => {
  expect(problemMessage(body)).toBe(message);
});

describe("the URL of a next page", () => {
  const kind = byNext({ items: ["items"], next: ["next"] });

  test("replaces the single values of the first query that it does not have", async () => {
    const first = { page: 1, filter: "a", tags: ["x"] };
    const { queries } = await read(kind, (_, n) => ({ body: { items: [n], next: n < 2 ? "?after=2" : null } }), first);
    expect(queries).toEqual(["?page=1&filter=a&tags=x", "?tags=x&after=2"]);
  });

  test("at another path is malformed, and neither the end of the list nor its first page again", async () => {
    for (const next of ["/x/page/2", "https://api.example/y?page=2"]) {
      const fetch = async (request: Request) =>
        Object.defineProperty(Response.json({ items: [1], next }), "url", { value: request.url });
      const operations = { "GET /x": { raw: "json", problem: problemMessage, pages: kind } } as const;
      const client = createApiClient(operations, { baseUrl: "https://api.example/v1", fetch });
      const all = async () => {
        for await (const _ of paginate(client, "/x")) void _;
      };
      await expect(all()).rejects.toMatchObject({
        kind: "malformed",
        message: expect.stringContaining("another path"),
      });
    }
  });

  test("may have another host and another prefix, as behind a proxy", async () => {
    const fetch = async (request: Request) => {
      const next = request.url.includes("after") ? null : "https://inner.example/api/x/?after=1";
      return Object.defineProperty(Response.json({ items: [1], next }), "url", { value: request.url });
    };
    const operations = { "GET /x": { raw: "json", problem: problemMessage, pages: kind } } as const;
    const client = createApiClient(operations, { baseUrl: "https://api.example/v1", fetch });
    const items: unknown[] = [];
    for await (const item of paginate(client, "/x")) items.push(item);
    expect(items).toEqual([1, 1]);
  });
});
