import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { LoadOptions } from "../config/read.ts";
import { findConfig } from "../config/read.ts";
import type { Io } from "./output.ts";

/** Milliseconds without a change before a round starts: editors write a file in several steps. */
const SETTLE_MS = 120;
/** Milliseconds that the clock of a file system may be behind. */
const CLOCK_SKEW_MS = 20;

/**
 * Runs `round` now and whenever a file that it read changes. A round returns the files that it read. Rounds never overlap.
 * Ends only with the process.
 */
export async function watch(
  wanted: LoadOptions,
  round: (changed: readonly string[]) => Promise<readonly string[]>,
  io: Io,
): Promise<never> {
  const { watch: open } = await import("chokidar");
  const watcher = open([], { ignoreInitial: true });
  const ready = new Promise<void>((resolve) => watcher.once("ready", resolve));
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let watched = 0;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    const paths = [...changed].map((path) => relative(process.cwd(), path));
    changed.clear();
    const read = await round(paths);
    // A round that failed before it read anything still watches the files of the command line.
    const config = wanted.config ?? safely(() => findConfig(wanted));
    const files = (wanted.sources ?? []).filter((one) => !/^\w+:\/\//.test(one));
    const all = [...read, ...files, ...(config === undefined ? [] : [config])];
    watched += all.length;
    watcher.add(all);
    running = false;
    if (changed.size > 0) void run();
  };
  const note = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE_MS);
  };
  watcher.on("all", (_, path) => note(path));

  const started = Date.now() - CLOCK_SKEW_MS;
  await run();
  if (watched > 0) await ready;
  // Files that changed after they were read and before they were watched.
  for (const [folder, names] of Object.entries(watcher.getWatched())) {
    for (const name of names) {
      const path = resolve(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() === true && stats.ctimeMs >= started) note(path);
    }
  }
  io.stderr.write("flarespec: waiting for changes, Ctrl-C ends\n");
  return new Promise<never>(() => {});
}

function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
