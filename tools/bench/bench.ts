/**
 * Measures flarespec beside its peers on the whole published document and writes RESULTS.md, results.json and charts.
 * `npm run bench`, or with stages and rounds: `npm run bench -- --stages cold,editor-5.9 --rounds 3`. Stages that are not taken
 * stay as an earlier run on the same machine, with the same versions, left them.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { hasCorpus, publishedDocument, WHOLE } from "../../test/corpus/whole-document.ts";
import { COMPILATIONS, compile, makeProjects } from "./compile.ts";
import { editor } from "./editor.ts";
import { difference, generateCold, generateSmall, growth, outputs, regenerate } from "./generate.ts";
import { goalsOf } from "./goals.ts";
import { installed, NOT_MEASURED, OPENAPI_TYPESCRIPT, PEERS, PEERS_OF_SMALL } from "./peers.ts";
import { impact, migrate } from "./projects.ts";
import { reading } from "./reading.ts";
import { chart, markdown, type Results, type Taken } from "./report.ts";
import { runtime } from "./runtime.ts";
import { SERVERS } from "./servers.ts";
import type { Bench, Stage } from "./stage.ts";

const CONSUMERS = COMPILATIONS.map(({ id }) => id);
const EDITORS = Object.keys(SERVERS).map((version) => `editor-${version}`);
const STAGES = [
  "cold",
  "small",
  "outputs",
  "again",
  "diff",
  "impact",
  "migrate",
  ...CONSUMERS,
  ...EDITORS,
  "runtime",
  "reading",
  "growth",
];

const { values } = parseArgs({
  options: {
    stages: { type: "string", default: STAGES.join(",") },
    rounds: { type: "string", default: "5" },
    /** Where to write; the committed results by default. */
    out: { type: "string", default: fileURLToPath(new URL(".", import.meta.url)) },
  },
});

if (!hasCorpus) {
  console.info("bench: skipped, the corpus of published documents is not here");
  process.exit(0);
}

/** The publication before the one that is measured. */
const PREVIOUS = "2024-07-15-c9dd8dfc";
const wanted = new Set(values.stages.split(","));
const folder = mkdtempSync(join(tmpdir(), "flarespec-bench-"));
const bench: Bench = {
  document: join(folder, `${WHOLE}.json`),
  folder,
  rounds: Number(values.rounds),
  root: fileURLToPath(new URL("../../", import.meta.url)),
  log: (message) => console.error(`bench: ${message}`),
};
writeFileSync(bench.document, publishedDocument(WHOLE).text);

const missing = [...new Set([...PEERS, ...PEERS_OF_SMALL])].filter((peer) => installed(peer) === undefined);
const leftOut = [...NOT_MEASURED, ...missing.map((peer) => `${peer.name} is not installed`)];
const stages: Stage[] = [];
try {
  if (wanted.has("cold")) {
    bench.log("generate cold");
    stages.push(
      generateCold(
        bench,
        PEERS.filter((peer) => installed(peer) !== undefined),
      ),
    );
  }
  if (wanted.has("small")) {
    bench.log("generate from a small document");
    const peers = PEERS_OF_SMALL.filter((peer) => installed(peer) !== undefined);
    stages.push(generateSmall(bench, peers));
  }
  if (wanted.has("outputs")) {
    bench.log("outputs");
    stages.push(outputs(bench));
  }
  if (wanted.has("again")) {
    bench.log("regenerate");
    stages.push(regenerate(bench, OPENAPI_TYPESCRIPT));
  }
  if (wanted.has("diff")) {
    bench.log("difference");
    const previous = join(folder, `${PREVIOUS}.json`);
    writeFileSync(previous, publishedDocument(PREVIOUS).text);
    stages.push(difference(bench, previous));
  }
  if (wanted.has("impact")) {
    bench.log("impact");
    stages.push(impact(bench, PREVIOUS));
  }
  if (wanted.has("migrate")) {
    bench.log("migrate");
    const stage = migrate(bench);
    if (stage !== undefined) stages.push(stage);
  }
  const compilations = COMPILATIONS.filter(({ id }) => wanted.has(id));
  const editors = Object.keys(SERVERS).filter((version) => wanted.has(`editor-${version}`));
  if (compilations.length + editors.length > 0 || wanted.has("runtime")) {
    const { projects, left } = makeProjects(bench);
    leftOut.push(...left);
    const ours = join(folder, "package/cloudflare");
    for (const one of compilations) stages.push(compile(bench, projects, one));
    for (const version of editors) stages.push(await editor(bench, ours, version));
    if (wanted.has("runtime")) stages.push(await runtime(bench, ours));
  }
  if (wanted.has("reading")) {
    const stage = await reading(bench);
    if (stage !== undefined) stages.push(stage);
  }
  if (wanted.has("growth")) stages.push(growth(bench, OPENAPI_TYPESCRIPT));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const [cpu] = cpus();
const machine = {
  cpu: cpu?.model ?? "unknown processor",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${type()} ${release().split("-")[0]}`,
  node: process.versions.node,
};
const versions = Object.fromEntries(
  [...PEERS, ...PEERS_OF_SMALL].flatMap((peer) => [[peer.package, installed(peer) ?? ""]]),
);
const date = new Date().toISOString().slice(0, 10);
const record = join(values.out, "results.json");
const all = [...kept(record), ...stages.map((stage) => ({ ...stage, date, rounds: bench.rounds }))];
all.sort((a, b) => STAGES.indexOf(a.id) - STAGES.indexOf(b.id));
const results: Results = { machine, versions, leftOut, stages: all, goals: goalsOf(all) };
mkdirSync(join(values.out, "charts"), { recursive: true });
writeFileSync(record, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(values.out, "RESULTS.md"), markdown(results));
for (const stage of all) writeFileSync(join(values.out, "charts", `${stage.id}.svg`), chart(stage));
bench.log(`wrote ${join(values.out, "RESULTS.md")}`);

/** What an earlier run on this machine took of the stages that this one did not. */
function kept(file: string): Taken[] {
  if (!existsSync(file)) return [];
  const earlier = JSON.parse(readFileSync(file, "utf8")) as Results;
  const same = isDeepStrictEqual([earlier.machine, earlier.versions], [machine, versions]);
  return same ? earlier.stages.filter(({ id }) => !stages.some((stage) => stage.id === id)) : [];
}
