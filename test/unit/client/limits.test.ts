import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { applyMiddleware, createApiClient, createLimiter, type Limiter } from "@flarespec/client";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { envelope, type Handler, sendJson } from "./server.ts";
import { call, stopTime } from "./weather.ts";

/** A fetch that answers when told to. */
function held(): { fetch: () => Promise<Response>; waiting: (() => void)[]; most: () => number } {
  const waiting: (() => void)[] = [];
  let [running, most] = [0, 0];
  const fetch = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => waiting.push(resolve));
    running -= 1;
    return Response.json(envelope(1));
  };
  return { fetch, waiting, most: () => most };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

describe("concurrency", () => {
  test("is never exceeded, and calls are sent in the order in which they came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 }), async (concurrency, count) => {
        const { fetch, waiting, most } = held();
        const order: string[] = [];
        const onRequest = ({ request }: { request: Request }) => void order.push(request.url.split("/").at(-1) ?? "");
        const client = createApiClient(
          {},
          {
            baseUrl: "http://h",
            fetch,
            limiter: createLimiter({ concurrency }),
            middleware: applyMiddleware({ onRequest }),
          },
        );
        const numbers = Array.from({ length: count }, (_, i) => `${i}`);
        const calls = Promise.all(numbers.map((n) => client.GET("/{n}", { params: { path: { n } } })));
        while (order.length < count || waiting.length > 0) {
          await turns();
          waiting.shift()?.();
        }
        expect((await calls).every(({ error }) => error === undefined)).toBe(true);
        expect(order).toEqual(numbers);
        expect(most()).toBe(Math.min(concurrency, count));
      }),
      { numRuns: 25 },
    );
  });

  test("holds over several clients and for single calls", async () => {
    const { fetch, waiting, most } = held();
    const limiter = createLimiter({ concurrency: 2 });
    const [a, b] = [
      createApiClient({}, { baseUrl: "http://h", fetch, limiter }),
      createApiClient({}, { baseUrl: "http://h", fetch }),
    ];
    const calls = [a.GET("/x"), a.GET("/x"), b.GET("/x", { limiter }), b.GET("/x", { limiter }), b.GET("/x")];
    await turns();
    expect(waiting).toHaveLength(3); // the last one has no limit
    while ((await Promise.race([Promise.all(calls), turns()])) === undefined) waiting.shift()?.();
    expect(most()).toBe(3);
  });

  test("is free again after every kind of failure", async () => {
    const limiter = createLimiter({ concurrency: 1 });
    const fetch = vi
      .fn<() => Promise<Response>>()
      .mockRejectedValueOnce(new TypeError("fetch failed"))
      .mockResolvedValueOnce(new Response("", { status: 404 }))
      .mockResolvedValue(Response.json(envelope(1)));
    const client = createApiClient({}, { baseUrl: "http://h", fetch, limiter, retry: false });
    const credentials = () => Promise.reject(new Error("no vault"));
    const refused = createApiClient({}, { baseUrl: "http://h", fetch, limiter, credentials });
    const kinds = [await client.GET("/x"), await client.GET("/x"), await refused.GET("/x"), await client.GET("/x")];
    expect(kinds.map(({ error }) => error?.kind)).toEqual(["network", "http", "invalid_request", undefined]);
  });
});

