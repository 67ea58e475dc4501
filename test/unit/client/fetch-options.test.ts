import { applyMiddleware, createApiClient, type Fetch, type FetchOptions } from "@flarespec/client";
import { describe, expect, test, vi } from "vitest";
import { envelope, sendJson, serve } from "./server.ts";

const SECRET = "s3cr3t";

/** A fetch that notes the request and the options that it gets. */
function spy(): { fetch: Fetch; seen: { request: Request; init: RequestInit & { [name: string]: unknown } }[] } {
  const seen: { request: Request; init: RequestInit & { [name: string]: unknown } }[] = [];
  const fetch: Fetch = async (request, init = {}) => {
    seen.push({ request, init: { ...init } });
    return Response.json(envelope(1));
  };
  return { fetch, seen };
}

const dispatcher = { dispatch() {} };
const OPTIONS = {
  cache: "force-cache",
  credentials: "include",
  keepalive: true,
  mode: "cors",
  priority: "low",
  referrerPolicy: "no-referrer",
  integrity: "sha256-abc",
  next: { revalidate: 5, tags: ["a"] },
  cf: { cacheTtl: 5 },
} as const;

describe("options of fetch", () => {
  test("of a call reach the request and the second argument", async () => {
    const { fetch, seen } = spy();
    await createApiClient({}, { baseUrl: "http://h", fetch, token: SECRET }).GET("/x", {
      ...OPTIONS,
      next: { revalidate: 5, tags: ["a"] },
    });
    const { request, init } = seen[0]!;
    const { cache, credentials, keepalive, mode, referrerPolicy, integrity } = OPTIONS;
    expect(request).toMatchObject({ cache, credentials, keepalive, mode, referrerPolicy, integrity });
    expect(init).toMatchObject(OPTIONS);
  });

  test("of a client reach every request; those of the call win, and undefined changes nothing", async () => {
    const { fetch, seen } = spy();
    const client = createApiClient(
      {},
      { baseUrl: "http://h", fetch, cache: "no-store", credentials: "include", token: SECRET },
    );
    await client.GET("/x");
    await client.GET("/x", { cache: "reload", credentials: "omit" });
    await client.GET("/x", { cache: undefined } as object);
    expect(seen.map(({ request }) => [request.cache, request.credentials])).toEqual([
      ["no-store", "include"],
      ["reload", "omit"],
      ["no-store", "include"],
    ]);
    expect(seen.map(({ request }) => request.headers.get("authorization"))).toEqual(Array(3).fill(`Bearer ${SECRET}`));
  });

  test("reach the fetch of the platform, also behind a middleware", async () => {
    const { fetch, seen } = spy();
    vi.stubGlobal("fetch", (input: string | Request, init: RequestInit) => fetch(new Request(input, init), init));
    try {
      const client = createApiClient({}, { baseUrl: "http://h", cache: "no-store" });
      await client.GET("/x", { next: { revalidate: 1 } });
      await client.GET("/x", { next: { revalidate: 2 }, middleware: applyMiddleware({ onRequest: () => {} }) });
    } finally {
      vi.unstubAllGlobals();
    }
    expect(seen.map(({ request, init }) => [request.cache, init.next])).toEqual([
      ["no-store", { revalidate: 1 }],
      ["no-store", { revalidate: 2 }],
    ]);
  });

  test("are never the client's own: no secret, no body, no redirect, no method", async () => {
    const { fetch, seen } = spy();
    const foreign = { method: "DELETE", redirect: "follow", window: null, duplex: "full" } as object;
    const client = createApiClient(
      {},
      {
        baseUrl: "http://h",
        fetch,
        credentials: () => ({ token: SECRET }),
        token: SECRET,
        headers: { "x-own": SECRET },
        retry: false,
        ...foreign,
      },
    );
    await client.PUT("/x", { body: { a: SECRET }, params: { query: { q: SECRET } }, timeout: 5000, ...foreign });
    await client.PUT("/x", { middleware: applyMiddleware({ onRequest: () => {} }), ...foreign });
    for (const { request, init } of seen) {
      expect(request).toMatchObject({ method: "PUT", redirect: "manual", credentials: "same-origin" });
      expect(init).toMatchObject({ method: "PUT", redirect: "manual" });
      expect(JSON.stringify(init)).not.toContain(SECRET);
      for (const name of [
        "headers",
        "body",
        "token",
        "params",
        "retry",
        "baseUrl",
        "fetch",
        "credentials",
        "timeout",
      ]) {
        expect(init).not.toHaveProperty(name);
      }
    }
  });

  test("let a call be sent: cache, keepalive and credentials on a real connection", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const client = createApiClient({}, { baseUrl, cache: "no-store" });
    expect((await client.GET("/x", { credentials: "include", keepalive: true })).error).toBeUndefined();
    expect((await client.POST("/x", { body: {}, mode: "cors", referrerPolicy: "no-referrer" })).error).toBeUndefined();
    expect(received[0]?.headers["cache-control"]).toBe("no-cache");
  });

  test("that the platform refuses are invalid_request or network, never a rejection", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const { error } = await createApiClient({}, { baseUrl }).GET("/x", { cache: "nonsense" } as object);
    expect(error?.kind).toBe("invalid_request");
    expect(received).toEqual([]);
  });

  test("include a dispatcher, which Node's fetch uses", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const dispatch = vi.fn(() => {
      throw new Error("of the dispatcher");
    });
    const client = createApiClient({}, { baseUrl, retry: false });
    const { error } = await client.GET("/x", { dispatcher: { dispatch } } as object);
    expect(error?.kind).toBe("network");
    expect(dispatch).toHaveBeenCalledOnce();
    expect(received).toEqual([]);
  });
});

// Checked by tsc.
void ({ cache: "no-store", keepalive: true, next: { revalidate: 5 } } satisfies FetchOptions);
void ({ dispatcher } as FetchOptions);
// @ts-expect-error not a mode of the cache
void ({ cache: "never" } satisfies FetchOptions);
// @ts-expect-error the client follows no redirects
void ({ redirect: "follow" } satisfies FetchOptions);

test("a call creates no Request where neither a middleware nor a fetch of the caller looks at it", async () => {
  const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
  let count = 0;
  class Counted extends Request {
    constructor(...given: ConstructorParameters<typeof Request>) {
      super(...given);
      count += 1;
    }
  }
  vi.stubGlobal("Request", Counted);
  try {
    const client = createApiClient({}, { baseUrl, token: SECRET });
    expect((await client.POST("/x", { body: { a: 1 }, timeout: 5000 })).error).toBeUndefined();
    expect(count).toBe(0);
    expect((await client.GET("/x", { fetch: globalThis.fetch })).error).toBeUndefined();
    expect(count).toBe(1);
  } finally {
    vi.unstubAllGlobals();
  }
});
