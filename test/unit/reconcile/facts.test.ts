import { describe, expect, test } from "vitest";
import { get, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import type { Run } from "../../../generator/src/pipeline.ts";
import { lamps, object, PATH, type Said, settled, strings } from "./spec.ts";

/** What two documents say of the operation itself; the newer first. */
const pair = (
  newer: JsonObject,
  older: JsonObject,
  kinds: [Said["kind"], Said["kind"]] = ["openapi", "openapi"],
): Run =>
  settled(
    { id: "new", kind: kinds[0] ?? "openapi", date: "2026-02-01", openapi: newer },
    { id: "old", kind: kinds[1] ?? "openapi", date: "2025-02-01", openapi: older },
  );

/** Fact, keyword, rule, who says what, what stands. */
const rows = (run: Run) =>
  run.drift.drift.map(({ fact, keyword, rule, statements, chosen, where }) => ({
    kind: fact === keyword ? fact : `${fact} (${keyword})`,
    where,
    rule: rule.id,
    says: Object.fromEntries(statements.map(({ source, says, line }) => [source, [says, line > 0]])),
    chosen,
  }));

const operation = (run: Run): JsonObject =>
  get(run.canonical, `/paths/${PATH.replaceAll("/", "~1")}/post`) as JsonObject;

/** What the operation answers. */
const result = (run: Run): JsonObject =>
  get(operation(run), "/responses/200/content/application~1json/schema/properties/result") as JsonObject;

describe("deprecation", () => {
  const said = (deprecated?: boolean): JsonObject =>
    lamps({ operation: { ...(deprecated !== undefined && { deprecated }) } });

  test.each<[string, JsonObject, JsonObject, [Said["kind"], Said["kind"]], Json]>([
    [
      "an OpenAPI document denies by its silence",
      said(),
      said(true),
      ["openapi", "openapi"],
      { new: false, old: true },
    ],
    ["an explicit no is a word of anyone", said(false), said(true), ["docs", "openapi"], { new: false, old: true }],
    ["an older explicit no as well", said(true), said(false), ["openapi", "sdk"], { new: true, old: false }],
  ])("%s, and gives way", (_, newer, older, kinds, says) => {
    const run = pair(newer, older, kinds);
    expect(rows(run)).toEqual([
      {
        kind: "deprecation",
        where: `POST ${PATH}`,
        rule: "settle-operation",
        says: Object.fromEntries(Object.entries(says as JsonObject).map(([id, word]) => [id, [word, true]])),
        chosen: true,
      },
    ]);
    expect(operation(run).deprecated).toBe(true);
  });

  test("a page's silence denies nothing", () => {
    const run = pair(said(), said(true), ["docs", "openapi"]);
    expect(rows(run)).toEqual([]);
    expect(run.drift.shares.deprecation).toEqual({ agree: 0, drift: 0, alone: 1 });
    expect(operation(run).deprecated).toBe(true);
  });

  test("of a property that is a reference it is said beside the reference, not of what it refers to", () => {
    const shared = { schemas: { Colour: { type: "string" } } };
    const colour = { $ref: "#/components/schemas/Colour" };
    const run = pair(
      lamps({ result: object({ shade: colour, light: colour }), ...shared }),
      lamps({ result: object({ shade: { type: "string", deprecated: true }, light: { type: "string" } }) }),
    );
    expect(rows(run).map(({ kind, where, chosen }) => [kind, where, chosen])).toEqual([
      ["deprecation", expect.stringMatching(/shade$/), true],
    ]);
    expect(get(run.canonical, "/components/schemas/Colour")).toEqual({ type: "string" });
  });

  test("of a parameter it is said of the parameter", () => {
    const page = (more: JsonObject): JsonObject =>
      lamps({ operation: { parameters: [{ name: "dry", in: "query", schema: { type: "boolean" }, ...more }] } });
    const run = pair(page({ deprecated: false }), page({ deprecated: true }));
    expect(rows(run).map(({ kind, where, rule, chosen }) => [kind, where, rule, chosen])).toEqual([
      ["deprecation", `POST ${PATH} query dry`, "settle-operation", true],
    ]);
  });
});

describe("security", () => {
  const root = (security: Json, of: JsonObject = lamps({})): JsonObject => ({ ...of, security });
  const own = (security: Json): JsonObject => lamps({ operation: { security } });

  test("the document's is that of its operations, with its place, and none of another document's", () => {
    const run = pair(root([{ token: [] }]), root([{ email: [], key: [] }]));
    expect(rows(run)).toEqual([
      {
        kind: "security",
        where: `POST ${PATH}`,
        rule: "settle-operation",
        says: { new: [["token"], true], old: [["email + key"], true] },
        chosen: ["token"],
      },
    ]);
    const lines = run.drift.drift[0]?.statements.map(({ excerpt }) => excerpt);
    expect(lines?.every((line) => line.includes("security"))).toBe(true);
    const other = settled(
      { id: "new", date: "2026-02-01", openapi: root([{ token: [] }]) },
      { id: "old", date: "2025-02-01", openapi: root([{ key: [] }], lamps({ path: "/accounts/{account_id}/shades" })) },
    );
    const shades = get(other.canonical, "/paths/~1accounts~1{account_id}~1shades/post/security");
    expect(shades).toEqual([{ key: [] }]);
  });

  test("what an operation says counts before its document's, and no credentials are a word", () => {
    const run = pair({ ...own([]), security: [{ token: [] }] }, own([{ token: [] }]));
    expect(rows(run).map(({ kind, says, chosen }) => [kind, says, chosen])).toEqual([
      ["security", { new: [[], true], old: [["token"], true] }, []],
    ]);
    expect(operation(run).security).toEqual([]);
  });
});

describe("permissions", () => {
  test.each([
    ["under one name", "x-api-token-group", "x-api-token-group"],
    ["under the name that pages have and the one of documents", "x-accepted-permissions", "x-api-token-group"],
  ])("are compared %s", (_, ours, theirs) => {
    const same = pair(
      lamps({ operation: { [ours]: ["Lamps Write", "Lamps Read"] } }),
      lamps({ operation: { [theirs]: ["Lamps Read", "Lamps Write"] } }),
    );
    expect(rows(same)).toEqual([]);
    expect(same.drift.shares.permission.agree).toBe(1);
    const run = pair(
      lamps({ operation: { [ours]: ["Lamps Write"] } }),
      lamps({ operation: { [theirs]: ["Lamps Admin"] } }),
    );
    expect(rows(run)).toEqual([
      {
        kind: "permission",
        where: `POST ${PATH}`,
        rule: "settle-operation",
        says: { new: [["Lamps Write"], true], old: [["Lamps Admin"], true] },
        chosen: ["Lamps Write"],
      },
    ]);
  });

  test("are taken from the source that has them", () => {
    const run = pair(lamps({}), lamps({ operation: { "x-api-token-group": ["Lamps Write"] } }));
    expect(rows(run)).toEqual([]);
    expect(operation(run)["x-api-token-group"]).toEqual(["Lamps Write"]);
  });

  test("scopes of credentials are compared by themselves", () => {
    const said = (...names: string[]): JsonObject => lamps({ operation: { security: [{ oauth: names }] } });
    expect(rows(pair(said("lamps:write"), said("lamps:write", "lamps:read")))).toEqual([
      {
        kind: "permission (scopes)",
        where: `POST ${PATH}`,
        rule: "settle-operation",
        says: { new: [["lamps:write"], true], old: [["lamps:read", "lamps:write"], true] },
        chosen: ["lamps:write"],
      },
    ]);
  });
});

describe("answers", () => {
  const answering = (...statuses: string[]): JsonObject => {
    const openapi = lamps({});
    const { responses } = get(openapi, `/paths/${PATH.replaceAll("/", "~1")}/post`) as { responses: JsonObject };
    for (const status of statuses) responses[status] = { description: "Not done." };
    return openapi;
  };

  test.each([
    ["the newer", ["404"], [], { new: true, old: false }],
    ["the older", [], ["404"], { new: false, old: true }],
  ])("that only %s document has are shown, and stand", (_, newer, older, says) => {
    const run = pair(answering(...newer), answering(...older));
    expect(rows(run)).toEqual([
      {
        kind: "exists (answer)",
        where: `POST ${PATH} 404`,
        rule: "settle-operation",
        says: Object.fromEntries(Object.entries(says).map(([id, word]) => [id, [word, true]])),
        chosen: true,
      },
    ]);
    expect(operation(run).responses).toHaveProperty("404");
  });

  test("a range has every status in it, and a page denies no failure", () => {
    expect(rows(pair(answering("4XX"), answering("404", "4XX")))).toEqual([]);
    expect(rows(pair(answering("default"), answering("404", "default")))).toEqual([]);
    expect(rows(pair(answering("4XX"), answering("404"))).map(({ where }) => where)).toEqual([`POST ${PATH} 4XX`]);
    expect(rows(pair(answering(), answering("404"), ["docs", "openapi"]))).toEqual([]);
  });
});

test("a default that stands as text is the boolean it means", () => {
  const said = (value: Json): JsonObject => lamps({ body: object({ lit: { type: "boolean", default: value } }) });
  expect(rows(pair(said("false"), said(false)))).toEqual([]);
  expect(rows(pair(said("false"), said(true))).map(({ kind, chosen }) => [kind, chosen])).toEqual([["default", false]]);
});

describe("null", () => {
  const nullable = (schema: JsonObject): JsonObject => ({ ...schema, type: [schema.type as string, "null"] });
  const both = (ours: JsonObject, theirs: JsonObject) =>
    pair(lamps({ result: object({ p: ours }) }), lamps({ result: object({ p: theirs }) }), ["docs", "openapi"]);

  test.each<[string, JsonObject, JsonObject, string]>([
    ["a type", { type: "string" }, nullable({ type: "integer" }), "type"],
    ["values", { type: "string", enum: ["a"] }, nullable({ type: "string" }), "enum"],
  ])("that another source lets in is not why %s stands", (_, ours, theirs, fact) => {
    const run = both(ours, theirs);
    const row = run.drift.drift.find((one) => one.fact === fact);
    expect(row?.rule.because).toMatch(/^new says so\./);
    expect(row?.rule.change).toBeUndefined();
  });

  test("has its own change where the document says never, in the words of each source", () => {
    const run = pair(
      lamps({ result: object({ p: { type: "integer" } }) }),
      lamps({ result: object({ p: { type: ["string", "null"] } }) }),
    );
    expect(
      run.drift.drift.map(({ fact, rule, statements }) => [fact, rule.because, statements.map(({ says }) => says)]),
    ).toEqual([
      ["type", "new says so. The first source that states a type counts.", [["integer"], ["string"]]],
      ["nullability", "Null as well: old says so.", [false, true]],
    ]);
  });

  test("an integer of a page is called a number, and is no disagreement", () => {
    expect(rows(both({ type: "number" }, { type: "integer" }))).toEqual([]);
    const [row] = rows(both({ type: "string" }, { type: "integer" }));
    expect(row?.says).toEqual({ new: [["string"], true], old: [["integer"], true] });
  });
});

describe("a constant is a list of one", () => {
  const stated = (x: JsonObject, y: JsonObject): Run =>
    pair(lamps({ result: object({ p: x }) }), lamps({ result: object({ p: y }) }));
  const text = (more: JsonObject): JsonObject => ({ type: "string", ...more });

  test.each<[string, JsonObject, JsonObject, Json[], Json[]]>([
    ["beside values", text({ const: "a" }), strings("b", "c"), ["a"], ["b", "c"]],
    ["beside another constant", text({ const: "a" }), text({ const: "b" }), ["a"], ["b"]],
    ["in the older source", strings("b", "c"), text({ const: "a" }), ["b", "c"], ["a"]],
    ["beside an older plain type", text({ const: "a" }), text({}), ["a"], null as never],
    ["in a newer source than a plain type", text({}), text({ const: "a" }), null as never, ["a"]],
    ["without a type", { const: "a" }, { enum: ["b"] }, ["a"], ["b"]],
  ])("%s", (_, newer, older, ours, theirs) => {
    const run = stated(newer, older);
    const [row, ...more] = rows(run);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: "enum", says: { new: [ours, true], old: [theirs, true] } });
    const all = ours === null ? null : [...ours, ...(theirs ?? [])];
    expect(row?.chosen).toEqual(all);
    const known = JSON.stringify(get(result(run), "/properties/p"));
    for (const value of all ?? []) expect(known).toContain(JSON.stringify(value));
    if ((all?.length ?? 0) > 1) expect(known).not.toContain("const");
  });

  test("null as well is one more value", () => {
    const run = stated(text({ const: "a" }), { type: ["string", "null"], enum: ["a", null] });
    expect(rows(run).map(({ kind, chosen }) => [kind, chosen])).toEqual([["nullability", true]]);
    expect(get(result(run), "/properties/p")).toEqual({
      anyOf: [{ type: "string", enum: ["a"] }, { type: "string" }, { type: "null" }],
    });
  });

  test("a value that identifies a branch of a union is not added to another branch", () => {
    const branch = (k: JsonObject, name: string): JsonObject => object({ k, [name]: { type: "string" } }, ["k"]);
    const run = stated(
      { oneOf: [branch(text({ const: "a" }), "v"), branch(text({ const: "b" }), "w")] },
      { oneOf: [branch(strings("a", "b"), "v"), branch(text({ const: "b" }), "w")] },
    );
    const [row] = rows(run);
    expect(row).toMatchObject({ kind: "enum", says: { new: [["a"], true], old: [["a", "b"], true] }, chosen: ["a"] });
    expect(run.drift.drift[0]?.rule.because).toBe(
      "new says so. The other values that sources list identify another branch of the union.",
    );
  });
});

