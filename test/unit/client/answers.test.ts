import {
  ApiError,
  accept,
  createApiClient,
  type Operations,
  parseDates,
  readAny,
  readBlob,
  readText,
  toDate,
  unwrap,
} from "@flarespec/client";
import { beforeEach, expect, test, vi } from "vitest";
import { CLOUDFLARE } from "./cloudflare.ts";
import { envelope, type Handler, sendJson, serve } from "./server.ts";

// Retries wait for no time.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

async function get(handler: Handler, operations: Operations = {}) {
  const { baseUrl } = await serve(handler);
  return createApiClient(operations, { baseUrl, token: "t" }, CLOUDFLARE).GET("/x");
}

const reply =
  (status: number, type: string | undefined, body: string | Buffer): Handler =>
  (_, response) => {
    response.writeHead(status, type === undefined ? {} : { "content-type": type }).end(body);
  };

test("data is the success envelope, and unwrap returns its result", async () => {
  const body = envelope([{ id: 1 }], { page: 1 });
  const answer = await get((_, response) => sendJson(response, body));
  expect(answer).toMatchObject({ data: body, error: undefined });
  expect(answer.response?.status).toBe(200);
  expect(unwrap(answer)).toEqual([{ id: 1 }]);
});

test("a failure envelope is kind api, with its errors and the whole envelope", async () => {
  const errors = [{ code: 1003, message: "Invalid", source: { pointer: "/name" } }];
  const body = { success: false, errors, messages: [], result: null };
  const { data, error, response } = await get((_, r) => {
    r.setHeader("cf-ray", "8f0-FRA");
    sendJson(r, body, 403);
  });
  expect(data).toBeUndefined();
  expect(error).toEqual({
    kind: "api",
    message: "GET /x: 403 1003 Invalid",
    errors,
    codes: [1003],
    status: 403,
    requestId: "8f0-FRA",
    envelope: body,
  });
  expect(response?.status).toBe(403);
});

test.each([
  ["success: false in a 200", 200, { success: false, errors: [{ code: 7, message: "no" }], result: null }, 1],
  ["success: false in a 200 without errors", 200, { success: false }, 0],
  ["errors without success", 400, { errors: [{ code: 7, message: "no" }] }, 1],
  ["success: false without errors", 500, { success: false }, 0],
  ["errors that are no objects", 400, { success: false, errors: [null, "x", { code: 1, message: "m" }] }, 1],
  ["a failure that calls itself text", 400, { success: false, errors: [{ code: 7, message: "no" }] }, 1, "text/plain"],
  ["errors that are no array", 400, { success: false, errors: { a: 1 } }, 0],
] as [string, number, object, number, string?][])("%s is kind api", async (_, status, body, count, type) => {
  const { error } = await get(reply(status, type ?? "application/json", JSON.stringify(body)));
  expect(error).toMatchObject({ kind: "api", status, envelope: body });
  expect(error?.errors).toHaveLength(count);
});

test.each([
  ["a 502 of HTML", reply(502, "text/html", "<h1>Bad gateway</h1>"), 502, "<h1>Bad gateway</h1>"],
  ["a 502 of HTML called JSON", reply(502, "application/json", "<h1>"), 502, "<h1>"],
  ["a 500 of a number", reply(500, "application/json", "500"), 500, "500"],
  ["a 500 of null", reply(500, "application/json", "null"), 500, "null"],
  ["an empty 503", reply(503, undefined, ""), 503, undefined],
  ["a 200 of HTML where JSON is declared", reply(200, "text/html", "<p>login</p>"), 200, "<p>login</p>"],
  ["a 304", reply(304, undefined, ""), 304, undefined],
] as const)("%s is kind http", async (_, handler, status, body) => {
  const { data, error, response } = await get(handler);
  expect(data).toBeUndefined();
  expect(error).toMatchObject({ kind: "http", status, errors: [] });
  expect((error as { body: unknown }).body).toEqual(body);
  expect(response?.status).toBe(status);
});

