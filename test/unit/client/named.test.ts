import {
  ApiError,
  byPage,
  createApiClient,
  multipartBody,
  operation,
  paginate,
  pipeDelimitedStyle,
} from "@flarespec/client";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, sendJson, serve } from "./server.ts";

const answering = () => serve((_, response) => sendJson(response, envelope({})));

describe("a named operation maps its argument", () => {
  test("to path, query and body by name, and all others to the default place", async () => {
    const { baseUrl, received } = await answering();
    const client = createApiClient({}, { baseUrl, token: "t" });
    const create = operation("POST", "/accounts/{account_id}/things", undefined, {
      rest: "body",
      in: { dry_run: "query", "x-mode": "header" },
    });
    const options = { headers: { "x-own": "1" } };
    await create(client, { account_id: "a b", name: "n", dry_run: true, "x-mode": "fast", tags: ["x"] }, options);
    expect(received[0]).toMatchObject({
      method: "POST",
      target: "/client/v4/accounts/a%20b/things?dry_run=true",
      headers: { "x-mode": "fast", "x-own": "1", "content-type": "application/json" },
      body: '{"name":"n","tags":["x"]}',
    });
  });

  test("and sends no body without a member, unless the body is required", async () => {
    const { baseUrl, received } = await answering();
    const client = createApiClient({}, { baseUrl, token: "t" });
    await operation("PATCH", "/x/{id}", undefined, { rest: "body?" })(client, { id: 1, name: undefined });
    await operation("PUT", "/x/{id}", undefined, { rest: "body" })(client, { id: 1, name: undefined });
    await operation("DELETE", "/x/{id}")(client, { id: 1 });
    await operation("GET", "/x")(client);
    expect(received.map(({ body, headers }) => [body, headers["content-type"]])).toEqual([
      ["", undefined],
      ["{}", "application/json"],
      ["", undefined],
      ["", undefined],
    ]);
  });

  test("with a body that is not an object as `body`, and by place if two members have the same name", async () => {
    const { baseUrl, received } = await answering();
    const client = createApiClient({}, { baseUrl, token: "t" });
    await operation("PUT", "/x/{id}", undefined, { in: { body: "body" } })(client, { id: 1, body: [1, 2], q: "r" });
    const byPlace = operation("PUT", "/x/{id}", undefined, { places: true });
    await byPlace(client, { path: { id: "p" }, query: { id: "q" }, body: { id: "b" } });
    expect(received.map(({ target, body }) => [target, body])).toEqual([
      ["/client/v4/x/1?q=r", "[1,2]"],
      ["/client/v4/x/p?id=q", '{"id":"b"}'],
    ]);
  });

  test("with a FormData as `body` instead of the members of the body", () => {
    const upload = operation("POST", "/x/{id}", { body: multipartBody }, { rest: "body", in: { dry: "query" } });
    const body = new FormData();
    expect(upload.init({ id: 1, dry: true, body })).toMatchObject({
      params: { path: { id: 1 }, query: { dry: true } },
    });
    expect(upload.init({ id: 1, body }).body).toBe(body);
    // A part that is called so is a part.
    expect(upload.init({ id: 1, body: "text", title: "t" }).body).toEqual({ body: "text", title: "t" });
  });

  test("with members of any name", () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("__proto__", "constructor", "toString", "body", "path")),
      { minLength: 1, maxLength: 6 },
    );
    const places = fc.constantFrom("query", "header", "rest");
    fc.assert(
      fc.property(names, fc.array(places, { minLength: 6, maxLength: 6 }), (members, at) => {
        const described: [string, "query" | "header"][] = [];
        members.forEach((name, i) => {
          const place = at[i];
          if (place === "query" || place === "header") described.push([name, place]);
        });
        const named = operation("POST", "/x", undefined, { in: Object.fromEntries(described), rest: "body?" });
        const args = Object.fromEntries(members.map((name, i) => [name, i]));
        const { params, body } = named.init(args);
        const found = [
          ...Object.entries(params?.query ?? {}).map((entry) => ["query", ...entry]),
          ...Object.entries(params?.header ?? {}).map((entry) => ["header", ...entry]),
          ...Object.entries(body ?? {}).map((entry) => ["rest", ...entry]),
        ];
        const wanted = members.map((name, i) => [at[i], name, i]);
        const order = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(order(found)).toEqual(order(wanted));
      }),
    );
  });
});

