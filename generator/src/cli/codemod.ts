import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { FlarespecError } from "../diagnostics/error.ts";
import type { Code } from "../diagnostics/table.ts";
import type { ArgumentForm } from "../diff/change.ts";
import type { Json } from "../openapi/pointer.ts";
import { writeText } from "../write.ts";

// What the commands need of @flarespec/codemod. The package has ts-morph, so it is installed by those who rewrite projects.

/** A file that is rewritten. */
export interface RewrittenFile {
  /** Absolute path. */
  path: string;
  before: string;
  after: string;
}

/** A place that stays as it is, and why. */
interface RewriteNote {
  file: string;
  line: number;
  why: string;
}

export interface Migrated {
  files: RewrittenFile[];
  notes: RewriteNote[];
  calls: { found: number; left: number };
  errorsBefore: number;
  version?: { known: string; installed: string };
}

/** What a difference between two versions of the package says of a name. Findings of one change have the same object. */
export interface Cause {
  kind: string;
  /** `area.Name` of types and functions, before and after. */
  symbols: readonly { old: string; new: string }[];
  /** The path of an operation, before and after. */
  path?: { old: string; new: string };
  /** The method of the operation: `GET`. */
  method?: string;
  /** The name of a parameter or member, before and after. */
  name?: { old: string; new: string };
  /** New values of an enumeration. */
  values: readonly Json[];
  /** How a call by name was given its argument, and is now; the place of each parameter by name. */
  argument?: { from: ArgumentForm; to: ArgumentForm; places: Readonly<Record<string, string>> };
}

/** A line that a version of the package breaks. */
interface Breakage {
  file: string;
  line: number;
  column: number;
  code: number | null;
  message: string;
  cause: Cause | undefined;
}

export interface Mended {
  files: RewrittenFile[];
  /** Indexes of the breakages that are mended. */
  mended: number[];
}

/** The exports of @flarespec/codemod. */
export interface Codemod {
  migrate(options: {
    from: string;
    projects: readonly string[];
    packageName?: string | undefined;
    calls?: "name" | "path" | undefined;
  }): Migrated;
  mend(options: {
    projects: readonly string[];
    packageName: string;
    breakages: readonly Breakage[];
    declarations: ReadonlyMap<string, string>;
  }): Mended;
  unifiedDiff(files: readonly RewrittenFile[], folder: string): string;
}

const NAME = "@flarespec/codemod";

/**
 * Loads the package from beside flarespec, or from the current folder.
 * @throws FlarespecError FS9005 if it is not installed.
 */
export async function loadCodemod(): Promise<Codemod> {
  try {
    return (await import(NAME)) as Codemod;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw cause;
  }
  try {
    const found = createRequire(join(process.cwd(), "package.json")).resolve(NAME);
    return (await import(pathToFileURL(found).href)) as Codemod;
  } catch (cause) {
    if (!/NOT_FOUND|NOT_EXPORTED/.test((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    throw new FlarespecError("FS9005", { message: `${NAME} is not installed`, cause });
  }
}

/** Runs a function of the package; its errors are those of the table. */
export function runCodemod<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "CodemodError") throw error;
    const { code, message, place, details } = error as Error & {
      code: Code;
      place?: { file: string; line?: number };
      details: readonly string[];
    };
    throw new FlarespecError(code, { message, ...(place !== undefined && { place }), details, cause: error });
  }
}

/**
 * Checks that git can bring back what is rewritten. Folders outside of git are not checked.
 * @throws FlarespecError FS9004 for uncommitted changes beside the files, or in them.
 */
export function refuseUncommitted(files: readonly RewrittenFile[]): void {
  const changed = new Set<string>();
  const paths = files.map(({ path }) => realpathSync(path));
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (const line of git(folder, ["status", "--porcelain", "--untracked-files=no"])) changed.add(line.slice(3));
    const own = paths.filter((path) => dirname(path) === folder);
    for (const line of git(folder, ["status", "--porcelain", "--untracked-files=all", "--", ...own]))
      changed.add(line.slice(3));
  }
  if (changed.size === 0) return;
  const details = [...changed].sort();
  const shown = details.length > 5 ? [...details.slice(0, 5), `and ${details.length - 5} more`] : details;
  throw new FlarespecError("FS9004", { message: "git has uncommitted changes here", details: shown });
}

function git(folder: string, args: readonly string[]): string[] {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  return status === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
}

/**
 * Writes the files, each atomically. Their permissions stay, and links to them stay links.
 * @throws FlarespecError FS2006 if one of them cannot be written; nothing is written then.
 */
export function writeRewritten(files: readonly RewrittenFile[]): void {
  const targets = files.map(({ path, after }) => ({ path: realpathSync(path), after }));
  for (const { path } of targets) requireWritable(path);
  for (const { path, after } of targets) {
    const { mode } = statSync(path);
    writeText(path, after);
    chmodSync(path, mode);
  }
}

function requireWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new FlarespecError("FS2006", { message: `${path} is read-only`, place: { file: path }, exitCode: 1, cause });
  }
}
