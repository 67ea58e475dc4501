import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Input } from "../config/input.ts";
import { findConfig, type Loaded, type LoadOptions, load } from "../config/read.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { visible } from "../escape.ts";
import { compareFiles, type Differences, isUpToDate, writeFiles } from "../write.ts";
import { type Judgement, judge } from "./accept.ts";
import { cached, correctionFolder } from "./cache.ts";
import { plainError } from "./error-transfer.ts";
import { colorsFor, count, cut, type Io, printError, printJson } from "./output.ts";
import type { Producer, Product, StageTime } from "./product.ts";
import { profiled } from "./profile.ts";
import { openProgress, type Progress } from "./progress.ts";
import { shownPath, summarize, timingLines } from "./summary.ts";
import { pluginsHere, produceHere, type WorkerHost } from "./worker-host.ts";

export interface GenerateOptions {
  config?: string;
  source?: string[];
  out?: string;
  check?: boolean;
  watch?: boolean;
  strict?: boolean;
  json?: boolean;
  timing?: boolean;
  /** False to ignore the cache. */
  cache?: boolean;
  /** File for a CPU profile of the run. The run then ignores the cache and uses this thread. */
  trace?: string;
  verbose?: boolean;
  packageName?: string;
  runtime?: "package" | "bundled";
  answers?: "evidence" | "stated";
  preset?: "cloudflare" | "none";
}

/**
 * `flarespec generate`.
 * @param workerHost closed when the command is done.
 * @returns the exit code. @throws what the run throws, unless it watches.
 */
export async function generateCommand(options: GenerateOptions, io: Io, workerHost: WorkerHost): Promise<number> {
  const interrupted = (): void => process.exit(130);
  try {
    const { trace } = options;
    if (trace !== undefined) {
      const file = resolve(trace);
      return await profiled(file, async () =>
        once(await load(resolveOptions(options)), options, await produceHere(), io),
      );
    }
    const wanted = resolveOptions(options);
    process.on("SIGINT", interrupted);
    const produce =
      options.cache === false
        ? pluginsHere(workerHost.produce)
        : pluginsHere(cached(workerHost.open), correctionFolder);
    if (options.watch === true) {
      const { watch } = await import("./watch.ts");
      return await watch(wanted, (changed) => attempt(wanted, options, produce, io, changed), io);
    }
    return await once(await load(wanted), options, produce, io);
  } finally {
    await workerHost.close();
    process.off("SIGINT", interrupted);
  }
}

/**
 * Makes the paths of the command line absolute, then changes to the folder of the configuration. So the places in the
 * ledger, and every byte of the output, do not depend on the current folder.
 */
export function resolveOptions(options: GenerateOptions): LoadOptions {
  const config = findConfig({ config: options.config, sources: options.source });
  const base = config === undefined ? process.cwd() : dirname(config);
  const wanted: LoadOptions = {
    config,
    sources: options.source?.map((source) => {
      if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return source;
      const path = relative(base, resolve(source));
      return path.startsWith("..") ? resolve(source) : path;
    }),
    out: options.out === undefined ? undefined : resolve(options.out),
    packageName: options.packageName,
    runtime: options.runtime,
    answers: options.answers,
    preset: options.preset,
  };
  if (base !== process.cwd()) process.chdir(base);
  return wanted;
}

/** One round of `--watch`: prints errors instead of throwing them. */
async function attempt(
  wanted: LoadOptions,
  options: GenerateOptions,
  produce: Producer,
  io: Io,
  changed: readonly string[],
): Promise<readonly string[]> {
  if (changed.length > 0) {
    const shown = changed.slice(0, 3).join(", ") + (changed.length > 3 ? ` and ${changed.length - 3} more` : "");
    if (options.json !== true) io.stderr.write(`\nflarespec: ${visible(shown)} changed\n`);
  }
  const read: string[] = [];
  try {
    await once(await load(wanted, read), options, produce, io, read);
  } catch (error) {
    printError(error, io, options);
  }
  return read;
}

