import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../generator/src/openapi/pointer.ts";
import { accepts } from "../../generator/src/schema/accepts.ts";
import { judge } from "../../generator/src/schema/direction/judge.ts";

// The schemas are valid as they are drawn, and each is used once: checking and optimizing them is most of the time.
const ajv = new Ajv2020({
  strict: false,
  validateFormats: false,
  validateSchema: false,
  addUsedSchema: false,
  logger: false,
  code: { optimize: false },
});

/** Small values over few names, so that two schemas often meet on the same value. */
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(null, true, false, 0, 1, 2, 3, -1, 1.5, "", "a", "b", "ab", "abc"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const type = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");
const size = fc.integer({ min: 0, max: 3 });

const schema: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject }>((tie) => {
  const list = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  const any = fc.record(
    {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, comparator: "IsStrictlyEqual" }),
      const: value,
      minimum: size,
      exclusiveMaximum: size,
      minLength: size,
      maxLength: size,
      minItems: size,
      maxItems: size,
      uniqueItems: fc.boolean(),
      items: tie("schema"),
      properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema"), { maxKeys: 2, noNullPrototype: true }),
      required: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      minProperties: size,
      anyOf: list,
      oneOf: list,
      allOf: list,
      not: tie("schema"),
      description: fc.constant("text"),
      $ref: fc.constantFrom("#/components/schemas/A", "#/components/schemas/B"),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  // Few keywords at a time: with twenty, nearly every schema refuses everything.
  const few = any.chain((all) => fc.subarray(Object.keys(all), { maxLength: 3 }).map((keys) => pick(all, keys)));
  return { schema: fc.oneof({ maxDepth: 2 }, fc.record({ type }, { noNullPrototype: true }), few) };
}).schema as fc.Arbitrary<JsonObject>;

function pick(all: object, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))) as JsonObject;
}

/** The pair that rules make: one member of a schema changed, added or removed. */
const edited = fc.tuple(schema, schema, schema).map(([a, b, c]): [JsonObject, JsonObject] => {
  const keys = Object.keys(b);
  const key = keys[0];
  return [{ ...a, ...c }, key === undefined ? a : { ...a, ...c, [key]: b[key] as Json }];
});
const pairs = fc.oneof(
  fc.tuple(schema, schema),
  edited,
  edited.map(([a, b]): [JsonObject, JsonObject] => [b, a]),
);

const COMPONENTS: JsonObject = {
  A: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  B: { type: ["string", "null"], maxLength: 2 },
};
const root: JsonObject = { components: { schemas: COMPONENTS } };

function validator(one: JsonObject): (value: Json) => boolean {
  const check = ajv.compile<Json>({ ...root, allOf: [one] });
  return (candidate) => check(candidate);
}

/** Values drawn from the schema's own words, besides the random ones. */
function own(one: Json): Json[] {
  if (Array.isArray(one)) return one.flatMap(own);
  if (typeof one !== "object" || one === null) return [one];
  return [one, ...Object.values(one).flatMap(own)];
}

