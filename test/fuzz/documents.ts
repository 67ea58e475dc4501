import fc, { type Arbitrary } from "fast-check";
import { escapeToken, isObject, type Json, type JsonObject, setMember } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";

/**
 * Trees of OpenAPI as people and programs get them wrong. Most are made by a grammar that keeps to the form of OpenAPI,
 * whatever their names and contradictions; some by one that does not. Then a few nodes of some are exchanged for
 * others. Shrinking takes that damage back first, then makes the tree smaller.
 */

/** Names that mean something to JavaScript, TypeScript, JSON Pointer, a file system, a comment or this generator. */
const NAMES = [
  ...["a", "b", "id", "name", "Item", "item", "Node", "shop_item", "shop-item", "ItemInput", "Item_2", "KnownItem"],
  ...[
    "class",
    "default",
    "delete",
    "await",
    "enum",
    "type",
    "interface",
    "string",
    "any",
    "never",
    "undefined",
    "null",
  ],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "arguments", "eval"],
  ...["Array", "Promise", "Record", "Response", "Client", "Error", "Paths", "paths", "Shared", "NonNullable"],
  ...["", "0", "1", "007", "-1", "1e3", "1.5", " ", "a b", "a/b", "a~b", "a.b", "a%2Fb", "%", "#", "?", "{id}", "*"],
  ...[
    "ünï",
    "日本",
    "👍",
    "\ud800",
    "\u2028",
    "\n",
    "\0",
    "'",
    '"',
    "\\",
    "`\u0024{x}`",
    "*/",
    "//",
    "<b>",
    "..",
    "CON",
  ],
  ...["$ref", "$defs", "properties", "items", "allOf", "schema", "example", "x-a", "x-sources", "x-also"],
  ...["success", "errors", "messages", "result", "result_info", "code", "message"],
] as const;
const COMMON = ["a", "b", "id", "Item", "Node"] as const;
const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...COMMON) }, fc.constantFrom(...NAMES));

const record = (members: Record<string, Arbitrary<Json>>, required: string[] = []): Arbitrary<JsonObject> =>
  // fast-check leaves members out; what is there is what their arbitraries make.
  fc.record(members, { requiredKeys: required, noNullPrototype: true }) as Arbitrary<JsonObject>;

/** An object of chosen names; `__proto__` is an own member like any other. */
const dictionary = (
  key: Arbitrary<string>,
  value: Arbitrary<Json>,
  maxLength = 3,
  minLength = 0,
): Arbitrary<JsonObject> =>
  fc.uniqueArray(fc.tuple(key, value), { minLength, maxLength, selector: ([one]) => one }).map((members) => {
    const made: JsonObject = {};
    for (const [one, member] of members) setMember(made, one, member);
    return made;
  });
const list = <T extends Json>(item: Arbitrary<T>, maxLength = 3, minLength = 0): Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength });
const merged = (...parts: Arbitrary<JsonObject>[]): Arbitrary<JsonObject> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as JsonObject);
/** The part once in `in` times. */
const once = (part: Arbitrary<JsonObject>, every: number): Arbitrary<JsonObject> =>
  fc.oneof({ weight: every - 1, arbitrary: fc.constant<JsonObject>({}) }, part);

const text = fc.oneof(
  name,
  fc.constantFrom("A text.\n\nMore.", "May be null.", "*/ evil() /*", "\u0024{x}", "@deprecated"),
);
const scalar: Arbitrary<Json> = fc.oneof(
  name,
  fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308, 5e-324),
);
const literal: Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  list(scalar, 2),
  dictionary(name, scalar, 2),
  fc.constant<Json>({ $ref: "#/components/schemas/a" }),
);

const TYPES = ["string", "integer", "number", "boolean", "object", "array", "null"] as const;
const FORMATS = ["date-time", "binary", "byte", "uuid", "int64", "double", "uri", "password", "*/", ""] as const;
const PATTERNS = ["^a$", "(", "*/", "(a+)+$", "\\p{L}", "`"] as const;
const MEDIA_TYPES = [
  ...["application/json", "application/json; charset=utf-8", "application/merge-patch+json", "APPLICATION/JSON"],
  ...["multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "application/octet-stream", "*/*"],
  ...["image/png", "text/event-stream", "application/x-ndjson", "nonsense", "", "a/b/c", "`\u0024{x}`/*"],
] as const;
const STYLES = ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject"] as const;
const STATUSES = ["200", "201", "204", "302", "400", "404", "4XX", "4xx", "5XX", "default", "x-a"] as const;
const PATHS = [
  ...["/a", "/b/{id}", "/accounts/{account_id}/items", "/accounts/{id}/items/{id}", "/zones/{zone_id}/items"],
  ...["/accounts/{identifier}/items", "/{accounts_or_zones}/{id}/items", "/items?type={id}&a=b", "/user/tokens"],
  ...["/", "/a/", "/A", "//", "/{id}", "/{id}{name}", "/{", "/{}", "/a/{id", "/a}", "/__proto__", "/shared"],
  ...[
    "/constructor",
    "/1",
    "/ünï",
    "/a b",
    "/%2F",
    "/a/*/b",
    "/`\u0024{x}`",
    "/a#b",
    "/index",
    "/paths",
    "/../a",
    "x-a",
  ],
] as const;

