import { inspect } from "node:util";
import { ApiError, createOpenapiFetchClient, type OpenapiFetchOptions, type Vendor } from "@flarespec/client";
import createClient from "openapi-fetch";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { envelope, sendJson, serve } from "./server.ts";

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

/** What openapi-typescript prints, as far as these calls need it. */
interface Operation {
  parameters: { path: { id: string } };
  requestBody?: { content: { "application/json": { name: string } } };
  responses: { 200: { content: { "application/json": { success: true; result: string } } } };
}
interface Paths {
  "/things/{id}": { get: Operation; post: Operation };
}

const create = (options: OpenapiFetchOptions, vendor?: Vendor) =>
  createOpenapiFetchClient((own) => createClient<Paths>(own), {}, options, vendor);
const one = { params: { path: { id: "a" } } };
const refusal = { success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null };

/** The error of a call that rejects. */
async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ApiError);
  return thrown as ApiError;
}

describe("answers", () => {
  test("a success is data", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, envelope("x")));
    const { data, error, response } = await create({ baseUrl }).GET("/things/{id}", one);
    expect({ data, error, ok: response.ok }).toEqual({ data: envelope("x"), error: undefined, ok: true });
  });

  test.each([409, 200])("a refusal with status %i is an error, and its response is not ok", async (status) => {
    const { baseUrl } = await serve((_, response) => sendJson(response, refusal, status));
    const { data, error, response } = await create({ baseUrl }).GET("/things/{id}", one);
    expect({ data, error }).toEqual({ data: undefined, error: refusal });
    expect(response).toMatchObject({ ok: false, status });
  });

  test.each([
    [502, "text/html", "<html>Bad gateway</html>", "http"],
    [200, "text/html", "<html>Sign in</html>", "http"],
    [200, "application/json", '{"success":true,"result":', "malformed"],
    [200, "application/json", '{"hello":1}', "malformed"],
  ])("%i with %s %s rejects", async (status, type, body, kind) => {
    const { baseUrl } = await serve(
      (_, response) => void response.writeHead(status, { "content-type": type }).end(body),
    );
    const error = await errorOf(create({ baseUrl, retry: false }).GET("/things/{id}", one));
    expect(error).toMatchObject({ kind, status });
    expect(error.message).toMatch(/^GET \/things\/\{id\}: /);
  });

  test("a success that the caller reads as a stream is left to the caller", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, { hello: 1 }));
    const { data } = await create({ baseUrl }).GET("/things/{id}", { ...one, parseAs: "stream" });
    expect(await new Response(data).text()).toBe('{"hello":1}');
  });

  test("a middleware of the caller sees the response before it is judged", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, refusal));
    const client = create({ baseUrl });
    client.use({ onResponse: () => Response.json(envelope("replaced")) });
    expect((await client.GET("/things/{id}", one)).data).toEqual(envelope("replaced"));
  });
});

describe("requests", () => {
  test.each(["..", ".", "", "%2e%2e"])("a path value %j is refused, and nothing is sent", async (id) => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope("x")));
    const call = create({ baseUrl }).GET("/things/{id}", { params: { path: { id } } });
    if (id === "%2e%2e") {
      await call;
      expect(received[0]?.target).toBe("/client/v4/things/%252e%252e");
    } else {
      expect(await errorOf(call)).toMatchObject({ kind: "invalid_request" });
      expect(received).toEqual([]);
    }
  });

  test("credentials go to the origin of baseUrl alone, and no middleware sees them", async () => {
    const stranger = await serve((_, response) => sendJson(response, envelope("x")));
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope("x")));
    const client = create({ baseUrl, token: "s3cr3t" });
    const seen: string[] = [];
    const middleware = { onResponse: ({ request }: { request: Request }) => void seen.push(inspect(request.headers)) };
    client.use(middleware);
    await client.GET("/things/{id}", one);
    await client.GET("/things/{id}", { ...one, baseUrl: stranger.baseUrl });
    expect(received[0]?.headers.authorization).toBe("Bearer s3cr3t");
    expect(stranger.received[0]?.headers.authorization).toBeUndefined();
    expect(seen.join()).not.toContain("s3cr3t");
  });

  test("a redirect is not followed", async () => {
    const stranger = await serve((_, response) => sendJson(response, envelope("x")));
    const { baseUrl } = await serve(
      (_, response) => void response.writeHead(307, { location: stranger.baseUrl }).end(),
    );
    const call = create({ baseUrl, token: "t" }).GET("/things/{id}", one);
    expect(await errorOf(call)).toMatchObject({ kind: "http", status: 307 });
    expect(stranger.received).toEqual([]);
  });

  test("without a base URL, calls go to the base URL of the vendor", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope("x")));
    await create({}, { baseUrl }).GET("/things/{id}", one);
    expect(received[0]?.target).toBe("/client/v4/things/a");
  });
});

