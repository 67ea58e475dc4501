import { type ChangedFile, changedFile } from "../changed-file.ts";
import { type CompileError, compileErrors, errorKey, newErrors, type OpenProject, openProject } from "../project.ts";
import { FileRewrite } from "../rewrite.ts";
import { type Breakage, type Mend, mendsFor } from "./mends.ts";

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

/** The changes of one file that compile together. */
interface MendedFile {
  path: string;
  text: string;
  applied: readonly Mend[];
}

/** Mends what a difference explains: names, paths, switches, and members that became optional. */
export function mend(options: MendOptions): Mended {
  const files = new Map<string, ChangedFile>();
  const mended = new Set<number>();
  for (const given of options.projects) {
    const open = openProject(given);
    const before = compileErrors(open, options.declarations);
    const found = open.files
      .filter((file) => !files.has(file.getFilePath()))
      .flatMap((file) => mendFile(file.getFilePath(), open, before, options));
    const errorsWith = (some: readonly MendedFile[]) =>
      compileErrors(open, new Map([...options.declarations, ...some.map(({ path, text }) => [path, text] as const)]));
    // What a file exports may have another type now, so all are checked together.
    const kept = largest(found, (some) => newErrors(before, errorsWith(some)).length === 0);
    for (const { path, text } of kept) {
      files.set(path, changedFile(path, open.project.getSourceFileOrThrow(path).getFullText(), text));
    }
    if (kept.length === 0) continue;
    for (const index of mendedIn(options.breakages, kept, before, errorsWith(kept))) mended.add(index);
  }
  return { files: [...files.values()], mended: [...mended].sort((a, b) => a - b) };
}

function mendFile(
  path: string,
  open: OpenProject,
  before: readonly CompileError[],
  { breakages, packageName, declarations }: MendOptions,
): MendedFile[] {
  const file = open.project.getSourceFileOrThrow(path);
  const own = before.filter((error) => error.file === path);
  const apply = (mends: readonly Mend[]): MendedFile & { isGood: boolean } => {
    const out = new FileRewrite(file);
    const applied = mends.filter((one) => one.apply(out));
    out.finish();
    const { text } = out;
    if (applied.length === 0) return { path, text, applied, isGood: mends.length === 0 };
    const after = compileErrors({ ...open, files: [file] }, new Map([...declarations, [path, text]]));
    const isHelpful = ({ indexes }: Mend) => indexes.some((one) => helps(breakages[one] as Breakage, own, after));
    return { path, text, applied, isGood: newErrors(own, after).length === 0 && applied.every(isHelpful) };
  };
  const mends = mendsFor(breakages, file, packageName);
  const done = apply(largest(mends, (some) => apply(some).isGood));
  return done.applied.length === 0 ? [] : [done];
}

/** Returns as many items as are good together: all, or those of each half. Each that is not good is left out. */
function largest<Item>(
  items: readonly Item[],
  isGood: (items: readonly Item[]) => boolean,
  chosen: readonly Item[] = [],
): readonly Item[] {
  if (items.length === 0) return chosen;
  const all = [...chosen, ...items];
  if (isGood(all)) return all;
  if (items.length === 1) return chosen;
  const half = items.length >> 1;
  return largest(items.slice(half), isGood, largest(items.slice(0, half), isGood, chosen));
}

/** True if a breakage is gone, or one that reads like it. */
function helps({ code, line }: Breakage, before: readonly CompileError[], after: readonly CompileError[]): boolean {
  if (code === null) return true;
  // The compiler that reported it may be of another version, and word it otherwise.
  const error = before.find((one) => one.code === code && one.line === line);
  if (error === undefined) return true;
  const count = (errors: readonly CompileError[]) => errors.filter((one) => errorKey(one) === errorKey(error)).length;
  return count(after) < count(before);
}

/** Returns the breakages that are gone: those that were mended, and errors that followed from them. */
function mendedIn(
  breakages: readonly Breakage[],
  files: readonly MendedFile[],
  before: readonly CompileError[],
  after: readonly CompileError[],
): number[] {
  const applied = new Set(files.flatMap((file) => file.applied.flatMap(({ indexes }) => indexes)));
  const left = new Set(after.map(errorKey));
  return breakages.flatMap(({ file, line, code }, index) => {
    const error = before.find((one) => one.file === file && one.line === line && one.code === code);
    const isGone = error === undefined ? applied.has(index) : !left.has(errorKey(error)) || applied.has(index);
    return isGone ? [index] : [];
  });
}
