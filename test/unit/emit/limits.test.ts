import { expect, test } from "vitest";
import { docLines, docOf } from "../../../generator/src/emit/typescript/tsdoc.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

/** The comment of a schema, line by line. */
const comment = (schema: JsonObject): string[] => docLines(docOf(schema));

test.each<[string, JsonObject, string]>([
  ["a length", { type: "string", minLength: 1, maxLength: 32 }, "Length: 1 to 32."],
  ["a fixed length", { type: "string", minLength: 32, maxLength: 32 }, "Length: 32."],
  ["a least length of 0, which limits nothing", { type: "string", minLength: 0, maxLength: 9 }, "Length: at most 9."],
  ["a range", { type: "number", minimum: 0, maximum: 100 }, "Range: 0 to 100."],
  ["a minimum", { type: "number", minimum: -1 }, "Range: at least -1."],
  ["exclusive bounds", { exclusiveMinimum: 0, exclusiveMaximum: 1 }, "Range: more than 0, less than 1."],
  ["bounds of both kinds", { exclusiveMinimum: 0, maximum: 1 }, "Range: more than 0, at most 1."],
  ["a step", { type: "number", multipleOf: 0.5 }, "Step: 0.5."],
  ["a pattern", { type: "string", pattern: "^[a-z]+$" }, "Pattern: `^[a-z]+$`."],
  ["a pattern that would end the comment", { type: "string", pattern: "a*/b" }, "Pattern: `a*\\/b`."],
  ["a number of items", { type: "array", minItems: 1, uniqueItems: true }, "Items: at least 1. Items are unique."],
  ["a number of members", { type: "object", maxProperties: 5 }, "Members: at most 5."],
  [
    "the format and the limits of items",
    { type: "array", maxItems: 3, items: { type: "string", format: "uuid", maxLength: 36 } },
    "Items: at most 3. Format of each item: uuid. Length of each item: at most 36.",
  ],
])("keeps %s in the comment", (_, schema, line) => {
  expect(comment(schema)).toEqual([line]);
});

test("leaves out limits that a list of values, or another kind of value, makes meaningless", () => {
  expect(comment({ type: "string", enum: ["a", "b"], maxLength: 5 })).toEqual([]);
  expect(comment({ type: "string", maxLength: "5" })).toEqual([]);
});
