import { createApiClient, formBody, multipartBody, operation } from "@flarespec/client";
import { expect, test } from "vitest";
import { PAYLOADS } from "../emit/hostile.ts";
import { envelope, sendJson, serve } from "./server.ts";

// Names in calls are those of the document, so they are as hostile as it is.
const NAMES = Object.entries(PAYLOADS).filter(([, text]) => text.length < 1000);

/** Of an object with one own member, whatever it is called. */
const member = (name: string, value: unknown): object => Object.fromEntries([[name, value]]);

/** What any request of the client has. */
const USUAL = ["accept", "accept-encoding", "accept-language", "connection", "host", "sec-fetch-mode", "user-agent"];

test.each(NAMES)("a path with %j in it stays below the base URL, or is refused", async (_, text) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(7)));
  const client = createApiClient({}, { baseUrl, token: "t" });
  const answers = [
    await client.GET(`/x/${text}`),
    await operation("GET", `/x/${text}/y`)(client),
    await client.GET(`/x/{${text}}/y`, { params: { path: member(text, "../a b?c#d") } }),
  ];
  for (const { error } of answers) {
    if (error !== undefined) expect(error.kind).toBe("invalid_request");
  }
  expect(received).toHaveLength(answers.filter(({ error }) => error === undefined).length);
  for (const { url, headers } of received) {
    expect(url.pathname).toMatch(/^\/client\/v4\/x\//);
    expect(url.pathname).not.toMatch(/\/\.\.?(\/|$)/);
    expect(url.search + url.hash).toBe("");
    expect(Object.keys(headers).filter((name) => !USUAL.includes(name))).toEqual(["authorization"]);
  }
});

test.each(NAMES)("a header with %j as name or value sets only that header, or is refused", async (_, text) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(7)));
  const client = createApiClient({}, { baseUrl, token: "t" });
  const named = await client.GET("/x", { params: { header: member(text, "v") } });
  const valued = await client.GET("/x", { params: { header: { "x-mode": text } } });
  for (const { error } of [named, valued]) {
    if (error !== undefined) expect(error.kind).toBe("invalid_request");
  }
  for (const { headers, target } of received) {
    expect(target).toBe("/client/v4/x");
    const added = Object.entries(headers).filter(([name]) => !USUAL.includes(name) && name !== "authorization");
    expect(added.length).toBeLessThanOrEqual(1);
    for (const [name, value] of added) {
      if (name === "x-mode") expect(value).toBe(text.trim());
      else expect([name, value]).toEqual([text.toLowerCase(), "v"]);
    }
  }
});

test.each(NAMES)("a query parameter with the name %j sets only that parameter", async (_, text) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(7)));
  const client = createApiClient({}, { baseUrl, token: "t" });
  const { error } = await client.GET("/x", { params: { query: member(text, text) } });
  // Half a surrogate pair has no percent-encoding.
  if (/\p{Cs}/u.test(text)) expect(error?.kind).toBe("invalid_request");
  else expect([...(received[0]?.url.searchParams ?? [])]).toEqual([[text, text]]);
});

test.each(NAMES)("a form field with the name %j sets only that field", async (_, text) => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(7)));
  for (const [body, value] of [
    [formBody, "v"],
    [multipartBody, new Blob(["v"])],
  ] as const) {
    const client = createApiClient({ "POST /x": { body } }, { baseUrl, token: "t" });
    expect((await client.POST("/x", { body: member(text, value) })).error).toBeUndefined();
  }
  for (const { body, headers } of received) {
    const type = headers["content-type"] ?? "";
    const fields = [...(await new Response(body, { headers: { "content-type": type } }).formData()).keys()];
    expect(fields).toHaveLength(1);
  }
  expect(received).toHaveLength(2);
});
