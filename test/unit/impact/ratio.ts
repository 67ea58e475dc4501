/**
 * How long `flarespec impact` takes on the consumer workspace, as a multiple of the projects' own type check: each alone (`tsc
 * -p`), and all in one process (`tsc -b --force`). They are run in turn, so what else the machine does falls on all; the
 * median of the ratios counts. After `npm run build`:
 * `npx tsx --conditions=@flarespec/source test/unit/impact/ratio.ts [rounds]`
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BIN } from "../cli/run.ts";
import { PLANTED } from "./planted.ts";
import { ownVersion, root, workspace } from "./workspace.ts";

const rounds = Number(process.argv[2] ?? 5);
const { edits } = PLANTED[0] as (typeof PLANTED)[number];
const { files } = await ownVersion(edits);

for (const typescript of ["node_modules/typescript", "node_modules/typescript-5.9", "node_modules/typescript-6.0"]) {
  const place = workspace("linked", typescript);
  try {
    for (const [path, text] of files("package")) {
      mkdirSync(dirname(join(place.folder, "next", path)), { recursive: true });
      writeFileSync(join(place.folder, "next", path), text);
    }
    const run = (...args: string[]): number => {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: place.folder, encoding: "utf8" });
      if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
      return performance.now() - started;
    };
    const tsc = "node_modules/typescript/bin/tsc";
    const options = ["--noEmit", "--composite", "false", "--incremental", "false"];
    const together = () => run(tsc, "-b", "--force", ...place.projects);
    // What one project has of another one has to be built.
    together();
    const alone = () => place.projects.reduce((sum, at) => sum + run(tsc, ...options, "-p", at), 0);
    const projects = place.projects.flatMap((at) => ["--project", at]);
    const config = ["--config", join(root, "flarespec.config.ts")];
    const impact = () => run(BIN, "impact", "packages/cloudflare", "next", ...projects, ...config);
    const taken = Array.from({ length: rounds }, () => [alone(), impact(), together()] as const);
    const say = (ratios: number[]): string => {
      const sorted = ratios.sort((a, b) => a - b);
      const [low, middle, high] = [sorted[0], sorted[rounds >> 1], sorted.at(-1)].map((one) => one?.toFixed(1));
      return `${middle} (${low} to ${high})`;
    };
    const each = say(taken.map(([a, b]) => b / a));
    const atOnce = say(taken.map(([, b, c]) => b / c));
    console.log(`${typescript}: ${each} times tsc -p of each, ${atOnce} times tsc -b of all; ${rounds} rounds`);
  } finally {
    place.remove();
  }
}
