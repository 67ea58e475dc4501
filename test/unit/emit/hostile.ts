import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";

/**
 * Texts that have broken a generator, or would break a reader of what one writes: those of the advisories against
 * other generators, and one for every context that text of a source gets into. Code that runs sets `globalThis.PWNED`.
 */
export const PAYLOADS: Readonly<Record<string, string>> = {
  "line end and statement": "x\nglobalThis.PWNED = 1;\n//",
  "double quote": 'x"; globalThis.PWNED = 1; "',
  "single quote": "x'; globalThis.PWNED = 1; '",
  "quote and line end": 'x"\n+ (globalThis.PWNED = 1) +"',
  "symbols only": '"=+!+[],"',
  "symbols only, computed": '"=+!+[]]:globalThis.PWNED=1,["',
  "export injected": "A = 1; export const X",
  "interface ended": "A { } globalThis.PWNED = 1; interface B",
  "type ended": "string; } export const PWNED = (globalThis.PWNED = 1); interface Y { z",
  backtick: "x`; globalThis.PWNED = 1; `",
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: texts of injections, no templates
  "template expression": "${globalThis.PWNED = 1}",
  "template, quoted and ended": "`${(globalThis.PWNED = 1)}\"'",
  "default of an advisory": "v${globalThis.PWNED=1}w",
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
  "comment end": "*/ globalThis.PWNED = 1; /*",
  "comment end in two lines": "*\n/ globalThis.PWNED = 1; /*",
  "comment end, hidden mark between": "*\u200b/ globalThis.PWNED = 1; /*",
  "comment end, at a line's end": "x*\n",
  "comment end, at a segment's end": "x*",
  "comment begin": "/* /** //",
  "line comment": "// x",
  "computed key": "[globalThis.PWNED = 1]",
  "computed key, ended": '"]: globalThis.PWNED = 1, ["',
  "tag of TSDoc": "@deprecated {@link globalThis} @see */",
  "reference directive": '/// <reference path="/etc/passwd" />',
  "directive of a compiler": "@ts-nocheck @ts-ignore\n// @ts-nocheck",
  "source map": "//# sourceMappingURL=data:application/json,{}",
  __proto__: "__proto__",
  constructor: "constructor",
  prototype: "prototype",
  toString: "toString",
  "out of the folder": "../../x",
  "out of the folder, Windows": "..\\..\\x",
  "absolute path": "/etc/passwd",
  "device name": "CON",
  NUL: "a\u0000b",
  CRLF: "x\r\nSet-Cookie: a=b\r\n\r\n<x>",
  "JSONPath with script": "$..[?(@.constructor.constructor('globalThis.PWNED=1')())]",
  "JSONPath quote": "'] , $['info",
  "file reference": "file:///etc/passwd",
  "metadata host": "http://169.254.169.254/latest/meta-data/",
  "line separator": "x\u2028globalThis.PWNED = 1\u2029//",
  "next line": "x\u0085globalThis.PWNED = 1",
  "escape sequences of a terminal": "\u001b[2J\u001b]0;x\u0007\u009b31m\u001b]8;;http://x\u0007",
  "reordering marks": "\u202ex\u2066y\u2069\u200f",
  "lone surrogates": "\ud800x\udc00",
  "byte order mark": "\ufeffx",
  "HTML script": "<script>globalThis.PWNED=1</script><img src=x onerror=alert(1)>",
  "HTML script ended": "</script><!-- --> ]]>",
  "HTML attribute": '" onload="alert(1)',
  "Markdown link": "[x](javascript:alert(1)) ![y](http://x/y.png) <http://x>",
  "Markdown block": "```\n# x\n| a | b |\n- [ ] c",
  "catastrophic pattern": "^(a+)+$|(.*)*\\1(?=x)",
  "pattern, broken": "([",
  "dollar replacements": "$& $1 $` $' $$",
  "mark of a printer": "§0§ §1§",
  backslash: "x\\",
  empty: "",
  space: " ",
  digits: "123abc",
  "negative number": "-1",
  keyword: "class",
  "other scripts": "日本",
  "other scripts, digits": "١٢٣",
  "letters without a shape": "\u3164\u115f",
  astral: "𝒜𐐀🎉",
  "combining marks": "e\u0301 \u00e9",
  formula: "=cmd|'/c calc'!A0",
  long: "a*/".repeat(3000),
};

