import { applyMiddleware, createApiClient, type Middleware, type OnAttempt } from "@flarespec/client";
import fc from "fast-check";
import createClient, { type Middleware as CoreMiddleware } from "openapi-fetch";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, sendJson, serve } from "./server.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

/** What one middleware of a chain does in each hook. */
const OUTCOMES = {
  onRequest: ["nothing", "absent", "header", "replace", "answer", "throw", "nonsense"],
  onResponse: ["nothing", "absent", "replace", "throw", "nonsense"],
  onError: ["nothing", "absent", "answer", "replace", "throw", "nonsense"],
} as const;
type Hook = keyof typeof OUTCOMES;
type Behaviour = { [H in Hook]: (typeof OUTCOMES)[H][number] };

const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  onRequest: fc.constantFrom(...OUTCOMES.onRequest),
  onResponse: fc.constantFrom(...OUTCOMES.onResponse),
  onError: fc.constantFrom(...OUTCOMES.onError),
});

/** A middleware that writes down what it is given, for both clients. */
function layer(name: string, does: Behaviour, log: unknown[]): CoreMiddleware {
  const act = (hook: Hook) => async (given: Parameters<NonNullable<CoreMiddleware["onRequest"]>>[0]) => {
    const { request, schemaPath, params, id, options } = given;
    const { response, error } = given as { response?: Response; error?: Error };
    const members = Object.keys(options).sort();
    const headers = [...request.headers].filter(([header]) => header.startsWith("x-"));
    log.push([
      name,
      hook,
      request.url,
      headers,
      schemaPath,
      params,
      typeof id,
      members,
      response?.status,
      error?.message,
    ]);
    switch (does[hook]) {
      case "header":
        request.headers.append("x-layer", name);
        return undefined;
      case "replace":
        if (hook === "onRequest") return new Request(request, { headers: { "x-replaced": name } });
        if (hook === "onError") return new Error(`of ${name}`);
        return Response.json(envelope(name), { status: 201 });
      case "answer":
        return Response.json(envelope(name));
      case "throw":
        throw new Error(`thrown by ${name}`);
      case "nonsense":
        return 7;
      default:
        return undefined;
    }
  };
  // Nonsense is what a program without types returns, and which hooks there are is data here: the type cannot know.
  return Object.fromEntries(
    (Object.keys(OUTCOMES) as Hook[]).filter((hook) => does[hook] !== "absent").map((hook) => [hook, act(hook)]),
  ) as unknown as CoreMiddleware;
}

test("any middlewares see and do the same as with openapi-fetch, also without a response", async () => {
  const { baseUrl } = await serve((_, response) => sendJson(response, envelope("server")));
  await fc.assert(
    fc.asyncProperty(fc.array(behaviour, { maxLength: 3 }), fc.boolean(), async (chain, isUp) => {
      const at = isUp ? baseUrl : "http://127.0.0.1:1/client/v4";
      const params = { path: { id: "a/b" }, query: { q: "1" } };
      const layers = (log: unknown[]) =>
        chain.map((does, i) => layer(`${i}`, does, log)).filter((one) => Object.keys(one).length > 0);

      const theirs: unknown[] = [];
      const core = createClient<{
        "/x/{id}": { get: { responses: { 200: { content: { "application/json": object } } } } };
      }>({ baseUrl: at });
      core.use(...layers(theirs));
      const wanted = await core.GET("/x/{id}", { params } as never).catch((error: Error) => error.message);

      const ours: unknown[] = [];
      const client = createApiClient(
        {},
        { baseUrl: at, retry: false, middleware: applyMiddleware(...(layers(ours) as Middleware[])) },
      );
      const got = await client.GET("/x/{id}", { params });

      expect(ours).toEqual(theirs);
      if (typeof wanted === "string") expect(got.error).toBeDefined();
      else expect(got.data).toEqual(wanted.data);
    }),
    { numRuns: 150 },
  );
});

describe("each attempt runs the middlewares", () => {
  test("with a new request and the same id", async () => {
    const { baseUrl, received } = await serve((_, response) =>
      sendJson(response, envelope(1), received.length < 3 ? 503 : 200),
    );
    const seen: [Request, string][] = [];
    const client = createApiClient(
      {},
      {
        baseUrl,
        middleware: applyMiddleware({
          onRequest: ({ request, id }) => {
            request.headers.append("x-times", "1");
            seen.push([request, id]);
          },
        }),
      },
    );
    await client.PUT("/x", { body: { a: 1 } });
    expect(received.map(({ body, headers }) => [body, headers["x-times"]])).toEqual(Array(3).fill(['{"a":1}', "1"]));
    expect(new Set(seen.map(([request]) => request)).size).toBe(3);
    expect(new Set(seen.map(([, id]) => id)).size).toBe(1);
  });

  test("of the client, then of the call", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
    const order: string[] = [];
    const named = (name: string): Middleware => ({ onRequest: () => void order.push(name) });
    const client = createApiClient({}, { baseUrl, middleware: applyMiddleware(named("client")) });
    await client.GET("/x", { middleware: applyMiddleware(named("call")) });
    await client.GET("/x");
    expect(order).toEqual(["client", "call", "client"]);
  });

  test("and one may return a response after a network failure, before any retry", async () => {
    let asked = 0;
    const fetch = () => {
      asked += 1;
      return Promise.reject(new TypeError("fetch failed"));
    };
    const middleware = applyMiddleware({ onError: () => Response.json(envelope("cached")) });
    expect((await createApiClient({}, { fetch, middleware }, CLOUDFLARE).GET("/x")).data).toMatchObject({
      result: "cached",
    });
    expect(asked).toBe(1);
  });
});

