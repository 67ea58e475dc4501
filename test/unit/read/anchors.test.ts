import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { resolveAnchors } from "../../../generator/src/read/anchors.ts";

const referring = (ref: string, schemas: JsonObject): JsonObject => {
  const document: JsonObject = { components: { schemas: { ...schemas, User: { $ref: ref } } } };
  resolveAnchors(document);
  return ((document.components as JsonObject).schemas as JsonObject).User as JsonObject;
};

test("a reference by anchor becomes the pointer of the schema", () => {
  const schemas = { A: { properties: { "b c": { $anchor: "inner" } } }, D: { $dynamicAnchor: "node" } };
  expect(referring("#inner", schemas)).toEqual({ $ref: "#/components/schemas/A/properties/b%20c" });
  expect(referring("#node", schemas)).toEqual({ $ref: "#/components/schemas/D" });
});

test("references to repeated or unknown anchors and pointers are kept", () => {
  const schemas = { A: { $anchor: "twice" }, B: { $anchor: "twice" } };
  for (const ref of ["#twice", "#nowhere", "#/components/schemas/A"])
    expect(referring(ref, schemas)).toEqual({ $ref: ref });
});
