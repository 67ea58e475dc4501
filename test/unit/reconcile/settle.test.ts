import { describe, expect, test } from "vitest";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import type { Run } from "../../../generator/src/pipeline.ts";
import type { SourceKind } from "../../../generator/src/read/source.ts";
import { lamps, object, PATH, settled, strings } from "./spec.ts";

const POST = `/paths/${PATH.replaceAll("/", "~1")}/post`;
const text: JsonObject = { type: "string" };

/** Documents of the ids `new`, `old` and `oldest`, the newer first. */
function run(documents: readonly JsonObject[], kinds: readonly SourceKind[] = []): Run {
  const ids = ["new", "old", "oldest"];
  return settled(
    ...documents.map((openapi, i) => {
      return { id: ids[i] ?? "", kind: kinds[i] ?? "openapi", date: `${2026 - i}-02-01`, openapi };
    }),
  );
}

const BODY = `${POST}/requestBody/content/application~1json/schema`;
const RESULT = `${POST}/responses/200/content/application~1json/schema/properties/result`;

/** The schema of `shade`, a property of the answer, as several documents state it. */
function shade(...schemas: readonly JsonObject[]): JsonObject {
  const { canonical } = run(schemas.map((schema) => lamps({ result: object({ shade: schema }) })));
  return get(canonical, `${RESULT}/properties/shade`) as JsonObject;
}

/** As `shade`, of a property of the body: what is sent has no values but those that are listed. */
function sentShade(...schemas: readonly JsonObject[]): JsonObject {
  const { canonical } = run(schemas.map((schema) => lamps({ body: object({ shade: schema }) })));
  return get(canonical, `${BODY}/properties/shade`) as JsonObject;
}

describe("what the first source leaves open", () => {
  test("is taken from the next one, and its description stays", () => {
    expect(shade({ description: "Of the lamp." }, { type: "integer", description: "A number." })).toEqual({
      type: "integer",
      description: "Of the lamp.",
    });
    expect(shade({}, { type: "integer", description: "A number." })).toMatchObject({ description: "A number." });
  });

  test("is compared with a third source once it was taken", () => {
    expect(sentShade({}, object({ colour: strings("red") }), object({ colour: strings("blue") }))).toEqual(
      object({ colour: strings("red", "blue") }),
    );
  });

  test("is the properties of an object, if it states nothing but the type", () => {
    expect(shade({ type: "object" }, object({ colour: text }))).toMatchObject(object({ colour: text }));
    expect(shade({ type: "object", additionalProperties: text }, object({ colour: text }))).not.toHaveProperty(
      "properties",
    );
  });
});

describe("values", () => {
  test("of a number are united as those of a text are", () => {
    expect(sentShade({ type: "number", enum: [1, 2] }, { type: "number", enum: [1, 3] })).toEqual({
      type: "number",
      enum: [1, 2, 3],
    });
  });

  test("are taken from each schema that a source has for one component", () => {
    const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
    const colour = (...values: string[]): JsonObject => object({ colour: strings(...values) });
    const newer = lamps({ body: object({ a: ref("Shade"), b: ref("Shade") }), schemas: { Shade: colour("red") } });
    const older = lamps({
      body: object({ a: ref("One"), b: ref("Two") }),
      schemas: { One: colour("blue"), Two: colour("green") },
    });
    expect(get(run([newer, older]).canonical, "/components/schemas/Shade/properties/colour/enum")).toEqual([
      "red",
      "blue",
      "green",
    ]);
  });

  test("of a list of all tags are not taken for the tag of one branch", () => {
    const branch = (kind: JsonObject, name: string): JsonObject => object({ kind, [name]: text }, ["kind"]);
    const union = (...kinds: string[]): JsonObject => ({
      oneOf: [branch(strings(...kinds), "bulb"), branch(strings("b"), "wick")],
    });
    const kinds = (shade(union("a"), union("a", "b", "c")).oneOf as JsonObject[]).map((one) =>
      get(one, "/properties/kind"),
    );
    expect(JSON.stringify(kinds)).not.toContain('"c"');
  });
});

