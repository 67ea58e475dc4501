import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compose } from "../../generator/src/compose/compose.ts";
import { type Rule, STAGES, type Stage } from "../../generator/src/normalize/rule.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { readOpenapi } from "../../generator/src/read/openapi.ts";
import type { Source } from "../../generator/src/read/source.ts";
import { readSources } from "../../generator/src/read/source-list.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { readJson, root } from "../contract/product.ts";
import { hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

sayIfMissing("which rules the published documents need");

/**
 * Rules that neither the repository's sources nor the publication of 2024-08-06 need: why each is kept, and a document
 * that needs it. Without such a document, the rule's evidence has to name the history.
 */
const ELSEWHERE: Readonly<Record<string, { because: string; at?: () => Source }>> = {
  "equivalent-paths": {
    because: "publications of 2022 and of 2024-04 to 2024-07 have templates that match the same requests",
    at: () => publishedDocument("2024-07-15-c9dd8dfc"),
  },
  "path-query": {
    because: "publications of 2023-04 to 2023-08 have queries in templates",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "parameter-schema": {
    because: "publications of 2023-04 to 2023-06 have parameters without a schema",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "duplicate-operation-id": {
    because: "publications of 2022-11 and of 2023-04 to 2023-06 use ids twice",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "invalid-type": {
    because: "publications of 2023-02 to 2023-06 have types that JSON Schema does not have",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "enum-type": {
    because: "publications until 2024-03 list values of another type",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "duplicate-parameter": {
    because: "the publication of 2023-03-15 declares a parameter twice",
    at: () => publishedDocument("2023-03-15-def0726d"),
  },
  "dangling-parameter": {
    because: "publications of 2023-04 to 2023-05 refer to a parameter that they do not define",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "dangling-ref": {
    because: "464 versions of the history have dangling references; none of them is kept as a whole document",
  },
  "incomplete-model": {
    because: "the SDK completes what the Access page cut off; the page alone stays incomplete",
    at: () => readSources(join(root, "spec/sources.yaml")).find(({ id }) => id === "access") as Source,
  },
};

/** The ids of the rules up to a stage that change or report something in a document. Later stages do not affect them. */
function activeRules(source: Source, last: Stage = "direction"): Set<string> {
  const rules = RULES.filter(({ stage }) => STAGES.indexOf(stage) <= STAGES.indexOf(last));
  const { ledger, findings } = applyRules(compose([{ source, fragment: readOpenapi(source) }]).openapi, rules);
  return idsOf(
    ledger.map(({ rule }) => rule),
    findings.map(({ code }) => code),
  );
}

function idsOf(rules: readonly string[], codes: readonly string[]): Set<string> {
  return new Set([...rules, ...RULES.filter(({ code }) => codes.includes(code)).map(({ id }) => id)]);
}

describe.skipIf(!hasCorpus)("a rule is needed", () => {
  const needed = new Set<string>();

  beforeAll(() => {
    const { changesByRule, findings } = readJson("manifest.json").counts as Record<string, JsonObject>;
    const ours = idsOf(Object.keys(changesByRule ?? {}), Object.keys(findings ?? {}));
    for (const id of [...ours, ...activeRules(publishedDocument(WHOLE))]) needed.add(id);
  });

  test.each(RULES.filter(({ dormant }) => dormant === undefined).map((rule) => [rule.id] as const))(
    "%s: by our sources, by the publication of 2024-08-06, or for a reason listed in ELSEWHERE",
    (id) => expect(needed.has(id) || Object.hasOwn(ELSEWHERE, id)).toBe(true),
  );

  test("by the document that ELSEWHERE names, or by the history", () => {
    expect(Object.keys(ELSEWHERE).filter((id) => needed.has(id) || !RULES.some((rule) => rule.id === id))).toEqual([]);
    const read = new Map<string, Set<string>>();
    for (const [id, { at, because }] of Object.entries(ELSEWHERE)) {
      const source = at?.();
      if (source === undefined) {
        expect(RULES.find((rule) => rule.id === id)?.evidence.join("\n"), because).toMatch(/^history: \d+ versions/m);
        continue;
      }
      const { stage } = RULES.find((rule) => rule.id === id) as Rule;
      const active = read.get(`${source.id} ${stage}`) ?? activeRules(source, stage);
      read.set(`${source.id} ${stage}`, active);
      expect(active.has(id), `${id}: ${because}`).toBe(true);
    }
  });

  test("or is dormant, with a reason, and changes nothing yet", () => {
    const dormant = RULES.filter((rule) => rule.dormant !== undefined);
    expect(dormant.map(({ id }) => id).sort()).toEqual([
      "credential-parameter",
      "discriminator-heirs",
      "discriminator-mapping",
      "exclusive-bound",
      "inner-reference",
      "int-or-string",
      "json-patch",
      "max-length-zero",
      "method-case",
      "parameter-place",
      "path-form",
      "query-array-style",
      "reference-siblings",
      "required-form",
      "response-schema",
      "schema-form",
      "write-only",
    ]);
    for (const { id, dormant: because } of dormant) {
      expect(because, id).toMatch(/^[A-Z].{20,}\.$/);
      expect(needed.has(id), `${id} changes something, so it is not dormant`).toBe(false);
    }
  });
});
