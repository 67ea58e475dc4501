import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compose } from "../../../generator/src/compose/compose.ts";
import { type Change, DIRECTIONS } from "../../../generator/src/ledger/change.ts";
import { replay } from "../../../generator/src/ledger/replay.ts";
import { type Rule, STAGES } from "../../../generator/src/normalize/rule.ts";
import { applyRules } from "../../../generator/src/normalize/run.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import { equal } from "../../../generator/src/openapi/equal.ts";
import { get, isObject, type JsonObject, tokens } from "../../../generator/src/openapi/pointer.ts";
import { readOpenapi } from "../../../generator/src/read/openapi.ts";
import { readSources, type Source } from "../../../generator/src/read/source.ts";
import { RULES } from "../../../generator/src/rules/index.ts";
import { renderRulePage } from "../../../tools/docs/rules.ts";
import { readJson, root } from "../../contract/product.ts";
import { hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "../../corpus/whole-document.ts";

const HERE = new URL("./", import.meta.url);
/** Rules of stage drift weigh sources against each other: they are in `reconcile/`. */
const pathOf = ({ id, stage }: Rule): string =>
  stage === "drift" ? `generator/src/reconcile/${id}.ts` : `generator/src/rules/${stage}/${id}.ts`;
const DOCS = new URL("../../../generator/docs/rules/", import.meta.url);

const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What `ledger.json` states of a change; the rule is the folder, the number the place in the list. */
type Entry = Omit<Change, "n" | "rule">;

function read(rule: Rule, file: string): string {
  return readFileSync(new URL(`${rule.id}/${file}`, HERE), "utf8");
}

function document(rule: Rule, file: "in.yaml" | "out.yaml"): JsonObject {
  return parse(read(rule, file)) as JsonObject;
}

const withFolder = RULES.filter((rule) => folders.includes(rule.id));

describe.each(withFolder.map((rule) => [rule.id, rule] as const))("rule %s", (_, rule) => {
  test("makes of in.yaml what out.yaml has", () => {
    const { canonical } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(canonical).toEqual(document(rule, "out.yaml"));
  });

  test("changes or reports something, and states each change as ledger.json has it", () => {
    const { ledger, findings } = applyRules(document(rule, "in.yaml"), [rule]);
    const stated = ledger.map(({ n, rule: author, ...entry }): Entry => {
      expect(author).toBe(rule.id);
      expect(ledger[n]).toMatchObject(entry);
      expect(DIRECTIONS).toContain(entry.direction);
      expect(entry.reason).not.toBe("");
      return entry;
    });
    expect(ledger.length + findings.length).toBeGreaterThan(0);
    expect(stated).toEqual(JSON.parse(read(rule, "ledger.json")));
  });

  test.runIf(rule.repairs)("reports every place that it repairs", () => {
    const { ledger, findings } = applyRules(document(rule, "in.yaml"), [rule]);
    const reported = new Set(findings.map(({ pointer }) => holder(pointer)));
    for (const { code, message, pointer, origin } of findings) {
      expect(code).toBe(rule.code);
      expect(message).toMatch(/[^.]$/);
      expect(get(document(rule, "in.yaml"), origin as string), `${pointer} stands in the source`).toBeDefined();
    }
    // What it changes elsewhere is a consequence, and named: the path that another is joined to.
    const repaired = ledger.filter(({ before }) => before !== undefined).map(({ pointer }) => holder(pointer));
    const named = (at: string): boolean => findings.some(({ message }) => message.includes(tokens(at)[1] as string));
    expect(repaired.filter((at) => !reported.has(at) && !named(at))).toEqual([]);
    expect(reported.size).toBeGreaterThan(0);
  });

  test("is replayed by its ledger", () => {
    const { canonical, ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    const replayed = replay(document(rule, "in.yaml"), JSON.parse(JSON.stringify(ledger)) as Change[]);
    expect(equal(replayed, canonical)).toBe(true);
  });

  test("changes nothing a second time", () => {
    const { canonical } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(applyRules(clone(canonical), [rule]).ledger).toEqual([]);
  });

  test("does nothing where none of its keywords stands", () => {
    const { keywords: _, ...everywhere } = rule;
    const { ledger } = applyRules(document(rule, "in.yaml"), [everywhere]);
    expect(applyRules(document(rule, "in.yaml"), [rule]).ledger).toEqual(ledger);
  });

  test("leaves something alone: in.yaml has a case it is not for", () => {
    const before = document(rule, "in.yaml");
    const { canonical, ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    const kept = leaves(before).filter((pointer) => equal(get(canonical, pointer), get(before, pointer)));
    expect(kept.length).toBeGreaterThan(0);
    for (const { pointer } of ledger) expect(pointer, "a rule corrects places, not the whole document").not.toBe("");
  });
});

/** The path item or component that a pointer leads into. */
function holder(pointer: string): string {
  return pointer
    .split("/")
    .slice(0, pointer.startsWith("/components/") ? 4 : 3)
    .join("/");
}

/** The pointers of everything one level below paths and components. */
function leaves(root: JsonObject): string[] {
  const names = (at: string): string[] => {
    const map = get(root, at);
    return isObject(map)
      ? Object.keys(map).map((key) => `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
      : [];
  };
  return ["openapi", "info", ...names("/paths"), ...names("/components").flatMap(names)].map((at) =>
    at.startsWith("/") ? at : `/${at}`,
  );
}

describe("every rule", () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s has a file, fixtures and a page of its own",
    (id, rule) => {
      expect(existsSync(join(root, pathOf(rule))), pathOf(rule)).toBe(true);
      for (const file of ["in.yaml", "out.yaml", "ledger.json"]) {
        expect(existsSync(new URL(`${id}/${file}`, HERE)), `test/unit/rules/${id}/${file}`).toBe(true);
      }
      const page = new URL(`${id}.md`, DOCS);
      expect(existsSync(page), `generator/docs/rules/${id}.md`).toBe(true);
      const text = readFileSync(page, "utf8");
      expect(renderRulePage(rule, text), "run npm run docs").toBe(text);
    },
  );

  test("has an id, a code and a place in the order of its own", () => {
    const ids = RULES.map((rule) => rule.id);
    const codes = RULES.map((rule) => rule.code);
    const twice = (list: readonly string[]): string[] => list.filter((value, i) => list.indexOf(value) !== i);
    expect(twice(ids)).toEqual([]);
    expect(twice(codes)).toEqual([]);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(rule.code).toMatch(/^FS3\d{3}$/);
      expect(rule.summary).toMatch(/^[A-Z].*\.$/s);
      expect(rule.evidence, rule.id).not.toEqual([]);
    }
    const stages = RULES.map((rule) => STAGES.indexOf(rule.stage));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  test("is listed: no folder, page or file is left over", async () => {
    const listed = new Set(RULES.map((rule) => rule.id));
    expect(folders.filter((folder) => !listed.has(folder))).toEqual([]);
    const pages = readdirSync(DOCS).map((file) => basename(file, ".md"));
    expect(pages.filter((page) => !listed.has(page) && page !== "README")).toEqual([]);
    const files = ["rules", "reconcile"].flatMap((module) =>
      readdirSync(join(root, "generator/src", module), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `generator/src/${module}/${name.replaceAll("\\", "/")}`),
    );
    expect(files.length).toBeGreaterThan(RULES.length);
    for (const file of files) {
      const module = (await import(join(root, file))) as Record<string, unknown>;
      const rules = Object.values(module).filter(
        (value): value is Rule => isObject(value) && "stage" in value && "code" in value,
      );
      expect(rules.length, `${file} has one rule at most`).toBeLessThanOrEqual(1);
      for (const rule of rules) {
        expect(file).toBe(pathOf(rule));
        expect(RULES, `${rule.id} is not in index.ts`).toContain(rule);
      }
    }
  });
});

sayIfMissing("which rules the published documents need");

/**
 * Why a rule is kept that neither the repo's sources together nor the publication of 2024-08-06 need, and a document
 * where it is at work. Without one, the rule's own evidence has to name the history.
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
    because: "publications of 2023-02 to 2023-06 have types that are none",
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
    because: "publications of 2023-04 to 2023-05 refer to a parameter that none of them defines",
    at: () => publishedDocument("2023-04-18-d1fc6a92"),
  },
  "dangling-ref": {
    because: "464 versions of the history have references to nothing; none of these is kept as a whole document",
  },
  "incomplete-model": {
    because: "the SDK completes what the Access page cut off; the page alone stays incomplete",
    at: () => readSources(join(root, "spec/sources.yaml")).find(({ id }) => id === "access") as Source,
  },
};

/** Rules that change or report something in a document. */
function atWork(source: Source): Set<string> {
  const { ledger, findings } = applyRules(compose([{ source, fragment: readOpenapi(source) }]).openapi, RULES);
  return idsOf(
    ledger.map(({ rule }) => rule),
    findings.map(({ code }) => code),
  );
}

function idsOf(rules: readonly string[], codes: readonly string[]): Set<string> {
  return new Set([...rules, ...RULES.filter(({ code }) => codes.includes(code)).map(({ id }) => id)]);
}

describe.skipIf(!hasCorpus)("a rule is needed", () => {
  const met = new Set<string>();

  beforeAll(() => {
    const { changesByRule, findings } = readJson("manifest.json").counts as Record<string, JsonObject>;
    const ours = idsOf(Object.keys(changesByRule ?? {}), Object.keys(findings ?? {}));
    for (const id of [...ours, ...atWork(publishedDocument(WHOLE))]) met.add(id);
  });

  test.each(RULES.filter(({ dormant }) => dormant === undefined).map((rule) => [rule.id] as const))(
    "%s: by the repo's sources, the publication of 2024-08-06, or what the table names",
    (id) => expect(met.has(id) || Object.hasOwn(ELSEWHERE, id)).toBe(true),
  );

  test("elsewhere where the table says so", () => {
    expect(Object.keys(ELSEWHERE).filter((id) => met.has(id) || !RULES.some((rule) => rule.id === id))).toEqual([]);
    const read = new Map<string, Set<string>>();
    for (const [id, { at, because }] of Object.entries(ELSEWHERE)) {
      const source = at?.();
      if (source === undefined) {
        expect(RULES.find((rule) => rule.id === id)?.evidence.join("\n"), because).toMatch(/^history: \d+ versions/m);
        continue;
      }
      const working = read.get(source.id) ?? atWork(source);
      read.set(source.id, working);
      expect(working.has(id), `${id}: ${because}`).toBe(true);
    }
  });

  test("not yet, and says why, where it is dormant", () => {
    const dormant = RULES.filter((rule) => rule.dormant !== undefined);
    expect(dormant.map(({ id }) => id).sort()).toEqual([
      "discriminator-heirs",
      "discriminator-mapping",
      "exclusive-bound",
      "inner-reference",
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
      expect(met.has(id), `${id} is at work, so it is not dormant`).toBe(false);
    }
  });
});
