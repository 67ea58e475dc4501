import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Fragment, readOpenapi } from "../../../generator/src/read/openapi.ts";
import { readSourceFile } from "../../../generator/src/read/source.ts";

function read(files: Record<string, string>, options: { root?: string } = {}): Fragment & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-refs-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const entry = Object.keys(files)[0] as string;
  const root = options.root === undefined ? {} : { root: join(folder, options.root) };
  return { ...readOpenapi(readSourceFile(join(folder, entry)), root), folder };
}

test("other files become components, named after pointer or file, and places follow", () => {
  const { openapi, at, folder } = read({
    "api.yaml": `openapi: 3.1.0
paths:
  /a:
    $ref: paths/a.yaml
components:
  schemas:
    User: { type: string, description: another }
    Local: { $ref: "./models.json#/defs/User" }
`,
    "paths/a.yaml": `get:
  parameters:
    - $ref: "../models.json#/parameters/page"
  responses:
    "200":
      $ref: ok.yaml
`,
    "paths/ok.yaml": `description: ok
content:
  application/json:
    schema: { $ref: "../models.json#/defs/User" }
    examples:
      one: { value: { $ref: "http://data.example/not-a-reference" } }
`,
    "models.json": `{
  "defs": {
    "User": { "properties": { "friend": { "$ref": "#/defs/User" }, "team": { "$ref": "#/defs/Team" },
      "example": { "default": { "$ref": "./data.json" } } } },
    "Team": { "properties": { "lead": { "$ref": "#/defs/User" } } }
  },
  "parameters": { "page": { "name": "page", "in": "query", "schema": { "type": "integer" } } }
}`,
  });
  expect(openapi).toEqual({
    openapi: "3.1.0",
    paths: {
      "/a": {
        get: {
          parameters: [{ $ref: "#/components/parameters/page" }],
          responses: { "200": { $ref: "#/components/responses/ok" } },
        },
      },
    },
    components: {
      schemas: {
        User: { type: "string", description: "another" },
        Local: {
          properties: {
            friend: { $ref: "#/components/schemas/Local" },
            team: { $ref: "#/components/schemas/Team" },
            example: { default: { $ref: "./data.json" } },
          },
        },
        Team: { properties: { lead: { $ref: "#/components/schemas/Local" } } },
      },
      parameters: { page: { name: "page", in: "query", schema: { type: "integer" } } },
      responses: {
        ok: {
          description: "ok",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Local" },
              examples: { one: { value: { $ref: "http://data.example/not-a-reference" } } },
            },
          },
        },
      },
    },
  });
  expect(at("/components/schemas/Team/properties/lead")).toMatchObject({ file: `${folder}/models.json`, line: 5 });
  expect(at("/components/responses/ok/description")).toMatchObject({ file: `${folder}/paths/ok.yaml`, line: 1 });
  expect(at("/paths/~1a/get/responses")).toMatchObject({ file: `${folder}/paths/a.yaml`, line: 4 });
  expect(at("/components/schemas/User")).toMatchObject({ file: `${folder}/api.yaml`, line: 7 });
});

test("a definition that is only a reference is skipped, and an endless chain is refused", () => {
  const entry = (ref: string): string => `openapi: 3.1.0
paths: { /a: { get: { responses: { "200": { $ref: "${ref}" } } } } }
`;
  const { openapi } = read({
    "api.yaml": entry("b.yaml#/alias"),
    "b.yaml": 'alias: { $ref: "c.yaml#/ok" }\n',
    "c.yaml": "ok: { description: ok }\n",
  });
  expect(openapi.components).toEqual({ responses: { ok: { description: "ok" } } });
  const endless = { "b.yaml": 'alias: { $ref: "c.yaml#/ok" }\n', "c.yaml": 'ok: { $ref: "b.yaml#/alias" }\n' };
  expect(() => read({ "api.yaml": entry("b.yaml#/alias"), ...endless })).toThrow("more than 100 references");
});

test("references between files may be circular and may refer to the entry document", () => {
  const { openapi } = read({
    "api.yaml": `openapi: 3.1.0
components:
  schemas:
    A: { properties: { b: { $ref: "b.yaml#/B" } } }
`,
    "b.yaml": `B: { properties: { a: { $ref: "api.yaml#/components/schemas/A" } } }\n`,
  });
  expect(openapi.components).toEqual({
    schemas: {
      A: { properties: { b: { $ref: "#/components/schemas/B" } } },
      B: { properties: { a: { $ref: "#/components/schemas/A" } } },
    },
  });
});

test("a wider root lets references leave the folder of the document", () => {
  const { openapi } = read(
    {
      "spec/api.yaml": `openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: ../shared.yaml }\n`,
      "shared.yaml": "type: string\n",
    },
    { root: "." },
  );
  expect(openapi.components).toEqual({ schemas: { A: { type: "string" } } });
});

test("a path item of components is inlined where it is used", () => {
  const { openapi, at } = read({
    "api.yaml": `openapi: 3.1.0
paths:
  /a: { $ref: "#/components/pathItems/A" }
components:
  pathItems:
    A: { get: { responses: {} } }
`,
  });
  expect(openapi.paths).toEqual({ "/a": { get: { responses: {} } } });
  expect(at("/paths/~1a/get")).toMatchObject({ line: 6 });
});

test("path items of callbacks are inlined at any depth, and cycles are refused", () => {
  const called = (from: string, to: string): string =>
    `    ${from}: { post: { callbacks: { a: { x: { $ref: "#/components/pathItems/${to}" } } }, responses: {} } }\n`;
  const api = (items: string): string =>
    `openapi: 3.1.0\npaths: { /a: { $ref: "#/components/pathItems/A" } }\ncomponents:\n  pathItems:\n${items}`;
  const { openapi } = read({ "api.yaml": api(`${called("A", "B")}    B: { get: { responses: {} } }\n`) });
  expect(openapi.paths).toEqual({
    "/a": { post: { callbacks: { a: { x: { get: { responses: {} } } } }, responses: {} } },
  });
  expect(() => read({ "api.yaml": api(called("A", "B") + called("B", "A")) })).toThrow(
    expect.objectContaining({ code: "FS1025" }),
  );
  const twice = Array.from({ length: 20 }, (_, i) => {
    const next = `{ $ref: "#/components/pathItems/${i === 19 ? "Z" : `P${i + 1}`}" }`;
    return `    ${i === 0 ? "A" : `P${i}`}: { post: { callbacks: { a: { x: ${next}, y: ${next} } }, responses: {} } }\n`;
  });
  expect(() => read({ "api.yaml": api(`${twice.join("")}    Z: { get: { responses: {} } }\n`) })).toThrow(
    expect.objectContaining({ code: "FS1006" }),
  );
});

test("a document without other files stays unchanged, even a dump of one operation", () => {
  const { openapi } = read({ "api.json": '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{}}}}}' });
  expect(openapi).toEqual({ openapi: "3.0.3", paths: { "/a": { get: { responses: {} } } } });
});