describe("a budget", () => {
  test("is kept within any period, however calls come", async () => {
    const { pass } = stopTime();
    const starts: number[] = [];
    const fetch = async () => {
      starts.push(performance.now());
      return Response.json(envelope(1));
    };
    const client = createApiClient(
      {},
      { baseUrl: "http://h", fetch, limiter: createLimiter({ requests: 3, per: 1000 }) },
    );
    const calls: Promise<unknown>[] = [];
    const wait = async (ms: number) => {
      for (let i = 0; i < ms; i += 50) {
        pass(50);
        await turns();
      }
    };
    for (const ms of [0, 0, 400, 0, 0, 0, 700, 0, 1000, 0, 0, 0]) {
      await wait(ms);
      calls.push(client.GET("/x"));
      await turns();
    }
    await wait(5000);
    await Promise.all(calls);
    expect(starts).toHaveLength(12);
    starts.slice(3).forEach((start, i) => {
      expect(start - (starts[i] as number)).toBeGreaterThanOrEqual(1000);
    });
    // Nothing waits for longer than it must: three at once, and the next when the first has left the period.
    expect(starts.slice(0, 4)).toEqual([0, 0, 400, 1000]);
  });

  test("may be that of Cloudflare, 1,200 requests in five minutes", async () => {
    const { pass } = stopTime();
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return Response.json(envelope(1));
    };
    const client = createApiClient(
      {},
      { baseUrl: "http://h", fetch, limiter: createLimiter({ requests: 1200, per: 300_000 }) },
    );
    const calls = Promise.all(Array.from({ length: 1300 }, () => client.GET("/x")));
    await turns();
    expect(sent).toBe(1200);
    pass(299_999);
    await turns();
    expect(sent).toBe(1200);
    pass(1);
    await calls;
    expect(sent).toBe(1300);
  });

  test("counts retries, which wait for their turn", async () => {
    const { fetch, waiting } = held();
    const urls: string[] = [];
    let failed = false;
    const limiter = createLimiter({ concurrency: 1 });
    const client = createApiClient(
      {},
      {
        baseUrl: "http://h",
        limiter,
        retry: { baseDelay: 0 },
        fetch: async (request) => {
          urls.push(new URL(request.url).pathname.slice(-1));
          if (!failed) {
            failed = true;
            return new Response("", { status: 503 });
          }
          return fetch();
        },
      },
    );
    const calls = Promise.all([client.GET("/a"), client.GET("/b"), client.GET("/c")]);
    while (urls.length < 4 || waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      waiting.shift()?.();
    }
    await calls;
    expect(urls).toEqual(["a", "b", "c", "a"]);
  });
});

