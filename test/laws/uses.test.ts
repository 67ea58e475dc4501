import { expect, test } from "vitest";
import type { Change } from "../../generator/src/ledger/change.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { get, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { componentUses, usesOf } from "../../generator/src/schema/uses.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const NOWHERE = { request: false, response: false, failure: false };

const document: JsonObject = {
  paths: {
    "/a": {
      parameters: [{ name: "p", in: "query", schema: ref("Shared") }],
      post: {
        requestBody: content({ properties: { responses: { type: "string" }, example: ref("Example") } }),
        responses: {
          "200": content(ref("Shared")),
          "4XX": content({ $ref: "#/components/schemas/Deep/properties/x" }),
        },
        callbacks: { done: { "{$url}": { post: { requestBody: content(ref("Called")), responses: {} } } } },
        "x-also": [{ source: "other", operation: { responses: { "200": content(ref("Also")) } } }],
      },
    },
  },
  components: {
    schemas: {
      Shared: { properties: { next: ref("Shared") }, example: ref("Data") },
      Example: { type: "string" },
      Deep: { properties: { x: ref("Inner") } },
      Inner: { type: "string" },
      Called: { discriminator: { propertyName: "t", mapping: { a: "#/components/schemas/Mapped" } } },
      Mapped: { type: "object" },
      Data: { type: "string" },
      Also: { type: "string" },
    },
  },
};

test("the position of a reference decides the use of its component, even under properties that are named like keywords", () => {
  const uses = componentUses(document);
  const of = (name: string): object => usesOf(`/components/schemas/${name}/properties/x`, uses);
  expect(of("Shared")).toEqual({ request: true, response: true, failure: false });
  expect(of("Example")).toEqual({ ...NOWHERE, request: true });
  expect(of("Deep")).toEqual({ ...NOWHERE, failure: true });
  expect(of("Inner")).toEqual({ ...NOWHERE, failure: true });
  expect(of("Also")).toEqual({ ...NOWHERE, response: true });
  // What the API sends in a callback is an answer to us; examples are data.
  expect(of("Called")).toEqual({ ...NOWHERE, response: true });
  expect(of("Mapped")).toEqual({ ...NOWHERE, response: true });
  expect(of("Data")).toEqual(NOWHERE);
});

test("the position of an inline schema decides its use, not the names of properties", () => {
  const uses = componentUses(document);
  const body = "/paths/~1a/post/requestBody/content/application~1json/schema";
  expect(usesOf(`${body}/properties/responses`, uses)).toEqual({ ...NOWHERE, request: true });
  expect(usesOf("/paths/~1a/parameters/0/schema", uses)).toEqual({ ...NOWHERE, request: true });
  expect(usesOf("/paths/~1a/post/responses/4XX/content/x/schema", uses)).toEqual({ ...NOWHERE, failure: true });
  expect(usesOf("/paths/~1a/post/x-also/0/operation/responses/200/content", uses)).toEqual({
    ...NOWHERE,
    response: true,
  });
  expect(usesOf("/paths/~1a/post/callbacks/done/{$url}/post/requestBody/content", uses)).toEqual({
    ...NOWHERE,
    response: true,
  });
  expect(usesOf("/paths/~1a/post", uses)).toEqual(NOWHERE);
});

test("a reference into a path counts as a use of its target, and a reference to all components counts for none", () => {
  const body = "#/paths/~1a/post/requestBody/content/application~1json/schema";
  const uses = componentUses({
    paths: {
      "/a": {
        post: {
          requestBody: content(ref("Sent")),
          responses: { "200": content({ $ref: body }), "404": content({ $ref: "#/components" }) },
        },
      },
    },
    components: { schemas: { Sent: { type: "string" } } },
  });
  expect(usesOf(body.slice(1), uses)).toEqual({ request: true, response: true, failure: false });
  expect(usesOf("/components/schemas/Sent", uses)).toEqual({ request: true, response: true, failure: false });
});

test("a schema in a failure that a success refers to is used by both, and by no request", () => {
  const failure = "/paths/~1a/get/responses/404/content/application~1json/schema";
  const responses = { "200": content({ $ref: `#${failure}` }), "404": content({ type: "string" }) };
  const uses = componentUses({ paths: { "/a": { get: { responses } } } });
  expect(usesOf(failure, uses)).toEqual({ request: false, response: true, failure: true });
});

