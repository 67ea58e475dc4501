import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { branchOrder } from "../../../generator/src/schema/branch-order.ts";
import { mergedBases } from "../../../generator/src/schema/compositions.ts";
import { discriminations } from "../../../generator/src/schema/discrimination.ts";
import { enumeration } from "../../../generator/src/schema/enumeration.ts";
import { kindsOf } from "../../../generator/src/schema/kinds.ts";
import { firstOverlap } from "../../../generator/src/schema/overlap.ts";

const text: JsonObject = { type: "string" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const listed = (...values: Json[]): JsonObject => ({ enum: values });
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});

describe("the order of branches", () => {
  const orderOf = (anyOf: Json[], more: JsonObject = {}): number[] | undefined =>
    branchOrder({}, { node: { anyOf, ...more }, pointer: "" }, "anyOf");
  const boat = object({ name: text });
  const yacht = object({ name: text, cabins: text });

  test("puts a branch before one of which it has every property and more", () => {
    expect(orderOf([boat, yacht])).toEqual([1, 0]);
    expect(orderOf([text, boat, yacht])).toEqual([0, 2, 1]);
    expect(orderOf([boat, object({ name: text }, "name")])).toEqual([1, 0]);
  });

  test.each<[string, Json[]]>([
    ["already in order", [yacht, boat]],
    ["equal", [boat, boat]],
    ["with a property in common alone", [object({ a: text, b: text }), object({ a: text, c: text, d: text })]],
    ["with fewer required properties and more others", [object({ name: text }, "name"), yacht]],
    ["with other required properties", [object({ a: text }, "a"), object({ a: text, b: text }, "b")]],
    ["with disjoint values", [object({ name: listed("a") }), object({ name: listed("b"), cabins: text })]],
    ["without properties", [{ type: "object" }, boat]],
    ["of another type", [{ ...boat, type: "string" }, yacht]],
    ["that are unions", [{ oneOf: [boat, text] }, yacht]],
    ["alone", [boat]],
  ])("leaves branches %s where they are", (_, branches) => expect(orderOf(branches)).toBeUndefined());

  test("is left to a discriminator", () => {
    expect(orderOf([boat, yacht], { discriminator: { propertyName: "name" } })).toBeUndefined();
  });
});

describe("the kinds of branches", () => {
  const kinds = (...union: Json[]) => kindsOf({ components: { schemas: {} } }, "/x/anyOf", union);
  const branch = (title: string | undefined, kind: JsonObject): JsonObject => ({
    ...object({ kind }),
    ...(title !== undefined && { title }),
  });
  const any = { enum: ["web", "ssh", "tv"] };

  test("are read from examples, if names confirm most of them", () => {
    expect(kinds(branch("Web app", { ...any, example: "web" }), branch("Ssh app", { ...any, example: "ssh" }))).toEqual(
      {
        property: "kind",
        values: ["web", "ssh"],
        isNamed: [true, true],
        others: ["tv"],
        required: false,
      },
    );
  });

  test("are read from defaults, and from names alone; null has none", () => {
    const union = [branch("Web app", { ...any, default: "web" }), { type: "null" }, branch("SSH app", any)];
    expect(kinds(...union)?.values).toEqual(["web", undefined, "ssh"]);
  });

  test("are the only values of branches, if one branch lists those of others too", () => {
    const union = [branch(undefined, listed("web")), branch(undefined, listed("tv")), branch("Ssh", any)];
    expect(kinds(...union)).toMatchObject({ values: ["web", "tv", "ssh"], others: [] });
    expect(
      kinds(branch(undefined, listed("web")), branch(undefined, { ...listed("web", "ssh"), example: "ssh" })),
    ).toBe(undefined);
  });

  test("are required if one branch requires the property", () => {
    const one = { ...branch("Web", any), required: ["kind"] };
    expect(kinds(one, branch("Ssh", any))?.required).toBe(true);
  });

  test.each<[string, Json[]]>([
    ["examples alone", [branch(undefined, { ...any, example: "web" }), branch(undefined, { ...any, example: "ssh" })]],
    ["two equal examples", [branch("Web", { ...any, example: "web" }), branch("Other", { ...any, example: "web" })]],
    ["an example against the name", [branch("Web", { ...any, example: "ssh" }), branch("Tv", any)]],
    ["a branch that nothing is known of", [branch("Web", any), branch("Other", any), branch("Ssh", any)]],
    ["numbers", [branch("App 1", { enum: [1, 2, 3], example: 1 }), branch("App 2", { enum: [1, 2, 3], example: 2 })]],
    ["values of their own", [branch("Web", listed("web")), branch("Ssh", listed("ssh"))]],
    ["fewer values than branches", [branch("Web", listed("web")), branch("Ssh", listed("web"))]],
    ["one branch", [branch("Web", any)]],
    ["a branch that is no schema", [branch("Web", any), true]],
  ])("are unknown with %s", (_, union) => expect(kinds(...union)).toBeUndefined());
});