describe("hooks are called as methods", () => {
  class Counter {
    requests = 0;
    responses = 0;
    errors = 0;
    #last = "";
    onRequest({ request }: { request: Request }) {
      this.requests += 1;
      this.#last = `${this.requests}`;
      request.headers.set("x-n", this.#last);
    }
    onResponse() {
      this.responses += 1;
    }
    onError() {
      this.errors += 1;
    }
  }

  test("of a class, of its subclass and of an object with state", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    class Sub extends Counter {}
    const [own, sub] = [new Counter(), new Sub()];
    const object = {
      n: 0,
      onRequest() {
        this.n += 1;
      },
    };
    const client = createApiClient({}, { baseUrl, middleware: applyMiddleware(own, object) });
    await client.GET("/x");
    await client.GET("/x", { middleware: applyMiddleware(sub) });
    await client.GET("/x", { baseUrl: "http://127.0.0.1:1", retry: false });
    expect([own.requests, own.responses, own.errors, object.n]).toEqual([3, 2, 1, 3]);
    expect([sub.requests, sub.responses, sub.errors]).toEqual([1, 1, 0]);
    expect(received.map(({ headers }) => headers["x-n"])).toEqual(["1", "1"]);
  });

  test("onAttempt and credentials of an object with state", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    class Options {
      baseUrl = baseUrl;
      attempts = 0;
      issued = 0;
      onAttempt() {
        this.attempts += 1;
      }
      credentials() {
        this.issued += 1;
        return { token: `t${this.issued}` };
      }
    }
    const options = new Options();
    await createApiClient({}, options).GET("/x");
    expect([options.attempts, options.issued]).toEqual([1, 1]);
    expect(received[0]?.headers.authorization).toBe("Bearer t1");
  });
});

test("a middleware that consumes the body ends the call as malformed, without a retry", async () => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
  const onResponse = async ({ response }: { response: Response }) => void (await response.text());
  const { error } = await createApiClient({}, { baseUrl, middleware: applyMiddleware({ onResponse }) }).GET("/x");
  expect(error?.kind).toBe("malformed");
  expect(received).toHaveLength(1);
});

describe("onAttempt", () => {
  test("is called before and after every attempt, without credentials or customer data", async () => {
    const { baseUrl, received } = await serve((_, response) => {
      response.setHeader("cf-ray", `ray-${received.length}`);
      if (received.length === 1) return void response.writeHead(502).end();
      sendJson(
        response,
        received.length === 2 ? { success: false, errors: [{ code: 971, message: "m" }] } : envelope("r3sult"),
      );
    });
    const told: unknown[] = [];
    const client = createApiClient(
      {},
      {
        baseUrl,
        token: "s3cr3t",
        onAttempt: (attempt) => {
          told.push(attempt);
          return (end) => void told.push(end);
        },
      },
      CLOUDFLARE,
    );
    await client.GET("/x/{id}", { params: { path: { id: "s3cr3t" }, query: { q: "s3cr3t" } } });
    expect(told).toEqual([
      { method: "GET", path: "/x/{id}", number: 1 },
      { kind: "http", status: 502, requestId: "ray-1", retryIn: 0 },
      { method: "GET", path: "/x/{id}", number: 2 },
      { kind: "api", status: 200, requestId: "ray-2", retryIn: 0 },
      { method: "GET", path: "/x/{id}", number: 3 },
      { kind: undefined, status: 200, requestId: "ray-3", retryIn: undefined },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/s3cr3t|r3sult/);
  });

  test("is not called for a call that cannot be sent", async () => {
    const onAttempt = vi.fn();
    await createApiClient({}, { onAttempt }, CLOUDFLARE).GET("/x/{id}");
    await createApiClient({}, { onAttempt }, CLOUDFLARE).GET("/x", { signal: AbortSignal.abort() });
    expect(onAttempt).not.toHaveBeenCalled();
  });

  test("does not change the call if it rejects later", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    try {
      for (const onAttempt of [
        () => async () => Promise.reject(new Error("late")),
        async () => Promise.reject(new Error("early")),
      ]) {
        const { data } = await createApiClient({}, { baseUrl, onAttempt: onAttempt as OnAttempt }).GET("/x");
        expect(data).toEqual(envelope(1));
      }
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).not.toHaveBeenCalled();
    } finally {
      process.off("unhandledRejection", unhandled);
    }
  });

  test("does not change the call if it throws, before or after", async () => {
    const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
    const thrower = () => {
      throw new Error("hook");
    };
    for (const onAttempt of [thrower, () => thrower]) {
      expect((await createApiClient({}, { baseUrl, onAttempt }).GET("/x")).error).toBeUndefined();
    }
  });
});
