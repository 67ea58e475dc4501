import { describe, expect, test } from "vitest";
import { States, steps, walkHistory } from "../transitions.ts";
import { afterEach, onceADay, replay } from "../updates.ts";
import { sayIfMissing } from "../whole-document.ts";

sayIfMissing("differences between publications");

const all = steps();

describe.skipIf(all.length === 0)("the history of publications", () => {
  const states = new States();

  test("each step has a difference, and none is empty that changes a declaration", { timeout: 900_000 }, () => {
    const totals = walkHistory(states, all);
    expect(totals.unexplained).toEqual([]);
    expect({ steps: totals.steps, states: totals.states }).toEqual({ steps: all.length - 1, states: 225 });
    expect(totals.flaps).toBeGreaterThan(1000);
    expect(totals.empty).toBeLessThan(totals.steps);
  });

  // As docs/update.md says.
  test("updates along it take over what is new, and hold back what flaps", { timeout: 900_000 }, () => {
    expect(replay(states, all, afterEach(all))).toEqual({
      updates: 1365,
      taken: 246,
      returned: 33,
      held: 973,
      republished: 143,
      refused: 3,
    });
    expect(replay(states, all, onceADay(all))).toMatchObject({ updates: 1075, taken: 128, returned: 21, held: 42 });
  });
});
