import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile, type Verdicts } from "./compile.ts";
import { checkExchange, exchangesOf, type Loopback, startLoopback } from "./exchange.ts";
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

type Layer = "schema" | "type" | "client";
interface Exception {
  recording: string;
  layers: Layer[];
  class: string;
  because: string;
}
const { refused, undeclared, atLeast } = parse(
  readFileSync(resolve(root, "test/contract/real-recordings.yaml"), "utf8"),
) as {
  refused: Exception[];
  undeclared: { recording: string; member: string; because: string }[];
  atLeast: { schema: number; type: number };
};

const recordings: readonly Recording[] = isThere ? readRecordings(folder) : [];
const expected = (layer: Layer): string[] =>
  refused
    .filter(({ recording, layers }) => layers.includes(layer) && recordings.some(({ id }) => id === recording))
    .map(({ recording }) => recording)
    .sort();

describe.skipIf(!isThere)(`recordings in ${folder}`, () => {
  let loopback: Loopback;
  let types: Verdicts;
  beforeAll(async () => {
    loopback = await startLoopback();
    types = await compile(recordings.flatMap(statementsOf), "7.0");
  }, 60_000);
  afterAll(() => loopback.close());

  /** The recordings that a layer refuses, with what it says. */
  function report(layer: Layer, faults: ReadonlyMap<string, readonly string[]>): void {
    const found = [...faults].filter(([, list]) => list.length > 0);
    console.log(`${layer}: ${faults.size - found.length} of ${faults.size} accepted`);
    const surprising = found.filter(([id]) => !expected(layer).includes(id));
    if (surprising.length > 0) {
      console.log(
        surprising
          .map(
            ([id, list]) =>
              `  ${id}\n${list
                .slice(0, 4)
                .map((one) => `    ${one.slice(0, 400)}\n`)
                .join("")}`,
          )
          .join(""),
      );
    }
    expect(found.map(([id]) => id).sort()).toEqual(expected(layer));
  }

  test("the schema accepts them, but for those listed", () => {
    const faults = new Map(recordings.map((one) => [one.id, schemaFaults(one)]));
    report("schema", faults);
    const accepted = [...faults.values()].filter((list) => list.length === 0).length;
    if (folder === beside) expect(accepted).toBeGreaterThanOrEqual(atLeast.schema);
  });

  test("the type accepts them, but for those listed", () => {
    expect(types.elsewhere).toEqual([]);
    const ofType = (one: Recording) => statementsOf(one).flatMap(({ id }) => types.byId.get(id) ?? ["not compiled"]);
    const faults = new Map(recordings.map((one) => [one.id, ofType(one)]));
    report("type", faults);
    const counted = recordings.filter((one) => !isFailure(one));
    const accepted = counted.filter(({ id }) => faults.get(id)?.length === 0).length;
    if (folder === beside) expect(accepted).toBeGreaterThanOrEqual(atLeast.type);
  });

  test("the client sends and returns them, but for those listed", async () => {
    const faults = new Map<string, string[]>(recordings.map(({ id }) => [id, []]));
    for (const exchange of exchangesOf(recordings)) {
      const { id } = exchange.response ?? exchange.request;
      await checkExchange(loopback, "client.METHOD(path, init)", exchange).catch((error: Error) =>
        faults.get(id)?.push(error.message),
      );
    }
    report("client", faults);
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

test("each exception says why", () => {
  for (const { class: name, because } of refused) {
    expect(name).toMatch(/^[A-H]2?$/);
    expect(because).toMatch(/\w+ \w+/);
  }
  for (const { because } of undeclared) expect(because).toMatch(/\w+ \w+/);
});
