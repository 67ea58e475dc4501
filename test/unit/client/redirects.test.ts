import { createApiClient, follow, type OperationData, problemMessage, redirectTo } from "@flarespec/client";
import { describe, expect, test } from "vitest";
import { type Handler, type Received, sendJson, serve } from "./server.ts";

const data: OperationData = { raw: "json", problem: problemMessage, response: redirectTo(302) };
const SECRET = "s3cr3t";

/** A server that redirects by path, and a client with a token. */
async function redirecting(targets: Readonly<Record<string, string>>, status = 302, then: Handler = sendFile) {
  const { baseUrl, received } = await serve((request, response) => {
    const location = targets[request.url.pathname];
    if (location === undefined) then(request, response);
    else response.writeHead(status, { location }).end("<p>moved</p>");
  });
  const operations = { "GET /x": data, "POST /x": data, "HEAD /x": data };
  return { client: createApiClient(operations, { baseUrl, token: SECRET, retry: false }), baseUrl, received };
}

const sendFile: Handler = (_, response) => response.writeHead(200, { "content-type": "application/zip" }).end("file");
const credentialsOf = ({ headers }: Received) => headers.authorization;

describe("a documented redirect", () => {
  test("is a success with the URL that it names, which is not requested", async () => {
    const { client, received, baseUrl } = await redirecting({ "/client/v4/x": "../file?a=1" });
    const answer = await client.GET("/x");
    expect(answer).toMatchObject({ data: { location: new URL("/client/file?a=1", baseUrl).href }, status: 302 });
    expect(answer.error).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  test("of another status, without a URL or to no http address is the failure that any redirect is", async () => {
    for (const [location, status] of [
      ["/file", 301],
      ["", 302],
      ["data:text/plain,a", 302],
      ["http://user:password@127.0.0.1/", 302],
    ] as const) {
      const { client } = await redirecting({ "/client/v4/x": location }, status);
      expect((await client.GET("/x")).error).toMatchObject({ kind: "http", status });
    }
  });
});

describe("a call that follows redirects", () => {
  test("gives the body of what they lead to, in the way that is asked for", async () => {
    const { client, received } = await redirecting({ "/client/v4/x": "/a", "/a": "/b" });
    expect(await client.GET("/x", {}, follow("text"))).toMatchObject({ data: "file", status: 200 });
    const { data: blob } = await client.GET("/x", {}, follow("blob"));
    expect([await (blob as Blob).text(), received.length]).toEqual(["file", 6]);
  });

  test("sends credentials to the origin of baseUrl alone, and headers of the call nowhere", async () => {
    const other = await serve(sendFile);
    const away = `${other.baseUrl.replace("127.0.0.1", "localhost")}/file`;
    const { client, received } = await redirecting({ "/client/v4/x": "/a", "/a": away });
    const { error } = await client.GET("/x", { headers: { "x-own": SECRET } }, follow("blob"));
    expect(error).toBeUndefined();
    expect(received.map(credentialsOf)).toEqual([`Bearer ${SECRET}`, `Bearer ${SECRET}`]);
    expect(JSON.stringify([received[1]?.headers["x-own"] ?? null, other.received])).not.toContain(SECRET);
    expect(other.received).toHaveLength(1);
  });

  test("sends no credentials to its own origin once a redirect has left it", async () => {
    const sent: (string | null)[][] = [];
    const locations = ["https://other.example/a", "https://api.example.com/b", undefined];
    const fetch = async ({ url, headers }: Request) => {
      const location = locations[sent.length];
      sent.push([url, headers.get("authorization")]);
      return location ? new Response(null, { status: 302, headers: { location } }) : new Response("file");
    };
    const client = createApiClient({ "GET /x": data }, { baseUrl: "https://api.example.com", token: SECRET, fetch });
    expect((await client.GET("/x", {}, follow("text"))).data).toBe("file");
    expect(sent).toEqual([
      ["https://api.example.com/x", `Bearer ${SECRET}`],
      ["https://other.example/a", null],
      ["https://api.example.com/b", null],
    ]);
  });

  test("ends at the sixth, which is a failure", async () => {
    const { client, received } = await redirecting({ "/client/v4/x": "/client/v4/x" });
    expect((await client.GET("/x", {}, follow("blob"))).error).toMatchObject({ kind: "http", status: 302 });
    expect(received).toHaveLength(6);
  });

  test("sends a body once: 303 leads to a GET, and 307 is a failure", async () => {
    const see = await redirecting({ "/client/v4/x": "/a" }, 303);
    expect((await see.client.POST("/x", { body: { a: 1 } }, follow("text"))).data).toBe("file");
    expect(see.received.map(({ method, body }) => `${method} ${body}`)).toEqual(['POST {"a":1}', "GET "]);
    const again = await redirecting({ "/client/v4/x": "/a" }, 307);
    expect((await again.client.POST("/x", { body: {} }, follow("text"))).error).toMatchObject({ status: 307 });
    expect(again.received).toHaveLength(1);
  });

  test("does not leave https", async () => {
    const sent: string[] = [];
    const client = createApiClient(
      { "GET /x": data },
      {
        baseUrl: "https://api.example.com",
        fetch: async ({ url }) => {
          sent.push(url);
          return new Response(null, { status: 302, headers: { location: "http://api.example.com/file" } });
        },
      },
    );
    expect((await client.GET("/x", {}, follow("blob"))).error).toMatchObject({ kind: "http", status: 302 });
    expect(sent).toEqual(["https://api.example.com/x"]);
  });

  test("fails as any call does where what they lead to fails, breaks off or takes too long", async () => {
    const refused = await redirecting({ "/client/v4/x": "/a" }, 302, (_, response) =>
      sendJson(response, { message: "gone" }, 404),
    );
    expect((await refused.client.GET("/x", {}, follow("blob"))).error).toMatchObject({
      kind: "http",
      status: 404,
      message: "GET /x: 404 gone",
    });
    const broken = await redirecting({ "/client/v4/x": "/a" }, 302, (_, response) => {
      response.writeHead(200, { "content-length": "9" }).write("f");
      setTimeout(() => response.destroy(), 20);
    });
    expect((await broken.client.GET("/x", {}, follow("blob"))).error).toMatchObject({ kind: "network" });
    const silent = await redirecting({ "/client/v4/x": "/a" }, 302, () => {});
    const late = await silent.client.GET("/x", { timeout: 100 }, follow("blob"));
    expect(late.error).toMatchObject({ kind: "timeout" });
  });
});
