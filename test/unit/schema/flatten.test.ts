import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import mergeAllOf from "json-schema-merge-allof";
import { describe, expect, test } from "vitest";
import { clone } from "../../../generator/src/openapi/clone.ts";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import {
  type Flattened,
  flatten,
  MOST_BRANCHES,
  MOST_BRANCHES_IN_ALL,
  MOST_COPIED,
} from "../../../generator/src/schema/flatten/flatten.ts";
import type { Choose } from "../../../generator/src/schema/flatten/merging.ts";

const AT = "/components/schemas/Subject";
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };
const object = (properties: JsonObject, ...required: string[]): JsonObject =>
  required.length === 0 ? { type: "object", properties } : { type: "object", properties, required };

/** Flattens a schema as the component `Subject`, beside the other components of the test. */
function flattened(subject: JsonObject, components: JsonObject = {}, choose?: Choose): Flattened {
  const root: JsonObject = { components: { schemas: { ...components, Subject: subject } } };
  const copy = (pointer: string): Json => clone(get(root, pointer) as Json);
  return flatten(root, { node: subject, pointer: AT }, copy, choose);
}

function schemaOf(subject: JsonObject, components?: JsonObject, choose?: Choose): JsonObject {
  const result = flattened(subject, components, choose);
  if ("stuck" in result) throw new Error(result.stuck);
  return result.schema;
}

function reasonOf(subject: JsonObject, components?: JsonObject): string | undefined {
  const result = flattened(subject, components);
  return "stuck" in result ? result.stuck : undefined;
}

describe("an allOf", () => {
  test("becomes one object with the properties and the required names of all members", () => {
    const subject = { allOf: [ref("Base"), object({ b: text }, "b")] };
    expect(schemaOf(subject, { Base: object({ a: text }, "a") })).toEqual(object({ a: text, b: text }, "a", "b"));
  });

  test("takes the stricter of two bounds", () => {
    const subject = {
      allOf: [
        { type: "string", minLength: 1, maxLength: 9 },
        { minLength: 2, maxLength: 10 },
      ],
    };
    expect(schemaOf(subject)).toEqual({ type: "string", minLength: 2, maxLength: 9 });
  });

  test("takes the values that all enums list", () => {
    expect(schemaOf({ allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] })).toEqual({ enum: ["b"] });
  });

  test("takes the types that all members allow, and an integer is a number", () => {
    expect(schemaOf({ allOf: [{ enum: ["a", "b"] }, { const: "b" }] })).toEqual({ const: "b" });
    expect(flattened({ allOf: [{ enum: ["a", "b"] }, { const: "c" }] })).toHaveProperty("stuck");
    expect(schemaOf({ allOf: [{ type: ["number", "null"] }, { type: "integer" }] })).toEqual({ type: "integer" });
  });

  test("takes null only if every member is nullable", () => {
    const nullable = { type: "string", nullable: true };
    expect(schemaOf({ allOf: [nullable, { type: "string", maxLength: 3 }] })).toEqual({ type: "string", maxLength: 3 });
    expect(schemaOf({ allOf: [nullable, { ...nullable, maxLength: 3 }] }).type).toEqual(["string", "null"]);
  });

  test("merges a property that several members describe", () => {
    const subject = { allOf: [object({ a: { type: "string", minLength: 1 } }), object({ a: { maxLength: 5 } })] };
    expect(schemaOf(subject)).toEqual(object({ a: { type: "string", minLength: 1, maxLength: 5 } }));
  });

  test("drops keywords that the common type leaves without effect", () => {
    const both = { type: ["string", "number"], minLength: 1, exclusiveMaximum: 3 };
    expect(schemaOf({ allOf: [both, { type: "number" }] })).toEqual({ type: "number", exclusiveMaximum: 3 });
    expect(schemaOf({ allOf: [both, text] })).toEqual({ ...text, minLength: 1 });
  });

  test("has each type once, also where one is nullable twice", () => {
    const nullable = { type: ["string", "null"], nullable: true };
    expect(schemaOf({ allOf: [nullable, { maxLength: 3 }] }).type).toEqual(["string", "null"]);
  });

  test("takes properties without a type to mean an object", () => {
    expect(reasonOf({ allOf: [{ properties: { a: text } }, text] })).toBe("no value satisfies all members");
  });

  test("takes the listed values of the common type", () => {
    expect(schemaOf({ allOf: [{ enum: [1, 1.5, "a", null] }, { type: "integer" }] })).toEqual({
      type: "integer",
      enum: [1],
    });
    expect(schemaOf({ allOf: [{ enum: [1, "a"] }, text] })).toEqual({ ...text, enum: ["a"] });
  });

  test("has its keywords in one order, whatever the order of the members", () => {
    const subject = {
      allOf: [
        { required: ["a"], maxProperties: 2 },
        { properties: { a: text }, type: "object" },
      ],
    };
    expect(Object.keys(schemaOf(subject))).toEqual(["type", "properties", "required", "maxProperties"]);
  });

  test("is closed if one member is, whatever others say", () => {
    const closed = { ...object({ a: text }), additionalProperties: false };
    const open = { ...object({ b: text }), additionalProperties: true };
    expect(schemaOf({ allOf: [open, closed] }).additionalProperties).toBe(false);
    expect(schemaOf({ allOf: [closed, { ...open, additionalProperties: text }] }).additionalProperties).toBe(false);
  });

  test("ignores members that say nothing", () => {
    expect(schemaOf({ allOf: [true, {}, { description: "A." }, object({ a: text })] })).toEqual({
      ...object({ a: text }),
      description: "A.",
    });
  });

  test("copies a member whole if it is taken as it is", () => {
    const member = { ...object({ a: text }), description: "A." };
    const root: JsonObject = { allOf: [member, { type: "object" }] };
    const copied: string[] = [];
    flatten(root, { node: { allOf: [member] }, pointer: "" }, (pointer) => {
      copied.push(pointer);
      return clone(get(root, pointer) as Json);
    });
    expect(copied).toEqual(["/allOf/0"]);
  });

  test("has the description of a property in a base, and not its title", () => {
    const base = object({ a: { title: "Base a", description: "Described by the base." } });
    expect(schemaOf({ allOf: [ref("Base"), object({ a: text })] }, { Base: base })).toEqual(
      object({ a: { ...text, description: "Described by the base." } }),
    );
  });

  test("has the description of the composing schema, and the title of no base", () => {
    const subject = { allOf: [ref("Base"), object({ b: text })], description: "Own." };
    const schema = schemaOf(subject, { Base: { ...object({ a: text }), title: "Base", description: "Base." } });
    expect(schema).toEqual({ ...object({ a: text, b: text }), description: "Own." });
  });
});

