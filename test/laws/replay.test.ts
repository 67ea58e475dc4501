import { readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import config from "../../flarespec.config.ts";
import type { Input } from "../../generator/src/config/input.ts";
import type { Finding } from "../../generator/src/diagnostics/finding.ts";
import { type Change, DIRECTIONS, type Direction } from "../../generator/src/ledger/change.ts";
import { Editor } from "../../generator/src/ledger/editor.ts";
import { parseLedger } from "../../generator/src/ledger/file.ts";
import { replay } from "../../generator/src/ledger/replay.ts";
import type { NameOverrides } from "../../generator/src/model/build.ts";
import { type Rule, STAGES } from "../../generator/src/normalize/rule.ts";
import { applyRules } from "../../generator/src/normalize/run.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { equal } from "../../generator/src/openapi/equal.ts";
import { eraseNames } from "../../generator/src/openapi/path-template.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refOf,
  tokens,
} from "../../generator/src/openapi/pointer.ts";
import { writeJson } from "../../generator/src/openapi/write-json.ts";
import { applyOverlay } from "../../generator/src/patches/apply.ts";
import { readOverlay } from "../../generator/src/patches/overlay.ts";
import { correct, generate } from "../../generator/src/pipeline.ts";
import { readSources } from "../../generator/src/read/source-list.ts";
import { RULES } from "../../generator/src/rules/index.ts";
import { accepts } from "../../generator/src/schema/accepts.ts";
import { canonical, readJson, readLedger, readText, root } from "../contract/product.ts";
import { type Recording, recordings } from "../contract/recordings.ts";
import { bodySchema, responseSchema } from "../contract/validate.ts";
import { applyIndependently } from "../unit/patches/independent.ts";

const OVERLAY = "cloudflare.overlay.json";
const source = readJson("source.json");

/** What `flarespec generate` reads in this repository. */
function input(): Input {
  const folder = joinPath(root, "spec/patches");
  const patches = readdirSync(folder)
    .filter((name) => name.endsWith(".overlay.yaml"))
    .sort()
    .map((name) => ({ file: `spec/patches/${name}`, text: readFileSync(joinPath(folder, name), "utf8") }));
  const names = parse(readFileSync(joinPath(root, "spec/names.yaml"), "utf8")) as NameOverrides;
  return { sources: readSources(joinPath(root, "spec/sources.yaml")), patches, names, config };
}

describe("the ledger", () => {
  const ledger = parseLedger(readLedger());

  test("numbers every change of the run once", () => {
    expect(ledger.length).toBeGreaterThan(100);
    expect(ledger.map(({ n }) => n)).toEqual(ledger.map((_, i) => i));
    expect(ledger.filter(({ reason, rule }) => reason === "" || rule === "")).toEqual([]);
  });

  test("replayed on the source gives canonical", () => {
    expect(equal(replay(clone(source), ledger), canonical)).toBe(true);
  });

  test("does not fit another source", () => {
    const first = ledger.find((change) => change.before !== undefined) as Change;
    const broken = ledger.map((change) => (change === first ? { ...change, before: "something else" } : change));
    expect(() => replay(clone(source), broken)).toThrow(/does not fit/);
  });

  test("needs each of its changes", () => {
    const last = ledger.at(-1) as Change;
    const without = ledger.filter((change) => change !== last);
    expect(equal(replay(clone(source), without), canonical)).toBe(false);
  });
});

describe("the exported overlay on the source gives canonical", () => {
  const text = readText(OVERLAY);

  test("by our own implementation", () => {
    const editor = new Editor(clone(source));
    applyOverlay(editor, readOverlay(text, OVERLAY));
    expect(equal(editor.root, canonical)).toBe(true);
  });

  test("by an independent one", async () => {
    const overlay = JSON.parse(text) as JsonObject;
    expect(overlay.overlay).toMatch(/^1\.0\.\d+$/);
    expect(overlay.extends).toBe("source.json");
    expect(equal(await applyIndependently(clone(source) as JsonObject, overlay), canonical)).toBe(true);
  });

  test("and not without its last action", async () => {
    const overlay = JSON.parse(text) as JsonObject & { actions: JsonObject[] };
    const shorter = { ...overlay, actions: overlay.actions.slice(0, -1) };
    expect(equal(await applyIndependently(clone(source) as JsonObject, shorter), canonical)).toBe(false);
  });
});

