import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemaFaults } from "./layers.ts";
import { root } from "./product.ts";
import { type Recording, recordings } from "./recordings.ts";

interface KnownFailure {
  recording: string;
  /** Part of what ajv says. */
  says: string;
  because: string;
}

const { failures } = parse(readFileSync(join(root, "test/contract/known-failures.yaml"), "utf8")) as {
  failures: KnownFailure[];
};
describe("every recording is valid by the canonical schema", () => {
  for (const recording of recordings) {
    const known = failures.filter((failure) => failure.recording === recording.id);
    test(known.length === 0 ? recording.id : `${recording.id} (known failure)`, () => {
      const faults = schemaFaults(recording);
      const unexpected = faults.filter((fault) => !known.some(({ says }) => fault.includes(says)));
      expect(unexpected).toEqual([]);
      const passed = known.filter(({ says }) => !faults.some((fault) => fault.includes(says)));
      expect(passed, "a known failure passes: remove it from known-failures.yaml").toEqual([]);
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
