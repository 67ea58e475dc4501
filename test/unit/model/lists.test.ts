import { expect, test } from "vitest";
import { buildModel } from "../../../generator/src/model/build.ts";
import type { BodyList, Model } from "../../../generator/src/model/model.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

const text: JsonObject = { type: "string" };
const number: JsonObject = { type: "integer" };
const yes: JsonObject = { type: "boolean" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const list = (items: JsonObject = { $ref: "#/components/schemas/Pet" }): JsonObject => ({ type: "array", items });
const query = (names: Record<string, JsonObject>): JsonObject[] =>
  Object.entries(names).map(([name, schema]) => ({ name, in: "query", schema }));

/** The list that `GET /pets` answers, by the schema of its body and its query. */
function listOf(
  schema: JsonObject,
  parameters: Record<string, JsonObject> = {},
  {
    path = "/pets",
    headers = {},
    responses = {},
    ...texts
  }: Partial<Record<"headers" | "responses", JsonObject>> & {
    path?: string;
    description?: string;
  } = {},
): BodyList | undefined {
  const success = { description: "", headers, content: { "application/json": { schema } } };
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: text,
  }));
  const model = buildModel({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      [path]: {
        get: { ...texts, parameters: [...named, ...query(parameters)], responses: { "200": success, ...responses } },
      },
    },
    components: { schemas: { Pet: object({ id: text, name: text }), Pets: list() } },
  });
  return model.areas[0]?.operations[0]?.list;
}

