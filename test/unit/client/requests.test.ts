import {
  applyMiddleware,
  createApiClient,
  deepObjectBrackets,
  deepObjectRepeat,
  deepObjectStyle,
  formBody,
  jsonContent,
  multipartBody,
  ndjsonBody,
  type OperationData,
  pipeDelimitedStyle,
  rawBody,
  spaceDelimitedStyle,
} from "@flarespec/client";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, type Received, sendJson, serve } from "./server.ts";

beforeEach(() => void vi.stubEnv("CLOUDFLARE_API_TOKEN", ""));
afterEach(() => void vi.unstubAllEnvs());

const echo = () => serve((_, response) => sendJson(response, envelope(null)));

async function sent(data: OperationData, init: object, method: "POST" | "DELETE" | "PUT" = "POST"): Promise<Received> {
  const { baseUrl, received } = await echo();
  const { error } = await createApiClient({ [`${method} /x`]: data }, { baseUrl })[`/x`]![method](init);
  expect(error).toBeUndefined();
  return received[0]!;
}

const segment = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => value !== "." && value !== "..");

test("the server decodes each path value unchanged, in its own segment", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl });
  await fc.assert(
    fc.asyncProperty(segment, segment, async (a, b) => {
      const { error } = await client.GET("/a/{a}/b/{b_c}", { params: { path: { a, b_c: b } } });
      expect(error).toBeUndefined();
      const { target } = received.at(-1)!;
      expect(target.split("/").map(decodeURIComponent)).toEqual(["", "client", "v4", "a", a, "b", b]);
    }),
  );
});

const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const scalar = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean());

test("the server decodes each query value unchanged", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl });
  const query = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar, { minLength: 1 })), { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(query, async (query) => {
      const { error } = await client.GET("/x", { params: { query } });
      expect(error).toBeUndefined();
      const wanted = Object.entries(query).flatMap(([key, value]) => [value].flat().map((one) => [key, String(one)]));
      expect([...received.at(-1)!.url.searchParams]).toEqual(wanted);
    }),
  );
});

test.each([
  [{ explode: false }, ","],
  [{ write: spaceDelimitedStyle, explode: false }, "%20"],
  [{ write: pipeDelimitedStyle, explode: false }, "%7C"],
] as const)(
  "arrays of style %o are joined by %s, and what is in them is not mistaken for it",
  async (style, separator) => {
    const { baseUrl, received } = await echo();
    const client = createApiClient({ "GET /x": { query: { a: style } } }, { baseUrl });
    // An encoded separator inside a value cannot be distinguished on the wire for %20 and %7C: OpenAPI leaves that open.
    const value = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => !/[ |]/.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1 }), async (a) => {
        await client.GET("/x", { params: { query: { a } } });
        const raw = received.at(-1)!.target.split("?a=")[1]!;
        expect(raw.split(separator).map(decodeURIComponent)).toEqual(a);
      }),
    );
  },
);

test.each([
  [{}, { a: undefined, b: null, c: [], d: {}, e: [undefined, null, 1] }, "?e=1"],
  [{}, { a: undefined }, ""],
  [{}, { a: new Date(0), b: [new Date(1)] }, "?a=1970-01-01T00%3A00%3A00.000Z&b=1970-01-01T00%3A00%3A00.001Z"],
  [{}, { a: "", b: 0, c: false, d: 1.5 }, "?a=&b=0&c=false&d=1.5"],
  [{}, { a: { b: 1, c: "x y" } }, "?b=1&c=x%20y"],
  [{ a: { explode: false } }, { a: { b: 1, c: 2 } }, "?a=b,1,c,2"],
  [
    { a: { write: deepObjectStyle } },
    { a: { b: 1, c: { d: [1, 2] } } },
    "?a%5Bb%5D=1&a%5Bc%5D%5Bd%5D%5B0%5D=1&a%5Bc%5D%5Bd%5D%5B1%5D=2",
  ],
  [
    { a: { write: deepObjectBrackets } },
    { a: { b: [{ c: 1 }], d: { e: 2 } } },
    "?a%5Bb%5D%5B%5D%5Bc%5D=1&a%5Bd%5D%5Be%5D=2",
  ],
  [{ a: { write: deepObjectRepeat } }, { a: { b: [1, 2] } }, "?a%5Bb%5D=1&a%5Bb%5D=2"],
  [{}, { "name.contains": "a&b=c#d", constructor: 1 }, "?name.contains=a%26b%3Dc%23d&constructor=1"],
] as const)("with styles %j the query %j is written %j", async (query, value, search) => {
  const { baseUrl, received } = await echo();
  await createApiClient({ "GET /x": { query } }, { baseUrl })["/x"]!.GET({ params: { query: value } });
  expect(received[0]!.target).toBe(`/client/v4/x${search}`);
});

