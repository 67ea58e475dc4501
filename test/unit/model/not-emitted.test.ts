import { expect, test } from "vitest";
import { buildModel } from "../../../generator/src/model/build.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

/** What the package does not say or do is listed; each row is a document's operation and the loss it must bring. */
const text = { type: "string" };
const ok = { "200": { description: "", content: { "application/json": { schema: text } } } };
const query = (more: JsonObject): JsonObject => ({
  get: { parameters: [{ name: "q", in: "query", ...more }], responses: ok },
});
const path = (style: string): JsonObject => ({
  get: { parameters: [{ name: "p", in: "path", required: true, style, schema: text }], responses: ok },
});
const body = (mediaType: string, media: JsonObject): JsonObject => ({
  post: { requestBody: { content: { [mediaType]: media } }, responses: ok },
});
const answer = (mediaType: string, schema: JsonObject): JsonObject => ({
  get: { responses: { "200": { description: "", content: { [mediaType]: { schema } } } } },
});
const object = { type: "object", properties: { a: text } };

const ROWS: [what: string, item: JsonObject, message: RegExp | undefined][] = [
  ["a matrix style", path("matrix"), undefined],
  ["a label style", path("label"), undefined],
  ["a simple style", path("simple"), undefined],
  ["reserved characters", query({ allowReserved: true, schema: text }), undefined],
  ["a list of objects in a query", query({ schema: { type: "array", items: object } }), /list of objects or lists/],
  ["a list of texts in a query", query({ schema: { type: "array", items: text } }), undefined],
  ["an API key in the query", { get: { security: [{ inQuery: [] }], responses: ok } }, undefined],
  ["basic credentials", { get: { security: [{ basic: [] }], responses: ok } }, undefined],
  ["mutual TLS", { get: { security: [{ tls: [] }], responses: ok } }, /no such credentials: mutualTLS$/],
  ["digest credentials", { get: { security: [{ digest: [] }], responses: ok } }, /no such credentials: http digest$/],
  [
    "an API key without a place",
    { get: { security: [{ nowhere: [] }], responses: ok } },
    /no such credentials: an API/,
  ],
  ["unknown credentials", { get: { security: [{ other: [] }], responses: ok } }, /not describe the credentials other$/],
  ["a bearer token", { get: { security: [{ bearer: [] }], responses: ok } }, undefined],
  ["a server of its own", { get: { servers: [{ url: "https://b.example" }], responses: ok } }, undefined],
  [
    "several servers of its own",
    { get: { servers: [{ url: "https://b.example" }, { url: "https://c.example" }], responses: ok } },
    /^calls go to https:\/\/b\.example; the document names also https:\/\/c\.example$/,
  ],
  [
    "a server that fetch does not send to, before another",
    { get: { servers: [{ url: "ftp://b.example" }, { url: "c" }], responses: ok } },
    /^calls go to \/c; the document names also ftp:\/\/b\.example$/,
  ],
  ["a server without a URL", { get: { servers: [{}], responses: ok } }, /names also a server without a URL$/],
  [
    "a server whose URL is no text",
    { servers: [{ url: {} }], get: { responses: ok } },
    /names also a server without a URL$/,
  ],
  ["an object as XML", body("application/xml", { schema: object }), /application\/xml is sent as it is/],
  ["an object as XML in an answer", answer("application/xml", object), /^application\/xml is given as it is$/],
  ["an integer of 64 bits", answer("application/json", { type: "integer", format: "int64" }), /2\^53 lose digits/],
  ["an integer with a limit", answer("application/json", { type: "integer", format: "uint64", maximum: 9 }), undefined],
  ["lines that are text", answer("application/x-ndjson", text), undefined],
  ["an object of any type", body("*/*", { schema: object }), undefined],
  ["bytes of any type", body("*/*", { schema: { type: "string", format: "binary" } }), undefined],
  [
    "headers of a part",
    body("multipart/form-data", { schema: object, encoding: { a: { headers: {} } } }),
    /how parts are encoded is not applied: a/,
  ],
  [
    "one of several media types of a part",
    body("multipart/form-data", { schema: object, encoding: { a: { contentType: "image/png, image/jpeg" } } }),
    /how parts are encoded is not applied: a/,
  ],
  [
    "that a part is bytes or text",
    body("multipart/form-data", {
      schema: object,
      encoding: { a: { contentType: "application/octet-stream, text/plain" } },
    }),
    undefined,
  ],
  [
    "one media type of a part",
    body("multipart/form-data", { schema: object, encoding: { a: { contentType: "text/csv" } } }),
    undefined,
  ],
];

function losses(item: JsonObject, servers: JsonObject[]): string[] {
  const root = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    servers,
    paths: { "/x/{p}": item },
    components: {
      securitySchemes: {
        inQuery: { type: "apiKey", in: "query", name: "k" },
        basic: { type: "http", scheme: "basic" },
        bearer: { type: "http", scheme: "bearer" },
        digest: { type: "http", scheme: "digest" },
        tls: { type: "mutualTLS" },
        nowhere: { type: "apiKey", in: "body", name: "k" },
      },
    },
  };
  return buildModel(root)
    .losses.filter(({ kind }) => kind !== "no-envelope")
    .map(({ message }) => message);
}

test.each(ROWS)("%s", (_, item, message) => {
  const found = losses(item, [{ url: "https://example.com" }]);
  if (message === undefined) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringMatching(message)]);
});

test.each([
  ["no server", [], true],
  ["a path on an unknown host", [{ url: "/v1" }], true],
  ["a variable without a default", [{ url: "https://{region}.example.com" }], true],
  ["a variable with a default", [{ url: "https://{r}.example.com", variables: { r: { default: "eu" } } }], false],
] as [string, JsonObject[], boolean][])("%s: calls need a baseUrl: %j", (_, servers, isLost) => {
  expect(losses({ get: { responses: ok } }, servers).some((message) => /^calls need/.test(message))).toBe(isLost);
});
