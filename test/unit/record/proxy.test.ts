import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request as requestHttp } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { LocalServer } from "../../../generator/src/local-server.ts";
import type { Exchange } from "../../../generator/src/record/exchange.ts";
import { LARGEST_BODY, openProxy } from "../../../generator/src/record/proxy.ts";
import { serve, textOf } from "./servers.ts";

async function proxied(
  listener: RequestListener,
): Promise<{ proxy: LocalServer; exchanges: Exchange[]; upstream: URL }> {
  const exchanges: Exchange[] = [];
  const upstream = await serve(listener);
  const proxy = await openProxy({ port: 0, upstream, onExchange: (exchange) => exchanges.push(exchange) });
  onTestFinished(() => proxy.destroy());
  return { proxy, exchanges, upstream };
}

test("passes on method, path, query, headers and body, and the answer back", async () => {
  let seen: { method: string | undefined; url: string | undefined; headers: IncomingMessage["headers"]; body: string };
  const { proxy, exchanges, upstream } = await proxied(async (request, response) => {
    seen = { method: request.method, url: request.url, headers: request.headers, body: await textOf(request) };
    response.writeHead(201, { "content-type": "application/json", "cf-ray": "1-FRA" }).end('{"success":true}');
  });
  const answer = await fetch(`${proxy.url}/accounts/1/tunnels?a=1&a=2`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer a-long-token" },
    body: '{"name":"blog"}',
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cf-ray")).toBe("1-FRA");
  expect(await answer.text()).toBe('{"success":true}');
  expect(seen!).toMatchObject({
    method: "POST",
    url: "/client/v4/accounts/1/tunnels?a=1&a=2",
    body: '{"name":"blog"}',
  });
  expect(seen!.headers).toMatchObject({ host: upstream.host, authorization: "Bearer a-long-token" });
  expect(exchanges).toMatchObject([
    {
      method: "POST",
      path: "/accounts/1/tunnels",
      request: { contentType: "application/json", text: '{"name":"blog"}' },
      status: 201,
      response: { contentType: "application/json", text: '{"success":true}' },
    },
  ]);
  expect(exchanges[0]?.secrets).toContain("a-long-token");
});

test("a base address with the upstream's own path is the same", async () => {
  const { proxy, exchanges } = await proxied((request, response) => response.end(request.url));
  expect(await (await fetch(`${proxy.url}/client/v4/zones?page=2`)).text()).toBe("/client/v4/zones?page=2");
  expect(exchanges[0]?.path).toBe("/zones");
});

test("headers of one connection are not passed on, in neither direction", async () => {
  let seen: IncomingMessage["headers"] = {};
  const { proxy } = await proxied((request, response) => {
    seen = request.headers;
    response.writeHead(200, {
      connection: "keep-alive, x-own",
      "x-own": "1",
      "keep-alive": "timeout=9",
      "x-other": "2",
    });
    response.end("{}");
  });
  const headers = {
    connection: "close, x-mine",
    "x-mine": "1",
    te: "trailers",
    "proxy-authorization": "Basic eA==",
    "x-yours": "2",
  };
  const sent = requestHttp(`${proxy.url}/zones`, { headers });
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  await textOf(answer);
  expect(seen["x-yours"]).toBe("2");
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["x-mine"]));
  expect([seen.te, seen["proxy-authorization"]]).toEqual([undefined, undefined]);
  expect(answer.headers["x-other"]).toBe("2");
  expect(answer.headers["x-own"]).toBeUndefined();
  expect(answer.headers["keep-alive"]).not.toBe("timeout=9");
});

test("bodies arrive piece by piece, in both directions", async () => {
  let go = (): void => {};
  const { proxy } = await proxied(async (request, response) => {
    const [first] = (await once(request, "data")) as [Buffer];
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`got ${first.toString()}`);
    go = () => response.end("end");
    request.resume();
  });
  const sent = requestHttp(`${proxy.url}/zones`, { method: "POST", headers: { "transfer-encoding": "chunked" } });
  sent.write("one");
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const [piece] = (await once(answer, "data")) as [Buffer];
  expect(piece.toString()).toBe("got one");
  sent.end("two");
  go();
  expect(await textOf(answer)).toBe("end");
});

test("a compressed answer is passed on as it is, and read", async () => {
  const { proxy, exchanges } = await proxied((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync('{"success":true}'));
  });
  const answer = await fetch(`${proxy.url}/zones`);
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(await answer.json()).toEqual({ success: true });
  expect(exchanges[0]?.response.text).toBe('{"success":true}');
});

test("a body that is too large to keep is passed on", async () => {
  const { proxy, exchanges } = await proxied((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end("x".repeat(LARGEST_BODY + 1));
  });
  expect(await (await fetch(`${proxy.url}/zones`)).text()).toHaveLength(LARGEST_BODY + 1);
  expect(exchanges[0]?.response.text).toBeUndefined();
});

test("an answer that is cut off is cut off for the client, and is not told", async () => {
  const { proxy, exchanges } = await proxied((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"success":');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(fetch(`${proxy.url}/zones`).then((answer) => answer.text())).rejects.toThrow();
  expect(exchanges).toEqual([]);
});

test("a client that goes away ends the request to the API", async () => {
  let ended = (): void => {};
  const gone = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const { proxy, exchanges } = await proxied((request, response) => {
    response.on("close", ended);
    request.resume();
    response.writeHead(200).write("{");
  });
  const control = new AbortController();
  const answer = await fetch(`${proxy.url}/zones`, { signal: control.signal });
  control.abort();
  await expect(answer.text()).rejects.toThrow();
  await gone;
  expect(exchanges).toEqual([]);
});

test("an upstream that is not there gives 502 and says so", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const proxy = await openProxy({ port: 0, upstream: new URL(`http://127.0.0.1:${port}`), onExchange: () => {} });
  onTestFinished(() => proxy.destroy());
  const answer = await fetch(`${proxy.url}/zones`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toBe("flarespec record: the upstream cannot be reached: ECONNREFUSED\n");
});

test("only this machine can connect", async () => {
  const { proxy } = await proxied((_, response) => response.end("{}"));
  const { port } = new URL(proxy.url);
  const others = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    const socket = connect(Number(port), address);
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  }
  expect(new URL(proxy.url).hostname).toBe("127.0.0.1");
});

test("closing waits for the answer that is under way", async () => {
  let finish = (): void => {};
  const { proxy, exchanges } = await proxied((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).write("{");
    finish = () => response.end("}");
  });
  const answer = await fetch(`${proxy.url}/zones`);
  const closed = proxy.close();
  finish();
  expect(await answer.text()).toBe("{}");
  await closed;
  expect(exchanges).toHaveLength(1);
});

test("a port that is taken is refused with its remedy", async () => {
  const { proxy, upstream } = await proxied((_, response) => response.end());
  const taken = openProxy({ port: Number(new URL(proxy.url).port), upstream, onExchange: () => {} });
  await expect(taken).rejects.toMatchObject({ code: "FS8005", exitCode: 2 });
});