test("a call uses the data of the operation, not the client's data of the path", async () => {
  const { baseUrl, received } = await answering();
  const client = createApiClient(
    { "GET /x": { query: { ids: { write: pipeDelimitedStyle, explode: false } } } },
    { baseUrl },
  );
  await operation("GET", "/x", { query: { ids: { explode: false } } })(client, { ids: [1, 2] });
  await client.GET("/x", { params: { query: { ids: [1, 2] } } });
  expect(received.map(({ target }) => target)).toEqual(["/client/v4/x?ids=1,2", "/client/v4/x?ids=1%7C2"]);
});

test("a refusal lists the permissions that the operation accepts", async () => {
  const refusal = { success: false, errors: [{ code: 10000, message: "Authentication error" }, { code: 9109 }] };
  const { baseUrl } = await serve((_, response) => sendJson(response, refusal, 403));
  const client = createApiClient({ "GET /x": { permissions: ["X Read"] } }, { baseUrl });
  const stated = { kind: "api", codes: [10000, 9109], permissions: ["X Read", "X Write"] };
  expect((await operation("GET", "/x", { permissions: ["X Read", "X Write"] })(client)).error).toMatchObject(stated);
  expect((await client.GET("/x")).error).toMatchObject({ ...stated, permissions: ["X Read"] });
  expect((await client.GET("/y")).error).not.toHaveProperty("permissions");
});

test("a value that cannot be sent is `invalid_request`, as in a call by path", async () => {
  const { baseUrl, received } = await answering();
  const client = createApiClient({}, { baseUrl });
  const { error } = await operation("GET", "/x/{id}")(client, { id: ".." });
  expect(error?.kind).toBe("invalid_request");
  expect(received).toEqual([]);
});

describe("paginate takes a named operation", () => {
  const listed = () =>
    serve(({ url }, response) => {
      const page = Number(url.searchParams.get("page") ?? 1);
      sendJson(response, envelope([page * 10, page * 10 + 1], { page, per_page: 2, total_pages: 3 }));
    });
  const list = operation("GET", "/accounts/{account_id}/things", { pages: byPage });

  test("with its argument and options, and a client without paths", async () => {
    const { baseUrl, received } = await listed();
    const client = createApiClient({}, { baseUrl });
    const items: unknown[] = [];
    const options = { headers: { "x-own": "1" } };
    for await (const item of paginate(client, list, { account_id: "a", name: "n" }, options)) items.push(item);
    expect(items).toEqual([10, 11, 20, 21, 30, 31]);
    expect(received.map(({ target }) => target)).toEqual([
      "/client/v4/accounts/a/things?name=n",
      "/client/v4/accounts/a/things?name=n&page=2",
      "/client/v4/accounts/a/things?name=n&page=3",
    ]);
    expect(received.every(({ headers }) => headers["x-own"] === "1")).toBe(true);
  });

  test("with an argument by place, and its own limits", async () => {
    const { baseUrl, received } = await listed();
    const byPlace = operation("GET", "/{id}", { pages: byPage }, { places: true });
    const pages = paginate(
      createApiClient({}, { baseUrl }),
      byPlace,
      { path: { id: 1 }, query: { id: 2 } },
      { maxPages: 2 },
    );
    await expect(async () => {
      for await (const _ of pages);
    }).rejects.toThrow(ApiError);
    expect(received.map(({ target }) => target)).toEqual(["/client/v4/1?id=2", "/client/v4/1?id=2&page=2"]);
  });

  test("and refuses one that is not a list", async () => {
    const pages = paginate(createApiClient({}, {}, CLOUDFLARE), operation("GET", "/x")).pages();
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toThrow(/the result is not a list/);
  });
});