test("JSON is the default body, null and false included", async () => {
  expect(await sent({}, { body: { a: "ü", b: undefined } })).toMatchObject({
    body: '{"a":"ü"}',
    headers: { "content-type": "application/json" },
  });
  expect((await sent({}, { body: null })).body).toBe("null");
  expect((await sent({}, { body: "text" })).body).toBe('"text"');
});

test("a DELETE without a body has no body and no content type; with one it has", async () => {
  const without = await sent({}, {}, "DELETE");
  expect(without.body).toBe("");
  expect(without.headers).not.toHaveProperty("content-type");
  expect((await sent({}, { body: {} }, "DELETE")).body).toBe("{}");
});

test("a body has the documented media type, unless a Blob or a header sets another", async () => {
  const type = async (data: OperationData, init: object) => (await sent(data, init)).headers["content-type"];
  const patch = { type: "application/merge-patch+json" };
  expect(await type(patch, { body: {} })).toBe("application/merge-patch+json");
  expect((await sent(patch, { body: { a: 1 } })).body).toBe('{"a":1}');
  expect(await type(patch, { body: {}, headers: { "content-type": "application/json" } })).toBe("application/json");
  const octets = { body: rawBody, type: "application/octet-stream" } as const;
  expect(await type(octets, { body: new Blob(["x"]) })).toBe("application/octet-stream");
  expect(await type(octets, { body: new Blob(["x"], { type: "image/png" }) })).toBe("image/png");
  // Any type is documented: what says nothing of itself says nothing.
  const any = { body: rawBody } as const;
  expect(await type(any, { body: new Blob(["x"], { type: "image/png" }) })).toBe("image/png");
  expect(await type(any, { body: new Uint8Array([1]) })).toBeUndefined();
  expect(await type(any, { body: new Uint8Array([1]), headers: { "content-type": "font/woff2" } })).toBe("font/woff2");
});

test("sends cookies if the runtime allows it", async () => {
  const params = { cookie: { CF_Authorization: "a b", n: 1, list: ["x", "y"], none: undefined } };
  expect((await sent({}, { params })).headers.cookie).toBe("CF_Authorization=a%20b; n=1; list=x; list=y");
  const flat = await sent({ cookie: { list: { explode: false } } }, { params: { cookie: { list: ["x", "y"] } } });
  expect(flat.headers.cookie).toBe("list=x,y");
  expect((await sent({}, { params: { cookie: {} } })).headers).not.toHaveProperty("cookie");
});

test("a parameter with content is written as JSON, in every place", async () => {
  const { baseUrl, received } = await echo();
  const value = { a: [1, "ü&/"], b: null };
  const content = { write: jsonContent };
  const data = { path: { p: content }, query: { q: content }, header: { h: content }, cookie: { c: content } };
  const client = createApiClient({ "GET /x/{p}": data }, { baseUrl });
  const { error } = await client.GET("/x/{p}", {
    params: { path: { p: value }, query: { q: value }, header: { h: { a: 1 } }, cookie: { c: value } },
  });
  expect(error).toBeUndefined();
  const { target, url, headers } = received[0]!;
  expect(JSON.parse(decodeURIComponent(target.split(/[/?]/)[4]!))).toEqual(value);
  expect(JSON.parse(url.searchParams.get("q")!)).toEqual(value);
  expect(headers.h).toBe('{"a":1}');
  expect(JSON.parse(decodeURIComponent(headers.cookie!.slice(2)))).toEqual(value);
});