type Place = (document: Template, text: string) => void;

/** The parts of the document that places write to. */
interface Template {
  root: JsonObject;
  operation: JsonObject;
  thing: JsonObject;
  kind: JsonObject;
}

const put = (object: JsonObject, name: string, value: Json): void => {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
};

/** Twenty kinds of place in a document that hold text somebody else wrote. */
export const PLACES: Readonly<Record<string, Place>> = {
  info: ({ root }, text) => {
    root.info = {
      title: text,
      version: text,
      description: text,
      summary: text,
      termsOfService: text,
      contact: { name: text, url: text, email: text },
      license: { name: text, url: text },
    };
  },
  server: ({ root }, text) => {
    const variables: JsonObject = {};
    put(variables, text, { default: text, enum: [text], description: text });
    root.servers = [
      { url: `https://example.com/${text}`, description: text },
      { url: text, variables },
      { url: `https://{${text}}.example.com`, variables },
    ];
  },
  tag: ({ root, operation }, text) => {
    root.tags = [{ name: text, description: text, externalDocs: { url: text, description: text } }];
    operation.tags = [text];
  },
  "path key": ({ root }, text) => {
    const paths = root.paths as JsonObject;
    const answer = (paths["/things/{thing_id}"] as JsonObject).put as JsonObject;
    const plain: JsonObject = { responses: answer.responses as Json };
    put(paths, `/${text}`, { get: plain });
    put(paths, `/things/{thing_id}/${text}/{${text}}`, { get: plain, post: plain });
  },
  operationId: ({ operation }, text) => {
    operation.operationId = text;
  },
  summary: ({ root, operation }, text) => {
    operation.summary = text;
    ((root.paths as JsonObject)["/things"] as JsonObject).summary = text;
  },
  description: ({ root, operation, thing, kind }, text) => {
    operation.description = text;
    thing.description = text;
    kind.description = text;
    ((root.paths as JsonObject)["/things"] as JsonObject).description = text;
    for (const parameter of operation.parameters as JsonObject[]) parameter.description = text;
    for (const property of Object.values(thing.properties as JsonObject)) (property as JsonObject).description = text;
    (operation.requestBody as JsonObject).description = text;
    ((operation.responses as JsonObject)["200"] as JsonObject).description = text;
  },
  "parameter name": ({ operation }, text) => {
    const style = { style: "deepObject", explode: true, schema: { type: "object", properties: { a: {} } } };
    (operation.parameters as JsonObject[]).push(
      { name: text, in: "query", required: true, schema: { type: "string", enum: ["a", "b"] } },
      { name: `${text}[]`, in: "query", ...style },
      { name: text, in: "cookie", schema: { type: "string" } },
    );
  },
  "header name": ({ operation }, text) => {
    (operation.parameters as JsonObject[]).push({ name: text, in: "header", schema: { type: "string" } });
    const headers: JsonObject = {};
    put(headers, text, { schema: { type: "string" }, description: text });
    ((operation.responses as JsonObject)["200"] as JsonObject).headers = headers;
  },
  "media type": ({ operation }, text) => {
    const content = (operation.requestBody as JsonObject).content as JsonObject;
    const answer = ((operation.responses as JsonObject)["200"] as JsonObject).content as JsonObject;
    for (const one of [content, answer]) put(one, text, { schema: { type: "string" } });
    const bad: JsonObject = {};
    put(bad, `application/json; ${text}`, { schema: { type: "object", properties: { a: { type: "string" } } } });
    put(bad, `text/${text}`, { schema: { type: "string" } });
    (operation.responses as JsonObject)["400"] = { description: "", content: bad };
  },
  "schema name": ({ root, operation, thing }, text) => {
    const schemas = (root.components as JsonObject).schemas as JsonObject;
    const token = text.replaceAll("~", "~0").replaceAll("/", "~1");
    const ref = { $ref: `#/components/schemas/${token}` };
    put(schemas, text, { type: "object", properties: { self: ref, kind: { type: "string", enum: ["a", "b"] } } });
    put(schemas, `${text}_x`, { type: "string", enum: ["c", "d"] });
    (thing.properties as JsonObject).named = ref;
    (thing.properties as JsonObject).valued = { $ref: `#/components/schemas/${token}_x` };
    thing.discriminator = { propertyName: text, mapping: { [text]: ref.$ref } };
    operation.description = "names a schema";
  },
  "property name": ({ root, thing }, text) => {
    const inner: JsonObject = {};
    put(inner, text, { type: "string", enum: ["a", "b"] });
    put(inner, `${text}s`, { type: "array", items: { type: "object", properties: { a: { type: "string" } } } });
    put(thing.properties as JsonObject, text, { type: "object", properties: inner, required: [text] });
    thing.patternProperties = { [text]: { type: "string" } };
    thing.required = ["id", text];
    const form: JsonObject = {};
    put(form, text, { type: "string", format: "binary" });
    const paths = root.paths as JsonObject;
    ((paths["/things/{thing_id}"] as JsonObject).put as JsonObject).requestBody = {
      content: { "multipart/form-data": { schema: { type: "object", properties: form, required: [text] } } },
    };
  },
  "enum value": ({ kind, thing, operation }, text) => {
    kind.enum = [text, "b"];
    (thing.properties as JsonObject).only = { type: "string", enum: [text] };
    (thing.properties as JsonObject).constant = { const: text };
    (thing.properties as JsonObject).mixed = { enum: [text, 1, null, true, { [text]: text }] };
    thing.oneOf = [
      { type: "object", properties: { kind: { type: "string", enum: [text] }, a: { type: "string" } } },
      { type: "object", properties: { kind: { type: "string", enum: [`${text}2`] }, b: { type: "string" } } },
    ];
    (operation.parameters as JsonObject[]).push({
      name: "kind",
      in: "query",
      schema: { type: "string", enum: [text, "b"] },
    });
  },
  default: ({ thing, kind, operation }, text) => {
    thing.default = { id: text };
    kind.default = text;
    for (const property of Object.values(thing.properties as JsonObject)) (property as JsonObject).default = text;
    for (const parameter of operation.parameters as JsonObject[]) (parameter.schema as JsonObject).default = text;
  },
  example: ({ thing, operation }, text) => {
    thing.example = text;
    thing.examples = [text, { [text]: text }];
    for (const property of Object.values(thing.properties as JsonObject)) (property as JsonObject).example = text;
    for (const parameter of operation.parameters as JsonObject[]) parameter.example = text;
    const examples: JsonObject = {};
    put(examples, text, { value: text, summary: text, description: text, externalValue: text });
    const media = ((operation.requestBody as JsonObject).content as JsonObject)["application/json"] as JsonObject;
    media.examples = examples;
  },
  pattern: ({ thing, operation }, text) => {
    for (const property of Object.values(thing.properties as JsonObject)) {
      (property as JsonObject).pattern = text;
      (property as JsonObject).example = `${"a".repeat(40)}!`;
      (property as JsonObject).default = `${"a".repeat(40)}!`;
    }
    for (const parameter of operation.parameters as JsonObject[]) {
      Object.assign(parameter.schema as JsonObject, { pattern: text, example: `${"a".repeat(40)}!` });
    }
  },
  title: ({ thing, kind, operation }, text) => {
    thing.title = text;
    kind.title = text;
    for (const property of Object.values(thing.properties as JsonObject)) (property as JsonObject).title = text;
    (thing.properties as JsonObject).choice = {
      oneOf: [
        { type: "object", title: text, properties: { a: { type: "string" } }, required: ["a"] },
        { type: "object", title: `${text}2`, properties: { b: { type: "string" } }, required: ["b"] },
      ],
    };
    (operation.requestBody as JsonObject).title = text;
  },
  format: ({ thing, operation }, text) => {
    for (const property of Object.values(thing.properties as JsonObject)) (property as JsonObject).format = text;
    for (const parameter of operation.parameters as JsonObject[]) (parameter.schema as JsonObject).format = text;
    (thing.properties as JsonObject).encoded = {
      type: "string",
      contentMediaType: text,
      contentEncoding: text,
      $comment: text,
    };
  },
  extension: ({ root, thing, kind, operation }, text) => {
    const values: JsonObject = {
      "x-enum-varnames": [text, text],
      "x-enum-descriptions": [text, text],
      "x-enumNames": [text, text],
      "x-ts-type": text,
      "x-go-name": text,
      "x-deprecated-reason": text,
      "x-also": [text],
      "x-auditable": text,
    };
    for (const node of [root, root.info as JsonObject, thing, kind, operation]) {
      Object.assign(node, structuredClone(values));
      put(node, `x-${text}`, { [text]: text });
    }
    thing.externalDocs = { url: text, description: text };
    thing.xml = { name: text, namespace: text, prefix: text };
  },
  "security scheme": ({ root, operation }, text) => {
    const schemes: JsonObject = {};
    const scopes: JsonObject = {};
    put(scopes, text, text);
    const flow = { tokenUrl: text, authorizationUrl: text, refreshUrl: text, scopes };
    put(schemes, text, { type: "apiKey", in: "header", name: text, description: text });
    put(schemes, `${text}2`, { type: "http", scheme: text, bearerFormat: text });
    put(schemes, `${text}3`, { type: "oauth2", flows: { authorizationCode: flow } });
    put(schemes, `${text}4`, { type: "openIdConnect", openIdConnectUrl: text });
    (root.components as JsonObject).securitySchemes = schemes;
    const requirement: JsonObject = {};
    put(requirement, text, [text]);
    root.security = [requirement];
    operation.security = [requirement];
  },
};

