import { expect, test } from "vitest";
import { diff } from "../../../generator/src/diff/diff.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { sideFrom } from "./versions.ts";

const object: JsonObject = { type: "object", properties: { x: { type: "string" } } };

/** A document whose request and response have a member of this schema. */
function documentOf(schema: JsonObject): JsonObject {
  const body = { type: "object", required: ["at"], properties: { at: schema, plain: object } };
  const content = { "application/json": { schema: body } };
  return {
    openapi: "3.1.0",
    info: { title: "One schema", version: "1" },
    paths: {
      "/things": {
        get: { responses: { "200": { description: "Done.", content } } },
        post: { requestBody: { required: true, content }, responses: { "204": { description: "Done." } } },
      },
    },
  };
}

const either = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: "null" }] });

test.each<[string, JsonObject, JsonObject]>([
  [
    "null",
    either({ type: "string", format: "uuid", minLength: 3 }),
    { type: ["string", "null"], format: "uuid", minLength: 3 },
  ],
  ["null before the other branch", either(object), { oneOf: [{ type: "null" }, object] }],
  [
    "null in a branch",
    { oneOf: [object, { type: "string" }, { type: "null" }] },
    { oneOf: [object, { type: ["string", "null"] }] },
  ],
  [
    "null of an enumeration",
    either({ type: "string", enum: ["a", "b"] }),
    { type: ["string", "null"], enum: ["a", "b", null] },
  ],
  [
    "the limits of whole numbers",
    { type: "integer", minimum: 1, maximum: 9 },
    { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 10 },
  ],
  [
    "two bounds, one of them without effect",
    { type: "number", minimum: 0, exclusiveMinimum: 0 },
    { type: "number", exclusiveMinimum: 0 },
  ],
  ["limits without effect", { type: "string", minLength: 0 }, { type: "string" }],
  ["null and limits", either({ type: "integer", minimum: 3 }), { type: ["integer", "null"], exclusiveMinimum: 2 }],
])("another spelling of %s is no change", (_, one, other) => {
  const [first, second] = [sideFrom(documentOf(one)), sideFrom(documentOf(other))];
  expect(diff(first, second).changes).toEqual([]);
  expect(diff(second, first).changes).toEqual([]);
});

test.each<[string, JsonObject, JsonObject, string]>([
  [
    "another format",
    either({ type: "string", format: "uuid" }),
    { type: ["string", "null"], format: "date" },
    "format-changed",
  ],
  [
    "another limit",
    either({ type: "integer", minimum: 3 }),
    { type: ["integer", "null"], exclusiveMinimum: 3 },
    "constraint-changed",
  ],
  ["no null any more", either({ type: "string" }), { type: "string" }, "nullable-removed"],
])("%s is a change, however null is spelled", (_, one, other, kind) => {
  const { changes } = diff(sideFrom(documentOf(one)), sideFrom(documentOf(other)));
  expect([...new Set(changes.map((change) => change.kind))]).toEqual([kind]);
});