test.each([
  [{}, ["a", "b/c", 1], "a,b%2Fc,1"],
  [{}, { a: 1, b: "c,d" }, "a,1,b,c%2Cd"],
  [{ explode: true }, { a: 1, b: 2 }, "a=1,b=2"],
  [{}, new Date(0), "1970-01-01T00%3A00%3A00.000Z"],
  [{}, false, "false"],
  [{}, 0, "0"],
] as const)("with style %j the path value %j is written %s", async (style, p, text) => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({ "GET /x/{p}": { path: { p: style } } }, { baseUrl });
  await client.GET("/x/{p}", { params: { path: { p } } });
  expect(received[0]!.target).toBe(`/client/v4/x/${text}`);
});

test("the server can separate the items of a path array", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 2 }), async (p) => {
      await client.GET("/x/{p}", { params: { path: { p } } });
      expect(received.at(-1)!.target.split("/").at(-1)!.split(",").map(decodeURIComponent)).toEqual(p);
    }),
  );
});

test("dates, booleans, arrays and objects in headers are written in the style simple", async () => {
  const header = { at: new Date(0), on: true, n: 0, list: ["a", "b"], object: { a: 1 }, none: undefined };
  const { headers } = await sent({ header: { object: { explode: true } } }, { params: { header } });
  expect(headers).toMatchObject({ at: "1970-01-01T00:00:00.000Z", on: "true", n: "0", list: "a,b", object: "a=1" });
  expect(headers).not.toHaveProperty("none");
});

test("form, text, binary and ndjson bodies are sent with their media types", async () => {
  const form = await sent({ body: formBody }, { body: { a: "x y", b: [1, 2], c: undefined, d: { e: 1 } } });
  expect(form.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
  expect([...new URLSearchParams(form.body)]).toEqual([
    ["a", "x y"],
    ["b", "1"],
    ["b", "2"],
    ["d", '{"e":1}'],
  ]);

  const text = await sent({ body: rawBody, type: "application/javascript" }, { body: "a\nb" });
  expect(text).toMatchObject({ body: "a\nb", headers: { "content-type": "application/javascript" } });

  const octets = { body: rawBody, type: "application/octet-stream" } as const;
  const buffer = await sent(octets, { body: new TextEncoder().encode("bytes") });
  expect(buffer).toMatchObject({ body: "bytes", headers: { "content-type": "application/octet-stream" } });
  const blob = await sent(octets, { body: new Blob(["<svg>"], { type: "image/svg+xml" }) });
  expect(blob).toMatchObject({ body: "<svg>", headers: { "content-type": "image/svg+xml" } });

  const ndjson = await sent({ body: ndjsonBody, type: "application/x-ndjson" }, { body: [{ a: 1 }, "b"] });
  expect(ndjson).toMatchObject({ body: '{"a":1}\n"b"\n', headers: { "content-type": "application/x-ndjson" } });
});

test("another parser can read a multipart body", async () => {
  const file = new File(["export default {}"], "worker.js", { type: "application/javascript+module" });
  const { body, headers } = await sent(
    { body: multipartBody },
    { body: { metadata: { main: "worker.js" }, n: 1, file } },
    "PUT",
  );
  const fields = await new Response(body, { headers: { "content-type": headers["content-type"]! } }).formData();
  const metadata = fields.get("metadata") as File;
  expect([metadata.type, JSON.parse(await metadata.text())]).toEqual(["application/json", { main: "worker.js" }]);
  expect(fields.get("n")).toBe("1");
  expect(fields.get("file")).toMatchObject({ name: "worker.js", type: "application/javascript+module" });
  const own = new FormData();
  own.set("a", "b");
  expect((await sent({ body: multipartBody }, { body: own })).headers["content-type"]).toMatch(
    /^multipart\/form-data; boundary=/,
  );
});

test("an object, also in an array, is a JSON part unless its encoding states another type", async () => {
  const parts = { a: { n: 1 }, b: { n: 2 }, c: [{ n: 3 }, "x"], d: new Uint8Array([1]), e: new Date(0) };
  const encoding = { b: { type: "application/merge-patch+json" } };
  const { body, headers } = await sent({ body: multipartBody, encoding }, { body: parts }, "PUT");
  const fields = await new Response(body, { headers: { "content-type": headers["content-type"]! } }).formData();
  const typeOf = (value: string | Blob) => (value instanceof Blob ? value.type : value);
  expect([...fields].map(([name, value]) => [name, typeOf(value)])).toEqual([
    ["a", "application/json"],
    ["b", "application/merge-patch+json"],
    ["c", "application/json"],
    ["c", "x"],
    ["d", "application/octet-stream"],
    ["e", "1970-01-01T00:00:00.000Z"],
  ]);
});

test("a token is sent, else email and key, else the token of the environment", async () => {
  const { baseUrl, received } = await echo();
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "from-env");
  await createApiClient({}, { baseUrl, token: "t", email: "e", key: "k" }, CLOUDFLARE).GET("/x");
  await createApiClient({}, { baseUrl, email: "e@x.y", key: "k" }, CLOUDFLARE).GET("/x");
  await createApiClient({}, { baseUrl }, CLOUDFLARE).GET("/x");
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "");
  await createApiClient({}, { baseUrl }, CLOUDFLARE).GET("/x");
  const auth = received.map(({ headers: h }) => [h.authorization, h["x-auth-email"], h["x-auth-key"]]);
  expect(auth).toEqual([
    ["Bearer t", undefined, undefined],
    [undefined, "e@x.y", "k"],
    ["Bearer from-env", undefined, undefined],
    [undefined, undefined, undefined],
  ]);
});

