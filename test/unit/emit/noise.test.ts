import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";

const text: JsonObject = { type: "string" };

function run(
  schemas: JsonObject,
  answer: JsonObject = { $ref: "#/components/schemas/Thing" },
  more: JsonObject = {},
): Run {
  const document = {
    openapi: "3.1.0",
    info: { title: "Noise", version: "1" },
    servers: [{ url: "https://noise.example" }],
    paths: {
      "/things": {
        get: { responses: { "200": { description: "", content: { "application/json": { schema: answer } } } } },
      },
      ...more,
    },
    components: { schemas },
  };
  const source = { id: "noise", kind: "openapi" as const, location: "noise.json", date: "2026-01-01", sha256: "" };
  return generate({ sources: [{ ...source, text: JSON.stringify(document) }], patches: [], names: {}, config: {} });
}

const file = ({ files }: Run, path: string): string => String(files.find((one) => one.path === path)?.text);

/** The declaration of `Thing`, with properties of these schemas. */
function declared(properties: JsonObject, more: JsonObject = {}, schemas: JsonObject = {}): string {
  const types = file(run({ Thing: { type: "object", properties, ...more }, ...schemas }), "areas/things.d.ts");
  return /(?:\/\*\*.*?\*\/\n)?export interface Thing \{.*?\n\}/s.exec(types)?.[0] ?? "";
}

test("a title that repeats the name of a property or a type is left out, and any other one is kept", () => {
  const owner = { Owner: { title: "OWNER", type: "object", properties: { name: text } } };
  const properties = {
    item_id: { ...text, title: "Item Id" },
    other: { ...text, title: "Item Id" },
    keeper: { $ref: "#/components/schemas/Owner" },
  };
  expect(declared(properties, { title: "thing" }, owner)).toBe(`export interface Thing {
    item_id?: string;
    /** Item Id */
    other?: string;
    keeper?: Owner;
}`);
});

test("the copy of a type for requests does not get the title of the original either", () => {
  const schema = { title: "Movie", type: "object", properties: { id: { ...text, readOnly: true }, name: text } };
  const movie = { $ref: "#/components/schemas/Movie" };
  const body = { content: { "application/json": { schema: movie } } };
  const put = { requestBody: body, responses: { "200": { description: "", ...body } } };
  const made = run({ Movie: schema }, movie, { "/movie": { put } });
  expect(file(made, "areas/movie.d.ts")).toMatch(/(?<!\*\/)\nexport interface MovieInput \{/);
});

test("a format that says nothing beyond the type is left out, and any other one is kept", () => {
  const properties = {
    a: { type: "integer", format: "int32" },
    b: { type: "number", format: "double" },
    c: { type: "number", format: "float" },
    d: { type: "integer", format: "int64" },
    e: { ...text, format: "uuid" },
  };
  expect(declared(properties)).toBe(`export interface Thing {
    a?: number;
    b?: number;
    c?: number;
    /** Format: int64. */
    d?: number;
    /** Format: uuid. */
    e?: string;
}`);
});

test("text that may be empty is text, without a type or a guard of its own", () => {
  const one = run({ Thing: { type: "object", properties: { url: { anyOf: [text, { ...text, enum: [""] }] } } } });
  expect(file(one, "areas/things.d.ts")).toContain("    url?: string;\n");
  expect(file(one, "areas/things.js")).not.toContain("isKnown");
});

test("a long list of exports has a line for each name", () => {
  const names = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXY", (letter) => `Kind${letter}`);
  const schemas = Object.fromEntries(
    names.map((name, i) => [name, { type: "object", properties: { [`p${i}`]: text } }]),
  );
  const properties = Object.fromEntries(
    Object.keys(schemas).map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
  );
  const index = file(run({ Thing: { type: "object", properties }, ...schemas }), "index.d.ts");
  expect(index).toMatch(/^export type \{\n {2}Thing,\n {2}KindA,\n/m);
  expect(Math.max(...index.split("\n").map((line) => line.length))).toBeLessThan(250);
});

test("what no type says of members is listed: those that another one demands, and those that are forbidden", () => {
  const { model } = run({
    Thing: {
      type: "object",
      properties: { a: text, b: text },
      dependentRequired: { a: ["b"] },
      not: { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    },
  });
  expect(model.losses.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
    "/components/schemas/Thing/dependentRequired no type says what dependentRequired demands",
    "/components/schemas/Thing/not no type says what not demands",
  ]);
});

test("the loss of a schema that is true says that any value will do, that of a missing one that nothing is said", () => {
  const lost = (properties: JsonObject) =>
    run({ Thing: { type: "object", properties }, Any: true }).model.losses.map(({ message }) => message);
  const [any, none] = ["the source says that any value will do", "no source says what the value is"];
  expect(lost({ a: true, b: { $ref: "#/components/schemas/Any" } })).toEqual([any, any]);
  expect(lost({ a: {} })).toEqual([none]);
});
