import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../generator/src/openapi/pointer.ts";
import { canonical, root } from "./product.ts";
import { operationsOf, type Recording, recordings } from "./recordings.ts";
import { bodySchema, responseSchema, Validator } from "./validate.ts";

interface KnownFailure {
  recording: string;
  /** Part of what ajv says. */
  says: string;
  because: string;
}

const { failures } = parse(readFileSync(join(root, "test/contract/known-failures.yaml"), "utf8")) as {
  failures: KnownFailure[];
};
const validator = new Validator(canonical);

function faultsOf(recording: Recording): string[] {
  const found = operationsOf(recording);
  if (found.length === 0) return ["no operation"];
  return found.flatMap((operation) => {
    const pointer = recording.kind === "request" ? bodySchema(operation) : responseSchema(operation, recording.status);
    const value: Json | undefined = recording.kind === "request" ? recording.request.body : recording.body;
    if (recording.kind === "request" && value === undefined) {
      const body = operation.node.requestBody as { required?: boolean } | undefined;
      return body?.required === true ? ["a body is required, and none was recorded"] : [];
    }
    return pointer === undefined || value === undefined
      ? ["nothing is declared for it"]
      : validator.faults(pointer, value);
  });
}

describe("every recording is valid by the canonical schema", () => {
  for (const recording of recordings) {
    const known = failures.filter((failure) => failure.recording === recording.id);
    test(known.length === 0 ? recording.id : `${recording.id} (known failure)`, () => {
      const faults = faultsOf(recording);
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
  const recording = recordings.find((one) => one.kind === "response") as Recording;
  expect(faultsOf({ ...recording, body: { success: "yes" } } as Recording)).not.toEqual([]);
  expect(faultsOf({ ...recording, operation: { method: "GET", path: "/nowhere" } })).toEqual(["no operation"]);
});