describe("retries", () => {
  test("a call is sent again with its body, with new credentials each time", async () => {
    let count = 0;
    const { baseUrl, received } = await serve((_, response) => {
      if (received.length < 3) sendJson(response, refusal, 429);
      else sendJson(response, envelope("x"));
    });
    const client = create({ baseUrl, credentials: () => ({ token: `t${++count}` }) });
    const { data } = await client.POST("/things/{id}", { ...one, body: { name: "n" } });
    expect(data).toEqual(envelope("x"));
    expect(received.map(({ body, headers }) => [body, headers.authorization])).toEqual(
      [1, 2, 3].map((n) => ['{"name":"n"}', `Bearer t${n}`]),
    );
  });

  test.each([
    ["GET", undefined, 3],
    ["POST", undefined, 1],
    ["GET", false as const, 1],
    ["GET", { limit: 1 }, 2],
  ])("%s with retry: %j is sent %i times if the API fails", async (method, retry, times) => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, refusal, 503));
    const client = create({ baseUrl, retry });
    const { error } = method === "GET" ? await client.GET("/things/{id}", one) : await client.POST("/things/{id}", one);
    expect(error).toEqual(refusal);
    expect(received).toHaveLength(times);
  });

  test("a connection that breaks rejects as kind network after the last attempt", async () => {
    const { baseUrl, received } = await serve((_, response) => void response.socket?.destroy());
    const error = await errorOf(create({ baseUrl, retry: { limit: 1 } }).GET("/things/{id}", one));
    expect(error).toMatchObject({ kind: "network", status: undefined });
    expect(received).toHaveLength(2);
  });

  test("a time limit ends an attempt, and a signal ends the call", async () => {
    // A server may hear of a request only after a short limit has ended it.
    let attempts = 0;
    const fetch = (request: Request, init?: RequestInit): Promise<Response> => {
      attempts += 1;
      const signal = init?.signal ?? request.signal;
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    };
    const client = create({ baseUrl: "https://api.example.com", fetch, timeout: 30, retry: { limit: 1 } });
    expect(await errorOf(client.GET("/things/{id}", one))).toMatchObject({ kind: "timeout" });
    expect(attempts).toBe(2);
    const signal = AbortSignal.abort();
    expect(await errorOf(client.GET("/things/{id}", { ...one, signal }))).toMatchObject({ kind: "aborted" });
    expect(attempts).toBe(2);
  });

  test("a token that no header can have is refused and not quoted", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope("x")));
    const error = await errorOf(create({ baseUrl, token: "s3cr3t\n" }).GET("/things/{id}", one));
    expect(error.kind).toBe("invalid_request");
    expect(inspect(error)).not.toContain("s3cr3t");
    expect(received).toEqual([]);
  });
});

test("a failed call rejects with the class of the package and the vendor's id of the request", async () => {
  const { baseUrl } = await serve((_, response) => void response.writeHead(404, { "x-request": "r1" }).end());
  class HouseError extends ApiError {}
  const client = createOpenapiFetchClient(
    (own) => createClient<Paths>(own),
    {},
    {},
    { baseUrl, requestId: "x-request" },
    HouseError,
  );
  const error = await errorOf(client.GET("/things/{id}", one));
  expect(error).toBeInstanceOf(HouseError);
  expect(error.error.requestId).toBe("r1");
});

test("openapi-fetch gets its own options", async () => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope("x")));
  const options = { baseUrl, headers: { "x-mine": "1" } };
  await create(options).GET("/things/{id}", one);
  expect(received[0]?.headers["x-mine"]).toBe("1");
});