async function once(
  { input, out, explain, configFile }: Loaded,
  options: GenerateOptions,
  produce: Producer,
  io: Io,
  read: string[] = [],
): Promise<number> {
  checkTarget(
    out,
    options.out ?? shownPath(out),
    [process.cwd(), ...(configFile === undefined ? [] : [configFile])],
    options.check !== true,
  );
  const progress = await openProgress(io, options);
  try {
    const receipts = canUseReceipts(input, options) ? await import("./receipt.ts") : undefined;
    const held = receipts?.readReceipt(input, out);
    const product =
      held ??
      (await produce(input, (stage) => progress.stage(stage)).catch((error: unknown) => {
        throw explain(error);
      }));
    read.push(...product.others.map(({ path }) => path));
    const judgement = judge(product, input.config.accept ?? []);
    const write = (): Differences => {
      if (held !== undefined) return { added: [], changed: [], removed: [] };
      const differences = writeFiles(out, product.files);
      if (isUpToDate(differences)) receipts?.keepReceipt(input, out, product);
      return differences;
    };
    return finish(product, judgement, write, out, options, io, progress);
  } finally {
    progress.end();
  }
}

/** Whether a run may rely on what an earlier one left in the output folder, instead of reading it. */
function canUseReceipts({ config }: Input, { cache, check, strict, trace }: GenerateOptions): boolean {
  const isCached = cache !== false && trace === undefined && config.outputs?.plugins === undefined;
  return isCached && check !== true && strict !== true;
}

function finish(
  product: Product,
  judgement: Judgement,
  write: () => Differences,
  out: string,
  options: GenerateOptions,
  io: Io,
  progress: Progress,
): number {
  const { findings, losses } = judgement;
  const refused = options.strict === true ? judgement.refused : [];
  const check = options.check === true || refused.length > 0;
  const timing = [...product.timing];
  if (!check) progress.stage("write");
  const differences = timed(timing, check ? "compare" : "write", () =>
    check ? compareFiles(out, product.files) : write(),
  );
  progress.end();

  const stale = options.check === true && !isUpToDate(differences);
  const error = refused.length > 0 ? strictError(refused) : stale ? staleError(out, differences) : undefined;
  const exitCode = error === undefined ? 0 : 1;
  if (options.json === true) {
    printJson(io, {
      ok: exitCode === 0,
      exitCode,
      out,
      written: check ? { added: [], changed: [], removed: [] } : differences,
      ...(options.check === true && { differences: describe(out, product, differences) }),
      counts: product.counts,
      findings,
      losses,
      ...(options.timing === true && { timing }),
      ...(error !== undefined && { error: plainError(error) }),
    });
    return exitCode;
  }
  if (refused.length === 0) {
    io.stdout.write(
      summarize(product, judgement, { out, differences, check, given: given(options) }, colorsFor(io.stdout, io.env)),
    );
  }
  if (options.timing === true) io.stderr.write(`${timingLines(timing).join("\n")}\n`);
  if (stale) io.stdout.write(`\n${differenceLines(out, product, differences).join("\n")}\n`);
  if (error !== undefined) printError(error, io, options);
  return exitCode;
}

function given({ config, source = [] }: GenerateOptions): string[] {
  return [...(config === undefined ? [] : ["--config", config]), ...source.flatMap((one) => ["--source", one])];
}

function timed<T>(timing: StageTime[], stage: string, run: () => T): T {
  const started = performance.now();
  const heap = process.memoryUsage().heapUsed;
  const result = run();
  const milliseconds = Math.round(performance.now() - started);
  timing.push({ stage, milliseconds, heap: process.memoryUsage().heapUsed - heap });
  return result;
}

/**
 * Checks before the run whether writing would fail after it. The output folder is replaced as a whole, so it must not
 * contain other files: the current folder or the configuration.
 */