describe("a run", () => {
  let first: ReturnType<typeof generate>;
  beforeAll(() => {
    first = generate(input());
  }, 120_000);

  test("gives the committed package", () => {
    expect(equal(first.source, source)).toBe(true);
    expect(equal(first.canonical, canonical)).toBe(true);
  });

  test("gives the same bytes again", () => {
    const again = generate(input());
    expect(again.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
    expect(again.files.filter(({ text }, i) => text !== first.files[i]?.text).map(({ path }) => path)).toEqual([]);
  });

  test("changes nothing when it meets its own result", () => {
    const { ledger } = applyRules(clone(first.canonical), RULES);
    expect(ledger.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([]);
  });

  test("is the same when rules are also called for schemas without their keywords", () => {
    const everywhere = RULES.map(({ keywords: _, ...rule }) => rule);
    const { ledger, findings } = corrected(first.source, RULES);
    const other = corrected(first.source, everywhere);
    expect(other.ledger).toEqual(ledger);
    expect(other.findings).toEqual(findings);
  });

  test("does not depend on the order of the rules inside a stage", () => {
    const wanted = writeJson(first.canonical);
    const order = fc.tuple(
      ...STAGES.map((stage) => {
        const rules = RULES.filter((rule) => rule.stage === stage);
        return fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length });
      }),
    );
    fc.assert(
      fc.property(order, (stages) => {
        expect(writeJson(corrected(first.source, stages.flat()).canonical)).toBe(wanted);
      }),
      { numRuns: 4, seed: 20260817, endOnFailure: true },
    );
  });
});

function corrected(
  document: JsonObject,
  rules: readonly Rule[],
): { canonical: JsonObject; ledger: Change[]; findings: Finding[] } {
  const editor = new Editor(clone(document));
  const findings = correct(editor, input(), undefined, rules);
  return { canonical: editor.root, ledger: editor.ledger, findings };
}

interface Tally {
  changes: number;
  /** How often a change was put to a recording. */
  asked: number;
  lost: string[];
  gained: string[];
}

/** Replays a ledger step by step and asks, at each change, every recording that the change can matter to. */
function tallyOf(document: JsonObject, ledger: readonly Change[]): (direction: Direction) => Tally {
  const tally = new Map<Direction, Tally>();
  const of = (direction: Direction): Tally => {
    const entry = tally.get(direction) ?? { changes: 0, asked: 0, lost: [], gained: [] };
    tally.set(direction, entry);
    return entry;
  };
  const scopes = new Map<Recording, Scope>();
  const scopeOf = (recording: Recording): Scope => {
    const known = scopes.get(recording) ?? findScope(document, recording);
    scopes.set(recording, known);
    return known;
  };
  for (const change of ledger) {
    const entry = of(change.direction);
    entry.changes++;
    const touched = recordings.flatMap((recording) => {
      const { schema, components } = scopeOf(recording);
      const isTouched = schema !== undefined && reaches(schema, components, change.pointer);
      return isTouched ? [{ recording, schema }] : [];
    });
    const verdicts = touched.map(({ recording, schema }) => judge(document, schema, recording));
    replay(document, [change]);
    touched.forEach(({ recording, schema }, i) => {
      const after = judge(document, schema, recording);
      const before = verdicts[i];
      if (before === undefined || after === undefined) return;
      entry.asked++;
      const what = `#${change.n} ${change.rule} at ${change.pointer}: ${recording.id}`;
      if (before && !after) entry.lost.push(what);
      if (!before && after) entry.gained.push(what);
    });
    // A change of a component alters what reaches the component; a change of an operation, only that operation.
    const [section, path] = tokens(change.pointer);
    for (const recording of recordings) {
      const isOther = section === "paths" && path !== undefined && !isOf(recording, path);
      const isComponent = componentOf(change.pointer) !== undefined;
      if (isComponent ? touched.some((one) => one.recording === recording) : !isOther) scopes.delete(recording);
    }
  }
  return of;
}

