import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { get } from "../../../generator/src/openapi/pointer.ts";
import { type Fragment, readOpenapi } from "../../../generator/src/read/openapi.ts";
import { fromBytes, readSourceFile } from "../../../generator/src/read/source.ts";

function read(text: string): Fragment {
  return readOpenapi(fromBytes(Buffer.from(`openapi: 3.2.0\n${text}`), { location: "openapi.yaml" }));
}

/** What is listed, and the line of each place. */
function listed(text: string): string[] {
  const lines = `openapi: 3.2.0\n${text}`.split("\n");
  return (read(text).unsaid ?? []).map(({ message, place }) => `${lines[(place.line ?? 0) - 1]?.trim()} → ${message}`);
}

const ok = "responses: { 200: { description: Fine. } }";

describe("a document of OpenAPI 3.2", () => {
  test("is read as OpenAPI 3.1", () => {
    const { openapi, unsaid } = read(`paths: { /a: { get: { ${ok} } } }`);
    expect(openapi.openapi).toBe("3.1.0");
    expect(unsaid).toEqual([]);
  });

  test("keeps operations of further methods beside those of OpenAPI 3.1, in callbacks too", () => {
    const text = `paths:
  /a:
    query:
      ${ok}
      callbacks: { done: { "{$url}": { query: { ${ok} } } } }
    additionalOperations:
      COPY: { ${ok} }
`;
    const { openapi, at } = read(text);
    const item = get(openapi, "/paths/~1a");
    expect(Object.keys(item as object)).toEqual(["x-method-query", "x-method-copy"]);
    expect(get(item ?? null, "/x-method-query/callbacks/done")).toEqual({
      "{$url}": { "x-method-query": parse(ok) },
    });
    expect(at("/paths/~1a/x-method-query/responses").line).toBe(5);
    expect(at("/paths/~1a/x-method-copy/responses/200").line).toBe(8);
    expect(listed(text)[0]).toMatch(/^query: → the method QUERY; .* x-method-query$/);
  });

  test("has one operation a method", () => {
    expect(
      listed(`paths:
  /a:
    query: { ${ok} }
    additionalOperations:
      Query: { ${ok} }
      get: { ${ok} }
`).filter((line) => /left out|small/.test(line)),
    ).toEqual([
      expect.stringMatching(/^Query: .*"Query" in small letters/),
      expect.stringMatching(/^get: .*"get" in small letters/),
    ]);
  });

  test("has the items of a stream as the schema of its media type", () => {
    const { openapi, at } = read(`paths:
  /a:
    get:
      responses:
        200:
          description: Lines.
          content:
            application/jsonl:
              itemSchema:
                $ref: "#/components/schemas/A"
            application/json-seq:
              itemSchema: { type: string }
components: { schemas: { A: { type: object } } }
`);
    const content = get(openapi, "/paths/~1a/get/responses/200/content");
    expect(content).toEqual({
      "application/jsonl": { schema: { $ref: "#/components/schemas/A" } },
      "application/json-seq": { "x-itemSchema": { type: "string" } },
    });
    expect(at("/paths/~1a/get/responses/200/content/application~1jsonl/schema").line).toBe(10);
  });

  test("has shared media types where they are used, behind further references too", () => {
    const text = `components:
  mediaTypes:
    A: { $ref: "#/components/mediaTypes/B" }
    B: { schema: { type: integer } }
    Loop: { $ref: "#/components/mediaTypes/Loop" }
  responses:
    R: { description: "", content: { application/json: { $ref: "#/components/mediaTypes/A" } } }
    Loop: { description: "", content: { application/json: { $ref: "#/components/mediaTypes/Loop" } } }
`;
    const { openapi } = read(text);
    expect(get(openapi, "/components/responses/R/content/application~1json")).toEqual({ schema: { type: "integer" } });
    expect(listed(text)).toEqual([expect.stringMatching(/^Loop: .*content.* missing, or refers to itself/)]);
  });

  test.each([
    ["JSON", "{ properties: { data: { type: string, contentSchema: { type: integer } } } }", { type: "integer" }],
    ["text", "{ properties: { data: { type: string }, id: { type: string } } }", { type: "string" }],
    ["nothing", "{ properties: { event: { const: ping } } }", { type: "string" }],
    [
      "several kinds",
      `{ oneOf: [{ properties: { event: { const: a }, data: { contentSchema: { type: integer } } } },
        { properties: { data: { contentSchema: { type: boolean } } } }, { properties: { event: {} } }] }`,
      { anyOf: [{ type: "integer" }, { type: "boolean" }] },
    ],
    ["a union that contains itself", "{ $ref: '#/components/schemas/Loop' }", { type: "integer" }],
    ["what it says, where it describes no event", "{ properties: { name: {} } }", { properties: { name: {} } }],
  ])("has the data of server-sent events: %s", (_, itemSchema, schema) => {
    const { openapi } = read(`components:
  responses:
    Events: { description: "", content: { text/event-stream: { itemSchema: ${itemSchema} } } }
  schemas:
    Loop: { oneOf: [{ $ref: "#/components/schemas/Loop" }, { properties: { data: { contentSchema: { type: integer } } } }] }
`);
    expect(get(openapi, "/components/responses/Events/content/text~1event-stream")).toEqual({ schema });
  });

  test("has the fields of a query string as parameters, and another query string as an extension", () => {
    const { openapi, at } = read(`paths:
  /a:
    get:
      parameters:
        - { name: a, in: header, schema: {} }
        - $ref: "#/components/parameters/filter"
      ${ok}
  /b:
    get:
      parameters: [{ name: q, in: querystring, content: { application/json: { schema: {} } } }]
      ${ok}
components:
  parameters:
    filter:
      name: filter
      in: querystring
      content:
        application/x-www-form-urlencoded:
          encoding: { tags: { style: pipeDelimited, explode: false } }
          schema:
            required: [name]
            properties:
              name: { type: string, description: Whose. }
              tags: { type: array }
`);
    expect(get(openapi, "/paths/~1a/get/parameters")).toEqual([
      { name: "a", in: "header", schema: {} },
      {
        name: "name",
        in: "query",
        required: true,
        description: "Whose.",
        schema: { type: "string", description: "Whose." },
      },
      { name: "tags", in: "query", style: "pipeDelimited", explode: false, schema: { type: "array" } },
    ]);
    expect(at("/paths/~1a/get/parameters/2/schema/type").line).toBe(25);
    expect(get(openapi, "/components/parameters")).toEqual({});
    expect(get(openapi, "/paths/~1b/get")).toMatchObject({ parameters: [], "x-querystring": { name: "q" } });
  });

  test("has shared media types where they are used", () => {
    const { openapi, at } = read(`components:
  mediaTypes:
    Lines:
      itemSchema: { type: integer }
  responses:
    A: { description: "", content: { application/jsonl: { $ref: "#/components/mediaTypes/Lines" } } }
`);
    expect(openapi.components).toEqual({
      responses: { A: { description: "", content: { "application/jsonl": { schema: { type: "integer" } } } } },
    });
    expect(at("/components/responses/A/content/application~1jsonl/schema").line).toBe(5);
  });

  test("keeps as extensions what OpenAPI 3.1 has no member for, and lists each kind at its first place", () => {
    const text = `$self: https://a.example/api
servers:
  - { url: "https://a.example", name: first }
  - { url: "https://b.example", name: second }
tags: [{ name: a, summary: A, kind: nav }, { name: b, parent: a }]
components:
  securitySchemes:
    device:
      type: oauth2
      oauth2MetadataUrl: https://m.example
      flows: { deviceAuthorization: { tokenUrl: "https://t.example", scopes: {} } }
  schemas:
    A: { discriminator: { propertyName: a, defaultMapping: B }, xml: { nodeType: attribute } }
  examples:
    one: { dataValue: { a: 1 }, serializedValue: '{"a":1}' }
  responses:
    Done: { summary: Done. }
`;
    const { openapi } = read(text);
    expect(openapi).toEqual({
      openapi: "3.1.0",
      "x-self": "https://a.example/api",
      servers: [
        { url: "https://a.example", "x-name": "first" },
        { url: "https://b.example", "x-name": "second" },
      ],
      tags: [
        { name: "a", "x-summary": "A", "x-kind": "nav" },
        { name: "b", "x-parent": "a" },
      ],
      components: {
        securitySchemes: {
          device: {
            type: "oauth2",
            "x-oauth2MetadataUrl": "https://m.example",
            flows: { "x-deviceAuthorization": { tokenUrl: "https://t.example", scopes: {} } },
          },
        },
        schemas: {
          A: {
            discriminator: { propertyName: "a", "x-defaultMapping": "B" },
            xml: { attribute: true, "x-nodeType": "attribute" },
          },
        },
        examples: { one: { value: { a: 1 } } },
        responses: { Done: { description: "Done.", "x-summary": "Done." } },
      },
    });
    expect(listed(text)).toEqual([
      expect.stringMatching(/^A: .*kinds that are not mapped/),
      expect.stringMatching(/^A: .*the node of XML/),
      expect.stringMatching(/^\$self: /),
      expect.stringMatching(/^- .*first.* → the name of a server; it is kept as x-name$/),
      expect.stringMatching(/^tags: .*summary of a tag/),
      expect.stringMatching(/^tags: .*kind of a tag/),
      expect.stringMatching(/^tags: .*parent of a tag/),
      expect.stringMatching(/^oauth2MetadataUrl: /),
      expect.stringMatching(/^flows: .*deviceAuthorization/),
    ]);
  });

  test("may consist of several files", () => {
    const folder = mkdtempSync(join(tmpdir(), "flarespec-3.2-"));
    const files = {
      "api.yaml": "openapi: 3.2.0\npaths:\n  /a: { $ref: paths/a.yaml }\n",
      "paths/a.yaml": `query:\n  responses: { 200: { $ref: "../parts.yaml#/Lines" } }\n`,
      "parts.yaml": "Lines:\n  content: { application/jsonl: { itemSchema: { type: string } } }\n",
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { openapi, at } = readOpenapi(readSourceFile(join(folder, "api.yaml")));
    expect(get(openapi, "/paths/~1a")).toEqual({
      "x-method-query": { responses: { "200": { $ref: "#/components/responses/Lines" } } },
    });
    expect(get(openapi, "/components/responses/Lines")).toEqual({
      description: "",
      content: { "application/jsonl": { schema: { type: "string" } } },
    });
    expect(at("/paths/~1a/x-method-query/responses")).toMatchObject({ file: join(folder, "paths/a.yaml"), line: 2 });
  });

  test("is refused at its place where a part has the wrong type, and read where members mean nothing", () => {
    const codeOf = (text: string): string => {
      try {
        read(text);
        return "read";
      } catch (error) {
        const { code, place } = error as { code?: string; place?: { pointer?: string } };
        return `${code} ${place?.pointer}`;
      }
    };
    expect(codeOf("paths: { /a: { query: 1 } }")).toBe("FS1014 /paths/~1a/query");
    expect(codeOf("paths: { /a: { additionalOperations: { COPY: [] } } }")).toBe(
      "FS1014 /paths/~1a/additionalOperations/COPY",
    );
    for (const wrong of ["1", "null", "[]", "[1, null]", "{ a: 1, b: null }", "text"]) {
      for (const member of [
        "servers",
        "tags",
        "components",
        "$self",
        "paths: { /a: { additionalOperations",
        "paths: { /a: { get: { parameters",
      ]) {
        const end = "}".repeat(member.split("{").length - 1);
        const text = `${member}: ${wrong}${end}\nwebhooks: { b: { get: { ${ok} } } }`;
        expect(codeOf(text), text).toMatch(/^(?:read|FS1014 \/(?:components|paths))/);
      }
    }
  });
});
