import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { FlarespecError } from "../../../generator/src/diagnostics/error.ts";
import { get } from "../../../generator/src/openapi/pointer.ts";
import { type Fragment, readOpenapi } from "../../../generator/src/read/openapi.ts";
import { fromBytes, readSourceFile } from "../../../generator/src/read/source.ts";

function read(text: string): Fragment {
  return readOpenapi(fromBytes(Buffer.from(text), { location: "swagger.yaml" }));
}

/** The place of a node: the line of the file with the text, without indentation. */
function lineOf(fragment: Fragment, text: string, pointer: string): string | undefined {
  return text.split("\n")[(fragment.at(pointer).line ?? 0) - 1]?.trim();
}

const SHOP = `swagger: "2.0"
info: { title: Shop, version: "1" }
host: shop.example
basePath: /v1
schemes: [http, https, wss]
consumes: [application/json]
produces: [application/json, text/csv]
security: [{ login: [read] }]
x-vendor: { $ref: "#/definitions/Pet" }
paths:
  x-note: kept
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, type: integer, format: int64 }
      - $ref: "#/parameters/Pet"
    get:
      produces: [application/pdf]
      parameters:
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: pipes, in: query, type: array, items: { type: string }, collectionFormat: pipes, x-example: a }
        - $ref: "#/parameters/limit"
      responses:
        200: { description: A card., schema: { type: file } }
        404: { $ref: "#/responses/Gone" }
    put:
      schemes: [http]
      responses:
        200:
          description: The pet.
          schema: { $ref: "#/definitions/Pet" }
          headers: { X-Ids: { type: array, items: { type: integer }, collectionFormat: csv } }
          examples: { application/json: { name: Rex } }
        404: { $ref: "#/responses/Gone" }
        418: { description: Another., schema: { $ref: "#/paths/~1pets~1%7Bid%7D/put/responses/200/schema" } }
  /pets/{id}/photo:
    post:
      consumes: [multipart/form-data]
      parameters:
        - { name: id, in: path, required: true, type: integer }
        - { name: photo, in: formData, type: file, required: true, description: The picture. }
        - { name: labels, in: formData, type: array, items: { type: string, x-nullable: true }, collectionFormat: multi }
      responses: { 204: { description: Done. } }
  /search:
    post:
      parameters:
        - { name: q, in: formData, type: string, default: all }
      responses: { 204: { description: Done. } }
parameters:
  limit: { name: limit, in: query, type: integer, maximum: 100, exclusiveMaximum: true }
  Pet: { name: pet, in: body, required: true, description: What to keep., schema: { $ref: "#/definitions/Pet" } }
responses:
  Gone:
    description: Gone.
    schema: { type: string }
definitions:
  Pet:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: { type: string }
      name: { type: string, x-nullable: true, example: { $ref: "#/definitions/data" } }
      discriminator: { type: string }
  Dog: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object }] }
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, name: X-Key, in: header }
  login: { type: oauth2, flow: accessCode, authorizationUrl: "https://a", tokenUrl: "https://t", scopes: { read: Reads. } }
`;

