import { describe, expect, test } from "vitest";
import { get, type Json, type JsonObject } from "../../../../generator/src/openapi/pointer.ts";
import { parseHead, parseType, signature } from "../../../../generator/src/read/pages/head.ts";
import { pageFormatOf } from "../../../../generator/src/read/pages/index.ts";
import { collapsed, fixture, flat, nested, printed, read } from "./pages.ts";

const LAMPS = "/paths/~1accounts~1{account_id}~1lamps";
const SCHEDULE = "/paths/~1accounts~1{account_id}~1lamps~1{lamp_id}~1schedule/put";

function findings(text: string): string[] {
  return told(text).filter((one) => !one.startsWith("FS1109"));
}

/** What a form cannot state included. */
function told(text: string): string[] {
  return read(text).findings.map(({ code, message, place }) => `${code} ${place.line}: ${message}`);
}

function found(text: string, pointer: string): Json | undefined {
  return get(read(text).openapi, pointer);
}

describe("headers", () => {
  test.each([
    ["source: optional object { pointer }", "property", "{pointer}"],
    ["source: optional { pointer }", "property", "{pointer}"],
    ['"cf-zone": optional "a"or "b"or 4 more', "property", '"a" or "b" or 4 more'],
    ["Thing object { a, b, c, 5 more }", "named", "{a, b, c, 5 more}"],
    ["Thing { a }", "named", "{a}"],
    ["List = array of Thing { a } or string", "named", "array of (Thing or string)"],
    ["map[object { x } ]", "value", "map[{x}]"],
    ["x: map[string or map[unknown]]", "property", "map[string or map[unknown]]"],
    ["code: 1001or 1002or 1003or 152 more", "property", "1001 or 1002 or 1003 or 152 more"],
    ["target: object { a }  or string", "property", "{a} or string"],
    ["result: optional object {  }", "property", "{}"],
    ['""', "value", '""'],
    ["-1.5", "value", "-1.5"],
  ])("%s", (text, kind, type) => {
    const head = parseHead(text);
    expect(head?.kind).toBe(kind);
    expect(head && signature(head.type)).toBe(type);
  });

  test.each([
    "True = MCP server returned an error. False",
    "UUID.",
    "portal id",
    "a: optional",
    "a: string, number",
    "a: object { b",
    "a: string or",
    "a: map[string",
    '"pop": Use the PoP',
    "",
  ])("%j is none", (text) => {
    expect(parseHead(text)).toBeUndefined();
  });

  test("the nesting of types in a header is limited", () => {
    expect(parseType(`${"array of ".repeat(40)}string`)).toBeDefined();
    expect(parseType(`${"array of ".repeat(100_000)}string`)).toBeUndefined();
  });
});

