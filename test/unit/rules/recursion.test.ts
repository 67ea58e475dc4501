import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { recursionCheck } from "../../../generator/src/rules/composition/shared/recursion-check.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const merging = (name: string): JsonObject => ({ allOf: [ref(name), { required: ["a"] }] });

/** Each component is composed of the one before, and so is a property of it: a copy holds three times as many. */
function chain(length: number): JsonObject {
  const schemas: JsonObject = { Leaf: { type: "object" }, C0: { properties: { p: merging("Leaf") } } };
  for (let i = 1; i < length; i++) {
    schemas[`C${i}`] = { ...merging(`C${i - 1}`), properties: { [`p${i}`]: merging(`C${i - 1}`) } };
  }
  return { components: { schemas } };
}

test("a schema is merged as long as the copies hold at most 128 compositions", () => {
  const obstacleTo = recursionCheck(chain(5));
  expect(obstacleTo(merging("C3"))).toBeUndefined();
  expect(obstacleTo(merging("C4"))).toBe("what is inside /components/schemas/C4 is composed over 128 times in turn");
});

test("a schema is not merged with one that is composed of itself inside", () => {
  const schemas: JsonObject = {
    Ring: { properties: { next: merging("Ring") } },
    Plain: { properties: { next: ref("Plain") } },
  };
  const obstacleTo = recursionCheck({ components: { schemas } });
  expect(obstacleTo(merging("Ring"))).toBe("what is inside /components/schemas/Ring is composed of it in turn");
  expect(obstacleTo(merging("Plain"))).toBeUndefined();
});
