import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { Judge } from "./judge.ts";
import { typeCheck } from "./type-check.ts";

/** Documents that fuzzing found and reduced, each with what it once did. */

const answer = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const get = (responses: JsonObject): JsonObject => ({ get: { responses } });
const openapi = "3.1.0";
const schemas = "#/components/schemas";

const composedOf = (name: string): JsonObject => ({
  type: "object",
  properties: { next: { allOf: [{ $ref: `${schemas}/${name}` }, { required: ["next"] }] } },
});

const level = (n: number): JsonObject => ({ $ref: `${schemas}/e${n}` });
const ANY_X: JsonObject = { type: "object", properties: { x: { type: "string" } } };
const besideUnion = (n: number): JsonObject => ({
  type: "object",
  properties: { y: { type: "string" } },
  anyOf: [level(n), ANY_X],
});

/** `count` schemas, of which each has properties made of its number: usually of the next one. */
function levels(names: readonly string[], make: (n: number) => JsonObject, count: number): JsonObject {
  const all = Array.from({ length: count }, (_, n): [string, JsonObject] => {
    const properties = Object.fromEntries(names.map((name) => [name, make(n)]));
    return [`e${n}`, { type: "object", properties }];
  });
  all.push([`e${count}`, { type: "object", properties: { id: { type: "string" } } }]);
  return {
    openapi,
    paths: { "/a": get({ "200": answer(level(0)) }) },
    components: { schemas: Object.fromEntries(all) },
  };
}

/** 40 schemas, each a union of all of them, and an answer made of the first. */
function unions(made: JsonObject): JsonObject {
  const names = Array.from({ length: 40 }, (_, n) => n);
  const schemas = Object.fromEntries(names.map((n) => [`e${n}`, { anyOf: [ANY_X, ...names.map(level)] }]));
  return { openapi, paths: { "/a": get({ "200": answer(made) }) }, components: { schemas } };
}