describe("a union", () => {
  test("takes null by a branch of its own, which is a change of nullability", () => {
    const integer = { type: "integer" };
    const { canonical, drift } = run([
      lamps({ result: object({ shade: { anyOf: [text, integer] } }) }),
      lamps({ result: object({ shade: { anyOf: [text, integer, { type: "null" }] } }) }),
    ]);
    expect(JSON.stringify(canonical)).toContain('{"type":"null"}');
    expect(drift.drift.map(({ fact, rule }) => [fact, rule.because])).toEqual([
      ["nullability", "Null as well: old says so."],
    ]);
  });

  test("is restored where a page printed one branch of it", () => {
    const schemas = { Bulb: object({ bulb: text }, ["bulb"]), Wick: object({ wick: text }, ["wick"]) };
    const [bulb, wick] = [{ $ref: "#/components/schemas/Bulb" }, { $ref: "#/components/schemas/Wick" }];
    const cut = lamps({ result: object({ shade: { anyOf: [bulb], "x-incomplete": true } }), schemas });
    const whole = lamps({ result: object({ shade: { anyOf: [bulb, wick] } }), schemas });
    const { canonical } = run([cut, whole], ["docs"]);
    expect(get(canonical, `${RESULT}/properties/shade`)).toMatchObject({ anyOf: [bulb, wick] });
  });

  test("takes the branches that a page names and does not print, beside those that it prints", () => {
    const [bulb, wick] = [object({ bulb: text }, ["bulb"]), object({ wick: text }, ["wick"])];
    const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
    const printed = [ref("Bulb"), ref("Lantern")];
    const cut = { anyOf: printed, "x-incomplete": { declared: 3, listed: 2, missing: ["Wick"] } };
    const lantern = object({ oil: text }, ["oil"]);
    const page = lamps({ result: ref("Shade"), schemas: { Shade: cut, Bulb: bulb, Lantern: lantern } });
    const older = lamps({ result: object({ id: text }), body: ref("Wick"), schemas: { Wick: wick } });
    const { canonical } = run([page, older], ["docs"]);
    expect(get(canonical, "/components/schemas/Shade")).toEqual({ anyOf: [...printed, ref("Wick")] });
  });
});

describe("a model of which a page counts the members", () => {
  const cut = (declared: number): JsonObject => ({ ...object({ a: text }), "x-incomplete": { declared, listed: 1 } });

  test.each([
    ["is complete with as many members", 2, false],
    ["is incomplete with fewer", 3, true],
  ])("%s", (_, declared, isIncomplete) => {
    const found = shade(cut(declared), object({ a: text, b: text }));
    expect(Object.keys(found.properties as JsonObject)).toEqual(["a", "b"]);
    expect("x-incomplete" in found).toBe(isIncomplete);
  });
});

describe("what only the older source requires", () => {
  const both: JsonObject = object({ a: text, b: text }, ["a", "b"]);
  const one: JsonObject = object({ a: text }, ["a"]);
  const older = (openapi: JsonObject) => ({ id: "old", date: "2025-02-01", openapi });
  const sdk = (openapi: JsonObject) => ({ id: "sdk", kind: "sdk", date: "2026-02-01", openapi }) as const;

  test("stays required in an answer, though a newer source lacks it", () => {
    const { canonical } = settled(older(lamps({ result: both })), sdk(lamps({ result: one })));
    expect(get(canonical, `${RESULT}/required`)).toEqual(["a", "b"]);
  });

  test("is not demanded of a caller, for the reason that the newer source lacks it", () => {
    const { ledger } = settled(older(lamps({ body: both })), sdk(lamps({ body: one })));
    expect(ledger.find(({ pointer }) => pointer.endsWith("/schema/required"))?.reason).toBe(
      "Required by old alone; sdk, which is newer, no longer has it.",
    );
  });
});

test("a parameter keeps its own statements and takes the missing ones", () => {
  const parameter = (more: JsonObject): JsonObject =>
    lamps({ operation: { parameters: [{ name: "dry", in: "query", ...more }] } });
  const { canonical } = run([
    parameter({ description: "Tries only.", schema: { type: "boolean" } }),
    parameter({ description: "A test.", schema: text, style: "form", explode: false }),
  ]);
  expect(get(canonical, `${POST}/parameters/1`)).toEqual({
    name: "dry",
    in: "query",
    description: "Tries only.",
    schema: { type: "boolean" },
    style: "form",
    explode: false,
  } satisfies Json);
});