test("headers replace each other in the order credentials, client, call, parameters; null removes one", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl, token: "t", headers: { a: "client", b: "client", c: "client" } });
  await client.GET("/x", { headers: new Headers({ b: "call", c: "call" }), params: { header: { c: true } } });
  await client.GET("/x", { headers: { a: null, authorization: null } });
  expect(received[0]!.headers).toMatchObject({ authorization: "Bearer t", a: "client", b: "call", c: "true" });
  expect(received[1]!.headers).not.toHaveProperty("a");
  expect(received[1]!.headers).not.toHaveProperty("authorization");
});

test("one call may have its own base URL, with or without a slash at its end, and its own fetch", async () => {
  const first = await echo();
  const second = await echo();
  const client = createApiClient({}, { baseUrl: `${first.baseUrl}/` });
  await client.GET("/x");
  await client.GET("/x", { baseUrl: second.baseUrl });
  const seen: string[] = [];
  await client.GET("/x", {
    fetch: (request) => {
      seen.push(request.url);
      return fetch(request);
    },
  });
  expect(first.received.map(({ target }) => target)).toEqual(["/client/v4/x", "/client/v4/x"]);
  expect(second.received).toHaveLength(1);
  expect(seen).toEqual([`${first.baseUrl}/x`]);
});

test("the default base URL is Cloudflare's", async () => {
  let url = "";
  await createApiClient({}, {}, CLOUDFLARE).GET("/zones/{zone_id}", {
    params: { path: { zone_id: "z" } },
    fetch: async (request) => {
      url = request.url;
      return Response.json({});
    },
  });
  expect(url).toBe("https://api.cloudflare.com/client/v4/zones/z");
});

test("middleware: the first sees the request first and the response last, and is given the published path", async () => {
  const { baseUrl, received } = await echo();
  const order: string[] = [];
  const layer = (id: string) => ({
    onRequest({ request, schemaPath }: { request: Request; schemaPath: string }) {
      order.push(`${id} ${schemaPath}`);
      request.headers.append("x-layer", id);
    },
    onResponse() {
      order.push(id);
    },
  });
  const client = createApiClient({}, { baseUrl, middleware: applyMiddleware(layer("a"), layer("b")) });
  await client["/x/{y}" as "/x"]!.GET({ params: { path: { y: 1 } } });
  expect(order).toEqual(["a /x/{y}", "b /x/{y}", "b", "a"]);
  expect(received[0]).toMatchObject({ target: "/client/v4/x/1", headers: { "x-layer": "a, b" } });
});

