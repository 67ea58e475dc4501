import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Change, DIRECTIONS } from "../../../generator/src/ledger/change.ts";
import { replay } from "../../../generator/src/ledger/replay.ts";
import { type Rule, STAGES } from "../../../generator/src/normalize/rule.ts";
import { applyRules } from "../../../generator/src/normalize/run.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import { equal } from "../../../generator/src/openapi/equal.ts";
import { get, isObject, type JsonObject, tokens } from "../../../generator/src/openapi/pointer.ts";
import { RULES } from "../../../generator/src/rules/index.ts";
import { renderRulePage } from "../../../tools/docs/rules.ts";
import { root } from "../../contract/product.ts";

const HERE = new URL("./", import.meta.url);
/** Rules of stage drift decide between sources: they are in `reconcile/`. */
const pathOf = ({ id, stage }: Rule): string =>
  stage === "drift" ? `generator/src/reconcile/${id}.ts` : `generator/src/rules/${stage}/${id}.ts`;
const DOCS = new URL("../../../generator/docs/rules/", import.meta.url);

const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A change in `ledger.json`: the folder names the rule, and the position in the list is the number. */
type Entry = Omit<Change, "n" | "rule">;

function read(rule: Rule, file: string): string {
  return readFileSync(new URL(`${rule.id}/${file}`, HERE), "utf8");
}

function document(rule: Rule, file: "in.yaml" | "out.yaml"): JsonObject {
  return parse(read(rule, file)) as JsonObject;
}

const withFolder = RULES.filter((rule) => folders.includes(rule.id));

describe.each(withFolder.map((rule) => [rule.id, rule] as const))("rule %s", (_, rule) => {
  test("turns in.yaml into out.yaml", () => {
    const { canonical } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(canonical).toEqual(document(rule, "out.yaml"));
  });

  test("changes or reports something, and records the changes of ledger.json", () => {
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

  if (rule.repairs) {
    test("reports every place that it repairs", () => {
      const { ledger, findings } = applyRules(document(rule, "in.yaml"), [rule]);
      const reported = new Set(findings.map(({ pointer }) => holder(pointer)));
      for (const { code, message, pointer, origin } of findings) {
        expect(code).toBe(rule.code);
        expect(message).toMatch(/[^.]$/);
        expect(get(document(rule, "in.yaml"), origin as string), `${pointer} exists in the source`).toBeDefined();
      }
      // A change elsewhere is a consequence, and the report names its path: the one that another path is joined to.
      const repaired = ledger.filter(({ before }) => before !== undefined).map(({ pointer }) => holder(pointer));
      const named = (at: string): boolean => findings.some(({ message }) => message.includes(tokens(at)[1] as string));
      expect(repaired.filter((at) => !reported.has(at) && !named(at))).toEqual([]);
      expect(reported.size).toBeGreaterThan(0);
    });
  }

  test("has a ledger that replays to the same document", () => {
    const { canonical, ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    const replayed = replay(document(rule, "in.yaml"), JSON.parse(JSON.stringify(ledger)) as Change[]);
    expect(equal(replayed, canonical)).toBe(true);
  });

  test("changes nothing when it runs again", () => {
    const { canonical } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(applyRules(clone(canonical), [rule]).ledger).toEqual([]);
  });

  test("makes the same changes when it visits every schema, whatever its keywords", () => {
    const { keywords: _, ...everywhere } = rule;
    const { ledger } = applyRules(document(rule, "in.yaml"), [everywhere]);
    expect(applyRules(document(rule, "in.yaml"), [rule]).ledger).toEqual(ledger);
  });

  test("corrects places and does not replace the whole document", () => {
    const { ledger } = applyRules(document(rule, "in.yaml"), [rule]);
    expect(ledger.map(({ pointer }) => pointer)).not.toContain("");
  });
});

/** The path item or component that a pointer leads into. */
function holder(pointer: string): string {
  return pointer
    .split("/")
    .slice(0, pointer.startsWith("/components/") ? 4 : 3)
    .join("/");
}

describe("every rule", () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s has its own file, fixtures and up-to-date page",
    (id, rule) => {
      expect(existsSync(join(root, pathOf(rule))), pathOf(rule)).toBe(true);
      for (const file of ["in.yaml", "out.yaml", "ledger.json", "near.yaml"]) {
        expect(existsSync(new URL(`${id}/${file}`, HERE)), `test/unit/rules/${id}/${file}`).toBe(true);
      }
      const page = new URL(`${id}.md`, DOCS);
      expect(existsSync(page), `generator/docs/rules/${id}.md`).toBe(true);
      const text = readFileSync(page, "utf8");
      expect(renderRulePage(rule, text), "run npm run docs").toBe(text);
    },
  );

  test("has a unique id and code, and is listed with its stage", () => {
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

  test("is listed, and no folder, page or file belongs to an unlisted rule", async () => {
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