describe("branches", () => {
  const tagged = (k: string, name: string): JsonObject => object({ k: strings(k), [name]: { type: "string" } }, ["k"]);
  const union = (...branches: JsonObject[]): JsonObject => lamps({ result: { oneOf: branches } });
  const [a, b, c] = [tagged("a", "v"), tagged("b", "w"), tagged("c", "x")] as const;

  test("are compared both ways, by the value that tells them apart; none of those values is dropped", () => {
    const run = pair(union(a, c), union(a, b));
    expect(rows(run).map(({ kind, says, chosen }) => [kind, says, chosen])).toEqual([
      ['exists (shape k: "b")', { new: [false, true], old: [true, true] }, true],
      ['exists (shape k: "c")', { new: [true, true], old: [false, true] }, true],
    ]);
    const { anyOf, oneOf } = result(run);
    const tags = ((anyOf ?? oneOf) as JsonObject[]).map(({ $ref, ...inline }) => {
      const branch = typeof $ref === "string" ? get(run.canonical, $ref.slice(1)) : inline;
      return get(branch as JsonObject, "/properties/k/enum/0");
    });
    // The last branch is that for kinds that no source lists.
    expect(tags).toEqual(["a", "c", "b", undefined]);
    const [added, stood] = run.drift.drift;
    expect(added?.by).toEqual(["old"]);
    expect(added?.rule.because).toBe('old states a branch for "b": values are united, never cut.');
    expect(stood?.rule.because).toMatch(/^new says so\. The variants of a union are those of the first source/);
  });

  test("that nothing tells apart stand as the first source has them", () => {
    const plain = (...names: string[]): JsonObject =>
      object(Object.fromEntries(names.map((name) => [name, { type: "string" }])));
    const run = pair(union(plain("v"), plain("w")), union(plain("v"), plain("x", "y")));
    expect(rows(run).map(({ kind, says, chosen }) => [kind, says, chosen])).toEqual([
      ["exists (shape with w)", { new: [true, true], old: [false, true] }, true],
      ["exists (shape without a name)", { new: [false, true], old: [true, true] }, false],
    ]);
  });

  test("a source that has them all, and one that prints its union incompletely, lack none", () => {
    expect(rows(pair(union(a, b), union(b, a)))).toEqual([]);
    const part = { anyOf: [a, b], "x-incomplete": { declared: 3, listed: 2 } };
    expect(rows(pair(union(a, b, c), lamps({ result: part }), ["openapi", "docs"]))).toEqual([]);
  });

  test("of a third source, what it has is said as well", () => {
    const run = settled(
      { id: "new", date: "2026-02-01", openapi: union(a, b) },
      { id: "old", date: "2025-02-01", openapi: union(a, c) },
      { id: "first", date: "2024-02-01", openapi: union(a, b) },
    );
    expect(rows(run).map(({ kind, says }) => [kind, says])).toEqual([
      ['exists (shape k: "b")', { new: [true, true], old: [false, true], first: [true, true] }],
      ['exists (shape k: "c")', { new: [false, true], old: [true, true] }],
    ]);
  });
});