test("a long text body is cut", async () => {
  const { error } = await get(reply(500, "text/plain", "y".repeat(100_000)));
  expect((error as { body: string }).body).toBe(`${"y".repeat(2000)}…`);
});

test.each([
  ["truncated JSON", "application/json", '{"success": true, "resu'],
  ["HTML called JSON", "application/json; charset=utf-8", "<html>"],
  ["what is no JSON, of no type", undefined, "<html>"],
])("%s in a 200 is kind malformed", async (_, type, body) => {
  const { error, response } = await get(reply(200, type, body));
  expect(error).toMatchObject({ kind: "malformed", status: 200, errors: [], body });
  expect((error as { cause: unknown }).cause).toBeInstanceOf(SyntaxError);
  expect(response?.status).toBe(200);
});

test.each([
  ["a 404 of JSON that is no envelope", 404, '{"a":1}', { a: 1 }],
  ["a 200 of JSON that is no envelope", 200, "[1]", [1]],
  ["a 200 of null", 200, "null", null],
  ["a 200 of a result without success", 200, '{"result":{"id":1},"errors":[]}', { result: { id: 1 }, errors: [] }],
  ["a 200 of a success that is no boolean", 200, '{"success":"yes","result":1}', { success: "yes", result: 1 }],
  ["a 404 that calls itself a success", 404, '{"result":null}', { result: null }],
  ["truncated JSON in a 404", 404, '{"a', '{"a'],
])("%s is kind malformed where an envelope is declared", async (_, status, text, body) => {
  const { error, response } = await get(reply(status, "application/json", text));
  expect(error).toMatchObject({ kind: "malformed", status, errors: [], body });
  expect(response?.status).toBe(status);
});

test("without envelopes, a success may be any JSON, and a failure with any JSON is kind http", async () => {
  const plain = { "GET /x": { raw: "json" } } as const;
  expect((await get(reply(200, "application/json", "[1]"), plain)).data).toEqual([1]);
  expect((await get(reply(200, "application/json", "null"), plain)).data).toBeNull();
  expect((await get(reply(404, "application/json", '{"a":1}'), plain)).error).toMatchObject({
    kind: "http",
    body: { a: 1 },
  });
  const refused = JSON.stringify({ success: false, errors: [] });
  expect((await get(reply(200, "application/json", refused), plain)).error?.kind).toBe("api");
  expect((await get(reply(200, "application/json", '{"a'), plain)).error?.kind).toBe("malformed");
});

test("a 403, and no other failure, lists the permissions of the operation", async () => {
  const stated = { "GET /x": { permissions: ["Cloudflare Tunnel Read"] } };
  const refused =
    (status: number): Handler =>
    (_, response) =>
      sendJson(response, { success: false }, status);
  expect((await get(refused(403), stated)).error).toMatchObject({ permissions: ["Cloudflare Tunnel Read"] });
  expect((await get(refused(404), stated)).error).not.toHaveProperty("permissions");
  expect((await get(refused(403))).error).not.toHaveProperty("permissions");
});

test("reads JSON without a content type, and with a +json type", async () => {
  const body = JSON.stringify(envelope([1]));
  expect((await get(reply(200, undefined, body))).data).toEqual(envelope([1]));
  expect((await get(reply(200, "application/problem+json", body))).data).toEqual(envelope([1]));
});

const EMPTY: [string, Handler][] = [
  ["an empty 200", reply(200, "application/json", "")],
  ["an empty chunked 200", (_, response) => response.writeHead(200).write("", () => response.end())],
];

test.each([["a 204", reply(204, undefined, "")], ...EMPTY] as [string, Handler][])(
  "%s is malformed where a body is declared",
  async (_, handler) => {
    const { error, response } = await get(handler);
    expect(error).toMatchObject({ kind: "malformed", message: `GET /x: ${response?.status} without a body` });
    expect((error as { body: unknown }).body).toBeUndefined();
  },
);

test.each([["a 204", reply(204, undefined, "")], ...EMPTY] as [string, Handler][])(
  "%s has no data and no error where none need be",
  async (_, handler) => {
    const answer = await get(handler, { "GET /x": { empty: true } });
    expect(answer.data).toBeUndefined();
    expect(answer.error).toBeUndefined();
    expect(answer.response?.ok).toBe(true);
    expect(unwrap(answer)).toBeUndefined();
  },
);