/** A small document with something of everything, with `text` in one kind of place, or in all of them. */
export function documentWith(text: string, places: readonly string[]): JsonObject {
  const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });
  const kind: JsonObject = { type: "string", enum: ["a", "b"] };
  const thing: JsonObject = {
    type: "object",
    properties: { id: { type: "string" }, label: { type: "string" }, kind: ref("test_kind") },
    required: ["id"],
  };
  const operation: JsonObject = {
    operationId: "createThing",
    parameters: [
      { name: "dry_run", in: "query", schema: { type: "string" } },
      { name: "x-mode", in: "header", schema: { type: "string" } },
    ],
    requestBody: { required: true, content: { "application/json": { schema: ref("test_thing") } } },
    responses: {
      "200": json({
        type: "object",
        properties: {
          success: { type: "boolean", enum: [true] },
          errors: { type: "array", items: ref("test_message") },
          messages: { type: "array", items: ref("test_message") },
          result: ref("test_thing"),
        },
        required: ["success", "errors", "messages", "result"],
      }),
    },
  };
  const id: JsonObject = { name: "thing_id", in: "path", required: true, schema: { type: "string" } };
  const root: JsonObject = {
    openapi: "3.1.0",
    info: { title: "things", version: "1.0.0" },
    paths: {
      "/things": {
        post: operation,
        get: {
          parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
          responses: { "200": json({ type: "array", items: ref("test_thing") }) },
        },
      },
      "/things/{thing_id}": { put: { parameters: [id], responses: { "200": json(ref("test_thing")) } } },
    },
    components: {
      schemas: {
        test_thing: thing,
        test_kind: kind,
        test_message: {
          type: "object",
          properties: { code: { type: "integer" }, message: { type: "string" } },
          required: ["code", "message"],
        },
      },
    },
  };
  for (const place of places) PLACES[place]?.({ root, operation, thing, kind }, text);
  return root;
}
