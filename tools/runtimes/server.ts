import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Servers {
  /** What the suite calls. It also serves files by name, for a browser. */
  origin: string;
  /** Another origin, that must see no credentials. */
  stranger: string;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, body: string, response: ServerResponse, stranger: string) => void;

function sendJson(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const envelope = (result: unknown, more: object = {}) => ({ success: true, errors: [], messages: [], result, ...more });
const refusal = { success: false, errors: [{ code: 1013, message: "You already have a tunnel with this name" }] };

const wereBusy = new Set<string>();
const counts = new Map<string, number>();
let crowd = 0;

/** By the account that a call names. */
const ANSWERS: { readonly [account: string]: Answer } = {
  echo: ({ method, url, headers }, body, response) =>
    sendJson(response, envelope({ method, target: url, headers, body })),
  pages: ({ url }, _, response) => {
    const page = Number(new URL(url ?? "", "http://loopback").searchParams.get("page") ?? 1);
    const items = page < 3 ? ["a", "b"] : ["a"];
    const result_info = { page, per_page: 2, total_pages: 3 };
    sendJson(
      response,
      envelope(
        items.map((name) => ({ name: `${page}${name}` })),
        { result_info },
      ),
    );
  },
  text: (_request, _body, response) => {
    response.writeHead(200, { "content-type": "application/x-pem-file" }).end("-----BEGIN CERTIFICATE-----\n");
  },
  empty: (_request, _body, response) => {
    response.writeHead(204).end();
  },
  refused: (_request, _body, response) => sendJson(response, refusal, 409),
  claims: (_request, _body, response) => sendJson(response, refusal),
  proxy: (_request, _body, response) => {
    response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
  },
  half: (_request, _body, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"success":true,"result":');
  },
  broken: (request) => void request.socket.destroy(),
  never: () => {},
  // Busy at the first request of each name.
  busy: ({ url }, _, response) => {
    const name = new URL(url ?? "", "http://loopback").searchParams.get("name") ?? "";
    if (wereBusy.has(name)) sendJson(response, envelope([name]));
    else response.writeHead(503, { "retry-after": "0" }).end();
    wereBusy.add(name);
  },
  // How many requests of this name there were.
  count: ({ url }, _, response) => {
    const name = new URL(url ?? "", "http://loopback").searchParams.get("name") ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
    sendJson(response, envelope([counts.get(name)]));
  },
  // How many requests are answered at the same time.
  crowd: (_request, _body, response) => {
    crowd += 1;
    const now = crowd;
    setTimeout(() => {
      crowd -= 1;
      sendJson(response, envelope([now]));
    }, 20);
  },
  events: (_request, _body, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write('id: 1\ndata: {"n":1}\n\n');
    setTimeout(() => response.end('data: {"n":2}\n\ndata: [DONE]\n\n'), 30);
  },
  lines: (_request, _body, response) => {
    response.writeHead(200, { "content-type": "application/x-ndjson" }).write('{"n":1}\n{"n"');
    setTimeout(() => response.end(":2}\n"), 30);
  },
  elsewhere: ({ url }, _, response, stranger) => {
    response.writeHead(307, { location: `${stranger}${url}` }).end();
  },
};

/** @param files served by path, scripts and pages */
export async function startServers(files: { readonly [path: string]: string }): Promise<Servers> {
  const seen: string[] = [];
  const stranger = createServer((request, response) => {
    // A browser asks first and reads only what it is allowed to; everything is allowed, so that it would send what it has.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, authorization");
    response.setHeader("access-control-allow-methods", "*");
    request.resume();
    if (request.url === "/seen") {
      sendJson(response, { result: seen.splice(0) });
      return;
    }
    for (const name of ["authorization", "x-auth-key", "x-auth-email"]) {
      if (request.headers[name] !== undefined) seen.push(`${request.method} ${name}`);
    }
    sendJson(response, envelope([]));
  });
  const strangerOrigin = await listen(stranger);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("error", () => {});
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { pathname } = new URL(request.url ?? "/", "http://loopback");
      const file = files[pathname];
      if (file !== undefined) {
        response
          .writeHead(200, { "content-type": pathname.endsWith(".js") ? "text/javascript" : "text/html" })
          .end(file);
        return;
      }
      const answer = ANSWERS[/^\/client\/v4\/accounts\/([^/]+)/.exec(pathname)?.[1] ?? ""];
      if (answer === undefined) response.writeHead(404).end();
      else answer(request, Buffer.concat(chunks).toString("utf8"), response, strangerOrigin);
    });
  });
  const origin = await listen(server);
  const stop = (one: Server) =>
    new Promise<void>((resolve) => {
      one.close(() => resolve());
      one.closeAllConnections();
    });
  return {
    origin,
    stranger: strangerOrigin,
    close: async () => void (await Promise.all([stop(server), stop(stranger)])),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