const FOUND: Record<string, JsonObject[]> = {
  "the ledger took false for null where both were removed": [
    {
      openapi,
      paths: {
        "/a": get({
          "200": answer({
            properties: { a: { type: "string", example: null }, b: { type: "string", example: false } },
          }),
        }),
      },
    },
  ],
  "a name that is an object with a member toString was turned into text": [
    {
      openapi,
      paths: { "/a": { get: { parameters: [{ name: { toString: 1 }, in: "query" }], responses: { "200": {} } } } },
    },
    { openapi, paths: { "/a": { get: { "x-source": { toString: 1 }, responses: { "200": {} } } } } },
  ],
  "marks of composition in callbacks and components were left": [
    {
      openapi,
      paths: {
        "/a": {
          post: {
            responses: { "200": {} },
            callbacks: { c: { "/b": { get: { "x-source": "b", responses: { "200": {} } } } } },
          },
        },
      },
      components: { pathItems: { p: { trace: { "x-also": 1, responses: { "200": {} } } } } },
    },
  ],
  "an envelope that requires what no envelope describes was completed for ever": [
    { openapi, paths: { "/a": get({ "200": answer({ required: ["success", "errors"] }) }) } },
  ],
  "what a mapping to all components leads to was split for ever": [
    { openapi, paths: { "/a": get({ "200": answer({ discriminator: { mapping: { a: "#/components" } } }) }) } },
    {
      openapi,
      paths: {
        "/b": {
          parameters: [{ schema: { properties: { a: { discriminator: { mapping: { a: `${schemas}/b` } } } } } }],
        },
      },
      components: { schemas: { b: { properties: { a: { readOnly: true } } } } },
    },
  ],
  "what an answer takes from the middle of a request was split for ever": [
    {
      openapi,
      paths: {
        "/a": {
          post: {
            requestBody: answer({ $ref: `${schemas}/b` }),
            responses: { "200": answer({ $ref: "#/paths/~1a/post/requestBody/content/application~1json/schema" }) },
          },
        },
      },
      components: { schemas: { b: { properties: { a: { type: "string", readOnly: true } } } } },
    },
  ],
  "a client without any call extended nothing": [{ openapi, paths: { "/a": { trace: { responses: { "200": {} } } } } }],
  "an extension of paths became an operation": [
    { openapi, paths: { "x-a": get({ "200": {} }), "/a": get({ "200": {} }) } },
  ],
  "an extension of responses that is no object was resolved": [
    { openapi, paths: { "/a": get({ "200": {}, "x-a": 1 }) } },
    { openapi, paths: { "/a": get({ "200": {}, "x-a": 2 }) } },
  ],
  "a union with a branch that is null was read as one of schemas": [
    { openapi, paths: { "/a": get({ "200": answer({ anyOf: [null, { properties: {} }] }) }) } },
  ],
  "a schema composed of one that it is a part of grew for ever": [
    {
      openapi,
      paths: { "/a": get({ "200": answer({ $ref: `${schemas}/a` }) }) },
      components: {
        schemas: { a: { items: { $ref: `${schemas}/a`, maxItems: 1 } }, b: composedOf("c"), c: composedOf("b") },
      },
    },
  ],
  "a union beside siblings, of schemas that hold such unions of each other, was merged for ever": [
    levels(["next"], (n) => besideUnion(n === 2 ? 2 : n + 1), 3),
  ],
  "unions beside siblings doubled with every level": [levels(["a", "b"], (n) => besideUnion(n + 1), 25)],
  "compositions doubled with every level": [levels(["a", "b"], (n) => ({ allOf: [level(n + 1), ANY_X] }), 20)],
  "a keyword called toString was looked up where all objects have one": [
    { openapi, paths: { "/a": get({ "400": answer({ type: ["array"], toString: {} }) }) } },
  ],
  "what a failure shares with a success of another area was declared there alone": [
    {
      openapi,
      paths: {
        "/user/tokens": get({ "200": { $ref: "#/components/responses/r" } }),
        "/a": get({ "200": {}, "404": { $ref: "#/components/responses/r" } }),
      },
      components: { responses: { r: answer({ type: "object", properties: { x: { type: "string" } } }) } },
    },
  ],
  "two rules undid each other's work on a mapped schema that is no object": [
    {
      openapi: "3.0.3",
      paths: { "/a": get({ "200": {} }) },
      components: {
        schemas: {
          id: { type: "string" },
          Item: { discriminator: { propertyName: "a", mapping: { b: `${schemas}/id` } } },
        },
      },
    },
  ],
};

/** Documents that were refused, and are right. */
const REFUSED: Record<string, JsonObject> = {
  "150 properties, each a reference or null, for a chain of compositions": levels(
    ["next"],
    (n) => ({ anyOf: [level(n + 1), { type: "null" }] }),
    150,
  ),
  "40 unions of each other for a chain of more": unions({ properties: { a: level(0) } }),
  "40 unions of each other as an answer, in which an envelope was looked for on every way through them": unions(
    level(0),
  ),
};

const judge = new Judge();
const folder = mkdtempSync(join(tmpdir(), "flarespec-found-"));
afterAll(async () => {
  await judge.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(Object.entries(FOUND).map(([name, documents], i) => [name, documents, i] as const))(
  "%s is no fault any more",
  async (_, documents, i) => {
    const sources = documents.map((document, n) => ({ text: JSON.stringify(document), location: `source${n}.json` }));
    const verdict = await judge.ask({ sources, upTo: "repeated", folder: join(folder, `p${i}`) });
    expect(verdict, JSON.stringify(verdict)).not.toHaveProperty("kind", "fault");
  },
);

test.each(Object.entries(REFUSED).map(([name, document], i) => [name, document, i] as const))(
  "%s is no fault any more",
  async (_, document, i) => {
    const sources = [{ text: JSON.stringify(document), location: "source.json" }];
    const verdict = await judge.ask({ sources, upTo: "end", folder: join(folder, `r${i}`) });
    expect(verdict, JSON.stringify(verdict)).toHaveProperty("kind", "done");
  },
);

test("their packages type-check", async () => {
  expect([...(await typeCheck(folder))]).toEqual([]);
});
