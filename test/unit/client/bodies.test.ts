import {
  applyMiddleware,
  type BodyWriter,
  bigIntBody,
  bodyByType,
  createApiClient,
  deepObjectStyle,
  eitherBody,
  formBody,
  hasFile,
  jsonBody,
  jsonContent,
  keepReserved,
  multipartBody,
  ndjsonBody,
  type OperationData,
  operation,
  rawBody,
  readText,
  writeBigInts,
} from "@flarespec/client";
import { describe, expect, test, vi } from "vitest";
import { envelope, type Received, sendJson, serve } from "./server.ts";

interface Outcome {
  kind: string | undefined;
  message: string;
  received: Received[];
}

/** What came of a POST, which a server on loopback takes. */
async function post(data: OperationData, body: unknown, headers: Record<string, string> = {}): Promise<Outcome> {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
  const client = createApiClient({ "POST /x": data }, { baseUrl });
  const { error } = await client.POST("/x", { body, headers });
  return { kind: error?.kind, message: error?.message ?? "", received };
}

const MULTIPART = /^multipart\/form-data; ?boundary=\S+$/;
const formData = () => {
  const form = new FormData();
  form.set("a", "1");
  form.set("file", new File(["abc"], "a.txt", { type: "text/plain" }));
  return form;
};
const bytes = new TextEncoder().encode("abc");
const stream = () => new Blob(["abc"]).stream();

/** The fields of a received form, each with its text and media type, as another parser reads them. */
async function fieldsOf({ body, headers }: Received): Promise<[string, string, string][]> {
  const form = await new Response(body, { headers: { "content-type": headers["content-type"] ?? "" } }).formData();
  const read = async ([name, value]: [string, FormDataEntryValue]): Promise<[string, string, string]> =>
    typeof value === "string" ? [name, value, ""] : [name, await value.text(), value.type];
  return Promise.all([...form].map(read));
}

/** Every kind of value that fetch can send as it is. */
const SENDABLE = {
  FormData: formData,
  URLSearchParams: () => new URLSearchParams({ a: "1" }),
  Blob: () => new Blob(["abc"]),
  "a typed Blob": () => new Blob(["abc"], { type: "text/csv" }),
  ArrayBuffer: () => bytes.buffer,
  Uint8Array: () => bytes,
  Buffer: () => Buffer.from("abc"),
  DataView: () => new DataView(bytes.buffer),
  ReadableStream: stream,
  text: () => "abc",
} as const;

describe("where only JSON is declared", () => {
  const { text: _, ...others } = SENDABLE;
  test.each(Object.entries(others))("%s is refused, and nothing is sent", async (_, make) => {
    expect(await post({}, make())).toMatchObject({ kind: "invalid_request", received: [] });
    expect((await post({}, make())).message).toMatch(/^POST \/x: the body is no JSON/);
  });

  test.each(Object.entries(others))("%s inside an object is refused by the name of its member", async (_, make) => {
    const { kind, message, received } = await post({}, { list: [{ file: make() }] });
    expect([kind, received]).toEqual(["invalid_request", []]);
    expect(message).toMatch(/^POST \/x: file is no JSON/);
  });

  test("a Map and a Set are refused, and what has a JSON form of its own is not", async () => {
    expect((await post({}, { a: new Map([["b", 1]]) })).kind).toBe("invalid_request");
    expect((await post({}, { a: new Set([1]) })).kind).toBe("invalid_request");
    class Own {
      a = 1;
    }
    const { received } = await post({}, [new Own(), new Date(0), new URL("http://h/"), { toJSON: () => 7 }, null]);
    expect(received[0]?.body).toBe('[{"a":1},"1970-01-01T00:00:00.000Z","http://h/",7,null]');
  });

  test("a content type of the caller is kept", async () => {
    const { received } = await post({}, { a: 1 }, { "content-type": "application/vnd.api+json" });
    expect(received[0]).toMatchObject({ body: '{"a":1}', headers: { "content-type": "application/vnd.api+json" } });
  });
});

