import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, Part, Request } from "./calls/call.ts";

/** A server on loopback that answers every request alike and remembers what it was sent. */
export async function serve(answer: Answer): Promise<{ baseUrl: string; received: Request[]; close(): void }> {
  const received: Request[] = [];
  const server = createServer(async (request, response) => {
    received.push(await read(request));
    reply(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/client/v4`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function reply(response: ServerResponse, { status = 200, type = "application/json", body }: Answer): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

/** Headers that fetch sends of its own accord, and the credentials, which `createClient` was given. */
const USUAL =
  /^(host|connection|accept.*|user-agent|sec-fetch-mode|content-(length|type)|transfer-encoding|authorization)$/;

/** A request in the form in which calls expect it. */
async function read(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "", "http://loopback");
  const headers = Object.entries(request.headers).filter(([name]) => !USUAL.test(name)) as [string, string][];
  const body = await readBody(Buffer.concat(chunks), request.headers["content-type"]);
  return {
    method: request.method as Request["method"],
    path: url.pathname.replace(/^\/client\/v4/, ""),
    ...(url.search !== "" && { query: Object.fromEntries(url.searchParams) }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body && { body }),
  };
}

async function readBody(bytes: Buffer, type: string | undefined): Promise<Request["body"]> {
  if (type === undefined) return bytes.length === 0 ? undefined : { text: bytes.toString(), type: "" };
  if (type === "application/json") return { json: JSON.parse(bytes.toString()) };
  if (!type.startsWith("multipart/form-data")) return { text: bytes.toString(), type };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const parts: Record<string, Part> = {};
  for (const [name, part] of form) {
    if (name in parts) throw new Error(`two parts are called ${name}`);
    parts[name] = typeof part === "string" ? { text: part } : await readFile(part);
  }
  return { parts };
}

async function readFile(file: Blob): Promise<Part> {
  const { type } = file;
  const text = await file.text();
  return type === "application/json" ? { type, json: JSON.parse(text) } : { type, text };
}