describe("media types", () => {
  const answered = (...types: string[]): JsonObject => {
    const openapi = lamps({});
    const answer = get(openapi, `/paths/${PATH.replaceAll("/", "~1")}/post/responses/200`) as JsonObject;
    const json = get(answer, "/content/application~1json") as JsonObject;
    answer.content = Object.fromEntries(
      types.map((type) => [type, type === "application/json" ? json : { schema: { type: "string" } }]),
    );
    return openapi;
  };
  const sent = (type: string): JsonObject =>
    lamps({ operation: { requestBody: { content: { [type]: { schema: object({ name: { type: "string" } }) } } } } });
  const told = (run: Run) =>
    run.drift.drift.map(({ keyword, where, severity, chosen, statements }) => [
      keyword,
      where,
      severity,
      chosen,
      statements.map(({ says }) => says),
    ]);

  test("of an answer are compared; where none is shared, the reader of another source fails", () => {
    expect(told(pair(answered("text/csv"), answered("application/json")))).toEqual([
      ["content application/json", `POST ${PATH} 200`, "breaks", false, [false, true]],
      ["content text/csv", `POST ${PATH} 200`, "breaks", true, [true, false]],
    ]);
    expect(told(pair(answered("application/json"), answered("application/json", "text/csv")))).toEqual([
      ["content text/csv", `POST ${PATH} 200`, "misses", false, [false, true]],
    ]);
  });

  test("of a body are compared as well", () => {
    expect(told(pair(sent("multipart/form-data"), sent("application/json")))).toEqual([
      ["content application/json", `POST ${PATH} body`, "breaks", false, [false, true]],
      ["content multipart/form-data", `POST ${PATH} body`, "breaks", true, [true, false]],
    ]);
  });

  test("a page denies none by showing another", () => {
    expect(
      told(pair(answered("application/json"), answered("application/json", "text/csv"), ["docs", "openapi"])),
    ).toEqual([]);
  });
});