describe("a reference", () => {
  test("stays if the other members add nothing to its component", () => {
    const components = { Base: object({ a: text }, "a") };
    expect(schemaOf({ allOf: [ref("Base"), { type: "object" }] }, components)).toEqual(ref("Base"));
    expect(schemaOf({ allOf: [ref("Base"), { required: ["a"] }] }, components)).toEqual(ref("Base"));
    expect(schemaOf({ allOf: [ref("Base"), object({ a: text })] }, components)).toEqual(ref("Base"));
  });

  test("stays if its component is composed and the other members add nothing", () => {
    const components = { A: object({ a: text }, "a"), Base: { allOf: [ref("A"), object({ b: text }, "b")] } };
    expect(schemaOf({ allOf: [ref("Base"), { type: "object" }] }, components)).toEqual(ref("Base"));
    expect(schemaOf({ allOf: [ref("Base"), { nullable: true, type: "object" }] }, components)).toEqual(ref("Base"));
  });

  test("keeps the description beside it", () => {
    const described = { ...ref("Base"), description: "Own." };
    expect(schemaOf({ allOf: [described, { type: "object" }] }, { Base: object({ a: text }) })).toEqual(described);
  });

  test("is merged if another member adds a required name", () => {
    const components = { Base: object({ a: text }) };
    expect(schemaOf({ allOf: [ref("Base"), { required: ["a"] }] }, components)).toEqual(object({ a: text }, "a"));
  });

  test("inside a property stays", () => {
    const subject = { allOf: [object({ a: ref("Base") }), object({ b: text })] };
    expect(schemaOf(subject, { Base: object({ a: text }) })).toEqual(object({ a: ref("Base"), b: text }));
  });
});

