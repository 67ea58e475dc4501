import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Input } from "../../../generator/src/config/input.ts";
import { load } from "../../../generator/src/config/read.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import { silentUnknowns, unknownsOf } from "../../../tools/quality/unknowns.ts";

// Never a silent unknown: each one in a declaration is a place that a loss names. The same of the whole published
// document stands in test/corpus/whole-document.test.ts.

/** Every kind of schema that leaves its value open, in each direction. */
const OPEN = `openapi: 3.1.0
info: { title: Open, version: "1" }
paths:
  /things/{id}:
    post:
      parameters:
        - { name: id, in: path, required: true, schema: {} }
        - { name: filter, in: query, content: { application/json: {} } }
      requestBody: { content: { application/json: { schema: { type: object, properties: { free: {}, map: { type: object } } } } } }
      responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
    put:
      requestBody: { content: { application/x-ndjson: { schema: { type: object } } } }
      responses: { "200": { description: "", content: { application/json: {} } } }
    delete:
      responses: { "200": { description: "" } }
    patch:
      requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, more: {} } } } } }
      responses:
        "200":
          description: ""
          content:
            application/json:
              schema:
                type: object
                required: [success, errors, messages]
                properties:
                  success: { const: true }
                  errors: { type: array, items: {} }
                  messages: { type: array }
                  result: { type: array, items: { type: object, additionalProperties: true } }
                  result_info: { description: How many. }
components:
  schemas:
    Thing:
      type: object
      additionalProperties: { type: string }
      required: [anything, nowhere]
      properties:
        anything: true
        described: { description: Only that. }
        list: { type: array }
        lists: { type: array, items: { type: array, items: {} } }
        tuple: { prefixItems: [{ type: string }, {}] }
        exact: { type: array, prefixItems: [{ type: string }, true], minItems: 2, maxItems: 2 }
        map: { type: object, additionalProperties: {} }
        pattern: { type: object, patternProperties: { "^x": {} } }
        either: { anyOf: [{ type: string }, {}] }
        object: { const: { a: 1 } }
        values: { enum: [[1], [2]] }
        composed: { allOf: [{ type: object, properties: { inner: {} } }, { type: object, required: [inner] }] }
        nullable: { type: [object, "null"] }
        self: { $ref: "#/components/schemas/Thing" }
        alias: { $ref: "#/components/schemas/Alias" }
        closed: { type: object, additionalProperties: false }
    Alias: { $ref: "#/components/schemas/Anything" }
    Anything: { title: Anything at all }
`;

function input(name: string, text: string): Input {
  const source: Source = { id: name, kind: "openapi", location: `${name}.yaml`, sha256: "", text };
  return { sources: [source], patches: [], names: {}, config: {} };
}

function check(from: Input): { unknowns: number; losses: number } {
  const run = generate(from);
  expect(silentUnknowns(run)).toEqual([]);
  return { unknowns: unknownsOf(run).length, losses: run.model.losses.length };
}

describe("each unknown of the emitted types is a listed loss", () => {
  test("in a document of open schemas", () => {
    const { unknowns, losses } = check(input("open", OPEN));
    expect(unknowns).toBeGreaterThan(20);
    expect(losses).toBeGreaterThan(20);
  });

  test("in a document of all faults", () => {
    const text = readFileSync(new URL("../statistics/every-check.yaml", import.meta.url), "utf8");
    expect(check(input("every", text)).unknowns).toBeGreaterThan(5);
  });

  test("in the repo's own spec", async () => {
    const before = process.cwd();
    process.chdir(fileURLToPath(new URL("../../../", import.meta.url)));
    try {
      expect(check((await load()).input).unknowns).toBeGreaterThan(5);
    } finally {
      process.chdir(before);
    }
  });
});