describe("what must be sent and another source does not list", () => {
  const severities = (run: Run) => run.drift.drift.map(({ keyword, severity, chosen }) => [keyword, severity, chosen]);
  const body = (names: string[], required: string[]): JsonObject =>
    lamps({ body: object(Object.fromEntries(names.map((name) => [name, { type: "string" }])), required) });

  test.each<[string, Said["kind"]]>([
    ["document", "openapi"],
    ["page", "docs"],
  ])("breaks callers of the older form, where a newer %s has it", (_, kind) => {
    const run = pair(body(["a", "b"], ["a", "b"]), body(["a"], ["a"]), [kind, "openapi"]);
    expect(severities(run)).toEqual([["property", "breaks", true]]);
  });

  test("is only missed where it may be left out, or does not stand", () => {
    expect(severities(pair(body(["a", "b"], ["a"]), body(["a"], ["a"])))).toEqual([["property", "misses", true]]);
    expect(severities(pair(body(["a"], ["a"]), body(["a", "b"], ["a", "b"])))).toEqual([["property", "misses", false]]);
  });

  test("breaks in the same way as a parameter or a body, whichever source states it", () => {
    const dry = { name: "dry", in: "query", required: true, schema: { type: "boolean" } };
    const asked = { name: "full", in: "query", schema: { type: "boolean" } };
    const taking = (...parameters: JsonObject[]): JsonObject => lamps({ operation: { parameters } });
    expect(severities(pair(taking(asked), taking(asked, dry)))).toEqual([["parameter", "breaks", true]]);
    expect(severities(pair(taking(dry), taking(dry, asked)))).toEqual([["parameter", "misses", true]]);
    const none = taking(asked);
    const some = lamps({ body: object({ a: { type: "string" } }, ["a"]), operation: { parameters: [asked] } });
    expect(severities(pair(none, some))).toEqual([["body", "breaks", true]]);
  });

  test("what is answered is only missed", () => {
    const answered = (names: string[]): JsonObject =>
      lamps({ result: object(Object.fromEntries(names.map((name) => [name, { type: "string" }])), names) });
    expect(severities(pair(answered(["a", "b"]), answered(["a"])))).toEqual([["property", "misses", true]]);
  });
});

