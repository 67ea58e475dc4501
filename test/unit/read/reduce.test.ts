import { describe, expect, test } from "vitest";
import { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { readOpenapi } from "../../../generator/src/read/openapi.ts";
import { MOST_VALUES } from "../../../generator/src/read/parse/limits.ts";
import type { Wanted } from "../../../generator/src/read/reduce.ts";
import { fromBytes } from "../../../generator/src/read/source.ts";

/** Two areas of a little more than half the largest number of values, and one operation beside them. */
const text = JSON.stringify(document());

function document(): JsonObject {
  const many = (name: string): JsonObject =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `${name}${i}`,
        { enum: Array.from({ length: MOST_VALUES / 18 }, (_, n) => n) },
      ]),
    );
  const operation = (schema: string): JsonObject => ({
    security: [{ token: [] }],
    responses: { "200": { description: "", content: { "application/json": { schema: ref(schema) } } } },
  });
  const all = (name: string): JsonObject => ({ anyOf: Object.keys(many(name)).map((one) => ref(one)) });
  return {
    openapi: "3.0.3",
    paths: {
      "/users/{id}": { get: operation("Users"), post: operation("Small") },
      "/groups": { get: operation("Groups") },
      "/me": { get: operation("Small") },
    },
    components: {
      schemas: {
        ...many("User"),
        ...many("Group"),
        Users: all("User"),
        Groups: all("Group"),
        Small: { discriminator: { propertyName: "a", mapping: { a: "Mapped" } } },
        Mapped: { type: "string" },
        Unused: { type: "string" },
      },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

const read = (wanted?: Wanted) =>
  readOpenapi(fromBytes(Buffer.from(text), { location: "openapi.json" }), wanted && { wantedIn: () => wanted });

describe("a document with more values than are read", () => {
  test("is refused with an include that fits", () => {
    const error = (() => {
      try {
        return read();
      } catch (thrown) {
        return thrown as FlarespecError;
      }
    })();
    expect(error).toBeInstanceOf(FlarespecError);
    expect(error).toMatchObject({
      code: "FS1008",
      expected: `at most ${MOST_VALUES}`,
      place: { file: "openapi.json" },
    });
    expect((error as FlarespecError).remedy).toMatch(
      /include: \{ paths: \["\/(?:users|groups)\/\*\*"\] \} leaves 55\d{4} values/,
    );
  });

  test("is refused if what is included is too large as well", () => {
    expect(() => read(() => true)).toThrow(expect.objectContaining({ code: "FS1008" }));
  });

  test("is read without what is not included, and without the components of that", () => {
    const { openapi, isChanged } = read((path) => path === "/me");
    const small = document();
    const { Small, Mapped } = (small.components as { schemas: JsonObject }).schemas;
    expect(openapi).toEqual({
      openapi: "3.0.3",
      paths: { "/me": (small.paths as JsonObject)["/me"] },
      components: { schemas: { Small, Mapped }, securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    });
    expect(isChanged).toBe(true);
  });

  test("is read without single operations of a path", () => {
    const { openapi } = read((path, operation) => path.startsWith("/users") && !("x" in operation));
    expect(Object.keys(openapi.paths as object)).toEqual(["/users/{id}"]);
    expect(Object.keys((openapi.components as { schemas: object }).schemas)).toHaveLength(13);
  });
});

test("a document that fits is read as a whole, whatever is included", () => {
  const small = '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{}}},"/b":{"get":{"responses":{}}}}}';
  const { openapi, isChanged } = readOpenapi(fromBytes(Buffer.from(small), { location: "openapi.json" }), {
    wantedIn: () => () => false,
  });
  expect(Object.keys(openapi.paths as object)).toEqual(["/a", "/b"]);
  expect(isChanged).toBeUndefined();
});