export function checkTarget(out: string, shown: string, occupants: readonly string[], willWrite: boolean): void {
  const refused = (message: string, remedy: string): FlarespecError =>
    new FlarespecError("FS2006", { message, place: { file: shown }, remedy, exitCode: 1 });
  for (const path of occupants) {
    if (path !== out && !path.startsWith(out.endsWith(sep) ? out : out + sep)) continue;
    throw refused(`${shown} holds more than generated files`, "Name a folder of its own with --out.");
  }
  let nearest = out;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) {
    const name = nearest === out ? shown : relative(process.cwd(), nearest) || nearest;
    throw refused(`${name} is not a folder`, "Name a folder with --out; it is made where it does not exist.");
  }
  if (!willWrite) return;
  // The new folder is created beside the old one.
  for (const path of new Set([nearest, nearest === out ? dirname(out) : nearest])) {
    try {
      accessSync(path, constants.W_OK);
    } catch {
      throw refused(`${path} may not be written`, "Change its permissions, or name another folder with --out.");
    }
  }
}

const MOST_LISTED = 8;

function strictError(refused: Judgement["refused"]): FlarespecError {
  const [first] = refused;
  const details = refused.slice(0, MOST_LISTED).map(({ code, pointer, message, place }) => {
    const where = place?.line === undefined ? "" : ` (${place.file}:${place.line}:${place.column})`;
    return `${code} at ${pointer || "the root"}${where}: ${message}`;
  });
  if (refused.length > MOST_LISTED) details.push(`and ${refused.length - MOST_LISTED} more; --json lists all`);
  return new FlarespecError("FS2011", {
    message: `${count(refused.length, "finding or untyped place", "findings and untyped places")} that --strict refuses`,
    ...(first?.place !== undefined && { place: first.place }),
    details,
    remedy: `Correct the sources, write patches, or accept them in the configuration with a reason; flarespec explain ${first?.code} says more.`,
    exitCode: 1,
  });
}

function staleError(out: string, { added, changed, removed }: Differences): FlarespecError {
  const [first] = [...changed, ...added, ...removed];
  return new FlarespecError("FS2007", {
    message: `${count(added.length + changed.length + removed.length, "file")} would change`,
    place: { file: `${shownPath(out)}/${first}` },
    exitCode: 1,
  });
}

/** The first line at which an existing file and the generated one differ. */
interface FirstDifference {
  path: string;
  /** From 1. */
  line: number;
  /** Undefined after the end of the file. */
  current: string | undefined;
  generated: string | undefined;
}

function describe(out: string, product: Product, differences: Differences): object {
  return { ...differences, changed: differences.changed.map((path) => firstDifference(out, path, product)) };
}

function firstDifference(out: string, path: string, product: Product): FirstDifference {
  const wanted = (product.files.find((file) => file.path === path)?.text ?? "").split("\n");
  const current = readFileSync(resolve(out, path), "utf8").split("\n");
  let line = 0;
  while (line < wanted.length && line < current.length && wanted[line] === current[line]) line++;
  return { path, line: line + 1, current: current[line], generated: wanted[line] };
}

function differenceLines(out: string, product: Product, { added, changed, removed }: Differences): string[] {
  const folder = visible(shownPath(out));
  const blocks = [
    ...changed.slice(0, MOST_LISTED).flatMap((path) => {
      const { line, current, generated } = firstDifference(out, path, product);
      const side = (sign: string, text: string | undefined): string[] =>
        text === undefined ? [] : [`${sign}${cut(visible(text), 118)}`];
      return [`@@ ${folder}/${path}:${line}`, ...side("-", current), ...side("+", generated)];
    }),
    ...added.slice(0, MOST_LISTED).map((path) => `+++ ${folder}/${path} is missing`),
    ...removed.slice(0, MOST_LISTED).map((path) => `--- ${folder}/${path} is no longer emitted`),
  ];
  const more = [added, changed, removed].reduce((sum, list) => sum + Math.max(0, list.length - MOST_LISTED), 0);
  return more > 0 ? [...blocks, `and ${count(more, "more file", "more files")}`] : blocks;
}
