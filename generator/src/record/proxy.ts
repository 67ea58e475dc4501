import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestHttp,
  type ServerResponse,
} from "node:http";
import { request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { type LocalServer, listenAt } from "../local-server.ts";
import { type Exchange, type Message, secretsIn } from "./exchange.ts";

export interface ProxyOptions {
  /** 0 for any that is free. */
  port: number;
  /** What requests are passed on to, its path included. */
  upstream: URL;
  /** Called after an answer was passed on to its end. */
  onExchange: (exchange: Exchange) => void;
}

/** Bodies that are larger are passed on and not recorded. */
export const LARGEST_BODY: number = 8 * 1024 * 1024;

/**
 * Passes requests on to the API and its answers back, as they arrive, and tells of each exchange. Its `url` is what clients
 * take as their `baseUrl`.
 * @throws FlarespecError FS8005 where the port cannot be listened at.
 */
export function openProxy({ port, upstream, onExchange }: ProxyOptions): Promise<LocalServer> {
  const server = createServer((incoming, outgoing) => passOn(incoming, outgoing, upstream, onExchange));
  return listenAt(server, { port }, "FS8005");
}

function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  upstream: URL,
  onExchange: ProxyOptions["onExchange"],
): void {
  const base = upstream.pathname.replace(/\/$/, "");
  const address = incoming.url ?? "/";
  if (!address.startsWith("/")) {
    refuse(outgoing, 400, "only requests for a path are passed on");
    return;
  }
  const [given = "", search = ""] = split(address, "?");
  const path = base !== "" && (given === base || given.startsWith(`${base}/`)) ? given.slice(base.length) : given;
  const send = upstream.protocol === "https:" ? requestHttps : requestHttp;
  const sent = send({
    protocol: upstream.protocol,
    hostname: upstream.hostname.replace(/^\[|\]$/g, ""),
    port: upstream.port,
    method: incoming.method ?? "GET",
    path: `${base}${path}${search === "" ? "" : `?${search}`}`,
    headers: { ...passedOn(incoming.headers), host: upstream.host },
  });
  const requestBody = collect(incoming);
  incoming.pipe(sent);
  outgoing.on("close", () => {
    if (!outgoing.writableEnded) sent.destroy();
  });
  sent.on("error", (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
    else refuse(outgoing, 502, `the upstream cannot be reached: ${error.code ?? "no answer"}`);
  });
  sent.on("response", (answer) => {
    const responseBody = collect(answer);
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer.headers));
    answer.pipe(outgoing);
    // An answer that is cut off is cut off for the client too, and is none to record.
    answer.on("error", () => outgoing.destroy());
    answer.on("end", () => {
      onExchange({
        method: incoming.method ?? "GET",
        path,
        query: new URLSearchParams(search),
        request: messageOf(incoming.headers, requestBody()),
        status: answer.statusCode ?? 0,
        response: messageOf(answer.headers, responseBody()),
        secrets: [
          ...secretsIn(pairs(incoming.headers)),
          ...secretsIn(pairs({ "set-cookie": answer.headers["set-cookie"] })),
        ],
      });
    });
  });
}

function split(text: string, at: string): [string, string] {
  const found = text.indexOf(at);
  return found === -1 ? [text, ""] : [text.slice(0, found), text.slice(found + 1)];
}

function refuse(outgoing: ServerResponse, status: number, why: string): void {
  outgoing.writeHead(status, { "content-type": "text/plain", connection: "close" }).end(`flarespec record: ${why}\n`);
}

/** Headers of one connection (RFC 9110, 7.6.1), which are not the next one's. */
const HOP_BY_HOP = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set((headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !named.has(name)));
}

function pairs(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one): [string, string] => [name, one]),
  );
}

/** Keeps a copy of what passes by. @returns what was kept; undefined where it is too large. */
function collect(stream: Readable): () => Buffer | undefined {
  let chunks: Buffer[] | undefined = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_BODY) chunks = undefined;
    else chunks?.push(chunk);
  });
  return () => (chunks === undefined ? undefined : Buffer.concat(chunks));
}

function messageOf(headers: IncomingHttpHeaders, body: Buffer | undefined): Message {
  return { contentType: headers["content-type"], text: body && decoded(body, headers["content-encoding"]) };
}

function decoded(body: Buffer, encoding = "identity"): string | undefined {
  const limit = { maxOutputLength: LARGEST_BODY };
  try {
    switch (encoding.toLowerCase()) {
      case "identity":
        return body.toString("utf8");
      case "gzip":
      case "x-gzip":
        return gunzipSync(body, limit).toString("utf8");
      case "br":
        return brotliDecompressSync(body, limit).toString("utf8");
      case "deflate":
        return inflateSync(body, limit).toString("utf8");
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}
