/**
 * What the client must do on every runtime, as plain assertions on what the language and the web platform have. Runs
 * against server.ts; the account of a call tells the server what to answer.
 */
import {
  type ApiClient,
  applyMiddleware,
  createApiClient,
  createLimiter,
  multipartBody,
  operation,
  paginate,
  rawBody,
  readAs,
  readJsonEvents,
  readLines,
  readText,
  unwrap,
} from "@flarespec/client";
import { createClient as createNamedClient } from "@flarespec/cloudflare/client";
import { createCfdTunnel, createClient, listTunnels } from "@flarespec/cloudflare/tunnels";

export interface Result {
  name: string;
  /** What went wrong; absent where nothing did. */
  fault?: string;
}

const TOKEN = "token-of-the-suite";

/** A request as the server saw it. */
interface Echo {
  method: string;
  target: string;
  headers: { [name: string]: string };
  body: string;
}

function equal(what: string, found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what} is ${a}, not ${b}`);
}

/** What Next.js must do with its options of fetch: keep an answer where it is told to, and only there. */
export async function nextCache(origin: string): Promise<Result[]> {
  const client = createClient({ token: TOKEN, baseUrl: `${origin}/client/v4` });
  const params = { path: { account_id: "count" }, query: { name: `${Math.random()}` } };
  const count = async (options: { cache?: "no-store"; next?: { revalidate: number } }) =>
    (unwrap(await client.GET("/accounts/{account_id}/tunnels", { params, ...options })) as unknown[])[0];
  return resultsOf({
    "the options cache and next reach fetch": async () => {
      const kept = { next: { revalidate: 60 } };
      equal("kept", [await count(kept), await count(kept)], [1, 1]);
      equal("not kept", [await count({ cache: "no-store" }), await count({ cache: "no-store" })], [2, 3]);
    },
  });
}

/** @param origin of the server @param stranger another origin, to which the server redirects */
export async function suite(origin: string, stranger: string): Promise<Result[]> {
  const options = { token: TOKEN, baseUrl: `${origin}/client/v4` };
  const client = createClient(options);
  const bare: ApiClient = createApiClient({}, options);
  const echo = async (answer: Promise<{ data?: unknown; error?: { message: string } | undefined }>): Promise<Echo> => {
    const { data, error } = await answer;
    if (error !== undefined) throw new Error(error.message);
    return (data as { result: Echo }).result;
  };
  const kindOf = async (account_id: string, more: { signal?: AbortSignal } = {}): Promise<string | undefined> => {
    // A POST, which is never sent twice when it might have arrived.
    const { error, data } = await createCfdTunnel(client, { account_id, name: "n" }, more);
    equal("data", data, undefined);
    return error?.kind;
  };

  const checks: { [name: string]: () => Promise<void> } = {
    "a call by path sends its path, query and token": async () => {
      const params = { path: { account_id: "echo" }, query: { name: "ä &=/", tun_types: ["warp", "gre"] as const } };
      const call = client.GET("/accounts/{account_id}/tunnels", {
        params: { ...params, query: { ...params.query, tun_types: [...params.query.tun_types] } },
      });
      const { method, target, headers } = await echo(call);
      equal("method", method, "GET");
      equal("target", target, "/client/v4/accounts/echo/tunnels?name=%C3%A4%20%26%3D%2F&tun_types=warp,gre");
      equal("authorization", headers.authorization, `Bearer ${TOKEN}`);
    },
    "a call by name sends the same": async () => {
      const args = { account_id: "echo", name: "ä &=/", tun_types: ["warp" as const, "gre" as const] };
      const { target } = await echo(listTunnels(createNamedClient(options), args));
      equal("target", target, "/client/v4/accounts/echo/tunnels?name=%C3%A4%20%26%3D%2F&tun_types=warp,gre");
    },
    "a body is JSON, with its content type": async () => {
      const { body, headers, method } = await echo(createCfdTunnel(client, { account_id: "echo", name: "ü" }));
      equal("method", method, "POST");
      equal("body", body, '{"name":"ü"}');
      equal("content-type", headers["content-type"], "application/json");
    },
    "no body, no content type": async () => {
      const path = "/accounts/{account_id}/cfd_tunnel/{tunnel_id}";
      const call = client[path].DELETE({ params: { path: { account_id: "echo", tunnel_id: "t" } } });
      const { body, headers } = await echo(call);
      equal("body", [body, headers["content-type"]], ["", undefined]);
    },
    "a file goes as multipart": async () => {
      const upload = operation("POST", "/accounts/{account_id}/upload", { body: multipartBody }, { rest: "body" });
      const file = new Blob(["of the file"], { type: "text/plain" });
      const { body, headers } = await echo(upload(bare, { account_id: "echo", file, note: "n" }));
      equal("content-type", headers["content-type"]?.startsWith("multipart/form-data; boundary="), true);
      equal("parts", [/of the file/.test(body), /name="note"\r\n\r\nn\r\n/.test(body)], [true, true]);
    },
    "bytes go as they are": async () => {
      const upload = operation(
        "PUT",
        "/accounts/{account_id}/upload",
        { body: rawBody, type: "application/octet-stream" },
        { in: { body: "body" } },
      );
      const { body, headers } = await echo(upload(bare, { account_id: "echo", body: new Uint8Array([65, 66]) }));
      equal("body", [body, headers["content-type"]], ["AB", "application/octet-stream"]);
    },
    "pages are fetched until they end": async () => {
      const names: unknown[] = [];
      for await (const tunnel of paginate(createNamedClient(options), listTunnels as never, { account_id: "pages" })) {
        names.push((tunnel as { name?: string }).name);
      }
      equal("names", names, ["1a", "1b", "2a", "2b", "3a"]);
    },
    "a text is a text, nothing is undefined": async () => {
      const text = operation("GET", "/accounts/{account_id}/pem", { read: readText });
      equal("text", unwrap(await text(bare, { account_id: "text" })), "-----BEGIN CERTIFICATE-----\n");
      const remove = operation("DELETE", "/accounts/{account_id}/x");
      const { data, error, response } = await remove(bare, { account_id: "empty" });
      equal("204", [data, error, response?.status], [undefined, undefined, 204]);
      const undeclared = await bare.GET("/accounts/{account_id}/x", { params: { path: { account_id: "empty" } } });
      equal("a 204 that is not declared", [undeclared.data, undeclared.error?.kind], [undefined, "malformed"]);
    },
    "a refusal carries its codes": async () => {
      const { error } = await createCfdTunnel(client, { account_id: "refused", name: "n" });
      equal("error", [error?.kind, error?.status, error?.errors[0]?.code], ["api", 409, 1013]);
      if (error?.kind === "api") equal("codes", error.codes, [1013]);
    },
    "success: false in a 200 is a refusal": async () => equal("kind", await kindOf("claims"), "api"),
    "a page of a proxy is http": async () => equal("kind", await kindOf("proxy"), "http"),
    "half a JSON is malformed": async () => equal("kind", await kindOf("half"), "malformed"),
    "a broken connection is network": async () => equal("kind", await kindOf("broken"), "network"),
    "a signal that fires while waiting is aborted": async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      equal("kind", await kindOf("never", { signal: controller.signal }), "aborted");
    },
    "a signal that times out is timeout": async () =>
      equal("kind", await kindOf("never", { signal: AbortSignal.timeout(50) }), "timeout"),
    "a path value that would leave its segment is refused, unsent": async () =>
      equal("kind", await kindOf(".."), "invalid_request"),
    "a token with a line break is refused and not repeated": async () => {
      const leaky = createClient({ ...options, token: "secret\r\nx-evil: 1" });
      const { error } = await createCfdTunnel(leaky, { account_id: "echo", name: "n" });
      equal("kind", error?.kind, "invalid_request");
      equal("repeated", JSON.stringify(error).includes("secret") || `${error?.message}`.includes("secret"), false);
    },
    "credentials do not follow to another origin": async () => {
      await createCfdTunnel(client, { account_id: "elsewhere", name: "n" });
      await client.GET("/accounts/{account_id}/tunnels", { params: { path: { account_id: "elsewhere" } } });
      const keyed = createClient({ baseUrl: options.baseUrl, email: "e@example.com", key: "key-of-the-suite" });
      await keyed.GET("/accounts/{account_id}/tunnels", { params: { path: { account_id: "elsewhere" } } });
      const { result } = (await (await fetch(`${stranger}/seen`)).json()) as { result: string[] };
      equal("credentials at the other origin", result, []);
    },
    "a busy API is asked again": async () => {
      const attempts: (number | undefined)[] = [];
      const watched = createClient({ ...options, onAttempt: () => (end) => void attempts.push(end.status) });
      const query = { name: `${Math.random()}` };
      const { error } = await watched.GET("/accounts/{account_id}/tunnels", {
        params: { path: { account_id: "busy" }, query },
      });
      equal("attempts", [error?.kind, attempts], [undefined, [503, 200]]);
    },
    "a timeout and a deadline end a call": async () => {
      for (const limit of [{ timeout: 50 }, { deadline: 50 }]) {
        const params = { path: { account_id: "never" } };
        const { error } = await client.GET("/accounts/{account_id}/tunnels", { params, ...limit, retry: false });
        equal("kind", error?.kind, "timeout");
      }
    },
    "events and lines are given as they come": async () => {
      for (const [account, read] of [
        ["events", readJsonEvents],
        ["lines", readLines],
      ] as const) {
        const list = operation("GET", "/accounts/{account_id}/x", { read });
        const found: unknown[] = [];
        for await (const one of unwrap(await list(bare, { account_id: account })) as AsyncIterable<unknown>)
          found.push(one);
        equal(
          account,
          found.map((one) => (one as { data?: unknown }).data ?? one),
          [{ n: 1 }, { n: 2 }],
        );
      }
    },
    "a body is given as a stream": async () => {
      const { data } = await bare.GET(
        "/accounts/{account_id}/x",
        { params: { path: { account_id: "lines" } } },
        readAs("stream"),
      );
      equal("text", await new Response(data as ReadableStream).text(), '{"n":1}\n{"n":2}\n');
    },
    "a stream is sent as it is, where the runtime sends streams over HTTP/1.1": async () => {
      const upload = operation(
        "PUT",
        "/accounts/{account_id}/x",
        { body: rawBody, type: "text/plain" },
        { in: { body: "body" } },
      );
      const answer = await upload(bare, { account_id: "echo", body: new Blob(["of a stream"]).stream() });
      // Chromium sends streams over HTTP/2 only, and says so.
      if (answer.error?.kind !== "network") equal("body", (await echo(Promise.resolve(answer))).body, "of a stream");
    },
    "a limiter lets two at a time": async () => {
      const limited = createClient({ ...options, limiter: createLimiter({ concurrency: 2 }) });
      // Each with a URL of its own: browsers send equal requests one after the other.
      const paramsOf = (i: number) => ({ path: { account_id: "crowd" }, query: { name: `${i}` } });
      const calls = Array.from({ length: 6 }, (_, i) =>
        limited.GET("/accounts/{account_id}/tunnels", { params: paramsOf(i) }),
      );
      const answers = await Promise.all(calls.map(async (call) => (unwrap(await call) as unknown[])[0] as number));
      equal("at most", Math.max(...answers), 2);
    },
    "a middleware sees a request without credentials": async () => {
      let seen: string | null = "";
      const onRequest = ({ request }: { request: Request }) => {
        seen = request.headers.get("authorization");
        request.headers.set("x-added", "1");
      };
      const wrapped = createClient({ ...options, middleware: applyMiddleware({ onRequest }) });
      const { headers } = await echo(
        wrapped.GET("/accounts/{account_id}/tunnels", { params: { path: { account_id: "echo" } } }),
      );
      equal("headers", [seen, headers["x-added"], headers.authorization], [null, "1", `Bearer ${TOKEN}`]);
    },
    "a client without credentials is made anywhere, and shows none": async () => {
      const { headers } = await echo(
        createClient({ baseUrl: options.baseUrl }).GET("/accounts/{account_id}/tunnels", {
          params: { path: { account_id: "echo" } },
        }),
      );
      equal("authorization", headers.authorization, undefined);
      equal("as JSON", JSON.stringify(client), "{}");
    },
  };

  return resultsOf(checks);
}

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("takes more than ten seconds")), 10_000));

async function resultsOf(checks: { [name: string]: () => Promise<void> }): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await Promise.race([check(), tooLong()]);
      results.push({ name });
    } catch (thrown) {
      results.push({ name, fault: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return results;
}