/** References that a grammar leaves open: to the n-th component of a section, whatever it turns out to be called. */
const OPEN = /^@(\w+) (\d+)$/;

const ASTRAY = [
  ...["#", "#/", "", "a", "#a", "#/components", "#/paths/~1a/get", "#/components/schemas/a/properties/b", "#/%"],
  ...["#/components/schemas/a/allOf/0", "#/components/schemas/a/$defs/b", "#/components/responses/a", "#/info"],
  ...["#/paths/~1a/get/responses/200/content/application~1json/schema", "#/components/schemas/__proto__"],
  ...["other.json#/a", "../a.yaml", "https://example.com/a.json", "file:///etc/passwd", "#/components/schemas/a/"],
] as const;

/** @param strict keeps to the form of OpenAPI and lets every reference lead somewhere. */
function grammar(strict: boolean): Arbitrary<JsonObject> {
  const or = <T>(right: Arbitrary<T>, wrong: Arbitrary<T>): Arbitrary<T> =>
    strict ? right : fc.oneof({ weight: 12, arbitrary: right }, wrong);
  const some = strict ? 1 : 0;
  const flag: Arbitrary<Json> = or(fc.boolean(), fc.constantFrom<Json>("true", "no", 1));

  const reference = (section: string): Arbitrary<JsonObject> =>
    or<string>(
      fc.nat({ max: 5 }).map((n) => `@${section} ${n}`),
      fc.oneof(
        fc.constantFrom(...ASTRAY),
        name.map((one) => `#/components/${section}/${escapeToken(one)}`),
      ),
    ).map(($ref) => ({ $ref }));

  const type: Arbitrary<Json> = or<Json>(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<Json>(...TYPES) },
      fc.uniqueArray(fc.constantFrom<Json>(...TYPES), { minLength: 1, maxLength: 3 }),
    ),
    fc.constantFrom<Json>("String", "int", "file", "any", "date-time", "", ["string", "string"], [null], {}, [], "[a]"),
  );
  const annotations = fc.oneof(
    record({ title: text, description: text, externalDocs: record({ url: text }), xml: record({ name: text }) }),
    record({ example: literal, examples: list(literal, 2), default: literal }),
    record({ deprecated: flag, readOnly: flag, writeOnly: flag, nullable: flag }),
    record({ "x-a": literal, "x-source": literal, "x-sources": literal, "x-also": literal }),
  );

  const depth = fc.createDepthIdentifier();
  const { schema } = fc.letrec<{ schema: Json; object: JsonObject; union: JsonObject; any: JsonObject }>((tie) => {
    const sub = tie("schema");
    const composed = list(sub, 4, some);
    const mapped = reference("schemas").map(({ $ref }) => $ref as string);
    const mapping = dictionary(name, or(mapped, name), 3);
    const required = strict ? fc.uniqueArray(name, { maxLength: 3 }) : list(name);
    return {
      object: record({
        type: fc.constantFrom<Json>("object", ["object", "null"]),
        properties: dictionary(name, sub, 3),
        required,
        additionalProperties: sub,
        patternProperties: dictionary(fc.constantFrom(...PATTERNS), sub, 2),
        propertyNames: sub,
        unevaluatedProperties: sub,
        dependentSchemas: dictionary(name, sub, 2),
        dependentRequired: dictionary(name, required, 2),
        minProperties: fc.constantFrom(0, 1),
        maxProperties: fc.constantFrom(0, 5),
      }),
      union: merged(
        record({
          allOf: composed,
          anyOf: composed,
          oneOf: composed,
          not: sub,
          discriminator: record({ propertyName: name, mapping }),
          if: sub,
          // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
          then: sub,
          else: sub,
        }),
        once(record({ type, properties: dictionary(name, sub, 2), required }), 2),
      ),
      any: fc.oneof(
        { depthIdentifier: depth, depthSize: "small" },
        { weight: 4, arbitrary: record({ type }, ["type"]) },
        {
          weight: 3,
          arbitrary: record({
            type: fc.constant("string"),
            format: fc.constantFrom(...FORMATS),
            pattern: fc.constantFrom(...PATTERNS),
            minLength: fc.constantFrom(0, 1, 5),
            maxLength: fc.constantFrom(0, 1, 5),
          }),
        },
        {
          weight: 2,
          arbitrary: record({
            type: fc.constantFrom("integer", "number"),
            minimum: fc.constantFrom(0, 1, -1e308),
            maximum: fc.constantFrom(0, 2 ** 53, 1e308),
            exclusiveMinimum: fc.constantFrom<Json>(true, false, 0),
            exclusiveMaximum: fc.constantFrom<Json>(true, false, 10),
            multipleOf: fc.constantFrom(0.1, 2),
          }),
        },
        { weight: 3, arbitrary: merged(once(record({ type }), 2), record({ enum: list(literal, 4, some) })) },
        { weight: 2, arbitrary: merged(once(record({ type }), 2), record({ const: literal })) },
        { weight: 4, arbitrary: fc.oneof(reference("schemas"), merged(tie("object"), reference("schemas"))) },
        { weight: 6, arbitrary: tie("object") },
        {
          weight: 4,
          arbitrary: record({
            type: fc.constantFrom<Json>("array", ["array", "null"]),
            items: or<Json>(sub, list(sub, 2)),
            prefixItems: list(sub, 3, some),
            contains: sub,
            unevaluatedItems: sub,
            minItems: fc.constantFrom(0, 1, 2),
            maxItems: fc.constantFrom(0, 2),
            uniqueItems: flag,
          }),
        },
        { weight: 5, arbitrary: tie("union") },
        { weight: 2, arbitrary: fc.tuple(sub, flag).map(([result, success]) => envelope(result, success)) },
        {
          weight: 1,
          arbitrary: merged(
            record({ $defs: dictionary(name, sub, 2), definitions: dictionary(name, sub, 2) }),
            tie("object"),
          ),
        },
      ),
      schema: fc.oneof(
        { depthIdentifier: depth, maxDepth: 5 },
        { weight: 1, arbitrary: fc.constantFrom<Json>({}, true, false) },
        { weight: 9, arbitrary: merged(tie("any"), once(annotations, 2)) },
      ),
    };
  });

  const header: Arbitrary<Json> = fc.oneof(
    record({ description: text, required: flag, schema, style: fc.constant("simple"), deprecated: flag }),
    reference("headers"),
  );
  const encoding = record({
    contentType: fc.constantFrom(...MEDIA_TYPES),
    headers: dictionary(name, header, 1),
    style: fc.constantFrom(...STYLES),
    explode: flag,
  });
  const mediaType: Arbitrary<Json> = record({
    schema,
    example: literal,
    examples: dictionary(name, fc.oneof(record({ value: literal, summary: text }), reference("examples")), 2),
    encoding: dictionary(name, encoding, 2),
  });
  const media = fc.oneof({ weight: 4, arbitrary: fc.constant("application/json") }, fc.constantFrom(...MEDIA_TYPES));
  const content = dictionary(media, mediaType, 2);

  const parameter: Arbitrary<Json> = fc.oneof(
    {
      weight: 5,
      arbitrary: record(
        {
          name: fc.oneof({ weight: 2, arbitrary: fc.constantFrom("id", "account_id", "zone_id", "page") }, name),
          in: or(
            fc.constantFrom<Json>("path", "query", "query", "header", "cookie"),
            fc.constantFrom<Json>("body", "formData", "Query", ""),
          ),
          required: flag,
          schema,
          content: dictionary(media, mediaType, 1),
          style: or<Json>(fc.constantFrom(...STYLES), fc.constantFrom("tabDelimited", "")),
          explode: flag,
          allowReserved: flag,
          allowEmptyValue: flag,
          deprecated: flag,
          description: text,
          example: literal,
          ...(!strict && { type }),
        },
        ["name", "in"],
      ),
    },
    reference("parameters"),
  );

  const body: Arbitrary<Json> = fc.oneof(
    { weight: 5, arbitrary: record({ content, required: flag, description: text }) },
    reference("requestBodies"),
  );
  const link: Arbitrary<Json> = record({
    operationId: name,
    operationRef: text,
    parameters: dictionary(name, literal, 2),
  });
  const response: Arbitrary<Json> = fc.oneof(
    {
      weight: 6,
      arbitrary: record(
        { description: text, content, headers: dictionary(name, header, 2), links: dictionary(name, link, 1) },
        ["description"],
      ),
    },
    reference("responses"),
  );
  const status = or<string>(
    fc.oneof({ weight: 3, arbitrary: fc.constant("200") }, fc.constantFrom(...STATUSES)),
    fc.constantFrom("2000", "OK", "", "600"),
  );
  const responses = dictionary(status, response, 3, some);

  const security: Arbitrary<Json> = list(dictionary(name, list(name, 1), 2), 2);
  const server: Arbitrary<Json> = record({
    url: fc.constantFrom("https://api.cloudflare.com/client/v4", "/v1", "http://127.0.0.1:1/", "{a}://b/{c}", "", "*/"),
    description: text,
    variables: dictionary(name, record({ default: scalar, enum: list(scalar, 2) }), 2),
  });
  const path = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...PATHS.slice(0, 5)) },
    or<string>(fc.constantFrom(...PATHS), fc.constantFrom("", "a")),
  );

  const { pathItem } = fc.letrec<{ operation: JsonObject; pathItem: JsonObject; callback: JsonObject }>((tie) => ({
    operation: merged(
      record({ responses }, ["responses"]),
      once(record({ parameters: list(parameter, 4) }), 2),
      once(record({ requestBody: body }), 3),
      once(
        record({
          operationId: name,
          tags: list(text, 2),
          summary: text,
          description: text,
          deprecated: flag,
          security,
          servers: list(server, 1),
          externalDocs: record({ url: text }),
          callbacks: dictionary(name, fc.oneof({ depthSize: "small" }, reference("callbacks"), tie("callback")), 1),
          "x-source": literal,
          "x-also": fc.oneof(
            literal,
            list(record({ source: name, operation: fc.oneof({ depthSize: "small" }, literal, tie("operation")) }), 2),
          ),
        }),
        3,
      ),
    ),
    callback: dictionary(fc.constantFrom("{$request.body#/url}", "/a", "x-a"), tie("pathItem"), 1),
    pathItem: merged(
      fc.constantFrom(...METHODS).chain((method) => record({ [method]: tie("operation") }, [method])),
      once(
        record({ post: tie("operation"), parameters: list(parameter, 2), summary: text, servers: list(server, 1) }),
        3,
      ),
      once(
        fc.oneof(
          reference("pathItems"),
          fc.constantFrom<JsonObject>({ $ref: "#/paths/~1a" }, { $ref: "#/paths/~1b~1{id}" }),
        ),
        strict ? 100 : 16,
      ),
    ),
  }));

  const components = record({
    schemas: dictionary(name, schema, 5),
    responses: dictionary(name, response, 2),
    parameters: dictionary(name, parameter, 2),
    requestBodies: dictionary(name, body, 2),
    headers: dictionary(name, header, 2),
    examples: dictionary(name, record({ value: literal }), 1),
    securitySchemes: dictionary(
      name,
      record({
        type: fc.constantFrom("http", "apiKey", "oauth2", "openIdConnect"),
        scheme: fc.constantFrom("bearer", "basic"),
        in: fc.constantFrom("header", "query", "cookie"),
        name,
        flows: dictionary(name, literal, 1),
      }),
      2,
    ),
    links: dictionary(name, link, 1),
    callbacks: dictionary(name, dictionary(text, pathItem, 1), 1),
    pathItems: dictionary(name, pathItem, 1),
  });

  return merged(
    record(
      {
        openapi: or<Json>(fc.constantFrom("3.1.0", "3.0.3"), scalar),
        info: record({ title: text, version: text, description: text, contact: literal, license: literal }),
        paths: dictionary(path, pathItem, 3, 1),
        components,
      },
      ["openapi", "info", "paths", ...(strict ? ["components"] : [])],
    ),
    once(
      record({
        webhooks: dictionary(name, pathItem, 1),
        servers: list(server, 2),
        security,
        tags: list(record({ name: text, description: text }), 2),
        externalDocs: record({ url: text }),
        jsonSchemaDialect: text,
        "x-a": literal,
        "x-sources": fc.oneof(literal, list(record({ id: name, kind: name, date: name }), 2)),
      }),
      3,
    ),
  ).map(closed);
}

