import { inspect } from "node:util";
import { type ApiClient, bySecurity, createApiClient, type Operations } from "@flarespec/client";
import { type ClientCredentialsOptions, clientCredentials } from "@flarespec/client/oauth2";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Handler, sendJson, serve } from "./server.ts";

const SECRET = "s3cr3t-0123456789";
const OPERATIONS: Operations = {
  "GET /pets": { raw: "json" },
  "POST /pets": { raw: "json", security: [{ oauth: ["write", "read"] }] },
};

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

interface Setup {
  token?: Handler;
  api?: Handler;
  options?: Partial<ClientCredentialsOptions>;
}

/** An authorization server whose tokens are t1, t2, …, an API, and a client of it. */
async function setUp({ token, api, options }: Setup = {}) {
  let issued = 0;
  const issue: Handler = (_, response) =>
    sendJson(response, { access_token: `t${++issued}`, token_type: "Bearer", expires_in: 3600 });
  const tokens = await serve(token ?? issue);
  const { baseUrl, received } = await serve(api ?? ((_, response) => sendJson(response, {})));
  const tokenUrl = new URL("/oauth/token", tokens.baseUrl).href;
  const vendor = { authorize: bySecurity({ oauth: { tokenUrl } }, [{ oauth: ["read"] }]) };
  const oauth = clientCredentials({ clientId: "id", clientSecret: SECRET, ...options });
  const client: ApiClient = createApiClient(OPERATIONS, { baseUrl, credentials: { oauth } } as object, vendor);
  const sent = () => received.map(({ headers }) => headers.authorization);
  return { client, tokens, received, sent };
}

test("a token is requested once, kept, and sent", async () => {
  const { client, tokens, sent } = await setUp();
  await Promise.all([client.GET("/pets"), client.GET("/pets")]);
  expect((await client.GET("/pets")).error).toBeUndefined();
  expect(sent()).toEqual(["Bearer t1", "Bearer t1", "Bearer t1"]);
  expect(tokens.received).toHaveLength(1);
  expect(tokens.received[0]).toMatchObject({
    method: "POST",
    target: "/oauth/token",
    headers: { authorization: `Basic ${btoa(`id:${SECRET.replaceAll("-", "%2D")}`)}` },
    body: "scope=read&grant_type=client_credentials",
  });
});

test("each set of scopes has a token of its own, unless the program says which scopes", async () => {
  const own = await setUp();
  await own.client.GET("/pets");
  await own.client.POST("/pets");
  expect(own.sent()).toEqual(["Bearer t1", "Bearer t2"]);
  expect(own.tokens.received.map(({ body }) => new URLSearchParams(body).get("scope"))).toEqual(["read", "read write"]);
  const fixed = await setUp({ options: { scopes: [], parameters: { audience: "pets" } } });
  await fixed.client.GET("/pets");
  await fixed.client.POST("/pets");
  expect(fixed.sent()).toEqual(["Bearer t1", "Bearer t1"]);
  expect(fixed.tokens.received.map(({ body }) => body)).toEqual(["audience=pets&grant_type=client_credentials"]);
});

test("id and secret go into the body if the program says so, and the secret may come from a function", async () => {
  const { client, tokens } = await setUp({ options: { sendIn: "body", clientSecret: async () => SECRET } });
  await client.GET("/pets");
  expect(tokens.received[0]!.headers.authorization).toBeUndefined();
  expect(Object.fromEntries(new URLSearchParams(tokens.received[0]!.body))).toMatchObject({
    client_id: "id",
    client_secret: SECRET,
  });
});

