import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import type { Json, JsonObject } from "../../generator/src/openapi/pointer.ts";
import type { Answer, CallInit, ClientOptions } from "../../packages/client/src/index.ts";
import { type CanonicalOperation, canonical, folder } from "./product.ts";
import {
  filledIn,
  filledUrl,
  isFailure,
  operationsOf,
  pathValues,
  type Recording,
  type RequestRecording,
  type ResponseRecording,
  requestTo,
} from "./recordings.ts";
import { landing } from "./validate.ts";

type Call = (init?: CallInit) => Promise<Answer<unknown>>;
type PathCall = (path: string, init?: CallInit) => Promise<Answer<unknown>>;

/** The two ways to call an operation by its path. */
export const styles = {
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
export type Style = keyof typeof styles;

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

/** The emitted client and a server on loopback that answers it. */
export interface Loopback {
  /** Calls an operation; the server answers `next`, and exactly one request must arrive. */
  call(
    style: Style,
    operation: CanonicalOperation,
    init: CallInit,
    next: Reply,
  ): Promise<{ sent: Arrived; got: Answer<unknown> }>;
  close(): Promise<void>;
}

export async function startLoopback(): Promise<Loopback> {
  const { createClient } = (await import(pathToFileURL(join(folder, "index.js")).href)) as {
    createClient: (options: ClientOptions) => Record<string, unknown>;
  };
  let arrived: Arrived[] = [];
  let reply: Reply = { status: 500, body: "" };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
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
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`;
  return {
    async call(style, operation, init, next) {
      arrived = [];
      reply = next;
      const client = createClient({ token: filledIn("CLOUDFLARE_API_TOKEN"), baseUrl });
      const got = await styles[style](client, operation, init);
      expect(arrived, "exactly one request").toHaveLength(1);
      if (got === undefined) throw new Error(`the client has no ${operation.label}`);
      return { sent: arrived[0] as Arrived, got };
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

export function initOf(recording: RequestRecording, operation: CanonicalOperation): CallInit {
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

export interface Exchange {
  request: RequestRecording;
  response: ResponseRecording | undefined;
}

const tag = (id: string): string | undefined => /\.(?:request|\d{3})\.(\w+)$/.exec(id)?.[1];
const isSameCall = (a: Recording, b: Recording): boolean =>
  a.operation.method === b.operation.method && a.operation.path === b.operation.path;

/**
 * Each request with the answer recorded for it; further answers to the same operation with its first request, or with
 * one without a body if no request was recorded.
 */
export function exchangesOf(recordings: readonly Recording[]): Exchange[] {
  const requests = recordings.filter((one) => one.message === "request");
  const responses = recordings.filter((one) => one.message === "response");
  const exchanges: Exchange[] = requests.map((request) => {
    const own = responses.filter((response) => isSameCall(response, request));
    return { request, response: own.find((one) => tag(one.id) === tag(request.id)) ?? own[0] };
  });
  for (const response of responses) {
    if (exchanges.some((one) => one.response === response)) continue;
    const { id, source, kind, operation } = response;
    const found = requests.find((one) => isSameCall(one, response));
    const bare: RequestRecording = { id, source, kind, operation, message: "request", request: requestTo(operation) };
    exchanges.push({ request: found ?? bare, response });
  }
  return exchanges;
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

/** Makes a recorded call: the request must arrive as recorded, and the answer as data or as the refusal that it is. */
export async function checkExchange(loopback: Loopback, style: Style, { request, response }: Exchange): Promise<void> {
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
    const { sent, got } = await loopback.call(style, operation, initOf(request, operation), stated.reply);
    const wanted = expected(request);
    expect({ ...sent, headers: meaningful(sent.headers) }).toStrictEqual({
      ...wanted,
      headers: meaningful(wanted.headers),
    });
    expect(got.response?.status).toBe(stated.reply.status);
    if (response !== undefined && isFailure(response)) {
      const { errors } = response.body as { errors: { code: number }[] };
      expect(got.data).toBeUndefined();
      expect(got.error).toMatchObject({ kind: "api", status: response.status, errors, envelope: response.body });
      expect(got.error).toHaveProperty(
        "codes",
        errors.map(({ code }) => code),
      );
    } else {
      expect(got.error).toBeUndefined();
      expect(got.data).toStrictEqual(stated.data);
    }
  }
}