describe("a union", () => {
  test("beside properties has them in every branch", () => {
    const subject = { ...object({ a: text }), oneOf: [object({ b: text }), object({ c: text })] };
    expect(schemaOf(subject)).toEqual({ oneOf: [object({ a: text, b: text }), object({ a: text, c: text })] });
  });

  test("of one branch is that branch", () => {
    expect(schemaOf({ allOf: [{ anyOf: [object({ a: text })] }, object({ b: text })] })).toEqual(
      object({ a: text, b: text }),
    );
  });

  test("loses branches that contradict the other members, and their conflicts", () => {
    const subject = { allOf: [{ anyOf: [text, { type: "number" }] }, { type: "string", maxLength: 3 }] };
    expect(flattened(subject)).toEqual({ schema: { type: "string", maxLength: 3 }, conflicts: [] });
    const refused = { ...text, format: "uri", enum: ["y"] };
    const kept = { ...text, format: "uuid", enum: ["x"] };
    const union = { anyOf: [refused, { ...text, enum: ["x"] }] };
    expect(flattened({ allOf: [union, kept] })).toEqual({ schema: kept, conflicts: [] });
  });

  test("keeps its discriminator only if all branches stay components", () => {
    const discriminator = { propertyName: "kind", mapping: { a: "#/components/schemas/A" } };
    const components = { A: object({ kind: text }), B: object({ kind: text, b: text }) };
    const union = { oneOf: [ref("A"), ref("B")], discriminator };
    expect(schemaOf({ allOf: [union, { type: "object" }] }, components)).toEqual(union);
    expect(schemaOf({ allOf: [union, object({ c: text })] }, components)).not.toHaveProperty("discriminator");
  });
});

describe("a contradiction", () => {
  test("in a property keeps the later schema and is listed with its pointer", () => {
    const subject = { allOf: [object({ a: text }), object({ a: { type: "number" } })] };
    expect(flattened(subject)).toEqual({
      schema: object({ a: { type: "number" } }),
      conflicts: [{ pointer: `${AT}/allOf/1/properties/a`, property: "a" }],
    });
  });

  test("between two formats keeps the later one and is listed", () => {
    const subject = { allOf: [{ ...text, format: "uuid" }, { format: "uri" }] };
    expect(flattened(subject)).toEqual({
      schema: { ...text, format: "uri" },
      conflicts: [{ pointer: `${AT}/allOf/1`, property: "format" }],
    });
  });

  test("between whole schemas has no result", () => {
    expect(reasonOf({ allOf: [text, { type: "number" }] })).toBe("no value satisfies all members");
    expect(reasonOf({ allOf: [{ enum: ["a"] }, { enum: ["b"] }] })).toBe("no value satisfies all members");
  });
});

describe("there is no result for", () => {
  test("a schema that is composed of itself", () => {
    const reason = "a schema is composed of itself, or of something that does not exist";
    expect(reasonOf({ allOf: [ref("Subject"), object({ a: text })] })).toBe(reason);
    const circle = { A: { allOf: [ref("B"), object({ a: text })] }, B: { allOf: [ref("A"), object({ b: text })] } };
    expect(reasonOf({ allOf: [ref("A"), object({ c: text })] }, circle)).toBe(reason);
    expect(reasonOf({ allOf: [ref("Nothing"), object({ c: text })] })).toBe(reason);
  });

  test("properties that refer to their own schemas in turn", () => {
    const components = { A: object({ next: ref("A") }), B: object({ next: ref("B") }) };
    expect(reasonOf({ allOf: [ref("A"), ref("B")] }, components)).toBe(
      "a schema is composed of itself, or of something that does not exist",
    );
  });

  test("compositions that are nested over 100 deep", () => {
    const chain = (length: number): JsonObject =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          `C${i}`,
          { allOf: [i + 1 < length ? ref(`C${i + 1}`) : text, { title: "" }] },
        ]),
      );
    const subject = { allOf: [ref("C0"), { maxLength: 3 }] };
    expect(reasonOf(subject, chain(100))).toBeUndefined();
    expect(reasonOf(subject, chain(101))).toMatch(/^a schema is composed of itself/);
  });

  test("a keyword that cannot be merged", () => {
    expect(reasonOf({ allOf: [{ ...text, pattern: "^a" }, { pattern: "b$" }] })).toBe("several members state pattern");
  });
});