test("a middleware may return a response instead of the API, or after fetch threw", async () => {
  const answer = () => Response.json(envelope(7));
  const early = createApiClient(
    {},
    { baseUrl: "http://127.0.0.1:1", middleware: applyMiddleware({ onRequest: answer }) },
  );
  expect((await early.GET("/x")).data).toMatchObject({ result: 7 });
  const late = createApiClient({}, { baseUrl: "http://127.0.0.1:1", middleware: applyMiddleware({ onError: answer }) });
  expect((await late.GET("/x")).data).toMatchObject({ result: 7 });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)])(
  "%s is refused in parameters and forms; the message names the place, and nothing is sent",
  async (value) => {
    const { baseUrl, received } = await echo();
    const operations = { "POST /form": { body: formBody }, "POST /parts": { body: multipartBody } };
    const client = createApiClient(operations, { baseUrl });
    const answers = [
      await client.GET("/x/{limit}", { params: { path: { limit: value } } }),
      await client.GET("/x", { params: { query: { limit: value } } }),
      await client.GET("/x", { params: { query: { limit: [1, value] } } }),
      await client.GET("/x", { params: { header: { limit: value } } }),
      await client.GET("/x", { params: { cookie: { limit: value } } }),
      await client.POST("/form", { body: { limit: value } }),
      await client.POST("/parts", { body: { limit: value } }),
    ];
    for (const { error } of answers) {
      expect(error).toMatchObject({ kind: "invalid_request" });
      expect(error?.message).toMatch(/ limit: no valid value$/);
    }
    expect(received).toEqual([]);
  },
);

test.each<[string, object]>([
  ["a Map", new Map([["page", 1]])],
  ["a Set", new Set([1])],
  ["URLSearchParams", new URLSearchParams({ page: "1" })],
  ["bytes", new Uint8Array([1])],
  ["a Node buffer", Buffer.from("a")],
  ["a promise", Promise.resolve(1)],
  ["a regular expression", /a/],
  ["headers", new Headers({ page: "1" })],
  ["an error", new Error("a")],
  ["a text object", new String("a")],
])("from plain JavaScript, %s is refused as a query, as one parameter and in a body", async (_, value) => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl });
  const whole = await client.GET("/x", { params: { query: value } });
  expect(whole.error).toMatchObject({ kind: "invalid_request", message: "GET /x: query: no valid value" });
  const message = expect.stringMatching(/ids: no valid value$/);
  for (const params of [{ query: { ids: value } }, { header: { ids: value } }]) {
    const { error } = await client.GET("/x", { params: params as object });
    expect(error).toMatchObject({ kind: "invalid_request", message });
  }
  const { error } = await client.POST("/x", { body: { ids: value } });
  expect(error).toMatchObject({ kind: "invalid_request", message: "POST /x: ids is no JSON" });
  expect(received).toEqual([]);
});

test("what says in JSON what it is goes so into a query, alone, in a list and as a member", async () => {
  const { baseUrl, received } = await echo();
  const client = createApiClient({}, { baseUrl });
  const url = new URL("https://a.example/b?c=d");
  const price = { toJSON: () => "1.50" };
  await client.GET("/x", { params: { query: { url, prices: [price], filter: { price } } } });
  expect([...new URL(received[0]?.url ?? "", baseUrl).searchParams]).toEqual([
    ["url", "https://a.example/b?c=d"],
    ["prices", "1.50"],
    ["price", "1.50"],
  ]);
  const { error } = await client.GET("/x", { params: { query: { filter: { toJSON: () => ({ a: 1 }) } } } });
  expect(error).toMatchObject({ kind: "invalid_request", message: "GET /x: query: filter: too deep" });
});
