import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { ApiError, applyMiddleware, createApiClient, unwrap } from "@flarespec/client";
import { beforeEach, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, sendJson, serve } from "./server.ts";

// Retries wait for no time.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const SECRET = "s3cr3t-0123456789";

test("connection refused is kind network, with Node's own error as its cause", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise((resolve) => server.close(resolve));
  const { error, response } = await createApiClient({}, { baseUrl, token: SECRET }).GET("/x");
  expect(error).toMatchObject({ kind: "network", errors: [] });
  expect(error?.message).toMatch(/^GET \/x: .*ECONNREFUSED/);
  expect(error).not.toHaveProperty("status");
  expect((error as { cause: unknown }).cause).toBeInstanceOf(TypeError);
  expect(response).toBeUndefined();
  expect(() => unwrap({ data: undefined, error: error!, response })).toThrow(ApiError);
});

test.each([200, 500])(
  "a connection that breaks in the body of a %i is kind network, with its status",
  async (status) => {
    const { baseUrl } = await serve((_, response) => {
      response.writeHead(status, { "content-type": "application/json", "content-length": 100 });
      response.write('{"success":', () => response.destroy());
    });
    const { error, response } = await createApiClient({}, { baseUrl }).GET("/x");
    expect(error).toMatchObject({ kind: "network", status, errors: [] });
    expect(response?.status).toBe(status);
  },
);

test("an abort before a call, during it and while reading the body is kind aborted", async () => {
  expect((await createApiClient({}, {}, CLOUDFLARE).GET("/x", { signal: AbortSignal.abort() })).error?.kind).toBe(
    "aborted",
  );

  const during = new AbortController();
  const hanging = await serve(() => during.abort(new Error("enough")));
  const first = await createApiClient({}, { baseUrl: hanging.baseUrl }).GET("/x", { signal: during.signal });
  expect(first).toMatchObject({ error: { kind: "aborted", cause: new Error("enough") }, response: undefined });

  const inBody = new AbortController();
  const { baseUrl } = await serve((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).write("{");
  });
  const onResponse = () => inBody.abort();
  const second = await createApiClient({}, { baseUrl, middleware: applyMiddleware({ onResponse }) }).GET("/x", inBody);
  expect(second).toMatchObject({ error: { kind: "aborted", status: 200 } });
});

test("a timed-out signal and a timed-out connection are kind timeout", async () => {
  const controller = new AbortController();
  const { baseUrl } = await serve(() => controller.abort(new DOMException("too long", "TimeoutError")));
  expect((await createApiClient({}, { baseUrl }).GET("/x", controller)).error?.kind).toBe("timeout");

  const cause = Object.assign(new Error("Headers Timeout Error"), { code: "UND_ERR_HEADERS_TIMEOUT" });
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
  expect((await createApiClient({}, { fetch }, CLOUDFLARE).GET("/x")).error?.kind).toBe("timeout");
});

test.each(["upgrade", "expect", "transfer-encoding", "keep-alive", "content-length"])(
  "a header %s, which fetch takes and does not send, is an invalid request that names it, and is not repeated",
  async (name) => {
    const { baseUrl, received } = await serve((_, response) => response.end());
    const onAttempt = vi.fn();
    const client = createApiClient({}, { baseUrl, onAttempt, headers: { [name]: "x" } });
    const { error } = await client.GET("/x");
    expect(error).toMatchObject({ kind: "invalid_request", message: expect.stringContaining(`${name} header`) });
    expect([onAttempt.mock.calls.length, received.length]).toEqual([1, 0]);
  },
);

test("a content-length that is not that of the body is an invalid request", async () => {
  const { baseUrl, received } = await serve((_, response) => response.end());
  const answer = await createApiClient({}, { baseUrl, headers: { "content-length": "99" } }).PUT("/x", { body: [1] });
  expect(answer.error).toMatchObject({
    kind: "invalid_request",
    message: expect.stringMatching(/content-length header/),
  });
  expect(received).toEqual([]);
});

test("a body that has another hash than `integrity` is requested once, and the message says so", async () => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, {}));
  const integrity = `sha256-${"A".repeat(43)}=`;
  const { error } = await createApiClient({}, { baseUrl, retry: { baseDelay: 1 } }).GET("/x", { integrity });
  expect(error).toMatchObject({ kind: "network", message: "GET /x: fetch failed (integrity mismatch)" });
  expect(received).toHaveLength(1);
});

test("an abort with a reason that has a timeout as its cause is kind aborted", async () => {
  const controller = new AbortController();
  const reason = new Error("left", { cause: new Error("the session had a timeout") });
  const { baseUrl } = await serve(() => controller.abort(reason));
  expect((await createApiClient({}, { baseUrl }).GET("/x", controller)).error?.kind).toBe("aborted");
});

test("a call does not reject if a custom fetch throws, even if the value is not an Error", async () => {
  for (const thrown of [undefined, null, "text", 7, new Error("e"), { a: 1 }, Object.create(null)]) {
    const fetch = () => Promise.reject(thrown);
    expect((await createApiClient({}, { fetch }, CLOUDFLARE).GET("/x")).error?.kind).toBe("network");
  }
});

test.each([
  ["..", /account_id|segment/],
  [".", /segment/],
  ["", /account_id/],
  [undefined, /account_id/],
  [null, /account_id/],
  [{}, /account_id/],
  [{ a: {} }, /deep/],
  [[], /account_id/],
  [[{}], /deep/],
  ["\ud800", /URI/],
])("the path value %j sends nothing and is kind invalid_request", async (account_id, message) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
  const client = createApiClient({}, { baseUrl });
  const { data, error, response } = await client.GET("/accounts/{account_id}/x", { params: { path: { account_id } } });
  expect(error).toMatchObject({ kind: "invalid_request", errors: [] });
  expect(error?.message).toMatch(message);
  expect([data, response, received]).toEqual([undefined, undefined, []]);
});

