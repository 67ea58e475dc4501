import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import type { AnswerSchemas, StandardSchema } from "../../../packages/client/src/schema/index.ts";

const ok = (schema: object): object => ({ description: "", content: { "application/json": { schema } } });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const DOCUMENT = parse(`
openapi: 3.1.0
info: { title: Houses, version: "1" }
servers: [{ url: https://houses.example }]
paths: {}
components:
  schemas:
    House:
      type: object
      description: A house.
      required: [id, doors]
      properties:
        id: { type: integer, format: int64, description: "Assigned. */", readOnly: true }
        description: { type: string, maxLength: 5, default: none, example: small }
        built: { type: string, format: date-time }
        state: { type: string, enum: [old, new] }
        doors: { type: array, items: { $ref: "#/components/schemas/Door" }, uniqueItems: true }
        annexes: { type: array, items: { $ref: "#/components/schemas/House" } }
        code: { type: string, pattern: "(?i)a" }
        word: { type: string, pattern: "^a" }
        circle: { $ref: "#/components/schemas/Circle" }
        "a-b": { const: { "$ref": "x" } }
    Door: { type: object, required: [width], properties: { width: { type: number, minimum: 0, exclusiveMaximum: 9 } } }
    Circle: { $ref: "#/components/schemas/Round" }
    Round: { $ref: "#/components/schemas/Circle" }
    NewHouse: { type: object, required: [doors], properties: { doors: { type: array, items: { $ref: "#/components/schemas/Door" } } } }
`) as { paths: object; components: object };
DOCUMENT.paths = {
  "/houses": {
    get: { responses: { 200: ok({ type: "array", items: ref("House") }) } },
    post: {
      requestBody: { required: true, content: { "application/json": { schema: ref("NewHouse") } } },
      responses: { 201: ok(ref("House")), 202: ok({ type: "object", properties: { job: { type: "string" } } }) },
    },
  },
  "/doors": { get: { responses: { 200: ok({ type: "array", items: ref("Door") }) } } },
  "/plans": { get: { responses: { 200: { description: "", content: { "image/png": {} } } } } },
};

function run(config: object, document: object = DOCUMENT): Run {
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  return generate({ sources: [source], patches: [], names: {}, config });
}

const textOf = ({ files }: Run, path: string): string => files.find((file) => file.path === path)?.text ?? "";

test("a package without schemas has none of their files", () => {
  const { files } = run({});
  expect(files.filter(({ path }) => path.includes("schema"))).toEqual([]);
  expect(textOf({ files } as Run, "package.json")).not.toContain("schemas");
});

describe("a package with schemas", () => {
  const made = run({ outputs: { schemas: true } });
  const houses = textOf(made, "schemas/houses.js");

  test("exports a module of each area and of shared types", () => {
    const { exports, files } = JSON.parse(textOf(made, "package.json")) as { exports: object; files: string[] };
    expect(exports).toMatchObject({
      "./schemas": { types: "./schemas.d.ts", default: "./schemas.js" },
      "./schemas/houses": { types: "./schemas/houses.d.ts", default: "./schemas/houses.js" },
    });
    expect(files).toContain("schemas");
  });

  test("has a schema of each type, body and answer, typed as the emitted type", () => {
    const declared = textOf(made, "schemas/houses.d.ts").match(/^export declare const .*$/gm);
    expect(declared).toEqual([
      "export declare const HouseSchema: StandardSchema<area.House>;",
      "export declare const HouseStateSchema: StandardSchema<area.HouseState>;",
      "export declare const NewHouseSchema: StandardSchema<area.NewHouse>;",
      "export declare const CreateHouseResult202Schema: StandardSchema<area.CreateHouseResult202>;",
      "export declare const ListHousesDataSchema: StandardSchema<area.ListHousesData>;",
      "export declare const CreateHouseBodySchema: StandardSchema<area.NewHouse>;",
      "export declare const CreateHouseDataSchema: StandardSchema<area.CreateHouseData>;",
      "export declare const CreateHouseData202Schema: StandardSchema<area.CreateHouseData202>;",
      "export declare const answers: AnswerSchemas;",
    ]);
    expect(textOf(made, "schemas.d.ts")).toContain("export declare const DoorSchema: StandardSchema<shared.Door>;");
  });

  test("has another name for the schema of a type that is called Standard", () => {
    const schemas = { Standard: { type: "object", properties: { id: { type: "string" } } } };
    const paths = { "/standards": { get: { responses: { 200: ok(ref("Standard")) } } } };
    const declared = textOf(
      run({ outputs: { schemas: true } }, { ...DOCUMENT, paths, components: { schemas } }),
      "schemas/standards.d.ts",
    );
    expect(declared).toContain("export declare const Standard_Schema: StandardSchema<area.Standard>;");
  });

  test("refers from schema to schema with functions, also to itself", () => {
    expect(houses).toContain('import * as shared from "../schemas.js";');
    expect(houses).toContain("items: { $ref: () => shared.DoorSchema }");
    expect(houses).toContain('annexes: { type: "array", items: { $ref: () => HouseSchema } }');
  });

  test("has no annotations, but members that are called like one", () => {
    expect(houses).not.toMatch(/Assigned|A house|date-time|int64|readOnly|"none"|small/);
    expect(houses).toContain('description: { type: "string", maxLength: 5 }');
    expect(houses).toContain('"a-b": { const: { $ref: "x" } }');
  });

  test("leaves patterns out that JavaScript does not know", () => {
    expect(houses).toContain('code: { type: "string" }');
    expect(houses).toContain('word: { type: "string", pattern: "^a" }');
  });

  test("lists answers by operation and status, and only those of JSON", () => {
    expect(houses).toContain('"POST /houses": { "201": CreateHouseDataSchema, "202": CreateHouseData202Schema },');
    expect(textOf(made, "schemas/plans.js")).toContain("export const answers = {\n};");
  });
});

