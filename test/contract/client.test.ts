import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/src/openapi/pointer.ts";
import type { Answer, CallInit, ClientOptions } from "../../packages/client/src/index.ts";
import { type CanonicalOperation, canonical, emitted, folder, operations } from "./product.ts";
import {
  COUNT,
  filledIn,
  filledUrl,
  operationsOf,
  pathValues,
  type RequestRecording,
  type ResponseRecording,
  recordings,
  requests,
  responses,
} from "./recordings.ts";
import { landing } from "./validate.ts";

type Call = (init?: CallInit) => Promise<Answer<unknown>>;
type PathCall = (path: string, init?: CallInit) => Promise<Answer<unknown>>;

const styles = {
  "client[path].METHOD(init)": (
    client: Record<string, unknown>,
    { method, path }: CanonicalOperation,
    init: CallInit,
  ) => (client[path] as Record<string, Call>)[method]?.(init),
  "client.METHOD(path, init)": (
    client: Record<string, unknown>,
    { method, path }: CanonicalOperation,
    init: CallInit,
  ) => (client[method] as PathCall)(path, init),
};

/** What arrived, in the words of a curl line. */
interface Arrived {
  method: string;
  /** Path and query as sent, not normalised. */
  target: string;
  headers: Record<string, string | undefined>;
  body: Json | undefined;
}

interface Reply {
  status: number;
  type?: string;
  body: string;
}

let server: Server;
let baseUrl: string;
let arrived: Arrived[] = [];
let reply: Reply = { status: 500, body: "" };
let createClient: (options: ClientOptions) => Record<string, unknown>;

const TOKEN = filledIn("CLOUDFLARE_API_TOKEN");

beforeAll(async () => {
  ({ createClient } = (await import(pathToFileURL(join(folder, "index.js")).href)) as {
    createClient: typeof createClient;
  });
  server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

function answer(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const text = Buffer.concat(chunks).toString("utf8");
    const headers = request.headers as Record<string, string | undefined>;
    arrived.push({
      method: request.method ?? "",
      target: request.url ?? "",
      headers,
      body: text === "" ? undefined : (JSON.parse(text) as Json),
    });
    response.writeHead(reply.status, reply.type === undefined ? {} : { "content-type": reply.type });
    response.end(reply.body);
  });
}

async function exchange(
  style: keyof typeof styles,
  operation: CanonicalOperation,
  init: CallInit,
  next: Reply,
): Promise<{ sent: Arrived; got: Answer<unknown> }> {
  arrived = [];
  reply = next;
  const client = createClient({ token: TOKEN, baseUrl });
  const got = await styles[style](client, operation, init);
  expect(arrived, "exactly one request").toHaveLength(1);
  if (got === undefined) throw new Error(`the client has no ${operation.label}`);
  return { sent: arrived[0] as Arrived, got };
}

function initOf(recording: RequestRecording, operation: CanonicalOperation): CallInit {
  const query = Object.fromEntries(filledUrl(recording).searchParams);
  return {
    params: { path: pathValues(recording, operation), ...(Object.keys(query).length > 0 && { query }) },
    ...(recording.request.body !== undefined && { body: recording.request.body }),
  };
}

/** The recorded request as a server sees it. */
function expected(recording: RequestRecording): Arrived {
  const url = filledUrl(recording);
  const headers = Object.fromEntries(
    Object.entries(recording.request.headers).map(([name, value]) => [
      name.toLowerCase(),
      value.replace(/\$([A-Z_]+)/g, (_, variable: string) => filledIn(variable)),
    ]),
  );
  return { method: recording.request.method, target: url.pathname + url.search, headers, body: recording.request.body };
}

/** Headers that say something of the call; the rest is the platform's. */
const MEANINGFUL = ["authorization", "content-type", "x-auth-email", "x-auth-key", "x-auth-user-service-key"];

function meaningful(headers: Arrived["headers"]): Record<string, string> {
  return Object.fromEntries(
    MEANINGFUL.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name] as string]])),
  );
}

interface Exchange {
  request: RequestRecording;
  response: ResponseRecording | undefined;
}

/** Each request with the answer recorded for it; further answers to the same operation with its first request. */
const exchanges: Exchange[] = [];
const number = (id: string): string | undefined => /\.(\d)$/.exec(id)?.[1];
const sameCall = (a: RequestRecording | ResponseRecording, b: RequestRecording | ResponseRecording): boolean =>
  a.operation.method === b.operation.method && a.operation.path === b.operation.path;
