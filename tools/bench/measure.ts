import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** One run of a whole process. */
export interface Sample {
  seconds: number;
  /** User and system time of the process and its children; undefined without GNU time. */
  cpuSeconds?: number | undefined;
  /** Largest resident set; undefined without GNU time. */
  mebibytes?: number | undefined;
}

/** Median, least and most of the samples of one thing. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  samples: number;
}

export interface Measured {
  seconds: Spread;
  cpuSeconds?: Spread | undefined;
  mebibytes?: Spread | undefined;
}

/** GNU time reports what a process and its children used; elsewhere only the clock is read. */
const GNU_TIME = "/usr/bin/time";
const hasTime = existsSync(GNU_TIME) && spawnSync(GNU_TIME, ["-f", "%U", "true"]).status === 0;

/** Runs a command to its end. @throws Error with its output where it fails. */
export function runOnce(command: readonly string[], cwd: string, allowed: readonly number[] = [0]): Sample {
  const [file, ...args] = hasTime ? [GNU_TIME, "-q", "-f", "TIME %U %S %M", ...command] : command;
  const started = performance.now();
  const result = spawnSync(file as string, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - started) / 1000;
  if (!allowed.includes(result.status ?? -1)) {
    throw new Error(
      `${command.join(" ")} ended with ${result.status}: ${(result.stderr || result.stdout).slice(-600)}`,
    );
  }
  const [, user, system, kibibytes] = /TIME ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(result.stderr) ?? [];
  if (user === undefined) return { seconds };
  return { seconds, cpuSeconds: Number(user) + Number(system), mebibytes: Number(kibibytes) / 1024 };
}

/**
 * Takes samples of several things in turn, one of each a round, the order reversed every other round: what slows the
 * machine down for a while slows all of them. The first round warms the disk and is not counted.
 */
export function interleave(tasks: Readonly<Record<string, () => Sample>>, rounds: number): Record<string, Measured> {
  const samples = new Map<string, Sample[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const names = Object.keys(tasks);
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const sample = (tasks[name] as () => Sample)();
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return Object.fromEntries([...samples].map(([name, list]) => [name, summarize(list)]));
}

function summarize(samples: readonly Sample[]): Measured {
  const of = (member: keyof Sample): Spread | undefined => {
    const values = samples.flatMap((sample) => sample[member] ?? []);
    return values.length === 0 ? undefined : spread(values);
  };
  return { seconds: of("seconds") as Spread, cpuSeconds: of("cpuSeconds"), mebibytes: of("mebibytes") };
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
  return { median, least: sorted[0] as number, most: sorted.at(-1) as number, samples: sorted.length };
}

export function versionOf(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: "utf8" }).trim();
}