describe("the format markdown", () => {
  const text = fixture("lamps.md");
  const schemas = found(text, "/components/schemas") as JsonObject;

  test("is recognised, and every finding has its line", () => {
    expect(pageFormatOf(text)).toBe("markdown");
    expect(findings(text)).toEqual([
      "FS1105 232: the page names Person and does not describe it; its form is that of the example",
    ]);
  });

  test("parameters keep their location, even with quoted names", () => {
    const parameters = found(text, `${LAMPS}/get/parameters`) as JsonObject[];
    expect(parameters.map(({ name, in: where, required = false }) => [where, name, required])).toEqual([
      ["path", "account_id", true],
      ["query", "order", false],
      ["query", "state", false],
      ["query", "tags", false],
      ["header", "x-lamp-zone", false],
    ]);
  });

  test("bullets in prose stay prose", () => {
    expect(found(text, `${LAMPS}/get/parameters/2`)).toEqual({
      name: "state",
      in: "query",
      description: 'Only lamps in this state:\n\n- `"lit"`: lamps that shine.\n- `"dark"`: all others.',
      schema: { type: "string", enum: ["lit", "dark"] },
    });
  });

  test("models become components, whether declared, in a union or expanded in a property", () => {
    expect(Object.keys(schemas)).toEqual([
      "Bulb",
      "Level",
      "BulbList",
      "SpareBulb",
      "ResponseInfo",
      "DeskLamp",
      "FloorLamp",
      "Schedule",
    ]);
    expect(schemas.DeskLamp).toMatchObject({
      required: ["id", "kind"],
      properties: {
        kind: { type: "string", enum: ["desk"] },
        bulbs: { type: "array", items: { $ref: "#/components/schemas/Bulb" } },
        labels: { type: "object", additionalProperties: { anyOf: [{ type: "string" }, { type: "number" }] } },
      },
    });
    expect(schemas.BulbList).toEqual({ type: "array", items: { $ref: "#/components/schemas/Bulb" } });
  });

  test("an extension of a model becomes allOf", () => {
    expect(schemas.SpareBulb).toMatchObject({
      allOf: [{ $ref: "#/components/schemas/Bulb" }, { type: "object", required: ["shelf"] }],
    });
  });

  test("an omitted subtree is copied from where the page lists it", () => {
    expect(found(text, `${LAMPS}/get/responses/200/content/application~1json/schema/properties/messages`)).toEqual({
      type: "array",
      items: { $ref: "#/components/schemas/ResponseInfo" },
    });
    const inline = text.replaceAll(
      "array of ResponseInfo",
      "array of object { code, message, documentation_url, source }",
    );
    const messages = `${LAMPS}/get/responses/200/content/application~1json/schema/properties/messages/items/properties`;
    expect(found(inline, `${messages}/source`)).toEqual({
      type: "object",
      properties: { pointer: { type: "string" } },
    });
    expect(findings(inline)).toEqual(findings(text));
  });

  test("a body that is no object is not a property called body, and the members resolve `array of A or B`", () => {
    expect(found(text, `${SCHEDULE}/requestBody/content/application~1json/schema`)).toMatchObject({
      type: "array",
      items: {
        required: ["at", "level"],
        properties: {
          level: { anyOf: [{ type: "string", enum: ["low"] }, { type: "number" }] },
          days: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "string" }] },
        },
      },
    });
  });

  test("a model that the page does not describe is inferred from the example and marked", () => {
    expect(get(schemas, "/Schedule/properties/owner")).toEqual({
      type: "object",
      properties: { name: { type: "string" } },
      "x-incomplete": true,
    });
  });

  test("an operation without a response has a finding, and form fields come from the command line", () => {
    const picture = "/paths/~1accounts~1{account_id}~1lamps~1{lamp_id}~1picture/post";
    expect(found(text, `${picture}/responses`)).toEqual({ "200": { description: "Not stated." } });
    expect(found(text, `${picture}/requestBody/content/multipart~1form-data/schema`)).toEqual({
      type: "object",
      properties: { picture: {}, title: {} },
    });
  });

  test("places have the line of each node", () => {
    const { at } = read(text);
    const lines = text.split("\n");
    const line = (pointer: string): string | undefined => lines[at(pointer).line - 1]?.trim();
    expect(line("/components/schemas/DeskLamp/properties/lit_at")).toBe("- `lit_at: optional string`");
    expect(line(`${SCHEDULE}/requestBody/content/application~1json/schema/items/properties/at/type`)).toBe(
      "- `at: string`",
    );
    expect(line(`${LAMPS}/get`)).toBe("**get** `/accounts/{account_id}/lamps`");
  });

  test("examples become recordings that list their placeholders", () => {
    const { recordings } = read(text);
    expect(recordings.map(({ kind, operation }) => `${kind} ${operation.method}`)).toEqual([
      "request GET",
      "response GET",
      "request PUT",
      "response PUT",
      "request POST",
    ]);
    expect(recordings[1]).toMatchObject({
      status: 200,
      stated: false,
      placeholders: [
        "/errors/0/message",
        "/errors/0/documentation_url",
        "/errors/0/source/pointer",
        "/messages/0/message",
        "/messages/0/documentation_url",
        "/messages/0/source/pointer",
        "/result/0/id",
        "/result_info/cursor",
      ],
    });
    expect(recordings[2]).toMatchObject({
      request: {
        method: "PUT",
        url: "https://api.example.com/v1/accounts/$ACCOUNT_ID/lamps/$LAMP_ID/schedule",
        headers: { "Content-Type": "application/json", Authorization: "Bearer $API_TOKEN" },
        body: [{ at: "20:00", level: "low" }],
      },
      variables: { account_id: "$ACCOUNT_ID", lamp_id: "$LAMP_ID" },
    });
    expect(recordings[4]).toMatchObject({ request: { form: { picture: "@lamp.png", title: "title" } } });
  });

  test.each([
    [
      "a count that does not add up",
      "id, kind, bulbs, 2 more",
      "id, kind, bulbs, 3 more",
      "FS1103 71: DeskLamp declares 6 fields and lists 5",
    ],
    ["a value too few", '    - `"blue"`\n', "", "FS1103 89: colour declares 5 values and lists 4"],
    [
      "a lost parameter",
      "- `lamp_id: string`\n\n### Body",
      "### Body",
      "FS1107 192: the path parameters are not those of the path",
    ],
    [
      "a field that only the example has",
      '"page": 1',
      '"page": 1, "pages": 2',
      "FS1106 127: the example of result_info has pages, the list does not",
    ],
    [
      "an answer that is not JSON",
      '"success": true,\n  "result_info"',
      '"success": true\n  "result_info"',
      "FS1110 181: this block is not JSON",
    ],
    [
      "a header behind prose",
      "Id of the lamp.\n\n    - `",
      "Id of the lamp.- `",
      "FS1108 77: this looks like a header, and stands in prose",
    ],
    [
      "a command line for another path",
      "$ACCOUNT_ID/lamps \\",
      "$ACCOUNT_ID/lamp \\",
      "FS1106 136: the address of the command line is not the path of the operation",
    ],
  ])("%s is reported with its line", (_, from, to, expected) => {
    expect(text).toContain(from);
    expect(findings(text.replace(from, to))).toContainEqual(expected);
  });

  test("a model that contradicts its header is marked with the missing names", () => {
    const short = text.replace("    - `id: string`\n\n      Id of the lamp.\n\n", "");
    expect(found(short, "/components/schemas/DeskLamp/x-incomplete")).toEqual({
      declared: 5,
      listed: 4,
      missing: ["id"],
    });
  });

  test.each([
    ["an odd indentation", "  - `code: number`", "   - `code: number`"],
    ["a header that is not valid", "`code: number`", "`code: number, maybe`"],
    ["prose at the margin", "      Id of the lamp.", "Id of the lamp."],
    ["an unknown section", "### Header Parameters", "### Cookie Parameters"],
    ["a block that does not end", /```\n\n## Replace/, "\n\n## Replace"],
    [
      "a title without its model",
      "- `SpareBulb = Bulb { watts, colour }`\n\n  A bulb on a shelf.\n\n  - `shelf: string`\n\n    Where it lies.\n",
      "",
    ],
  ])("%s is an error with its line", (_, from, to) => {
    expect(() => read(text.replace(from, to), "markdown")).toThrow(
      expect.objectContaining({ code: "FS1101", place: expect.objectContaining({ line: expect.any(Number) }) }),
    );
  });

  test("printing the model gives the page, and the collapsed page reads the same", () => {
    expect(printed(text, "markdown")).toBe(text);
    const flatText = collapsed(text);
    expect(pageFormatOf(flatText)).toBe("collapsed");
    const depths = (of: string, form: "collapsed" | "markdown"): string[] =>
      nested(of, form).flatMap(({ nodes }) => flat(nodes).map(({ depth, text: head }) => `${depth} ${head}`));
    expect(depths(flatText, "collapsed")).toEqual(depths(text, "markdown"));
    expect(collapsed(printed(flatText, "collapsed"))).toBe(flatText);
    const prose = /"description":"(?:[^"\\]|\\.)*",?/g;
    const said = (of: string): string => JSON.stringify(read(of).openapi).replaceAll(prose, "");
    expect(said(flatText)).toBe(said(text));
  });

  test("a page without the word object reads the same", () => {
    const older = text.replaceAll("object {", "{");
    expect(read(older).openapi).toEqual(read(text).openapi);
  });

  test("a model may contain itself, and an object that is listed only inside itself has a finding", () => {
    const page = (returns: string): string =>
      `## Get\n\n**get** \`/tree\`\n\n### Returns\n\n${returns}\n\n### Example\n\n\`\`\`http\ncurl https://api.example.com/v1/tree\n\`\`\`\n\n#### Response\n\n\`\`\`json\n{"result": {}}\n\`\`\`\n`;
    const model = page("- `result: Tree`\n\n  - `leaves: number`\n\n  - `left: optional Tree`");
    expect(found(model, "/components/schemas/Tree/properties/left")).toEqual({ $ref: "#/components/schemas/Tree" });
    const inline = page("- `a: object { a }`\n\n  - `a: object { a }`");
    expect(findings(inline).join()).toContain("FS1104");
  });
});