test("a HEAD has no data and no error", async () => {
  const { baseUrl } = await serve((_, response) => sendJson(response, envelope(1)));
  expect(await createApiClient({}, { baseUrl }).HEAD("/x")).toMatchObject({ data: undefined, error: undefined });
});

test("raw text is data, with any content type, also if it is empty or looks like JSON", async () => {
  const raw = { "GET /x": { read: readText } } as const;
  expect((await get(reply(200, "text/html", "<p>"), raw)).data).toBe("<p>");
  expect((await get(reply(200, "application/json", '{"success":false}'), raw)).data).toBe('{"success":false}');
  expect((await get(reply(200, "application/json", '{"a'), raw)).data).toBe('{"a');
  expect((await get(reply(200, undefined, ""), raw)).data).toBe("");
  expect(unwrap(await get(reply(200, "application/json", '{"result":1}'), raw))).toBe('{"result":1}');
  expect((await get(reply(204, undefined, ""), raw)).data).toBe("");
  expect((await get(reply(204, undefined, ""), { "GET /x": { read: readText, empty: true } })).data).toBeUndefined();
});

test("failures of a raw operation are like those of any other", async () => {
  const raw = { "GET /x": { read: readText } } as const;
  const failure = JSON.stringify({ success: false, errors: [{ code: 1, message: "m" }] });
  expect((await get(reply(404, "application/json", failure), raw)).error?.kind).toBe("api");
  expect((await get(reply(200, "application/json", failure), raw)).error?.kind).toBe("api");
  expect((await get(reply(502, "text/html", "<p>"), raw)).error?.kind).toBe("http");
});

test("a raw binary body is a Blob with its bytes and type", async () => {
  const bytes = Buffer.from([0, 255, 254, 10]);
  const { data } = await get(reply(200, "image/png", bytes), { "GET /x": { read: readBlob } });
  expect(data).toBeInstanceOf(Blob);
  expect((data as Blob).type).toBe("image/png");
  expect(Buffer.from(await (data as Blob).arrayBuffer())).toEqual(bytes);
});

test("reads a body of kind any as JSON, text or a Blob by its content type", async () => {
  const any = { "GET /x": { read: readAny } } as const;
  expect((await get(reply(200, "application/json", '{"a":1}'), any)).data).toEqual({ a: 1 });
  expect((await get(reply(200, "text/csv", "a,b"), any)).data).toBe("a,b");
  expect((await get(reply(200, "application/zip", "PK"), any)).data).toBeInstanceOf(Blob);
  expect((await get(reply(200, "application/json", '{"a'), any)).error?.kind).toBe("malformed");
});

test("data is the body if the document does not describe it", async () => {
  const open = { "GET /x": { read: readAny, empty: true } } as const;
  expect((await get(reply(200, "application/json", '{"id":1}'), open)).data).toEqual({ id: 1 });
  expect((await get(reply(200, "text/html", "<p>"), open)).data).toBe("<p>");
  const { data } = await get(reply(200, "application/zip", "PK"), open);
  expect(await (data as Blob).text()).toBe("PK");
  for (const type of ["application/json", "text/plain", "application/zip", undefined]) {
    expect(await get(reply(200, type, ""), open)).toMatchObject({ data: undefined, error: undefined });
  }
  const refused = JSON.stringify({ success: false, errors: [{ code: 7, message: "no" }] });
  expect((await get(reply(200, "application/json", refused), open)).error).toMatchObject({ kind: "api", codes: [7] });
});

test("a Blob that may be absent is data if it arrived", async () => {
  const maybe = { "GET /x": { read: readBlob, empty: true } } as const;
  expect(await ((await get(reply(200, "image/png", "PNG"), maybe)).data as Blob).text()).toBe("PNG");
  expect((await get(reply(202, "image/png", ""), maybe)).data).toBeUndefined();
});

