import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MODULES, type Module } from "./modules.ts";
import { keep, mutantOf, type Result, readResults, type Survivor, writeTable } from "./table.ts";

// `npm run mutation -- MODULE [FILE…]`: StrykerJS changes the module in small ways and runs its tests for each change.
// A change that no test notices survives. `--sample 150` makes that many changes, which `--seed 1` decides. The result of
// a module goes into `test/mutation.md`, with the reasons of `accepted.yaml`; that of single files is printed. `--again`
// makes the changes that survived a sample once more. `npm run mutation -- table` only writes the table.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
    concurrency: { type: "string", default: "1" },
  },
});
const [module, ...files] = positionals as [Module | "table" | undefined, ...string[]];
if (module === "table") finish();
if (module === undefined || !Object.hasOwn(MODULES, module)) {
  console.error(`name one of ${Object.keys(MODULES).join(", ")}, or table`);
  process.exit(2);
}
const sample = values.sample === undefined ? undefined : Number(values.sample);
const seed = Number(values.seed);
const before = values.again ? readResults()[module] : undefined;
const only = before?.survivors.flatMap(({ rank }) => rank ?? []);
const isSample = sample !== undefined || only !== undefined;
// More than two would start a second process of the plugin that takes the sample, with a sample of its own.
const concurrency = isSample ? Math.min(2, Number(values.concurrency)) : Number(values.concurrency);

const here = import.meta.dirname;
const root = join(here, "../..");
const out = join(root, ".out/mutation");
mkdirSync(out, { recursive: true });
const report = join(out, `${module}.json`);
const config = join(out, `${module}.config.json`);
const ranksFile = join(out, `${module}.ranks.json`);
writeFileSync(
  config,
  JSON.stringify({
    testRunner: "vitest",
    plugins: [join(here, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js"), join(here, "plugins.mjs")],
    vitest: { configFile: "tools/mutation/vitest.config.ts", related: false },
    mutate: files.length > 0 ? files : [...MODULES[module].mutate],
    ignorers: ["prose"],
    checkers: isSample ? ["sample"] : [],
    coverageAnalysis: "perTest",
    // Generous: the machine may be busy, and a timeout counts as noticed.
    timeoutMS: 30_000,
    concurrency,
    ignorePatterns: ["/spec/history", "/docs", "/tools/*/node_modules", "/.out"],
    reporters: ["progress-append-only", "json"],
    jsonReporter: { fileName: report },
    tempDirName: `.out/stryker-${module}`,
  }),
);
const { status } = spawnSync(process.execPath, [join(here, "node_modules/.bin/stryker"), "run", config], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    MUTATION_MODULE: module,
    MUTATION_SAMPLE: JSON.stringify({ sample, seed: before?.seed ?? seed, only, ranksFile }),
  },
});
if (status !== 0) process.exit(status ?? 1);

interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}
interface Mutant {
  id: string;
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

const ranks = isSample ? (JSON.parse(readFileSync(ranksFile, "utf8")) as Record<string, string>) : {};
const counts: Record<string, number> = {};
const survivors: Survivor[] = [];
for (const [file, { source, mutants }] of Object.entries((JSON.parse(readFileSync(report, "utf8")) as Report).files)) {
  const lines = source.split("\n");
  for (const { id, status: end, location, replacement = "" } of mutants) {
    counts[end] = (counts[end] ?? 0) + 1;
    if (end !== "Survived" && end !== "NoCoverage") continue;
    const line = lines[location.start.line - 1] as string;
    const last = location.end.line === location.start.line ? location.end.column - 1 : undefined;
    survivors.push({
      ...(ranks[id] !== undefined && { rank: ranks[id] }),
      file,
      line: line.trim(),
      from: line.slice(location.start.column - 1, last),
      to: replacement.replace(/\s+/g, " ").slice(0, 120),
    });
  }
}
const noticed = (counts.Killed ?? 0) + (counts.Timeout ?? 0);
const made = noticed + survivors.length;
console.log(`\n${module}: ${noticed} of ${made} noticed (${((100 * noticed) / made).toFixed(1)} %)`);
if (files.length > 0) {
  for (const survivor of survivors) console.log(`${mutantOf(survivor)}\n    ${survivor.line}`);
} else {
  // A mutant that the sample leaves out has the only status that a plugin can give.
  const all = made + (counts.CompileError ?? 0);
  const result: Result = { all, made, noticed, ...(sample !== undefined && { seed }), survivors };
  keep(module, before === undefined ? result : { ...before, ...joined(before, result) });
  finish();
}

/** A sample after its survivors were made again. Those whose lines changed are not in the code any more. */
function joined(sample: Result, again: Result): Pick<Result, "made" | "noticed" | "survivors"> {
  const gone = sample.survivors.length - again.made;
  return { made: sample.made - gone, noticed: sample.noticed + again.noticed, survivors: again.survivors };
}

/** Writes the table, and fails if it lists survivors without a reason. */
function finish(): never {
  const open = writeTable();
  for (const mutant of open) console.log(mutant);
  if (open.length > 0) console.log(`\n${open.length} without a reason: add a test, or a reason to accepted.yaml`);
  process.exit(open.length > 0 ? 1 : 0);
}