test("a property that a newer source no longer has may be sent, and is not demanded", () => {
  const [both, gone] = [{ type: "string" }, { type: "string" }];
  const older = { id: "old", date: "2025-02-01", openapi: lamps({ body: object({ both, gone }, ["both", "gone"]) }) };
  const body = (date: string): JsonObject => {
    const { canonical } = settled(older, {
      id: "sdk",
      kind: "sdk",
      date,
      openapi: lamps({ body: object({ both }, ["both"]) }),
    });
    const operation = get(canonical, `/paths/${PATH.replaceAll("/", "~1")}/post`) as JsonObject;
    return get(operation, "/requestBody/content/application~1json/schema") as JsonObject;
  };
  expect(body("2026-02-01").required).toEqual(["both"]);
  expect(body("2026-02-01").properties).toHaveProperty("gone");
  expect(body("2024-02-01").required).toEqual(["both", "gone"]);
});

describe("a fact of a parameter", () => {
  const taking = (dry: JsonObject, schema: JsonObject = { type: "string" }): JsonObject =>
    lamps({ operation: { parameters: [{ name: "dry", in: "query", schema, ...dry }] } });

  test("is whether it is required", () => {
    expect(rows(pair(taking({ required: true }), taking({})))).toMatchObject([
      { kind: "required", where: `POST ${PATH} query dry`, says: { new: [true, true], old: [false, true] } },
    ]);
  });

  test("is that it exists, for the reason that whatever any source states is taken", () => {
    const asked = { name: "full", in: "query", schema: { type: "boolean" } };
    const none = lamps({ operation: { parameters: [asked] } });
    const one = lamps({ operation: { parameters: [asked, { ...asked, name: "dry" }] } });
    expect(pair(one, none).drift.drift.map(({ rule }) => rule.because)).toEqual([
      "new says so. Every parameter, body and answer that any source states is kept.",
    ]);
  });

  test("is never that it may be null: it is text", () => {
    expect(rows(pair(taking({}), taking({}, { type: ["string", "null"] })))).toEqual([]);
  });
});

