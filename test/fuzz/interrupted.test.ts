import fc from "fast-check";
import { expect, test } from "vitest";
import { killRuns } from "../unit/cli/killed.ts";
import { document, folder, spawned } from "../unit/cli/run.ts";

const SEED = 9;

test("a run killed at 50 random moments leaves the old output or the new one, whole", {
  timeout: 600_000,
}, async () => {
  const cwd = folder({ "a.json": document() });
  const started = performance.now();
  expect(spawned(cwd, "generate", "--source", "a.json").exitCode).toBe(0);
  const whole = Math.ceil(performance.now() - started);
  // Anywhere in a run, and in the few milliseconds of it in which it writes.
  const anywhere = fc.sample(fc.nat({ max: 1000 }), { seed: SEED, numRuns: 25 });
  const writing = fc.sample(fc.nat({ max: 12 }), { seed: SEED, numRuns: 25 });
  const renewed = await killRuns([
    ...anywhere.map((share) => ({ delay: Math.round((whole * share) / 1000) })),
    ...writing.map((delay) => ({ after: "writing", delay })),
  ]);
  console.info(`interrupted: 50 runs killed, ${renewed} of them after the new output stood`);
});
