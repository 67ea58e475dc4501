import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server sees it. */
export interface Arrived {
  method: string;
  path: string;
  query: [string, string][];
  body: string;
  contentType: string | undefined;
}

export interface WireServer {
  base: string;
  received: Arrived[];
  close(): void;
}

/** A server that answers every request with an empty list in an envelope, and remembers it. */
export async function serve(result: unknown = []): Promise<WireServer> {
  const received: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "", "http://loopback");
    received.push({
      method: request.method ?? "",
      path: url.pathname,
      query: [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      body: Buffer.concat(chunks).toString("utf8"),
      contentType: request.headers["content-type"]?.replace(/boundary=.*/, "boundary"),
    });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: true, errors: [], messages: [], result }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${port}/client/v4`, received, close };
}
