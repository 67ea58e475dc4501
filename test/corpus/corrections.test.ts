import { expect, test } from "vitest";
import { readSeries } from "./corrections.ts";
import { steps } from "./transitions.ts";
import { hasCorpus, history } from "./whole-document.ts";

const STEPS = 16;

test.runIf(hasCorpus)("corrections kept over a series of publications are those of runs without them", () => {
  const slices = history("slices");
  const flapping = steps().findIndex(({ first }, i) => i > 2 && !first);
  const series = steps().slice(flapping - 2, flapping - 2 + STEPS);
  const { versions, kept, wrong } = readSeries(series.map(({ slice }) => slices[slice] as (typeof slices)[number]));
  expect(wrong).toEqual([]);
  expect(versions).toBe(STEPS);
  expect(kept).toBeGreaterThan(0);
});
