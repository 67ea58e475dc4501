import { describe, expect, test } from "vitest";
import { canonicalOf } from "../../../generator/src/diff/canonical.ts";
import { Fingerprints } from "../../../generator/src/diff/schema/fingerprint.ts";
import type { Operation } from "../../../generator/src/model/model.ts";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { BASE, difference, type Edit, sourceOf } from "./versions.ts";

const text: JsonObject = { type: "string" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const model = "/components/schemas/thing_thing/properties";
const put = "/paths/~1accounts~1{account_id}~1things~1{thing_id}/put";
const exported = "/paths/~1accounts~1{account_id}~1things~1{thing_id}~1export/get";
const owner = (schema: Json): Edit[] => [[`${model}/owner`, schema]];

/** No rule makes one schema of these: each says something else of the names of members. */
const UNMERGEABLE = [
  { ...object({ third: text }), propertyNames: { pattern: "^[a-z]+$" } },
  { ...object({ first: text }), propertyNames: { maxLength: 9 } },
];
const EXPORTED = get(BASE, exported.replace("/get", "")) as Json;

/** All messages of a difference, and whether a caller breaks. */
function said(before: readonly Edit[], after: readonly Edit[]): string[] {
  return difference(after, before).changes.map(({ message, breaking }) =>
    breaking.request || breaking.response ? `breaks: ${message}` : message,
  );
}

describe("a body that is sent as another media type", () => {
  const sent = (type: string, schema: JsonObject): Edit[] => [[`${put}/requestBody/content`, { [type]: { schema } }]];

  test("is compared if it keeps its type", () => {
    const [json, form] = ["application/json", "application/x-www-form-urlencoded"];
    expect(said(sent(json, object({ a: text })), sent(form, object({ a: text, b: text })))).toEqual([
      `the body of \`updateThing\` is sent as \`${form}\`, not as \`${json}\``,
      "`UpdateThingBody.b` is new (request)",
    ]);
  });

  test("breaks a call if it has no type any more, and is not compared", () => {
    expect(said(sent("application/json", object({ a: text })), sent("text/plain", text))).toEqual([
      "breaks: the argument of `updateThing` was given flat, and is now given with its body as `body`",
      "breaks: the body of `updateThing` is sent as `text/plain`, not as `application/json`",
    ]);
  });

  test("leaves a call by place, which gives it as `body` whatever it is", () => {
    const name: Edit = [`${put}/parameters/-`, { name: "thing_id", in: "query", schema: text }];
    const byPlace = (schema: JsonObject): Edit[] => [name, ...sent("application/json", schema)];
    const [named, open] = [
      byPlace(object({ a: text })),
      byPlace({ ...object({ a: text }), additionalProperties: text }),
    ];
    expect(difference(open, named).changes.map(({ kind }) => kind)).toEqual(["additional-properties-added"]);
    expect(difference(named, open).changes.map(({ kind }) => kind)).toEqual(["additional-properties-removed"]);
  });

  test("says once that a part is gone, though it was a file", () => {
    const file = { type: "string", format: "binary" };
    const form = "multipart/form-data";
    expect(said(sent(form, object({ a: text, file })), sent(form, object({ a: text })))).toEqual([
      "breaks: `UpdateThingInit.body.file` is gone (request)",
    ]);
  });
});

describe("an answer", () => {
  const answered = (content: JsonObject, headers: JsonObject = {}): Edit[] => [
    [`${exported}/responses/200`, { description: "F.", content, headers }],
  ];
  const csv = { "text/csv": { schema: text } };
  const json = (...names: string[]) => ({
    "application/json": { schema: object(Object.fromEntries(names.map((name) => [name, text]))) },
  });

  test("as text of another media type breaks, JSON of another one does not", () => {
    expect(said(answered(csv), answered({ "text/plain": { schema: text } }))).toEqual([
      "breaks: the answer of `getThingExport` is `text/plain`, was `text/csv`",
    ]);
    const other = { "application/vnd.thing+json": { schema: object({ a: text }) } };
    expect(said(answered(json("a")), answered(other))).toEqual([
      "the answer of `getThingExport` is `application/vnd.thing+json`, was `application/json`",
    ]);
  });

  test("of a further media type is compared", () => {
    const further = (type: string) => ({ ...json("a"), "text/json": { schema: object({ b: { type } }) } });
    expect(said(answered(further("string")), answered(further("integer")))).toEqual([
      'breaks: `GetThingExportAnswers["text/json"].b` changes from a string to a number (response)',
    ]);
  });

  test("breaks a caller if a header that it declares has another type, whatever the case of its name", () => {
    const header = (name: string, type: string) => answered(csv, { [name]: { schema: { type } } });
    expect(said(header("X-Total", "integer"), header("x-total", "string"))).toEqual([
      'breaks: `GetThingExportAnswer.response.headers["x-total"]` changes from a number to a string (response)',
    ]);
  });
});

describe("a body of a failure", () => {
  const answer = (type: string, schema: JsonObject): JsonObject => ({
    description: "F.",
    content: { [type]: { schema } },
  });
  const fails = (statuses: JsonObject): Edit[] => [
    [`${exported}/responses/404`, undefined],
    ...Object.entries(statuses).map(([status, response]): Edit => [`${exported}/responses/${status}`, response]),
  ];

  test("breaks nobody when it is gone, if it was text", () => {
    expect(said(fails({ "409": answer("text/plain", text) }), fails({}))).toEqual([
      "a body by which `getThingExport` failed and that was no envelope is gone (status `409`)",
    ]);
  });

  test("is another one if its status and its schema differ and there are several", () => {
    const [one, two, other] = ["a", "b", "c"].map((name) => answer("application/json", object({ [name]: text })));
    expect(said(fails({ "409": one as Json }), fails({ "422": two as Json, "423": other as Json }))).toEqual([
      "a body by which `getThingExport` failed and that was no envelope is gone (status `409`)",
      "breaks: `getThingExport` may fail with a further body that is no envelope (status `422`)",
      "breaks: `getThingExport` may fail with a further body that is no envelope (status `423`)",
    ]);
  });

  test("is the same one if it is the only one of its kind in both versions", () => {
    const [one, two] = ["a", "b"].map((name) => answer("application/json", object({ [name]: text })));
    expect(said(fails({ "409": one as Json }), fails({ "422": two as Json }))).toEqual([
      "breaks: `GetThingExportFailureBody.a` is gone (response)",
      "`GetThingExportFailureBody.b` is new (response)",
    ]);
  });
});

test("a body that becomes another envelope is compared as a body and breaks by its members alone", () => {
  const answered = `${put}/responses/200/content/application~1json/schema`;
  expect(said([[answered, object({ other: { type: "integer" } })]], [])).toContain(
    "the answer of `updateThing` was a body without an envelope and is an envelope",
  );
});

test.each<[string, Edit[], Edit[], string[]]>([
  [
    "the description of a parameter",
    [],
    [["/paths/~1accounts~1{account_id}~1things/get/parameters/1/description", "Says which."]],
    ["the description of query parameter `name` of `listThings` changes"],
  ],
  ["a property that is deprecated", [], [[`${model}/id/deprecated`, true]], ["`Thing.id` is deprecated (response)"]],
  ["a property whose name is no identifier", [], [[`${model}/x-y`, text]], ['`Thing["x-y"]` is new (response)']],
  [
    "a schema of requests and responses",
    [],
    [["/components/schemas/thing_circle/properties/radius/type", "string"]],
    ["breaks: `Circle.radius` changes from a number to a string (request and response)"],
  ],
  [
    "a union that may be null",
    owner({ anyOf: [text, { type: "number" }] }),
    owner({ anyOf: [text, { type: "number" }, { type: "null" }] }),
    ["breaks: `Thing.owner` may now also be `null` (response)"],
  ],
  [
    "branches in another order",
    owner({ anyOf: [text, object({ a: text }), { type: "number" }] }),
    owner({ anyOf: [{ type: "number" }, text, object({ a: text })] }),
    [],
  ],
  [
    "branches with constants, which match whatever else they have",
    owner({ oneOf: [object({ kind: { const: "a" }, one: text }), object({ kind: { const: "b" }, two: text })] }),
    owner({ oneOf: [object({ kind: { const: "b" }, one: text }), object({ kind: { const: "a" }, two: text })] }),
    [
      "`ThingOwnerB.one` is new (response)",
      "breaks: `ThingOwnerA.one` is gone (response)",
      "`ThingOwnerA.two` is new (response)",
      "breaks: `ThingOwnerB.two` is gone (response)",
    ],
  ],
  [
    "branches without constants, which match if most of their members do",
    owner({ oneOf: [object({ a: text, b: text, c: text }), text] }),
    owner({ oneOf: [{ ...text, maxLength: 9 }, object({ a: text, b: text, d: text })] }),
    [
      "`Thing.owner` has other limits: `maxLength` is `9`, was not set (response)",
      "breaks: `Thing.owner.c` is gone (response)",
      "`Thing.owner.d` is new (response)",
    ],
  ],
  [
    "a branch that shares too few members with another",
    owner({ oneOf: [object({ a: text, b: text, c: text }), text] }),
    owner({ oneOf: [object({ a: text, d: text, e: text }), text] }),
    ["`Thing.owner` is no longer an object (response)", "breaks: `Thing.owner` may now also be an object (response)"],
  ],
  [
    "a text that becomes a union of other types",
    owner(text),
    owner({ anyOf: [object({ a: text }), { type: "number" }] }),
    ["breaks: `Thing.owner` changes from a string to one of 2 forms (response)"],
  ],
  [
    "a text that becomes a branch",
    owner(text),
    owner({ anyOf: [{ type: "boolean" }, text] }),
    ["breaks: `Thing.owner` may now also be a boolean (response)"],
  ],
  [
    "an object that becomes several at once",
    owner(object({ a: text })),
    owner({ allOf: UNMERGEABLE }),
    [
      "breaks: `Thing.owner` need no longer be an object (response)",
      "`Thing.owner` must also be an object (response)",
      "`Thing.owner` must also be an object (response)",
    ],
  ],
  [
    "several objects at once that become one",
    owner({ allOf: UNMERGEABLE }),
    owner(object({ a: text })),
    [
      "`Thing.owner` must also be an object (response)",
      "breaks: `Thing.owner` need no longer be an object (response)",
      "breaks: `Thing.owner` need no longer be an object (response)",
    ],
  ],
  [
    "a text that becomes several objects at once",
    owner(text),
    owner({ allOf: UNMERGEABLE }),
    [
      "breaks: `Thing.owner` need no longer be a string (response)",
      "`Thing.owner` must also be an object (response)",
      "`Thing.owner` must also be an object (response)",
    ],
  ],
  [
    "a list that is put into an object and whose items gain a member",
    owner({ type: "array", items: object({ a: text, b: text, c: text }) }),
    owner(object({ list: { type: "array", items: object({ a: text, b: text, c: text, d: text }) } })),
    [
      "breaks: `Thing.owner` is now an object that holds what it was in `list` (response)",
      "`Thing.owner.list[].d` is new (response)",
    ],
  ],
  [
    "a branch that loses its constant",
    owner({ oneOf: [object({ kind: { const: "a" }, one: text, two: text }), text] }),
    owner({ oneOf: [object({ kind: text, one: text, two: text }), text] }),
    ["breaks: `Thing.owner.kind` no longer lists its values: any string is allowed (response)"],
  ],
  [
    "a path that gains a segment",
    [],
    [
      [exported.replace("/get", ""), undefined],
      [exported.replace("~1export/get", "~1data~1export"), EXPORTED],
    ],
    [
      "breaks: `GET /accounts/{account_id}/things/{thing_id}/export` moves to `GET /accounts/{account_id}/things/{thing_id}/data/export`; `getThingExport` becomes `getThingDataExport`",
    ],
  ],
  [
    "a path that loses a segment",
    [
      [exported.replace("/get", ""), undefined],
      [exported.replace("~1export/get", "~1data~1export"), EXPORTED],
    ],
    [],
    [
      "breaks: `GET /accounts/{account_id}/things/{thing_id}/data/export` moves to `GET /accounts/{account_id}/things/{thing_id}/export`; `getThingDataExport` becomes `getThingExport`",
    ],
  ],
])("the changes of %s are these alone", (_, before, after, messages) => {
  expect(said(before, after)).toEqual(messages);
});

describe("an operation whose operationId and answer changed as well", () => {
  const start = exported.replace("/get", "");
  const other = { ...(EXPORTED as JsonObject), get: { ...(get(BASE, exported) as JsonObject), operationId: "dump" } };
  const answered: Json = { "200": { description: "Done.", content: { "text/plain": { schema: text } } } };
  const moved = (path: string, operation: Json = { ...other, get: { ...other.get, responses: answered } }): string[] =>
    said(
      [],
      [
        [start, undefined],
        [path, operation],
      ],
    ).filter((message) => /moves to| is gone$| is new$/.test(message));
  const base = start.replace("~1export", "");

  test.each([
    ["has one more segment inside", `${base}~1data~1export`],
    ["has one more segment at the end", `${start}~1data`],
    ["has another segment", `${base}~1dump`],
    ["has one segment less", base.replace("~1{thing_id}", "~1export")],
  ])("moved if its path %s", (_, path) => {
    expect(moved(path)).toEqual([expect.stringContaining(" moves to ")]);
  });

  test.each([
    ["has two more segments", `${base}~1data~1all~1export`],
    ["differs in two segments", `${base.replace("things", "goods")}~1dump`],
    ["has one more segment and another one", `${base.replace("things", "goods")}~1data~1export`],
  ])("is gone if its path %s, and the other is new", (_, path) => {
    expect(moved(path)).toEqual([expect.stringMatching(/ is new$/), expect.stringMatching(/ is gone$/)]);
  });

  test("is gone if its path ends in another word, though its answer is the same", () => {
    expect(moved(`${base.replace("things", "goods")}~1dump`, other)).toEqual([
      expect.stringMatching(/ is new$/),
      expect.stringMatching(/ is gone$/),
    ]);
  });
});

test("a call of the API that carries nothing in either version stays the same", () => {
  const nothing: Edit[] = [["/webhooks/thing-made/post/requestBody", undefined]];
  expect(said(nothing, [...nothing, [`${model}/id/deprecated`, true]])).toEqual([
    "`Thing.id` is deprecated (response)",
  ]);
});

describe("the names of types", () => {
  const schemas = "/components/schemas";
  const ref = (name: string): JsonObject => ({ $ref: `#${schemas}/thing_${name}` });
  const types: Edit[] = [
    [`${schemas}/thing_lamp`, object({ a: text })],
    [`${schemas}/thing_bulb`, object({ b: text })],
  ];
  const places = (names: Record<string, string>): Edit[] => [
    ...types,
    ...Object.entries(names).map(([place, name]): Edit => [`${model}/${place}`, ref(name)]),
  ];
  const renamed = (before: readonly Edit[], after: readonly Edit[]): string[] =>
    said(before, after).filter((message) => /^the type/.test(message));

  test("are one if a type is used in place of another, which is gone", () => {
    expect(renamed(places({ p: "lamp", q: "bulb" }), places({ p: "bulb", q: "bulb" }))).toEqual([
      "the types `things.Lamp` and `things.Bulb` are now one: `things.Bulb`",
    ]);
  });

  test("stay if a place has another type and both are still declared", () => {
    expect(renamed(places({ p: "lamp", q: "bulb" }), places({ p: "bulb", q: "bulb", r: "lamp" }))).toEqual([]);
  });
});

test("an area is not renamed if its operations are in several areas now", () => {
  const paths = ["", "~1{thing_id}", "~1{thing_id}~1export"].map((rest) => [
    `/paths/~1accounts~1{account_id}~1things${rest}`,
    `/paths/~1accounts~1{account_id}~1${rest === "" ? "goods" : "wares"}${rest}`,
  ]);
  const edits = paths.flatMap(([from = "", to = ""]): Edit[] => [
    [from, undefined],
    [to, get(BASE, from) as Json],
  ]);
  expect(said([], edits).filter((message) => message.startsWith("the area"))).toEqual([]);
});

test("items after the places of a tuple are compared by their types, though the tuple may be short", () => {
  const list = (items: JsonObject): JsonObject => ({ type: "array", prefixItems: [text], items });
  expect(said(owner(list({ type: "number" })), owner(list({ type: "boolean" })))).toEqual([
    "`Thing.owner[]` is no longer a number (response)",
    "breaks: `Thing.owner[]` may now also be a boolean (response)",
  ]);
});

describe("values where no type is stated", () => {
  const free = (schema: JsonObject): Edit[] => [["/components/schemas/thing_draft/properties/free", schema]];
  const any: JsonObject = { not: { const: "c" } };

  test("are introduced and dropped as those of any type", () => {
    expect(said(free(any), free({ ...any, enum: ["a", "b"] }))).toEqual([
      "breaks: `Draft.free` now accepts only `a`, `b` (request)",
      "the type `things.DraftFree` is new",
    ]);
    expect(said(free({ ...any, enum: ["a", "b"] }), free(any))).toEqual([
      "`Draft.free` no longer lists its values: any value is allowed (request)",
      "the type `things.DraftFree` is gone",
    ]);
  });
});

test("the values of a branch are compared with values, not with a text that has none", () => {
  const union = (...branches: JsonObject[]): Edit[] => [
    ["/components/schemas/thing_draft/properties/free", { anyOf: [...branches, { type: "boolean" }] }],
  ];
  const values = (...names: string[]): JsonObject => ({ ...text, enum: names });
  const other = (format: string): JsonObject => ({ ...text, format });
  expect(said(union(values("a", "b"), other("uuid")), union(other("email"), values("a", "c")))).toEqual([
    "`Draft.free` is written in another way: `format` is `email`, was `uuid` (request)",
    "`Draft.free` also accepts `c` (request)",
    "breaks: `Draft.free` no longer accepts `b` (request)",
  ]);
});

test("two lists of anything are not the same because of their items", () => {
  const list = (more: JsonObject): JsonObject => ({ type: "array", items: {}, ...more });
  const answered = `${put}/responses/200/content/application~1json/schema`;
  const envelope = { ...(get(BASE, "/components/schemas/thing_single") as JsonObject) };
  envelope.properties = { ...(envelope.properties as JsonObject), result: list({}) };
  const messages = (before: JsonObject): string[] => said([[answered, before]], [[answered, envelope]]);
  const [now] = messages(list({})).filter((message) => message.includes("answer"));
  expect(now).toContain("is now in an envelope");
  expect(messages(list({ maxItems: 3 }))).toContain(
    "the answer of `updateThing` was a body without an envelope and is an envelope",
  );
});

test("the place of a value that is new in an open list is the list in the union", () => {
  const { changes } = difference([[`${model}/state/enum/-`, "lost"]]);
  expect(changes.map(({ kind, new: place }) => [kind, place])).toEqual([
    ["enum-value-added", `${model}/state/anyOf/0/enum`],
  ]);
});

test("a document without operations is compared as any other", () => {
  const empty = {
    openapi: "3.1.0",
    info: { title: "Nothing", version: "1" },
    paths: {},
    components: { schemas: { A: text } },
  };
  expect(canonicalOf({ source: sourceOf(empty) }).components).toEqual({ schemas: { A: text } });
});

test("two operations are built alike only if their failures are", () => {
  const prints = new Fingerprints({}, new Map());
  const failing = (schema: JsonObject): string =>
    prints.operation({ parameters: [], success: [], failureBodies: [{ type: { schema } }] } as unknown as Operation);
  expect(failing(object({ a: text }))).toBe(failing({ ...object({ a: text }), title: "A" }));
  expect(failing(object({ a: text }))).not.toBe(failing(object({ b: text })));
});

describe("two schemas are built alike", () => {
  const prints = new Fingerprints({}, new Map());

  test.each<[string, JsonObject, JsonObject]>([
    ["prose", { ...text, description: "A.", title: "A", example: "a", deprecated: true, default: "a" }, text],
    ["extensions", { ...text, "x-a": 1 }, text],
    ["order of keywords and of required names", { required: ["a", "b"], ...text }, { ...text, required: ["b", "a"] }],
    [
      "components of a mapping",
      { discriminator: { propertyName: "a", mapping: { b: "#/c" } } },
      { discriminator: { propertyName: "a", mapping: { b: "#/d" } } },
    ],
  ])("whatever their %s", (_, one, other) => expect(prints.schema(one)).toBe(prints.schema(other)));

  test.each<[string, JsonObject, JsonObject]>([
    ["a property that is named like prose", object({ title: text }), object({})],
    ["a definition that is named like prose", { $defs: { title: text } }, { $defs: {} }],
    ["a pattern that is named like prose", { patternProperties: { title: text } }, { patternProperties: {} }],
    ["the order of listed values", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    [
      "the property of a discriminator",
      { discriminator: { propertyName: "a" } },
      { discriminator: { propertyName: "b" } },
    ],
    ["a branch", { anyOf: [text, { type: "number" }] }, { anyOf: [text] }],
  ])("only if they agree in %s", (_, one, other) => expect(prints.schema(one)).not.toBe(prints.schema(other)));
});