describe("a document of Swagger 2.0", () => {
  const shop = read(SHOP);
  const at = (pointer: string) => get(shop.openapi, pointer);

  test("is read as OpenAPI 3.0", () => {
    expect(at("/openapi")).toBe("3.0.3");
    for (const key of ["swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions"]) {
      expect(shop.openapi).not.toHaveProperty(key);
    }
    expect(at("/security")).toEqual([{ login: ["read"] }]);
  });

  test("has its host, path and schemes as servers, https first, and those of an operation there", () => {
    expect(at("/servers")).toEqual([{ url: "https://shop.example/v1" }, { url: "http://shop.example/v1" }]);
    expect(at("/paths/~1pets~1{id}/put/servers")).toEqual([{ url: "http://shop.example/v1" }]);
  });

  test("has parameters with a schema, and how elements are joined as a style", () => {
    expect(at("/paths/~1pets~1{id}/parameters")).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "integer", format: "int64" } },
    ]);
    expect(at("/paths/~1pets~1{id}/get/parameters")).toEqual([
      { name: "tags", in: "query", style: "form", explode: true, schema: { type: "array", items: { type: "string" } } },
      {
        name: "pipes",
        in: "query",
        style: "pipeDelimited",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
        example: "a",
      },
      { $ref: "#/components/parameters/limit" },
    ]);
    expect(at("/components/parameters")).toEqual({
      limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 100, exclusiveMaximum: true } },
    });
  });

  test("has a parameter in body, of the path and by reference, as the body of each operation", () => {
    const schema = { $ref: "#/components/schemas/Pet" };
    const body = { description: "What to keep.", required: true, content: { "application/json": { schema } } };
    expect(at("/paths/~1pets~1{id}/put/requestBody")).toEqual(body);
    expect(at("/paths/~1pets~1{id}/get/requestBody")).toEqual(body);
  });

  test("has the fields of a form as one body, multipart where a file is sent", () => {
    expect(at("/paths/~1pets~1{id}~1photo/post/requestBody")).toEqual({
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            required: ["photo"],
            properties: {
              photo: { type: "string", format: "binary", description: "The picture." },
              labels: { type: "array", items: { type: "string", nullable: true } },
            },
          },
          encoding: { labels: { style: "form", explode: true } },
        },
      },
    });
    const form = { type: "object", properties: { q: { type: "string", default: "all" } } };
    expect(at("/paths/~1search/post/requestBody")).toEqual({
      content: { "application/x-www-form-urlencoded": { schema: form } },
    });
  });

  test("has responses by media type: those of the operation, else of the document", () => {
    expect(at("/paths/~1pets~1{id}/get/responses")).toEqual({
      "200": {
        description: "A card.",
        content: { "application/pdf": { schema: { type: "string", format: "binary" } } },
      },
      "404": { description: "Gone.", content: { "application/pdf": { schema: { type: "string" } } } },
    });
    const schema = { $ref: "#/components/schemas/Pet" };
    expect(at("/paths/~1pets~1{id}/put/responses/200")).toEqual({
      description: "The pet.",
      headers: { "X-Ids": { style: "simple", explode: false, schema: { type: "array", items: { type: "integer" } } } },
      content: { "application/json": { schema, example: { name: "Rex" } }, "text/csv": { schema } },
    });
    expect(at("/paths/~1pets~1{id}/put/responses/404")).toEqual({ $ref: "#/components/responses/Gone" });
    expect(at("/components/responses/Gone/content")).toHaveProperty("text/csv");
  });

  test("has references that lead to the same nodes, and leaves data alone", () => {
    expect(at("/paths/~1pets~1{id}/put/responses/418/content/application~1json/schema")).toEqual({
      $ref: "#/paths/~1pets~1%7Bid%7D/put/responses/200/content/application~1json/schema",
    });
    expect(at("/components/schemas/Pet/properties/name/example")).toEqual({ $ref: "#/definitions/data" });
    expect(at("/x-vendor")).toEqual({ $ref: "#/definitions/Pet" });
    expect(at("/paths/x-note")).toBe("kept");
  });

  test("has schemas with discriminator and nullable of OpenAPI, and not where a property has such a name", () => {
    expect(at("/components/schemas/Pet")).toMatchObject({
      discriminator: { propertyName: "kind" },
      properties: { name: { type: "string", nullable: true }, discriminator: { type: "string" } },
    });
    expect(at("/components/schemas/Pet/properties/name")).not.toHaveProperty("x-nullable");
  });

  test("has the values of kinds that Azure's extension gives as the mapping of the schema that they extend", () => {
    const { openapi } = read(`swagger: "2.0"
definitions:
  Pet: { discriminator: kind, required: [kind], properties: { kind: { type: string } } }
  Dog: { x-ms-discriminator-value: dog, allOf: [{ $ref: "#/definitions/Pet" }] }
  Puppy: { x-ms-discriminator-value: puppy, allOf: [{ $ref: "#/definitions/Dog" }, { $ref: "#/definitions/Puppy" }] }
`);
    expect(get(openapi, "/components/schemas/Pet/discriminator")).toEqual({
      propertyName: "kind",
      mapping: { dog: "#/components/schemas/Dog", puppy: "#/components/schemas/Puppy" },
    });
  });

  test("has its security schemes", () => {
    expect(at("/components/securitySchemes")).toEqual({
      basic: { type: "http", scheme: "basic" },
      key: { type: "apiKey", name: "X-Key", in: "header" },
      login: {
        type: "oauth2",
        flows: {
          authorizationCode: { authorizationUrl: "https://a", tokenUrl: "https://t", scopes: { read: "Reads." } },
        },
      },
    });
  });

  test.each([
    ["/components/schemas/Pet/properties/kind", "kind: { type: string }"],
    ["/components/parameters/limit/schema/maximum", /^limit: /],
    ["/components/responses/Gone/content/text~1csv/schema", "schema: { type: string }"],
    ["/components/securitySchemes/key/in", /^key: /],
    ["/paths/~1pets~1{id}/get/parameters/1/schema/items", /^- \{ name: pipes/],
    ["/paths/~1pets~1{id}/put/requestBody/content/application~1json/schema", /^Pet: \{ name: pet/],
    ["/paths/~1pets~1{id}/put/responses/200/content/text~1csv/schema", 'schema: { $ref: "#/definitions/Pet" }'],
    ["/paths/~1pets~1{id}/get/responses/404/content", "Gone:"],
    [
      "/paths/~1pets~1{id}~1photo/post/requestBody/content/multipart~1form-data/schema/properties/photo/format",
      /photo/,
    ],
    ["/servers/0/url", "host: shop.example"],
  ])("keeps the place of %s", (pointer, line) => {
    expect(lineOf(shop, SHOP, pointer)).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
  });
});