/** The form by which envelopes are known. */
function envelope(result: Json, success: Json): JsonObject {
  const errors = { type: "array", items: { type: "object", properties: { code: { type: "integer" }, message: {} } } };
  return {
    type: "object",
    properties: {
      success: { type: "boolean", enum: [success] },
      errors,
      messages: { type: "array", items: {} },
      result,
    },
    required: ["success", "errors", "messages", "result"],
  };
}

/** What stands where a section has no component to refer to. */
const BARE: Readonly<Record<string, JsonObject>> = {
  parameters: { name: "bare", in: "query" },
  responses: { description: "" },
};

/**
 * A copy in which every reference that was left open leads to a component: of those that are components themselves to
 * a later one, so that none runs in a circle.
 */
function closed(document: JsonObject): JsonObject {
  const components = isObject(document.components) ? document.components : {};
  const target = (section: string, n: number, after = 0): string | undefined => {
    const map = components[section];
    const all = Object.keys(isObject(map) ? map : {}).slice(after);
    const one = all[n % all.length];
    return one === undefined ? undefined : `#/components/${section}/${escapeToken(one).replaceAll("%", "%25")}`;
  };
  const copy = (node: Json, after?: number): Json => {
    if (Array.isArray(node)) return node.map((item) => copy(item));
    if (typeof node === "string") {
      const [, section = "", n] = OPEN.exec(node) ?? [];
      return section === "" ? node : (target(section, Number(n)) ?? "#/components");
    }
    if (!isObject(node)) return node;
    const made: JsonObject = {};
    for (const [key, value] of Object.entries(node)) {
      const [, section = "", n] = (key === "$ref" && OPEN.exec(String(value))) || [];
      const ref = section === "" ? undefined : target(section, Number(n), after);
      if (section === "") setMember(made, key, copy(value));
      else if (ref === undefined) Object.assign(made, BARE[section]);
      else made.$ref = ref;
    }
    return made;
  };
  const made = copy(document) as JsonObject;
  for (const [section, map] of Object.entries(components)) {
    if (!isObject(map)) continue;
    Object.keys(map).forEach((one, i) => {
      setMember((made.components as JsonObject)[section] as JsonObject, one, copy(map[one] as Json, i + 1));
    });
  }
  return made;
}

