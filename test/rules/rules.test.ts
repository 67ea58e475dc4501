import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { equal } from "../../generator/src/document/equal.ts";
import { type Change, clone, DIRECTIONS, replay } from "../../generator/src/document/ledger.ts";
import { get, isObject, type JsonObject } from "../../generator/src/document/pointer.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { type Rule, STAGES } from "../../generator/src/rules/rule.ts";
import { applyRules } from "../../generator/src/rules/run.ts";

const HERE = new URL("./", import.meta.url);
const SOURCE = new URL("../../generator/src/rules/", import.meta.url);
const DOCS = new URL("../../generator/docs/rules/", import.meta.url);

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

  test("is replayed by its ledger", () => {
    const { canonical, ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    const replayed = replay(document(rule, "in.yaml"), JSON.parse(JSON.stringify(ledger)) as Change[]);
    expect(equal(replayed, canonical)).toBe(true);
  });

  test("changes nothing a second time", () => {
    const { canonical } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(applyRules(clone(canonical), [rule]).ledger).toEqual([]);
  });

  test("leaves something alone: in.yaml has a case it is not for", () => {
    const before = document(rule, "in.yaml");
    const { canonical, ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    const kept = leaves(before).filter((pointer) => equal(get(canonical, pointer), get(before, pointer)));
    expect(kept.length).toBeGreaterThan(0);
    for (const { pointer } of ledger) expect(pointer, "a rule corrects places, not the whole document").not.toBe("");
  });
});

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
  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s has a file, fixtures and a page of its own", (id) => {
    expect(existsSync(new URL(`${id}.ts`, SOURCE)), `generator/src/rules/${id}.ts`).toBe(true);
    for (const file of ["in.yaml", "out.yaml", "ledger.json"]) {
      expect(existsSync(new URL(`${id}/${file}`, HERE)), `test/rules/${id}/${file}`).toBe(true);
    }
    const page = new URL(`${id}.md`, DOCS);
    expect(existsSync(page), `generator/docs/rules/${id}.md`).toBe(true);
    expect(readFileSync(page, "utf8")).toContain(id);
  });

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
    for (const file of readdirSync(SOURCE)) {
      const module = (await import(new URL(file, SOURCE).href)) as Record<string, unknown>;
      const rules = Object.values(module).filter(
        (value): value is Rule => isObject(value) && "stage" in value && "code" in value,
      );
      expect(rules.length, `${file} has one rule at most`).toBeLessThanOrEqual(1);
      for (const rule of rules) {
        expect(basename(file, ".ts")).toBe(rule.id);
        expect(RULES, `${rule.id} is not in index.ts`).toContain(rule);
      }
    }
  });
});