describe("what OpenAPI cannot say of Swagger 2.0", () => {
  const operation = (parameters: string): string =>
    `swagger: "2.0"\npaths:\n  /a:\n    get:\n      parameters:\n${parameters}\n      responses: { 200: { description: "" } }\n`;

  test.each([
    [
      "tabs between elements",
      "      - { name: a, in: query, type: array, items: {}, collectionFormat: tsv }",
      /"a".*"tsv"/,
    ],
    ["spaces in a path", "      - { name: a, in: path, type: array, items: {}, collectionFormat: ssv }", /"a".*"ssv"/],
    [
      "arrays in arrays",
      "      - { name: a, in: query, type: array, items: { type: array, items: {} } }",
      /within an array/,
    ],
    [
      "a form beside a body",
      "      - { name: a, in: formData, type: string }\n      - { name: b, in: body }",
      /body counts/,
    ],
  ])("is listed with its place: %s", (_, parameters, message) => {
    const text = operation(parameters);
    const fragment = read(text);
    expect(fragment.unsaid).toEqual([{ place: expect.anything(), message: expect.stringMatching(message) }]);
    expect(text.split("\n")[(fragment.unsaid?.[0]?.place.line ?? 0) - 1]).toMatch(/name: a|items/);
  });

  test("is nothing for a document without such places", () => {
    expect(read(SHOP).unsaid).toEqual([]);
  });
});

describe("a faulty document of Swagger 2.0", () => {
  const codeAndPlace = (text: string): string => {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof FlarespecError)) throw error;
      return `${error.code} ${error.place?.line}:${error.place?.column} ${error.place?.pointer} ${error.message}`;
    }
    return "read";
  };

  test.each([
    ["another version", 'swagger: "1.2"\npaths: {}\n', /^FS1011 1:1 \/swagger .*1\.2/],
    ["no paths", 'swagger: "2.0"\npaths: {}\n', /^FS1013 2:1 \/paths/],
    [
      "a definition of the wrong type",
      'swagger: "2.0"\ndefinitions:\n  A: 1\n',
      /^FS1014 3:3 \/definitions\/A .*\/definitions\/A/,
    ],
    ["definitions of the wrong type", 'swagger: "2.0"\ndefinitions: []\n', /^FS1014 2:1 \/definitions /],
    ["an operation of the wrong type", 'swagger: "2.0"\npaths:\n  /a: { get: 1 }\n', /^FS1014 3:9 \/paths\/~1a\/get/],
    ["parameters of the wrong type", 'swagger: "2.0"\npaths:\n  /a: { parameters: {} }\n', /^FS1014 3:9 .*parameters/],
  ])("is refused at its place: %s", (_, text, expected) => {
    expect(codeAndPlace(text)).toMatch(expected);
  });

  test("is read as far as it goes where parts have the wrong type", () => {
    const wrong = ["1", "null", "[]", "[1, null, [], {}]", "text", "{ a: 1, b: null }", "true"];
    const members = [
      "parameters",
      "responses",
      "securityDefinitions",
      "consumes",
      "produces",
      "schemes",
      "host",
      "basePath",
    ];
    const codes = new Set<string>();
    for (const value of wrong) {
      for (const member of members) {
        const item = `{ get: { ${member}: ${value}, responses: { 200: { description: "", schema: ${value}, headers: ${value}, examples: ${value} } } } }`;
        const own = member === "responses" ? `{ get: { responses: ${value} } }` : item;
        codes.add(codeAndPlace(`swagger: "2.0"\n${member}: ${value}\npaths:\n  /a: ${own}\n`).split(" ")[0] ?? "");
      }
    }
    expect([...codes].sort()).toEqual(["FS1014", "read"]);
  });

  test("may have names that are special to JavaScript", () => {
    const text = `{"swagger":"2.0","paths":{"/a":{"post":{"parameters":[{"name":"__proto__","in":"formData","type":"string"}],
      "produces":["__proto__"],"responses":{"200":{"schema":{}}}}}},"definitions":{"__proto__":{"type":"string"}}}`;
    const { openapi } = read(text);
    expect(get(openapi, "/components/schemas/__proto__")).toEqual({ type: "string" });
    expect(Object.keys(openapi.components as object)).toEqual(["schemas"]);
    expect({}).not.toHaveProperty("type");
  });

  test("may have references in a circle", () => {
    const circle = '- $ref: "#/parameters/a"';
    const text = `swagger: "2.0"\nparameters:\n  a: { $ref: "#/parameters/a" }\npaths:\n  /a:\n    get:\n      parameters:\n        ${circle}\n`;
    expect(codeAndPlace(text)).toBe("read");
  });
});

