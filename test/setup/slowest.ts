import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Prints the ten slowest files of a run, so that a suite that grows slow is seen by whoever made it slow. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length < 10) return;
    const timed = modules.map((module) => ({ file: module.moduleId, ms: module.diagnostic().duration }));
    const slowest = timed.sort((a, b) => b.ms - a.ms).slice(0, 10);
    const lines = slowest.map(
      ({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${relative(process.cwd(), file)}`,
    );
    console.log(`\n Slowest files\n${lines.join("\n")}`);
  }
}
