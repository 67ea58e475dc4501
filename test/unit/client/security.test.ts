import { inspect } from "node:util";
import {
  type ApiClient,
  applyMiddleware,
  bySecurity,
  type CredentialFunction,
  createApiClient,
  type Middleware,
  type Operations,
  type Vendor,
} from "@flarespec/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sendJson, serve } from "./server.ts";

const SECRET = "s3cr3t-0123456789";
const show = (value: unknown) =>
  `${inspect(value, { depth: 9, showHidden: true, getters: true })}${JSON.stringify(value)}`;

const VENDOR: Vendor = {
  authorize: bySecurity(
    {
      "api-key": { in: "header", name: "X-Api-Key" },
      query: { in: "query", name: "api key" },
      session: { in: "cookie", name: "sid" },
      login: { basic: true },
      token: {},
    },
    [{ token: [] }],
  ),
};
const JSON_BODY = { raw: "json" } as const;
const OPERATIONS: Operations = {
  "GET /token": JSON_BODY,
  "GET /public": { ...JSON_BODY, security: [] },
  "GET /key": { ...JSON_BODY, security: [{ "api-key": [] }] },
  "GET /query": { ...JSON_BODY, security: [{ query: [] }] },
  "POST /query": { ...JSON_BODY, security: [{ query: [] }] },
  "GET /cookie": { ...JSON_BODY, security: [{ session: [] }] },
  "GET /basic": { ...JSON_BODY, security: [{ login: [] }] },
  "GET /either": { ...JSON_BODY, security: [{ token: [], "api-key": [] }, { session: [], query: [] }, { login: [] }] },
  "GET /maybe": { ...JSON_BODY, security: [{ token: [] }, {}] },
};

const echo = () => serve((_, response) => sendJson(response, {}));
const clientOf = (options: object): ApiClient => createApiClient(OPERATIONS, options, VENDOR);

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

describe("each scheme is sent as it says", () => {
  test.each([
    ["/token", { token: "t" }, { authorization: "Bearer t" }, "/token"],
    ["/key", { "api-key": "k" }, { "x-api-key": "k" }, "/key"],
    ["/query", { query: "a b&c" }, {}, "/query?api%20key=a%20b%26c"],
    ["/cookie", { session: "s/=" }, { cookie: "sid=s/=" }, "/cookie"],
    ["/basic", { login: { username: "jörg", password: "p:w" } }, { authorization: "Basic asO2cmc6cDp3" }, "/basic"],
  ])("%s", async (path, credentials, headers, url) => {
    const { baseUrl, received } = await echo();
    expect((await clientOf({ baseUrl, credentials }).GET(path)).error).toBeUndefined();
    expect(received[0]).toMatchObject({ target: `/client/v4${url}`, headers });
  });

  test("beside the query, cookies and body of the call", async () => {
    const { baseUrl, received } = await echo();
    const client = clientOf({ baseUrl, credentials: { query: "k", session: "s" } });
    const params = { query: { a: [1, 2] } };
    await client.POST("/query", { params, body: { name: "Ada" } });
    await client.GET("/cookie", { params: { cookie: { theme: "dark" } } });
    expect(received[0]).toMatchObject({ target: "/client/v4/query?a=1&a=2&api%20key=k", body: '{"name":"Ada"}' });
    expect(received[1]!.headers.cookie).toBe("theme=dark; sid=s");
  });
});

describe("an operation gets what it states", () => {
  const all = { token: "t", "api-key": "k", session: "s", query: "q", login: { username: "u", password: "p" } };

  test.each([
    ["/public", all, { authorization: undefined, key: undefined, cookie: undefined }],
    ["/maybe", { "api-key": "k" }, { authorization: undefined, key: undefined }],
    ["/maybe", all, { authorization: "Bearer t", key: undefined, cookie: undefined }],
    ["/either", all, { authorization: "Bearer t", key: "k", cookie: undefined }],
    ["/either", { ...all, token: undefined }, { authorization: undefined, key: undefined, cookie: "sid=s" }],
    ["/either", { ...all, token: "", session: undefined }, { authorization: "Basic dTpw", cookie: undefined }],
  ])("%s with %j", async (path, credentials, expected) => {
    const { baseUrl, received } = await echo();
    expect((await clientOf({ baseUrl, credentials }).GET(path)).error).toBeUndefined();
    const { authorization, cookie, "x-api-key": key } = received[0]!.headers;
    expect({ authorization, cookie, key }).toMatchObject(expected);
  });

  test("missing credentials are kind invalid_request and named; nothing is sent", async () => {
    const { baseUrl, received } = await echo();
    const client = clientOf({ baseUrl, credentials: { "api-key": SECRET, query: SECRET } });
    for (const [path, names] of [
      ["/token", "token"],
      ["/either", "token with api-key, or session with query, or login"],
    ] as const) {
      const answer = await client.GET(path);
      expect(answer.error).toMatchObject({
        kind: "invalid_request",
        message: `GET ${path}: credentials are missing: ${names}`,
      });
      expect(show(answer)).not.toContain(SECRET);
    }
    expect((await clientOf({ baseUrl }).GET("/key")).error?.message).toContain("api-key");
    expect(received).toEqual([]);
  });

  test("what the caller sets counts as given, and wins", async () => {
    const { baseUrl, received } = await echo();
    const client = clientOf({ baseUrl, credentials: { token: "t" } });
    await client.GET("/token", { headers: { Authorization: "Bearer own" } });
    await client.GET("/token", { headers: { Authorization: null } });
    await client.GET("/key", { headers: { "x-api-key": "own" } });
    await client.GET("/query", { params: { query: { "api key": "own" } } });
    await client.GET("/cookie", { params: { cookie: { sid: "own" } } });
    const sent = received.map(({ url: { pathname, search }, headers: { authorization, cookie, "x-api-key": key } }) => [
      pathname.replace("/client/v4", "") + search,
      authorization ?? cookie ?? key,
    ]);
    expect(sent).toEqual([
      ["/token", "Bearer own"],
      ["/token", undefined],
      ["/key", "own"],
      ["/query?api%20key=own", undefined],
      ["/cookie", "sid=own"],
    ]);
  });

  test("cookies of a browser count as given", async () => {
    const { baseUrl, received } = await echo();
    expect((await clientOf({ baseUrl, credentials: "include" }).GET("/cookie")).error).toBeUndefined();
    expect((await clientOf({ baseUrl, credentials: "include" }).GET("/token")).error?.kind).toBe("invalid_request");
    expect(received).toHaveLength(1);
  });
});

