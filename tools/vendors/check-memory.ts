import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileOf } from "./measure.ts";

/** The memory that docs/limits.md states, in kilobytes. */
const GIGABYTE = 1_000_000;

/** Whether the command generates the largest document within a gigabyte, as docs/limits.md says. */
export function checkMemory(document = "microsoft.com/graph"): string[] {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-memory-"));
  const command = new URL("../../generator/dist/cli/main.js", import.meta.url).href;
  const argv = ["generate", "--source", fileOf(document), "--out", join(folder, "out")];
  const script = `import(${JSON.stringify(command)}).then(async ({ main }) => {
    process.exitCode = await main(${JSON.stringify(argv)});
    console.log(process.resourceUsage().maxRSS);
  });`;
  try {
    const printed = execFileSync(process.execPath, ["-e", script], {
      // A cache of its own: what an earlier run has kept would need no memory.
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: folder },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const kilobytes = Number(printed.trim().split("\n").at(-1));
    console.info(`memory: ${(kilobytes / GIGABYTE).toFixed(2)} GB for ${document}`);
    return kilobytes <= GIGABYTE ? [] : [`${document} needs ${kilobytes} kB of memory, at most ${GIGABYTE}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
