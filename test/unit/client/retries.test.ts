import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { applyMiddleware, createApiClient } from "@flarespec/client";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, type Handler, sendJson } from "./server.ts";
import { call, stopTime } from "./weather.ts";

const works: Handler = (_, response) => sendJson(response, envelope(7));
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end();
const refuses =
  (code: number, http = 400): Handler =>
  (_, response) =>
    sendJson(response, { success: false, errors: [{ code, message: "m" }] }, http);
const hangsUp: Handler = (_, response) => void response.destroy();
const breaksOff: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": 99 });
  response.write('{"success":', () => response.destroy());
};

/** The time at which `call` begins. */
const AT_START = new Date(0).toUTCString();

const IDEMPOTENT = ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "QUERY"] as const;
const ONCE_ONLY = ["POST", "PATCH"] as const;

const TRANSIENT: [string, Handler][] = [
  ["a connection that is closed", hangsUp],
  ["408", status(408)],
  ["425", status(425)],
  ...[500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530].map((code): [string, Handler] => [
    `${code}`,
    status(code),
  ]),
];
const UNTOUCHED: [string, Handler][] = [
  ["429", status(429)],
  ["code 971", refuses(971)],
  ["code 971 in a 200", refuses(971, 200)],
];
const FINAL: [string, Handler][] = [
  ["400", status(400)],
  ["401", status(401)],
  ["403", status(403)],
  ["404", status(404)],
  ["409", status(409)],
  ["409 with a Retry-After", status(409, { "retry-after": "1" })],
  ["422", status(422)],
  ["code 1013", refuses(1013)],
  ["code 1013 in a 500", refuses(1013, 500)],
  ["code 10001 in a 409", refuses(10001, 409)],
  ["success: false in a 200", refuses(1000, 200)],
  ["a redirect", status(302, { location: "/y" })],
  ["truncated JSON", (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end("{")],
];

describe.each(IDEMPOTENT)("%s", (method) => {
  test.each([...TRANSIENT, ...UNTOUCHED])("is retried after %s", async (name, handler) => {
    if (method === "HEAD" && name.startsWith("code")) return; // a HEAD has no body that could say so
    const { answer, received } = await call([handler, works], { method });
    expect(answer.error).toBeUndefined();
    expect(received).toHaveLength(2);
  });

  test.each(FINAL)("is not retried after %s", async (name, handler) => {
    if (method === "HEAD" && name.startsWith("code")) return;
    expect((await call([handler, works], { method })).received).toHaveLength(1);
  });
});

test.each([
  ["a connection that breaks in the body", breaksOff],
  ["code 10001", refuses(10001)],
  ["code 10001 in a 200", refuses(10001, 200)],
])("GET is sent again after %s", async (_, handler) => {
  const { answer, received } = await call([handler, works]);
  expect(answer.data).toMatchObject({ result: 7 });
  expect(received).toHaveLength(2);
});

describe.each(ONCE_ONLY)("%s", (method) => {
  test.each([...TRANSIENT, ...FINAL, ["code 10001", refuses(10001)] as const])(
    "is not retried after %s",
    async (_, handler) => {
      expect((await call([handler, works], { method, init: { body: {} } })).received).toHaveLength(1);
    },
  );

  test.each(UNTOUCHED)("is retried after %s, with the same body", async (_, handler) => {
    const { answer, received } = await call([handler, works], { method, init: { body: { name: "n" } } });
    expect(answer.error).toBeUndefined();
    expect(received.map(({ body }) => body)).toEqual(['{"name":"n"}', '{"name":"n"}']);
  });

  test.each(TRANSIENT)("is retried after %s if nonIdempotent is set", async (_, handler) => {
    const { answer, received } = await call([handler, works], { method, init: { retry: { nonIdempotent: true } } });
    expect(answer.error).toBeUndefined();
    expect(received).toHaveLength(2);
  });
});

test.each([...IDEMPOTENT, ...ONCE_ONLY])("%s is retried after a refused connection", async (method) => {
  const { pass } = stopTime();
  const closed = createServer();
  await new Promise<void>((listening) => closed.listen(0, "127.0.0.1", listening));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const ends: unknown[] = [];
  const client = createApiClient(
    {},
    {
      baseUrl: `http://127.0.0.1:${port}`,
      onAttempt:
        () =>
        ({ kind, status, retryIn }) => {
          ends.push([kind, status, retryIn !== undefined]);
          if (retryIn !== undefined) setImmediate(() => pass(retryIn));
        },
    },
  );
  const { error } = await client[method]("/x");
  expect(error).toMatchObject({ kind: "network" });
  expect(ends).toEqual([
    ["network", undefined, true],
    ["network", undefined, true],
    ["network", undefined, false],
  ]);
});

test.each([
  [
    "Bun's",
    Object.assign(new Error("Unable to connect. Is the computer able to access the url?"), {
      code: "ConnectionRefused",
    }),
  ],
  [
    "Deno's",
    new TypeError(
      "error sending request for url (http://x/): client error (Connect): tcp connect error: Connection refused (os error 111)",
    ),
  ],
  [
    "Node's for a name that nobody has",
    new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ENOTFOUND" }) }),
  ],
  [
    "Node's for a connection that takes too long",
    new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "UND_ERR_CONNECT_TIMEOUT" }) }),
  ],
])("POST is sent again after %s error for no connection", async (_, thrown) => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  let count = 0;
  const fetch = () => (++count < 3 ? Promise.reject(thrown) : Promise.resolve(Response.json(envelope(1))));
  expect((await createApiClient({}, { fetch }, CLOUDFLARE).POST("/x")).error).toBeUndefined();
  expect(count).toBe(3);
});