test.each([
  "https://evil.example/x",
  "//evil.example/x",
  "javascript:alert(1)//",
  "file:///etc/passwd",
  "@evil.example/x",
  "",
  "/a/../b",
  "/a/%2E%2e/b",
  "/a/.\t./b",
  "/a\\..\\b",
  "/a?b=1",
  "/a#b",
  "/{unset}",
  "/{constructor}",
  "/{__proto__}",
])("the path %j is kind invalid_request", async (path) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
  const client = createApiClient({}, { baseUrl });
  expect((await client.GET(path)).error?.kind).toBe("invalid_request");
  if (path.includes("/")) {
    expect((await client[path as "/"]!.GET()).error?.kind).toBe("invalid_request");
  }
  expect(received).toEqual([]);
});

test("two values cannot form a dot segment together", async () => {
  const { error } = await createApiClient({}, {}, CLOUDFLARE).GET("/a/{x}{y}/b", {
    params: { path: { x: ".", y: "." } },
  });
  expect(error?.kind).toBe("invalid_request");
});

test.each(["ftp://x", "x", "", "http://user:s3cr3t-0123456789@host", "http://h/?a", "http://h/#a"])(
  "the base URL %j is kind invalid_request and not quoted",
  async (baseUrl) => {
    const { error } = await createApiClient({}, { baseUrl }).GET("/x");
    expect(error?.kind).toBe("invalid_request");
    expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
  },
);

test.each(["\r\nx: y", "\n", "\0", "✓"])("a credential or header with %j is refused and not quoted", async (tail) => {
  const value = SECRET + tail;
  const calls = [
    createApiClient({}, { token: value }, CLOUDFLARE).GET("/x"),
    createApiClient({}, { email: "a@b.c", key: value }, CLOUDFLARE).GET("/x"),
    createApiClient({}, { headers: { "x-a": value } }, CLOUDFLARE).GET("/x"),
    createApiClient({}, {}, CLOUDFLARE).GET("/x", { headers: [["x-a", value]] }),
    createApiClient({}, {}, CLOUDFLARE).GET("/x", { params: { header: { "x-a": value } } }),
  ];
  for (const { error } of await Promise.all(calls)) {
    expect(error?.kind).toBe("invalid_request");
    expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
  }
});

test("a body that JSON cannot write, a GET with a body and a bad query are kind invalid_request", async () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const client = createApiClient({}, {}, CLOUDFLARE);
  expect((await client.POST("/x", { body: circular })).error?.kind).toBe("invalid_request");
  expect((await client.POST("/x", { body: 1n })).error?.kind).toBe("invalid_request");
  expect((await client.GET("/x", { body: {} })).error?.kind).toBe("invalid_request");
  expect((await client.GET("/x", { params: { query: { a: { b: { c: 1 } } } } })).error?.kind).toBe("invalid_request");
  expect((await client.GET("/x", { params: { query: { a: new Date(Number.NaN) } } })).error?.kind).toBe(
    "invalid_request",
  );
  expect((await client.GET("/x", null as never)).error).toBeDefined();
});

test("a call does not reject if a middleware throws", async () => {
  const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
  const thrower = () => {
    throw new Error("middleware");
  };
  const kind = async (middleware: object) =>
    (await createApiClient({}, { baseUrl, middleware: applyMiddleware(middleware as never) }).GET("/x")).error?.kind;
  expect(await kind({ onRequest: thrower })).toBe("invalid_request");
  expect(await kind({ onResponse: thrower })).toBe("malformed");
  expect(await kind({ onRequest: () => "nonsense" })).toBe("invalid_request");
});

test("credentials are in no property of a client, an answer or an error", async () => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, { success: false }, 403));
  for (const options of [{ token: SECRET }, { email: "a@b.c", key: SECRET }]) {
    const client = createApiClient({ "GET /x": {} }, { baseUrl, ...options });
    const answer = await client["/x"]!.GET();
    const refused = await client.GET("/x", { baseUrl: "http://127.0.0.1:1" });
    const error = new ApiError(answer as never);
    for (const value of [client, client["/x"], answer, refused, error]) {
      expect(inspect(value, { depth: 9, showHidden: true, showProxy: true, getters: true })).not.toContain(SECRET);
      expect(JSON.stringify(value) ?? "").not.toContain(SECRET);
    }
    expect(`${error.stack}${error}`).not.toContain(SECRET);
  }
  expect(JSON.stringify(received.map(({ headers }) => headers))).toContain(SECRET); // so the search can find it
});

test("a client is not thenable, and can be inspected and serialised", async () => {
  const client = createApiClient({}, { token: SECRET });
  expect(await client).toBe(client);
  expect(JSON.stringify(client)).toBe("{}");
  expect(`${inspect(client)}`).toContain("GET");
  expect(Object.prototype.toString.call(client)).toBe("[object Object]");
  expect(Object.keys(client)).toEqual([
    "GET",
    "PUT",
    "POST",
    "PATCH",
    "DELETE",
    "HEAD",
    "OPTIONS",
    "QUERY",
    "describe",
    "request",
  ]);
  expect(client["/x"]).toBe(client["/x"]);
  expect(() => Object.assign(client, { GET: 1 })).toThrow(TypeError);
});
