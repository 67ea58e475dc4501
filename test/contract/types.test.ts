import { beforeAll, describe, expect, test } from "vitest";
import { compile, received, type Statement, type Verdicts, written } from "./compile.ts";
import { readKnownFailures, surprises } from "./known-failures.ts";
import { statementsOf } from "./layers.ts";
import { emitted, operations } from "./product.ts";
import { COUNT, recordings } from "./recordings.ts";

const failures = readKnownFailures("known-failures.yaml", "failures");
const statements = recordings.flatMap(statementsOf);
/** Faults that must be seen, in the same compilation. */
const faults: Statement[] = [
  { id: "fault in a response", area: "", text: received({ success: "yes" }, "api.$Data") },
  { id: "unknown key in a request", area: "", text: written({ body: { no_such_key: 1 } }, "api.$Init") },
].map((fault) => {
  const { area, title } = emitted.get("POST /accounts/{account_id}/warp_connector") ?? { area: "", title: "" };
  return { ...fault, area, text: fault.text.replace("$", title) };
});

test("every operation is declared", () => {
  expect([...emitted.keys()].sort()).toEqual(operations.map(({ label }) => label).sort());
});

describe.each(["5.9", "7.0"] as const)("TypeScript %s", (compiler) => {
  let verdicts: Verdicts;
  beforeAll(async () => {
    verdicts = await compile([...statements, ...faults], compiler);
  }, 60_000);

  test("the package has no error with skipLibCheck off", () => {
    expect(verdicts.elsewhere).toEqual([]);
  });
  test(`all ${COUNT} recordings were checked`, () => {
    const checked = new Set(statements.map(({ id }) => id.replace(/ as .*/, "")));
    expect(checked.size).toBe(COUNT);
    expect(verdicts.checked).toBe(statements.length + faults.length);
  });
  test.each(statements.map(({ id }) => id))("%s", (id) => {
    const recording = id.replace(/ as .*/, "");
    expect(surprises(failures, "type", recording, verdicts.byId.get(id) ?? ["not compiled"])).toEqual([]);
  });
  test.each(faults.map(({ id }) => id))("%s is refused", (id) => {
    expect(verdicts.byId.get(id)).not.toEqual([]);
  });
});
