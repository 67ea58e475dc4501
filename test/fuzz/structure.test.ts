import { describe, expect, test } from "vitest";
import { fuzz, type Tally } from "./structure.ts";

/** Together 10,000 documents; two are fuzzed at a time, which suits two cores. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const EACH = 500;

describe("structure", () => {
  test(`${SEEDS.length * EACH} documents end in a package that type-checks or in one error with its place`, async () => {
    const waiting = [...SEEDS];
    const tallies: Tally[] = [];
    const work = async (): Promise<void> => {
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) tallies.push(await fuzz(seed, EACH));
    };
    await Promise.all([work(), work()]);
    const packages = tallies.reduce((sum, tally) => sum + tally.packages, 0);
    const codes = new Map<string, number>();
    for (const [code, count] of tallies.flatMap(({ refused }) => Object.entries(refused))) {
      codes.set(code, (codes.get(code) ?? 0) + count);
    }
    const refused = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `${code} ${count}`);
    console.info(`structure: ${packages} packages, refused: ${refused.join(", ")}`);
    // Most documents have to get far: a grammar that is always refused proves nothing.
    expect(packages).toBeGreaterThan((SEEDS.length * EACH) / 2);
  }, 1_800_000);
});
