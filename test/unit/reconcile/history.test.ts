import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { HistoryText } from "../../../generator/src/read/source.ts";
import { History, Routes } from "../../../generator/src/reconcile/history.ts";
import { lamps, object, PATH, sources, strings } from "./spec.ts";

const series = (...publications: readonly [date: string, revision: string, openapi: JsonObject][]): HistoryText => ({
  location: "history.ndjson",
  text: publications.map(([date, revision, openapi]) => JSON.stringify({ date, revision, openapi })).join("\n"),
});

const coloured = (...values: string[]): JsonObject => lamps({ result: object({ colour: strings(...values) }) });

/** A page that lists three values beside a document of two, whose publications are known. */
function run(history: HistoryText): Run {
  const [page, old] = sources(
    { id: "page", kind: "docs", date: "2026-02-01", openapi: coloured("red", "blue", "green") },
    { id: "old", date: "2025-02-01", openapi: coloured("red", "blue") },
  );
  if (page === undefined || old === undefined) throw new Error("two sources");
  return generate({ sources: [page, { ...old, history }], patches: [], names: {}, config: {} });
}

describe("publications of a source", () => {
  test("tell the story of what it says, where it changed, in the row, the ledger and the page", () => {
    const { drift, ledger, files } = run(
      series(
        ["2024-05-01", "c", coloured("red", "blue")],
        ["2024-01-01", "a", coloured("red")],
        ["2024-02-01", "b", coloured("blue", "red")],
      ),
    );
    const [row] = drift.drift;
    expect(row?.statements.find(({ source }) => source === "old")?.history).toEqual([
      { date: "2024-01-01", revision: "a", until: "2024-01-01", untilRevision: "a", says: ["red"] },
      { date: "2024-02-01", revision: "b", until: "2024-05-01", untilRevision: "c", says: ["blue", "red"] },
    ]);
    const story = 'Publications of old: 2024-01-01 (a): "red"; 2024-02-01 (b) until 2024-05-01 (c): "blue", "red".';
    expect(ledger[row?.rule.change ?? -1]?.reason).toBe(
      `Who lists what: "red", "blue" (page and old); "green" (page only). ${story}`,
    );
    const html = files.find(({ path }) => path === "drift.html")?.text ?? "";
    expect(html).toContain("<li>2024-02-01 (b) until 2024-05-01 (c): &#34;blue&#34;");
  });

  test("decide nothing", () => {
    const known = run(series(["2020-01-01", "a", coloured("violet")]));
    const { text: _, ...nothing } = series();
    const unknown = run({ ...nothing, text: "" });
    expect(known.canonical).toEqual(unknown.canonical);
    expect(JSON.stringify(known.canonical)).not.toContain("violet");
    expect(unknown.drift.drift[0]?.statements.every(({ history }) => history === undefined)).toBe(true);
  });

  test("are followed through other names of parameters and components, and through compositions", () => {
    const colour = strings("red");
    const parts = (schema: JsonObject, schemas: JsonObject = {}): JsonObject =>
      lamps({ result: schema, schemas, path: "/accounts/{identifier}/lamps" });
    const { drift } = run(
      series(
        ["2024-01-01", "a", parts({ $ref: "#/components/schemas/X1" }, { X1: object({ colour }) })],
        [
          "2024-02-01",
          "b",
          parts({ allOf: [object({ id: { type: "string" } }), object({ colour: strings("blue") })] }),
        ],
        [
          "2024-03-01",
          "c",
          parts(
            { oneOf: [object({ colour: { $ref: "#/components/schemas/Y2" } }), object({ colour: strings("white") })] },
            { Y2: strings("black") },
          ),
        ],
        ["2024-04-01", "d", lamps({ path: "/accounts/{identifier}/shades" })],
        ["2024-05-01", "e", parts(object({ colour: { type: "string" } }))],
      ),
    );
    const said = drift.drift[0]?.statements.flatMap(({ history = [] }) =>
      history.map(({ revision, says }) => [revision, says]),
    );
    expect(said).toEqual([
      ["a", ["red"]],
      ["b", ["blue"]],
      ["c", ["black", "white"]],
      ["e", null],
    ]);
  });

  test("other facts are followed as well, in bodies, parameters and components that operations share", () => {
    const body = (name: JsonObject): JsonObject =>
      lamps({
        body: { $ref: "#/components/schemas/Sent" },
        schemas: { Sent: object({ name }) },
        operation: {
          parameters: [{ name: "n", in: "query", schema: { type: "integer", maximum: name.maxLength ?? 1 } }],
        },
      });
    const root = body({ type: "string" });
    const past = new History(
      series(
        ["2024-01-01", "a", body({ type: "string", maxLength: 5, deprecated: true })],
        ["2024-02-01", "b", body({ type: "integer", default: 3 })],
        ["2024-03-01", "c", lamps({ body: object({ id: { type: "string" } }) })],
      ),
    );
    const routes = new Routes(root);
    const name = routes.to("/components/schemas/Sent/properties/name");
    if (name === undefined) throw new Error("no operation leads to it");
    const says = (fact: Parameters<History["past"]>[0], keyword: string) =>
      past.past(fact, keyword, name).map((one) => [one.revision, one.untilRevision, one.says]);
    expect(says("type", "type")).toEqual([
      ["a", "a", ["string"]],
      ["b", "b", ["integer"]],
    ]);
    expect(says("limits", "maxLength")).toEqual([["a", "a", 5]]);
    expect(says("default", "default")).toEqual([["b", "b", 3]]);
    expect(says("deprecation", "deprecation")).toEqual([
      ["a", "a", true],
      ["b", "b", false],
    ]);
    expect(says("exists", "property")).toEqual([
      ["a", "b", true],
      ["c", "c", false],
    ]);
    const query = routes.to(`/paths/${PATH.replaceAll("/", "~1")}/post/parameters/1/schema`);
    expect(query?.part).toEqual(["parameters", "query", "n"]);
    expect(past.past("limits", "maximum", query as NonNullable<typeof query>).map((one) => one.says)).toEqual([5, 1]);
  });

  test("an answer is found under its own status, beside others that have the same property", () => {
    const answers = (done: string, failed: string): JsonObject => {
      const openapi = coloured(done);
      const post = (openapi.paths as Record<string, { post: { responses: JsonObject } }>)[PATH]?.post;
      const schema = object({ result: object({ colour: strings(failed) }) });
      if (post !== undefined)
        post.responses["404"] = { description: "Not found.", content: { "application/json": { schema } } };
      return openapi;
    };
    const past = new History(series(["2024-01-01", "a", answers("red", "grey")]));
    const said = (status: string) => {
      const at = `/paths/${PATH.replaceAll("/", "~1")}/post/responses/${status}/content/application~1json/schema`;
      const route = new Routes(answers("red", "grey")).to(`${at}/properties/result/properties/colour`);
      return route && past.past("enum", "enum", route).map(({ says }) => says);
    };
    expect(said("200")).toEqual([["red"]]);
    expect(said("404")).toEqual([["grey"]]);
  });

  test("the way to a component has every member that leads to it, and is not followed for ever", () => {
    const next = (i: number): JsonObject => object({ next: { $ref: `#/components/schemas/C${i}` } });
    const schemas = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`C${i}`, next(i + 1)]));
    const routes = new Routes(lamps({ result: { $ref: "#/components/schemas/C0" }, schemas }));
    expect(routes.to("/components/schemas/C2")?.members).toEqual([".result", ".next", ".next"]);
    expect(routes.to("/components/schemas/C30")).toBeDefined();
    expect(routes.to("/components/schemas/C50")).toBeUndefined();
  });

  test("a document that refers to itself ends", () => {
    const tree = object({ next: { $ref: "#/components/schemas/Tree" }, colour: strings("red") });
    const both = { anyOf: [{ $ref: "#/components/schemas/Both" }, { $ref: "#/components/schemas/Tree" }] };
    const openapi = lamps({ result: { $ref: "#/components/schemas/Both" }, schemas: { Tree: tree, Both: both } });
    const { drift } = run(series(["2024-01-01", "a", openapi]));
    expect(drift.drift[0]?.statements.flatMap(({ history = [] }) => history.map(({ says }) => says))).toEqual([
      ["red"],
    ]);
  });

  test.each([
    ["FS1001", "{", 2],
    ["FS1017", '{"date":"yesterday","openapi":{}}', 2],
    ["FS1017", '{"date":"2024-01-01"}', 2],
    ["FS1009", `{"date":"2024-01-01","openapi":{"x":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`, 2],
  ])("%s: what is no publication is refused with its line", (code, line, at) => {
    const text = `${series(["2024-01-01", "a", coloured("red")]).text}\n${line}`;
    expect(() => new History({ location: "history.ndjson", text })).toThrow(
      expect.objectContaining({ code, place: expect.objectContaining({ file: "history.ndjson", line: at }) }),
    );
  });
});

test("C01: the ledger of this repository tells the history of tun_type", () => {
  const ledger = readFileSync(new URL("../../../generated/ledger/tunnels.ndjson", import.meta.url), "utf8");
  const stories = ledger
    .split("\n")
    .filter((line) => line.includes("Publications of warp-connector-create: 2023-10-02"));
  expect(stories).toHaveLength(1);
});