test.each<[string, BodyList | undefined, JsonObject, Record<string, JsonObject>?]>([
  ["an array", { items: [], continuation: { by: "nothing" } }, list()],
  ["a reference to an array", { items: [], continuation: { by: "nothing" } }, { $ref: "#/components/schemas/Pets" }],
  ["an array that is all of the body", { items: ["pets"], continuation: { by: "nothing" } }, object({ pets: list() })],
  [
    "an array beside a count and a list of errors",
    { items: ["pets"], continuation: { by: "nothing" } },
    object({ pets: list(), total_count: number, errors: list(object({ code: text })) }),
  ],
  ["an object with one array among others of its members", undefined, object({ id: text, owner: text, pets: list() })],
  ["numbers beside what they are", undefined, object({ interval: number, unit: text, values: list(number) })],
  ["texts named as the path is, beside another", undefined, object({ token: text, pets: list(text) })],
  [
    "texts that are all of the body",
    { items: ["pets"], continuation: { by: "nothing" } },
    object({ pets: list(text) }),
  ],
  ["an array or an object", undefined, { type: ["array", "object"] }],
  ["a member that is an array or text", undefined, object({ pets: { type: ["array", "string"] } })],
  ["a pair, whose places have types of their own", undefined, { type: "array", prefixItems: [text, number] }],
  ["a member that is a pair", undefined, object({ pets: { type: "array", prefixItems: [text, number] } })],
  ["an array or null", { items: [], continuation: { by: "nothing" } }, { ...list(), type: ["array", "null"] }],
  ["an object with two arrays", undefined, object({ cats: list(), dogs: list(), total: number })],
  [
    "pages by number",
    { items: [], continuation: { by: "position", parameter: "page", first: 1, counts: "page" } },
    list(),
    { page: number, per_page: number },
  ],
  [
    "pages that begin at 0, to a number of pages",
    {
      items: ["content"],
      continuation: { by: "position", parameter: "page", first: 0, counts: "page", pages: ["totalPages"] },
    },
    object({ content: list(), totalPages: number, number }),
    { page: { type: "integer", default: 0 }, size: number },
  ],
  [
    "an offset and a total",
    {
      items: ["data"],
      continuation: { by: "position", parameter: "offset", first: 0, counts: "item", total: ["meta", "total"] },
    },
    object({ data: list(), meta: object({ total: number }) }),
    { offset: number, limit: number },
  ],
  [
    "a cursor",
    {
      items: ["channels"],
      continuation: { by: "next", next: ["response_metadata", "next_cursor"], parameter: "cursor" },
    },
    object({ ok: yes, channels: list(), response_metadata: object({ next_cursor: text }) }),
    { cursor: text, limit: number },
  ],
  [
    "the next cursor behind that of the request",
    { items: ["pets"], continuation: { by: "next", next: ["next_cursor"], parameter: "cursor" } },
    object({ cursor: text, next_cursor: text, pets: list() }),
    { cursor: text },
  ],
  [
    "the next token behind that of the request, in words of a vendor",
    {
      items: ["contents"],
      continuation: { by: "next", next: ["nextContinuationToken"], parameter: "continuation-token" },
    },
    object({ continuationToken: text, nextContinuationToken: text, contents: list() }),
    { "continuation-token": text },
  ],
  [
    "a token of another name",
    { items: ["pets"], continuation: { by: "next", next: ["nextPageToken"], parameter: "pageToken" } },
    object({ pets: list(), nextPageToken: text }),
    { pageToken: text },
  ],
  [
    "the id of the last item",
    {
      items: ["data"],
      continuation: { by: "last-item", parameter: "starting_after", id: "id", more: ["has_more"] },
    },
    object({ object: text, data: list(), has_more: yes, url: text }),
    { starting_after: text, ending_before: text, limit: number },
  ],
  [
    "the URL of the next page",
    { items: ["results"], continuation: { by: "next", next: ["next"] } },
    object({ count: number, next: { type: "string", format: "uri" }, results: list() }),
    { page: number },
  ],
  [
    "the URL of the next page in links",
    { items: ["values"], continuation: { by: "next", next: ["_links", "next", "href"] } },
    object({ values: list(), _links: object({ next: object({ href: text }) }) }),
  ],
  ["a cursor of which the body says nothing", undefined, list(), { cursor: text }],
  ["pages of which the query knows nothing", undefined, object({ data: list(), has_more: yes })],
  [
    "a size of pages without a way to the next one",
    undefined,
    object({ data: list(), count: number }),
    { per_page: number },
  ],
  [
    "an array named like the path, beside a sum",
    { items: ["pets"], continuation: { by: "nothing" } },
    object({ sum: number, pets: list() }),
  ],
  ["an array named unlike the path, beside text", undefined, object({ owner: text, cats: list() })],
  [
    "a cursor that a parameter named like an offset takes as text",
    { items: ["data"], continuation: { by: "next", next: ["next"], parameter: "start" } },
    object({ data: list(), next: text }),
    { start: text, limit: number },
  ],
  [
    "a period, which is no position",
    { items: ["data"], continuation: { by: "nothing" } },
    object({ data: list(), total: number }),
    { start: number, end: number },
  ],
  [
    "an array beside links and what the answer says of itself",
    { items: ["cats"], continuation: { by: "nothing" } },
    object({ _selfUrl: text, links: list(object({ href: text })), cats: list() }),
  ],
  ["links that are all of the body", { items: ["links"], continuation: { by: "nothing" } }, object({ links: list() })],
  [
    "an array named like the path, in the singular, beside a sum",
    { items: ["pet"], continuation: { by: "nothing" } },
    object({ sum: number, pet: list() }),
  ],
  [
    "the array named like the path among several, where pages are asked for",
    { items: ["pets"], continuation: { by: "position", parameter: "skip", first: 0, counts: "item" } },
    object({ pets: list(), owners: list() }),
    { skip: number },
  ],
  [
    "texts of one value, though a page is asked for",
    undefined,
    object({ code: text, names: list(text) }),
    { skip: number },
  ],
  [
    "pages by a number that is declared as text, where the body counts them",
    {
      items: ["pets"],
      continuation: { by: "position", parameter: "page", first: 1, counts: "page", total: ["paging", "total"] },
    },
    object({ pets: list(), paging: object({ page: number, total: number }) }),
    { page: text },
  ],
  [
    "an offset that is declared as text, beside a limit",
    { items: ["results"], continuation: { by: "position", parameter: "offset", first: 0, counts: "item" } },
    object({ results: list() }),
    { offset: text, limit: text },
  ],
  ["an offset that is declared as text, of which the body says nothing", undefined, list(), { offset: text }],
  [
    "an array that is the body of the answer, beside what the answer says of itself",
    { items: ["body"], continuation: { by: "nothing" } },
    object({ body: list(text), status: text, time: number, server: number }),
  ],
  [
    "an array beside another value, though a number of items is asked for",
    undefined,
    object({ pet: text, homes: list() }),
    { limit: number },
  ],
  [
    "a page token that the body names as the query does",
    { items: ["data"], continuation: { by: "next", next: ["pageToken"], parameter: "pageToken" } },
    object({ data: list(), pageToken: text }),
    { pageToken: text },
  ],
  [
    "an offset beside a next text that is not called a URL",
    { items: ["data"], continuation: { by: "position", parameter: "offset", first: 0, counts: "item" } },
    object({ data: list(), pagination: object({ next: text }) }),
    { offset: number },
  ],
  [
    "an offset beside a next text that is called a URL",
    { items: ["data"], continuation: { by: "next", next: ["pagination", "next"] } },
    object({ data: list(), pagination: object({ next: { ...text, description: "URL of the next page" } }) }),
    { offset: number },
  ],
  [
    "a next page that is called a URL, beside its number",
    { items: ["data"], continuation: { by: "next", next: ["nextPage"] } },
    object({ data: list(), nextPage: { ...text, description: "URL to retrieve the next page" } }),
    { page: number },
  ],
  [
    "a cursor of any name, beside the previous one",
    { items: ["data"], continuation: { by: "next", next: ["iterator"], parameter: "iterator" } },
    object({ data: list(), iterator: text, prevIterator: text, done: yes }),
    { iterator: text, limit: number },
  ],
  [
    "a next value of any name that a parameter takes",
    { items: ["data"], continuation: { by: "next", next: ["nextPosition"], parameter: "position" } },
    object({ data: list(), nextPosition: text }),
    { position: text },
  ],
  [
    "a parameter that the answer repeats",
    { items: ["data"], continuation: { by: "nothing" } },
    object({ data: list(), kind: text }),
    { kind: text },
  ],
  [
    "an array beside the status and message of the answer",
    { items: ["cats"], continuation: { by: "nothing" } },
    object({ status: text, message: text, cats: list() }),
  ],
  [
    "an array in two objects that hold the answer",
    { items: ["message", "body", "pet_list"], continuation: { by: "nothing" } },
    object({ message: object({ header: object({ code: number }), body: object({ pet_list: list() }) }) }),
  ],
  [
    "numbers beside an object, though a total is told",
    undefined,
    object({ data: object({ sum: number }), period: list(number), total_count: number }),
  ],
  [
    "texts beside an object of paging",
    { items: ["ticketIds"], continuation: { by: "next", next: ["pagination", "next"] } },
    object({ pagination: object({ next: { ...text, format: "uri" } }), ticketIds: list(text) }),
  ],
  [
    "an array beside one of metadata",
    { items: ["cats"], continuation: { by: "position", parameter: "offset", first: 0, counts: "item" } },
    object({ metadata: list(object({ key: text })), cats: list() }),
    { offset: number },
  ],
  [
    "a number of items to skip, by its description",
    { items: ["pets"], continuation: { by: "position", parameter: "from", first: 0, counts: "item" } },
    object({ pets: list() }),
    { from: { ...number, description: "Number of pets to skip" } },
  ],
  [
    "a number of a page that is named like an offset",
    {
      items: ["pets"],
      continuation: { by: "position", parameter: "start", first: 0, counts: "page", total: ["num_found"] },
    },
    object({ pets: list(), num_found: number }),
    { start: { ...number, default: 0, description: "Page number to fetch the results" }, rows: number },
  ],
  [
    "a number of a page, by its description",
    { items: [], continuation: { by: "position", parameter: "part", first: 1, counts: "page" } },
    list(),
    { part: { ...number, description: "The page number" } },
  ],
  [
    "a number of items on a page, which is no number of a page",
    { items: [], continuation: { by: "nothing" } },
    list(),
    { rows: { ...number, description: "Page length" }, part: { ...number, description: "Rows of each page number" } },
  ],
  [
    "a cursor, by the description of its parameter",
    { items: ["pets"], continuation: { by: "next", next: ["next"], parameter: "key" } },
    object({ pets: list(), next: text }),
    { key: { ...text, description: "The cursor of the page" } },
  ],
  [
    "a cursor to go back, which leads to no next page",
    { items: [], continuation: { by: "nothing" } },
    list(),
    { key: { ...text, description: "The cursor of the previous page" } },
  ],
  [
    "pages by a parameter in an object of paging",
    { items: [], continuation: { by: "position", parameter: "pagination[offset]", first: 0, counts: "item" } },
    list(),
    { "pagination[offset]": number, "pagination[limit]": number },
  ],
  [
    "a page that is declared as text, where the body names no next one",
    { items: ["pets"], continuation: { by: "position", parameter: "page", first: 1, counts: "page" } },
    object({ pets: list() }),
    { page: text },
  ],
  [
    "a page that is declared as text with a number for its default value",
    { items: ["pets"], continuation: { by: "position", parameter: "page", first: 0, counts: "page" } },
    object({ pets: list(), next: text }),
    { page: { ...text, default: "0" } },
  ],
  [
    "texts named like the path, where a page of them is asked for",
    { items: ["pets"], continuation: { by: "position", parameter: "skip", first: 0, counts: "item" } },
    object({ pets: list(text), facets: list(text) }),
    { skip: number },
  ],
  [
    "an offset that counts from 1",
    { items: [], continuation: { by: "position", parameter: "offset", first: 1, counts: "item" } },
    list(),
    { offset: { ...number, description: "Position of the first item (starting from 1)" } },
  ],
])("what is a list, and how it continues: %s", (_, expected, schema, parameters) => {
  expect(listOf(schema, parameters)).toEqual(expected);
});

