import { expect, test } from "vitest";
import { dereference, dereferenceAt, dereferenceOrSelf, targetOf } from "../../../generator/src/openapi/dereference.ts";
import { get, type JsonObject } from "../../../generator/src/openapi/pointer.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const document: JsonObject = {
  components: {
    schemas: {
      Plain: { type: "string" },
      Alias: ref("Plain"),
      Missing: ref("Nothing"),
      Self: ref("Self"),
      Left: ref("Right"),
      Right: ref("Left"),
      Text: { $ref: "#/components/schemas/Plain/type" },
      Remote: { $ref: "other.json#/components/schemas/Plain" },
      "a/b": { type: "object" },
    },
  },
};

test("a node without a reference is returned with its own pointer", () => {
  const node: JsonObject = { type: "object" };
  expect(dereference(document, node, "/paths/~1a")).toEqual({ node, pointer: "/paths/~1a" });
});

test("a chain of references leads to the pointer of the last target", () => {
  const found = dereference(document, ref("Alias"), "/here");
  expect(found).toEqual({ node: { type: "string" }, pointer: "/components/schemas/Plain" });
  expect(dereferenceAt(document, "/components/schemas/Alias")).toEqual(found);
});

test("the pointer in a reference is unescaped", () => {
  expect(dereference(document, { $ref: "#/components/schemas/a~1b" }, "")?.node).toEqual({ type: "object" });
});

test.each(["Missing", "Self", "Left", "Text", "Remote"])("the component %s cannot be dereferenced", (name) => {
  expect(dereferenceAt(document, `/components/schemas/${name}`)).toBeUndefined();
});

test("nothing that is no object can be dereferenced", () => {
  for (const node of [undefined, null, true, "text", []]) expect(dereference(document, node, "")).toBeUndefined();
  expect(dereferenceAt(document, "/nowhere")).toBeUndefined();
});

test("dereferenceOrSelf returns the node itself if its reference is dangling", () => {
  const at = { node: ref("Missing"), pointer: "/here" };
  expect(dereferenceOrSelf(document, at)).toBe(at);
  expect(dereferenceOrSelf(document, { ...at, node: ref("Plain") }).pointer).toBe("/components/schemas/Plain");
});

test("101 references in a row are followed, 102 are not", () => {
  const chain = (length: number): JsonObject => {
    const schemas: JsonObject = { S0: { type: "string" } };
    for (let i = 1; i <= length; i++) schemas[`S${i}`] = ref(`S${i - 1}`);
    return { components: { schemas } };
  };
  expect(dereferenceAt(chain(101), "/components/schemas/S101")?.node).toEqual({ type: "string" });
  expect(dereferenceAt(chain(102), "/components/schemas/S102")).toBeUndefined();
});

test("every target is looked up with the given function", () => {
  const looked: string[] = [];
  dereference(document, ref("Alias"), "", (root, pointer) => {
    looked.push(pointer);
    return get(root, pointer);
  });
  expect(looked).toEqual(["/components/schemas/Alias", "/components/schemas/Plain"]);
});

test("targetOf takes one step", () => {
  expect(targetOf(document, ref("Alias"))).toEqual({ node: ref("Plain"), pointer: "/components/schemas/Alias" });
  expect(targetOf(document, { type: "string" })).toBeUndefined();
  expect(targetOf(document, ref("Nothing"))).toBeUndefined();
});
