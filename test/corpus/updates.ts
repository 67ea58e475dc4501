import type { Finding } from "../../generator/src/diagnostics/finding.ts";
import { canonicalize } from "../../generator/src/pipeline.ts";
import { lossesIn, lostOf, newFindings, sizesOf } from "../../generator/src/update/losses.ts";
import { statusOf } from "../../generator/src/update/plan.ts";
import { stateOf } from "../../generator/src/update/states.ts";
import type { States, Step } from "./transitions.ts";

/** What updates along the history of publications would have done. */
export interface Replay {
  updates: number;
  /** Taken over, and among them states that came back for good. */
  taken: number;
  returned: number;
  held: number;
  republished: number;
  /** Broken, shrunk by too much, or with new references to nothing. */
  refused: number;
}

/** Runs an update at each of these moments, each finding what was published last. */
export function replay(states: States, all: readonly Step[], moments: readonly Date[]): Replay {
  const totals: Replay = { updates: 0, taken: 0, returned: 0, held: 0, republished: 0, refused: 0 };
  const own: { state: string; taken: string; slice: number }[] = [];
  let next = 0;
  for (const now of moments) {
    while (next < all.length && new Date((all[next] as Step).date) <= now) next++;
    const published = all[next - 1];
    if (published === undefined) continue;
    totals.updates++;
    const { slice } = published;
    const fresh = factsOf(states, slice);
    const last = own.at(-1);
    if (fresh.operations === 0) {
      totals.refused++;
      continue;
    }
    const { status, seen } = statusOf(fresh.state, last?.state, own, now);
    if (status !== "updated") totals[status]++;
    else if (last !== undefined && seen === null && lacks(factsOf(states, last.slice), fresh)) {
      totals.refused++;
    } else {
      totals.taken++;
      if (seen !== null) totals.returned++;
      own.push({ state: fresh.state, taken: now.toISOString(), slice });
    }
  }
  return totals;
}

/** The moments of all publications. */
export function afterEach(all: readonly Step[]): Date[] {
  return all.map(({ date }) => new Date(date));
}

/** Five in the morning of each day, from the first publication to the day after the last. */
export function onceADay(all: readonly Step[]): Date[] {
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const day = new Date(`${first.date.slice(0, 10)}T05:17:00Z`).getTime();
  const end = Date.parse(last.date) + DAY;
  return Array.from({ length: Math.ceil((end - day) / DAY) + 1 }, (_, i) => new Date(day + i * DAY));
}

const DAY = 24 * 3_600_000;

interface Facts {
  state: string;
  operations: number;
  schemas: number;
  findings: readonly Finding[];
}

function lacks(last: Facts, fresh: Facts): boolean {
  return lostOf(last, fresh) !== undefined || lossesIn(newFindings(last.findings, fresh.findings)).length > 0;
}

const known = new WeakMap<States, Map<number, Facts>>();

function factsOf(states: States, slice: number): Facts {
  const own = known.get(states) ?? new Map<number, Facts>();
  known.set(states, own);
  let facts = own.get(slice);
  if (facts === undefined) {
    const { side, version } = states.at(slice);
    const { findings } = canonicalize({ sources: [version.source()], patches: [], config: {} }, undefined, {
      mayBeEmpty: true,
    });
    facts = { state: stateOf(side.canonical), ...sizesOf(version.source()), findings };
    own.set(slice, facts);
  }
  return facts;
}
