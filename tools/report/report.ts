/**
 * Prints the numbers that this project is judged by, each measured here and now: the repository's own spec, and the
 * whole published document where the corpus is there. `npm run report`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseLedger } from "../../generator/src/ledger/file.ts";
import { replay } from "../../generator/src/ledger/replay.ts";
import { equal } from "../../generator/src/openapi/equal.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { BUDGETS } from "../../test/contract/budgets/table.ts";
import { misuses, tenCalls } from "../../test/contract/compat/ten-calls.ts";
import { COMPILERS, type Compiler, makeProject, type Resolution } from "../../test/contract/compat/tsc.ts";
import {
  generateInto,
  hasCorpus,
  type Package,
  publishedDocument,
  sayIfMissing,
  WHOLE,
} from "../../test/corpus/whole-document.ts";
import { hasPages } from "../../test/unit/read/pages/pages.ts";
import { measureQuality } from "../quality/types.ts";
import { documentsTable } from "./documents.ts";
import { driftTable } from "./drift.ts";
import { recordingsByLayer } from "./recordings.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const client = join(root, "packages/client");
const compilers = Object.keys(COMPILERS) as Compiler[];

function title(text: string): void {
  console.log(`\n${text}\n${"-".repeat(text.length)}`);
}

function row(label: string, value: string | number): void {
  console.log(`${label.padEnd(46)} ${value}`);
}

interface Manifest {
  counts: Record<string, number | Record<string, number>>;
  losses: { kind: string; operation: string; pointer: string }[];
}

function inventory(folder: string): void {
  const { counts, losses } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  for (const name of ["areas", "operations", "types", "changes"]) row(name, counts[name] as number);
  for (const name of ["changesByDirection", "changesByRule", "findings", "losses"]) {
    const tally = [...sumsByFile(counts[name] ?? {})].sort(([, a], [, b]) => b - a);
    row(name, tally.map(([key, count]) => `${key} ${count}`).join(", ") || "none");
  }
  for (const loss of losses.filter(({ kind }) => kind === "open-result").slice(0, 100)) {
    row(`  left open: ${loss.operation}`.slice(0, 90), loss.pointer);
  }
}

/** The actions of a patch count for their file. */
function sumsByFile(counts: number | Record<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [key, count] of Object.entries(counts)) {
    const name = key.replace(/#\d+$/, "");
    found.set(name, (found.get(name) ?? 0) + count);
  }
  return found;
}

function replays(folder: string, source: JsonObject): void {
  const ledger = join(folder, "ledger");
  const texts = readdirSync(ledger).map((name) => readFileSync(join(ledger, name), "utf8"));
  const canonical = JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as JsonObject;
  row("source + ledger = canonical", equal(replay(source, parseLedger(texts)), canonical) ? "yes" : "NO");
  row(
    "ledger bytes",
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  );
}

async function usable(folder: string): Promise<void> {
  const quality = measureQuality(folder);
  row("operations the compiler sees", quality.operations);
  for (const [kind, operations] of Object.entries(quality)) {
    if (Array.isArray(operations)) row(`  ${kind}`, operations.length);
  }
  const packages = { "@flarespec/cloudflare": folder, "@flarespec/client": client };
  for (const compiler of compilers) {
    for (const resolution of ["nodenext", "bundler"] satisfies Resolution[]) {
      const files = {
        "all.ts": 'export * from "@flarespec/cloudflare";\nexport type * from "@flarespec/cloudflare/paths";\n',
      };
      const project = makeProject({ files, packages, resolution });
      const { errors } = await project.check(compiler);
      project.remove();
      row(`type errors, TypeScript ${compiler}, ${resolution}`, errors.length);
    }
  }
}

async function consumer(folder: string): Promise<void> {
  const packages = { "@flarespec/cloudflare": folder, "@flarespec/client": client };
  const check = async (files: Record<string, string>) => {
    const project = makeProject({ files, packages, skipLibCheck: true });
    const result = await project.check("5.9");
    project.remove();
    return result;
  };
  const floor = await check({ "empty.ts": "export {};\n" });
  for (const style of ["path", "method"] as const) {
    const { instantiations, errors } = await check({ "calls.ts": tenCalls("@flarespec/cloudflare", style) });
    row(`ten calls by ${style}: errors`, errors.length);
    const { limit } = BUDGETS.instantiations[style];
    row(`ten calls by ${style}: instantiations`, `${instantiations - floor.instantiations} (at most ${limit})`);
  }
  const wrong = misuses("@flarespec/cloudflare");
  const { errors } = await check(Object.fromEntries(wrong.map(({ code }, i) => [`misuse-${i}.ts`, code])));
  const refused = wrong.filter(({ names }, i) =>
    errors.some((one) => one.startsWith(`misuse-${i}.ts`) && names.test(one)),
  );
  row("misuses refused, naming the mistake", `${refused.length} of ${wrong.length}`);
}

function sameBytes(a: Package, b: Package): boolean {
  return equal(
    a.run.files.map(({ path, text }) => [path, text]),
    b.run.files.map(({ path, text }) => [path, text]),
  );
}

const own = join(root, "generated");
title("The repository's own spec");
if (existsSync(join(own, "manifest.json"))) {
  inventory(own);
  replays(own, JSON.parse(readFileSync(join(own, "source.json"), "utf8")) as JsonObject);
  await usable(own);
}

title("Recordings, by what they are worth");
console.log(await recordingsByLayer());

title("explain and trace");
const flarespec = (...args: string[]) =>
  execFileSync(process.execPath, [join(root, "generator/bin/flarespec.js"), ...args], { cwd: root, encoding: "utf8" });
console.log(flarespec("explain", "FS3093"));
console.log(flarespec("trace", "Tunnel.tun_type"));

title(`The whole published document (${WHOLE})`);
sayIfMissing("the whole published document");
if (hasCorpus) {
  const source = publishedDocument(WHOLE);
  const made = generateInto(source);
  inventory(made.folder);
  replays(made.folder, JSON.parse(source.text) as JsonObject);
  row("two runs byte-identical", sameBytes(made, generateInto(source)) ? "yes" : "NO");
  await usable(made.folder);
  await consumer(made.folder);
  made.remove();
}

title("Documentation pages against the published document");
sayIfMissing("the published pages");
if (hasCorpus && hasPages) console.log(driftTable());

title("Every published document");
sayIfMissing("every published document");
if (hasCorpus) console.log(documentsTable());