describe("how often", () => {
  test.each([
    [undefined, 3],
    [{}, 3],
    [{ limit: 0 }, 1],
    [{ limit: 1 }, 2],
    [{ limit: 5 }, 6],
    [{ limit: -1 }, 1],
    [{ limit: Number.NaN }, 1],
    [false, 1],
  ] as const)("retry %j sends %i requests", async (retry, count) => {
    const { answer, received } = await call(status(503), { options: { retry } });
    expect(answer.error).toMatchObject({ kind: "http", status: 503 });
    expect(received).toHaveLength(count);
  });

  test.each([
    [{ limit: 1 }, { limit: 3 }, 4],
    [{ limit: 1 }, false, 1],
    [false, { limit: 2 }, 3],
    [{ limit: 1 }, { baseDelay: 1 }, 2],
    [{ limit: 1 }, undefined, 2],
  ] as const)("client's %j and call's %j send %i", async (ofClient, ofCall, count) => {
    const { received } = await call(status(503), { options: { retry: ofClient }, init: { retry: ofCall } });
    expect(received).toHaveLength(count);
  });
});

describe("how long", () => {
  test("the longest wait becomes twice as long with each retry, up to maxDelay", async () => {
    const { waits } = await call(status(503), { options: { retry: { limit: 7 } } });
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    const own = await call(status(503), { options: { retry: { limit: 3, baseDelay: 10, maxDelay: 25 } } });
    expect(own.waits).toEqual([10, 20, 25]);
  });

  test("a wait is a random time between 0 and the longest", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (random) => {
        const waits: (number | undefined)[] = [];
        vi.spyOn(Math, "random").mockReturnValue(random);
        await createApiClient(
          {},
          {
            fetch: async () => new Response("", { status: 503 }),
            onAttempt:
              () =>
              ({ retryIn }) =>
                void waits.push(retryIn),
            retry: { limit: 1, baseDelay: 0.1 },
          },
          CLOUDFLARE,
        ).GET("/x");
        expect(waits).toEqual([random * 0.1, undefined]);
      }),
      { numRuns: 20 },
    );
  });

  const soon = new Date(5000).toUTCString();
  test.each([
    ["0", 0],
    ["3", 3000],
    ["60", 60_000],
    [soon, 5000],
    [new Date(0).toUTCString(), 0],
    // What says nothing that can be waited for is as if it were not there.
    [new Date(-5000).toUTCString(), 500],
    ["-5", 500],
    ["1.5", 500],
    ["soon", 500],
    ["", 500],
    ["1e3", 500],
    ["0x10", 500],
    ["2099-01-01", 500],
    ["Infinity", 500],
    // More than maxRetryAfter: the call ends.
    ["61", undefined],
    ["99999999999999999999", undefined],
    [new Date(100_000_000).toUTCString(), undefined],
  ])("Retry-After %j waits %s ms", async (value, wait) => {
    for (const code of [429, 503]) {
      const { answer, received, waits } = await call([status(code, { "retry-after": value, date: AT_START }), works]);
      expect(waits).toEqual(wait === undefined ? [] : [wait]);
      expect(received).toHaveLength(wait === undefined ? 1 : 2);
      expect(answer.error?.status).toBe(wait === undefined ? code : undefined);
    }
  });

  test.each([3_600_000, -3_600_000])(
    "a date counts from the Date of its answer, %i ms from the own clock",
    async (skew) => {
      const at = (ms: number) => new Date(ms).toUTCString();
      const asks = status(429, { "retry-after": at(skew + 7000), date: at(skew) });
      expect((await call([asks, works])).waits).toEqual([7000]);
    },
  );

  test("a wait takes no longer than the caller allows", async () => {
    const patient = { options: { retry: { maxRetryAfter: 300_000 } } };
    expect((await call([status(429, { "retry-after": "300" }), works], patient)).waits).toEqual([300_000]);
    const hasty = { options: { retry: { maxRetryAfter: 0 } } };
    expect((await call([status(429, { "retry-after": "1" }), works], hasty)).received).toHaveLength(1);
  });
});

