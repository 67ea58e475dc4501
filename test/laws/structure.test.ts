import fc from "fast-check";
import { expect, test } from "vitest";
import { SchemaTypes } from "../../generator/src/emit/typescript/schema-types.ts";
import { writeType } from "../../generator/src/emit/typescript/type.ts";
import { Schemas } from "../../generator/src/model/schemas.ts";
import { structureClasses } from "../../generator/src/model/structure.ts";
import type { Json, JsonObject, Pointer } from "../../generator/src/openapi/pointer.ts";

/** Keywords that no type shows by themselves, as far as the one who writes classes believes. */
const limits = fc.record(
  {
    minItems: fc.nat(3),
    maxItems: fc.nat(3),
    uniqueItems: fc.boolean(),
    minProperties: fc.nat(2),
    maxProperties: fc.nat(2),
    minLength: fc.nat(3),
    maximum: fc.nat(9),
    format: fc.constantFrom("uuid", "date-time", "binary"),
    readOnly: fc.boolean(),
    "x-order": fc.nat(9),
  },
  { requiredKeys: [] },
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const some = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  const members = fc.dictionary(fc.constantFrom("a", "b", "prefixItems"), tie("schema"), { maxKeys: 3 });
  const core: fc.Arbitrary<JsonObject> = fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constantFrom<Json>("string", "integer", "boolean", ["string", "null"]) }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("array"), prefixItems: some, items: fc.constantFrom<Json>(false, {}) }),
    fc.record({ type: fc.constant("object"), properties: members, required: fc.constantFrom<Json>([], ["a"]) }),
    fc.record({ type: fc.constant("object"), additionalProperties: fc.oneof(fc.boolean(), tie("schema")) }),
    fc.record({ anyOf: some }),
    fc.record({ const: fc.constantFrom<Json>("a", 1, { prefixItems: [] }) }),
  );
  return { schema: fc.tuple(core, limits).map(([own, more]) => ({ ...more, ...own })) };
});

/** The same schema with other limits everywhere. */
const withLimits = (node: Json, next: () => JsonObject): Json => {
  if (Array.isArray(node)) return node.map((one) => withLimits(one, next));
  if (typeof node !== "object" || node === null) return node;
  const own = Object.entries(node).filter(([key]) => !LIMITS.has(key));
  const kept = own.map(([key, value]): [string, Json] => {
    if (key === "const") return [key, value as Json];
    if (key !== "properties") return [key, withLimits(value as Json, next)];
    const each = Object.entries(value as JsonObject).map(([name, one]) => [name, withLimits(one as Json, next)]);
    return [key, Object.fromEntries(each)];
  });
  return { ...next(), ...Object.fromEntries(kept) };
};
const LIMITS = new Set(
  "minItems maxItems uniqueItems minProperties maxProperties minLength maximum format readOnly x-order".split(" "),
);

/** An alias says less about its members: of limits, only a comment speaks. */
const withoutDocs = (text: string): string => text.replace(/\/\*\*.*?\*\/\s*/gs, "");

// One of two types of equal structure is declared as the other's alias.
test("schemas of one class are printed with equal types", () => {
  let alike = 0;
  fc.assert(
    fc.property(schema, fc.infiniteStream(limits), (one, more) => {
      const other = withLimits(one, () => more.next().value as JsonObject) as JsonObject;
      const schemas: JsonObject = { one, other };
      const root = { components: { schemas } };
      const at = (name: string): Pointer => `/components/schemas/${name}` as Pointer;
      const classes = structureClasses(root, [at("one"), at("other")]);
      if (classes.get(at("one")) !== classes.get(at("other"))) return;
      alike++;
      const model = { schemas: new Schemas(root), types: new Map() };
      const types = new SchemaTypes(model);
      const [printed, again] = ["one", "other"].map((name) =>
        withoutDocs(writeType(types.of(model.schemas.at(at(name))), { input: false })),
      );
      expect(again).toBe(printed);
    }),
    { numRuns: 2000 },
  );
  expect(alike).toBeGreaterThan(1000);
});