describe("a document of Swagger 2.0 in several files", () => {
  function readFiles(files: Record<string, string>): Fragment {
    const folder = mkdtempSync(join(tmpdir(), "flarespec-swagger-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return readOpenapi(readSourceFile(join(folder, Object.keys(files)[0] as string)));
  }

  test("has the bodies and form fields of other files, with the media types of the operation", () => {
    const { openapi, at } = readFiles({
      "api.yaml": `swagger: "2.0"
paths:
  /pets:
    post:
      consumes: [application/xml]
      parameters: [{ $ref: "shared/bodies.yaml#/parameters/Pet" }]
      responses: { 200: { description: "" } }
  /photos: { $ref: "shared/paths.yaml#/photos" }
`,
      "shared/bodies.yaml": `swagger: "2.0"
paths: {}
parameters:
  Pet: { name: pet, in: body, required: true, schema: { $ref: "#/definitions/Pet" } }
  Photo: { $ref: "#/parameters/File" }
  File: { name: photo, in: formData, required: true, type: file }
definitions:
  Pet: { properties: { mother: { $ref: "more/ids.yaml#/Id" } } }
`,
      "shared/more/ids.yaml": "Id: { type: integer }\n",
      "shared/paths.yaml": `photos:
  post:
    parameters: [{ $ref: "bodies.yaml#/parameters/Photo" }]
    responses: { 200: { description: "" } }
`,
    });
    expect(get(openapi, "/paths/~1pets/post")).toEqual({
      requestBody: {
        required: true,
        content: { "application/xml": { schema: { $ref: "#/components/schemas/Pet" } } },
      },
      responses: { 200: { description: "" } },
    });
    expect(get(openapi, "/components/schemas")).toEqual({
      Pet: { properties: { mother: { $ref: "#/components/schemas/Id" } } },
      Id: { type: "integer" },
    });
    expect(get(openapi, "/paths/~1photos/post/requestBody")).toMatchObject({
      content: {
        "multipart/form-data": { schema: { required: ["photo"], properties: { photo: { format: "binary" } } } },
      },
    });
    expect(at("/paths/~1pets/post/requestBody")).toMatchObject({
      file: expect.stringMatching(/bodies\.yaml$/),
      line: 4,
    });
  });

  test("has bodies that the document names and other files declare", () => {
    const { openapi } = readFiles({
      "api.yaml": `swagger: "2.0"
parameters:
  Pet: { $ref: "bodies.yaml#/Pet" }
paths:
  /pets:
    post:
      parameters: [{ $ref: "#/parameters/Pet" }]
      responses: { 200: { description: "" } }
`,
      "bodies.yaml": "Pet: { name: pet, in: body, required: true, schema: { type: string } }\n",
    });
    expect(get(openapi, "/paths/~1pets/post")).toEqual({
      requestBody: { required: true, content: { "application/json": { schema: { type: "string" } } } },
      responses: { 200: { description: "" } },
    });
  });

  test("refuses a reference to a body that is not there, with its place", () => {
    const files = {
      "api.yaml": `swagger: "2.0"
paths:
  /pets: { post: { parameters: [{ $ref: "bodies.yaml#/parameters/Pat" }], responses: {} } }
`,
      "bodies.yaml": "parameters: { Pet: { name: pet, in: body, schema: {} } }\n",
    };
    expect(() => readFiles(files)).toThrow(expect.objectContaining({ code: "FS1024", didYouMean: "Pet" }));
  });

  test("has the definitions, parameters and responses of other documents", () => {
    const { openapi, at } = readFiles({
      "api.yaml": `swagger: "2.0"
paths:
  /a:
    get:
      parameters: [{ $ref: "types.yaml#/parameters/version" }]
      responses:
        200: { description: "", schema: { $ref: "types.yaml#/definitions/A" } }
        404: { $ref: "types.yaml#/responses/Gone" }
`,
      "types.yaml": `swagger: "2.0"
paths: {}
definitions:
  A: { properties: { b: { $ref: "#/definitions/B" } } }
  B: { type: string, x-nullable: true }
parameters:
  version: { name: v, in: query, type: string }
responses:
  Gone: { description: Gone., schema: { $ref: "#/definitions/B" } }
`,
    });
    expect(openapi.components).toEqual({
      schemas: { A: { properties: { b: { $ref: "#/components/schemas/B" } } }, B: { type: "string", nullable: true } },
      parameters: { version: { name: "v", in: "query", schema: { type: "string" } } },
      responses: {
        Gone: { description: "Gone.", content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } } },
      },
    });
    expect(at("/components/schemas/B/nullable")).toMatchObject({
      file: expect.stringMatching(/types\.yaml$/),
      line: 5,
    });
  });

  test("has files that are one part each", () => {
    const { openapi } = readFiles({
      "api.yaml": `swagger: "2.0"
produces: [application/xml]
paths:
  /a: { $ref: paths/a.yaml }
definitions:
  A: { $ref: "A.yaml" }
`,
      "paths/a.yaml": `post:
  parameters: [{ name: body, in: body, schema: { $ref: "../A.yaml" } }]
  responses: { 200: { description: "", schema: { $ref: "../parts.json#/B" } } }
`,
      "A.yaml": "type: string\nx-nullable: true\n",
      "parts.json": '{ "B": { "type": "file" } }',
    });
    const schema = { $ref: "#/components/schemas/A" };
    expect(get(openapi, "/paths/~1a/post")).toEqual({
      requestBody: { content: { "application/json": { schema } } },
      responses: {
        "200": { description: "", content: { "application/xml": { schema: { $ref: "#/components/schemas/B" } } } },
      },
    });
    expect(get(openapi, "/components/schemas")).toEqual({
      A: { type: "string", nullable: true },
      B: { type: "string", format: "binary" },
    });
  });

  test("converts what has a name that begins like an extension", () => {
    const { openapi } = read(`swagger: "2.0"
paths:
  /a:
    get:
      responses:
        x-note: { type: string }
        200: { description: "", headers: { x-rate-limit: { type: integer } } }
parameters: { x-tenant: { name: x-tenant, in: header, type: integer } }
securityDefinitions: { x-login: { type: basic } }
responses: { x-gone: { description: "", schema: { type: string } } }
`);
    expect(get(openapi, "/paths/~1a/get/responses/200/headers/x-rate-limit")).toEqual({ schema: { type: "integer" } });
    expect(get(openapi, "/paths/~1a/get/responses/x-note")).toEqual({ type: "string" });
    expect(get(openapi, "/components/parameters/x-tenant/schema")).toEqual({ type: "integer" });
    expect(get(openapi, "/components/securitySchemes/x-login")).toEqual({ type: "http", scheme: "basic" });
    expect(Object.keys(get(openapi, "/components/responses/x-gone") as object)).toContain("content");
  });

  test("gives a shared response behind two references the media types of the operation", () => {
    const { openapi } = read(`swagger: "2.0"
paths: { /a: { get: { produces: [text/plain], responses: { 200: { $ref: "#/responses/A" } } } } }
responses: { A: { $ref: "#/responses/B" }, B: { description: "", schema: { type: string } } }
`);
    expect(get(openapi, "/paths/~1a/get/responses/200/content")).toEqual({
      "text/plain": { schema: { type: "string" } },
    });
  });
});
