import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const tunnels = ["one", "two"].map((name) => ({ id: `id of ${name}`, name }));
const refusal = { success: false, errors: [{ code: 1013, message: "taken" }], messages: [], result: null };

function send(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const success = (result: unknown): object => ({ success: true, errors: [], messages: [], result });

/** The n-th page of five tunnels, two on a page. */
function page(n: number): object {
  const all = ["a", "b", "c", "d", "e"].map((name) => ({ id: `id of ${name}`, name }));
  const info = { page: n, per_page: 2, count: 2, total_count: all.length };
  return { success: true, errors: [], messages: [], result: all.slice(2 * n - 2, 2 * n), result_info: info };
}

/**
 * An API with tunnels. The account decides the answer: `refused` with status 200, `busy` at the first call, `paged` with
 * three pages.
 */
export async function startServer(): Promise<{ baseUrl: string; close(): Promise<void> }> {
  let isBusy = true;
  const server = createServer((request, response) => {
    const account = /^\/client\/v4\/accounts\/([^/]+)\/cfd_tunnel(?:\?|$)/.exec(request.url ?? "")?.[1];
    if (request.headers.authorization !== "Bearer a-token" || account === undefined) {
      send(response, refusal, 403);
    } else if (account === "refused") {
      send(response, refusal);
    } else if (account === "busy" && isBusy) {
      isBusy = false;
      send(response, { ...refusal, errors: [{ code: 971, message: "slow down" }] }, 429);
    } else if (account === "paged") {
      send(response, page(Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page") ?? 1)));
    } else if (request.method === "POST") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () =>
        send(response, success({ ...tunnels[0], ...JSON.parse(Buffer.concat(chunks).toString()) })),
      );
    } else {
      send(response, success(tunnels));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