describe("a multipart body", () => {
  const data = { body: multipartBody };

  test.each([{}, { "content-type": "multipart/form-data" }, { "Content-Type": "Multipart/Form-Data; boundary=x" }])(
    "is sent with its boundary, with the headers %j",
    async (headers) => {
      for (const body of [formData(), { a: 1, file: new File(["abc"], "a.txt", { type: "text/plain" }) }]) {
        const { received, message } = await post(data, body, headers);
        expect(message).toBe("");
        expect(received[0]?.headers["content-type"]).toMatch(MULTIPART);
        expect(await fieldsOf(received[0] as Received)).toEqual([
          ["a", "1", ""],
          ["file", "abc", "text/plain"],
        ]);
      }
    },
  );

  test("of the client's headers gets its boundary as well", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const client = createApiClient(
      { "POST /x": data },
      { baseUrl, headers: { "content-type": "multipart/form-data" } },
    );
    await client.POST("/x", { body: formData() });
    expect(received[0]?.headers["content-type"]).toMatch(MULTIPART);
  });

  test("has JSON parts for objects, alone and in lists, unless the encoding states another type", async () => {
    const body = { file: new Blob(["abc"]), meta: { k: "v" }, list: [{ k: "v" }, { k: "w" }], other: { k: "v" } };
    const encoding = { other: { type: "application/vnd.api+json" } };
    const { received } = await post({ ...data, encoding }, body);
    expect(await fieldsOf(received[0] as Received)).toEqual([
      ["file", "abc", "application/octet-stream"],
      ["meta", '{"k":"v"}', "application/json"],
      ["list", '{"k":"v"}', "application/json"],
      ["list", '{"k":"w"}', "application/json"],
      ["other", '{"k":"v"}', "application/vnd.api+json"],
    ]);
  });

  test("has a text part for each value of a field in the style deepObject, and refuses a file among them", async () => {
    const encoding = { link: { write: deepObjectStyle } };
    const { received } = await post({ ...data, encoding }, { link: { create: true, to: ["a&b", "c d"] }, plain: "+" });
    expect(await fieldsOf(received[0] as Received)).toEqual([
      ["link[create]", "true", ""],
      ["link[to][0]", "a&b", ""],
      ["link[to][1]", "c d", ""],
      ["plain", "+", ""],
    ]);
    const refused = await post({ ...data, encoding }, { link: { file: new Blob(["abc"]) } });
    expect([refused.kind, refused.received]).toEqual(["invalid_request", []]);
    expect(refused.message).toMatch(/^POST \/x: link/);
  });

  test.each([
    ["text", "abc", {}],
    ["bytes", bytes, {}],
    ["a stream", stream(), {}],
    ["bytes without a boundary", bytes, { "content-type": "multipart/form-data" }],
    ["URLSearchParams", new URLSearchParams(), {}],
    ["an object with another content type", { a: 1 }, { "content-type": "application/json" }],
    ["a FormData with another content type", formData(), { "content-type": "application/json" }],
    ["a list", [1], {}],
    ["a Map", new Map([["a", 1]]), {}],
    ["a stream as a part", { part: stream() }, {}],
    ["a form as a part", { part: formData() }, {}],
    ["an invalid date", { part: new Date(Number.NaN) }, {}],
  ])("is refused for %s", async (_, body, headers) => {
    const { kind, message, received } = await post(data, body, headers as Record<string, string>);
    expect([kind, received]).toEqual(["invalid_request", []]);
    if (typeof body === "object" && "part" in body) expect(message).toMatch(/^POST \/x: part: /);
  });

  test("may be text or bytes if the caller states the boundary", async () => {
    const text = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n';
    const type = "multipart/form-data; boundary=b";
    for (const [body, headers] of [
      [text, { "content-type": type }],
      [new Blob([text], { type }), {}],
      [new Blob([text]).stream(), { "content-type": type }],
    ] as const) {
      const { received } = await post(data, body, headers as Record<string, string>);
      expect(await fieldsOf(received[0] as Received)).toEqual([["a", "1", ""]]);
    }
  });
});