describe("the formats details and rendered", () => {
  const details = fixture("lamp-create.details.md");
  const rendered = fixture("lamp-create.rendered.txt");
  const operation = `${LAMPS}/post`;
  const result = `${operation}/responses/201/content/application~1json/schema/properties/result/properties`;

  test("are recognised and have no contradictions", () => {
    expect([pageFormatOf(details), pageFormatOf(rendered), pageFormatOf(fixture("house.rendered.txt"))]).toEqual([
      "details",
      "rendered",
      "rendered",
    ]);
    expect(findings(details)).toEqual([]);
    expect(findings(rendered)).toEqual([]);
  });

  test("limits, deprecations, permissions, security and status are kept", () => {
    expect(found(details, operation)).toMatchObject({
      summary: "Create a Lamp",
      tags: ["Lamps"],
      security: [{ api_token: [] }, { api_email: [], api_key: [] }],
      "x-accepted-permissions": ["Lamps Write", "Lamps: Owner"],
    });
    expect(found(details, `${result}/id`)).toEqual({
      type: "string",
      format: "uuid",
      maxLength: 36,
      description: "Id of the lamp.",
    });
    expect(found(details, `${result}/bulbs`)).toMatchObject({
      deprecated: true,
      description: "Ask for bulbs by themselves: `/lamps/{lamp_id}/bulbs`\n\nWhat shines in it.",
      items: { properties: { watts: { minimum: 1, maximum: 400 } } },
    });
    const code = found(details, "/components/schemas/ResponseInfo/properties/code");
    expect(code).toEqual({ type: "number", enum: [1001, 1002, 1003, 1004, 1005] });
    expect(found(details, `${operation}/requestBody/content/application~1json/schema/properties/kind/enum`)).toEqual([
      "desk_lamp",
      "floor",
    ]);
  });

  test.each([
    [
      "a limit behind prose",
      "letters.\n\nminLength1",
      "letters.minLength1",
      "this looks like a limit, and stands in prose",
    ],
    [
      "two limits in one line",
      "minLength1\n\nmaxLength20",
      "minLength1maxLength20",
      "this looks like a limit, and stands in prose",
    ],
    [
      "a format and a limit in one line",
      "formatuuid\n\nmaxLength36",
      "formatuuidmaxLength36",
      "this is read as a format, and may be prose, or two lines in one",
    ],
    [
      "prose that reads like a format",
      "Id of the lamp.",
      "formatted",
      "this is read as a format, and may be prose, or two lines in one",
    ],
    [
      "a format behind a type",
      "id: string\n\nId of the lamp.\n\nformatuuid",
      "id: stringformatuuid",
      "stringformatuuid",
    ],
  ])("%s is reported with its line", (_, from, to, expected) => {
    expect(details).toContain(from);
    const broken = details.replace(from, to);
    const line = broken.slice(0, broken.indexOf(to.split("\n").at(-1) as string)).split("\n").length;
    const told = findings(broken).filter((one) => one.includes(` ${line}: `));
    expect(told.join()).toContain(expected);
  });

  test("the rendered page has the same content except for status, breadcrumbs and inline code", () => {
    const { tags: _, responses: stated, ...said } = found(details, operation) as JsonObject;
    const { responses, ...shown } = found(rendered, operation) as JsonObject;
    const plain = (value: Json | undefined): Json => JSON.parse(JSON.stringify(value).replaceAll("`", "")) as Json;
    expect(shown).toEqual(plain(said));
    expect((responses as JsonObject)["200"]).toEqual(plain((stated as JsonObject)["201"]));
  });

  test.each([
    ["a node that does not end", /<a href="#">Link to this property<\/a>\n\nmessage: string/, "message: string"],
    ["a box that is not closed", "</details>\n\n<a", "<a"],
    [
      "a link to nothing",
      "name: string\n\nHow it is called, at most <code>20</code> letters.\n\nminLength1\n\nmaxLength20\n\n",
      "",
    ],
  ])("%s is an error, or a finding, with its line", (_, from, to) => {
    const broken = details.replace(from, to);
    expect(broken).not.toBe(details);
    const told = (() => {
      try {
        return findings(broken);
      } catch (error) {
        return [(error as { code: string }).code];
      }
    })();
    expect(told.join()).toMatch(/FS110[138]/);
  });

  test("a resource page matches models to operations by name, and has a finding where it is cut off", () => {
    const house = fixture("house.rendered.txt");
    const { openapi } = read(house);
    const models = Object.entries(openapi.paths as JsonObject).flatMap(([path, item]) =>
      Object.entries(item as JsonObject).map(([method, one]) => {
        const ref = get(one, "/responses/200/content/application~1json/schema/properties/result/$ref") as
          | string
          | undefined;
        return `${method} ${path.split("/").slice(4).join("/")}: ${ref?.split("/").at(-1)}`;
      }),
    );
    expect(models).toEqual([
      "get lamps: LampListResponse",
      "get lamps/{lamp_id}: LampReadResponse",
      "put lamps/batch: undefined",
      "post lamps/{lamp_id}/light: LampLightResponse",
    ]);
    expect(found(house, "/paths/~1accounts~1{account_id}~1house~1lamps~1batch/put/deprecated")).toBe(true);
    expect(findings(house)).toEqual([
      "FS1103 18: LampListResponse declares 5 fields and lists 3",
      "FS1103 33: Colour declares 5 values and lists 3",
    ]);
    expect(found(house, "/components/schemas/LampListResponse")).toMatchObject({
      "x-incomplete": { declared: 5, listed: 3 },
      // A description of one word is no header.
      properties: { id: { description: "Id", maxLength: 32 }, colour: { $ref: "#/components/schemas/Colour" } },
    });
  });
});

