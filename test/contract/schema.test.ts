import { describe, expect, test } from "vitest";
import { readKnownFailures, surprises } from "./known-failures.ts";
import { schemaFaults } from "./layers.ts";
import { type Recording, recordings } from "./recordings.ts";

const failures = readKnownFailures("known-failures.yaml", "failures");

describe("every recording is valid by the canonical schema", () => {
  for (const recording of recordings) {
    const known = failures.some((one) => one.recording === recording.id && one.schema !== undefined);
    test(known ? `${recording.id} (known failure)` : recording.id, () => {
      expect(surprises(failures, "schema", recording.id, schemaFaults(recording))).toEqual([]);
    });
  }
});

test("each known failure names a recording and says why", () => {
  for (const failure of failures) {
    expect(recordings.map(({ id }) => id)).toContain(failure.recording);
    expect(failure.because).toMatch(/\w+ \w+/);
  }
});

test("the schema layer can fail", () => {
  const recording = recordings.find((one) => one.message === "response") as Recording;
  expect(schemaFaults({ ...recording, body: { success: "yes" } } as Recording)).not.toEqual([]);
  expect(schemaFaults({ ...recording, operation: { method: "GET", path: "/nowhere" } })).toEqual(["no operation"]);
});
