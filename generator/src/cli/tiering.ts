import { setFlagsFromString } from "node:v8";

/**
 * By major version of Node, how often V8 lets a function run before it compiles it with its last and slowest compiler.
 * Only versions this was measured with: V8 renames such flags, and prints an error for one it does not know.
 */
const LATER: Readonly<Record<string, string>> = {
  "20": "--interrupt-budget=600000",
  "22": "--invocation-count-for-turbofan=30000",
  "24": "--invocation-count-for-turbofan=30000",
};

/**
 * Makes V8 wait about ten times as long as usual. A run of five seconds ends before most of that code pays for its
 * compilation, which goes on beside it and is often thrown away again: waiting saves a tenth of the time and a quarter
 * of the work on the whole published document. What is hot in a longer run is compiled all the same.
 */
export function compileLater(): void {
  const [major = ""] = process.versions.node.split(".");
  const flag = LATER[major];
  if (flag !== undefined) setFlagsFromString(flag);
}
