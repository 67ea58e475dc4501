import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODULES, type Module } from "./modules.ts";

// `npm run mutation -- MODULE [FILE…]`: StrykerJS changes the module in small ways and runs its tests for each change.
// A change that no test notices survives. Texts are left out: reasons and messages are read by people.

const here = import.meta.dirname;
const root = join(here, "../..");
const [module, ...files] = process.argv.slice(2) as [Module | undefined, ...string[]];
if (module === undefined || !Object.hasOwn(MODULES, module)) {
  console.error(`name one of ${Object.keys(MODULES).join(", ")}`);
  process.exit(2);
}
const out = join(root, ".out/mutation");
mkdirSync(out, { recursive: true });
const report = join(out, `${module}.json`);
const config = join(out, "stryker.config.json");
writeFileSync(
  config,
  JSON.stringify({
    testRunner: "vitest",
    plugins: [join(here, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
    vitest: { configFile: "tools/mutation/vitest.config.ts", related: false },
    mutate: files.length > 0 ? files : [...MODULES[module].mutate],
    mutator: { excludedMutations: ["StringLiteral"] },
    coverageAnalysis: "perTest",
    concurrency: 2,
    ignorePatterns: ["/spec/history", "/docs", "/tools/*/node_modules", "/.out"],
    reporters: ["progress-append-only", "json"],
    jsonReporter: { fileName: report },
    tempDirName: ".out/stryker",
  }),
);
const { status } = spawnSync(process.execPath, [join(here, "node_modules/.bin/stryker"), "run", config], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, MUTATION_MODULE: module },
});
if (status !== 0) process.exit(status ?? 1);

interface Report {
  files: Record<
    string,
    {
      source: string;
      mutants: { status: string; mutatorName: string; replacement?: string; location: { start: { line: number } } }[];
    }
  >;
}
const counts: Record<string, number> = {};
const alive: string[] = [];
for (const [file, { source, mutants }] of Object.entries((JSON.parse(readFileSync(report, "utf8")) as Report).files)) {
  const lines = source.split("\n");
  for (const { status: end, mutatorName, replacement, location } of mutants) {
    counts[end] = (counts[end] ?? 0) + 1;
    if (end !== "Survived" && end !== "NoCoverage") continue;
    const line = location.start.line;
    alive.push(
      `${file}:${line} ${mutatorName} ${end}\n    ${lines[line - 1]?.trim()}\n    → ${(replacement ?? "").replace(/\s+/g, " ").slice(0, 120)}`,
    );
  }
}
const found = (counts.Killed ?? 0) + (counts.Timeout ?? 0);
const all = found + (counts.Survived ?? 0) + (counts.NoCoverage ?? 0);
console.log(`${alive.join("\n")}\n\n${module}: ${found} of ${all} noticed (${((100 * found) / all).toFixed(1)} %)`);
