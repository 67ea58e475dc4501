import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "../../generator/src/compose/compose.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import { dereference } from "../../generator/src/openapi/dereference.ts";
import { canonicalText } from "../../generator/src/openapi/equal.ts";
import { get, isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { readOpenapi } from "../../generator/src/read/openapi.ts";
import {
  type DatedClaim,
  decide,
  EVIDENCE,
  FACTS,
  type Fact,
  type Kind,
} from "../../generator/src/reconcile/evidence.ts";
import { observe } from "../../generator/src/reconcile/observe/index.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { lamps, object, PATH, type Said, sources } from "../unit/reconcile/spec.ts";

// Documents that disagree at random, composed and settled; what they say is read from them apart from that.

const NAMES = ["a", "b", "c"];
const VALUES = ["x", "y", "z", "w"];

/** A string, listed or not, or nothing known. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.subarray(VALUES, { minLength: 1 }).map((list): Json => ({ type: "string", enum: list })) },
  { weight: 2, arbitrary: fc.constant<Json>({ type: "string" }) },
  { weight: 1, arbitrary: fc.constant<Json>({}) },
);

const members = (of: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
      fc.array(of, { minLength: 3, maxLength: 3 }),
      fc.subarray(NAMES),
    )
    .map(([names, schemas, required]) => {
      const needed = required.filter((name) => names.includes(name));
      const properties = Object.fromEntries(names.map((name, i) => [name, schemas[i] as Json]));
      return object(properties, needed.length > 0 ? needed : undefined);
    });

/** Objects in objects, in a component, in a list, or left open. */
const model = fc.oneof(
  members(value),
  members(fc.oneof(value, members(value))),
  members(value).map((items): Json => ({ type: "array", items })),
  fc.constant<Json>({}),
);

const parameters = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.boolean(), value), { selector: ([name]) => name })
  .map((list) => list.map(([name, required, schema]): Json => ({ name, in: "query", required, schema })));

const stated = fc.record({
  kind: fc.constantFrom<Kind>("openapi", "docs", "sdk"),
  date: fc.option(
    fc.integer({ min: 1, max: 4 }).map((year) => `202${year}-01-01`),
    { nil: undefined },
  ),
  result: model,
  body: fc.option(members(value), { nil: undefined }),
  parameters,
  shared: fc.boolean(),
  status: fc.constantFrom("200", "201"),
  silent: fc.boolean(),
});

const several = fc.array(stated, { minLength: 2, maxLength: 4 }).map((all) =>
  all.map(({ kind, date, result, body, parameters: list, shared, status, silent }, i): Said => {
    const openapi = lamps({
      result: shared ? { $ref: "#/components/schemas/Lamp" } : result,
      ...(body !== undefined && { body }),
      status,
      operation: { parameters: list, ...(silent && { responses: {} }) },
      schemas: shared ? { Lamp: result } : {},
    });
    return { id: `s${i}`, kind, openapi, ...(date !== undefined && { date }) };
  }),
);

/** As settled, before what is known of directions changes forms (open enums, request models of their own). */
function settle(said: readonly Said[]): JsonObject {
  const parts = sources(...said).map((source) => ({ source, fragment: readOpenapi(source) }));
  const { openapi } = compose(parts);
  applyRules(
    openapi,
    RULES.filter(({ stage }) => stage !== "direction"),
  );
  return openapi;
}

interface Leaf {
  schema: JsonObject;
  required: boolean;
}

/** Every member that a document has of what is sent and answered, by its way from the operation. */
function leaves(root: JsonObject): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const operation = get(root, `/paths/${PATH.replaceAll("/", "~1")}/post`) as JsonObject;
  const enter = (node: Json | undefined, at: string): void => {
    const schema = dereference(root, node, "")?.node;
    if (schema === undefined) return;
    if (isObject(schema.items)) enter(schema.items, `${at}[]`);
    for (const [name, child] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
      const required = Array.isArray(schema.required) && schema.required.includes(name);
      const landed = dereference(root, child, "")?.node;
      if (landed !== undefined) found.set(`${at}.${name}`, { schema: landed, required });
      enter(child, `${at}.${name}`);
    }
  };
  enter(get(operation, "/requestBody/content/application~1json/schema"), "body");
  const [answer = {}] = Object.values((operation.responses ?? {}) as JsonObject);
  enter(get(answer, "/content/application~1json/schema/properties/result"), "result");
  for (const one of (operation.parameters ?? []) as JsonObject[]) {
    if (one.in === "query") {
      found.set(`query ${String(one.name)}`, {
        schema: (one.schema ?? {}) as JsonObject,
        required: one.required === true,
      });
    }
  }
  return found;
}

const runs = { numRuns: 400, seed: 20260817 };

