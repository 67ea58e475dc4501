import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { openCompiler } from "../../generator/src/compiler/open.ts";
import { load } from "../../generator/src/config/read.ts";
import { verify } from "../../generator/src/verify/verify.ts";
import type { FakeApi, FakeOperation, FakeOperations } from "../../packages/client/src/fake/index.ts";
import { type Checked, Walker } from "./fake-walk.ts";
import { readKnownFailures } from "./known-failures.ts";
import { areas, canonical, operations as documented, folder, root } from "./product.ts";
import { operationsOf, requests } from "./recordings.ts";

const imported = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(folder, path)).href)) as T;
const { api } = await imported<{ api: FakeApi }>("fake-api.js");
const operations: FakeOperations = Object.assign(
  {},
  ...(await Promise.all(
    areas().map(async (area) => (await imported<{ operations: FakeOperations }>(`fake/${area}.js`)).operations),
  )),
);

const knownFailures = readKnownFailures("known-failures.yaml", "failures");

describe("the fake", () => {
  const walker = new Walker(api, operations, canonical);
  let answers: Checked[] = [];

  it("answers every operation as its schema says", async () => {
    answers = await walker.all();
    expect(answers.map(({ label }) => label).sort()).toEqual(documented.map(({ label }) => label).sort());
    expect(answers.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  it("answers every operation as its type says", async () => {
    const { input } = await load();
    const recorded = mkdtempSync(join(tmpdir(), "flarespec-fake-"));
    try {
      mkdirSync(join(recorded, "answers"));
      const bodies = answers.filter(({ body }) => body !== undefined);
      bodies.forEach(({ label, status, body }, i) => {
        const [method, path] = label.split(" ");
        const recording = { kind: "fake", operation: { method, path }, status, body };
        writeFileSync(join(recorded, "answers", `${i}.json`), JSON.stringify(recording));
      });
      const { verdicts } = verify(recorded, input, await openCompiler([root]));
      expect(verdicts).toHaveLength(bodies.length);
      expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([]);
    } finally {
      rmSync(recorded, { recursive: true });
    }
  });

  it("fails every operation on demand with each code that is documented, as the document describes failures", async () => {
    const surprises: Record<string, unknown> = {};
    let failures = 0;
    for (const [name, operation] of Object.entries(operations)) {
      walker.fake.reset();
      const path = await walker.prepare(operation);
      for (const code of Object.keys({ ...api.codes, ...operation.codes }).map(Number)) {
        walker.fake.fail(name, code);
        const { status, body } = await walker.call(operation, path);
        const given = (body as { errors?: { code: number }[] }).errors?.[0]?.code;
        // The API has code 971, which the documents' limit of codes forbids.
        const faults = walker
          .schemaFaults(operation, { status, body })
          .filter((fault) => code >= 1000 || !fault.includes("/code must be >= 1000"));
        if (status < 400 || given !== code || faults.length > 0)
          surprises[`${name} ${code}`] = { status, body, faults };
        failures += 1;
      }
    }
    expect(surprises).toEqual({});
    expect(failures).toBeGreaterThan(700);
  });

  it("takes every recorded request that its schema accepts, and answers it as its schema says", async () => {
    const byLabel = new Map(Object.values(operations).map((one) => [`${one.method} ${one.path}`, one]));
    const refused: Record<string, string[]> = {};
    for (const recording of requests) {
      for (const { label } of operationsOf(recording)) {
        const operation = byLabel.get(label) as FakeOperation;
        walker.fake.reset();
        const path = await walker.prepare(operation);
        const { body } = recording.request;
        const answer = await walker.call(operation, path, body === undefined ? {} : { body });
        const { faults } = walker.check(operation, answer);
        if (faults.length > 0) refused[recording.id] = faults;
      }
    }
    const known = knownFailures.map(({ recording }) => recording);
    expect(Object.keys(refused)).toEqual(known.filter((id) => id.includes(".request")));
  });

  it("lets resources be created, read, listed, paged through, changed and deleted", async () => {
    const surprises: Record<string, string[]> = {};
    for (const path of walker.created) {
      const found = await walker.live(path);
      if (found.length > 0) surprises[path] = found;
    }
    expect(walker.created).toHaveLength(9);
    expect(surprises).toEqual({});
  });
});