test("what a page requires of a property inside a property gives way, by the change of the inner list", () => {
  const lamp = (required: string[]): JsonObject =>
    lamps({ body: object({ lamp: object({ bulb: { type: "string" }, wick: { type: "string" } }, required) }) });
  const { drift } = pair(lamp(["bulb", "wick"]), lamp(["wick"]), ["docs", "openapi"]);
  expect(drift.drift.map(({ fact, chosen, rule }) => [fact, chosen, rule.because])).toEqual([
    ["required", false, "Required by the first source alone; the OpenAPI document old calls it optional."],
  ]);
});

test("a branch that only one source lists is called by its component", () => {
  const [Bulb, Wick] = [object({ bulb: { type: "string" } }), object({ wick: { type: "integer" } })];
  const [bulb, wick] = [{ $ref: "#/components/schemas/Bulb" }, { $ref: "#/components/schemas/Wick" }];
  const third = object({ oil: { type: "boolean" } });
  const run = pair(
    lamps({ result: object({ shade: { anyOf: [bulb, wick, third] } }), schemas: { Bulb, Wick } }),
    lamps({ result: object({ shade: { anyOf: [bulb, third] } }), schemas: { Bulb } }),
  );
  expect(run.drift.drift.map(({ keyword }) => keyword)).toEqual(["shape Wick"]);
});

test("a default that only begins like a number is compared as the text that it is", () => {
  const said = (value: Json): JsonObject => lamps({ body: object({ lit: { type: "integer", default: value } }) });
  expect(rows(pair(said("5 minutes"), said(5))).map(({ kind, says }) => [kind, says])).toEqual([
    ["default", { new: ["5 minutes", true], old: [5, true] }],
  ]);
});
