import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type SchemaData, type StandardSchema, schema } from "../../../packages/client/src/schema/index.ts";

/** What a schema has against a value: `pointer: message`. */
function issuesOf(of: StandardSchema<unknown>, value: unknown): string[] {
  const { issues = [] } = of["~standard"].validate(value);
  return issues.map(({ path, message }) => `${path.map((key) => `/${key}`).join("")}: ${message}`);
}

const accepts = (of: StandardSchema<unknown>, value: unknown): boolean => issuesOf(of, value).length === 0;

interface Group {
  description: string;
  schema: SchemaData;
  tests: { description: string; data: unknown; valid: boolean }[];
}

const suite = JSON.parse(readFileSync(new URL("fixtures/json-schema-suite.json", import.meta.url), "utf8")) as {
  groups: Record<string, Group[]>;
};

/** A schema as generated packages have it: a reference is a function. */
function generated(root: SchemaData): StandardSchema<unknown> {
  const made = new Map<string, StandardSchema<unknown>>();
  const at = (pointer: string): unknown =>
    decodeURIComponent(pointer)
      .split("/")
      .slice(1)
      .reduce<unknown>(
        (node, token) => (node as Record<string, unknown>)[token.replaceAll("~1", "/").replaceAll("~0", "~")],
        root,
      );
  const referred = (pointer: string): StandardSchema<unknown> => {
    const known = made.get(pointer) ?? schema(converted(at(pointer)) as SchemaData);
    made.set(pointer, known);
    return known;
  };
  const converted = (node: unknown, isSchema = true): unknown => {
    if (Array.isArray(node)) return node.map((one) => converted(one));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
        if (isSchema && ["const", "enum"].includes(key)) return [[key, value]];
        if (isSchema && ["$defs", "$comment", "default"].includes(key)) return [];
        if (key === "$ref" && typeof value === "string") return [[key, () => referred(value)]];
        const isMap = isSchema && ["properties", "patternProperties", "dependentSchemas"].includes(key);
        return [[key, converted(value, !isMap)]];
      }),
    );
  };
  return referred("#");
}

describe("the test suite of JSON Schema 2020-12 passes", () => {
  for (const [keyword, groups] of Object.entries(suite.groups)) {
    test.each(groups)(`${keyword}: $description`, ({ schema: data, tests }) => {
      const of = generated(data);
      for (const { description, data: value, valid } of tests) expect(accepts(of, value), description).toBe(valid);
    });
  }
});

describe("a schema that refers to itself", () => {
  const Tree: StandardSchema<unknown> = schema({
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, children: { type: "array", items: { $ref: () => Tree } } },
    additionalProperties: false,
  });

  test("checks at any depth and names the place", () => {
    expect(accepts(Tree, { name: "a", children: [{ name: "b", children: [] }] })).toBe(true);
    expect(issuesOf(Tree, { name: "a", children: [{ name: "b", children: [{ name: 1 }] }] })).toEqual([
      '/children/0/children/0/name: Instance type "number" is invalid. Expected "string".',
    ]);
  });

  test("refuses a value that contains itself or is nested too deeply, and throws nothing", () => {
    const circle: Record<string, unknown> = { name: "a" };
    circle.children = [circle];
    let deep: unknown = { name: "leaf" };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { name: "a", children: [deep] };
    for (const value of [circle, deep]) {
      expect(issuesOf(Tree, value)).toEqual([": The value contains itself, or is nested too deeply."]);
      expect(issuesOf(Tree, { ...(value as object), name: 1 })).toHaveLength(1);
      expect(accepts(schema({ minContains: 1, contains: { $ref: () => Tree } }), [value])).toBe(false);
      expect(accepts(schema({ type: "object" }), value)).toBe(true);
    }
  });

  test("does not hide an error of a value's own", () => {
    const value = {
      get name(): string {
        throw new Error("no name");
      },
    };
    expect(() => accepts(Tree, value)).toThrow("no name");
  });

  test("is one document of JSON Schema", () => {
    const options = { target: "draft-2020-12" } as const;
    expect(Tree["~standard"].jsonSchema.input(options)).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "#" } } },
      additionalProperties: false,
    });
    expect(() => Tree["~standard"].jsonSchema.output({ target: "draft-07" })).toThrow(/2020-12, not draft-07/);
  });
});

test("schemas that are referred to twice are one definition", () => {
  const Name = schema({ type: "string", minLength: 1 });
  const Pair = schema({ prefixItems: [{ $ref: () => Name }, { $ref: () => Name }] });
  expect(Pair["~standard"].jsonSchema.output({ target: "draft-2020-12" })).toMatchObject({
    prefixItems: [{ $ref: "#/$defs/1" }, { $ref: "#/$defs/1" }],
    $defs: { 1: { type: "string", minLength: 1 } },
  });
});

test("the value of a success is the value itself", () => {
  const value = { a: 1 };
  expect(schema({ type: "object" })["~standard"].validate(value)).toEqual({ value });
  expect(schema(true)["~standard"].validate(value)).toEqual({ value });
  expect(issuesOf(schema(false), value)).toHaveLength(1);
});

