import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findList, type Loaded, load } from "../config/read.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { type Difference, plainDifference } from "../diff/change.ts";
import { diff } from "../diff/diff.ts";
import { sideOf } from "../diff/side.ts";
import type { OutFile } from "../emit/file.ts";
import { visible } from "../escape.ts";
import { assertCanonical } from "../normalize/invariants.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import { ResponseCache } from "../update/cache.ts";
import { commit, journalFile, resume } from "../update/journal.ts";
import { type Plan, plan, SETTLING_HOURS, type SourceUpdate, writable } from "../update/plan.ts";
import { compareFiles, type Differences, isUpToDate, removeFile, writeFiles } from "../write.ts";
import { cached, cacheFolder, correctionFolder, correctionStore } from "./cache.ts";
import { forPeople as differenceForPeople } from "./diff.ts";
import { checkTarget, resolveOptions } from "./generate.ts";
import { count, type Io, printJson } from "./output.ts";
import type { Producer } from "./product.ts";
import { openProgress, type Progress } from "./progress.ts";
import { shownPath } from "./summary.ts";
import { openWorkerHost, pluginsHere } from "./worker-host.ts";

export interface UpdateOptions {
  config?: string;
  accept?: boolean;
  dryRun?: boolean;
  /** Seconds, as text. */
  timeout?: string;
  json?: boolean;
  verbose?: boolean;
}

interface Updated extends Plan {
  /** Difference of the package; null if nothing was generated, or if there was no package before. */
  difference: Difference | null;
  /** Null if nothing was generated. */
  out: string | null;
  output: Differences;
  /** True if this run completed an interrupted one. */
  resumed: boolean;
}

/** `flarespec update`. @returns the exit code. @throws on any failure; then nothing was written. */
export async function updateCommand(
  source: string | undefined,
  options: UpdateOptions,
  io: Io,
  now: Date = new Date(),
): Promise<number> {
  const patience = patienceOf(options.timeout);
  const { config } = resolveOptions(options.config === undefined ? {} : { config: options.config });
  const interrupted = (): void => process.exit(130);
  process.on("SIGINT", interrupted);
  const workerHost = openWorkerHost();
  const progress = await openProgress(io, options);
  try {
    const updated = await run(
      { source, config, patience, now },
      options,
      pluginsHere(cached(workerHost.open), correctionFolder),
      progress,
    );
    progress.end();
    if (options.json === true) printJson(io, plain(updated, options.dryRun === true));
    else io.stdout.write(forPeople(updated, options.dryRun === true, io));
    return 0;
  } finally {
    progress.end();
    await workerHost.close();
    process.off("SIGINT", interrupted);
  }
}

interface UpdateRequest {
  source: string | undefined;
  config: string | undefined;
  patience: number | undefined;
  now: Date;
}

async function run(
  wanted: UpdateRequest,
  options: UpdateOptions,
  produce: Producer,
  progress: Progress,
): Promise<Updated> {
  const dryRun = options.dryRun === true;
  const list = await listOf(wanted.config);
  const journal = journalFile(list);
  if (dryRun && existsSync(journal)) {
    throw new FlarespecError("FS6006", { message: "an earlier update was interrupted", place: { file: list } });
  }
  const resumed = resume(journal, writable(list));
  if (resumed) {
    const loaded = await load({ config: wanted.config });
    writeFiles(loaded.out, (await produceDocument(loaded, produce, progress)).files);
    removeFile(journal);
  }

  progress.stage("fetch");
  const decided = await plan(list, {
    ...wanted,
    accept: options.accept,
    kept: new ResponseCache(cacheFolder("flarespec-upstream")),
    corrections: correctionStore(),
  });
  if (decided.steps.length === 0) return { ...decided, difference: null, out: null, output: NOTHING, resumed };

  const loaded = await load({ config: wanted.config, instead: decided.fresh });
  const { out, input, configFile } = loaded;
  checkTarget(out, shownPath(out), [process.cwd(), ...(configFile === undefined ? [] : [configFile])], !dryRun);
  const before = generatedDocument(out) ?? (await canonicalBefore(wanted.config, produce, progress));
  const { files, canonical } = await produceDocument(loaded, produce, progress);
  const names = { ...(input.config.areas && { areas: input.config.areas }), names: input.names };
  const difference = before === undefined ? null : diff(sideOf(before, names), sideOf(canonical, names));
  if (dryRun) return { ...decided, difference, out, output: compareFiles(out, files), resumed };
  progress.stage("write");
  let output = NOTHING;
  commit(journal, decided.steps, () => {
    output = writeFiles(out, files);
  });
  return { ...decided, difference, out, output, resumed };
}

const NOTHING: Differences = { added: [], changed: [], removed: [] };