test("unwrap returns a body without an envelope, and undefined for an envelope without a result", async () => {
  const plain = { "GET /x": { raw: "json" } } as const;
  expect(unwrap(await get((_, r) => sendJson(r, { keys: [] }), plain))).toEqual({ keys: [] });
  expect(unwrap(await get((_, r) => sendJson(r, null), plain))).toBeNull();
  expect(unwrap(await get((_, r) => sendJson(r, { success: true, errors: [] })))).toBeUndefined();
  expect(unwrap(await get((_, r) => sendJson(r, envelope(null))))).toBeNull();
});

test("unwrap returns all of a body that has members of an envelope, but is none", async () => {
  const whole = { "GET /x": { raw: true } } as const;
  for (const body of [{ success: true, id: "a" }, { success: true }, { result: 1, unit: "m" }]) {
    expect(unwrap(await get((_, r) => sendJson(r, body), whole))).toEqual(body);
  }
});

test("unwrap throws an ApiError with kind, status, errors and response", async () => {
  const answer = await get((_, r) => sendJson(r, { success: false, errors: [{ code: 9, message: "m" }] }, 404));
  let thrown: unknown;
  try {
    unwrap(answer);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ApiError);
  expect(thrown).toMatchObject({
    name: "ApiError",
    message: "GET /x: 404 9 m",
    kind: "api",
    status: 404,
    errors: [{ code: 9, message: "m" }],
    error: answer.error,
    response: answer.response,
  });
});

test.each([
  ['"taken"', "taken"],
  ["7", 7],
  ["null", null],
  ["Internal error", "Internal error"],
])("without envelopes, a failure of %s as JSON has that value as its body", async (text, body) => {
  const operations = { "GET /x": { raw: "json", problem: () => undefined } } as const;
  const { error } = await get(reply(409, "application/json", text), operations);
  expect(error).toMatchObject({ kind: "http", status: 409, body });
});

test("without envelopes, only an error with the body of a response has a status", async () => {
  const operations = { "GET /x": { raw: "json", problem: () => undefined } } as const;
  const broken = await get(reply(404, "application/json", '{ "why": '), operations);
  expect(broken.error).toMatchObject({ kind: "http", status: 404, body: '{ "why": ' });
  const interrupted = await get((_, response) => {
    response.writeHead(404, { "content-type": "application/json", "content-length": 100 });
    response.write('{"why":', () => response.destroy());
  }, operations);
  expect(interrupted).toMatchObject({ error: { kind: "network" }, response: { status: 404 } });
  expect(interrupted.error).not.toHaveProperty("status");
});

test.each(["[error] not found", "{id} is unknown"])("a failure of the text %s is text", async (text) => {
  for (const operations of [{}, { "GET /x": { raw: "json", problem: () => undefined } }] as const) {
    const { error } = await get(reply(404, "text/plain", text), operations);
    expect(error).toMatchObject({ kind: "http", status: 404, body: text });
  }
});

test("dates are read in successes, and stay text in failures", async () => {
  const text = JSON.stringify({ at: "2024-02-29T01:02:03Z" });
  const operations = {
    "GET /x": { raw: "json", problem: () => undefined, parse: parseDates({ at: toDate }) },
  } as const;
  const success = await get(reply(200, "application/json", text), operations);
  expect(success.data).toEqual({ at: new Date("2024-02-29T01:02:03Z") });
  const { error } = await get(reply(409, "application/json", text), operations);
  expect(error).toMatchObject({ body: { at: "2024-02-29T01:02:03Z" } });
});

test("accept asks for problems beside the media type", async () => {
  const accepted: (string | undefined)[] = [];
  const { baseUrl } = await serve((request, response) => {
    accepted.push(request.headers.accept);
    response.writeHead(200, { "content-type": "text/csv" }).end("a");
  });
  const operations = { "GET /x": { raw: "json", readers: { "text/csv": readText } } } as const;
  await createApiClient(operations, { baseUrl }).GET("/x", {}, accept("text/csv"));
  expect(accepted).toEqual(["text/csv, application/problem+json"]);
});