for (const request of requests) {
  const own = responses.filter((response) => sameCall(response, request));
  const response = own.find((one) => number(one.id) === number(request.id)) ?? own[0];
  exchanges.push({ request, response });
}
for (const response of responses) {
  if (exchanges.some((one) => one.response === response)) continue;
  const request = requests.find((one) => sameCall(one, response));
  if (request === undefined) throw new Error(`${response.id}: nobody recorded the request`);
  exchanges.push({ request, response });
}

/** An answer in the form the document declares, for calls whose answer nobody recorded. */
function unrecorded(operation: CanonicalOperation): { reply: Reply; data: unknown } {
  const status = Object.keys(operation.node.responses as JsonObject).find((one) => /^2/.test(one)) ?? "200";
  const found = landing(canonical, `${operation.pointer}/responses/${status}`);
  const media = Object.keys((found?.node.content ?? {}) as JsonObject)[0];
  const code = Number(status.replaceAll("X", "0"));
  if (media === undefined) return { reply: { status: code, body: "" }, data: undefined };
  if (/json/.test(media)) {
    const body = { success: true, errors: [], messages: [], result: null };
    return { reply: { status: code, type: media, body: JSON.stringify(body) }, data: body };
  }
  const text = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
  return { reply: { status: code, type: media, body: text }, data: text };
}

test(`all ${COUNT} recordings take part`, () => {
  const parts = exchanges.flatMap(({ request, response }) => [request, ...(response === undefined ? [] : [response])]);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(COUNT);
  expect(recordings).toHaveLength(COUNT);
});

describe.each(Object.keys(styles) as (keyof typeof styles)[])("%s", (style) => {
  for (const { request, response } of exchanges) {
    const title = response === undefined ? request.id : `${request.id} → ${response.id}`;
    test(title, async () => {
      const targets = operationsOf(request);
      expect(targets.length).toBeGreaterThan(0);
      for (const operation of targets) {
        const stated =
          response === undefined
            ? unrecorded(operation)
            : {
                reply: { status: response.status, type: "application/json", body: JSON.stringify(response.body) },
                data: response.body as unknown,
              };
        const { sent, got } = await exchange(style, operation, initOf(request, operation), stated.reply);
        const wanted = expected(request);
        expect({ ...sent, headers: meaningful(sent.headers) }).toStrictEqual({
          ...wanted,
          headers: meaningful(wanted.headers),
        });
        expect(got.error).toBeUndefined();
        expect(got.data).toStrictEqual(stated.data);
        expect(got.response?.status).toBe(stated.reply.status);
      }
    });
  }
});

describe("every operation tells a failure", () => {
  const envelope = {
    success: false,
    errors: [{ code: 7003, message: "Could not route", documentation_url: "https://example.com/7003" }],
    messages: [],
    result: null,
  };
  test("the client has every operation", () => {
    expect(emitted.size).toBe(operations.length);
  });
  for (const operation of operations) {
    const path = Object.fromEntries(
      [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => [name as string, filledIn(name as string)]),
    );
    const init: CallInit = { params: { path }, ...(operation.node.requestBody !== undefined && { body: {} }) };
    test(operation.label, async () => {
      const refused = { status: 403, type: "application/json", body: JSON.stringify(envelope) };
      const { sent, got } = await exchange("client[path].METHOD(init)", operation, init, refused);
      expect(sent.method).toBe(operation.method);
      expect(sent.target).toBe(
        `/client/v4${operation.path.replace(/\{([^}]*)\}/g, (_, name: string) => filledIn(name))}`,
      );
      expect(got.data).toBeUndefined();
      expect(got.error).toMatchObject({ kind: "api", status: 403, errors: envelope.errors });
      expect(got.error?.errors[0]?.code).toBe(7003);
      expect(got.error?.message).toContain("7003");
      expect(got.response?.status).toBe(403);
    });
  }
});

test("a recorded answer that says success: false is a failure", async () => {
  const { request, response } = exchanges.find((one) => one.response !== undefined) as Exchange;
  const [operation] = operationsOf(request);
  const body = { ...(response?.body as JsonObject), success: false };
  const { got } = await exchange(
    "client.METHOD(path, init)",
    operation as CanonicalOperation,
    initOf(request, operation as CanonicalOperation),
    { status: 200, type: "application/json", body: JSON.stringify(body) },
  );
  expect(got.data).toBeUndefined();
  expect(got.error).toMatchObject({ kind: "api", status: 200, envelope: body });
});