describe("the limits of docs/limits.md", () => {
  const branches = (count: number, prefix: string): JsonObject => ({
    oneOf: Array.from({ length: count }, (_, i) => object({ [`${prefix}${i}`]: text }, `${prefix}${i}`)),
  });

  test(`a union of ${MOST_BRANCHES} branches is merged, one of ${MOST_BRANCHES + 1} is not`, () => {
    expect(MOST_BRANCHES).toBe(32);
    const most = schemaOf({ allOf: [branches(32, "b"), object({ a: text })] });
    expect(most.oneOf).toHaveLength(32);
    expect(reasonOf({ allOf: [branches(33, "b"), object({ a: text })] })).toBe(
      "a union of 33 branches is composed with more",
    );
  });

  test("the branches of two unions are multiplied", () => {
    expect(reasonOf({ allOf: [branches(4, "b"), branches(8, "c")] })).toBeUndefined();
    expect(reasonOf({ allOf: [branches(3, "b"), branches(11, "c")] })).toBe(
      "a union of 33 branches is composed with more",
    );
  });

  test("a union that nothing is merged into may have any number of branches", () => {
    expect(schemaOf({ allOf: [branches(100, "b")] }).oneOf).toHaveLength(100);
    expect(schemaOf({ allOf: [branches(100, "b"), { description: "Many." }] }).oneOf).toHaveLength(100);
  });

  test(`unions in properties may have ${MOST_BRANCHES_IN_ALL} branches in all`, () => {
    expect(MOST_BRANCHES_IN_ALL).toBe(512);
    const subject = (count: number): JsonObject => {
      const names = Array.from({ length: count }, (_, i) => `p${i}`);
      const unions = Object.fromEntries(names.map((name) => [name, branches(32, "b")]));
      const added = Object.fromEntries(names.map((name) => [name, object({ a: text })]));
      return { allOf: [object(unions), object(added)] };
    };
    expect(reasonOf(subject(16))).toBeUndefined();
    expect(reasonOf(subject(17))).toBe("unions within unions give over 512 branches");
  });

  test(`members may hold ${MOST_COPIED} values`, () => {
    expect(MOST_COPIED).toBe(10_000);
    const subject = (count: number): JsonObject => ({
      allOf: [object({ a: { enum: Array.from({ length: count }, (_, i) => i) } }), object({ b: { type: "null" } })],
    });
    expect(reasonOf(subject(9_900))).toBeUndefined();
    expect(reasonOf(subject(10_000))).toBe("its members hold over 10000 values");
  });
});

describe("choose", () => {
  test("decides about the properties of the schema itself and not about those inside them", () => {
    const asked: string[] = [];
    const choose: Choose = (property, holders) => {
      asked.push(property);
      return property === "a" ? { value: { type: "boolean" } } : property === "b" ? holders.slice(0, 1) : undefined;
    };
    const subject = {
      allOf: [object({ a: text, b: text, c: object({ d: text }) }), object({ b: { type: "number" }, c: object({}) })],
    };
    expect(schemaOf(subject, {}, choose).properties).toEqual({
      a: { type: "boolean" },
      b: text,
      c: object({ d: text }),
    });
    expect(asked.sort()).toEqual(["a", "b", "c"]);
  });
});

const ajv = new Ajv2020({ strict: false, validateFormats: false, addUsedSchema: false, logger: false });

