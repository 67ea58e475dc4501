import fc from "fast-check";
import { expect, test } from "vitest";
import { spawned } from "../unit/cli/run.ts";
import { killUpdates } from "../unit/update/killed.ts";
import { A, project } from "../unit/update/publisher.ts";

const SEED = 9;

test("an update killed at 50 random moments is all old or all new when it is run again", {
  timeout: 600_000,
}, async () => {
  const cwd = await project("{ file: ../published.json }", {}, { "published.json": A });
  const started = performance.now();
  expect(spawned(cwd, "update").exitCode).toBe(0);
  const whole = Math.ceil(performance.now() - started);
  // Anywhere in a run, and in the few milliseconds of it in which it writes.
  const anywhere = fc.sample(fc.nat({ max: 1500 }), { seed: SEED, numRuns: 20 });
  const writing = fc.sample(fc.nat({ max: 20 }), { seed: SEED, numRuns: 30 });
  const completed = await killUpdates([
    ...anywhere.map((share) => ({ delay: Math.round((whole * share) / 1000) })),
    ...writing.map((delay) => ({ after: "writing", delay })),
  ]);
  console.info(`update: 50 runs killed, ${completed} of them after the update counted`);
});
