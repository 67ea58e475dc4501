import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { readKnownFailures, surprises } from "./known-failures.ts";
import { schemaFaults, undeclaredMembers, unlistedCodes } from "./layers.ts";
import { emitted } from "./product.ts";
import { isFailure, type Recording, type ResponseRecording, recordings } from "./recordings.ts";

const failures = readKnownFailures("known-failures.yaml", "failures");

describe("every recording is valid by the canonical schema", () => {
  for (const recording of recordings) {
    const known = failures.some((one) => one.recording === recording.id && one.schema !== undefined);
    test(known ? `${recording.id} (known failure)` : recording.id, () => {
      expect(surprises(failures, "schema", recording.id, schemaFaults(recording))).toEqual([]);
    });
  }
});

describe("what the API sends is declared", () => {
  const live = recordings.filter(({ kind, message }) => kind === "live" && message === "response");
  test.each(live.map((recording) => [recording.id, recording] as const))("%s", (_, recording) => {
    expect(undeclaredMembers(recording)).toEqual([]);
    expect(unlistedCodes(recording)).toEqual([]);
  });

  test("a member or a code that nothing declares is found", () => {
    const [answer] = live.filter((one) => one.id.endsWith("cfd_tunnel.200.live"));
    const [refusal] = live.filter(isFailure);
    const { body } = answer as ResponseRecording;
    const more = { ...(body as JsonObject), result: [{ id: "1", connections: [{ unheard_of: 1 }], unheard_of: {} }] };
    expect(undeclaredMembers({ ...(answer as ResponseRecording), body: more })).toEqual([
      "/result/*/connections/*/unheard_of",
      "/result/*/unheard_of",
    ]);
    const errors = { success: false, errors: [{ code: 4711, message: "" }], messages: [], result: null };
    expect(unlistedCodes({ ...(refusal as ResponseRecording), body: errors })).toEqual([4711]);
  });

  test("the error type of an operation has the codes that its envelope lists", () => {
    const codes = emitted.get("POST /accounts/{account_id}/magic/cloud/providers")?.codes ?? [];
    expect(codes.filter((code) => code >= 102_000)).toHaveLength(81);
    expect(codes).toEqual(expect.arrayContaining([1001, 1012, 5004, 103_008]));
  });
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