describe("directions hold on every recording", () => {
  let of: (direction: Direction) => Tally;
  beforeAll(() => {
    of = tallyOf(clone(source), parseLedger(readLedger()));
  }, 120_000);

  test("changes were put to recordings", () => {
    const rows = DIRECTIONS.map((direction) => {
      const { changes, asked, lost, gained } = of(direction);
      return `  ${direction.padEnd(12)}${changes} changes, ${asked} verdicts, ${lost.length} lost, ${gained.length} gained`;
    });
    console.log(`directions on ${recordings.length} recordings\n${rows.join("\n")}`);
    expect(of("equivalent").asked + of("widen").asked).toBeGreaterThan(150);
    expect(of("narrow").asked).toBeGreaterThan(50);
  });
  test("equivalent: what was valid stays valid, what was not stays so", () => {
    expect(of("equivalent").lost).toEqual([]);
    expect(of("equivalent").gained).toEqual([]);
  });
  test("widen: what was valid stays valid", () => {
    expect(of("widen").lost).toEqual([]);
  });
  test("narrow: nothing becomes valid, and no recording is lost either", () => {
    expect(of("narrow").gained).toEqual([]);
    expect(of("narrow").lost).toEqual([]);
  });
  test("replace and invent: no recording is lost", () => {
    expect([...of("replace").lost, ...of("invent").lost]).toEqual([]);
  });
  test("a change with a wrong direction is noticed", () => {
    const recording = recordings.find((one) => one.message === "response") as Recording;
    const schema = schemaOf(canonical, recording) as Pointer;
    const change: Change = {
      n: 0,
      rule: "a-lie",
      pointer: join(schema, "type"),
      after: "string",
      direction: "widen",
      reason: "",
    };
    const before = get(canonical, change.pointer);
    const lie = before === undefined ? change : { ...change, before };
    expect(tallyOf(clone(canonical), [lie])("widen").lost.length).toBeGreaterThan(0);
  });
});

/** The schema of a recording in a document on its way to canonical, and the components that it reaches. */
interface Scope {
  schema: Pointer | undefined;
  components: ReadonlySet<string>;
}

function findScope(document: JsonObject, recording: Recording): Scope {
  const schema = schemaOf(document, recording);
  return { schema, components: schema === undefined ? new Set() : componentsFrom(document, schema) };
}

function schemaOf(document: JsonObject, recording: Recording): Pointer | undefined {
  const paths = document.paths as JsonObject;
  const method = recording.operation.method.toLowerCase();
  for (const path of Object.keys(paths)) {
    const node = get(document, join("/paths", path, method));
    if (!isObject(node) || !isOf(recording, path)) continue;
    const operation = { node, pointer: join("/paths", path, method) };
    return recording.message === "response"
      ? responseSchema(operation, recording.status, document)
      : bodySchema(operation, document);
  }
  return undefined;
}

const isOf = ({ operation }: Recording, path: string): boolean => eraseNames(operation.path) === eraseNames(path);

function judge(document: JsonObject, schema: Pointer, recording: Recording): boolean | undefined {
  const value: Json | undefined = recording.message === "response" ? recording.body : recording.request.body;
  const node = get(document, schema);
  // Formats and patterns are beyond `accepts`, and the recordings keep to them (test/contract/schema.test.ts).
  return value === undefined || node === undefined ? undefined : accepts(node, value, document) !== false;
}

/** Whether a change at `place` can matter to a schema, directly or through the components that it reaches. */
function reaches(schema: Pointer, components: ReadonlySet<string>, place: Pointer): boolean {
  if (place.startsWith(schema) || schema.startsWith(`${place}/`)) return true;
  const name = componentOf(place);
  return name !== undefined && components.has(name);
}

/** The name of the component schema that a place is in. */
function componentOf(place: Pointer): string | undefined {
  const [section, kind, name] = tokens(place);
  return section === "components" && kind === "schemas" ? name : undefined;
}

/** The component schemas that a schema refers to, directly or through others. */
function componentsFrom(document: JsonObject, schema: Pointer): Set<string> {
  const found = new Set<string>();
  const seen = new Set<Pointer>();
  const stack: Json[] = [get(document, schema) ?? null];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isObject(node)) {
      const target = refOf(node);
      if (target !== undefined && !seen.has(target)) {
        seen.add(target);
        const name = componentOf(target);
        if (name !== undefined) found.add(name);
        stack.push(get(document, target) ?? null);
      }
      stack.push(...Object.values(node));
    }
  }
  return found;
}
