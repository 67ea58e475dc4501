import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { resolveAnchors } from "../../../generator/src/read/anchors.ts";

const referring = (ref: string, schemas: JsonObject): JsonObject => {
  const document: JsonObject = { components: { schemas: { ...schemas, User: { $ref: ref } } } };
  resolveAnchors(document);
  return ((document.components as JsonObject).schemas as JsonObject).User as JsonObject;
};

test("a reference by anchor leads to the schema of that name", () => {
  const schemas = { A: { properties: { "b c": { $anchor: "inner" } } }, D: { $dynamicAnchor: "node" } };
  expect(referring("#inner", schemas)).toEqual({ $ref: "#/components/schemas/A/properties/b%20c" });
  expect(referring("#node", schemas)).toEqual({ $ref: "#/components/schemas/D" });
});

test("a name that stands twice, or nowhere, is left, and so is a pointer", () => {
  const schemas = { A: { $anchor: "twice" }, B: { $anchor: "twice" } };
  for (const ref of ["#twice", "#nowhere", "#/components/schemas/A"])
    expect(referring(ref, schemas)).toEqual({ $ref: ref });
});
