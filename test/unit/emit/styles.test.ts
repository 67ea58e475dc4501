import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import type { ApiClient, createApiClient } from "../../../packages/client/src/index.ts";

type Place = "path" | "query" | "header" | "cookie";
type Kind = "string" | "array" | "object";
type Value = string | string[] | Record<string, string>;

/** Rows of the table of styles in OpenAPI 3.1.1 (4.8.12.6), with what it prints for the parameter `color`. */
const ROWS: readonly [Place, style: string, explode: boolean, kind: Kind, written: string][] = [
  ["path", "matrix", false, "string", ";color=blue"],
  ["path", "matrix", false, "array", ";color=blue,black,brown"],
  ["path", "matrix", false, "object", ";color=R,100,G,200,B,150"],
  ["path", "matrix", true, "string", ";color=blue"],
  ["path", "matrix", true, "array", ";color=blue;color=black;color=brown"],
  ["path", "matrix", true, "object", ";R=100;G=200;B=150"],
  ["path", "label", false, "string", ".blue"],
  ["path", "label", false, "array", ".blue,black,brown"],
  ["path", "label", false, "object", ".R,100,G,200,B,150"],
  ["path", "label", true, "string", ".blue"],
  ["path", "label", true, "array", ".blue.black.brown"],
  ["path", "label", true, "object", ".R=100.G=200.B=150"],
  ["path", "simple", false, "string", "blue"],
  ["path", "simple", false, "array", "blue,black,brown"],
  ["path", "simple", false, "object", "R,100,G,200,B,150"],
  ["path", "simple", true, "string", "blue"],
  ["path", "simple", true, "array", "blue,black,brown"],
  ["path", "simple", true, "object", "R=100,G=200,B=150"],
  ["query", "form", false, "string", "color=blue"],
  ["query", "form", false, "array", "color=blue,black,brown"],
  ["query", "form", false, "object", "color=R,100,G,200,B,150"],
  ["query", "form", true, "string", "color=blue"],
  ["query", "form", true, "array", "color=blue&color=black&color=brown"],
  ["query", "form", true, "object", "R=100&G=200&B=150"],
  ["query", "spaceDelimited", false, "array", "color=blue%20black%20brown"],
  ["query", "spaceDelimited", false, "object", "color=R%20100%20G%20200%20B%20150"],
  ["query", "pipeDelimited", false, "array", "color=blue%7Cblack%7Cbrown"],
  ["query", "pipeDelimited", false, "object", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", "deepObject", true, "object", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ["header", "simple", false, "array", "blue,black,brown"],
  ["header", "simple", true, "object", "R=100,G=200,B=150"],
  ["cookie", "form", false, "array", "color=blue,black,brown"],
  ["cookie", "form", false, "object", "color=R,100,G,200,B,150"],
];
const EXAMPLES: Record<Kind, Value> = {
  string: "blue",
  array: ["blue", "black", "brown"],
  object: { R: "100", G: "200", B: "150" },
};

const SCHEMAS: Record<Kind, JsonObject> = {
  string: { type: "string" },
  array: { type: "array", items: { type: "string" } },
  object: { type: "object", additionalProperties: { type: "string" } },
};
const nothing = { responses: { "204": { description: "" } } };
const pathOf = (row: number, place: Place) => (place === "path" ? `/${row}/{color}` : `/${row}`);

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Styles", version: "1" },
  paths: {
    ...Object.fromEntries(
      ROWS.map(([place, style, explode, kind], row): [string, JsonObject] => {
        const parameter = { name: "color", in: place, required: true, style, explode, schema: SCHEMAS[kind] };
        return [pathOf(row, place), { get: { parameters: [parameter], ...nothing } }];
      }),
    ),
    "/reserved": {
      get: {
        parameters: [
          { name: "one", in: "query", allowReserved: true, schema: SCHEMAS.string },
          { name: "list", in: "query", allowReserved: true, explode: false, schema: SCHEMAS.array },
          { name: "each", in: "query", allowReserved: true, schema: SCHEMAS.array },
        ],
        ...nothing,
      },
    },
    "/deep": {
      get: { parameters: [{ name: "q", in: "query", style: "deepObject", schema: { type: "object" } }], ...nothing },
    },
  },
};

