import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { lamps, object, settled } from "./spec.ts";

const text = { type: "string" };
const a = object({ a: text });

/** The findings about a property that two documents describe differently, the newer first. */
function reported(newer: JsonObject, older: JsonObject): string[] {
  const { findings } = settled(
    { id: "new", date: "2026-02-01", openapi: lamps({ result: object({ shade: newer }) }) },
    { id: "old", date: "2025-02-01", openapi: lamps({ result: object({ shade: older }) }) },
  );
  return findings.map(({ message }) => message);
}

test.each<[string, JsonObject, JsonObject]>([
  ["of another type", text, { anyOf: [text, { type: "integer" }] }],
  ["with properties", text, { anyOf: [text, a] }],
  ["with other properties", a, { anyOf: [a, object({ b: text })] }],
  ["that no branch of the newer union has", { anyOf: [text, a] }, { anyOf: [text, { type: "integer" }] }],
])("a branch %s is reported as another shape", (_, newer, older) => {
  expect(reported(newer, older)).toEqual([
    expect.stringMatching(/^old states another shape \(.*\/shade\/anyOf\/1\); new stands$/),
  ]);
});

test("several such branches are reported together", () => {
  expect(reported(text, { anyOf: [{ type: "integer" }, { type: "boolean" }] })).toEqual([
    expect.stringMatching(/^old states 2 other shapes \(.*anyOf\/0 and .*anyOf\/1\); new stands$/),
  ]);
});

test("texts of two formats beside a text are not reported as another shape", () => {
  const formats = { anyOf: [text, { ...text, format: "uuid" }, { ...text, maxLength: 32 }] };
  expect(reported(text, formats)).toEqual([]);
});

test("a type that the newer document excludes is reported", () => {
  expect(reported(text, a)).toEqual(["new says string, old object; new stands"]);
  expect(reported({ type: "integer" }, { anyOf: [a] })).toEqual(["new says integer, old object; new stands"]);
});

test("a type that can be the same is not reported", () => {
  expect(reported({ type: "integer" }, { type: "number" })).toEqual([]);
  expect(reported(text, { ...text, format: "uuid" })).toEqual([]);
  expect(reported(text, { description: "A shade." })).toEqual([]);
});
