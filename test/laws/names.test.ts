import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { codeFiles, foldedTwins } from "../../tools/quality/names.ts";
import { root } from "../contract/product.ts";

/** The one source of the repository whose components have prefixes, those of two services. */
const published = parse(readFileSync(join(root, "spec/openapi/published-2024-08-06.yaml"), "utf8")) as JsonObject;

function run(document: JsonObject): Run {
  const text = JSON.stringify(document);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const source = { id: "a", kind: "openapi", location: "a.json", sha256, text } as const;
  return generate({ sources: [source], patches: [], names: {}, config: { runtime: "bundled" } });
}

/** The document as it would be published with other prefixes; components in order of their names, as publishers do. */
function renamed(document: JsonObject, rename: (prefix: string) => string): JsonObject {
  const name = (old: string) => old.replace(/^[^_]+(?=_.)/, rename);
  const copy = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        const isRef = key === "$ref" && typeof value === "string";
        return [key, isRef ? value.replace(/(?<=^#\/components\/schemas\/).*/, name) : copy(value)];
      }),
    );
  };
  const { schemas, ...others } = document.components as JsonObject;
  const sorted = Object.entries(schemas as JsonObject)
    .map(([old, schema]): [string, Json] => [name(old), copy(schema)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = copy({ ...document, components: others }) as { components: JsonObject };
  return { ...rest, components: { ...rest.components, schemas: Object.fromEntries(sorted) } };
}

const prefix = fc.stringMatching(/^[A-Za-z0-9]{8}$/);

describe("a publication that renames every component prefix", () => {
  const code = (document: JsonObject) => codeFiles(run(document).files).map(({ path, text }) => ({ path, text }));
  const before = code(renamed(published, (old) => old));

  test("has components of two services", () => {
    const { schemas } = published.components as { schemas: JsonObject };
    expect(new Set(Object.keys(schemas).map((name) => name.split("_")[0]))).toEqual(new Set(["access", "magic"]));
    expect(before.some(({ path }) => path === "areas/access.d.ts")).toBe(true);
  });

  test("changes no declaration and no line of JavaScript", () => {
    fc.assert(
      fc.property(prefix, prefix, (a, b) => {
        fc.pre(a !== b);
        expect(code(renamed(published, (old) => (old === "access" ? a : b)))).toEqual(before);
      }),
      { numRuns: 4, seed: 3 },
    );
  });
});

/** Names that differ in case or punctuation alone, that are reserved, or that look like what others are called. */
const component = fc.constantFrom(
  ..."Thing thing THING s_Thing s_thing s_schemas-thing s_components-schemas-thing t_thing Things ThingInput Client ThingsValue".split(
    " ",
  ),
  ..."client Known_Thing KnownThings is-known-thing List_Things_Item ListThingsInit ListThingsData Response".split(" "),
  ..."__proto__ constructor thing2 Thing_2 thing-lAOWFuBq thing-9MTNuGT0 2 *** Promise s_Promise Failure".split(" "),
);
const shape: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom("a", "b", "c").map((name) => ({ type: "object", properties: { [name]: { type: "string" } } })),
  fc.subarray(["x", "y", "z"], { minLength: 2 }).map((values) => ({ type: "string", enum: values })),
  fc.constantFrom("state", "State", "STATE").map((name) => ({
    type: "object",
    properties: { [name]: { type: "string", enum: [name, "off"] } },
  })),
);
const segment = fc.constantFrom("things", "Things", "THINGS", "thing", "th-ings", "thing_s", "client");
const path = fc
  .tuple(
    fc.constantFrom("", "/accounts/{account_id}", "/zones/{zone_id}"),
    fc.array(segment, { minLength: 1, maxLength: 3 }),
  )
  .map(([scope, segments]) => `${scope}/${segments.join("/")}`);

const document: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.dictionary(component, shape, { minKeys: 4, maxKeys: 14 }),
    fc.dictionary(path, fc.subarray(["get", "post", "put", "delete"], { minLength: 1 }), { minKeys: 1, maxKeys: 5 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([schemas, paths, numbers]) => {
    const names = Object.keys(schemas);
    const ref = () => ({ $ref: `#/components/schemas/${names[(numbers.next().value as number) % names.length]}` });
    const content = (schema: JsonObject) => ({ "application/json": { schema } });
    const answer = (): JsonObject => ({
      type: "object",
      properties: { success: { type: "boolean" }, errors: {}, messages: {}, result: { type: "array", items: ref() } },
      required: ["success", "result"],
    });
    const operation = (method: string): JsonObject => ({
      ...(method !== "get" && method !== "delete" && { requestBody: { content: content(ref()) } }),
      responses: {
        200: { description: "", content: content(answer()) },
        202: { description: "", content: content(ref()) },
      },
    });
    return {
      openapi: "3.0.3",
      info: { title: "t", version: "1" },
      paths: Object.fromEntries(
        Object.entries(paths).map(([path, methods]) => [
          path,
          Object.fromEntries(methods.map((method) => [method, operation(method)])),
        ]),
      ),
      components: { schemas },
    };
  });

test("no module says two names that differ in the case of letters alone, whatever a document calls things", () => {
  let operations = 0;
  fc.assert(
    fc.property(document, (one) => {
      const { files, model } = run(one);
      expect(foldedTwins(files)).toEqual([]);
      const all = model.areas.flatMap((area) => area.operations);
      expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(all.length);
      const stated = Object.values(one.paths as Record<string, JsonObject>).flatMap((item) =>
        METHODS.filter((method) => method in item),
      );
      expect(all.length).toBe(stated.length);
      operations += all.length;
    }),
    { numRuns: 150, seed: 3 },
  );
  expect(operations).toBeGreaterThan(150);
});
