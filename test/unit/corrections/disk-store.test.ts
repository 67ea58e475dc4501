import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CorrectedDocument,
  CorrectionInput,
  CorrectionStore,
} from "../../../generator/src/corrections/corrections.ts";
import { KEPT, openCorrectionStore } from "../../../generator/src/corrections/disk-store.ts";
import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-corrections-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const store = (code = "code"): CorrectionStore => openCorrectionStore({ folder, code });

const about = { id: "a", kind: "openapi", location: "a.json", sha256: "1", text: "{}" } as const;
const input: CorrectionInput = { sources: [about], patches: [], others: [], config: {} };

function corrections(canonical: JsonObject): CorrectedDocument {
  return {
    canonical,
    ledger: [{ n: 0, rule: "nullable", pointer: "/a", after: null, direction: "widen", reason: "It may be null." }],
    findings: [{ code: "FS3010", pointer: "/a", message: "It may be null." }],
    settled: { drifts: [], shares: {} as CorrectedDocument["settled"]["shares"] },
    preset: {},
  };
}

const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));

test("what was kept is read again, in the same order and with every member", () => {
  const documents = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
  fc.assert(
    fc.property(documents, (made) => {
      const document = JSON.parse(JSON.stringify(made)) as JsonObject;
      store().keep(input, corrections(document));
      const read = store().read(input);
      expect(read).toEqual(corrections(document));
      expect(JSON.stringify(read)).toBe(JSON.stringify(corrections(document)));
    }),
    { numRuns: 20 },
  );
});

test("a member called __proto__ stays a member", () => {
  const document = JSON.parse('{ "__proto__": { "type": "string" } }') as JsonObject;
  store().keep(input, corrections(document));
  expect(Object.keys(store().read(input)?.canonical ?? {})).toEqual(["__proto__"]);
});

test.each([
  ["an infinite number", Number.POSITIVE_INFINITY],
  ["no number", Number.NaN],
  ["a negative zero", -0],
  ["a member without a value", undefined],
  ["a date", new Date(0)],
])("%s is not kept: JSON would change it", (_, value) => {
  // The cast: not all of these are JSON, which is what the test is about.
  store().keep(input, corrections({ a: [{ b: value as unknown as Json }] }));
  expect(files()).toEqual([]);
});

const OTHER_INPUTS: [string, CorrectionInput][] = [
  ["another text", { ...input, sources: [{ ...about, sha256: "2" }] }],
  ["another date of a source", { ...input, sources: [{ ...about, date: "2024-01-01" }] }],
  ["earlier publications", { ...input, sources: [{ ...about, history: { location: "h", text: "{}" } }] }],
  ["a further source", { ...input, sources: [about, { ...about, id: "b" }] }],
  ["a patch", { ...input, patches: [{ file: "p.overlay.yaml", text: "overlay: 1.0.0" }] }],
  ["a file that a source refers to", { ...input, others: [{ path: "/b.json", named: "/b.json", sha256: "3" }] }],
  ["a preset", { ...input, config: { preset: "none" } }],
  ["stated answers", { ...input, config: { answers: "stated" } }],
  ["areas", { ...input, config: { areas: { a: ["/a/**"] } } }],
  ["included operations", { ...input, config: { include: { tags: ["a"] } } }],
  ["excluded operations", { ...input, config: { exclude: { tags: ["a"] } } }],
];

test.each(OTHER_INPUTS)("the corrections of an input are not those of one with %s", (_, other) => {
  store().keep(input, corrections({ a: 1 }));
  expect(store().read(other)).toBeUndefined();
  store().keep(other, corrections({ a: 2 }));
  expect(store().read(other)?.canonical).toEqual({ a: 2 });
  expect(store().read(input)?.canonical).toEqual({ a: 1 });
});

test("the corrections of other code are not used", () => {
  store().keep(input, corrections({ a: 1 }));
  expect(store("other").read(input)).toBeUndefined();
});

test("a damaged file counts as missing, whichever byte is wrong", () => {
  store().keep(input, corrections({ a: 1 }));
  const [file] = files() as [string];
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 1;
    writeFileSync(file, damaged);
    expect(store().read(input), `byte ${at}`).toBeUndefined();
  }
  for (const length of [0, 8, whole.length - 1]) {
    writeFileSync(file, whole);
    truncateSync(file, length);
    expect(store().read(input), `${length} bytes`).toBeUndefined();
  }
});

test("the corrections that were used last are kept, and no more than a few", () => {
  const inputs = Array.from(
    { length: KEPT },
    (_, i): CorrectionInput => ({ ...input, sources: [{ ...about, sha256: `kept ${i}` }] }),
  );
  const [first, second, ...others] = inputs as [CorrectionInput, CorrectionInput, ...CorrectionInput[]];
  inputs.forEach((one, i) => {
    const before = new Set(files());
    store().keep(one, corrections({ a: i }));
    for (const file of files()) if (!before.has(file)) utimesSync(file, i + 1, i + 1);
  });
  store().read(first);
  store().keep(input, corrections({}));
  expect(store().read(second)).toBeUndefined();
  for (const one of [first, ...others, input]) expect(store().read(one)).toBeDefined();
});
