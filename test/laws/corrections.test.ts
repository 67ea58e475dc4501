import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import config from "../../flarespec.config.ts";
import type { Input } from "../../generator/src/config/input.ts";
import type { CorrectionStore } from "../../generator/src/corrections/corrections.ts";
import { openCorrectionStore } from "../../generator/src/corrections/disk-store.ts";
import type { NameOverrides } from "../../generator/src/model/build.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { isObject, type Json, type JsonObject, setMember } from "../../generator/src/openapi/pointer.ts";
import { type CanonicalInput, canonicalize, generate, type Run } from "../../generator/src/pipeline.ts";
import type { Source } from "../../generator/src/read/source.ts";
import { readSources } from "../../generator/src/read/source-list.ts";
import { root } from "../contract/product.ts";
import { sourceOf } from "../unit/diff/versions.ts";

/**
 * A run that uses the corrections of earlier runs and one that does not give the same result: every byte, change and
 * finding, in the same order. The run without is the reference.
 */

let folder: string;
/** One store for all tests: what one of them keeps must not be wrong for another. */
let store: CorrectionStore;
beforeAll(() => {
  folder = mkdtempSync(joinPath(tmpdir(), "flarespec-corrections-"));
  store = openCorrectionStore({ folder, code: "this" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `flarespec generate` reads in this repository. */
function ownInput(): Input {
  const patches = joinPath(root, "spec/patches");
  return {
    sources: readSources(joinPath(root, "spec/sources.yaml")),
    patches: readdirSync(patches)
      .sort()
      .map((name) => ({ file: `spec/patches/${name}`, text: readFileSync(joinPath(patches, name), "utf8") })),
    names: parse(readFileSync(joinPath(root, "spec/names.yaml"), "utf8")) as NameOverrides,
    config,
  };
}

/** All that a run gives, as text. */
function everything({ files, ledger, findings, facts, drift, source, canonical, model }: Run): Record<string, string> {
  return Object.fromEntries([
    ...files.map(({ path, text }) => [path, text] as const),
    ...Object.entries({ ledger, findings, facts, drift, source, canonical, losses: model.losses }).map(
      ([name, value]) => [name, JSON.stringify(value)] as const,
    ),
  ]);
}

/** Runs and returns the stages of the run beside its result. */
function run(input: Input, using?: CorrectionStore): { stages: string[]; result: Record<string, string> } {
  const stages: string[] = [];
  const made = generate(input, (stage) => stages.push(stage), using);
  return { stages, result: everything(made) };
}

test("of this repository: the same again, and with other names, outputs and answers", () => {
  const own = ownInput();
  const named: Input = { ...own, names: {}, config: { ...config, runtime: "bundled", dates: "Date", int64: "bigint" } };
  const stated: Input = { ...own, names: {}, config: { ...config, answers: "stated" } };
  const reference = run(own).result;
  for (const [input, isKept, wanted] of [
    [own, false, reference],
    [named, true, run(named).result],
    [stated, false, run(stated).result],
    [own, true, reference],
  ] as const) {
    const { stages, result } = run(input, store);
    expect(stages.includes("corrections")).toBe(isKept);
    expect(stages.includes("normalize")).toBe(!isKept);
    expect(result).toEqual(wanted);
  }
});

/** What `canonicalize` gives, or the error that it throws. */
function corrected(input: CanonicalInput, using?: CorrectionStore): string {
  try {
    const { editor, document: _, ...made } = canonicalize(input, undefined, { store: using });
    const origins = editor.ledger.map(({ pointer }) => editor.origin(pointer));
    return JSON.stringify({ ...made, ledger: editor.ledger, origins });
  } catch (error) {
    return String(error);
  }
}

function nodesOf(node: Json, found: JsonObject[] = []): JsonObject[] {
  if (isObject(node)) found.push(node);
  if (typeof node === "object" && node !== null) for (const value of Object.values(node)) nodesOf(value, found);
  return found;
}

interface Edit {
  what: "remove" | "copy" | "set";
  node: number;
  member: number;
  from: number;
  keyword: string;
  value: Json;
}

const VALUES: Json[] = [
  "string",
  "object",
  null,
  true,
  false,
  0,
  -1.5,
  [],
  {},
  ["a"],
  { type: "integer" },
  "#/nowhere",
];
const KEYWORDS = ["type", "nullable", "required", "description", "default", "example", "enum", "$ref", "properties"];
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("remove", "copy", "set"),
  node: fc.nat(),
  member: fc.nat(),
  from: fc.nat(),
  keyword: fc.constantFrom(...KEYWORDS),
  value: fc.constantFrom(...VALUES),
});

function apply({ what, node, member, from, keyword, value }: Edit, document: JsonObject): void {
  const nodes = nodesOf(document);
  const target = nodes[node % nodes.length] as JsonObject;
  const keys = Object.keys(target);
  const key = keys[member % Math.max(1, keys.length)];
  if (what === "set") setMember(target, keyword, clone(value));
  else if (key === undefined) return;
  else if (what === "remove") delete target[key];
  else setMember(target, key, clone(nodes[from % nodes.length] as JsonObject));
}

/** The published document of one operation, the smallest source of this repository that rules correct in many places. */
function published(): JsonObject {
  const { text } = ownInput().sources.find(({ id }) => id === "warp-connector-create") as Source;
  return parse(text) as JsonObject;
}

const CONFIGS: CanonicalInput["config"][] = [
  {},
  { preset: "none" },
  { answers: "stated" },
  { areas: { all: ["/**"] } },
  { include: { paths: ["/accounts/**"] } },
];

const RUNS = Number(process.env.FLARESPEC_EDITS ?? 150);

test(`of ${RUNS} documents, each an edit of the one before, under changing configurations`, () => {
  let document = published();
  let kept = 0;
  fc.assert(
    fc.property(edit, fc.constantFrom(...CONFIGS), (one, config) => {
      // An edit that makes the document unreadable would make all later ones so.
      if (nodesOf(document).length > 2000 || !isObject(document.paths)) document = published();
      const before = clone(document);
      apply(one, document);
      const input = { sources: [sourceOf(document)], patches: [], config };
      const reference = corrected(input);
      expect(corrected(input, store)).toBe(reference);
      expect(corrected(input, store)).toBe(reference);
      // The version before is still read as it was.
      const earlier = { ...input, sources: [sourceOf(before)] };
      expect(corrected(earlier, store)).toBe(corrected(earlier));
      if (isObject(JSON.parse(reference.startsWith("{") ? reference : "null"))) kept++;
      else document = before;
    }),
    { numRuns: RUNS, seed: 20261130, endOnFailure: true },
  );
  expect(kept).toBeGreaterThan(RUNS / 2);
});
