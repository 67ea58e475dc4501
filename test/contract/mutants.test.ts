import { beforeAll, describe, expect, test } from "vitest";
import { FEWEST, KILL_RATES, MUTANTS, SMALL } from "./budget.ts";
import { compile, received, type Statement, type Verdicts, written } from "./compile.ts";
import { readKnownFailures } from "./known-failures.ts";
import { type Duty, type Mutant, mutantsOf, type Subject, subjectsOf } from "./mutants.ts";
import { canonical, emitted } from "./product.ts";
import { isFailure, recordings } from "./recordings.ts";
import { Validator } from "./validate.ts";

const known = readKnownFailures("known-failures.yaml", "failures").map(({ recording }) => recording);
/** Refusals have one form in every operation, and one type: mutants of them would test it again and again. */
const base = recordings.filter((one) => !isFailure(one) && !known.includes(one.id));
const subjects: Subject[] = base.flatMap(subjectsOf);
const mutants: Mutant[] = subjects.flatMap(mutantsOf);
const validator = new Validator(canonical);

const bySchema = new Map<string, boolean>();
for (const subject of subjects) {
  const key = `${subject.recording.message} ${subject.operation.label}`;
  for (const mutant of mutants) {
    if (mutant.recording !== subject.recording || mutant.operation !== subject.operation) continue;
    bySchema.set(mutant.id, validator.faultsBy(key, subject.schema, mutant.value).length > 0);
  }
}

function statementOf(mutant: Mutant): Statement {
  const { area, type } = emitted.get(mutant.operation.label) ?? { area: "", type: String };
  const text =
    mutant.recording.message === "request" ? written(mutant.value, type("Init")) : received(mutant.value, type("Data"));
  return { id: mutant.id, area, text };
}

let types: Verdicts;
beforeAll(async () => {
  types = await compile(mutants.map(statementOf), "7.0");
}, 60_000);

const refusedBy = {
  schema: (mutant: Mutant): boolean => bySchema.get(mutant.id) === true,
  type: (mutant: Mutant): boolean => (types.byId.get(mutant.id) ?? []).length > 0,
};
type Layer = keyof typeof refusedBy;
const LAYERS: readonly Layer[] = ["schema", "type"];

function withDuty(layer: Layer, duty: Duty): Mutant[] {
  return mutants.filter((mutant) => mutant[layer] === duty);
}

describe("mutants", () => {
  test("the recordings themselves are accepted", () => {
    expect(new Set(subjects.map(({ recording }) => recording.id)).size).toBe(base.length);
    for (const { recording, operation, schema, value } of subjects) {
      expect(validator.faultsBy(`${recording.message} ${operation.label}`, schema, value), recording.id).toEqual([]);
    }
  });

  test(`every recording has at least ${FEWEST}, or is listed`, () => {
    const small: Record<string, number> = {};
    for (const { id } of base) {
      const count = mutants.filter((mutant) => mutant.recording.id === id).length;
      if (count < FEWEST) small[id] = count;
    }
    expect(small).toEqual(SMALL);
  });

  test("there are enough of them, each a statement of its own", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(MUTANTS.all);
    expect(withDuty("schema", "refuse").length).toBeGreaterThanOrEqual(MUTANTS.refusedBySchema);
    expect(withDuty("type", "refuse").length).toBeGreaterThanOrEqual(MUTANTS.refusedByType);
    expect(withDuty("schema", "accept").length).toBeGreaterThanOrEqual(MUTANTS.accepted);
    expect(types.checked).toBe(mutants.length);
    expect(types.elsewhere).toEqual([]);
  });

  test("the generator of mutants is deterministic", () => {
    const again = subjects.flatMap(mutantsOf);
    expect(JSON.stringify(again.map(({ id, value }) => [id, value]))).toBe(
      JSON.stringify(mutants.map(({ id, value }) => [id, value])),
    );
  });

  test.each(LAYERS)("layer %s refuses what is forbidden", (layer) => {
    const forbidden = withDuty(layer, "refuse");
    const survivors = forbidden.filter((mutant) => !refusedBy[layer](mutant));
    const rate = (forbidden.length - survivors.length) / forbidden.length;
    if (survivors.length > 0) console.log(`survivors of ${layer}:\n${bySort(survivors)}`);
    expect(rate).toBeGreaterThanOrEqual(KILL_RATES[layer].floor);
  });

  test.each(LAYERS)("layer %s accepts what is allowed", (layer) => {
    const refused = withDuty(layer, "accept").filter(refusedBy[layer]);
    expect(refused.map(({ id }) => `${id}: ${types.byId.get(id)?.[0] ?? ""}`)).toEqual([]);
  });

  test("the share that each layer refuses is printed", () => {
    console.log(table());
  });
});

function bySort(list: readonly Mutant[]): string {
  const byKind = new Map<string, string[]>();
  for (const mutant of list) byKind.set(mutant.kind, [...(byKind.get(mutant.kind) ?? []), mutant.id]);
  return [...byKind]
    .map(([kind, ids]) => `  ${kind}: ${ids.length}\n${ids.map((id) => `    ${id}\n`).join("")}`)
    .join("");
}

function table(): string {
  const kinds = [...new Set(mutants.map(({ kind }) => kind))].sort();
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(28) : String(cell).padStart(20))).join("");
  const cells = (list: readonly Mutant[]): string[] =>
    LAYERS.flatMap((layer) => {
      const forbidden = list.filter((mutant) => mutant[layer] === "refuse");
      const killed = forbidden.filter(refusedBy[layer]).length;
      const rate = forbidden.length === 0 ? "" : ` ${((100 * killed) / forbidden.length).toFixed(1)} %`;
      return [`${killed}/${forbidden.length}${rate}`];
    });
  const lines = kinds.map((kind) => {
    const list = mutants.filter((mutant) => mutant.kind === kind);
    return row([kind, list.length, ...cells(list)]);
  });
  const head = row(["mutants", "all", "schema", "type"]);
  return [head, ...lines, row(["total", mutants.length, ...cells(mutants)])].join("\n");
}