describe("values that are not JSON", () => {
  const Body = schema({
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, note: { type: "string" } },
    additionalProperties: false,
  });

  test("a member that is undefined is as good as absent", () => {
    expect(accepts(Body, { id: "1", note: undefined, more: undefined })).toBe(true);
    expect(issuesOf(Body, { id: undefined })).toEqual([': Instance does not have required property "id".']);
  });

  test("undefined, a hole in a list and an inherited member are refused", () => {
    expect(accepts(Body, undefined)).toBe(false);
    expect(accepts(schema({ items: { type: "string" } }), [undefined])).toBe(false);
    expect(accepts(schema({ required: ["toString"] }), {})).toBe(false);
    expect(accepts(schema({ properties: { constructor: { type: "string" } } }), {})).toBe(true);
  });

  test("a function and a symbol are refused, and are no error of the validator", () => {
    const Line = schema({ dependentRequired: { n: ["sku"] } });
    for (const given of [Symbol("x"), () => 1]) {
      expect(accepts(Body, given)).toBe(false);
      expect(accepts(Line, given)).toBe(false);
      expect(issuesOf(Body, { id: given })).toEqual([': Instance does not have required property "id".']);
    }
  });

  test("the document of JSON Schema has no format that only our types know", () => {
    const Own = schema({
      type: "object",
      properties: { at: { type: "string", format: "object" }, format: { type: "integer", format: "bigint" } },
    });
    expect(Own["~standard"].jsonSchema.output({ target: "draft-2020-12" })).toMatchObject({
      properties: { at: { type: "string" }, format: { type: "integer" } },
    });
    expect(JSON.stringify(Own["~standard"].jsonSchema.output({ target: "draft-2020-12" }))).not.toMatch(
      /bigint|"object"}/,
    );
  });

  test("a bigint is taken where the type has one", () => {
    const Long = schema({ type: "integer", format: "bigint", minimum: 0 });
    expect(accepts(Long, 9_007_199_254_740_993n)).toBe(true);
    expect(issuesOf(Long, -1n)).toEqual([": Number is less than 0."]);
    expect(issuesOf(schema({ type: "integer" }), 1n)).toHaveLength(1);
  });
});

test("a date is taken where the type has one", () => {
  const Moment = schema({
    type: "object",
    properties: { at: { type: "string", format: "object" }, text: { type: "string" } },
  });
  expect(accepts(Moment, { at: new Date(0), text: "1970-01-01" })).toBe(true);
  expect(accepts(Moment, { at: "no date" })).toBe(true);
  expect(accepts(Moment, { at: {} })).toBe(false);
  expect(accepts(Moment, { text: new Date(0) })).toBe(false);
});

describe("a union that nothing fits", () => {
  const App = schema({
    oneOf: [
      { required: ["type", "url"], properties: { type: { const: "bookmark" }, url: { type: "string" } } },
      {
        required: ["type", "domain"],
        properties: { type: { const: "ssh" }, domain: { type: "string" }, port: { type: "integer" } },
      },
      { properties: { type: { type: "string", not: { enum: ["bookmark", "ssh"] } } } },
    ],
  });

  test("is explained by the branch of the same kind", () => {
    expect(issuesOf(App, { type: "ssh", domain: 1, port: "x" })).toEqual([
      '/domain: Instance type "number" is invalid. Expected "string".',
      '/port: Instance type "string" is invalid. Expected "integer".',
    ]);
    expect(accepts(App, { type: "vnc" })).toBe(true);
  });

  test("says so if several fit", () => {
    expect(issuesOf(schema({ oneOf: [{ type: "string" }, { minLength: 1 }] }), "a")).toEqual([
      ": Instance does not match exactly one subschema (2 matches).",
    ]);
  });
});

test("a place in a message is a path of members and indices as they are", () => {
  const { issues } = schema({ additionalProperties: { items: { type: "null" } } })["~standard"].validate({
    "a/b~%#ü": [null, 1],
  }) as { issues: unknown[] };
  expect(issues).toMatchObject([{ path: ["a/b~%#ü", 1] }]);
});

test("half of a surrogate pair in a name breaks nothing", () => {
  const Names = schema({ additionalProperties: { type: "string" } });
  expect(accepts(Names, { "\ud800": "a" })).toBe(true);
  expect(issuesOf(Names, { "\ud800": 1 })).toHaveLength(1);
});

test("no message quotes a value", () => {
  const secret = 4_711_004_711;
  for (const data of [
    { maximum: 1 },
    { minimum: 1e12 },
    { exclusiveMaximum: 1 },
    { exclusiveMinimum: 1e12 },
    { multipleOf: 2 },
    { const: 1 },
    { enum: [1] },
    { type: "string" },
  ]) {
    expect(issuesOf(schema(data), secret).join()).not.toContain(String(secret));
    expect(issuesOf(schema(data), secret)).toHaveLength(1);
  }
});