describe("the modules", () => {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-schemas-"));
  const made = run({ outputs: { schemas: true }, runtime: "bundled", int64: "bigint", dates: "Date" });
  let houses: { HouseSchema: StandardSchema<unknown>; answers: AnswerSchemas };
  beforeAll(async () => {
    writeFiles(join(folder, "houses"), made.files);
    houses = (await import(join(folder, "houses/schemas/houses.js"))) as typeof houses;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const house = { id: 1, doors: [{ width: 1 }], "a-b": { $ref: "x" } };
  const pathsOf = (value: unknown): unknown => {
    const { issues = [] } = houses.HouseSchema["~standard"].validate(value) as {
      issues?: readonly { path: unknown }[];
    };
    return issues.map(({ path }) => path);
  };

  test("run with the runtime inside the package", () => {
    expect(pathsOf(house)).toEqual([]);
    expect(pathsOf({ ...house, annexes: [{ ...house, doors: [{ width: 9 }] }] })).toEqual([
      ["annexes", 0, "doors", 0, "width"],
    ]);
    expect(Object.keys(houses.answers)).toEqual(["GET /houses", "POST /houses"]);
  });

  test("load where a body that several areas share is called like the body of one operation", () => {
    const room = { content: { "application/json": { schema: { oneOf: [ref("Door"), ref("NewHouse")] } } } };
    const components = { ...DOCUMENT.components, requestBodies: { room } };
    const post = { requestBody: { $ref: "#/components/requestBodies/room" }, responses: { 200: ok(ref("House")) } };
    const document = { ...DOCUMENT, components, paths: { "/attics": { post }, "/cellars": { post } } };
    writeFiles(join(folder, "bodies"), run({ outputs: { schemas: true }, runtime: "bundled" }, document).files);
    // In a process of its own, because vitest's loader lets a module declare a name that it also imports.
    const script = `
      for (const [area, body] of [["attics", "CreateAtticBodySchema"], ["cellars", "CreateCellarBodySchema"]]) {
        const module = await import(\`./bodies/schemas/\${area}.js\`);
        console.log([{ doors: [] }, 1].map((value) => module[body]["~standard"].validate(value).issues?.length));
      }`;
    const argv = ["--input-type=module", "--eval", script];
    expect(execFileSync(process.execPath, argv, { cwd: folder, encoding: "utf8" })).toBe(
      "[ undefined, 1 ]\n".repeat(2),
    );
  });

  test("take anything where references lead in a circle", () => {
    expect(pathsOf({ ...house, circle: 1 })).toEqual([]);
  });

  test("do not assert formats, and take unknown words in an answer", () => {
    expect(pathsOf({ ...house, built: "yesterday", state: "haunted" })).toEqual([]);
  });

  test("take a date where the configuration says so", () => {
    expect(pathsOf({ ...house, built: new Date(0) })).toEqual([]);
    expect(pathsOf({ ...house, description: new Date(0) })).toEqual([["description"]]);
  });

  test("take a bigint where the configuration says so", () => {
    expect(pathsOf({ ...house, id: 9_007_199_254_740_993n })).toEqual([]);
    expect(pathsOf({ ...house, doors: [{ width: 1n }] })).not.toEqual([]);
  });
});