describe("a URL-encoded form", () => {
  const data = { body: formBody };

  test.each([
    ["an object", { a: "x y", b: [1, 2], c: { d: 1 } }, "a=x+y&b=1&b=2&c=%7B%22d%22%3A1%7D"],
    ["URLSearchParams", new URLSearchParams({ a: "x y" }), "a=x+y"],
    ["text", "a=1&b=2", "a=1&b=2"],
    ["bytes", new TextEncoder().encode("a=1"), "a=1"],
    ["a Blob", new Blob(["a=1"]), "a=1"],
    ["a stream", new Blob(["a=1"]).stream(), "a=1"],
  ])("is sent for %s", async (_, body, sent) => {
    const { received } = await post(data, body);
    expect(received[0]?.body).toBe(sent);
    expect(received[0]?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded\b/);
  });

  test.each([
    ["a FormData", formData(), {}],
    ["an object with another content type", { a: 1 }, { "content-type": "application/json" }],
    ["URLSearchParams with another content type", new URLSearchParams(), { "content-type": "text/plain" }],
    ["a file as a field", { field: new Blob(["abc"]) }, {}],
    ["bytes as a field", { field: bytes }, {}],
    ["a number", 7, {}],
  ])("is refused for %s", async (_, body, headers) => {
    const { kind, received } = await post(data, body, headers as Record<string, string>);
    expect([kind, received]).toEqual(["invalid_request", []]);
  });

  test("writes the styles of its fields: lists with an index, JSON, and reserved characters as they are", async () => {
    const encoding = {
      items: { write: deepObjectStyle },
      expand: { write: deepObjectStyle },
      json: { write: jsonContent },
      commas: { explode: false },
      url: { encode: keepReserved },
    };
    const body = {
      items: [{ price: "p", quantity: 2 }, { price: "q" }],
      expand: ["e", "f"],
      json: [1, { a: "ü" }],
      commas: ["a", "b,c"],
      url: "https://h/?a=b&c#d",
    };
    const { received } = await post({ ...data, encoding }, body);
    expect(received[0]?.body).toContain("items%5B0%5D%5Bprice%5D=p&items%5B0%5D%5Bquantity%5D=2&items%5B1%5D");
    expect(received[0]?.body).toContain("url=https://h/?a=b%26c%23d");
    expect([...new URLSearchParams(received[0]?.body)]).toEqual([
      ["items[0][price]", "p"],
      ["items[0][quantity]", "2"],
      ["items[1][price]", "q"],
      ["expand[0]", "e"],
      ["expand[1]", "f"],
      ["json", '[1,{"a":"ü"}]'],
      ["commas", "a,b,c"],
      ["url", "https://h/?a=b&c#d"],
    ]);
  });
});

describe("text or bytes", () => {
  const octets = { body: rawBody, type: "application/octet-stream" } as const;

  test.each(["Blob", "ArrayBuffer", "Uint8Array", "Buffer", "DataView", "ReadableStream", "text"] as const)(
    "are sent as they are: %s",
    async (name) => {
      const { received } = await post(octets, SENDABLE[name]());
      expect(received[0]).toMatchObject({ body: "abc", headers: { "content-type": "application/octet-stream" } });
    },
  );

  test("have the type of the caller's header, else that of the Blob, else the declared one", async () => {
    const blob = new Blob(["abc"], { type: "image/png" });
    expect((await post(octets, blob)).received[0]?.headers["content-type"]).toBe("image/png");
    const stated = await post(octets, blob, { "content-type": "image/webp" });
    expect(stated.received[0]?.headers["content-type"]).toBe("image/webp");
  });

  test("are not a form, unless any type is declared or the header says so", async () => {
    for (const form of [formData(), new URLSearchParams({ a: "1" })]) {
      expect((await post(octets, form)).kind).toBe("invalid_request");
      expect((await post({ body: rawBody }, form)).kind).toBeUndefined();
    }
    const { received } = await post(octets, formData(), { "content-type": "multipart/form-data" });
    expect(received[0]?.headers["content-type"]).toMatch(MULTIPART);
  });

  test("are no objects and numbers", async () => {
    for (const body of [{ a: 1 }, 7, true, null, [1], new Map()]) {
      expect((await post(octets, body)).kind).toBe("invalid_request");
    }
  });

  test("are lines of JSON for NDJSON, or as they are", async () => {
    const data = { body: ndjsonBody, type: "application/x-ndjson" };
    expect((await post(data, [{ a: 1 }, 2])).received[0]?.body).toBe('{"a":1}\n2\n');
    expect((await post(data, stream())).received[0]).toMatchObject({
      body: "abc",
      headers: { "content-type": "application/x-ndjson" },
    });
    expect((await post(data, [{ a: bytes }])).kind).toBe("invalid_request");
  });
});

