import { createTwoFilesPatch } from "diff";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CodemodError } from "./error.ts";
import { folderOf, newErrors, type OpenProject, openProject, syntaxErrors, type TypeError, typeErrors } from "./project.ts";
import { FileRewrite, type Note } from "./rewrite.ts";
import type { CallStyle } from "./sdk/arguments.ts";
import { sdkMethods } from "./sdk/methods.ts";
import { SdkMigration } from "./sdk/migrate.ts";
import { findPackage, TargetPackage } from "./target.ts";

export type Origin = "cloudflare" | "openapi-fetch" | "openapi-typescript";

export interface MigrateOptions {
  from: Origin;
  /** tsconfig.json of each project, or its folder. */
  projects: readonly string[];
  /** Name of the generated package. Default: `@flarespec/cloudflare`. */
  packageName?: string | undefined;
  /** How calls are written. Default: `name` for the SDK, `path` for openapi-fetch. */
  calls?: CallStyle | undefined;
}

/** A file that changes. */
export interface ChangedFile {
  /** Absolute path. */
  path: string;
  before: string;
  after: string;
}

export interface Migration {
  files: ChangedFile[];
  /** Places that stay as they are, and places that do not compile afterwards. */
  notes: Note[];
  /** Number of calls that were found, and of those that stay. */
  calls: { found: number; left: number };
  /** Errors of the compiler that the projects had before, and that are not reported. */
  errorsBefore: number;
  /** The version of the SDK that the mapping is of, and the one that the project has, where they differ. */
  version?: { known: string; installed: string };
}

/**
 * Rewrites projects, in memory.
 * @throws CodemodError FS9001 to FS9004 for a project that cannot be moved; then nothing is.
 */
export function migrate({ from, projects, packageName = "@flarespec/cloudflare", calls }: MigrateOptions): Migration {
  const migration: Migration = { files: [], notes: [], calls: { found: 0, left: 0 }, errorsBefore: 0 };
  for (const given of projects) {
    const open = openProject(given);
    const target = targetOf(open, packageName);
    const version = checkInstalled(open, from);
    if (version !== undefined) migration.version = version;
    const before = typeErrors(open.files);
    migration.errorsBefore += before.length;
    const { rewritten, found } = rewrite(open, from, target, calls);
    const left = new Set(rewritten.flatMap(({ notes }) => notes.map(({ file, line }) => `${file}:${line}`)));
    migration.calls.found += found;
    migration.calls.left += Math.min(found, left.size);
    const changed = finish(open, rewritten, before);
    const known = new Set(migration.files.map(({ path }) => path));
    migration.files.push(...changed.files.filter(({ path }) => !known.has(path)));
    migration.notes.push(...changed.notes);
  }
  return migration;
}

function targetOf(open: OpenProject, name: string): TargetPackage {
  const folder = findPackage(name, folderOf(open));
  if (folder !== undefined) return new TargetPackage(folder);
  throw new CodemodError("FS9003", { message: `${name} is not installed for the project`, place: { file: open.config } });
}

/** @throws CodemodError FS9003 if the project imports what is not installed: its calls would have no types. */
function checkInstalled(open: OpenProject, from: Origin): Migration["version"] {
  if (from !== "cloudflare") return undefined;
  const isImported = open.files.some((file) => /["']cloudflare(\/[^"']*)?["']/.test(file.getFullText()));
  if (!isImported) return undefined;
  const folder = findPackage("cloudflare", folderOf(open));
  if (folder === undefined) {
    throw new CodemodError("FS9003", { message: "cloudflare is imported and not installed", place: { file: open.config } });
  }
  const installed = versionOf(folder);
  const { version: known } = sdkMethods();
  return installed === known ? undefined : { known, installed };
}

function rewrite(
  { files }: OpenProject,
  from: Origin,
  target: TargetPackage,
  calls: CallStyle | undefined,
): { rewritten: FileRewrite[]; found: number } {
  if (from === "cloudflare") {
    const migration = new SdkMigration(files, target, calls ?? "name");
    return { rewritten: migration.run(), found: migration.found };
  }
  throw new CodemodError("FS9004", { message: `${from} is not known` });
}

/** Checks the rewritten files, and marks the lines that do not compile. */
function finish(
  open: OpenProject,
  rewritten: readonly FileRewrite[],
  before: readonly TypeError[],
): Pick<Migration, "files" | "notes"> {
  const originals = new Map(rewritten.map((one) => [one.file, one.file.getFullText()]));
  for (const one of rewritten) {
    const path = one.file.getFilePath();
    const [error] = syntaxErrors(path, one.text);
    if (error !== undefined) {
      throw new CodemodError("FS9006", { message: `the rewritten file does not parse: ${error.message}`, place: { file: path, line: error.line } });
    }
  }
  const texts = rewritten.map((one) => [one.file, one.text] as const);
  const notes = rewritten.flatMap((one) => one.notes);
  for (const [file, text] of texts) file.replaceWithText(text);
  const fresh = newErrors(before, typeErrors(open.files));
  const files = new Map([...originals].map(([file]) => [file, file.getFullText()]));
  for (const file of open.files) {
    const own = fresh.filter((error) => error.file === file.getFilePath());
    if (own.length === 0) continue;
    const marked = new FileRewrite(file);
    const lines = file.getFullText().split("\n");
    for (const { line, code, message } of own) {
      const at = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      const indent = /^\s*/.exec(lines[line - 1] ?? "")?.[0].length ?? 0;
      const node = file.getDescendantAtPos(at + indent);
      if (node !== undefined) marked.note(node, `TS${code}: ${message}`);
    }
    notes.push(...marked.notes);
    files.set(file, marked.text);
    if (!originals.has(file)) originals.set(file, file.getFullText());
  }
  const changed = [...originals].flatMap(([file, text]): ChangedFile[] => {
    const after = files.get(file) as string;
    return after === text ? [] : [{ path: file.getFilePath(), before: text, after }];
  });
  return { files: changed, notes };
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

/** Prints the changes as a unified diff, with paths relative to a folder. */
export function unifiedDiff(files: readonly ChangedFile[], folder: string): string {
  return files
    .map(({ path, before, after }) => {
      const name = relative(folder, path).replaceAll("\\", "/");
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
    })
    .join("");
}