test("a token is renewed before it expires", async () => {
  const { client, sent } = await setUp();
  const now = Date.now();
  const clock = vi.spyOn(Date, "now");
  for (const seconds of [0, 3560, 3580, 7000]) {
    clock.mockReturnValue(now + seconds * 1000);
    await client.GET("/pets");
  }
  expect(sent()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2"]);
});

test("a token that the API refuses is not used again", async () => {
  const refused = "Bearer t1";
  const { client, sent } = await setUp({
    api: ({ headers }, response) => sendJson(response, {}, headers.authorization === refused ? 401 : 200),
  });
  expect((await client.GET("/pets")).error?.status).toBe(401);
  expect((await client.GET("/pets")).error).toBeUndefined();
  expect(sent()).toEqual(["Bearer t1", "Bearer t2"]);
});

test.each([503, 429])(
  "a token endpoint that answers %i is asked again, as the policy of retries says",
  async (status) => {
    let asked = 0;
    const token: Handler = (_, response) =>
      ++asked < 3 ? sendJson(response, {}, status) : sendJson(response, { access_token: "t", token_type: "bearer" });
    const { client, received, sent } = await setUp({ token });
    // Nothing was sent to the API: a POST, too.
    expect((await client.POST("/pets", { body: { name: "Ada" } })).error).toBeUndefined();
    expect(sent()).toEqual(["Bearer t"]);
    expect(received[0]!.body).toBe('{"name":"Ada"}');
  },
);

test("a token endpoint that is down is one error of kind network", async () => {
  const { client, received, tokens } = await setUp({ token: (_, response) => sendJson(response, {}, 503) });
  const { error } = await client.POST("/pets");
  expect(error).toMatchObject({
    kind: "network",
    message: "POST /pets: no token for oauth: the token endpoint answered 503 (TOKEN_ENOTFOUND)",
  });
  expect(tokens.received).toHaveLength(3);
  expect(received).toEqual([]);
  const gone = await setUp({ options: { tokenUrl: "http://127.0.0.1:2/token" } });
  expect((await gone.client.GET("/pets", { retry: false })).error).toMatchObject({
    kind: "network",
    message: "GET /pets: no token for oauth: the token endpoint was not reached (ECONNREFUSED) (TOKEN_ENOTFOUND)",
  });
});

test.each<[string, Handler, string]>([
  ["refuses the client", (_, response) => sendJson(response, { error: "invalid_client" }, 401), "401 invalid_client"],
  ["repeats the secret", (_, response) => sendJson(response, { error: SECRET, error_description: SECRET }, 400), "400"],
  ["redirects", (_, response) => void response.writeHead(302, { location: "/elsewhere" }).end(), "302"],
  [
    "answers no token",
    (_, response) => sendJson(response, { access_token: "", secret: SECRET }),
    "without a usable token",
  ],
])("a token endpoint that %s is an invalid request, and is not asked again", async (_, token, what) => {
  const { client, received, tokens } = await setUp({ token });
  const answer = await client.GET("/pets");
  expect(answer.error).toMatchObject({
    kind: "invalid_request",
    message: `GET /pets: no token for oauth: the token endpoint answered ${what}`,
  });
  expect(inspect(answer, { depth: 9, showHidden: true })).not.toContain(SECRET);
  expect(tokens.received).toHaveLength(1);
  expect(received).toEqual([]);
});

test("a call that is aborted does not end the request of a token that others wait for", async () => {
  const { client, sent } = await setUp({
    token: (_, response) => void setTimeout(() => sendJson(response, { access_token: "t", token_type: "bearer" }), 50),
  });
  const controller = new AbortController();
  const calls = [client.GET("/pets", { signal: controller.signal }), client.GET("/pets", { timeout: 5000 })];
  setTimeout(() => controller.abort(), 10);
  const [aborted, other] = await Promise.all(calls);
  expect(aborted!.error?.kind).toBe("aborted");
  expect(other!.error).toBeUndefined();
  expect(sent()).toEqual(["Bearer t"]);
});

test("a relative address of tokens is one of the client's server, also for an operation with its own", async () => {
  const api = await serve(({ target }, response) =>
    sendJson(response, target === "/token" ? { access_token: "t", token_type: "bearer" } : {}),
  );
  const other = await serve((_, response) => sendJson(response, {}));
  const client = createApiClient(
    { "GET /a": { raw: "json" }, "GET /b": { raw: "json", server: "elsewhere" } },
    { credentials: { oauth: clientCredentials({ clientId: "id", clientSecret: SECRET }) } } as object,
    {
      baseUrl: api.baseUrl,
      server: ({ server }) => (server === undefined ? api.baseUrl : other.baseUrl),
      authorize: bySecurity({ oauth: { tokenUrl: "/token" } }, [{ oauth: [] }]),
    },
  );
  expect((await client.GET("/b")).error).toBeUndefined();
  expect((await client.GET("/a")).error).toBeUndefined();
  expect(api.received.map(({ target }) => target)).toEqual(["/token", "/client/v4/a"]);
  expect(other.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer t"]);
});