describe("an operation that declares JSON, multipart and CSV", () => {
  const data = { body: eitherBody, types: ["application/json", "multipart/form-data", "text/csv"] };

  test.each([
    ["an object as JSON", { a: 1 }, {}, '{"a":1}', /^application\/json$/],
    ["text as JSON", "abc", {}, '"abc"', /^application\/json$/],
    ["a Blob in its own type", new Blob(["abc"], { type: "text/csv" }), {}, "abc", /^text\/csv$/],
    ["bytes as the only type of text or bytes", bytes, {}, "abc", /^text\/csv$/],
    ["text in the type of the header", "abc", { "content-type": "text/csv" }, "abc", /^text\/csv$/],
    ["JSON that is written already", new Blob(["{}"]), { "content-type": "application/json" }, "{}", /json$/],
  ])("sends %s", async (_, body, headers, sent, type) => {
    const { received, message } = await post(data, body, headers as Record<string, string>);
    expect(message).toBe("");
    expect(received[0]?.body).toBe(sent);
    expect(received[0]?.headers["content-type"]).toMatch(type);
  });

  test("sends a FormData as multipart, by path and by name", async () => {
    const { received } = await post(data, formData());
    expect(received[0]?.headers["content-type"]).toMatch(MULTIPART);
    expect((await fieldsOf(received[0] as Received)).map(([name]) => name)).toEqual(["a", "file"]);
    const server = await serve((_, response) => sendJson(response, envelope(1)));
    const call = operation("POST", "/x", data, { rest: "body" });
    await call(createApiClient({}, { baseUrl: server.baseUrl }), { body: formData() });
    expect(server.received[0]?.headers["content-type"]).toMatch(MULTIPART);
  });

  test.each([
    ["URLSearchParams", new URLSearchParams(), {}],
    ["a Blob of another type", new Blob(["abc"], { type: "image/png" }), {}],
    ["another content type", "abc", { "content-type": "text/plain" }],
    ["a FormData under another type", formData(), { "content-type": "text/csv" }],
    ["an object under another type", { a: new Blob() }, { "content-type": "application/json" }],
  ])("refuses %s", async (_, body, headers) => {
    const { kind, received } = await post(data, body, headers as Record<string, string>);
    expect([kind, received]).toEqual(["invalid_request", []]);
  });

  test("and further types of bytes needs to be told the type of bytes", async () => {
    const types = ["application/json", "text/csv", "application/octet-stream"];
    const { kind, received } = await post({ body: eitherBody, types }, bytes);
    expect([kind, received]).toEqual(["invalid_request", []]);
  });
});

