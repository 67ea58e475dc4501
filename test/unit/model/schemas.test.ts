import { expect, test } from "vitest";
import { Schemas, type SchemaType } from "../../../generator/src/model/schemas.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";

const AT = "/components/schemas/One";

function typeOf(schema: JsonObject | boolean, others: JsonObject = {}): SchemaType {
  return new Schemas({ components: { schemas: { One: schema, ...others } } }).at(AT);
}

/** A type in a few words, with the pointers of what is inside, from `One` on. */
function outline(type: SchemaType): unknown {
  if (type.kind === "values") return type.values;
  if (type.kind === "reference") return `-> ${type.target}`;
  if (type.kind !== "composition") return type.kind;
  const inside = (types: readonly SchemaType[]) =>
    Object.fromEntries(types.map((one) => [one.pointer.slice(AT.length), outline(one)]));
  const types = type.types?.map((one) => {
    if (one.type === "object") {
      const { rest } = one;
      const all = one.properties.map((property) => property.type);
      return { object: inside(all), rest: rest.kind === "map" ? inside(rest.types) : rest.kind };
    }
    return one.type === "array" ? { array: inside([...(one.places ?? []), one.items]) } : one.type;
  });
  const branches = type.unions.map((union) => inside(union.map((branch) => branch.type)));
  return [types, ...branches, ...(type.allOf.length > 0 ? [inside(type.allOf)] : [])];
}

const text = { type: "string" };

test.each([
  ["nothing", {}, "unknown"],
  ["true", true, "unknown"],
  ["false", false, "never"],
  ["prose alone", { description: "d" }, "unknown"],
  ["an unresolved reference", { $ref: "#/components/schemas/None" }, "unknown"],
  ["a reference", { $ref: `#${AT}` }, `-> ${AT}`],
  ["a constant", { const: 1 }, [1]],
  ["values, of which the type excludes null", { type: ["string"], enum: ["a", null] }, ["a"]],
  ["whole numbers", { type: ["integer", "null"] }, [["number", "null"]]],
  ["an object without a word about its members", { type: "object" }, [[{ object: {}, rest: "open" }]]],
  ["an object that must be empty", { type: "object", additionalProperties: false }, [[{ object: {}, rest: "empty" }]]],
  ["named members", { properties: { a: text } }, [[{ object: { "/properties/a": [["string"]] }, rest: "closed" }]]],
  [
    "named members and others",
    { properties: { a: text }, additionalProperties: text },
    [[{ object: { "/properties/a": [["string"]] }, rest: { "/additionalProperties": [["string"]] } }]],
  ],
  [
    "named members and any others",
    { properties: { a: text }, additionalProperties: {} },
    [[{ object: { "/properties/a": [["string"]] }, rest: "open" }]],
  ],
  [
    "members of any name, one of them required",
    { required: ["a"], additionalProperties: text },
    [[{ object: { "/additionalProperties": [["string"]] }, rest: { "/additionalProperties": [["string"]] } }]],
  ],
  [
    "members by pattern and all others",
    { patternProperties: { "^a": true }, additionalProperties: text },
    [[{ object: {}, rest: { "/additionalProperties": [["string"]], "/patternProperties/^a": "unknown" } }]],
  ],
  [
    "members that no other schema evaluates",
    { type: "object", unevaluatedProperties: text },
    [[{ object: {}, rest: { "/unevaluatedProperties": [["string"]] } }]],
  ],
  [
    "members that another schema may evaluate",
    { type: "object", unevaluatedProperties: text, anyOf: [true] },
    [[{ object: {}, rest: "open" }], { "/anyOf/0": "unknown" }],
  ],
  [
    "a tuple that no other schema continues",
    { prefixItems: [text], unevaluatedItems: text },
    [[{ array: { "/prefixItems/0": [["string"]], "/unevaluatedItems": [["string"]] } }]],
  ],
  [
    "a tuple that ends before its last place",
    { prefixItems: [text, text], maxItems: 1 },
    [[{ array: { "/prefixItems/0": [["string"]], "/items": "unknown" } }]],
  ],
  [
    "members of any name",
    { type: "object", additionalProperties: text },
    [[{ object: {}, rest: { "/additionalProperties": [["string"]] } }]],
  ],
  [
    "members by pattern",
    { type: "object", patternProperties: { "^a/": text } },
    [[{ object: {}, rest: { "/patternProperties/^a~1": [["string"]] } }]],
  ],
  ["a list of anything", { type: "array" }, [[{ array: { "/items": "unknown" } }]]],
  [
    "a tuple without further items",
    { prefixItems: [text], items: false },
    [[{ array: { "/prefixItems/0": [["string"]], "/items": "never" } }]],
  ],
  [
    "two unions and a member of allOf",
    { anyOf: [text], oneOf: [true], allOf: [{ required: ["a"] }] },
    [
      undefined,
      { "/anyOf/0": [["string"]] },
      { "/oneOf/0": "unknown" },
      { "/allOf/0": [[{ object: {}, rest: "open" }]] },
    ],
  ],
] as const)("the schema of %s becomes one type", (_, schema, expected) => {
  expect(outline(typeOf(schema as JsonObject | boolean))).toEqual(expected);
});

test("every type is made once, except where an overload has another schema at the same place", () => {
  const schemas = new Schemas({ components: { schemas: { One: text } } });
  expect(schemas.at(AT)).toBe(schemas.of(schemas.at(AT).schema, AT));
  expect(schemas.of({ ...text, const: "a" }, AT).kind).toBe("values");
  expect(schemas.at(AT).kind).toBe("composition");
});

test("dereferencing ends at the first schema that is no reference, and a circle of references says nothing", () => {
  const link = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const schemas = new Schemas({ components: { schemas: { One: link("Two"), Two: text, A: link("B"), B: link("A") } } });
  expect(schemas.dereference(schemas.at(AT)).pointer).toBe("/components/schemas/Two");
  expect(schemas.dereference(schemas.at("/components/schemas/A")).kind).toBe("unknown");
});

test("a branch has the header that it depends on", () => {
  const type = typeOf({ anyOf: [text, { ...text, "x-with-header": "x-new" }] });
  const headers = type.kind === "composition" ? type.unions[0]?.map(({ header }) => header) : undefined;
  expect(headers).toEqual([undefined, "x-new"]);
});
