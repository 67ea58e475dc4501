import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose } from "../../../generator/src/compose/compose.ts";
import { mergeOperation, precedence, sourcesOf } from "../../../generator/src/compose/precedence.ts";
import type { SourceFragment } from "../../../generator/src/compose/source-fragment.ts";
import { canonicalText } from "../../../generator/src/openapi/equal.ts";
import { isObject, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { readOpenapi } from "../../../generator/src/read/openapi.ts";
import { parse } from "../../../generator/src/read/parse/parse.ts";
import type { SourceInfo } from "../../../generator/src/read/source.ts";

function part(source: SourceInfo, text: string): SourceFragment {
  return { source, fragment: readOpenapi({ ...source, location: `${source.id}.yaml`, sha256: "", text }) };
}

const OLD: SourceInfo = { id: "old", kind: "openapi", date: "2024-01-24" };
const NEW: SourceInfo = { id: "new", kind: "docs", date: "2026-08-16", revision: "r1" };
const SDK: SourceInfo = { id: "sdk", kind: "sdk", date: "2026-08-17" };

const old = `openapi: 3.0.3
info: { title: old }
security: [{ key: [] }]
paths:
  /accounts/{account_identifier}/warp:
    parameters:
      - { name: account_identifier, in: path, required: true }
      - { $ref: "#/components/parameters/page" }
    post:
      operationId: create
      security: [{ key: [], Token: [] }]
      responses:
        "200": { description: old, content: { application/json: { schema: { $ref: "#/components/schemas/Tunnel" } } } }
    put: { responses: { "200": { description: only here } } }
components:
  parameters: { page: { name: page, in: query } }
  schemas:
    Tunnel: { properties: { type: { $ref: "#/components/schemas/type" }, same: { $ref: "#/components/schemas/Same" } } }
    type: { enum: [a] }
    Same: { type: string }
    Union: { oneOf: [{ $ref: "#/components/schemas/Tunnel" }], discriminator: { propertyName: t, mapping: { t: Tunnel } } }
  securitySchemes:
    Token: { type: http, scheme: bearer }
    key: { type: apiKey, in: header, name: k }
`;

const fresh = `openapi: 3.1.0
info: { title: new }
paths:
  /accounts/{account_id}/warp:
    post:
      parameters: [{ name: account_id, in: path, required: true }]
      responses:
        "200": { description: new, content: { application/json: { schema: { $ref: "#/components/schemas/Tunnel" } } } }
components:
  schemas:
    Tunnel: { properties: { type: { $ref: "#/components/schemas/Type" }, same: { $ref: "#/components/schemas/Same" } } }
    Type: { enum: [a, b] }
    Same: { type: string }
  securitySchemes:
    Token: { type: http, scheme: basic }
`;

const sdk = `openapi: 3.1.0
paths:
  /accounts/{account_id}/warp:
    post: { responses: { "200": { description: sdk } } }
`;

const parts = (): SourceFragment[] => [part(OLD, old), part(SDK, sdk), part(NEW, fresh)];

describe("compose", () => {
  test("one fragment is returned as the same object", () => {
    const only = part(OLD, old);
    const { openapi, origins } = compose([only]);
    expect(openapi).toBe(only.fragment.openapi);
    expect(canonicalText(openapi)).not.toContain("x-source");
    expect(origins("/info/title")).toMatchObject([{ file: "old.yaml", line: 2 }]);
  });

  test("several fragments give one operation per method and template, the newest first, with the others in x-also", () => {
    const { openapi } = compose(parts());
    expect(openapi).toEqual({
      openapi: "3.1.0",
      info: { title: "new" },
      security: [{ key: [] }],
      "x-sources": [NEW, OLD, SDK],
      paths: {
        "/accounts/{account_id}/warp": {
          post: {
            parameters: [{ name: "account_id", in: "path", required: true }],
            responses: {
              "200": {
                description: "new",
                content: { "application/json": { schema: { $ref: "#/components/schemas/Tunnel" } } },
              },
            },
            "x-source": "new",
            "x-also": [
              {
                source: "old",
                path: "/accounts/{account_identifier}/warp",
                operation: {
                  operationId: "create",
                  security: [{ key: [], Token__old: [] }],
                  parameters: [
                    { name: "account_id", in: "path", required: true },
                    { $ref: "#/components/parameters/page" },
                  ],
                  responses: {
                    "200": {
                      description: "old",
                      content: { "application/json": { schema: { $ref: "#/components/schemas/Tunnel__old" } } },
                    },
                  },
                },
              },
              { source: "sdk", operation: { responses: { "200": { description: "sdk" } } } },
            ],
          },
          put: {
            // Of the document: what its root says applies to its own operations.
            security: [{ key: [] }],
            parameters: [{ name: "account_id", in: "path", required: true }, { $ref: "#/components/parameters/page" }],
            responses: { "200": { description: "only here" } },
            "x-source": "old",
          },
        },
      },
      components: {
        parameters: { page: { name: "page", in: "query" } },
        schemas: {
          Same: { type: "string" },
          Tunnel: {
            properties: { type: { $ref: "#/components/schemas/Type" }, same: { $ref: "#/components/schemas/Same" } },
          },
          Tunnel__old: {
            properties: {
              type: { $ref: "#/components/schemas/type__old" },
              same: { $ref: "#/components/schemas/Same" },
            },
          },
          Type: { enum: ["a", "b"] },
          type__old: { enum: ["a"] },
          Union: {
            oneOf: [{ $ref: "#/components/schemas/Tunnel__old" }],
            discriminator: { propertyName: "t", mapping: { t: "Tunnel__old" } },
          },
        },
        securitySchemes: {
          Token: { type: "http", scheme: "basic" },
          Token__old: { type: "http", scheme: "bearer" },
          key: { type: "apiKey", in: "header", name: "k" },
        },
      },
    });
    expect(sourcesOf(openapi)).toEqual([NEW, OLD, SDK]);
  });

  test("the fragments are not changed", () => {
    const given = parts();
    const before = given.map(({ fragment }) => canonicalText(fragment.openapi));
    compose(given);
    expect(given.map(({ fragment }) => canonicalText(fragment.openapi))).toEqual(before);
  });

  test("origins list every source that states a node, by precedence", () => {
    const { origins } = compose(parts());
    const post = "/paths/~1accounts~1{account_id}~1warp/post";
    const files = (pointer: string): string[] => origins(pointer).map((span) => `${span.file}:${span.line}`);
    expect(files(post)).toEqual(["new.yaml:5", "old.yaml:9", "sdk.yaml:4"]);
    expect(files(`${post}/operationId`)).toEqual(["old.yaml:10"]);
    expect(files(`${post}/x-also/0/operation/responses/200/description`)).toEqual(["old.yaml:13"]);
    expect(files(`${post}/x-also/0/operation/parameters/1`)).toEqual(["old.yaml:8"]);
    expect(files("/components/schemas/Same")).toEqual(["new.yaml:13", "old.yaml:20"]);
    expect(files("/components/schemas/type__old/enum")).toEqual(["old.yaml:19"]);
    expect(files("/paths/~1accounts~1{account_id}~1warp/put/x-source")).toEqual(["old.yaml:14"]);
  });

  test("equal components that refer to each other collapse; a difference anywhere below keeps them apart", () => {
    const text = (leaf: string): string => `openapi: 3.1.0
components:
  schemas:
    A: { properties: { b: { $ref: "#/components/schemas/B" } } }
    B: { properties: { a: { $ref: "#/components/schemas/A" }, leaf: { $ref: "#/components/schemas/Leaf" } } }
    Leaf: { type: ${leaf} }
`;
    const names = (leaf: string): string[] => {
      const { components } = compose([part(NEW, text("string")), part(OLD, text(leaf))]).openapi;
      return Object.keys(((components as JsonObject).schemas as JsonObject) ?? {});
    };
    expect(names("string")).toEqual(["A", "B", "Leaf"]);
    expect(names("number")).toEqual(["A", "A__old", "B", "B__old", "Leaf", "Leaf__old"]);
  });

  test("names of one source that differ only in case are kept", () => {
    const text =
      "openapi: 3.1.0\ncomponents:\n  schemas:\n    Messages: { type: string }\n    messages: { type: array }\n";
    const { components } = compose([part(NEW, fresh), part(OLD, text)]).openapi;
    expect((components as JsonObject).schemas).toMatchObject({
      Messages: { type: "string" },
      messages: { type: "array" },
    });
  });

  test("two spellings of one template in one source both stay", () => {
    const text = `openapi: 3.1.0
paths:
  /z/{a}: { get: { responses: { "200": { description: a } } } }
  /z/{b}: { get: { responses: { "200": { description: b } } } }
`;
    const other = `openapi: 3.1.0\npaths:\n  /z/{c}: { get: { responses: {} } }\n`;
    const { openapi } = compose([part(NEW, text), part(OLD, other)]);
    expect(openapi.paths).toMatchObject({
      "/z/{a}": { get: { "x-source": "new", "x-also": [{ source: "old", path: "/z/{c}" }] } },
      "/z/{b}": { get: { "x-source": "new" } },
    });
  });

  test("neither the order of fragments nor that of members matters", () => {
    const shuffled = (value: Json, random: () => number): Json => {
      if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
      if (!isObject(value)) return value;
      const keys = Object.keys(value)
        .map((key) => [random(), key] as const)
        .sort(([a], [b]) => a - b);
      return Object.fromEntries(keys.map(([, key]) => [key, shuffled(value[key] as Json, random)]));
    };
    const expected = compose(parts()).openapi;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (order, numbers) => {
          const given = parts();
          for (const { fragment } of given)
            fragment.openapi = shuffled(fragment.openapi, () => numbers.next().value as number) as JsonObject;
          const { openapi } = compose(order.map((i) => given[i] as SourceFragment));
          expect(openapi).toEqual(expected);
          expect(Object.keys(openapi.paths as JsonObject)).toEqual(Object.keys(expected.paths as JsonObject));
          const schemas = (root: JsonObject): string[] =>
            Object.keys((root.components as JsonObject).schemas as JsonObject);
          expect(schemas(openapi)).toEqual(schemas(expected));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("precedence", () => {
  test("puts newer sources first, SDKs last, documents before pages of one date, then sorts by id", () => {
    const sources: SourceInfo[] = [
      { id: "b", kind: "docs", date: "2026-01-01" },
      { id: "undated", kind: "openapi" },
      { id: "s", kind: "sdk", date: "2027-01-01" },
      { id: "a", kind: "docs", date: "2026-01-01" },
      { id: "o", kind: "openapi", date: "2026-01-01" },
      { id: "n", kind: "docs", date: "2026-01-01T12:00:00Z" },
    ];
    expect(sources.sort(precedence).map(({ id }) => id)).toEqual(["n", "o", "a", "b", "undated", "s"]);
  });

  test("mergeOperation sorts the alternatives of both operations by it", () => {
    const merged = mergeOperation(
      { summary: "old", "x-source": "old", "x-also": [{ source: "sdk", operation: { summary: "sdk" } }] },
      { summary: "new", "x-source": "new" },
      [SDK, OLD, NEW],
      "/{other}",
    );
    expect(merged).toEqual({
      summary: "new",
      "x-source": "new",
      "x-also": [
        { source: "old", operation: { summary: "old" } },
        { source: "sdk", operation: { summary: "sdk" } },
      ],
    });
  });
});

test("composing does not compute places", () => {
  const parsed = parse(old, "old.yaml");
  const fragment = { id: "old", openapi: parsed.value as JsonObject, at: () => expect.unreachable() as never };
  compose([{ source: OLD, fragment }, part(NEW, fresh)]);
});