let folder: string;
let server: Server;
let client: ApiClient;
let seen: IncomingMessage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-styles-"));
  const source = { id: "styles", kind: "openapi" as const, location: "styles.json", date: "2026-01-01", sha256: "" };
  const { files, model } = generate({
    sources: [{ ...source, text: JSON.stringify(DOCUMENT) }],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "styles" } },
  });
  expect(model.losses.filter(({ kind }) => kind === "not-emitted")).toEqual([]);
  writeFiles(folder, files);
  server = createServer((request, response) => {
    seen = request;
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const emitted = (await import(join(folder, "index.js"))) as {
    createClient(options: Parameters<typeof createApiClient>[1]): ApiClient;
  };
  client = emitted.createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

/** What the server receives for a value, without what surrounds it. */
async function send(row: number, place: Place, color: unknown): Promise<string> {
  const { error } = await client.GET(pathOf(row, place), { params: { [place]: { color } } });
  expect(error?.message).toBeUndefined();
  if (place === "header" || place === "cookie") return `${seen.headers[place === "header" ? "color" : "cookie"]}`;
  const [path = "", query = ""] = `${seen.url}`.split("?");
  return place === "path" ? (path.split("/")[2] ?? "") : query;
}

/** Reads a value back, by the rules of its style alone: what is separated first is decoded last. */
function parse(text: string, style: string, explode: boolean, kind: Kind): Value {
  const decode = decodeURIComponent;
  const pairs = (list: string[]): [string, string][] =>
    list.map((pair) => [decode(pair.split("=")[0] ?? ""), decode(pair.slice(pair.indexOf("=") + 1))]);
  const flat = (inner: string, separator: string): Value => {
    const items = inner.split(separator);
    if (kind === "string") return decode(inner);
    if (kind === "array") return items.map(decode);
    if (explode) return Object.fromEntries(pairs(items));
    return Object.fromEntries(
      items.flatMap((item, i) => (i % 2 === 0 ? [[decode(item), decode(items[i + 1] ?? "")]] : [])),
    );
  };
  const value = text.slice(text.indexOf("=") + 1);
  const named = (separator: string): Value => {
    const all = pairs(text.split(separator).filter((one) => one !== ""));
    return kind === "array"
      ? all.map(([, one]) => one)
      : kind === "string"
        ? (all[0]?.[1] ?? "")
        : Object.fromEntries(all);
  };
  switch (style) {
    case "matrix":
      return explode ? named(";") : flat(value, ",");
    case "label":
      return flat(text.slice(1), explode ? "." : ",");
    case "simple":
      return flat(text, ",");
    case "spaceDelimited":
      return flat(value, "%20");
    case "pipeDelimited":
      return flat(value, "%7C");
    case "deepObject":
      return Object.fromEntries(pairs(text.split("&")).map(([name, one]) => [name.slice("color[".length, -1), one]));
    default:
      return explode ? named("&") : flat(value, ",");
  }
}

describe.each(ROWS.map((row, i) => [...row, i] as const))(
  "in %s the style %s with explode %s, of a value of type %s,",
  (place, style, explode, kind, written, row) => {
    test("is written as OpenAPI prints it, and read back", async () => {
      const text = await send(row, place, EXAMPLES[kind]);
      expect(text).toBe(written);
      expect(parse(text, style, explode, kind)).toEqual(EXAMPLES[kind]);
    });

    test("is read back whatever its value holds", async () => {
      // Separators of these two styles are percent-encoded themselves. A header is not encoded, so it holds plain words.
      const text = fc
        .string({ unit: place === "header" ? "grapheme-ascii" : "grapheme", minLength: 1 })
        .filter((one) => !/[ |]/.test(one) && (place !== "header" || /^[\w.-]+$/.test(one)));
      const value = {
        string: text,
        array: fc.array(text, { minLength: 1 }),
        object: fc.dictionary(fc.stringMatching(/^[a-z]+$/), text, { minKeys: 1, noNullPrototype: true }),
      }[kind];
      await fc.assert(
        fc.asyncProperty(value as fc.Arbitrary<Value>, async (one) => {
          // Such a segment would leave its path, and is refused.
          fc.pre(place !== "path" || !/^[[{]?"\./.test(JSON.stringify(one)));
          expect(parse(await send(row, place, one), style, explode, kind)).toEqual(one);
        }),
        { numRuns: 30 },
      );
    });
  },
);

test("allowReserved keeps reserved characters and what the server reads", async () => {
  const reserved = "a:/?@!$'()*,;=b";
  const query = { one: `${reserved}#&+[]% ü`, list: ["a,b", "c:d"], each: ["x/y", "p&q"] };
  const { error } = await client.GET("/reserved", { params: { query } });
  expect(error).toBeUndefined();
  // The parser of URLs encodes the quotation mark.
  const raw = `${seen.url}`.split("?").slice(1).join("?");
  expect(raw).toBe(`one=${reserved.replace("'", "%27")}%23%26%2B%5B%5D%25%20%C3%BC&list=a%2Cb,c:d&each=x/y&each=p%26q`);
  const read = new URLSearchParams(raw);
  expect([read.get("one"), read.getAll("each")]).toEqual([query.one, query.each]);
});

test("deepObject writes lists with an index, so that a parser of brackets reads them back", async () => {
  const q = { a: { b: ["x", "y"] }, c: [{ d: "1" }, { d: "2", e: ["z"] }], at: new Date(0), none: undefined };
  const { error } = await client.GET("/deep", { params: { query: { q } } });
  expect(error).toBeUndefined();
  const pairs = [...new URLSearchParams(`${seen.url}`.split("?")[1])];
  expect(pairs).toEqual([
    ["q[a][b][0]", "x"],
    ["q[a][b][1]", "y"],
    ["q[c][0][d]", "1"],
    ["q[c][1][d]", "2"],
    ["q[c][1][e][0]", "z"],
    ["q[at]", "1970-01-01T00:00:00.000Z"],
  ]);
});

test("a value that its style cannot hold is refused by the name of its parameter", async () => {
  const deep = { color: { a: { b: "s3cr3t" } } };
  const lone = { color: ["s3cr3t\ud800"] };
  const invalid = { color: new Date(Number.NaN) };
  for (const [place, values] of [
    ["path", deep],
    ["query", deep],
    ["query", lone],
    ["query", invalid],
    ["header", deep],
    ["cookie", lone],
  ] as const) {
    const row = ROWS.findIndex(([one]) => one === place);
    const path = place === "path" ? values : { color: "x" };
    const { error } = await client.GET(pathOf(row, place), {
      params: { [place]: values, ...(place === "path" && { path }) },
    });
    expect(error?.kind).toBe("invalid_request");
    expect(error?.message).toMatch(/^GET \S+: (query: )?color: /);
    expect(error?.message).not.toContain("s3cr3t");
  }
});
