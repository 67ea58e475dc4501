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

/** A result in an envelope; a status other than 200 is a refusal. */
export type AnswerTo = (method: string, path: string) => { status: number; result: unknown };

/** A server that remembers what it is sent. Unless it is told otherwise, it answers with an empty list. */
export async function serve(answerTo: AnswerTo = () => ({ status: 200, result: [] })): Promise<WireServer> {
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
    const { status, result } = answerTo(request.method ?? "", url.pathname);
    const errors = status === 200 ? [] : [{ code: 1000, message: "refused" }];
    const isEmptyPage = Array.isArray(result) && Number(url.searchParams.get("page") ?? 1) > 1;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: status === 200, errors, messages: [], result: isEmptyPage ? [] : result }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${port}/client/v4`, received, close };
}