test.each<[at: string, key: string, of: string]>([
  ["/paths/~1a/post/responses", "201", "Data"],
  ["/components/schemas/Shared/properties", "data", "Data"],
  ["/components/schemas/Deep/properties", "data", "Data"],
  ["/paths", "/b", "Data"],
  ["/components/schemas", "Shared", "Data"],
])("the uses are those of the document after a change at %s", (at, key, name) => {
  const root = clone(document);
  const ledger: Change[] = [];
  const target = `/components/schemas/${name}`;
  expect(usesOf(target, componentUses(root, ledger))).toEqual(NOWHERE);
  const value =
    key === "/b"
      ? { get: { responses: { "200": content(ref(name)) } } }
      : key === "201"
        ? content(ref(name))
        : ref(name);
  (get(root, at) as JsonObject)[key] = value;
  ledger.push({ n: 0, rule: "test", pointer: at, after: value, direction: "equivalent", reason: "A test." });
  const uses = componentUses(root, ledger);
  expect(usesOf(target, uses)).not.toEqual(NOWHERE);
  expect([...uses]).toEqual([...componentUses(root)]);
  expect(componentUses(root, ledger)).toBe(uses);
});

const changeAt = (pointer: string): Change => ({
  n: 0,
  rule: "test",
  pointer,
  after: null,
  direction: "equivalent",
  reason: "A test.",
});

test("a change that leaves every reference as it is leaves the uses as they are", () => {
  const root = clone(document);
  const ledger: Change[] = [];
  const uses = componentUses(root, ledger);
  for (const at of ["/paths/~1a/post", "/components/schemas/Shared", "/components/schemas/Data"]) {
    (get(root, at) as JsonObject).description = "changed";
    ledger.push(changeAt(`${at}/description`));
    expect(componentUses(root, ledger)).toBe(uses);
  }
});

test("the uses follow a path item that is added, one that is removed, and a reference inside the target of another", () => {
  const inside = "/paths/~1a/x-held";
  const root = clone(document);
  (get(root, "/paths/~1a") as JsonObject)["x-held"] = {};
  const ledger: Change[] = [];
  const paths = root.paths as JsonObject;
  const now = () => {
    const uses = componentUses(root, ledger);
    expect([...uses]).toEqual([...componentUses(root)]);
    return usesOf("/components/schemas/Data", uses);
  };
  expect(now()).toEqual(NOWHERE);
  paths["/b"] = { get: { responses: { "200": content({ $ref: `#${inside}` }), "404": content(ref("Data")) } } };
  ledger.push(changeAt("/paths/~1b"));
  expect(now()).toEqual({ ...NOWHERE, failure: true });
  (get(root, inside) as JsonObject).items = ref("Data");
  ledger.push(changeAt(`${inside}/items`));
  expect(now()).toEqual({ request: false, response: true, failure: true });
  delete paths["/b"];
  ledger.push(changeAt("/paths/~1b"));
  expect(now()).toEqual(NOWHERE);
});

test("path items and callbacks of components are used as those of paths", () => {
  const uses = componentUses({
    components: {
      pathItems: {
        Shared: { get: { parameters: [{ schema: ref("Asked") }], responses: { "200": content(ref("Got")) } } },
      },
      callbacks: {
        Done: {
          "{$url}": { post: { requestBody: content(ref("Called")), responses: { "200": content(ref("Told")) } } },
        },
      },
      schemas: { Asked: {}, Got: {}, Called: {}, Told: {} },
    },
    webhooks: { changed: { post: { requestBody: content(ref("Called")), responses: {} } } },
  });
  const of = (name: string): object => usesOf(`/components/schemas/${name}`, uses);
  expect(of("Asked")).toEqual({ ...NOWHERE, request: true });
  expect(of("Got")).toEqual({ ...NOWHERE, response: true });
  expect(of("Called")).toEqual({ ...NOWHERE, response: true });
  expect(of("Told")).toEqual({ ...NOWHERE, request: true });
  const inline = "requestBody/content/application~1json/schema";
  expect(usesOf(`/components/pathItems/Shared/get/${inline}`, uses)).toEqual({ ...NOWHERE, request: true });
  expect(usesOf(`/components/callbacks/Done/{$url}/post/${inline}`, uses)).toEqual({ ...NOWHERE, response: true });
  expect(usesOf(`/webhooks/changed/post/${inline}`, uses)).toEqual({ ...NOWHERE, response: true });
});