/** One node of the document exchanged, taken away, renamed, or put where another one stands. */
type Damage = { at: number } & ({ put: Json } | { take: true } | { name: string } | { from: number });

const place = fc.nat();
const damage: Arbitrary<Damage> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: place, put: literal }) },
  fc.record({ at: place, put: fc.constantFrom<Json>([], {}, [[]], [null], [{}], "", { type: "string" }, { $ref: 1 }) }),
  fc.record({ at: place, take: fc.constant(true as const) }),
  fc.record({ at: place, name }),
  { weight: 2, arbitrary: fc.record({ at: place, from: place }) },
);

/** A member or an element, by what holds it. */
type Slot = { holder: Json[] | JsonObject; key: string };

function slots(node: Json, found: Slot[] = []): Slot[] {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, child] of Object.entries(node)) {
    found.push({ holder: node, key });
    slots(child, found);
  }
  return found;
}

const copyOf = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

function damaged(document: JsonObject, damages: readonly Damage[]): JsonObject {
  const made = copyOf(document) as JsonObject;
  for (const one of damages) {
    const all = slots(made);
    if (all.length > 0) exchange(all[one.at % all.length] as Slot, one, all);
  }
  return made;
}

function exchange({ holder, key }: Slot, one: Damage, all: readonly Slot[]): void {
  const old = (holder as JsonObject)[key] as Json;
  const other = "from" in one ? (all[one.from % all.length] as Slot) : undefined;
  // A copy: what is put into its own subtree would otherwise never end.
  const value = "put" in one ? copyOf(one.put) : other && copyOf((other.holder as JsonObject)[other.key] as Json);
  if (Array.isArray(holder)) {
    if (value !== undefined) holder[Number(key)] = value;
    else if ("name" in one) holder[Number(key)] = Object.fromEntries([[one.name, old]]);
    else holder.splice(Number(key), 1);
  } else if (value !== undefined) setMember(holder, key, value);
  else {
    delete holder[key];
    if ("name" in one) setMember(holder, one.name, old);
  }
}

const strict = grammar(true);
const loose = grammar(false);

/** One OpenAPI document: valid, nearly valid, or neither. */
export const document: Arbitrary<JsonObject> = fc.oneof(
  { weight: 4, arbitrary: strict.map((made) => damaged(made, [])) },
  {
    weight: 4,
    arbitrary: fc.tuple(strict, list(damage as Arbitrary<never>, 3, 1)).map(([made, all]) => damaged(made, all)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(loose, list(damage as Arbitrary<never>, 2)).map(([made, all]) => damaged(made, all)),
  },
);

/** What one run reads: mostly one document, sometimes two that have to be composed. */
export const sources: Arbitrary<JsonObject[]> = fc.oneof(
  { weight: 9, arbitrary: document.map((one) => [one]) },
  fc.tuple(document, document),
);