test("pages and SDKs alone require nothing that a dated OpenAPI document calls optional", () => {
  let met = 0;
  fc.assert(
    fc.property(several, (said) => {
      const words = said.map((one) => ({ ...one, leaves: leaves(one.openapi) }));
      for (const [at, { required }] of leaves(settle(said))) {
        const stating = words.flatMap(({ kind, date, leaves: own }) => {
          const leaf = own.get(at);
          return leaf === undefined || kind !== "openapi" ? [] : [{ date, required: leaf.required }];
        });
        const calledOptional = stating.some((one) => one.date !== undefined && !one.required);
        if (!calledOptional || stating.some((one) => one.required)) continue;
        met++;
        expect(required, at).toBe(false);
      }
    }),
    { ...runs, numRuns: 1500 },
  );
  expect(met).toBeGreaterThan(200);
});

test("no value that a source lists is dropped", () => {
  let met = 0;
  fc.assert(
    fc.property(several, (said) => {
      const words = said.map(({ openapi }) => leaves(openapi));
      for (const [at, { schema }] of leaves(settle(said))) {
        if (!Array.isArray(schema.enum)) continue;
        for (const own of words) {
          const { enum: list } = own.get(at)?.schema ?? {};
          for (const one of Array.isArray(list) ? list : []) {
            met++;
            expect(schema.enum, at).toContain(one);
          }
        }
      }
    }),
    runs,
  );
  expect(met).toBeGreaterThan(1000);
});

test("what the newest source says of a request may be sent", () => {
  let met = 0;
  fc.assert(
    fc.property(several, (said) => {
      const dates = said.map(({ date = "" }) => date).sort();
      const newest = said.find(({ date }) => date === dates.at(-1));
      if (newest?.date === undefined || dates.at(-2) === dates.at(-1)) return;
      const settled = leaves(settle(said));
      for (const at of leaves(newest.openapi).keys()) {
        if (!at.startsWith("body")) continue;
        met++;
        expect(settled.has(at), at).toBe(true);
      }
    }),
    runs,
  );
  expect(met).toBeGreaterThan(200);
});

test("what is observed does not depend on the order of the sources, and settled documents have nothing to observe", () => {
  fc.assert(
    fc.property(several, (said) => {
      const seen = (order: readonly Said[]): string[] => {
        const { openapi } = compose(sources(...order).map((source) => ({ source, fragment: readOpenapi(source) })));
        return observe(openapi).map(({ fact, keyword, pointer, verdict, claims: by }) =>
          canonicalText([fact, keyword, pointer, verdict, by.map(({ source, says }) => [source, says ?? "nothing"])]),
        );
      };
      expect(seen([...said].reverse())).toEqual(seen(said));
      expect(observe(settle(said))).toEqual([]);
    }),
    { ...runs, numRuns: 100 },
  );
});

const word = (says: Json | undefined, kind: Kind = "openapi", date = "2025-01-01"): DatedClaim => ({
  kind,
  date,
  says,
});

test.each<[Fact, DatedClaim[], Json | undefined]>([
  ["required", [word(true, "docs"), word(false)], false],
  ["required", [word(true), word(false, "docs")], true],
  ["required", [word(true, "sdk"), word(false, "docs")], true],
  ["required", [word(false, "docs"), word(true)], false],
  ["enum", [word(["a"]), word(["b", "a"])], ["a", "b"]],
  ["enum", [word(null), word(["a"], "sdk", "2026-01-01"), word(["b"], "openapi", "2024-01-01")], ["a", "b"]],
  ["enum", [word(null), word(["a"], "docs", "2024-01-01")], null],
  ["nullability", [word(undefined, "docs"), word(false), word(true)], true],
  ["deprecation", [word(undefined), word(true, "docs")], true],
  ["format", [word(undefined), word("uuid", "docs"), word("date")], "uuid"],
  ["type", [], undefined],
])("%s: the claims %j are decided as %j", (fact, words, stands) => {
  expect(decide(fact, words)).toEqual(stands);
});

test.each<[Fact, DatedClaim[], Json | undefined]>([
  ["exists", [word(false, "openapi", "2024-01-01"), word(true, "sdk", "2026-01-01")], true],
  ["exists", [word(false, "docs", "2026-01-01"), word(true, "openapi", "2024-01-01")], false],
  ["exists", [word(true, "openapi", "2024-01-01"), word(false, "sdk", "2026-01-01")], true],
  ["type", [word(["object"], "openapi", "2024-01-01"), word(["array"], "sdk", "2026-01-01")], ["array"]],
  ["type", [word(["object"], "docs", "2026-01-01"), word(["array"], "sdk", "2026-01-01")], ["object"]],
  ["required", [word(true, "openapi", "2024-01-01"), word(false, "sdk", "2026-01-01")], true],
  ["required", [word(true, "openapi", "2024-01-01"), word(null, "sdk", "2026-01-01")], false],
  ["required", [word(true, "openapi", "2024-01-01"), word(null, "sdk", "2023-01-01")], true],
  [
    "required",
    [word(true, "docs", "2024-01-01"), word(null, "sdk", "2026-01-01"), word(true, "openapi", "2026-01-01")],
    true,
  ],
])("%s in a request: the claims %j are decided as %j", (fact, claims, stands) => {
  expect(decide(fact, claims, "sent")).toEqual(stands);
});

test("every kind of fact has its row", () => {
  expect(Object.keys(EVIDENCE)).toEqual([...FACTS]);
});