describe("while it waits, a call", () => {
  const busy = (): { limiter: Limiter; release: () => void } => {
    const limiter = createLimiter({ concurrency: 1 });
    let release = () => {};
    const answer = { data: 1, error: undefined, response: new Response() };
    void limiter(() => new Promise((resolve) => (release = () => resolve(answer))), undefined, Infinity);
    return { limiter, release: () => release() };
  };

  test("can be aborted: it is not sent, and the next one has its turn", async () => {
    const { limiter, release } = busy();
    const { fetch, waiting } = held();
    const client = createApiClient({}, { baseUrl: "http://h", fetch, limiter });
    const controller = new AbortController();
    const [first, second] = [client.GET("/x", { signal: controller.signal }), client.GET("/x")];
    await turns();
    controller.abort();
    expect((await first).error).toMatchObject({ kind: "aborted" });
    expect(waiting).toHaveLength(0);
    release();
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting[0]?.();
    expect((await second).error).toBeUndefined();
  });

  test("that is aborted leaves no timer, which would keep the program running", async () => {
    const { pass } = stopTime();
    const limiter = createLimiter({ requests: 1, per: 60_000 });
    await limiter(async () => 1, undefined, Infinity);
    const controller = new AbortController();
    const waiting = limiter(async () => 2, controller.signal, Infinity);
    pass(1);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    expect(await waiting).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends with its deadline, unsent, and not with its timeout", async () => {
    const { limiter, release } = busy();
    const fetch = vi.fn(async () => Response.json(envelope(1)));
    const client = createApiClient({}, { baseUrl: "http://h", fetch, limiter });
    expect((await client.GET("/x", { deadline: 20 })).error?.kind).toBe("timeout");
    expect(fetch).not.toHaveBeenCalled();
    // Long enough for a stubbed fetch on a busy machine.
    const patient = client.GET("/x", { timeout: 500 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    release();
    expect((await patient).error).toBeUndefined();
  });

  test("tells onAttempt nothing yet", async () => {
    const { limiter, release } = busy();
    const onAttempt = vi.fn();
    const pending = createApiClient(
      {},
      { baseUrl: "http://h", fetch: async () => Response.json({}), limiter, onAttempt },
    ).GET("/x");
    await turns();
    expect(onAttempt).not.toHaveBeenCalled();
    release();
    await pending;
    expect(onAttempt).toHaveBeenCalledOnce();
  });
});

test.each([
  { concurrency: 0 },
  { concurrency: Number.NaN },
  { requests: 0, per: 1000 },
  { requests: 5 },
  { per: 1000 },
  { requests: 5, per: 0 },
  { concurrency: 2, requests: 5, per: -1 },
])("the limits %j are refused", (limits) => {
  expect(() => createLimiter(limits)).toThrow(RangeError);
});

/** A server outside of `serve`, which keeps every request. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("5,000 calls at once under a limit of 50: none fails, and they use at most 60 sockets", async () => {
  let [running, most, sockets] = [0, 0, 0];
  const server = createServer((_, response) => {
    running += 1;
    most = Math.max(most, running);
    setTimeout(() => {
      running -= 1;
      sendJson(response, envelope(1));
    }, 1);
  });
  server.on("connection", () => {
    sockets += 1;
  });
  const client = createApiClient({}, { baseUrl: await listen(server), limiter: createLimiter({ concurrency: 50 }) });
  const answers = await Promise.all(Array.from({ length: 5000 }, () => client.GET("/x")));
  expect(answers.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(most).toBeLessThanOrEqual(50);
  expect(sockets).toBeLessThanOrEqual(60);
});

describe("a failure of any size", () => {
  const run = promisify(execFile);
  const bundled = join(import.meta.dirname, "../../../packages/client/dist/bundled.js");
  const MB = 1024 * 1024;

  /** What a process of its own makes of an answer, and how many bytes of memory it needed at most beyond those before. */
  async function measure(baseUrl: string): Promise<{ kind: string; length: number; grown: number }> {
    const program = `import { createApiClient } from ${JSON.stringify(bundled)};
const client = createApiClient({}, { baseUrl: ${JSON.stringify(baseUrl)}, retry: false });
await client.GET("/small");
const before = process.resourceUsage().maxRSS;
const { error } = await client.GET("/large");
const grown = (process.resourceUsage().maxRSS - before) * 1024;
console.log(JSON.stringify({ kind: error.kind, length: error.body.length, grown }));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program]);
    return JSON.parse(stdout) as { kind: string; length: number; grown: number };
  }

  const zeros = Buffer.alloc(MB, "0");

  test.each([
    ["of 200 MB", 500, "text/html", false],
    ["that is a gzip bomb of 1 GB", 500, "text/html", true],
    ["that is a gzip bomb and is called a success", 200, "text/html", true],
  ] as const)("%s takes less than 64 MB of memory", async (_, status, type, isZipped) => {
    const server = createServer((request, response) => {
      if (request.url === "/small") return void response.writeHead(404).end("none");
      response.writeHead(status, { "content-type": type, ...(isZipped && { "content-encoding": "gzip" }) });
      const out = isZipped ? createGzip() : response;
      if (isZipped) (out as ReturnType<typeof createGzip>).pipe(response);
      let left = isZipped ? 1024 : 200;
      const write = () => {
        while (left > 0) {
          left -= 1;
          if (!out.write(zeros)) return void out.once("drain", write);
        }
        out.end();
      };
      response.on("error", () => {});
      write();
    });
    const { kind, length, grown } = await measure(await listen(server));
    expect([kind, length]).toEqual(["http", 2001]);
    expect(grown).toBeLessThan(64 * MB);
  });

  test("does not keep its connection", async () => {
    const server = createServer((_, response) => {
      response.writeHead(500, { "content-type": "text/html" });
      for (let i = 0; i < 20; i++) response.write(zeros);
      response.end();
    });
    const client = createApiClient({}, { baseUrl: await listen(server), retry: false });
    for (let i = 0; i < 5; i++) expect((await client.GET("/x")).error?.kind).toBe("http");
    const left = await new Promise<number>((resolve) => {
      setTimeout(() => server.getConnections((_, count) => resolve(count)), 50);
    });
    expect(left).toBeLessThan(5);
  });
});

test("headers beyond the limit of the runtime are kind network and are not asked for again", async () => {
  const handler: Handler = (_, response) => {
    response.setHeader("x-large", "a".repeat(100_000));
    sendJson(response, envelope(1));
  };
  const { answer, received } = await call(handler);
  expect(answer.error).toMatchObject({ kind: "network" });
  expect(answer.error?.message).toMatch(/HEADERS_OVERFLOW/);
  expect(received).toHaveLength(1);
});

test("without a limiter, calls are sent at once", async () => {
  const { fetch, waiting } = held();
  const client = createApiClient({}, { baseUrl: "http://h", fetch });
  const calls = Promise.all(Array.from({ length: 20 }, () => client.GET("/x")));
  await turns();
  expect(waiting).toHaveLength(20);
  for (const answer of waiting) answer();
  await calls;
});
