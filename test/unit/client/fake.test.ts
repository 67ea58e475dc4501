import { describe, expect, it } from "vitest";
import { byLastItem, byLink, byNext, byPosition } from "../../../packages/client/src/body-pages.ts";
import {
  createFake,
  type FakeApi,
  type FakeList,
  type FakeOperation,
  type FakeOptions,
} from "../../../packages/client/src/fake/index.ts";
import type { PageKind } from "../../../packages/client/src/pages.ts";

const api: FakeApi = {
  baseUrl: "https://api.example.com/v4",
  credentials: ["authorization", "x-auth-key"],
  failures: {
    unauthorized: { status: 401, code: 9106, message: "no credentials" },
    forbidden: { status: 403, code: 10000, message: "wrong credentials" },
    unknownPath: { status: 404, code: 7003, message: "no route" },
    rateLimited: { status: 429, code: 971, message: "too many" },
  },
  codes: { 971: { status: 429, message: "too many" } },
};
const common = {
  notFound: { status: 404, code: 1002, message: "no such lamp" },
  invalid: { status: 400, code: 1001, message: "invalid" },
};
const resource = { path: "/rooms/{room}/lamps/{lamp_id}", id: "id", isWhole: true, isCreated: true };
const lamp = { id: "lamp-0000", name: "sample", is_on: false, room: "sample" };
const answer = { status: 200, kind: "envelope", value: lamp } as const;

const operations = {
  listLamps: {
    ...common,
    method: "GET",
    path: "/rooms/{room}/lamps",
    pages: "page",
    answer: { ...answer, value: [lamp] },
    resource: { ...resource, does: "list" },
  },
  createLamp: {
    ...common,
    method: "POST",
    path: "/rooms/{room}/lamps",
    body: { required: true, requires: ["name"] },
    codes: { 1013: { status: 409, message: "the name is taken" } },
    answer: { status: 201, kind: "envelope", value: { ...lamp, secret: "s" } },
    resource: { ...resource, isWhole: false, does: "create", keeps: ["name"] },
  },
  searchLamps: { ...common, method: "GET", path: "/rooms/{room}/lamps/search", answer: { ...answer, value: "found" } },
  getLamp: { ...common, method: "GET", path: resource.path, answer, resource: { ...resource, does: "get" } },
  updateLamp: {
    ...common,
    method: "PATCH",
    path: resource.path,
    body: { required: false, requires: [] },
    answer,
    resource: { ...resource, does: "update", keeps: ["name", "is_on"] },
  },
  deleteLamp: {
    ...common,
    method: "DELETE",
    path: resource.path,
    answer: { ...answer, value: { id: "lamp-0000" } },
    resource: { ...resource, isWhole: false, does: "delete" },
  },
  listBulbs: {
    ...common,
    method: "GET",
    path: `${resource.path}/bulbs`,
    pages: "cursor",
    answer: { ...answer, value: [{ watts: 1 }, { watts: 2 }, { watts: 3 }] },
  },
  getSettings: {
    ...common,
    method: "GET",
    path: "/settings",
    answer: { status: 200, kind: "json", value: { dim: 1 } },
    resource: { path: "/settings", does: "get", isWhole: true, isCreated: false },
  },
  updateSettings: {
    ...common,
    method: "PUT",
    path: "/settings",
    answer: { status: 200, kind: "json", value: { dim: 1 } },
    resource: { path: "/settings", does: "update", isWhole: true, isCreated: false, keeps: ["dim"] },
  },
  getPlain: {
    ...common,
    method: "GET",
    path: "/plain",
    answer: { status: 200, kind: "json", value: 1 },
    refusal: { message: "sample", status: 0, code: "text", more: [1] },
  },
  getText: {
    ...common,
    method: "GET",
    path: "/text",
    answer: { status: 200, kind: "text", mediaType: "text/plain", value: "hello" },
  },
} satisfies Record<string, FakeOperation>;