describe("timeout", () => {
  const stalls =
    (pass: (ms: number) => void, ms: number): Handler =>
    () =>
      pass(ms);

  test("of each attempt: a stalled GET is retried, a POST is not", async () => {
    for (const [method, count] of [
      ["GET", 3],
      ["POST", 1],
    ] as const) {
      const pass = (ms: number) => void vi.advanceTimersByTime(ms);
      const { answer, received } = await call(stalls(pass, 60_000), { method });
      expect(answer.error).toMatchObject({
        kind: "timeout",
        errors: [],
        message: `${method} /x: no answer within 60000 ms`,
      });
      expect(answer.response).toBeUndefined();
      expect(received).toHaveLength(count);
    }
  });

  test("covers reading the body, and that of the call wins", async () => {
    const halfway: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{", () => vi.advanceTimersByTime(2000));
    };
    const { answer, received } = await call(halfway, {
      options: { timeout: 9000, retry: false },
      init: { timeout: 2000 },
    });
    expect(answer.error).toMatchObject({ kind: "timeout", errors: [] });
    expect(received).toHaveLength(1);
  });

  // Without a server: Node's fetch has timers of its own.
  test.each([
    [60_000, 1],
    [Infinity, 0],
    [undefined, 0],
    [2 ** 31, 0],
  ])("%s has %i timer while the call is on its way, and leaves none behind", async (timeout, count) => {
    stopTime();
    const fetch = async () => {
      expect(vi.getTimerCount()).toBe(count);
      return Response.json(envelope(1));
    };
    expect((await createApiClient({}, { fetch, timeout }, CLOUDFLARE).GET("/x")).error).toBeUndefined();
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends a fetch, a middleware and a credentials function that ignore the signal", async () => {
    const never = () => new Promise<never>(() => {});
    const options = [
      { fetch: never },
      { middleware: applyMiddleware({ onRequest: never }) },
      { credentials: never },
      { fetch: async () => new Response(new ReadableStream(), { headers: { "content-type": "application/json" } }) },
    ];
    for (const one of options) {
      const { pass } = stopTime();
      const answer = createApiClient({}, { retry: false, timeout: 100, ...one }, CLOUDFLARE).GET("/x");
      setImmediate(() => pass(100));
      expect((await answer).error?.kind).toBe("timeout");
    }
  });
});

describe("deadline", () => {
  test("ends a running attempt", async () => {
    const { answer, received } = await call([status(503), () => void vi.advanceTimersByTime(1000)], {
      options: { deadline: 1500, retry: { baseDelay: 500 } },
    });
    expect(answer.error).toMatchObject({ kind: "timeout", message: "GET /x: no answer within 1000 ms" });
    expect(received).toHaveLength(2);
  });

  test("ends the call at once with the last failure, if the next wait would exceed it", async () => {
    const { answer, received, waits } = await call(status(503), { init: { deadline: 400 } });
    expect(answer.error).toMatchObject({ kind: "http", status: 503 });
    expect(received).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test("of the call wins", async () => {
    const { received } = await call(status(503), { options: { deadline: 400 }, init: { deadline: 10_000 } });
    expect(received).toHaveLength(3);
  });
});

describe("abort", () => {
  test("ends a wait at once, with the caller's reason", async () => {
    stopTime();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const set = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    let hooked = 0;
    const controller = new AbortController();
    let sent = 0;
    const client = createApiClient(
      {},
      {
        timeout: 60_000,
        fetch: async () => {
          sent += 1;
          return new Response("", { status: 503 });
        },
        onAttempt: () => () => {
          hooked += 1;
          setImmediate(() => controller.abort(new Error("enough")));
        },
      },
      CLOUDFLARE,
    );
    const { error } = await client.GET("/x", controller);
    expect(error).toMatchObject({ kind: "aborted", cause: new Error("enough") });
    expect([sent, hooked]).toEqual([1, 1]);
    for (const [i, { value }] of set.mock.results.entries()) {
      // Node's fetch has timers of its own.
      const ms = set.mock.calls[i]?.[1] as number;
      if (ms === 60_000 || ms === 250) expect(cleared).toHaveBeenCalledWith(value);
    }
    expect(set.mock.calls.map(([, ms]) => ms)).toEqual(expect.arrayContaining([60_000, 250]));
  });

  test("during an attempt is not retried, whatever the name of its reason", async () => {
    for (const [reason, kind] of [
      [new Error("enough"), "aborted"],
      ["text", "aborted"],
      [new DOMException("too long", "TimeoutError"), "timeout"],
    ] as const) {
      const controller = new AbortController();
      const { answer, received } = await call(() => controller.abort(reason), { init: controller });
      expect(answer.error?.kind).toBe(kind);
      expect(received).toHaveLength(1);
    }
  });

  test("leaves no listener on a signal that is used again", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await call([status(503), works], { init: { signal } });
    await Promise.resolve();
    expect(added.mock.calls.length).toBeGreaterThan(1);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