describe("an operation whose media types have bodies of their own", () => {
  const merge = "application/merge-patch+json";
  const patch = "application/json-patch+json";
  const bodies = [
    { type: patch, takes: Array.isArray },
    { type: "multipart/form-data", body: multipartBody, takes: hasFile, encoding: { file: { type: "image/png" } } },
    { type: merge },
    { type: "application/json;version=2" },
  ];
  const data: OperationData = { body: bodyByType, bodies };

  test.each<[string, unknown, Record<string, string>, sent: RegExp, type: RegExp]>([
    [
      "an object in the first type of all values",
      { a: null },
      {},
      /^\{"a":null\}$/,
      /^application\/merge-patch\+json$/,
    ],
    ["a list in the type of lists", [{ op: "remove" }], {}, /^\[\{"op"/, /^application\/json-patch\+json$/],
    ["a list in the type of the header", [1], { "content-type": merge }, /^\[1\]$/, /merge-patch/],
    ["parameters of the type", {}, { "content-type": "application/json;version=2" }, /^\{\}$/, /;version=2$/],
    ["an object with a file as multipart", { file: new Blob(["abc"]) }, {}, /image\/png\s+abc/, MULTIPART],
    ["an object with a list of files as multipart", { file: [bytes] }, {}, /image\/png\s+abc/, MULTIPART],
    [
      "an object as multipart if the header says so",
      { a: 1 },
      { "content-type": "multipart/form-data" },
      /"a"/,
      MULTIPART,
    ],
    ["a FormData as multipart", formData(), {}, /"file"/, MULTIPART],
  ])("sends %s", async (_, body, headers, sent, type) => {
    const { received, message } = await post(data, body, headers);
    expect(message).toBe("");
    expect(received[0]?.body).toMatch(sent);
    expect(received[0]?.headers["content-type"]).toMatch(type);
  });

  test("takes any of them as `body` of a call by name, in place of the members of the first", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const call = operation("PATCH", "/x/{id}", data, { rest: "body", orBody: true });
    const client = createApiClient({}, { baseUrl });
    await call(client, { id: "1", a: null });
    await call(client, { id: "1", body: [] });
    expect(received.map(({ body, headers }) => [body, headers["content-type"]])).toEqual([
      ['{"a":null}', merge],
      ["[]", patch],
    ]);
  });
});

describe("a stream", () => {
  const data = { body: rawBody, type: "application/octet-stream" } as const;

  test("arrives, also through a middleware and a fetch of the caller", async () => {
    const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(1)));
    const client = createApiClient({ "PUT /x": data }, { baseUrl });
    for (const options of [
      {},
      { middleware: applyMiddleware({ onRequest: () => {} }) },
      { fetch: (one: Request) => fetch(one) },
    ]) {
      const { error } = await client.PUT("/x", { body: stream(), ...options });
      expect(error).toBeUndefined();
    }
    expect(received.map(({ body }) => body)).toEqual(["abc", "abc", "abc"]);
  });

  test.each([503, 429])("is not sent again after a %i, and the error says so", async (status) => {
    const { baseUrl, received } = await serve((_, response) => void response.writeHead(status).end());
    const { error } = await createApiClient({ "PUT /x": data }, { baseUrl }).PUT("/x", { body: stream() });
    expect(error).toMatchObject({ kind: "http", status });
    expect(error?.message).toMatch(/; a stream is sent only once$/);
    expect(received).toHaveLength(1);
  });

  test("is not sent again after a broken connection, and says nothing of it where nothing would be repeated", async () => {
    const { baseUrl, received } = await serve((_, response) => void response.destroy());
    const client = createApiClient({ "PUT /x": data }, { baseUrl });
    expect((await client.PUT("/x", { body: stream() })).error?.message).toMatch(/sent only once/);
    expect((await client.PUT("/x", { body: stream(), retry: false })).error?.message).not.toMatch(/sent only once/);
    expect(received).toHaveLength(2);
  });

  test("that was read already is refused", async () => {
    const used = stream();
    await new Response(used).text();
    expect(await post(data, used)).toMatchObject({ kind: "invalid_request", received: [] });
  });

  test("that fails ends the call as network, with its reason", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("disk is gone"));
      },
    });
    const { kind } = await post(data, body);
    expect(kind).toBe("network");
  });
});

