import {
  ApiError,
  accept,
  type CallInit,
  createApiClient,
  type OperationData,
  type ReconnectOptions,
  readAs,
  readEvents,
  readJsonEvents,
  readLines,
  readText,
  reconnect,
  type ServerSentEvent,
} from "@flarespec/client";
import { expect, test } from "vitest";
import { type Handler, sendJson, serve } from "./server.ts";

/** Calls `GET /x` of a server. */
async function get(handler: Handler, data: OperationData, init: CallInit = {}) {
  const { baseUrl, received } = await serve(handler);
  const answer = await createApiClient({ "GET /x": data }, { baseUrl, retry: false }).GET("/x", init);
  return { answer, received, baseUrl };
}

/** Answers with these parts of an event stream, one after the other, and keeps the connection open. */
const streaming =
  (parts: readonly string[], type = "text/event-stream", end?: "end" | "destroy"): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": type });
    const [first = "", ...others] = parts;
    response.write(first);
    for (const [i, part] of others.entries()) setTimeout(() => response.write(part), 20 + 10 * i);
    if (end !== undefined) setTimeout(() => response[end](), 40 + 10 * others.length);
  };

async function all<Item>(items: unknown): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items as AsyncIterable<Item>) found.push(item);
  return found;
}

type EventCall = Parameters<typeof reconnect<string>>[0];

const kindOf = async (iteration: Promise<unknown>) =>
  iteration.then(
    () => "no error",
    (error: unknown) => (error instanceof ApiError ? error.kind : error),
  );

test("server-sent events are given while the connection is open", async () => {
  const { answer } = await get(streaming(['id: 1\nevent: x\ndata: {"d"', ':"a"}\n\n']), { read: readJsonEvents });
  for await (const event of answer.data as AsyncIterable<ServerSentEvent<{ d: string }>>) {
    expect(event).toEqual({ event: "x", data: { d: "a" }, id: "1", retry: undefined });
    return; // the server never ends it
  }
  expect.unreachable();
});

test("the data of events is text where the document says no more, and an id holds until the next", async () => {
  const parts = ["retry: 7\nid: 1\ndata: a\ndata: b\n\n", "data: c\n\n"];
  const { answer } = await get(streaming(parts, "text/event-stream", "end"), { read: readEvents });
  expect(await all(answer.data)).toEqual([
    { event: undefined, data: "a\nb", id: "1", retry: 7 },
    { event: undefined, data: "c", id: "1", retry: 7 },
  ]);
});

test("[DONE] ends the iteration, and other data that is not JSON is malformed", async () => {
  const done = await get(streaming(["data: 1\n\ndata: [DONE]\n\n"]), { read: readJsonEvents });
  expect(await all(done.answer.data)).toHaveLength(1);
  const broken = await get(streaming(["data: {\n\n"]), { read: readJsonEvents });
  expect(await kindOf(all(broken.answer.data))).toBe("malformed");
});

test("lines of JSON are given while they arrive, also a last one without an end", async () => {
  const parts = ['{"d":1}\n\n{"d', '":2}\r\n{"d":"', "\u{1F600}".slice(0), '"}'];
  const { answer } = await get(streaming(parts, "application/x-ndjson", "end"), { read: readLines });
  expect(await all(answer.data)).toEqual([{ d: 1 }, { d: 2 }, { d: "\u{1F600}" }]);
});

test("leaving the loop closes the connection", async () => {
  let closed: (() => void) | undefined;
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const { answer } = await get(
    (received, response) => {
      response.on("close", () => closed?.());
      streaming(["data: 1\n\n"])(received, response);
    },
    { read: readEvents },
  );
  for await (const _ of answer.data as AsyncIterable<unknown>) break;
  await isClosed;
});

test("the signal of the call ends a stream that is being read, its timeout does not", async () => {
  const controller = new AbortController();
  const init = { signal: controller.signal, timeout: 500 };
  const { answer } = await get(streaming(["data: 1\n\n"]), { read: readEvents }, init);
  setTimeout(() => controller.abort(), 700);
  const start = performance.now();
  expect(await kindOf(all(answer.data))).toBe("aborted");
  expect(performance.now() - start).toBeGreaterThan(500);
});

test("a connection that breaks is kind network", async () => {
  const { answer } = await get(streaming(["data: 1\n\n"], "text/event-stream", "destroy"), { read: readEvents });
  expect(await kindOf(all(answer.data))).toBe("network");
});

test("reconnect asks for what follows the last event", async () => {
  let count = 0;
  const { baseUrl, received } = await serve((request, response) => {
    count += 1;
    const [events, end] =
      count === 1 ? ["id: 1\ndata: a\n\n", "destroy" as const] : ["id: 2\ndata: b\n\n", "end" as const];
    streaming([events], "text/event-stream", end)(request, response);
  });
  const client = createApiClient({ "GET /x": { read: readEvents } }, { baseUrl });
  const call = (headers: object) => client.GET("/x", { headers: { ...headers } }) as ReturnType<EventCall>;
  expect((await all<ServerSentEvent>(reconnect(call, { delay: 1 }))).map(({ data }) => data)).toEqual(["a", "b"]);
  expect(received.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "1"]);
});