describe("the direction of a change", () => {
  test("is never claimed if a value disproves it", () => {
    const claims = new Map<string, number>();
    fc.assert(
      fc.property(pairs, fc.array(value, { minLength: 12, maxLength: 24 }), ([before, after], values) => {
        const claim = judge(before, after, root);
        claims.set(claim ?? "none", (claims.get(claim ?? "none") ?? 0) + 1);
        if (claim === undefined || claim === "replace") return;
        const a = validator(before);
        const b = validator(after);
        const disproofs = [...values, ...own(before), ...own(after)].filter((candidate) => {
          const [accepted, acceptedAfter] = [a(candidate), b(candidate)];
          return claim === "widen"
            ? accepted && !acceptedAfter
            : claim === "narrow"
              ? !accepted && acceptedAfter
              : accepted !== acceptedAfter;
        });
        expect({ claim, disproofs }).toEqual({ claim, disproofs: [] });
      }),
      { numRuns: 4_000 },
    );
    // A judge that never commits itself would pass the property; this one has to.
    for (const claim of ["equivalent", "widen", "narrow", "replace"]) {
      expect(claims.get(claim) ?? 0, claim).toBeGreaterThan(40);
    }
  });

  test("rests on a check of values that agrees with ajv", () => {
    let told = 0;
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 4, maxLength: 8 }), (one, values) => {
        const check = validator(one);
        const judged = [...values, ...own(one)]
          .map((candidate) => ({ candidate, verdict: accepts(one, candidate, root) }))
          .filter(({ verdict }) => verdict !== undefined);
        told += judged.length;
        expect(judged.filter(({ candidate, verdict }) => verdict !== check(candidate))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(told).toBeGreaterThan(10_000);
  });

  test.each<[string, JsonObject, JsonObject, string | undefined]>([
    ["annotations", { type: "string" }, { type: "string", description: "d" }, "equivalent"],
    ["integer in number", { type: "integer" }, { type: "number" }, "widen"],
    ["number to integer", { type: "number" }, { type: "integer" }, "narrow"],
    ["string to number", { type: "string" }, { type: "number" }, "replace"],
    ["null added", { type: "string" }, { type: ["string", "null"] }, "widen"],
    ["nullable spelled out", { type: "string", nullable: true }, { type: ["string", "null"] }, "equivalent"],
    [
      "null branch",
      { $ref: "#/components/schemas/A" },
      { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] },
      "widen",
    ],
    ["enum grows", { type: "string", enum: ["a"] }, { type: "string", enum: ["a", "b"] }, "widen"],
    ["enum shrinks", { enum: ["a", "b"] }, { enum: ["b"] }, "narrow"],
    ["enum moves", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "replace"],
    [
      "enum opens",
      { type: "string", enum: ["a"] },
      { anyOf: [{ type: "string", enum: ["a"] }, { type: "string" }] },
      "widen",
    ],
    ["enum and its type", { enum: ["a"] }, { type: "string", enum: ["a"] }, "equivalent"],
    ["enum of null on an object", { type: "object", enum: [null], nullable: true }, { type: "null" }, "equivalent"],
    ["minLength on an object", { type: "object", minLength: 1 }, { type: "object" }, "equivalent"],
    [
      "minLength on an array becomes minItems",
      { type: "array", minLength: 1 },
      { type: "array", minItems: 1 },
      "narrow",
    ],
    ["maxItems dropped", { type: "array", maxItems: 0 }, { type: "array" }, "widen"],
    ["untyped properties", { properties: { a: {} } }, { type: "object", properties: { a: {} } }, "narrow"],
    ["property described", { type: "object" }, { type: "object", properties: { a: { type: "string" } } }, "narrow"],
    ["property described as anything", { type: "object" }, { type: "object", properties: { a: {} } }, "equivalent"],
    ["required dropped", { type: "object", required: ["a"] }, { type: "object" }, "widen"],
    ["closed to open", { type: "object", additionalProperties: false }, { type: "object" }, "widen"],
    [
      "exclusive bound, old and new",
      { type: "number", minimum: 1, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 1 },
      "equivalent",
    ],
    [
      "wider and narrower at once",
      { type: "string", maxLength: 3 },
      { type: ["string", "null"], maxLength: 2 },
      "replace",
    ],
    ["a branch goes", { anyOf: [{ type: "object" }, { type: "array" }] }, { anyOf: [{ type: "object" }] }, "narrow"],
    ["allOf of one", { allOf: [{ $ref: "#/components/schemas/A" }] }, { $ref: "#/components/schemas/A" }, "equivalent"],
    ["more refused", { not: { type: "string" } }, { not: { type: ["string", "number"] } }, "narrow"],
    ["patterns that differ", { type: "string", pattern: "^a" }, { type: "string", pattern: "^b" }, undefined],
    ["a pattern goes", { type: "string", pattern: "^a" }, { type: "string" }, "widen"],
    ["a reference that dangles", { $ref: "#/components/schemas/Gone" }, { type: "string" }, undefined],
  ])("%s", (_, before, after, direction) => {
    expect(judge(before, after, root)).toBe(direction);
  });

  test("is found for schemas that refer to themselves", () => {
    const tree: JsonObject = { type: "object", properties: { child: { $ref: "#/components/schemas/Tree" } } };
    const other: JsonObject = {
      ...tree,
      properties: { child: { anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] } },
    };
    const loop: JsonObject = { allOf: [{ $ref: "#/components/schemas/Loop" }] };
    const at: JsonObject = { components: { schemas: { Tree: tree, Loop: loop } } };
    expect(judge(tree, other, at)).toBe("widen");
    expect(judge(loop, { type: "string" }, at)).toBeUndefined();
  });
});
