import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiClient, createApiClient } from "@flarespec/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Serialization } from "../../../generator/src/model/operations/nested.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";

const text: JsonObject = { type: "string" };
const list = (items: JsonObject): JsonObject => ({ type: "array", items });
const price: JsonObject = { type: "object", properties: { price: text, codes: list(text) } };
const FORM = "application/x-www-form-urlencoded";
const form = { schema: { type: "object", properties: { items: list(price), card: price, tags: list(text) } } };

/** As Rails, PHP and Node applications describe themselves: nothing says how nested values are written. */
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Nested", version: "1" },
  servers: [{ url: "https://nested.example" }],
  paths: {
    "/orders": {
      get: {
        parameters: [
          { name: "filter", in: "query", schema: list(price) },
          { name: "tags", in: "query", schema: list(text) },
          { name: "deep", in: "query", style: "deepObject", schema: price },
        ],
        responses: { "204": { description: "" } },
      },
      post: { requestBody: { content: { [FORM]: form } }, responses: { "204": { description: "" } } },
      put: {
        requestBody: { content: { [FORM]: { ...form, encoding: { items: { style: "deepObject", explode: true } } } } },
        responses: { "204": { description: "" } },
      },
    },
  },
};

const SETTINGS: Record<string, Serialization> = {
  stated: {},
  indexed: { nested: "brackets" },
  brackets: { nested: "brackets", lists: "brackets" },
  repeat: { nested: "brackets", lists: "repeat" },
};

let folder: string;
const runs = new Map<string, Run>();
const clients = new Map<string, ApiClient>();
let sent: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-serialization-"));
  const source = { id: "nested", kind: "openapi" as const, location: "nested.json", date: "2026-01-01", sha256: "" };
  for (const [name, serialization] of Object.entries(SETTINGS)) {
    const run = generate({
      sources: [{ ...source, text: JSON.stringify(DOCUMENT) }],
      patches: [],
      names: {},
      config: { runtime: "bundled", package: { name: "nested" }, serialization },
    });
    writeFiles(join(folder, name), run.files);
    const { createClient } = (await import(join(folder, name, "index.js"))) as {
      createClient(options: Parameters<typeof createApiClient>[1]): ApiClient;
    };
    runs.set(name, run);
    clients.set(name, createClient({ fetch: answer }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(request: Request): Promise<Response> {
  sent = (await request.text()) || new URL(request.url).search.slice(1);
  return new Response(null, { status: 204 });
}

const pairs = () => [...new URLSearchParams(sent)].map(([name, value]) => `${name}=${value}`);
const items = [{ price: "p", codes: ["a", "b"] }, { price: "q" }];

test.each<[string, string[]]>([
  [
    "stated",
    ['items={"price":"p","codes":["a","b"]}', 'items={"price":"q"}', 'card={"price":"c"}', "tags=x", "tags=y"],
  ],
  [
    "indexed",
    [
      ...["items[0][price]=p", "items[0][codes][0]=a", "items[0][codes][1]=b", "items[1][price]=q"],
      ...["card[price]=c", "tags=x", "tags=y"],
    ],
  ],
  [
    "brackets",
    [
      ...["items[][price]=p", "items[][codes][]=a", "items[][codes][]=b", "items[][price]=q"],
      ...["card[price]=c", "tags=x", "tags=y"],
    ],
  ],
  [
    "repeat",
    ["items[price]=p", "items[codes]=a", "items[codes]=b", "items[price]=q", "card[price]=c", "tags=x", "tags=y"],
  ],
])(
  "a form without styles, %s, is written as the configuration says, and lists of text as OpenAPI does",
  async (name, expected) => {
    const { error } = await clients
      .get(name)!
      .POST("/orders", { body: { items, card: { price: "c" }, tags: ["x", "y"] } });
    expect(error).toBeUndefined();
    expect(pairs()).toEqual(expected);
  },
);

test("a list of objects in a query is refused and listed, unless the configuration says how it is written", async () => {
  const lost = (name: string) =>
    runs.get(name)!.model.losses.filter(({ message }) => message.includes("has no form in a query")).length;
  expect([lost("stated"), lost("indexed")]).toEqual([1, 0]);
  const init = { params: { query: { filter: items, tags: ["x"] } } };
  expect((await clients.get("stated")!.GET("/orders", init)).error?.kind).toBe("invalid_request");
  expect((await clients.get("indexed")!.GET("/orders", init)).error).toBeUndefined();
  expect(pairs().slice(-2)).toEqual(["filter[1][price]=q", "tags=x"]);
});

test("what the document states as deepObject has the lists of the configuration", async () => {
  for (const [name, key] of [
    ["stated", "[0]"],
    ["brackets", "[]"],
    ["repeat", ""],
  ] as const) {
    await clients.get(name)!.GET("/orders", { params: { query: { deep: { codes: ["a"] } } } });
    expect(pairs()).toEqual([`deep[codes]${key}=a`]);
    await clients.get(name)!.PUT("/orders", { body: { items: [{ price: "p" }] } });
    expect(pairs()).toEqual([`items${key}[price]=p`]);
  }
});
