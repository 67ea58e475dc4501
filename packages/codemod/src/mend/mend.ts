import type { Node, SourceFile } from "ts-morph";
import { type ChangedFile, changedFile, positionOf } from "../changed-file.ts";
import { type CompileError, compileErrors, newErrors, type OpenProject, openProject } from "../project.ts";
import { FileRewrite } from "../rewrite.ts";
import { type ChangedArgument, changeArgument } from "./argument-form.ts";
import { addBranches } from "./exhaustive-branches.ts";
import { addCases } from "./exhaustive-switch.ts";
import { addGuard } from "./optional.ts";
import { renameImport, renameParameter, renamePath } from "./rename.ts";

/** What a difference between two versions of the package says of a name. */
export interface Cause {
  kind: string;
  /** `area.Name` of types and functions, before and after. */
  symbols: readonly { old: string; new: string }[];
  /** The path of an operation, before and after. */
  path?: { old: string; new: string };
  /** The name of a parameter, before and after. */
  name?: { old: string; new: string };
  /** New values of an enumeration. */
  values: readonly unknown[];
  argument?: ChangedArgument;
}

/** A line that a version of the package breaks. */
export interface Breakage {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** Code of the compiler; null where it compiles, and behaves differently. */
  code: number | null;
  message: string;
  cause: Cause | undefined;
}

export interface MendOptions {
  projects: readonly string[];
  /** Name of the package. */
  packageName: string;
  breakages: readonly Breakage[];
  /** The declarations of the later version, by path where the projects find the package. */
  declarations: ReadonlyMap<string, string>;
}

export interface Mended {
  files: ChangedFile[];
  /** Indexes of the breakages that are mended. */
  mended: number[];
}

/** A change for one breakage. */
interface Mend {
  index: number;
  /** @returns false where the code is not as expected. */
  apply(out: FileRewrite): boolean;
}

/**
 * Mends what a difference explains: names, paths, switches, and members that became optional. A file with a new error after
 * that keeps its text.
 */
export function mend(options: MendOptions): Mended {
  const files = new Map<string, ChangedFile>();
  const mended = new Set<number>();
  for (const given of options.projects) {
    const open = openProject(given);
    const before = compileErrors(open, options.declarations);
    for (const file of open.files) {
      if (files.has(file.getFilePath())) continue;
      const result = mendFile(file, open, before, options);
      if (result === undefined) continue;
      files.set(file.getFilePath(), result.changed);
      for (const index of result.mended) mended.add(index);
    }
  }
  return { files: [...files.values()], mended: [...mended].sort((a, b) => a - b) };
}

function mendFile(
  file: SourceFile,
  open: OpenProject,
  before: readonly CompileError[],
  options: MendOptions,
): { changed: ChangedFile; mended: number[] } | undefined {
  const path = file.getFilePath();
  const mends = options.breakages.flatMap((one, index) =>
    one.file === path ? mendFor(one, index, file, options) : [],
  );
  const own = before.filter((error) => error.file === path);
  // Changes that do not help are left out, and the others tried again.
  for (let chosen = mends; ; ) {
    const out = new FileRewrite(file);
    const done = chosen.filter((one) => one.apply(out));
    if (done.length === 0) return undefined;
    out.finish();
    const after = compileErrors({ ...open, files: [file] }, new Map([...options.declarations, [path, out.text]]));
    const helpful = done.filter(({ index }) => isMended(options.breakages[index] as Breakage, own, after));
    if (helpful.length === done.length) {
      if (newErrors(own, after).length > 0) return undefined;
      const changed = changedFile(path, file.getFullText(), out.text);
      return { changed, mended: done.map(({ index }) => index) };
    }
    chosen = helpful;
  }
}

function isMended(
  { code, message, line }: Breakage,
  before: readonly CompileError[],
  after: readonly CompileError[],
): boolean {
  if (code === null) return true;
  const count = (errors: readonly CompileError[]) =>
    errors.filter((one) => one.code === code && one.message === message).length;
  return count(after) < count(before) || !before.some((one) => one.code === code && one.line === line);
}

function mendFor(
  { cause, line, column, code, message }: Breakage,
  index: number,
  file: SourceFile,
  { packageName }: MendOptions,
): Mend[] {
  if (cause === undefined) return [];
  const node = nodeAt(file, line, column);
  const mendBy = (apply: Mend["apply"]): Mend[] => [{ index, apply }];
  switch (cause.kind) {
    case "type-renamed":
    case "method-renamed":
    case "area-renamed":
      return mendBy((out) => renameImport(cause.symbols, packageName, out));
    case "path-renamed":
      return cause.path === undefined
        ? []
        : mendBy((out) => renamePath(cause.path as { old: string; new: string }, out));
    case "path-parameter-renamed": {
      const { name, path } = cause;
      if (name === undefined || node === undefined) return [];
      return mendBy((out) => {
        const isRenamed = renameParameter(name, node, out);
        return (path !== undefined && renamePath(path, out)) || isRenamed;
      });
    }
    case "enum-value-added":
    case "closed-enum-value-added":
      return node === undefined
        ? []
        : mendBy((out) => {
            const values = valuesIn(message, code, cause);
            return addCases(node, values, out) || addBranches(node, values, out);
          });
    case "argument-form-changed": {
      const { argument } = cause;
      if (argument === undefined || node === undefined) return [];
      return mendBy((out) => changeArgument(node, argument, out));
    }
    case "required-removed":
    case "nullable-added":
      return node === undefined ? [] : mendBy((out) => addGuard(node, /'([^']+)'/.exec(message)?.[1] ?? "", out));
    default:
      return [];
  }
}

/** The values that a switch lacks, as code: a message about a switch lists them. */
function valuesIn(message: string, code: number | null, cause: Cause): string[] {
  const listed = code === null ? (message.split(/ (?:is|are) handled/)[0] ?? "").match(/"(?:[^"\\]|\\.)*"/g) : null;
  return listed ?? cause.values.map((value) => JSON.stringify(value));
}

function nodeAt(file: SourceFile, line: number, column: number): Node | undefined {
  return file.getDescendantAtPos(positionOf(file.getFullText(), line, column));
}
