import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { MODULES, type Module } from "./modules.ts";

/** A change that no test noticed. */
export interface Survivor {
  /** By the plugin; none in a run of a whole module. */
  rank?: string;
  file: string;
  /** Its text without the spaces in front. */
  line: string;
  from: string;
  to: string;
}

/** What a run of a module gave. */
export interface Result {
  /** All changes that StrykerJS knows for the module, and those that were made. */
  all: number;
  made: number;
  noticed: number;
  seed?: number;
  survivors: Survivor[];
}

/** Survivors that need no test. A mutant is written as the table writes it: `file: from → to`. */
interface Accepted {
  kind: keyof typeof KINDS;
  because: string;
  mutants: string[];
}

const KINDS = {
  equivalent: "The code does the same with the change",
  order: "The rules of a stage run until nothing changes, so the result is the same",
  speed: "The result is the same and takes longer",
  wording: "Only a text for people changes",
  elsewhere: "Tests notice it that the tool does not run",
  unreachable: "No document that reaches the code shows it",
  accepted: "A test would repeat the code",
} as const;

const HERE = import.meta.dirname;
const RESULTS = join(HERE, "results.json");
const TABLE = join(HERE, "../../test/mutation.md");

export function readResults(): Partial<Record<Module, Result>> {
  return JSON.parse(readFileSync(RESULTS, "utf8")) as Partial<Record<Module, Result>>;
}

/** Keeps the result of a run beside those of other modules. */
export function keep(module: Module, result: Result): void {
  const results = { ...readResults(), [module]: result };
  const sorted = Object.fromEntries(Object.keys(MODULES).map((name) => [name, results[name as Module]]));
  writeFileSync(RESULTS, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Writes `test/mutation.md`, and returns the survivors that `accepted.yaml` has no reason for. */
export function writeTable(): string[] {
  const results = Object.entries(readResults()) as [Module, Result][];
  const accepted = parse(readFileSync(join(HERE, "accepted.yaml"), "utf8")) as Accepted[];
  const survivors = new Set(results.flatMap(([, result]) => result.survivors.map(mutantOf)));
  const judged = new Set(accepted.flatMap(({ mutants }) => mutants));
  const open = [...survivors].filter((mutant) => !judged.has(mutant));
  const groups = Object.entries(KINDS).flatMap(([kind, title]) => {
    const reasons = accepted.flatMap((one) => {
      const alive = one.kind === kind ? one.mutants.filter((mutant) => survivors.has(mutant)) : [];
      return alive.length === 0
        ? []
        : [`- ${one.because}\n${alive.map((mutant) => `  - ${quoted(mutant)}\n`).join("")}`];
    });
    return reasons.length === 0 ? [] : [`## ${title}\n\n${reasons.join("")}`];
  });
  if (open.length > 0) groups.push(`## Not judged yet\n\n${open.map((mutant) => `- ${quoted(mutant)}\n`).join("")}`);
  const rows = results.map(([module, { all, made, noticed, seed }]) => {
    const sample = seed === undefined ? "all" : `a sample, seed ${seed}`;
    return `| ${module} | ${all} | ${made} (${sample}) | ${noticed} | ${((100 * noticed) / made).toFixed(1)} % |`;
  });
  writeFileSync(TABLE, `${INTRODUCTION}\n${[HEAD, ...rows].join("\n")}\n\n${groups.join("\n")}`);
  return open;
}

const INTRODUCTION = `# Small faults that the tests notice

Written by \`npm run mutation\`. StrykerJS changes the code in small ways, and a change is noticed if a test fails. Texts
for people are left out. Every change that no test noticed is listed, with the reason of \`tools/mutation/accepted.yaml\`
why it needs no test.
`;
const HEAD = "| module | possible changes | made | noticed | score |\n|---|---:|---:|---:|---:|";

export function mutantOf({ file, from, to }: Survivor): string {
  return `${file.replace("generator/src/", "")}: ${from} → ${to}`;
}

/** A mutant as code, whatever quotes it contains. */
function quoted(mutant: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...[...mutant.matchAll(/`+/g)].map(([run]) => run.length)));
  return `${fence}${mutant}${fence}`;
}