function open(options: FakeOptions = {}) {
  const fake = createFake<keyof typeof operations>(api, operations, options);
  const call = async (
    label: string,
    body?: unknown,
    headers: Record<string, string> = { authorization: "Bearer t" },
  ) => {
    const [method = "", path = ""] = label.split(" ");
    const response = await fake.fetch(`${fake.baseUrl}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  return { fake, call };
}

const refusal = (status: number, code: number) =>
  expect.objectContaining({
    status,
    body: expect.objectContaining({ success: false, errors: [expect.objectContaining({ code })] }),
  });

describe("a resource", () => {
  it("is created with the members of the body, and a new id in the form of the sample's", async () => {
    const { call } = open();
    const { status, body } = await call("POST /rooms/r/lamps", { name: "desk", unknown: 1 });
    expect(status).toBe(201);
    expect(body.result).toEqual({ id: "lamp-0001", name: "desk", is_on: false, room: "r", secret: "s" });
    expect((await call("GET /rooms/r/lamps/lamp-0001")).body.result).toEqual({
      ...lamp,
      id: "lamp-0001",
      name: "desk",
      room: "r",
    });
  });

  it("is changed, and deleted with the code of the operation afterwards", async () => {
    const { call } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    await call("PATCH /rooms/r/lamps/lamp-0001", { is_on: true });
    expect((await call("GET /rooms/r/lamps/lamp-0001")).body.result).toMatchObject({ name: "desk", is_on: true });
    expect((await call("DELETE /rooms/r/lamps/lamp-0001")).body.result).toEqual({ id: "lamp-0001" });
    expect(await call("GET /rooms/r/lamps/lamp-0001")).toEqual(refusal(404, 1002));
    expect(await call("PATCH /rooms/r/lamps/lamp-0001", {})).toEqual(refusal(404, 1002));
    expect(await call("DELETE /rooms/r/lamps/lamp-0001")).toEqual(refusal(404, 1002));
    expect(await call("GET /rooms/r/lamps/lamp-0001/bulbs")).toEqual(refusal(404, 1002));
  });

  it("is one of its parent alone", async () => {
    const { call } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    expect((await call("GET /rooms/other/lamps")).body.result).toEqual([]);
    expect(await call("GET /rooms/other/lamps/lamp-0001")).toEqual(refusal(404, 1002));
  });

  it("without an id is there from the start, and keeps what it is sent", async () => {
    const { call } = open();
    expect((await call("GET /settings")).body).toEqual({ dim: 1 });
    await call("PUT /settings", { dim: 5 });
    expect((await call("GET /settings")).body).toEqual({ dim: 5 });
  });

  it("takes from a form, which has nothing but text, values of its own types", async () => {
    const { fake, call } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    const form = new FormData();
    for (const [name, value] of Object.entries({ name: "7", is_on: "true" })) form.append(name, value);
    const headers = { authorization: "Bearer t" };
    await fake.fetch(`${fake.baseUrl}/rooms/r/lamps/lamp-0001`, { method: "PATCH", headers, body: form });
    expect((await call("GET /rooms/r/lamps/lamp-0001")).body.result).toMatchObject({ name: "7", is_on: true });
    await fake.fetch(`${fake.baseUrl}/settings`, { method: "PUT", headers, body: new URLSearchParams({ dim: "5" }) });
    expect((await call("GET /settings")).body).toEqual({ dim: 5 });
  });

  it("answers HEAD as GET, without the body", async () => {
    const { fake, call } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    const head = await call("HEAD /rooms/r/lamps/lamp-0001");
    expect([head.status, head.headers.get("content-type"), head.body]).toEqual([200, "application/json", ""]);
    expect(fake.requests.at(-1)?.operation).toBe("getLamp");
    expect((await call("HEAD /rooms/r/lamps/other")).status).toBe(404);
  });

  it("is forgotten by reset", async () => {
    const { call, fake } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    fake.reset();
    expect(fake.requests).toEqual([]);
    expect((await call("GET /rooms/r/lamps")).body.result).toEqual([]);
    expect((await call("POST /rooms/r/lamps", { name: "desk" })).body.result.id).toBe("lamp-0001");
  });
});

describe("a list in a body without an envelope", () => {
  const items = ["data", "lamps"];
  const lists: [string, FakeList, PageKind, object][] = [
    [
      "a page",
      { items, by: "position", parameter: "page", first: 1, counts: "page", pages: ["n"] },
      byPosition({ items, parameter: "page", first: 1, counts: "page", pages: ["n"] }),
      { n: 9 },
    ],
    [
      "an offset",
      { items, by: "position", parameter: "offset", first: 0, counts: "item", total: ["n"] },
      byPosition({ items, parameter: "offset", first: 0, counts: "item", total: ["n"] }),
      { n: 9 },
    ],
    [
      "a cursor",
      { items, by: "next", next: ["next"], parameter: "after", more: ["more"] },
      byNext({ items, next: ["next"], parameter: "after", more: ["more"] }),
      { next: "x", more: true },
    ],
    [
      "a URL",
      { items, by: "next", next: ["links", "next"] },
      byNext({ items, next: ["links", "next"] }),
      { links: { next: "https://x" } },
    ],
    [
      "its last item",
      { items, by: "last-item", parameter: "after", id: "id", more: ["more"] },
      byLastItem({ items, parameter: "after", id: "id", more: ["more"] }),
      { more: true },
    ],
    ["a link", { items, by: "link" }, byLink({ items }), {}],
  ];

  it.each(lists)("has what was created, in pages that end, by %s", async (_, list, pages, members) => {
    const own = {
      ...operations,
      listLamps: {
        ...operations.listLamps,
        list,
        answer: { status: 200, kind: "json", value: { ...members, data: { lamps: [lamp] } } },
      },
    } as const;
    const { pages: _pages, ...listLamps } = own.listLamps;
    const fake = createFake(api, { ...own, listLamps }, { token: false });
    const url = "https://api.example.com/v4/rooms/1/lamps";
    const headers = { "content-type": "application/json" };
    for (const name of ["a", "b", "c", "d", "e"]) {
      await fake.fetch(url, { method: "POST", headers, body: JSON.stringify({ name }) });
    }
    const nextOf = pages({ limit: 2 });
    const found: string[][] = [];
    for (let query: object | null | undefined = { limit: 2 }; query && found.length < 9; ) {
      const response = await fake.fetch(`${url}?${new URLSearchParams({ limit: "2", ...query })}`);
      const body = (await response.json()) as { data: { lamps: { name: string }[] } };
      found.push(body.data.lamps.map(({ name }) => name));
      query = nextOf(body.data.lamps, body, response);
    }
    expect(found).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  });
});

describe("a list", () => {
  it("has pages of the size that is asked for, and counts", async () => {
    const { call } = open();
    for (let i = 1; i <= 5; i++) await call("POST /rooms/r/lamps", { name: `${i}` });
    const { body } = await call("GET /rooms/r/lamps?page=2&per_page=2");
    expect(body.result.map(({ name }: typeof lamp) => name)).toEqual(["3", "4"]);
    expect(body.result_info).toEqual({ page: 2, per_page: 2, count: 2, total_count: 5, total_pages: 3 });
    expect((await call("GET /rooms/r/lamps?page=4&per_page=2")).body.result).toEqual([]);
  });

  it("has cursors that lead to its end", async () => {
    const { call } = open();
    await call("POST /rooms/r/lamps", { name: "desk" });
    const path = "GET /rooms/r/lamps/lamp-0001/bulbs?per_page=2";
    const { body } = await call(path);
    expect(body.result).toEqual([{ watts: 1 }, { watts: 2 }]);
    const next = await call(`${path}&cursor=${body.result_info.cursors.after}`);
    expect(next.body.result).toEqual([{ watts: 3 }]);
    expect(next.body.result_info.cursors.after).toBe("");
  });

  it("has the items whose members a query names", async () => {
    const { call } = open();
    for (const name of ["desk", "floor"]) await call("POST /rooms/r/lamps", { name });
    expect((await call("GET /rooms/r/lamps?name=floor&order=name")).body.result).toMatchObject([{ name: "floor" }]);
    expect((await call("GET /rooms/r/lamps?is_on=true")).body.result).toEqual([]);
  });
});

describe("a request is refused", () => {
  it("without credentials, and with a wrong token", async () => {
    const { call } = open({ token: "t" });
    expect(await call("GET /settings", undefined, {})).toEqual(refusal(401, 9106));
    expect(await call("GET /settings", undefined, { authorization: "Bearer other" })).toEqual(refusal(403, 10000));
    expect((await call("GET /settings")).status).toBe(200);
    const any = open();
    expect((await any.call("GET /settings", undefined, { "x-auth-key": "k" })).status).toBe(200);
    expect((await open({ token: false }).call("GET /settings", undefined, {})).status).toBe(200);
  });

  it("at a path that no operation has", async () => {
    const { call, fake } = open();
    expect(await call("GET /nothing")).toEqual(refusal(404, 7003));
    expect(await call("PUT /rooms/r/lamps")).toEqual(refusal(404, 7003));
    const outside = await fake.fetch("https://api.example.com/v5/settings", { headers: { authorization: "Bearer t" } });
    expect(outside.status).toBe(404);
  });

  it("without a body, or a member that a body must have", async () => {
    const { call } = open();
    expect(await call("POST /rooms/r/lamps")).toEqual(refusal(400, 1001));
    const { body } = await call("POST /rooms/r/lamps", { is_on: true });
    expect(body.errors).toEqual([{ code: 1001, message: "The body lacks name." }]);
    expect((await call("PATCH /rooms/r/lamps/lamp-0001")).status).toBe(404);
  });

  it.each(["[]", "null", "3", "{bad"])("refuses the body %s, which has no members", async (body) => {
    const fake = createFake(api, operations, { token: false });
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body };
    const response = await fake.fetch("https://api.example.com/v4/rooms/1/lamps", init);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: "The body lacks name." }] });
  });

  it("with a code on demand, as often as is asked for", async () => {
    const { call, fake } = open();
    fake.fail("createLamp", 1013, { times: 2 });
    const answers = [1, 2, 3].map(() => call("POST /rooms/r/lamps", { name: "desk" }));
    expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    fake.fail("getSettings", 5, { status: 500, message: "broken" });
    expect((await call("GET /settings")).body.errors).toEqual([{ code: 5, message: "broken" }]);
    expect(() => fake.fail("getLamps" as "getLamp", 1)).toThrow("There is no operation getLamps.");
  });

  it("with the code that its header asks for", async () => {
    const { call } = open();
    const prefer = { authorization: "Bearer t", prefer: "code=1013" };
    expect(await call("POST /rooms/r/lamps", { name: "desk" }, prefer)).toEqual(refusal(409, 1013));
    expect((await call("GET /rooms/r/lamps")).body.result).toEqual([]);
  });

  it("with the body that the operation has for refusals", async () => {
    const { call, fake } = open();
    fake.fail("getPlain", 7, { message: "no" });
    const { status, body } = await call("GET /plain");
    expect([status, body]).toEqual([400, { message: "no", status: 400, code: "text", more: [1] }]);
  });

  it("by a limit of the rate, which says when to try again", async () => {
    const { call, fake } = open();
    fake.limitRate(1, 2);
    const limited = await call("GET /settings");
    expect(limited).toEqual(refusal(429, 971));
    expect(limited.headers.get("retry-after")).toBe("2");
    expect((await call("GET /settings")).status).toBe(200);
  });
});

it("takes as long as is asked for, and ends if the caller gives up", async () => {
  const { fake, call } = open({ latency: 20 });
  const before = performance.now();
  await call("GET /settings");
  expect(performance.now() - before).toBeGreaterThanOrEqual(15);
  const slow = open({ latency: 60_000 }).fake;
  const given = slow.fetch(`${fake.baseUrl}/settings`, { signal: AbortSignal.timeout(1) });
  await expect(given).rejects.toMatchObject({ name: "TimeoutError" });
});

it("prefers literal segments to parameters, and remembers what it was sent", async () => {
  const { call, fake } = open();
  expect((await call("GET /rooms/r/lamps/search?a=1")).body.result).toBe("found");
  await call("POST /rooms/a%2Fb/lamps", { name: "desk" });
  expect(fake.requests.map(({ operation, path }) => [operation, path.room])).toEqual([
    ["searchLamps", "r"],
    ["createLamp", "a/b"],
  ]);
  expect(fake.requests[0]?.query.get("a")).toBe("1");
  expect(fake.requests[1]?.body).toEqual({ name: "desk" });
});

it("prefers a segment with a suffix to a parameter alone, in whatever order they are", async () => {
  const plain = (path: string, value: string): FakeOperation => ({
    ...common,
    method: "GET",
    path,
    answer: { status: 200, kind: "json", value },
  });
  const one = plain("/jobs/{id}", "one");
  const log = plain("/jobs/{id}:log", "log");
  for (const known of [
    { one, log },
    { log, one },
  ]) {
    const fake = createFake({ ...api, credentials: [] }, known);
    const answers = ["1", "1:log", "1:2"].map(async (id) => (await fake.fetch(`${fake.baseUrl}/jobs/${id}`)).json());
    expect(await Promise.all(answers)).toEqual(["one", "log", "one"]);
  }
});

it("answers text, and any origin whose path begins as its own", async () => {
  const { fake } = open({ token: false });
  const response = await fake.fetch("http://127.0.0.1:8787/v4/text");
  expect(response.headers.get("content-type")).toBe("text/plain");
  expect(await response.text()).toBe("hello");
});
