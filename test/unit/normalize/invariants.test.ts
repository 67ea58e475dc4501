import { describe, expect, test } from "vitest";
import type { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import { assertCanonical, violations } from "../../../generator/src/normalize/invariants.ts";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { setMember } from "../../../generator/src/openapi/pointer.ts";

const document = (
  schema: Json = { type: "string" },
  change: (operation: JsonObject, root: JsonObject) => void = () => {},
): JsonObject => {
  const operation: JsonObject = {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      "200": { description: "ok", content: { "application/json": { schema } } },
      "4XX": { description: "failed" },
      default: { description: "else" },
    },
  };
  const root: JsonObject = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a/{id}": { get: operation } },
    components: { schemas: { A: { type: ["string", "null"] }, True: true } },
  };
  change(operation, root);
  return root;
};

const schemaAt = "/paths/~1a~1{id}/get/responses/200/content/application~1json/schema";
const get = "/paths/~1a~1{id}/get";

test("a canonical document is returned as it is", () => {
  const given = document({
    $ref: "#/components/schemas/A",
    default: { $ref: "nowhere" },
    properties: { nullable: { const: 1 } },
  });
  expect(assertCanonical(given)).toBe(given);
});

describe("schemas", () => {
  test.each<[string, Json, string]>([
    ["nullable", { type: "string", nullable: true }, "/nullable"],
    ["boolean exclusiveMinimum", { minimum: 1, exclusiveMinimum: true }, "/exclusiveMinimum"],
    ["boolean exclusiveMaximum", { maximum: 1, exclusiveMaximum: false }, "/exclusiveMaximum"],
    ["an unknown type", { type: "file" }, "/type"],
    ["an unknown type in a list", { type: ["string", "date"] }, "/type"],
    ["required as a boolean", { required: true }, "/required"],
    ["required with a number", { required: ["a", 1] }, "/required/1"],
    ["a type twice", { type: ["string", "string"] }, "/type"],
    ["a reference that is no text", { $ref: 1 }, "/$ref"],
    ["an empty enum", { enum: [] }, "/enum"],
    ["an empty composition", { oneOf: [] }, "/oneOf"],
    ["text in a composition", { allOf: [{}, "text"] }, "/allOf/1"],
    ["text as a property", { properties: { "a/b": "text", c: true } }, "/properties/a~1b"],
    ["properties as a list", { properties: [] }, "/properties"],
    ["items as a list", { items: [{ type: "string" }] }, "/items"],
    ["a dangling reference", { $ref: "#/components/schemas/Gone" }, "/$ref"],
    ["a reference to another file", { items: { $ref: "./a.yaml#/A" } }, "/items/$ref"],
    ["a reference to text", { $ref: "#/info/title" }, "/$ref"],
    [
      "a dangling mapping",
      { discriminator: { propertyName: "t", mapping: { a: "Gone" } } },
      "/discriminator/mapping/a",
    ],
  ])("%s", (_, schema, at) => {
    expect(violations(document(schema)).map(({ pointer }) => pointer)).toEqual([schemaAt + at]);
  });

  test("circular references are violations", () => {
    const given = document(undefined, (_, root) => {
      root.components = { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } };
    });
    expect(violations(given)).toHaveLength(2);
  });
});

describe("operations", () => {
  test.each<[string, (operation: JsonObject, root: JsonObject) => void, string, string]>([
    [
      "an undeclared path parameter",
      (o) => setMember(o, "parameters", []),
      get,
      "does not declare the path parameter id",
    ],
    [
      "an optional path parameter",
      (o) => setMember(o, "parameters", [{ name: "id", in: "path" }]),
      get,
      "the path parameter id is not required",
    ],
    [
      "a parameter declared twice",
      (o) => setMember(o, "parameters", [...(o.parameters as Json[]), ...(o.parameters as Json[])]),
      get,
      "declares the path id parameter twice",
    ],
    [
      "a path parameter that is not in the path",
      (o) => setMember(o, "parameters", [...(o.parameters as Json[]), { name: "x", in: "path", required: true }]),
      get,
      "declares the path parameter x, which is not in the path",
    ],
    [
      "a status that is not valid",
      (o) => setMember(o, "responses", { "600": {} }),
      `${get}/responses`,
      'Operation: "600" is no status code',
    ],
    ["no responses", (o) => delete o.responses, get, "Operation: must have required property 'responses'"],
    [
      "no response",
      (o) => setMember(o, "responses", {}),
      `${get}/responses`,
      "Operation: must have at least 1 response",
    ],
    ["x-also", (o) => setMember(o, "x-also", []), `${get}/x-also`, "Operation: is not part of a canonical document"],
    [
      "x-source",
      (o) => setMember(o, "x-source", "a"),
      `${get}/x-source`,
      "Operation: is not part of a canonical document",
    ],
    [
      "OpenAPI 3.0",
      (_, root) => setMember(root, "openapi", "3.0.3"),
      "/openapi",
      "Document: must be a version of OpenAPI 3.1",
    ],
  ])("%s", (_, change, pointer, message) => {
    expect(violations(document(undefined, change))).toEqual([{ pointer, message }]);
  });

  test("path parameters may be declared by the path item or by reference", () => {
    const given = document(undefined, (operation, root) => {
      delete operation.parameters;
      ((root.paths as JsonObject)["/a/{id}"] as JsonObject).parameters = [{ $ref: "#/components/parameters/id" }];
      (root.components as JsonObject).parameters = { id: { name: "id", in: "path", required: true } };
    });
    expect(violations(given)).toEqual([]);
  });
});

test("the error lists ten violations, counts all, and shows the place of the first", () => {
  const properties = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`p${i}`, { nullable: true }]));
  const at = (pointer: string): { file: string; line: number; column: number; excerpt: string } => ({
    file: "a.yaml",
    line: 3,
    column: 1,
    excerpt: pointer,
  });
  let thrown: FlarespecError | undefined;
  try {
    assertCanonical(document({ properties }), at);
  } catch (error) {
    thrown = error as FlarespecError;
  }
  expect(thrown).toMatchObject({ code: "FS5001", message: expect.stringContaining("12 violations") });
  expect(thrown?.details).toHaveLength(11);
  expect(thrown?.details.at(-1)).toBe("and 2 more");
  expect(thrown?.format()).toContain("a.yaml:3:1");
});