describe("the format table", () => {
  const text = fixture("lamp-create.table.md");

  test("dotted names nest, defaults have their type, and items of arrays stay unknown", () => {
    expect(pageFormatOf(text)).toBe("table");
    expect(found(text, "/servers")).toEqual([{ url: "https://api.example.com/v1" }]);
    expect(found(text, `${LAMPS}/post/requestBody/content/application~1json/schema`)).toEqual({
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", description: "How it is called." },
        stand: {
          type: "object",
          required: ["height"],
          properties: {
            feet: { type: "array", items: {}, description: "What it stands on." },
            height: { type: "integer", description: "In centimetres." },
          },
        },
        lit: { type: "boolean", default: false, description: "Whether it is\nlit." },
      },
    });
    expect(found(text, `${LAMPS}/post/parameters/1/schema`)).toEqual({ type: "string", default: "application/json" });
    const uncounted = "nothing counts this list, and this form shows no gaps: a lost row would not be noticed";
    expect(told(text)).toEqual([
      "FS1109 1: the page does not say what the operation answers",
      `FS1109 10: ${uncounted}`,
      `FS1109 17: ${uncounted}`,
      "FS1109 25: the table does not say what stand.feet[] is an array of",
    ]);
  });

  const rows = text.slice(text.indexOf("stand.feet[]"), text.indexOf("lit |"));
  const title = text.slice(text.indexOf("Request body"), text.indexOf("name |"));
  const path = text.slice(text.indexOf("account_id |"), text.indexOf("Request headers"));
  test.each([
    ["the rows of an object", rows, "", "FS1109 23: the table lists no fields of stand"],
    [
      "the head of a table",
      title,
      "",
      "FS1108 20: this looks like a field of a body: the title of its table may be lost",
    ],
    [
      "the head of a table, from afar",
      title,
      "",
      "FS1109 1: the page lists nothing that the post sends: a table may be lost",
    ],
    ["a row of the path", path, "", "FS1107 5: the path parameters are not those of the path"],
    ["a server", "- https://api.example.com/v1\n", "", "FS1109 3: the page names no server"],
    ["the end", /How to start(?:.|\n)*/, "", "FS1108 35: the page ends in its tables, and may be cut off"],
    ["a row that stands twice", rows, rows + rows, "FS1108 31: feet stands here twice"],
  ])("%s is lost or doubled, and reported with its line", (_, from, to, expected) => {
    expect(told(text.replace(from, to))).toContainEqual(expected);
  });

  test.each([
    ["an unknown type", "Integer | Yes |", "Complex | Yes |"],
    ["a row below nothing", "stand |\nObject | No | |\n", ""],
    ["a description that does not end", "How it is called. |", "How it is called."],
    ["a table without its columns", "| Name | Type | Required | Description |\n", ""],
    ["a table without its title", "Path parameters\n", ""],
    ["a row without its name, behind one without its prose", "In centimetres. |\nlit |\n", ""],
  ])("%s is an error with its line", (_, from, to) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(() => read(broken, "table")).toThrow(expect.objectContaining({ code: "FS1101" }));
  });
});

