import { setFlagsFromString } from "node:v8";

/**
 * V8 flags that delay the optimizing compiler, by major version of Node. Only for versions that were measured: V8 renames
 * such flags, and prints an error for unknown ones.
 */
const LATER: Readonly<Record<string, string>> = {
  "20": "--interrupt-budget=600000",
  "22": "--invocation-count-for-turbofan=30000",
  "24": "--invocation-count-for-turbofan=30000",
};

/**
 * Growth of the heap, in percent, before the next full garbage collection (V8's own default is several times as much), and
 * how much the space for young objects grows each time it is too small.
 */
const HEAP = ["--heap-growing-percent=100", "--semi-space-growth-factor=4"];

/**
 * V8 flags for a program that ends within seconds.
 *
 * V8 waits about ten times longer before it optimizes a function: most commands end before optimized code pays for its
 * compilation. This saves a third of the CPU work of a run over the sources of this repository, and a quarter over the
 * whole published document. Hot functions of longer runs are still optimized.
 *
 * More frequent garbage collection saves a tenth of the memory for little work; a space for young objects that grows faster
 * saves a twentieth of the work.
 */
function engineFlags(): readonly string[] {
  const [major = ""] = process.versions.node.split(".");
  const later = LATER[major];
  return later === undefined ? [] : [later, ...HEAP];
}

/** Sets these flags. Call it before the code that should use them is loaded, and before a thread is started. */
export function tuneEngine(): void {
  for (const flag of engineFlags()) setFlagsFromString(flag);
}