describe("two branches overlap", () => {
  test.each<[string, Json, Json]>([
    ["if one has every value of the other", { ...text, enum: ["a"] }, text],
    ["if an object needs nothing that the other does not declare", object({ a: text }, "a"), object({ b: text })],
    ["if the members that they need agree", object({ a: text }, "a"), object({ a: text, b: text }, "a")],
    ["if they list a value in common", object({ a: listed("x", "y") }, "a"), object({ a: listed("y", "z") }, "a")],
  ])("%s", (_, one, other) => {
    expect(firstOverlap([one, other], {})).toEqual([0, 1]);
    expect(firstOverlap([other, one], {})).toEqual([0, 1]);
  });

  test.each<[string, Json, Json]>([
    ["of different types", text, { type: "number" }],
    ["of texts with different lengths", { ...text, minLength: 5 }, { ...text, maxLength: 2 }],
    ["with different values", object({ a: listed("x") }, "a"), object({ a: listed("y") }, "a")],
    ["with a member of different types", object({ a: text }, "a"), object({ a: { type: "number" } }, "a")],
    ["that need what the other does not declare", object({ a: text }, "a"), object({ b: text }, "b")],
    ["of which one forbids what the other needs", object({ a: false }), object({ a: text }, "a")],
    [
      "of which one is closed to what the other needs",
      object({ a: text }, "a"),
      { ...object({ b: text }), additionalProperties: false },
    ],
    [
      "with a condition beyond their members",
      { ...object({ a: text }), not: object({}, "b") },
      object({ b: text }, "b"),
    ],
    [
      "with names of members by a pattern",
      { ...object({ a: text }), patternProperties: { "^b$": { type: "number" } } },
      object({ b: text }, "b"),
    ],
    ["that are unknown", ref("Nothing"), text],
  ])("not if they are %s", (_, one, other) => {
    expect(firstOverlap([one, other], {})).toBeUndefined();
    expect(firstOverlap([other, one], {})).toBeUndefined();
  });
});

test.each<[string, Json]>([
  ["a branch is no schema", [true, object({ kind: listed("a") })]],
  ["a branch is no object", [text, object({ kind: listed("a") })]],
  ["a value belongs to two branches", [object({ kind: listed("a", "b") }), object({ kind: listed("b") })]],
  ["a branch lacks the property", [object({ kind: listed("a") }), object({ name: text })]],
  ["a branch lists no value", [object({ kind: listed("a") }), object({ kind: text })]],
  ["a listed value is an object", [object({ kind: listed("a") }), object({ kind: listed({}) })]],
  ["there is one branch", [object({ kind: listed("a") })]],
])("no property distinguishes branches if %s", (_, union) => {
  expect(discriminations({}, "", "anyOf", union)).toEqual([]);
});

test("a property with values of its own in each branch distinguishes them", () => {
  const union = [object({ kind: listed("a") }, "kind"), { type: "null" }, object({ kind: { const: "b" } })];
  expect(discriminations({}, "", "anyOf", union)).toMatchObject([
    {
      property: "kind",
      required: false,
      branchOf: new Map([
        ["a", 0],
        ["b", 2],
      ]),
    },
  ]);
});

test.each<[JsonObject, string[]]>([
  [ref("A"), []],
  [{ ...ref("A"), description: "A." }, []],
  [{ allOf: [ref("A")] }, []],
  [{ allOf: [ref("A")], description: "A.", discriminator: { propertyName: "a" }, nullable: true }, []],
  [{ anyOf: [ref("A"), ref("B")] }, []],
  [{ allOf: [ref("A"), { required: ["a"] }] }, ["A"]],
  [{ allOf: [ref("A")], required: ["a"] }, ["A"]],
  [{ allOf: [ref("A"), ref("B")] }, ["A", "B"]],
  [{ anyOf: [ref("A"), ref("B")], required: ["a"] }, ["A", "B"]],
  [{ anyOf: [{ allOf: [ref("A"), ref("B")] }] }, ["A", "B"]],
])("merging %j copies the components %j", (schema, names) => {
  expect(mergedBases(schema)).toEqual(names.map((name) => `/components/schemas/${name}`));
});

test.each<[JsonObject, object | undefined]>([
  [
    { type: "string", enum: ["a"] },
    { type: "string", values: ["a"], nullable: false },
  ],
  [
    { type: ["integer", "null"], enum: [1, null] },
    { type: "integer", values: [1], nullable: true },
  ],
  [{ type: ["string", "number"], enum: ["a"] }, undefined],
  [{ type: "boolean", enum: [true] }, undefined],
  [{ type: "string", enum: ["a", 1] }, undefined],
  [{ type: "string" }, undefined],
])("the enumeration of %j is %j", (schema, expected) => expect(enumeration(schema)).toEqual(expected));
