import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedDocument } from "../../test/corpus/whole-document.ts";
import { flarespec } from "./generate.ts";
import { FILES, type Style, writeLargeProject } from "./large-project.ts";
import { interleave, runOnce, type Sample } from "./measure.ts";
import { MODULES } from "./peers.ts";
import type { Bench, Stage } from "./stage.ts";

export const TYPE_CHECK = "its own type-check";
export const IMPACT = "flarespec impact";
export const MIGRATE = "flarespec migrate";

/** Impact of the next publication on a project with the package of the previous one. */
export function impact(bench: Bench, previous: string): Stage {
  const old = packageOf(bench, previous);
  const next = packageOf(bench);
  const folder = projectOf(bench, "flarespec", old);
  const task = command(bench, folder, "impact", old, next);
  return measure(bench, "impact", IMPACT, "two publications of the whole API", folder, task);
}

/** A move from the official SDK; undefined if the SDK is not installed. */
export function migrate(bench: Bench): Stage | undefined {
  if (!existsSync(join(MODULES, "cloudflare"))) return undefined;
  const folder = projectOf(bench, "cloudflare", packageOf(bench));
  const task = command(bench, folder, "migrate", "--from", "cloudflare", "--dry-run");
  return measure(bench, "migrate", MIGRATE, "the official SDK, without writing", folder, task);
}

function measure(bench: Bench, id: string, name: string, from: string, folder: string, run: () => Sample): Stage {
  const tsc = [process.execPath, join(bench.root, COMPILER, "bin/tsc"), "-p", folder];
  const measured = interleave({ [TYPE_CHECK]: () => runOnce(tsc, folder), [name]: run }, bench.rounds);
  return {
    id,
    title: `${name} on ${FILES} files`,
    about: `TypeScript 5.9; a fifth of the files call the API, two fifths use those; ${from}.`,
    columns: { cpuSeconds: "s", seconds: "s", mebibytes: "MiB" },
    rows: Object.entries(measured).map(([row, values]) => ({ name: row, values: { ...values } })),
  };
}

const COMPILER = "node_modules/typescript-5.9";

function command(bench: Bench, folder: string, name: string, ...args: string[]): () => Sample {
  const bin = join(bench.root, "generator/bin/flarespec.js");
  return () => runOnce([process.execPath, bin, name, ...args, "--project", folder], bench.folder);
}

function projectOf(bench: Bench, style: Style, ours: string): string {
  const folder = join(bench.folder, `project-${style}`);
  writeLargeProject(folder, style, {
    "@flarespec/cloudflare": ours,
    typescript: join(bench.root, COMPILER),
    ...(style === "cloudflare" && { cloudflare: join(MODULES, "cloudflare") }),
  });
  return folder;
}

/** Generates the package of a publication, by default of the one that is measured. */
function packageOf(bench: Bench, publication?: string): string {
  const name = publication ?? "measured";
  const folder = join(bench.folder, `package-of-${name}`);
  if (existsSync(folder)) return folder;
  const document = publication === undefined ? bench.document : join(bench.folder, `${publication}.json`);
  if (publication !== undefined) writeFileSync(document, publishedDocument(publication).text);
  runOnce([...flarespec(bench, document, folder), "--package-name", "@flarespec/cloudflare"], bench.folder);
  return folder;
}
