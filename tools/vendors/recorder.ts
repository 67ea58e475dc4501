import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Answer, Sent } from "./calls/call.ts";

/** A server on this machine that gives the answers of a call, one a request, and keeps the requests. */
export class Recorder {
  readonly #server: Server;
  readonly #sent: Sent[] = [];

  private constructor(answers: readonly Answer[]) {
    this.#server = createServer((request, response) => {
      void read(request).then((sent) => {
        const { status = 200, headers, body } = answers[this.#sent.length] ?? { status: 500 };
        this.#sent.push(sent);
        const type = typeof body === "string" ? "text/plain" : "application/json";
        response.writeHead(status, { ...(body !== undefined && { "content-type": type }), ...headers });
        response.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body));
      });
    });
  }

  static async start(answers: readonly Answer[]): Promise<Recorder> {
    const recorder = new Recorder(answers);
    await new Promise<void>((resolve) => recorder.#server.listen(0, "127.0.0.1", resolve));
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<Sent[]> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    return this.#sent;
  }
}

async function read(request: IncomingMessage): Promise<Sent> {
  const { method, url = "", headers } = request;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const type = headers["content-type"]?.split(";", 1)[0];
  const body = await bodyOf(request, type);
  const credential = headers.authorization?.replace(/^token /, "Bearer ");
  const key = headers["idempotency-key"];
  return {
    request: `${method} ${decodeURIComponent(pathname)}${sorted("?", searchParams)}`,
    ...(credential !== undefined && { authorization: credential }),
    ...(typeof key === "string" && key.length < 30 && { idempotencyKey: key }),
    ...(type !== undefined && body !== "" && { type }),
    ...(body !== "" && { body }),
  };
}

/** Decoded and sorted: `[` and `%5B` are the same to a server, and so is the order of names. */
function sorted(before: string, parameters: URLSearchParams): string {
  const pairs = [...parameters].map(([name, value]) => `${name}=${value}`).sort();
  return pairs.length > 0 ? before + pairs.join("&") : "";
}

/** With the members of objects in the order of their names. */
function sortedJson(body: string): string {
  if (body === "") return body;
  return JSON.stringify(JSON.parse(body), (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

async function bodyOf(request: IncomingMessage, type: string | undefined): Promise<string | Record<string, string>> {
  if (type === "application/x-www-form-urlencoded") return sorted("", new URLSearchParams(await text(request)));
  if (type?.endsWith("json")) return sortedJson(await text(request));
  if (type !== "multipart/form-data") return text(request);
  const form = await new Response(await text(request), {
    headers: { "content-type": request.headers["content-type"] ?? "" },
  }).formData();
  const parts: Record<string, string> = {};
  for (const [name, part] of form) {
    parts[name] = typeof part === "string" ? part : `${part.name} ${part.type} ${await part.text()}`;
  }
  return parts;
}
