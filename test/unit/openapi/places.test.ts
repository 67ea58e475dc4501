import { expect, test } from "vitest";
import {
  componentName,
  componentOf,
  componentParts,
  isSchemaComponent,
  operationLabel,
  operationOf,
  schemaComponentOf,
  templateOf,
} from "../../../generator/src/openapi/places.ts";

test("a component is found from its own pointer and from pointers into it", () => {
  expect(componentOf("/components/schemas/A")).toBe("/components/schemas/A");
  expect(componentOf("/components/responses/A/content/x")).toBe("/components/responses/A");
  for (const pointer of ["", "/components", "/components/schemas", "/paths/~1components~1schemas/get"])
    expect(componentOf(pointer)).toBeUndefined();
});

test("schemaComponentOf ignores the other sections", () => {
  expect(schemaComponentOf("/components/schemas/A/items")).toBe("/components/schemas/A");
  expect(schemaComponentOf("/components/responses/A")).toBeUndefined();
});

test("isSchemaComponent is true for a whole schema component only", () => {
  expect(isSchemaComponent("/components/schemas/A")).toBe(true);
  expect(isSchemaComponent("/components/schemas/A/items")).toBe(false);
  expect(isSchemaComponent("/components/responses/A")).toBe(false);
  expect(isSchemaComponent("/components/schemas")).toBe(false);
});

test("names of components are unescaped", () => {
  expect(componentParts("/components/schemas/a~1b/items")).toEqual({ section: "schemas", name: "a/b" });
  expect(componentName("/components/parameters/p")).toBe("p");
  expect(componentName("/paths/~1a")).toBeUndefined();
});

test("an operation is found from pointers into it, under paths and under webhooks", () => {
  const operation = { path: "/a/{id}", method: "get", pointer: "/paths/~1a~1{id}/get" };
  expect(operationOf("/paths/~1a~1{id}/get")).toEqual(operation);
  expect(operationOf("/paths/~1a~1{id}/get/responses/200")).toEqual(operation);
  expect(operationOf("/webhooks/ping/post")?.path).toBe("ping");
});

test("pointers to path items, to their parameters and to components lead into no operation", () => {
  for (const pointer of ["/paths/~1a", "/paths/~1a/parameters/0", "/components/pathItems/a/get", ""])
    expect(operationOf(pointer)).toBeUndefined();
});

test("the template of a path is read from pointers to and into its path item", () => {
  expect(templateOf("/paths/~1a~1{id}/parameters/0")).toBe("/a/{id}");
  expect(templateOf("/webhooks/ping")).toBe("ping");
  expect(templateOf("/components/schemas/A")).toBeUndefined();
});

test("the label of an operation is its method in capitals and its path", () => {
  expect(operationLabel({ method: "get", path: "/zones/{zone_id}" })).toBe("GET /zones/{zone_id}");
});