describe("functions", () => {
  test("are called before each attempt, with the scheme and the scopes of the operation", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, {}, received.length < 2 ? 503 : 200));
    const vendor = { authorize: bySecurity({ token: { tokenUrl: "/oauth" } }, [{ token: ["read"] }]) };
    let count = 0;
    const token = vi.fn<CredentialFunction>(async () => `t${++count}`);
    await createApiClient(OPERATIONS, { baseUrl, credentials: { token } } as object, vendor).GET("/token");
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer t1", "Bearer t2"]);
    const asked = {
      scheme: "token",
      scopes: ["read"],
      tokenUrl: new URL("/oauth", baseUrl).href,
      fetch: expect.any(Function),
    };
    expect(token.mock.calls).toEqual([[asked], [asked]]);
  });

  test("that fail or return no text are kind invalid_request, and nothing is sent", async () => {
    const { baseUrl, received } = await echo();
    const failing = () => Promise.reject(new Error("vault is sealed"));
    const { error } = await clientOf({ baseUrl, credentials: { token: failing } }).GET("/token");
    expect(error).toMatchObject({ kind: "invalid_request", message: "GET /token: vault is sealed" });
    for (const value of [undefined, "", 7]) {
      const answer = await clientOf({ baseUrl, credentials: { token: () => value } }).GET("/token");
      expect(answer.error?.message).toBe("GET /token: credentials.token is no text");
    }
    expect(received).toEqual([]);
  });
});

test.each([
  ["/token", { token: `${SECRET}\r\nx: y` }],
  ["/key", { "api-key": `${SECRET}\u2713` }],
  ["/cookie", { session: `${SECRET};x=y` }],
  ["/basic", { login: { username: `${SECRET}:`, password: SECRET } }],
  ["/basic", { login: SECRET }],
])("%s refuses a credential that it cannot send, and does not quote it", async (path, credentials) => {
  const { baseUrl, received } = await echo();
  const answer = await clientOf({ baseUrl, credentials }).GET(path);
  expect(answer.error?.kind).toBe("invalid_request");
  expect(show(answer)).not.toContain(SECRET);
  expect(received).toEqual([]);
});

describe("nobody else gets a credential", () => {
  const credentials = { token: SECRET, "api-key": SECRET, query: SECRET, session: SECRET };
  const paths = ["/token", "/key", "/query", "/cookie"];

  test("not an answer, a failure or a middleware", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, {}, received.length % 2 ? 200 : 503));
    let seen = "";
    const look = (value: { request: Request; response?: Response }) => {
      seen += show([value, ...value.request.headers, value.response?.url]);
    };
    const middleware = applyMiddleware({ onRequest: look, onResponse: look, onError: look });
    for (const client of [
      clientOf({ baseUrl, credentials, middleware, retry: false }),
      clientOf({ baseUrl: "http://127.0.0.1:1", credentials, middleware, retry: false }),
      clientOf({ baseUrl, credentials, retry: false }),
    ]) {
      for (const path of paths) {
        const answer = await client.GET(path);
        seen += show([answer, answer.response, answer.response?.url]);
      }
      seen += show(client);
    }
    expect(seen).toContain(`${baseUrl}/query`);
    expect(seen).not.toContain(SECRET);
    expect(received.map(show).join()).toContain(SECRET);
  });

  test("not another origin, by a redirect or by a middleware", async () => {
    const there = await echo();
    const here = await serve((_, response) => void response.writeHead(307, { location: there.baseUrl }).end());
    const away: Middleware = { onRequest: ({ request }) => new Request(there.baseUrl, request) };
    for (const path of paths) {
      expect((await clientOf({ baseUrl: here.baseUrl, credentials }).GET(path)).error).toMatchObject({ status: 307 });
      const middleware = applyMiddleware(away);
      await clientOf({ baseUrl: here.baseUrl, credentials, middleware }).GET(path);
    }
    expect(here.received).toHaveLength(paths.length);
    expect(there.received).toHaveLength(paths.length);
    expect(show(there.received)).not.toContain(SECRET);
  });
});