test("a list whose response has the header Link continues by it", () => {
  const options = { headers: { Link: { schema: text } } };
  expect(listOf(list(), { page: number }, options)).toEqual({ items: [], continuation: { by: "link" } });
});

test("a list whose description tells of the header Link continues by it", () => {
  const description = "The URL of the next page is returned in the `Link` header.";
  expect(listOf(list(), { next: text }, { description })).toEqual({ items: [], continuation: { by: "link" } });
  expect(listOf(list(), { next: text })).toBeUndefined();
});

test("a list may have no body where it is empty, but no other body", () => {
  expect(listOf(list(), {}, { responses: { "204": { description: "" } } })?.items).toEqual([]);
  const other = { description: "", content: { "application/json": { schema: object({ job: text }) } } };
  expect(listOf(list(), {}, { responses: { "202": other } })).toBeUndefined();
});

test("what one resource has beside other things is a list where query and body are paged, or the body has total and offset", () => {
  const path = "/pets/{id}";
  const commits = list();
  expect(listOf(object({ commits, total: number }), {}, { path })).toBeUndefined();
  expect(listOf(object({ commits, note: text }), { page: number }, { path })).toBeUndefined();
  expect(listOf(object({ commits, total: number }), { page: number }, { path })?.items).toEqual(["commits"]);
  expect(listOf(object({ results: list(), note: text }), { page: number, limit: number }, { path })?.items).toEqual([
    "results",
  ]);
  expect(listOf(object({ commits, note: text }), { page: number, limit: number }, { path })).toBeUndefined();
  expect(listOf(object({ commits, total: number, offset: number }), {}, { path })?.items).toEqual(["commits"]);
  const found = object({ facets: object({ kind: text }), commits, num_found: number });
  expect(listOf(found, { page: number }, { path })?.items).toEqual(["commits"]);
});

