import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canonicalOf } from "../../generator/src/diff/canonical.ts";
import type { ChangeKind, Difference } from "../../generator/src/diff/change.ts";
import { diff, type Side } from "../../generator/src/diff/diff.ts";
import { sideOf } from "../../generator/src/diff/side.ts";
import { emitArea, emitShared } from "../../generator/src/emit/typescript/area.ts";
import { history, type Version } from "./whole-document.ts";

const series = fileURLToPath(new URL("../../../shared/corpus/history/series.json", import.meta.url));

/** One step of the history of publications: the state it leads to, among those that differ in meaning. */
export interface Step {
  date: string;
  slice: number;
  /** The state was not published before. */
  first: boolean;
}

/** The steps in their order; none where the corpus is not here. */
export function steps(): Step[] {
  return existsSync(series) ? (JSON.parse(readFileSync(series, "utf8")) as Step[]) : [];
}

/** A state, corrected once however often it was published, and the declarations it is emitted as. */
export interface State {
  version: Version;
  side: Side;
  declarations: string;
}

export class States {
  readonly #versions = history("slices");
  readonly #known = new Map<number, State>();
  readonly #differences = new Map<string, Difference>();

  get count(): number {
    return this.#versions.length;
  }

  at(slice: number): State {
    let state = this.#known.get(slice);
    if (state === undefined) {
      const version = this.#versions[slice] as Version;
      const side = sideOf(canonicalOf({ source: version.source() }));
      const { model } = side;
      const emitted = [
        ...emitShared(model, "./runtime.js"),
        ...model.areas.flatMap((area) => emitArea(model, area, "../runtime.js")),
      ];
      const declarations = emitted.map(({ path, text }) => `${path}\n${text}`).join("\n");
      state = { version, side, declarations };
      this.#known.set(slice, state);
    }
    return state;
  }

  between(from: number, to: number): Difference {
    const key = `${from} ${to}`;
    let difference = this.#differences.get(key);
    if (difference === undefined) {
      difference = diff(this.at(from).side, this.at(to).side);
      this.#differences.set(key, difference);
    }
    return difference;
  }
}

export interface Totals {
  steps: number;
  states: number;
  /** Steps to a state that was published before. */
  flaps: number;
  /** Steps whose difference is empty. */
  empty: number;
  bumps: Record<string, number>;
  /** Changes by kind over the steps to a state that was not published before, and over all. */
  kinds: Record<string, { novel: number; all: number }>;
  /** Steps whose emitted declarations differ although the difference is empty. */
  unexplained: string[];
}

/** Walks the history in its order. */
export function walkHistory(states: States, all: readonly Step[]): Totals {
  const totals: Totals = { steps: 0, states: states.count, flaps: 0, empty: 0, bumps: {}, kinds: {}, unexplained: [] };
  for (const [i, step] of all.entries()) {
    const previous = all[i - 1];
    if (previous === undefined) continue;
    totals.steps++;
    if (!step.first) totals.flaps++;
    const { changes, summary } = states.between(previous.slice, step.slice);
    totals.bumps[summary.bump] = (totals.bumps[summary.bump] ?? 0) + 1;
    if (changes.length === 0) {
      totals.empty++;
      if (states.at(previous.slice).declarations !== states.at(step.slice).declarations) {
        totals.unexplained.push(`${states.at(previous.slice).version.name} to ${states.at(step.slice).version.name}`);
      }
    }
    for (const { kind } of changes as readonly { kind: ChangeKind }[]) {
      totals.kinds[kind] ??= { novel: 0, all: 0 };
      (totals.kinds[kind] as { all: number }).all++;
      if (step.first) (totals.kinds[kind] as { novel: number }).novel++;
    }
  }
  return totals;
}

// `npm run history`: the totals of differences by kind, and what updates would have done.
if (process.argv[1] === import.meta.filename) {
  const [states, all] = [new States(), steps()];
  const totals = walkHistory(states, all);
  const { kinds, ...rest } = totals;
  console.log(JSON.stringify(rest, null, 2));
  const rows = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(["kind".padEnd(32), "new states".padStart(10), "all steps".padStart(10)].join(""));
  for (const [kind, { novel, all: total }] of rows) {
    console.log([kind.padEnd(32), String(novel).padStart(10), String(total).padStart(10)].join(""));
  }
  const { afterEach, onceADay, replay } = await import("./updates.ts");
  console.log("updates after each publication", JSON.stringify(replay(states, all, afterEach(all))));
  console.log("updates once a day            ", JSON.stringify(replay(states, all, onceADay(all))));
}
