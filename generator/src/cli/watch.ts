import { relative } from "node:path";
import type { LoadOptions } from "../load.ts";
import { findConfig } from "../load.ts";
import type { Io } from "./output.ts";

/** Editors write a file in several steps; one round is enough for them. */
const SETTLE = 120;

/**
 * Runs `round` now and whenever something it read has changed; rounds never overlap. A round returns what it read.
 * Ends only with the process.
 */
export async function watch(
  wanted: LoadOptions,
  round: (changed: readonly string[]) => Promise<readonly string[]>,
  io: Io,
): Promise<never> {
  const { watch: open } = await import("chokidar");
  const watcher = open([], { ignoreInitial: true });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    const paths = [...changed].map((path) => relative(process.cwd(), path));
    changed.clear();
    const read = await round(paths);
    // A run that failed before it knew what to read still waits for what it was told.
    const config = wanted.config ?? safely(() => findConfig(wanted));
    watcher.add([
      ...read,
      ...(config === undefined ? [] : [config]),
      ...(wanted.sources ?? []).filter((one) => !/^\w+:\/\//.test(one)),
    ]);
    running = false;
    if (changed.size > 0) void run();
  };
  watcher.on("all", (_, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE);
  });
  await run();
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
