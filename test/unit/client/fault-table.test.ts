import { gzipSync } from "node:zlib";
import { type CallError, type OperationData, readBlob, readText } from "@flarespec/client";
import { describe, expect, test, vi } from "vitest";
import { envelope, type Handler, sendJson, serve } from "./server.ts";
import { call } from "./weather.ts";

const JSON_TYPE = "application/json";
const good = JSON.stringify(envelope(7));
const refusal = JSON.stringify({ success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null });

const reply =
  (status: number, type: string | undefined, body: string | Buffer, more: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(status, { ...(type !== undefined && { "content-type": type }), ...more }).end(body);
const partly =
  (
    status: number,
    headers: Record<string, string | number>,
    part: string | Buffer,
    then: "destroy" | "stall",
  ): Handler =>
  (_, response) => {
    response.writeHead(status, headers);
    response.write(part, () => {
      if (then === "destroy") response.destroy();
      else vi.advanceTimersByTime(60_000);
    });
  };

declare module "vitest" {
  interface TaskMeta {
    /** What `npm run faults` prints of a test. */
    fault?: { fault: string; method: "GET" | "POST"; kind: string; status: number | undefined; requests: number };
  }
}

interface Row {
  fault: string;
  handler: Handler;
  /** Undefined: it is no fault. */
  kind: CallError["kind"] | undefined;
  status?: number;
  /** Requests that a GET, and that a POST with the same answer, sends in all. */
  sent: readonly [get: number, post: number];
  data?: OperationData;
}

const BIG = `{"success":true,"errors":[],"messages":[],"result":"${"x".repeat(50 * 1024 * 1024)}"}`;
const TABLE: readonly Row[] = [
  {
    fault: "sends headers beyond the limit of the runtime",
    handler: reply(200, JSON_TYPE, good, { "x-large": "a".repeat(100_000) }),
    kind: "network",
    sent: [1, 1],
  },
  { fault: "hangs up before an answer", handler: (_, r) => void r.destroy(), kind: "network", sent: [3, 1] },
  {
    fault: "resets before an answer",
    handler: (_, r) => void r.socket?.resetAndDestroy(),
    kind: "network",
    sent: [3, 1],
  },
  {
    fault: "resets in the body",
    handler: partly(200, { "content-type": JSON_TYPE, "content-length": 99 }, '{"success":', "destroy"),
    kind: "network",
    status: 200,
    sent: [3, 1],
  },
  {
    fault: "resets in a chunked body",
    handler: partly(200, { "content-type": JSON_TYPE }, '{"success":', "destroy"),
    kind: "network",
    status: 200,
    sent: [3, 1],
  },
  {
    fault: "resets in the body of a failure",
    handler: partly(400, { "content-type": JSON_TYPE, "content-length": 99 }, '{"success":', "destroy"),
    kind: "network",
    status: 400,
    sent: [3, 1],
  },
  { fault: "answers nothing", handler: () => void vi.advanceTimersByTime(60_000), kind: "timeout", sent: [3, 1] },
  {
    fault: "stalls in the body",
    handler: partly(200, { "content-type": JSON_TYPE }, '{"success":', "stall"),
    kind: "timeout",
    sent: [3, 1],
  },
  {
    fault: "speaks no HTTP",
    handler: (_, r) => void r.socket?.end("SSH-2.0-OpenSSH_9.6\r\n"),
    kind: "network",
    sent: [3, 1],
  },

  { fault: "refuses", handler: reply(400, JSON_TYPE, refusal), kind: "api", status: 400, sent: [1, 1] },
  { fault: "refuses in a 200", handler: reply(200, JSON_TYPE, refusal), kind: "api", status: 200, sent: [1, 1] },
  { fault: "refuses as text", handler: reply(403, "text/plain", refusal), kind: "api", status: 403, sent: [1, 1] },
  { fault: "refuses without a type", handler: reply(403, undefined, refusal), kind: "api", status: 403, sent: [1, 1] },
  { fault: "refuses with a 500", handler: reply(500, JSON_TYPE, refusal), kind: "api", status: 500, sent: [3, 1] },
  { fault: "has a conflict", handler: reply(409, JSON_TYPE, refusal), kind: "api", status: 409, sent: [1, 1] },
  { fault: "has enough", handler: reply(429, JSON_TYPE, refusal), kind: "api", status: 429, sent: [3, 3] },
  ...["2", new Date(3000).toUTCString(), "soon", "-1"].map(
    (value): Row => ({
      fault: `has enough, Retry-After: ${value}`,
      handler: reply(429, JSON_TYPE, refusal, { "retry-after": value }),
      kind: "api",
      status: 429,
      sent: [3, 3],
    }),
  ),
  {
    fault: "has enough, for a day",
    handler: reply(429, JSON_TYPE, refusal, { "retry-after": "86400" }),
    kind: "api",
    status: 429,
    sent: [1, 1],
  },

  {
    fault: "502 of HTML",
    handler: reply(502, "text/html", "<html>Bad gateway"),
    kind: "http",
    status: 502,
    sent: [3, 1],
  },
  {
    fault: "502 of HTML called JSON",
    handler: reply(502, JSON_TYPE, "<html>"),
    kind: "http",
    status: 502,
    sent: [3, 1],
  },
  ...[520, 521, 522, 523, 524, 525, 526, 530].map(
    (status): Row => ({
      fault: `${status}`,
      handler: reply(status, "text/html", `<title>error code: ${status}`),
      kind: "http",
      status,
      sent: [3, 1],
    }),
  ),
  { fault: "500 of nothing", handler: reply(500, undefined, ""), kind: "http", status: 500, sent: [3, 1] },
  { fault: "404 of text", handler: reply(404, "text/plain", "no such thing"), kind: "http", status: 404, sent: [1, 1] },
  { fault: "200 of HTML", handler: reply(200, "text/html", "<p>Sign in"), kind: "http", status: 200, sent: [1, 1] },
  { fault: "200 of text", handler: reply(200, "text/plain", good), kind: "http", status: 200, sent: [1, 1] },
  {
    fault: "200 of bytes",
    handler: reply(200, "application/octet-stream", good),
    kind: "http",
    status: 200,
    sent: [1, 1],
  },
  { fault: "304", handler: reply(304, undefined, ""), kind: "http", status: 304, sent: [1, 1] },

  {
    fault: "truncated JSON",
    handler: reply(200, JSON_TYPE, good.slice(0, -9)),
    kind: "malformed",
    status: 200,
    sent: [1, 1],
  },
  {
    fault: "truncated refusal",
    handler: reply(400, JSON_TYPE, refusal.slice(0, -9)),
    kind: "malformed",
    status: 400,
    sent: [1, 1],
  },
  { fault: "HTML called JSON", handler: reply(200, JSON_TYPE, "<html>"), kind: "malformed", status: 200, sent: [1, 1] },
  { fault: "two documents", handler: reply(200, JSON_TYPE, good + good), kind: "malformed", status: 200, sent: [1, 1] },
  {
    fault: "no envelope",
    handler: reply(200, JSON_TYPE, '{"message":"hi"}'),
    kind: "malformed",
    status: 200,
    sent: [1, 1],
  },
  { fault: "an array", handler: reply(200, JSON_TYPE, "[]"), kind: "malformed", status: 200, sent: [1, 1] },
  { fault: "null", handler: reply(200, JSON_TYPE, "null"), kind: "malformed", status: 200, sent: [1, 1] },
  {
    fault: "JSON that is no refusal",
    handler: reply(502, JSON_TYPE, '{"error":"x"}'),
    kind: "malformed",
    status: 502,
    sent: [3, 1],
  },

  {
    fault: "text called gzip",
    handler: reply(200, JSON_TYPE, good, { "content-encoding": "gzip" }),
    kind: "network",
    status: 200,
    sent: [3, 1],
  },
  // Node unpacks what is there, and half a document is left.
  {
    fault: "half a gzip",
    handler: reply(200, JSON_TYPE, gzipSync(good).subarray(0, 20), { "content-encoding": "gzip" }),
    kind: "malformed",
    status: 200,
    sent: [1, 1],
  },
  {
    fault: "redirect to another origin",
    handler: reply(302, undefined, "", { location: "http://localhost:1/elsewhere" }),
    kind: "http",
    status: 302,
    sent: [1, 1],
  },
  {
    fault: "redirect to itself",
    handler: reply(308, undefined, "", { location: "/client/v4/x" }),
    kind: "http",
    status: 308,
    sent: [1, 1],
  },

  {
    fault: "gzip",
    handler: reply(200, JSON_TYPE, gzipSync(good), { "content-encoding": "gzip" }),
    kind: undefined,
    sent: [1, 1],
  },
  {
    fault: "no content where some is declared",
    handler: reply(204, undefined, ""),
    kind: "malformed",
    status: 204,
    sent: [1, 1],
  },
  {
    fault: "no content where none need be",
    handler: reply(204, undefined, ""),
    kind: undefined,
    data: { empty: true },
    sent: [1, 1],
  },
  {
    fault: "nothing where JSON is declared",
    handler: reply(200, JSON_TYPE, ""),
    kind: "malformed",
    status: 200,
    sent: [1, 1],
  },
  { fault: "no content type", handler: reply(200, undefined, good), kind: undefined, sent: [1, 1] },
  { fault: "50 MB", handler: reply(200, JSON_TYPE, BIG), kind: undefined, sent: [1, 1] },
  {
    fault: "50 MB of failure",
    handler: reply(400, "text/html", BIG.slice(1)),
    kind: "http",
    status: 400,
    sent: [1, 1],
  },
  {
    fault: "bytes where text is declared",
    handler: reply(200, "image/png", "PNG"),
    kind: undefined,
    data: { read: readText },
    sent: [1, 1],
  },
  {
    fault: "HTML where bytes are declared",
    handler: reply(200, "text/html", "<p>"),
    kind: undefined,
    data: { read: readBlob },
    sent: [1, 1],
  },
  {
    fault: "refuses bytes",
    handler: reply(404, JSON_TYPE, refusal),
    kind: "api",
    status: 404,
    data: { read: readBlob },
    sent: [1, 1],
  },
];

describe.each(TABLE)("a server that responds with: $fault", ({ fault, handler, kind, status, sent, data }) => {
  test.for([
    ["GET", sent[0]],
    ["POST", sent[1]],
  ] as const)("gives a %s call the expected answer or error, after %i requests", async ([method, count], { task }) => {
    task.meta.fault = { fault, method, kind: kind ?? "success", status, requests: count };
    const { answer, received } = await call(handler, { method, data: data ?? {} });
    expect(answer.error?.kind).toBe(kind);
    expect(received).toHaveLength(count);
    if (status !== undefined) expect(answer.error?.status).toBe(status);
    if (answer.error !== undefined) {
      expect(answer.data).toBeUndefined();
      expect(answer.error.message).toMatch(new RegExp(`^${method} /x: `));
      expect(answer.error.message.length).toBeLessThan(3000);
      expect(answer.error.errors).toHaveLength(kind === "api" ? 1 : 0);
      expect(answer.response?.status).toBe(answer.error.status);
    }
  });
});

test("a long body of a failure is cut", async () => {
  const { answer } = await call(reply(400, "text/html", BIG.slice(1)));
  expect((answer.error as { body: string }).body).toHaveLength(2001);
});

test("a redirect is an error and is not followed, also to the same origin", async () => {
  const other = await serve((_, response) => sendJson(response, envelope(1)));
  const away = other.baseUrl.replace("127.0.0.1", "localhost");
  for (const location of [away, "/client/v4/y", "//localhost/y", "data:application/json,{}"]) {
    for (const options of [{ token: "s3cr3t" }, { token: undefined, email: "a@b.c", key: "s3cr3t" }]) {
      const { answer, received } = await call(reply(307, undefined, "", { location }), { options });
      expect(answer.error).toMatchObject({ kind: "http", status: 307 });
      expect(answer.response?.headers.get("location")).toBe(location);
      expect(received).toHaveLength(1);
    }
  }
  expect(other.received).toEqual([]);
});
