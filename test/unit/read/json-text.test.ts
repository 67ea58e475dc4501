import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../../generator/src/openapi/pointer.ts";
import { get, isObject, join, type Pointer } from "../../../generator/src/openapi/pointer.ts";
import { JsonIndex, jsonFault, jsonShape } from "../../../generator/src/read/parse/json-text.ts";
import { parse } from "../../../generator/src/read/parse/parse.ts";

const json = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }) as fc.Arbitrary<Json>;
const indent = fc.constantFrom(undefined, 1, "\t");

function pointers(value: Json, at: Pointer = ""): Pointer[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((item, i) => pointers(item, join(at, i)))];
  if (!isObject(value)) return [at];
  return [at, ...Object.keys(value).flatMap((key) => pointers(value[key] as Json, join(at, key)))];
}

describe("places in JSON", () => {
  test("the span of every pointer holds the text of its value", () => {
    fc.assert(
      fc.property(json, indent, (value, space) => {
        const text = `\n ${JSON.stringify(value, null, space)} `;
        const index = new JsonIndex(text);
        const parsed = JSON.parse(text) as Json;
        for (const pointer of pointers(parsed)) {
          const place = index.find(pointer);
          expect(place.pointer).toBe(pointer);
          expect(JSON.parse(text.slice(place.start, place.end))).toEqual(get(parsed, pointer));
          if (place.key !== undefined) expect(text[place.key]).toBe('"');
        }
      }),
    );
  });

  test("a pointer without a node finds its nearest ancestor", () => {
    const index = new JsonIndex('{"a":{"b":[1,2]}}');
    expect(index.find("/a/b/7/c").pointer).toBe("/a/b");
    expect(index.find("/a/c").pointer).toBe("/a");
    expect(index.find("/a/b/0/c").pointer).toBe("/a/b/0");
  });

  test("jsonFault finds a fault exactly if JSON.parse refuses the text", () => {
    const text = fc.oneof(
      json.map((value) => JSON.stringify(value)),
      fc.string({ unit: fc.constantFrom(...'{}[]",:019.-+eEtrufalsn\\ \n\u0001'.split("")), maxLength: 14 }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const fault = jsonFault(candidate);
        let valid = true;
        try {
          JSON.parse(candidate);
        } catch {
          valid = false;
        }
        expect(fault === undefined || fault.kind === "duplicate").toBe(valid);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a JSON text that is cut off is recognised as truncated", () => {
    const text = '{"a":[1,{"b":"c\\"d"},true,null,-1.5e3],"e":{}}';
    for (let end = 1; end < text.length; end++)
      expect(jsonFault(text.slice(0, end)), text.slice(0, end)).toMatchObject({ kind: "truncated" });
  });

  test("depth and members are counted outside strings", () => {
    expect(jsonShape('{"a:{[":[[{"b":":"}]]}')).toEqual({ depth: 4, members: 2, values: 4 });
  });
});

describe("places in YAML", () => {
  const text = "base: &base\n  x: 1\nuse:\n  <<: *base\n  y: [a, {k: v}]\nagain: *base\n200: n\n";
  const parsed = parse(text, "a.yaml");

  test("every value has its place", () => {
    expect(parsed.value).toEqual({ base: { x: 1 }, use: { x: 1, y: ["a", { k: "v" }] }, again: { x: 1 }, "200": "n" });
  });

  test("aliases do not share objects", () => {
    const value = parsed.value as Record<string, object>;
    expect(value.base).not.toBe(value.again);
  });

  test.each([
    ["/use/y/1/k", 5, 11],
    ["/use/x", 2, 3],
    ["/again/x", 2, 3],
    ["/200", 7, 1],
    ["/use/nothing", 3, 1],
  ])("%s", (pointer, line, column) => {
    expect(parsed.at(pointer)).toMatchObject({ file: "a.yaml", line, column });
  });

  test("JSON in a file named .yaml has the same value and places", () => {
    fc.assert(
      fc.property(json, (value) => {
        const source = JSON.stringify({ value }, null, 1);
        const [a, b] = [parse(source, "a.json"), parse(source, "a.yaml")];
        expect(b.value).toEqual(a.value);
        for (const pointer of pointers(a.value)) expect(b.at(pointer)).toMatchObject({ line: a.at(pointer).line });
      }),
    );
  });
});
