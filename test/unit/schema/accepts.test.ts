import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { accepts } from "../../../generator/src/schema/accepts.ts";

const root: JsonObject = { components: { schemas: { Text: { type: "string" } } } };
const text: JsonObject = { type: "string" };

test.each<[JsonObject, Json, Json]>([
  [{ $ref: "#/components/schemas/Text" }, "a", 1],
  [{ type: "integer" }, 1, 1.5],
  [{ type: ["string", "null"] }, null, 1],
  [{ type: "string", nullable: true }, null, 1],
  [{ enum: ["a", { b: 1 }] }, { b: 1 }, "b"],
  [{ const: [1] }, [1], 1],
  [{ allOf: [text, { minLength: 2 }] }, "ab", "a"],
  [{ anyOf: [text, { type: "null" }] }, null, 1],
  [{ oneOf: [text, { type: "null" }] }, null, 1],
  [{ oneOf: [text, { maxLength: 2 }] }, "abc", "ab"],
  [{ not: text }, 1, "a"],
  [{ minLength: 2 }, "ab", "a"],
  [{ maxLength: 2 }, "ab", "abc"],
  [{ maxLength: 1 }, "😀", "😀😀"],
  [{ minimum: 2 }, 2, 1],
  [{ minimum: 2, exclusiveMinimum: true }, 3, 2],
  [{ maximum: 2 }, 2, 3],
  [{ maximum: 2, exclusiveMaximum: true }, 1, 2],
  [{ exclusiveMinimum: 2 }, 3, 2],
  [{ exclusiveMaximum: 2 }, 1, 2],
  [{ multipleOf: 3 }, 6, 7],
  [{ items: text }, ["a"], ["a", 1]],
  [{ prefixItems: [text] }, ["a", 1], [1]],
  [{ prefixItems: [text], items: { type: "number" } }, ["a", 1], ["a", "b"]],
  [{ minItems: 1 }, [1], []],
  [{ maxItems: 1 }, [1], [1, 2]],
  [{ uniqueItems: true }, [1, 2], [1, 1]],
  [{ required: ["a"] }, { a: 1 }, { b: 1 }],
  [{ properties: { a: text } }, { a: "a", b: 1 }, { a: 1 }],
  [{ properties: { a: text }, additionalProperties: false }, { a: "a" }, { b: "a" }],
  [{ additionalProperties: text }, { a: "a" }, { a: 1 }],
  [{ propertyNames: { maxLength: 1 } }, { a: 1 }, { ab: 1 }],
  [{ minProperties: 1 }, { a: 1 }, {}],
  [{ maxProperties: 1 }, { a: 1 }, { a: 1, b: 1 }],
])("%j accepts %j and refuses %j", (schema, accepted, refused) => {
  expect(accepts(schema, accepted, root)).toBe(true);
  expect(accepts(schema, refused, root)).toBe(false);
});

test.each<[JsonObject, Json]>([
  [{ uniqueItems: false }, [1, 1]],
  [{ minLength: 2, minItems: 2, minimum: 2, required: ["a"] }, true],
  [{ minLength: 2, minItems: 2, required: ["a"] }, 1],
  [{ minItems: 2, minimum: 2, required: ["a"] }, "a"],
  [{ minLength: 2, minimum: 2, required: ["a"] }, []],
  [{ minLength: 2, minItems: 2, minimum: 2 }, {}],
  [{ patternProperties: { a: false } }, {}],
  [{ description: "A text.", title: "Text" }, 1],
])("%j has no keyword that refuses %j", (schema, value) => {
  expect(accepts(schema, value, root)).toBe(true);
});

test.each<[JsonObject, Json]>([
  [{ $ref: "#/components/schemas/Nothing" }, 1],
  [{ type: "text" }, "a"],
  [{ pattern: "a" }, "a"],
  [{ format: "uuid" }, "a"],
  [{ format: "int32" }, 1],
  [{ multipleOf: 0.1 }, 1],
  [{ multipleOf: 2 }, 0.5],
  [{ minLength: "2" }, "a"],
  [{ minItems: "2" }, []],
  [{ maxItems: "2" }, []],
  [{ minProperties: "2" }, {}],
  [{ maxProperties: "2" }, {}],
  [{ required: "a" }, {}],
  [{ properties: [] }, {}],
  [{ enum: "a" }, "a"],
  [{ allOf: {} }, "a"],
  [{ anyOf: {} }, "a"],
  [{ oneOf: {} }, "a"],
  [{ items: [text] }, ["a"]],
  [{ prefixItems: text }, ["a"]],
  [{ if: text }, "a"],
  [{ contains: text }, ["a"]],
  [{ unevaluatedProperties: false }, {}],
  [{ patternProperties: { a: text } }, { a: "a" }],
  [{ patternProperties: { a: text }, additionalProperties: false }, { a: "a" }],
  [{ not: { pattern: "a" } }, "a"],
  [{ allOf: [text, { pattern: "a" }] }, "a"],
  [{ anyOf: [{ type: "number" }, { pattern: "a" }] }, "a"],
  [{ oneOf: [text, { pattern: "a" }] }, "a"],
])("it is not known whether %j accepts %j", (schema, value) => {
  expect(accepts(schema, value, root)).toBeUndefined();
});

test.each<[JsonObject, Json, boolean]>([
  [{ anyOf: [text, { pattern: "a" }] }, "a", true],
  [{ allOf: [{ type: "number" }, { pattern: "a" }] }, "a", false],
  [{ oneOf: [text, { minLength: 1 }, { pattern: "a" }] }, "a", false],
  [{ format: "uuid", type: "number" }, "a", false],
])("one certain keyword of %j decides about %j", (schema, value, verdict) => {
  expect(accepts(schema, value, root)).toBe(verdict);
});
