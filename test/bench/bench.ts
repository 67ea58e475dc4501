/**
 * Measures flarespec beside its peers on the whole published document and writes RESULTS.md, results.json and charts.
 * `npm run bench`, or with stages and rounds: `npm run bench -- --stages cold,editor --rounds 3`. Stages that are not taken
 * stay as an earlier run on the same machine, with the same versions, left them.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { hasCorpus, publishedDocument, WHOLE } from "../corpus/whole-document.ts";
import { COMPILATIONS, compile, makeProjects } from "./compile.ts";
import { editor } from "./editor.ts";
import { generateCold, growth, regenerate } from "./generate.ts";
import type { Spread } from "./measure.ts";
import { installed, OPENAPI_TYPESCRIPT, PEERS } from "./peers.ts";
import { reading } from "./reading.ts";
import { chart, type Goal, markdown, type Results, type Taken } from "./report.ts";
import { runtime } from "./runtime.ts";
import type { Bench, Stage } from "./stage.ts";

const CONSUMERS = COMPILATIONS.map(({ id }) => id);
const STAGES = ["cold", "again", ...CONSUMERS, "editor", "runtime", "reading", "growth"];

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

const leftOut = PEERS.filter((peer) => installed(peer) === undefined).map((peer) => `${peer.name} is not installed`);
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
  if (wanted.has("again")) {
    bench.log("regenerate");
    stages.push(regenerate(bench, OPENAPI_TYPESCRIPT));
  }
  const compilations = COMPILATIONS.filter(({ id }) => wanted.has(id));
  if (compilations.length > 0 || wanted.has("editor") || wanted.has("runtime")) {
    const { projects, left } = makeProjects(bench);
    leftOut.push(...left);
    const ours = join(folder, "package/cloudflare");
    for (const one of compilations) stages.push(compile(bench, projects, one));
    if (wanted.has("editor")) stages.push(await editor(bench, ours));
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
const versions = Object.fromEntries(PEERS.flatMap((peer) => [[peer.package, installed(peer) ?? ""]]));
const date = new Date().toISOString().slice(0, 10);
const record = join(values.out, "results.json");
const all = [...kept(record), ...stages.map((stage) => ({ ...stage, date, rounds: bench.rounds }))];
all.sort((a, b) => STAGES.indexOf(a.id) - STAGES.indexOf(b.id));
const results: Results = { machine, versions, leftOut, stages: all, goals: goalsOf(all) };
mkdirSync(join(values.out, "charts"), { recursive: true });
writeFileSync(record, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(values.out, "RESULTS.md"), markdown(results));
for (const stage of stages) writeFileSync(join(values.out, "charts", `${stage.id}.svg`), chart(stage));
bench.log(`wrote ${join(values.out, "RESULTS.md")}`);

/** What an earlier run on this machine took of the stages that this one did not. */
function kept(file: string): Taken[] {
  if (!existsSync(file)) return [];
  const earlier = JSON.parse(readFileSync(file, "utf8")) as Results;
  const same = isDeepStrictEqual([earlier.machine, earlier.versions], [machine, versions]);
  return same ? earlier.stages.filter(({ id }) => !stages.some((stage) => stage.id === id)) : [];
}

const COLD =
  "openapi-typescript prints what stands there; half of this run is spent on finding and correcting what is wrong, and a " +
  "tenth on the ledger and the overlay that say so. The floor below is what reading and writing alone cost.";
const MEMORY =
  "The document is held twice, as read and as corrected, with a ledger of 10,000 corrections between the two.";
const CHANGED =
  "Rules look across the document (who uses a component, which answers fail), so all of them run again; of what is written, " +
  "only files that say something else are touched.";

/** The figures of the project's promise, as far as this run took them. */
function goalsOf(taken: readonly Stage[]): Goal[] {
  const value = (id: string, row: string, column: string): number | undefined => {
    const found = taken.find((stage) => stage.id === id)?.rows.find(({ name }) => name === row)?.values[column];
    if (typeof found === "number") return found;
    return typeof found === "object" ? (found as Spread).median : undefined;
  };
  const ratio = (id: string, column: string, ours: string, theirs: string): number | undefined => {
    const [a, b] = [value(id, ours, column), value(id, theirs, column)];
    return a === undefined || b === undefined ? undefined : a / b;
  };
  const types = OPENAPI_TYPESCRIPT.name;
  const growth = (row: string): number | undefined => value("growth", row, "perOperation");
  const [once, fourfold] = [growth("100 %"), growth("400 %")];
  const path = "flarespec, whole API by path";
  return [
    {
      what: "generate cold, time over openapi-typescript's",
      goal: 0.8,
      unit: " x",
      measured: ratio("cold", "seconds", "flarespec", types),
      why: COLD,
    },
    {
      what: "generate cold, memory over openapi-typescript's",
      goal: 1,
      unit: " x",
      measured: ratio("cold", "mebibytes", "flarespec", types),
      why: MEMORY,
    },
    {
      what: "regenerate, nothing changed, over openapi-typescript's run",
      goal: 0.12,
      unit: " x",
      measured: ratio("again", "seconds", "flarespec, nothing changed", types),
    },
    {
      what: "regenerate, one operation changed, over cold",
      goal: 0.3,
      unit: " x",
      measured: ratio("again", "seconds", "flarespec, one operation changed", "flarespec, cold"),
      why: CHANGED,
    },
    {
      what: "reading a documentation page, over remark's parsing of its Markdown",
      goal: 1,
      unit: " x",
      measured: ratio("reading", "milliseconds", "flarespec, the page", "remark, Markdown alone"),
    },
    {
      what: "area imports, instantiations",
      goal: 80,
      unit: "",
      measured: value("consumer-5.9-skip", "flarespec, areas", "instantiations"),
    },
    {
      what: "area imports, time over an empty program, skipLibCheck",
      goal: 1.05,
      unit: " x",
      measured: ratio("consumer-5.9-skip", "seconds", "flarespec, areas", "an empty program"),
    },
    {
      what: "area imports, time over an empty program",
      goal: 1.25,
      unit: " x",
      measured: ratio("consumer-5.9", "seconds", "flarespec, areas", "an empty program"),
    },
    {
      what: "whole API by path, instantiations",
      goal: 100,
      unit: "",
      measured: value("consumer-5.9-skip", path, "instantiations"),
    },
    {
      what: "whole API by GET(path), instantiations",
      goal: 500,
      unit: "",
      measured: value("consumer-5.9-skip", "flarespec, whole API by GET(path)", "instantiations"),
    },
    {
      what: "whole API, time over an empty program, skipLibCheck",
      goal: 1.6,
      unit: " x",
      measured: ratio("consumer-5.9-skip", "seconds", path, "an empty program"),
    },
    {
      what: "editor, diagnostics after an edit, over hey-api's",
      goal: 1,
      unit: " x",
      measured: ratio("editor", "afterEdit", path, "hey-api"),
    },
    {
      what: "editor, completion of a path, over the official SDK's",
      goal: 1,
      unit: " x",
      measured: ratio("editor", "call", path, "official SDK"),
    },
    {
      what: "editor, completion of data.result., over the official SDK's",
      goal: 1,
      unit: " x",
      measured: ratio("editor", "result", path, "official SDK"),
    },
    {
      what: "editor, memory over hey-api's",
      goal: 0.9,
      unit: " x",
      measured: ratio("editor", "mebibytes", path, "hey-api"),
    },
    {
      what: "growth, time an operation at four times the operations over that at once",
      goal: 1,
      unit: " x",
      measured: once === undefined || fourfold === undefined ? undefined : fourfold / once,
    },
  ];
}
