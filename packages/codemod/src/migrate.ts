import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createTwoFilesPatch } from "diff";
import { Project } from "ts-morph";
import { type ChangedFile, changedFile, positionOf } from "./changed-file.ts";
import { CodemodError } from "./error.ts";
import { FetchMigration } from "./fetch/migrate.ts";
import { withImporters } from "./imports.ts";
import { mendMissingValues } from "./missing-values.ts";
import { type CompileError, compileErrors, folderOf, newErrors, type OpenProject, openProject } from "./project.ts";
import { FileRewrite, type Note } from "./rewrite.ts";
import { SchemaMigration } from "./schema/migrate.ts";
import type { CallStyle } from "./sdk/arguments.ts";
import { sdkMethods, useInstalledMethods } from "./sdk/methods.ts";
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

export interface Migration {
  files: ChangedFile[];
  /** Places that stay as they are, and places that do not compile afterwards. */
  notes: Note[];
  /** Number of calls that were found, and of those that stay. */
  calls: { found: number; left: number };
  /** Number of errors of the compiler that files which are checked again had before; they are not reported. */
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
    const { rewritten, found, left } = rewrite(open, from, target, calls);
    migration.calls.found += found;
    migration.calls.left += left;
    const changed = finish(open, rewritten);
    migration.errorsBefore += changed.errorsBefore;
    const known = new Set(migration.files.map(({ path }) => path));
    migration.files.push(...changed.files.filter(({ path }) => !known.has(path)));
    migration.notes.push(...changed.notes);
  }
  return migration;
}

function targetOf(open: OpenProject, name: string): TargetPackage {
  const folder = findPackage(name, folderOf(open));
  if (folder !== undefined) return new TargetPackage(folder);
  throw new CodemodError("FS9003", {
    message: `${name} is not installed for the project`,
    place: { file: open.config },
  });
}

/** @throws CodemodError FS9003 if the project imports what is not installed: its calls would have no types. */
function checkInstalled(open: OpenProject, from: Origin): Migration["version"] {
  if (from !== "cloudflare") return undefined;
  const isImported = open.files.some((file) => /["']cloudflare(\/[^"']*)?["']/.test(file.getFullText()));
  if (!isImported) return undefined;
  const folder = findPackage("cloudflare", folderOf(open));
  if (folder === undefined) {
    throw new CodemodError("FS9003", {
      message: "cloudflare is imported and not installed",
      place: { file: open.config },
    });
  }
  const installed = versionOf(folder);
  useInstalledMethods(folder, installed);
  const { version: known } = sdkMethods();
  return installed === known ? undefined : { known, installed };
}

function rewrite(
  { files }: OpenProject,
  from: Origin,
  target: TargetPackage,
  calls: CallStyle | undefined,
): { rewritten: FileRewrite[]; found: number; left: number } {
  if (from === "cloudflare") {
    const migration = new SdkMigration(files, target, calls ?? "name");
    return { rewritten: migration.run(), found: migration.found, left: migration.left };
  }
  if (from === "openapi-fetch") {
    const migration = new FetchMigration(files, target, calls ?? "path");
    return { rewritten: migration.run(), found: migration.found, left: migration.left };
  }
  return { rewritten: new SchemaMigration(files, target).run(), found: 0, left: 0 };
}

/**
 * Checks the rewritten files, and marks the lines that do not compile.
 * @throws CodemodError FS9006 if one does not parse.
 */
function finish(
  open: OpenProject,
  rewritten: readonly FileRewrite[],
): Pick<Migration, "files" | "notes" | "errorsBefore"> {
  const texts = new Map(rewritten.map((one): [string, string] => [one.file.getFilePath(), one.text]));
  const notes = rewritten.flatMap((one) => one.notes);
  // What is not rewritten, and imports nothing that is, compiles as before.
  const checked = {
    ...open,
    files: withImporters(
      open.files,
      rewritten.map(({ file }) => file),
    ),
  };
  const textOf = (path: string) => texts.get(path) ?? open.project.getSourceFileOrThrow(path).getFullText();
  const after = compileErrors(checked, texts);
  const broken = after.find(({ file, isSyntax }) => isSyntax && texts.has(file));
  if (broken !== undefined) {
    const message = `the rewritten file does not parse: ${broken.message}`;
    throw new CodemodError("FS9006", { message, place: { file: broken.file, line: broken.line } });
  }
  const before = after.length === 0 ? [] : compileErrors(checked, new Map());
  let fresh = newErrors(before, after);
  // What is mended first may show what else may be missing: `new Failure(response?.status)`.
  for (let round = 0; round < 2 && mendMissingValues(texts, fresh, textOf); round += 1) {
    fresh = newErrors(before, compileErrors(checked, texts));
  }
  for (const path of new Set(fresh.map(({ file }) => file))) {
    const marked = markErrors(
      path,
      textOf(path),
      fresh.filter(({ file }) => file === path),
    );
    texts.set(path, marked.text);
    notes.push(...marked.notes);
  }
  const files = [...texts].flatMap(([path, after]): ChangedFile[] => {
    const text = open.project.getSourceFileOrThrow(path).getFullText();
    return after === text ? [] : [changedFile(path, text, after)];
  });
  return { files, notes, errorsBefore: before.length };
}

/** Adds a note above each line that does not compile. */
function markErrors(path: string, text: string, errors: readonly CompileError[]): FileRewrite {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile(path, text);
  const marked = new FileRewrite(file);
  for (const { line, code, message } of errors) {
    const start = positionOf(text, line, 1);
    const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
    const node = file.getDescendantAtPos(start + indent);
    if (node !== undefined) marked.note(node, `TS${code}: ${firstOf(message)}`);
  }
  return marked;
}

/** The compiler says the reasons of an error after it, indented. */
function firstOf(message: string): string {
  return message.split(/ {3,}/)[0] as string;
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
