import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentStatistics } from "../../../generator/src/cli/statistics.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import { RULES } from "../../../generator/src/rules/index.ts";
import { CHECKS } from "../../../generator/src/statistics/checks.ts";
import { flarespec, folder } from "../cli/run.ts";

const TEXT = readFileSync(new URL("every-check.yaml", import.meta.url), "utf8");
const source: Source = { id: "every", kind: "openapi", location: "every-check.yaml", sha256: "", text: TEXT };

/** Before and after, in a document that has every fault at least once. */
const COUNTS: Readonly<Record<string, readonly [before: number, after: number]>> = {
  "result-generic": [1, 1],
  "result-generic-and-specific": [1, 0],
  "result-generic-union-and-specific": [1, 0],
  "result-contradicts-generic": [1, 0],
  "result-specific": [2, 3],
  "result-optional": [2, 0],
  "envelope-union": [1, 1],
  "envelope-without-result": [1, 1],
  "envelope-missing": [1, 1],
  "result-open-object": [1, 1],
  "result-empty": [1, 1],
  failure: [5, 10],
  "failure-contradictory": [1, 0],
  "failure-contradictory-result": [1, 0],
  "failure-unconstrained": [1, 0],
  "failure-claims-success": [1, 0],
  "failure-silent": [1, 1],
  "failure-clean": [1, 9],
  "reference-dangling": [1, 0],
  "reference-siblings": [1, 2],
  "type-invalid": [1, 0],
  "type-null-by-enum": [1, 0],
  "nullable-without-type": [1, 0],
  nullable: [3, 0],
  "enum-without-type": [1, 0],
  "enum-mixed": [1, 0],
  "keyword-of-another-type": [1, 0],
  "properties-without-type": [1, 0],
  "array-without-items": [1, 0],
  "required-no-list": [1, 0],
  "required-missing": [1, 0],
  "required-missing-composed": [1, 0],
  "schema-untyped": [1, 2],
  "schema-empty": [8, 15],
  "object-open": [3, 3],
  "object-open-in-generic": [1, 1],
  "example-invalid": [1, 0],
  example: [3, 3],
  "default-invalid": [1, 0],
  union: [7, 11],
  "union-single": [1, 0],
  "union-discriminator": [1, 1],
  "union-objects": [4, 4],
  "union-told-by-value": [1, 1],
  "union-told-by-key": [2, 1],
  "union-not-told": [1, 2],
  recursion: [1, 2],
  component: [13, 15],
  "component-structure": [12, 14],
  "component-name-collision": [1, 1],
  "property-several-enums": [2, 2],
  "property-near-enums": [1, 1],
  "operation-id-twice": [1, 0],
  "path-equivalent": [1, 1],
  "path-query": [1, 0],
  "path-parameter-twice": [1, 0],
  "path-parameter-undeclared": [2, 0],
  "path-parameter-absent": [1, 0],
  "path-parameter-optional": [2, 0],
  "parameter-twice": [1, 0],
  "parameter-without-schema": [1, 0],
  "parameter-reserved-header": [1, 0],
  "parameter-no-identifier": [1, 1],
  "status-lower-case": [1, 0],
  "media-type-wrong": [1, 0],
  "body-unexpected": [1, 0],
  "body-empty": [1, 1],
  "body-missing": [1, 1],
  "body-union": [1, 1],
  "body-array": [1, 1],
  "success-several": [1, 1],
  "success-without-content": [1, 1],
  "success-without-schema": [1, 1],
  "security-email-key": [1, 1],
  "security-all-in-one": [1, 1],
};

test("each check counts its pattern, and after correction none remains without a reason", () => {
  const { checks } = documentStatistics({ sources: [source], patches: [], config: {} });
  expect(Object.fromEntries(checks.map(({ id, before, after }) => [id, [before, after]]))).toEqual(COUNTS);
  for (const { id, before, after, because } of checks) {
    expect(before, id).toBeGreaterThan(0);
    expect(because !== undefined, `${id}: ${after} left`).toBe(after > 0);
  }
});

test("a document without faults has no counts, and a check without a rule says how its pattern is emitted", () => {
  const clean = {
    openapi: "3.1.0",
    info: { title: "Clean", version: "1" },
    paths: { "/things": { get: { responses: { 200: { description: "Done" } } } } },
  };
  const { checks } = documentStatistics({
    sources: [{ ...source, text: JSON.stringify(clean) }],
    patches: [],
    config: {},
  });
  const met = checks
    .filter(({ before, after }) => before + after > 0)
    .map(({ id, before, after }) => [id, before, after]);
  expect(met).toEqual([["success-without-content", 1, 1]]);
  const rules = new Set(RULES.map(({ id }) => id));
  const ids = CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, rules: by, stays } of CHECKS) {
    expect(
      by.filter((rule) => !rules.has(rule)),
      id,
    ).toEqual([]);
    expect(by.length > 0 || stays !== undefined, id).toBe(true);
  }
});

test("the report shows the counts before and after side by side", async () => {
  const cwd = folder({ "every.yaml": TEXT });
  const { exitCode, stdout } = await flarespec(cwd, "statistics", "every.yaml");
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^objects that may only be null +1 +→ +0 +null-enum$/m);
  expect(stdout).toMatch(/^2XX without content +1 +→ +1 +the data of such a call is whatever comes,/m);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(200);
});