/** @throws FlarespecError FS6001 if there is none. */
async function listOf(config: string | undefined): Promise<string> {
  const list = await findList({ config });
  if (list !== undefined) return list;
  throw new FlarespecError("FS6001", {
    message: "there is no list of sources: no spec/sources.yaml, and no configuration that names one",
    exitCode: 2,
  });
}

async function produceDocument(
  { input, explain }: Loaded,
  produce: Producer,
  progress: Progress,
): Promise<{ files: OutFile[]; canonical: JsonObject }> {
  const { files } = await produce(input, (stage) => progress.stage(stage)).catch((error: unknown) => {
    throw explain(error);
  });
  const openapi = files.find(({ path }) => path === "openapi.json");
  // Every package has this file, see emit/package/outputs.ts.
  return { files, canonical: JSON.parse(openapi?.text as string) as JsonObject };
}

/** Reads the canonical document of the package that was generated last. */
function generatedDocument(out: string): JsonObject | undefined {
  try {
    return assertCanonical(JSON.parse(readFileSync(join(out, "openapi.json"), "utf8")) as JsonObject);
  } catch {
    return undefined;
  }
}

/** Generates the document before the update, if there is no package yet; undefined if a file is not the recorded one. */
async function canonicalBefore(
  config: string | undefined,
  produce: Producer,
  progress: Progress,
): Promise<JsonObject | undefined> {
  try {
    return (await produceDocument(await load({ config }), produce, progress)).canonical;
  } catch (error) {
    // The current sources are invalid, and the update replaces them.
    if (error instanceof FlarespecError) return undefined;
    throw error;
  }
}

function patienceOf(seconds: string | undefined): number | undefined {
  if (seconds === undefined) return undefined;
  const value = Number(seconds);
  if (value > 0 && value <= 3600) return value * 1000;
  throw new FlarespecError("FS2001", {
    message: `--timeout ${seconds} is no time`,
    expected: "seconds, at most 3600",
    exitCode: 2,
  });
}

function plain({ sources, steps, difference, out, output, resumed }: Updated, dryRun: boolean): object {
  const files = steps.map(({ path }) => path.replaceAll("\\", "/")).sort();
  const plainly = difference === null ? null : plainDifference(difference);
  return {
    ok: true,
    exitCode: 0,
    dryRun,
    resumed,
    sources,
    difference: plainly,
    written: { files, out, ...output },
  };
}

function forPeople(updated: Updated, dryRun: boolean, io: Io): string {
  const { sources, steps, difference, out, output, resumed } = updated;
  const lines = [
    ...(resumed ? ["completed an update that was interrupted"] : []),
    ...sources.flatMap((one) => [`${one.id}: ${statusText(one)}`, ...findingLines(one)].map(visible)),
  ];
  if (difference !== null) lines.push("", differenceForPeople(difference, io).trimEnd(), "");
  if (steps.length > 0) {
    const files = steps.map(({ path }) => path).join(", ");
    const { added, changed, removed } = output;
    const n = added.length + changed.length + removed.length;
    const folder = out === null || isUpToDate(output) ? "" : ` and ${count(n, "file")} of ${shownPath(out)}`;
    lines.push(visible(`${dryRun ? "would write" : "wrote"} ${files}${folder}`));
  } else lines.push("nothing was written");
  return `${lines.join("\n")}\n`;
}

function statusText({ status, from, to, seen, upstream }: SourceUpdate): string {
  const day = (date: string | null | undefined) => date?.slice(0, 10) ?? "an unknown day";
  const version = `${to?.revision ?? "a revision"} of ${day(to?.date)}`;
  switch (status) {
    case "unchanged":
      return `nothing new at ${upstream}`;
    case "republished":
      return `${version} says what is recorded, names of components aside; kept as it is (--accept takes it)`;
    case "held":
      return `${version} goes back to the state of ${day(seen)}, less than ${SETTLING_HOURS} hours after the last change; held back (--accept takes it)`;
    case "restored":
      return `the file was not the recorded one; ${upstream} still has it`;
    case "updated": {
      const back = seen === null ? "" : `; a state seen before, taken over on ${day(seen)}`;
      if (from.sha256 === null) return `${version}, for the first time${back}`;
      return `${from.revision ?? "a revision"} of ${day(from.date)} → ${version}${back}`;
    }
  }
}

/** Formats new findings: a line for each code with its first finding. `--json` has all. */
function findingLines({ findings, from }: SourceUpdate): string[] {
  const byCode = new Map<string, string[]>();
  for (const { code, pointer, message } of findings) {
    byCode.set(code, [...(byCode.get(code) ?? []), pointer === "" ? message : `${pointer}: ${message}`]);
  }
  const lines = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, [first, ...others]]) => {
      const more = others.length > 0 ? `, and ${count(others.length, "other")}` : "";
      return `  ${code}: ${first}${more}`;
    });
  return lines.length > 0
    ? [from.sha256 === null ? "  findings:" : "  new findings:", ...lines.map((line) => `  ${line}`)]
    : [];
}