/** Small values over few names and small schemas of one kind, so that they often meet. */
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(null, true, 0, 1, 2, 3, 1.5, "", "a", "ab", "abc"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b"), tie("value"), { maxKeys: 2, noNullPrototype: true }),
  ),
})).value;
const size = fc.integer({ min: 0, max: 3 });
const some = (keywords: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonObject> =>
  fc.record(keywords, { requiredKeys: ["type"], noNullPrototype: true }) as fc.Arbitrary<JsonObject>;

/**
 * Compositions of schemas of one kind. Every schema states its type: where none is stated, `flatten` takes
 * `properties` to mean an object.
 */
function compositions(numbers: readonly string[]): fc.Arbitrary<JsonObject> {
  const kinds = fc.letrec<Record<"text" | "number" | "list" | "object" | "any", JsonObject>>((tie) => {
    const members = (kind: fc.Arbitrary<JsonObject>) => fc.array(kind, { minLength: 2, maxLength: 3 });
    const composed = (kind: fc.Arbitrary<JsonObject>) =>
      fc.oneof({ maxDepth: 3 }, kind, fc.record({ anyOf: members(kind) }, { noNullPrototype: true }));
    return {
      text: composed(
        fc.oneof(
          some({ type: fc.constant("string"), minLength: size, maxLength: size }),
          some({ type: fc.constant("string"), enum: fc.subarray(["a", "ab", "abc"], { minLength: 1 }) }),
        ),
      ),
      number: composed(some({ type: fc.constantFrom(...numbers), minimum: size, maximum: size })),
      list: composed(some({ type: fc.constant("array"), items: tie("any"), minItems: size, maxItems: size })),
      object: composed(
        some({
          type: fc.constant("object"),
          properties: fc.dictionary(fc.constantFrom("a", "b"), tie("any"), { maxKeys: 2, noNullPrototype: true }),
          required: fc.subarray(["a", "b"]),
        }),
      ),
      any: fc.oneof({ maxDepth: 3 }, tie("text"), tie("number"), tie("list"), tie("object")),
    };
  });
  return fc
    .constantFrom(kinds.text, kinds.number, kinds.list, kinds.object)
    .chain((kind) => fc.array(kind, { minLength: 2, maxLength: 3 }))
    .map((members): JsonObject => ({ allOf: members }));
}

const attempts = { numRuns: 200 };
const values = fc.array(value, { minLength: 5, maxLength: 20 });

test("a result without conflicts accepts the values that the allOf accepts", () => {
  let compared = 0;
  const check = (all: JsonObject, some: readonly Json[]): void => {
    const ours = flattened(all);
    if ("stuck" in ours || ours.conflicts.length > 0) return;
    compared++;
    const [before, after] = [ajv.compile(all), ajv.compile(ours.schema)];
    for (const one of some) expect({ one, accepted: after(one) }).toEqual({ one, accepted: before(one) });
  };
  fc.assert(fc.property(compositions(["number", "integer"]), values, check), attempts);
  expect(compared).toBeGreaterThan(50);
});

describe("json-schema-merge-allof", () => {
  const merged = (schema: JsonObject): JsonObject => mergeAllOf(clone(schema) as never) as unknown as JsonObject;

  test("accepts the same values wherever both give a schema without a contradiction", () => {
    let compared = 0;
    const check = (all: JsonObject, some: readonly Json[]): void => {
      const ours = flattened(all);
      const theirs = attempt(() => merged(all));
      if ("stuck" in ours || ours.conflicts.length > 0 || theirs === undefined) return;
      compared++;
      const [here, there] = [ajv.compile(ours.schema), ajv.compile(theirs)];
      for (const one of some) expect({ one, accepted: here(one) }).toEqual({ one, accepted: there(one) });
    };
    fc.assert(fc.property(compositions(["number"]), values, check), attempts);
    expect(compared).toBeGreaterThan(50);
  });

  // The known differences: what it does, and what `flatten` does instead.

  test("takes a number and an integer in unions for a contradiction; flatten knows that an integer is a number", () => {
    const unions = [{ anyOf: [{ type: "number" }, text] }, { anyOf: [{ type: "integer" }, { type: "boolean" }] }];
    const subject = { allOf: unions };
    const [source, ours] = [ajv.compile(subject), ajv.compile(schemaOf(subject))];
    expect([source(3), ours(3)]).toEqual([true, true]);
    expect(attempt(() => ajv.compile(merged(subject))(3)) ?? false).toBe(false);
  });

  test("merges two patterns into a lookahead that nobody can read; flatten gives no result", () => {
    const subject = { allOf: [{ ...text, pattern: "^a" }, { pattern: "b$" }] };
    expect(merged(subject)).toEqual({ ...text, pattern: "(?=^a)(?=b$)" });
    expect(reasonOf(subject)).toBe("several members state pattern");
  });

  test("throws for a contradiction in a property; flatten keeps the later schema and lists it", () => {
    const subject = { allOf: [object({ a: text }, "a"), object({ a: { type: "number" } })] };
    expect(() => merged(subject)).toThrow();
    expect(schemaOf(subject)).toEqual(object({ a: { type: "number" } }, "a"));
  });

  test("removes properties that a closed member does not name; flatten keeps them, as the API sends them", () => {
    const closed = { ...object({ a: text }), additionalProperties: false };
    const subject = { allOf: [closed, object({ b: text })] };
    expect(merged(subject)).toEqual(closed);
    expect(schemaOf(subject)).toEqual({ ...object({ a: text, b: text }), additionalProperties: false });
  });

  test("leaves a union beside other keywords; flatten merges them into its branches", () => {
    const subject = { allOf: [object({ a: text }), { anyOf: [object({ b: text }), object({ c: text })] }] };
    expect(merged(subject)).toEqual({ ...object({ a: text }), anyOf: [object({ b: text }), object({ c: text })] });
    expect(schemaOf(subject)).toEqual({ anyOf: [object({ a: text, b: text }), object({ a: text, c: text })] });
  });
});

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
