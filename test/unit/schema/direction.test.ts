import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { judge } from "../../../generator/src/schema/direction/judge.ts";

// The law in test/laws/direction.test.ts holds that no verdict is wrong; these tests, that one is found.

const root: JsonObject = { components: { schemas: { Text: { type: "string" } } } };
const TEXT: JsonObject = { $ref: "#/components/schemas/Text" };
const text: JsonObject = { type: "string" };
const textOrNull: JsonObject = { type: ["string", "null"] };
const object = (more: JsonObject): JsonObject => ({ type: "object", ...more });
const list = (more: JsonObject): JsonObject => ({ type: "array", ...more });
const number = (more: JsonObject): JsonObject => ({ type: "number", ...more });
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const condition: JsonObject = { if: { minLength: 2 }, then: { pattern: "a" }, else: { pattern: "b" } };

test.each<[string, JsonObject, JsonObject]>([
  ["a type is added", text, textOrNull],
  ["an integer becomes a number", { type: "integer" }, { type: "number" }],
  ["null is allowed in the form of OpenAPI 3.0", text, { ...text, nullable: true }],
  ["a value is listed in addition", { enum: ["a"] }, { enum: ["a", "b"] }],
  ["a value becomes a type", { const: "a" }, text],
  ["minLength is less", { ...text, minLength: 2 }, { ...text, minLength: 1 }],
  ["maxLength is more", { ...text, maxLength: 2 }, { ...text, maxLength: 3 }],
  ["a pattern is dropped", { ...text, pattern: "a" }, text],
  ["minItems is less", list({ minItems: 2 }), list({ minItems: 1 })],
  ["maxItems is more", list({ maxItems: 2 }), list({ maxItems: 3 })],
  ["items may repeat", list({ uniqueItems: true }), list({})],
  ["items are allowed more", list({ items: text }), list({ items: textOrNull })],
  ["items of an empty list change", list({ maxItems: 0, items: text }), list({ items: { type: "number" } })],
  [
    "items after a prefix may be more",
    list({ prefixItems: [text], items: text, maxItems: 3 }),
    list({ prefixItems: [text], items: text }),
  ],
  [
    "contains stays with its numbers",
    list({ contains: text, minContains: 1, maxContains: 2, maxItems: 3 }),
    list({ contains: text, minContains: 1, maxContains: 2 }),
  ],
  ["minimum is less", number({ minimum: 2 }), number({ minimum: 1 })],
  ["maximum is more", number({ maximum: 2 }), number({ maximum: 3 })],
  ["an exclusive lower bound is included", number({ exclusiveMinimum: 2 }), number({ minimum: 2 })],
  ["an exclusive upper bound is included", number({ exclusiveMaximum: 2 }), number({ maximum: 2 })],
  ["a lower bound is less and exclusive", number({ minimum: 2 }), number({ exclusiveMinimum: 1 })],
  ["an upper bound is more and exclusive", number({ maximum: 2 }), number({ exclusiveMaximum: 3 })],
  [
    "an exclusive bound of OpenAPI 3.0 is included",
    number({ minimum: 2, exclusiveMinimum: true }),
    number({ minimum: 2 }),
  ],
  ["a property is no longer described", object({ properties: { a: text } }), object({})],
  ["a property is allowed more", object({ properties: { a: text } }), object({ properties: { a: textOrNull } })],
  ["a property is no longer required", object({ required: ["a", "b"] }), object({ required: ["a"] })],
  ["required properties become a number of them", object({ required: ["a", "b"] }), object({ minProperties: 2 })],
  ["minProperties is less", object({ minProperties: 2 }), object({ minProperties: 1 })],
  ["maxProperties is more", object({ maxProperties: 2 }), object({ maxProperties: 3 })],
  ["further properties are allowed", object({ additionalProperties: false }), object({ additionalProperties: true })],
  [
    "further properties are allowed more",
    object({ additionalProperties: text }),
    object({ additionalProperties: textOrNull }),
  ],
  [
    "a property is described with all others",
    object({ properties: { a: text }, additionalProperties: false }),
    object({ additionalProperties: text }),
  ],
  [
    "properties of a pattern are allowed more",
    object({ patternProperties: { "^a": text } }),
    object({ patternProperties: { "^a": textOrNull } }),
  ],
  [
    "names of properties are allowed more",
    object({ propertyNames: { maxLength: 2 } }),
    object({ propertyNames: { maxLength: 3 } }),
  ],
  ["a condition stays and a bound goes", { ...text, ...condition, maxLength: 3 }, { ...text, ...condition }],
  ["a branch is added to anyOf", { anyOf: [text] }, { anyOf: [text, { type: "number" }] }],
  ["a branch of another type is added to oneOf", { oneOf: [text] }, { oneOf: [text, { type: "number" }] }],
  ["less is forbidden", { ...text, not: { minLength: 2 } }, { ...text, not: { minLength: 3 } }],
  ["a member of allOf is dropped", { allOf: [text, { minLength: 2 }] }, text],
  ["a member beside a reference is dropped", { allOf: [TEXT, { minLength: 2 }] }, TEXT],
  ["a reference becomes what it refers to, with null", TEXT, textOrNull],
])("%s: more values are accepted", (_, few, many) => {
  expect(judge(few, many, root)).toBe("widen");
  expect(judge(many, few, root)).toBe("narrow");
});

test.each<[string, JsonObject, JsonObject]>([
  ["a reference and its component", TEXT, text],
  ["a list of types and a union of them", { type: ["string", "number"] }, { anyOf: [text, { type: "number" }] }],
  ["an annotated schema and a plain one", { ...text, title: "A", description: "B", example: "c" }, text],
  ["an allOf and its merged form", { allOf: [text, { maxLength: 3 }] }, { ...text, maxLength: 3 }],
  [
    "a bound in the forms of both versions",
    number({ minimum: 2, exclusiveMinimum: true }),
    number({ exclusiveMinimum: 2 }),
  ],
  ["keywords of other types", { ...text, minItems: 2, required: ["a"] }, text],
  ["two listed booleans and the type", { enum: [true, false] }, { type: "boolean" }],
])("%s accept the same values", (_, one, other) => {
  expect(judge(one, other, root)).toBe("equivalent");
  expect(judge(other, one, root)).toBe("equivalent");
});

test.each<[string, JsonObject, JsonObject]>([
  ["another type", text, { type: "number" }],
  ["another listed value", { enum: ["a", "b"] }, { enum: ["b", "c"] }],
  ["another range of lengths", { ...text, minLength: 5 }, { ...text, maxLength: 4 }],
  ["another range of numbers", { type: "integer", exclusiveMinimum: 5 }, { type: "integer", maximum: 5 }],
  ["items of another type", list({ items: text }), list({ items: { type: "boolean" } })],
  [
    "a property of another type",
    object({ properties: { a: text } }),
    object({ properties: { a: { type: "boolean" } } }),
  ],
  ["a reference to another type", TEXT, { type: "boolean" }],
])("%s: some values are accepted before only, and others after only", (_, before, after) => {
  expect(judge(before, after, root)).toBe("replace");
});

describe("no verdict is given", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["two patterns", { ...text, pattern: "a" }, { ...text, pattern: "b" }],
    ["two conditions", { ...text, ...condition }, { ...text, ...condition, else: { pattern: "c" } }],
    ["two divisors", number({ multipleOf: 0.2 }), number({ multipleOf: 0.3 })],
    ["a number of items that fit", list({ contains: text, maxContains: 2 }), list({ contains: text, maxContains: 3 })],
  ])("about %s", (_, before, after) => expect(judge(before, after, root)).toBeUndefined());
});