test.each<[string, readonly string[] | undefined, string, JsonObject]>([
  ["objects that are all of it", ["logs"], "/logs/ip/{address}", object({ self: text, logs: list() })],
  ["the resource itself", undefined, "/pets/{id}", object({ pets: list() })],
  ["the resource itself, where the path ends with a slash", undefined, "/pets/{id}/", object({ pets: list() })],
  ["the resource itself, where the path has an extension", undefined, "/pets/{id}.json", object({ pets: list() })],
  ["texts that are all of it", ["names"], "/owners/{id}", object({ names: list(text) })],
  ["a path whose parameter is an extension", ["pets"], "/pets.{format}", object({ sum: number, pets: list() })],
])("what is a list at a path that ends with a parameter: %s", (_, items, path, schema) => {
  expect(listOf(schema, {}, { path })?.items).toEqual(items);
});

/** The operations of a document, by the schema of the answer at each path. */
function modelOf(answers: Record<string, JsonObject>): Model {
  return buildModel({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: Object.fromEntries(
      Object.entries(answers).map(([path, schema]) => [
        path,
        { get: { responses: { "200": { description: "", content: { "application/json": { schema } } } } } },
      ]),
    ),
  });
}

const envelope = object({ success: { type: "boolean", const: true }, result: text });

test("a document with envelopes has no lists in other bodies", () => {
  const model = modelOf({ "/a": envelope, "/b": list(text) });
  expect(model.envelope).toBe(true);
  expect(model.areas.flatMap(({ operations }) => operations.map((one) => one.list))).toEqual([undefined, undefined]);
});

test("one answer that looks like an envelope, among many others, is a body, and leaves these their lists", () => {
  const others = Object.fromEntries([..."bcdefghijkl"].map((name) => [`/${name}`, list(text)]));
  const { areas, envelope: hasEnvelopes } = modelOf({ "/a": envelope, ...others });
  expect(hasEnvelopes).toBe(false);
  expect(modelOf({ "/a": envelope, "/b": list(text) }).envelope).toBe(true);
  const lists = areas.flatMap(({ operations }) => operations.filter((one) => one.list !== undefined));
  expect(lists.map(({ path }) => path)).toEqual(Object.keys(others));
});

test("of two media types of JSON, the one with a schema says what the answer is", () => {
  const content = { "application/json": {}, "application/json; charset=utf-8": { schema: list(text) } };
  const model = buildModel({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": { get: { responses: { "200": { description: "", content } } } } },
  });
  expect(model.areas[0]?.operations[0]?.list?.items).toEqual([]);
});
