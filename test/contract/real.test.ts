import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile, type Verdicts } from "./compile.ts";
import { checkExchange, exchangesOf, type Loopback, startLoopback } from "./exchange.ts";
import { type Layer, readKnownFailures, surprises } from "./known-failures.ts";
import { schemaFaults, statementsOf, undeclaredMembers, unlistedCodes } from "./layers.ts";
import { root } from "./product.ts";
import { isFailure, type Recording, readRecordings } from "./recordings.ts";

/*
 * Recordings of the API that are kept outside the repository: those beside it, or another folder's by `RECORDINGS=dir`.
 * Refusals of those beside it are listed by name in real-recordings.yaml.
 */

const beside = resolve(root, "../shared/recordings-real");
const folder = process.env.RECORDINGS === undefined ? beside : resolve(process.env.RECORDINGS);
const isThere = existsSync(folder);
if (!isThere) console.log(`skipped: there are no recordings in ${folder}`);

const refused = readKnownFailures("real-recordings.yaml", "refused");
const { undeclared, atLeast } = parse(readFileSync(new URL("real-recordings.yaml", import.meta.url), "utf8")) as {
  undeclared: { recording: string; member: string; because: string }[];
  atLeast: Record<Layer, number>;
};

const recordings: readonly Recording[] = isThere ? readRecordings(folder) : [];

describe.skipIf(!isThere)(`recordings in ${folder}`, () => {
  let loopback: Loopback;
  let types: Verdicts;
  beforeAll(async () => {
    loopback = await startLoopback();
    types = await compile(recordings.flatMap(statementsOf), "7.0");
  }, 60_000);
  afterAll(() => loopback.close());

  /** Counts what a layer accepts, and prints what it refuses without being listed. */
  function check(layer: Layer, counted: readonly Recording[], faultsOf: (recording: Recording) => string[]): void {
    const faults = new Map(recordings.map((one) => [one.id, faultsOf(one)]));
    const accepted = counted.filter(({ id }) => faults.get(id)?.length === 0).length;
    console.log(`${layer}: ${accepted} of ${counted.length} accepted`);
    const found = [...faults].map(([id, list]) => [id, surprises(refused, layer, id, list)] as const);
    expect(Object.fromEntries(found.filter(([, list]) => list.length > 0))).toEqual({});
    if (folder === beside) expect(accepted).toBeGreaterThanOrEqual(atLeast[layer]);
  }

  test("the schema accepts them, but for those listed", () => check("schema", recordings, schemaFaults));

  // A refusal's type is the same for every operation and is checked, not counted.
  test("the type accepts them, but for those listed", () => {
    expect(types.elsewhere).toEqual([]);
    const counted = recordings.filter((one) => !isFailure(one));
    check("type", counted, (one) => statementsOf(one).flatMap(({ id }) => types.byId.get(id) ?? ["not compiled"]));
  });

  test("the client sends and returns them", async () => {
    const faults: Record<string, string> = {};
    for (const exchange of exchangesOf(recordings)) {
      const { id } = exchange.response ?? exchange.request;
      await checkExchange(loopback, "client.METHOD(path, init)", exchange).catch((error: Error) => {
        faults[id] = error.message;
      });
    }
    expect(faults).toEqual({});
  });

  test("every member of a live answer is declared, but for those listed", () => {
    const found = recordings
      .filter(({ kind, message }) => kind.startsWith("live") && message === "response")
      .flatMap((one) => undeclaredMembers(one).map((member) => `${one.id} ${member}`));
    const listed = undeclared.map(({ recording, member }) => `${recording} ${member}`);
    expect(found.sort()).toEqual(folder === beside ? listed.sort() : []);
  });

  test("every code of a refusal is listed", () => {
    expect(recordings.flatMap((one) => unlistedCodes(one).map((code) => `${one.id} ${code}`))).toEqual([]);
  });
});

test("each exception is of a recording and says why", () => {
  for (const { recording, class: name, because } of [
    ...refused,
    ...undeclared.map((one) => ({ ...one, class: "D" })),
  ]) {
    if (folder === beside && isThere) expect(recordings.map(({ id }) => id)).toContain(recording);
    expect(name).toMatch(/^[A-H]2?$/);
    expect(because).toMatch(/\w+ \w+/);
  }
});
