import { inspect } from "node:util";
import { applyMiddleware, createApiClient, type Middleware, type Vendor } from "@flarespec/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, sendJson, serve } from "./server.ts";

const SECRET = "s3cr3t-0123456789";
const show = (value: unknown) =>
  `${inspect(value, { depth: 9, showHidden: true, getters: true })}${JSON.stringify(value)}`;

beforeEach(() => {
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "");
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => void vi.unstubAllEnvs());

const echo = () => serve((_, response) => sendJson(response, envelope(null)));

test.each([
  [{ credentials: { token: "t" } }, { authorization: "Bearer t" }],
  [{ credentials: { email: "e@x.y", key: "k" } }, { "x-auth-email": "e@x.y", "x-auth-key": "k" }],
  [{ credentials: () => ({ token: "t" }) }, { authorization: "Bearer t" }],
  [{ credentials: async () => ({ email: "e@x.y", key: "k" }) }, { "x-auth-email": "e@x.y", "x-auth-key": "k" }],
  [{ credentials: { token: "t" }, token: "other" }, { authorization: "Bearer t" }],
])("%j are sent", async (options, headers) => {
  const { baseUrl, received } = await echo();
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "from-env");
  await createApiClient({}, { baseUrl, ...options }, CLOUDFLARE).GET("/x");
  expect(received[0]!.headers).toMatchObject(headers);
  expect(received[0]!.headers).toEqual(expect.not.objectContaining({ authorization: "Bearer from-env" }));
});

test("a function is asked before each attempt, retries included", async () => {
  let count = 0;
  const { baseUrl, received } = await serve((_, response) =>
    sendJson(response, envelope(1), received.length < 3 ? 503 : 200),
  );
  const client = createApiClient({}, { baseUrl, credentials: async () => ({ token: `t${++count}` }) });
  expect((await client.GET("/x")).error).toBeUndefined();
  await client.GET("/x");
  expect(received.map(({ headers }) => headers.authorization)).toEqual([1, 2, 3, 4].map((n) => `Bearer t${n}`));
});

test("a function that fails is kind invalid_request, and nothing is sent", async () => {
  const { baseUrl, received } = await echo();
  for (const credentials of [
    () => Promise.reject(new Error("vault is sealed")),
    () => {
      throw new Error("vault is sealed");
    },
  ]) {
    const { error } = await createApiClient({}, { baseUrl, credentials }).GET("/x");
    expect(error).toMatchObject({ kind: "invalid_request", message: "GET /x: vault is sealed" });
  }
  for (const given of [undefined, null, "token"]) {
    const { error } = await createApiClient({}, { baseUrl, credentials: () => given as never }).GET("/x");
    expect(error).toMatchObject({ kind: "invalid_request", message: "GET /x: credentials is no object" });
  }
  expect(received).toEqual([]);
});

test.each(["\r\nx: y", "\n", "\0", "\u2713"])("a credential with %j is refused and not quoted", async (tail) => {
  const { baseUrl, received } = await echo();
  for (const credentials of [
    { token: SECRET + tail },
    { email: "a@b.c", key: SECRET + tail },
    async () => ({ token: SECRET + tail }),
  ]) {
    const answer = await createApiClient({}, { baseUrl, credentials }, CLOUDFLARE).GET("/x");
    expect(answer.error?.kind).toBe("invalid_request");
    expect(show(answer)).not.toContain(SECRET);
  }
  expect(received).toEqual([]);
});

describe("with middlewares", () => {
  test("none of them sees a credential, on the way there or back", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1), 503));
    let seen = "";
    const look = (value: { request: Request }) => {
      seen += show([value, ...value.request.headers]);
    };
    const middleware = applyMiddleware({ onRequest: look, onResponse: look, onError: look });
    for (const credentials of [{ token: SECRET }, { email: "a@b.c", key: SECRET }]) {
      await createApiClient({}, { baseUrl, credentials, middleware }).GET("/x");
      await createApiClient({}, { baseUrl: "http://127.0.0.1:1", credentials, middleware }).GET("/x");
    }
    expect(seen).toContain("127.0.0.1");
    expect(seen).not.toContain(SECRET);
    expect(JSON.stringify(received.map(({ headers }) => headers))).toContain(SECRET);
  });

  test("a request that one of them sends to another origin has no credentials", async () => {
    const [here, there] = [await echo(), await echo()];
    const away: Middleware = { onRequest: ({ request }) => new Request(there.baseUrl, request) };
    await createApiClient({}, { baseUrl: here.baseUrl, token: SECRET, middleware: applyMiddleware(away) }).GET("/x");
    expect(here.received).toEqual([]);
    expect(there.received).toHaveLength(1);
    expect(JSON.stringify(there.received)).not.toContain(SECRET);
  });

  test("a request that one of them creates follows no redirect", async () => {
    const there = await echo();
    const here = await serve((_, response) => void response.writeHead(302, { location: there.baseUrl }).end());
    const anew: Middleware = { onRequest: ({ request }) => new Request(request, { redirect: "follow" }) };
    const { error } = await createApiClient(
      {},
      { baseUrl: here.baseUrl, token: SECRET, middleware: applyMiddleware(anew) },
    ).GET("/x");
    expect(error).toMatchObject({ kind: "http", status: 302 });
    expect(there.received).toEqual([]);
  });

  test("one may set its own credentials", async () => {
    const { baseUrl, received } = await echo();
    const own: Middleware = { onRequest: ({ request }) => request.headers.set("Authorization", "Bearer own") };
    await createApiClient({}, { baseUrl, token: "t", middleware: applyMiddleware(own) }).GET("/x");
    expect(received[0]!.headers.authorization).toBe("Bearer own");
  });
});

test("a removed header is not sent, also if it holds credentials", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl, token: "t" });
  await client.GET("/x", { headers: { AUTHORIZATION: null } });
  await client.GET("/x", { headers: { Authorization: "Basic own" } });
  expect(received.map(({ headers }) => headers.authorization)).toEqual([undefined, "Basic own"]);
});

test("only a package that names an environment variable reads its token", async () => {
  vi.stubEnv("CLOUDFLARE_API_TOKEN", SECRET);
  const { baseUrl, received } = await echo();
  await createApiClient({}, {}, { baseUrl }).GET("/x");
  await createApiClient({}, { credentials: { token: "own" } }, { baseUrl }).GET("/x");
  await createApiClient({}, {}, { baseUrl, env: "CLOUDFLARE_API_TOKEN" }).GET("/x");
  expect(received.map(({ headers }) => headers.authorization)).toEqual([undefined, "Bearer own", `Bearer ${SECRET}`]);
});

test("a legacy key is sent in the headers that the package names, else not at all", async () => {
  const { baseUrl, received } = await echo();
  const vendor: Vendor = { keyHeaders: ({ email, key }) => ({ "X-Login": email, "X-Secret": key }) };
  await createApiClient({}, { baseUrl, email: "e@x.y", key: "k" }, vendor).GET("/x");
  await createApiClient({}, { baseUrl, email: "e@x.y", key: "k" }).GET("/x");
  const sent = received.map(({ headers }) => [headers["x-login"], headers["x-secret"], headers["x-auth-key"]]);
  expect(sent).toEqual([
    ["e@x.y", "k", undefined],
    [undefined, undefined, undefined],
  ]);
});