test("reconnect gives up after as many connections without an event as it may make", async () => {
  const { baseUrl, received } = await serve(streaming([": nothing\n\n"], "text/event-stream", "destroy"));
  const client = createApiClient({ "GET /x": { read: readEvents } }, { baseUrl });
  const call = () => client.GET("/x") as Promise<never>;
  expect(await kindOf(all(reconnect(call, { delay: 1, limit: 3 })))).toBe("network");
  expect(received).toHaveLength(3);
});

/** What `reconnect` gives of connections that a server answers one after the other, and the ids that it asks with. */
async function reconnected(handlers: readonly Handler[], options: ReconnectOptions = {}) {
  let count = 0;
  const { baseUrl, received } = await serve((request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)] as Handler;
    count += 1;
    handler(request, response);
  });
  const client = createApiClient({ "GET /x": { read: readEvents } }, { baseUrl, retry: false });
  const call = (headers: object) => client.GET("/x", { headers: { ...headers } }) as ReturnType<EventCall>;
  const events = await all<ServerSentEvent>(reconnect(call, { delay: 1, ...options }));
  return { events: events.map(({ data }) => data), ids: received.map(({ headers }) => headers["last-event-id"]) };
}

const breaking = (text: string): Handler => streaming([text], "text/event-stream", "destroy");
const ending = (text: string): Handler => streaming([text], "text/event-stream", "end");

test("reconnect goes on when the API cannot be reached for a moment", async () => {
  const unreachable: Handler = (_, response) => response.destroy();
  const { events } = await reconnected([breaking("data: a\n\n"), unreachable, ending("data: b\n\n")]);
  expect(events).toEqual(["a", "b"]);
});

test("reconnect sends an id of any text as UTF-8, and none that is empty", async () => {
  const handlers = [breaking("id: ü→1\ndata: a\n\n"), breaking("id\ndata: b\n\n"), ending("data: c\n\n")];
  const { events, ids } = await reconnected(handlers);
  expect(events).toEqual(["a", "b", "c"]);
  expect(ids.map((id) => id && `${Buffer.from(id as string, "latin1")}`)).toEqual([undefined, "ü→1", undefined]);
});

test("a 204 ends reconnect, also where it connects again after an end", async () => {
  const none: Handler = (_, response) => response.writeHead(204).end();
  const { events, ids } = await reconnected([ending("data: a\n\n"), none], { afterEnd: true });
  expect([events, ids.length]).toEqual([["a"], 2]);
});

test("Accept says what the call can read", async () => {
  const ok: Handler = (_, response) => sendJson(response, {});
  const acceptOf = async (data: OperationData, init?: CallInit) =>
    (await get(ok, data, init)).received[0]?.headers.accept;
  expect(await acceptOf({ raw: "json" })).toBe("application/json, application/problem+json");
  expect(await acceptOf({ read: readText, accept: "text/csv" })).toBe("text/csv");
  expect(await acceptOf({ raw: "json" }, { read: accept("text/csv") })).toBe("text/csv, application/problem+json");
  expect(await acceptOf({ raw: "json" }, { headers: { Accept: "a/b" } })).toBe("a/b");
});

test("a body of another type is given where the call asks for it, and refused where not", async () => {
  const csv: Handler = (_, response) => response.writeHead(200, { "content-type": "text/csv" }).end("a,b");
  const data: OperationData = { raw: "json", readers: { "text/csv": readText } };
  expect((await get(csv, data, { read: accept("text/csv") })).answer.data).toBe("a,b");
  expect((await get(csv, data)).answer.error?.kind).toBe("http");
});

test("readAs gives the body of a success in another way, and leaves failures alone", async () => {
  const ok: Handler = (_, response) => sendJson(response, { a: 1 });
  const parsed = async (as: "json" | "text" | "blob" | "stream") =>
    (await get(ok, {}, { read: readAs(as) })).answer.data;
  expect(await parsed("json")).toEqual({ a: 1 });
  expect(await parsed("text")).toBe('{"a":1}');
  expect(await ((await parsed("blob")) as Blob).text()).toBe('{"a":1}');
  expect(await new Response((await parsed("stream")) as ReadableStream).text()).toBe('{"a":1}');
  const refused = await get(
    (_, response) => sendJson(response, { success: false, errors: [{ code: 7 }] }, 400),
    {},
    { read: readAs("stream") },
  );
  expect(refused.answer.error).toMatchObject({ kind: "api", codes: [7] });
});

test("leaving a stream ends also where fetch keeps a clone of the response, as that of Next.js does", async () => {
  const clones: Response[] = [];
  const fetch = async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
    });
    const response = new Response(body, { headers: { "content-type": "text/event-stream" } });
    clones.push(response.clone());
    return response;
  };
  const client = createApiClient({ "GET /x": { read: readEvents } }, { baseUrl: "https://api.example", fetch });
  const { data } = await client.GET("/x");
  for await (const { data: text } of data as AsyncIterable<ServerSentEvent>) {
    expect(text).toBe("1");
    break;
  }
  expect(clones).toHaveLength(1);
});

test("a stream is given while the body is open, and the signal of the call ends it", async () => {
  const controller = new AbortController();
  const init: CallInit = { read: readAs("stream"), signal: controller.signal, timeout: 1000 };
  const { answer } = await get(streaming(["a"], "text/plain"), {}, init);
  const reader = (answer.data as ReadableStream<Uint8Array>).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("a");
  controller.abort();
  await expect(reader.read()).rejects.toThrow();
});