test("no message quotes a value", async () => {
  const secret = "s3cr3t";
  const bodies: [OperationData, unknown, Record<string, string>][] = [
    [{}, { a: new Blob([secret]) }, {}],
    [{ body: formBody }, { a: new Blob([secret]) }, {}],
    [{ body: multipartBody }, secret, {}],
    [{ body: multipartBody }, { a: 1 }, { "content-type": `text/${secret}` }],
    [{ body: rawBody, type: "text/plain" }, { secret }, {}],
    [{ body: eitherBody, types: ["application/json"] }, new Blob([secret], { type: `text/${secret}` }), {}],
  ];
  for (const [data, body, headers] of bodies) {
    const { kind, message } = await post(data, body, headers);
    expect(kind).toBe("invalid_request");
    expect(message).not.toContain(secret);
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)])(
  "%s in JSON is refused, because it would be sent as null",
  async (value) => {
    for (const body of [jsonBody, bigIntBody]) {
      const sent: Request[] = [];
      const fetch = async (request: Request) => Response.json(sent.push(request));
      const client = createApiClient({ "POST /x": { raw: "json", body } }, { baseUrl: "https://h.example", fetch });
      const { error } = await client.POST("/x", { body: { list: [{ at: value }] } });
      expect([error?.kind, sent.length]).toEqual(["invalid_request", 0]);
      expect(error?.message).toMatch(/\bat is no JSON/);
    }
  },
);

test("bigints keep their digits in the JSON of forms, parts and lines", async () => {
  const value = { ids: { first: 9_007_199_254_740_993n } };
  const text = '{"first":9007199254740993}';
  const fetch = async (request: Request) => new Response(await request.text());
  const send = async (body: BodyWriter, sent: unknown) => {
    const operations = { "POST /x": { body, json: writeBigInts, read: readText } };
    return (await createApiClient(operations, { baseUrl: "https://h.example", fetch }).POST("/x", { body: sent })).data;
  };
  expect(await send(formBody, value)).toBe(`${new URLSearchParams({ ids: text })}`);
  expect(await send(multipartBody, value)).toContain(text);
  expect(await send(ndjsonBody, [value.ids])).toBe(`${text}\n`);
});

/** As the runtimes have it: no members of its own, text and JSON by methods, and an error where a number is wanted. */
const plainDate: object = Object.create({
  [Symbol.toStringTag]: "Temporal.PlainDate",
  toString: () => "2024-01-31",
  toJSON: () => "2024-01-31",
  valueOf: () => {
    throw new TypeError("Cannot use valueOf");
  },
});

test("a value of Temporal is its text, in JSON, lines, fields and parts, also deep inside", async () => {
  const deep = { v: { write: deepObjectStyle } };
  const bodies: [OperationData, unknown, string][] = [
    [{ body: jsonBody }, { v: [plainDate] }, '{"v":["2024-01-31"]}'],
    [{ body: bigIntBody }, { v: [plainDate] }, '{"v":["2024-01-31"]}'],
    [{ body: ndjsonBody }, [{ v: plainDate }], '{"v":"2024-01-31"}\n'],
    [{ body: formBody }, { v: [plainDate] }, "v=2024-01-31"],
    [
      { body: formBody, encoding: deep },
      { v: { at: plainDate, all: [plainDate] } },
      "v%5Bat%5D=2024-01-31&v%5Ball%5D%5B0%5D=2024-01-31",
    ],
    [{ body: multipartBody }, { v: { at: plainDate } }, '{"at":"2024-01-31"}'],
    [{ body: multipartBody, encoding: deep }, { v: { at: plainDate } }, 'name="v[at]"\r\n\r\n2024-01-31'],
  ];
  for (const [data, body, sent] of bodies) {
    const { message, received } = await post(data, body);
    expect(message).toBe("");
    expect(received[0]?.body).toContain(sent);
  }
});

test("a parameter in JSON is refused where JSON would lose what it holds", async () => {
  const operations = { "GET /x": { query: { filter: { write: jsonContent } } } };
  const client = createApiClient(operations, { baseUrl: "https://h.example", fetch: async () => Response.json(1) });
  const { error } = await client.GET("/x", { params: { query: { filter: { size: Number.NaN } } } });
  expect([error?.kind, error?.message]).toEqual(["invalid_request", "GET /x: query: filter: size is no JSON"]);
});