describe("the format dump", () => {
  const text = fixture("lamp-create.operation.txt");

  test.each([
    ["a parameter's place", '"in": "path",\n', "FS1108 7: the parameter has no in"],
    [
      "a parameter's place, seen from the path",
      '"in": "path",\n',
      "FS1107 6: the path parameters are not those of the path",
    ],
    ["that it is required", '"required": true,\n', "FS1108 7: a parameter of the path is not required"],
    [
      "an answer",
      '"200": { "description": "A \\"lamp\\" }" }\n',
      "FS1109 2: the page does not say what the operation answers",
    ],
    ["a type", '"type": "object"', "FS1109 14: the schema states no type"],
  ])("%s that is lost is reported with its line", (_, line, expected) => {
    expect(text).toContain(line);
    expect(told(text.replace(line, ""))).toContainEqual(expected);
  });

  test.each([
    ["a required member", { required: ["a"], properties: { b: {} } }, "FS1108 14: required and not listed: a"],
    ["an enum's value", { enum: ["a"], example: "b" }, "FS1106 14: the example is none of its schema"],
    [
      "a member of an example",
      { properties: {}, example: { a: 1 } },
      "FS1106 14: the example has a, the list does not",
    ],
    ["the items", { type: "array" }, "FS1108 13: the list does not say of what"],
    ["every value", { enum: [] }, "FS1108 14: enum lists nothing"],
  ])("%s that other members speak of is reported with its line", (_, schema, expected) => {
    const [first = "", ...rest] = JSON.stringify(schema)
      .slice(1, -1)
      .split(/,(?="\w+":[{["])/);
    const lines = `{\n${[first, ...rest].join(",\n")}\n}`;
    const all = told(text.replace('{ "type": "object" }', lines));
    expect(all.map((one) => one.replace(/ 1[3-6]:/, ":"))).toContainEqual(expected.replace(/ 1[3-6]:/, ":"));
  });

  test("reads the operation with the place of each member", () => {
    expect(pageFormatOf(text)).toBe("dump");
    const pointer = "/paths/~1accounts~1{account_identifier}~1lamps/post";
    expect(found(text, pointer)).toEqual({
      tags: ["Lamps"],
      operationId: "lamps-create-a-lamp",
      description: "Puts a lamp into an account.",
      parameters: [{ in: "path", name: "account_identifier", required: true, schema: { type: "string" } }],
      requestBody: { content: { "application/json": { schema: { type: "object" } } } },
      responses: { "200": { description: 'A "lamp" }' } },
      security: [{ api_email: [], api_key: [] }],
    });
    expect(read(text).at(`${pointer}/parameters/0/required`).line).toBe(10);
  });

  test.each([
    ["a bracket too few", '"name": "account_identifier",', '"name": "account_identifier"'],
    ["something after it", /\]\n$/, "]\nnull\n"],
    ["a value that has no name", "null null", "null 1"],
  ])("%s is an error with its line", (_, from, to) => {
    expect(() => read(text.replace(from, to), "dump")).toThrow(expect.objectContaining({ code: "FS1101" }));
  });
});

test.each([
  ["", "FS1102"],
  ["# A title and nothing else\n", "FS1102"],
  ["<html></html>", "FS1027"],
  ["lorem ipsum", "FS1102"],
])("%j is no page of a known form: %s", (text, code) => {
  expect(pageFormatOf(text)).toBeUndefined();
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});

describe("hostile pages", () => {
  const page = (returns: string, answer = "{}"): string =>
    `## Get\n\n**get** \`/x\`\n\n### Returns\n\n${returns}\n\n### Example\n\n\`\`\`http\ncurl https://api.example.com/v1/x\n\`\`\`\n\n#### Response\n\n\`\`\`json\n${answer}\n\`\`\`\n`;

  test("subtrees that copy each other are limited", () => {
    const levels = Array.from({ length: 40 }, (_, k) => {
      const inner = k === 0 ? "string" : `object { l${k - 1}, r${k - 1} }`;
      return `- \`n${k}: object { l${k}, r${k} }\`\n\n  - \`l${k}: ${inner}\`\n\n  - \`r${k}: ${inner}\``;
    });
    expect(() => read(page(levels.join("\n\n")))).toThrow(expect.objectContaining({ code: "FS1006" }));
  });

  test("the depth of lists and blocks is limited", () => {
    const bullets = Array.from({ length: 600 }, (_, k) => `${"  ".repeat(k)}- \`a: object { a }\``);
    expect(() => read(page(bullets.join("\n\n")))).toThrow(expect.objectContaining({ code: "FS1009" }));
    expect(() => read(collapsed(page(bullets.join("\n\n"))))).toThrow(expect.objectContaining({ code: "FS1009" }));
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    expect(findings(page("- `a: string`", `{"a": ${deep}}`)).join()).toContain("FS1110");
    const dump = fixture("lamp-create.operation.txt").replace('{ "type": "object" }', `{ "x": ${deep} }`);
    expect(() => read(dump)).toThrow(expect.objectContaining({ code: "FS1009" }));
  });

  test("names that are special in JavaScript are read as names", () => {
    const text = page(
      "- `__proto__: object { constructor }`\n\n  - `constructor: string`",
      '{"__proto__": {"constructor": "x"}}',
    );
    const properties = found(text, "/paths/~1x/get/responses/200/content/application~1json/schema/properties");
    expect(Object.keys(properties as JsonObject)).toEqual(["__proto__"]);
    for (const title of ["constructor", "__proto__", "toString"]) {
      expect(() => read(text.replace("### Returns", `### ${title}`))).toThrow(
        expect.objectContaining({ code: "FS1101" }),
      );
    }
    expect(found(page("- `result: constructor`"), "/components/schemas/toString")).toBeUndefined();
  });
});
