import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { FlarespecError } from "./diagnostics/error.ts";
import { bytesOf, type OutFile } from "./emit/file.ts";
import { MANIFEST } from "./emit/package/manifest.ts";

/** The ending of the hidden file or folder that is written beside its target and then renamed. */
const STAGED = ".flarespec-new";

/** The files that writing changes, or would change. Paths are relative to the folder. */
export interface Differences {
  added: string[];
  changed: string[];
  removed: string[];
}

export function isUpToDate({ added, changed, removed }: Differences): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** Compares a folder with the files of a run. Only files of an earlier run count as removed. */
export function compareFiles(folder: string, files: readonly OutFile[]): Differences {
  const wanted = new Set(files.map((file) => file.path));
  const added: string[] = [];
  const changed: string[] = [];
  for (const file of files) {
    const current = bytesIfThere(inside(folder, file.path));
    if (current === undefined) added.push(file.path);
    else if (!current.equals(bytesOf(file))) changed.push(file.path);
  }
  const removed = [...ownedFiles(folder)].filter((path) => !wanted.has(path) && existsSync(inside(folder, path)));
  return { added: added.sort(), changed: changed.sort(), removed: removed.sort() };
}

/**
 * Replaces a package as a whole: at any time the folder holds all old files or all new ones. The new files are laid out
 * in a folder beside it, unchanged ones as hard links, and then the folders are swapped. Files that no run wrote stay. If
 * nothing changes, nothing is written.
 *
 * @throws FS2006 if the folder or its parent cannot be written, FS2008 for two files with one path, FS2013 if files that
 * no run wrote would be overwritten.
 */
export function writeFiles(folder: string, files: readonly OutFile[]): Differences {
  checkPaths(files);
  const { target, staging, retired } = placesOf(folder);
  try {
    clearAway(target, staging, retired);
    const differences = compareFiles(target, files);
    if (isUpToDate(differences)) return differences;
    checkOwner(target, differences);
    if (existsSync(target) && !lstatSync(target).isDirectory()) throw new Error("it is no folder");
    mkdirSync(dirname(target), { recursive: true });
    layOut(staging, target, files, differences);
    if (existsSync(target)) renameSync(target, retired);
    renameSync(staging, target);
    clearAway(target, staging, retired);
    return differences;
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    try {
      clearAway(target, staging, retired);
    } catch {
      // The next run clears away. The first error is the one to report.
    }
    throw new FlarespecError("FS2006", {
      message: `cannot write to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
      place: { file: folder },
      exitCode: 1,
      cause,
    });
  }
}

/** Whether a killed run left a folder half written beside this one; the next `writeFiles` clears it away. */
export function isInterrupted(folder: string): boolean {
  const { staging, retired } = placesOf(folder);
  return existsSync(staging) || existsSync(retired);
}

function placesOf(folder: string): { target: string; staging: string; retired: string } {
  const target = resolve(folder);
  const beside = (ending: string): string => join(dirname(target), `.${basename(target)}${ending}`);
  return { target, staging: beside(STAGED), retired: beside(".flarespec-old") };
}

/**
 * Writes one file atomically. A file with the same text is not touched.
 * @returns whether it was written.
 * @throws FS2006 if it cannot be written.
 */
export function writeText(path: string, text: string): boolean {
  const target = resolve(path);
  const staging = join(dirname(target), `.${basename(target)}${STAGED}`);
  try {
    if (readIfThere(target) === text) return false;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(staging, text);
    renameSync(staging, target);
    return true;
  } catch (cause) {
    rmSync(staging, { force: true });
    throw new FlarespecError("FS2006", {
      message: `cannot write ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      place: { file: path },
      exitCode: 1,
      cause,
    });
  }
}

/**
 * Removes the unfinished files that killed runs of `writeText` left in a folder. `writeFiles` removes its unfinished
 * folders itself.
 * @throws FS2006 if one cannot be removed.
 */
export function removeStaged(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isStaged = entry.isFile() && entry.name.startsWith(".") && entry.name.endsWith(STAGED);
    if (isStaged) removeFile(join(folder, entry.name));
  }
}

/** Removes a file if it exists. @throws FS2006 if it cannot be removed. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (cause) {
    throw new FlarespecError("FS2006", {
      message: `cannot remove ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      place: { file: path },
      exitCode: 1,
      cause,
    });
  }
}

/**
 * Finishes or undoes the swap of folders of this run or of a killed one. An unfinished new folder is removed. A retired
 * old folder hands its foreign files to the new one and is removed, or is restored if there is no new one.
 */
function clearAway(target: string, staging: string, retired: string): void {
  if (existsSync(staging)) rmSync(staging, { recursive: true, force: true });
  if (!existsSync(retired)) return;
  if (existsSync(target)) {
    keepForeign(retired, target);
    rmSync(retired, { recursive: true, force: true });
  } else renameSync(retired, target);
}

function layOut(staging: string, target: string, files: readonly OutFile[], differences: Differences): void {
  const fresh = new Set([...differences.added, ...differences.changed]);
  mkdirSync(staging);
  const made = new Set<string>([staging]);
  for (const file of files) {
    const path = inside(staging, file.path);
    if (!made.has(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
    }
    if (fresh.has(file.path) || !link(inside(target, file.path), path)) writeFileSync(path, bytesOf(file));
  }
}

/** A hard link keeps the file with its time. @returns false if the file system has no hard links. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Moves files that no run wrote (node_modules, a README) from the old folder into the new one. */
function keepForeign(from: string, to: string): void {
  const owned = ownedFiles(from);
  const move = (relative: string): void => {
    for (const entry of readdirSync(join(from, relative), { withFileTypes: true })) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (owned.has(path) || path === MANIFEST) continue;
      const there = join(to, path);
      if (entry.isDirectory() && existsSync(there)) move(path);
      else if (!existsSync(there) && (!entry.isDirectory() || !holdsOwned(path, owned)))
        renameSync(join(from, path), there);
    }
  };
  move("");
}

function holdsOwned(folder: string, owned: ReadonlySet<string>): boolean {
  return [...owned].some((path) => path.startsWith(`${folder}/`));
}

/** The files that the last run wrote, read from its manifest. */
function ownedFiles(folder: string): Set<string> {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as { files?: Record<string, string> };
    const paths = Object.keys(manifest.files ?? {}).filter((path) => isSafe(path));
    return new Set([...paths, MANIFEST]);
  } catch {
    return new Set();
  }
}

/** Refuses to overwrite files in a folder without our manifest: flarespec did not write them. */
function checkOwner(folder: string, { changed }: Differences): void {
  const [first] = changed;
  if (first === undefined || isOurs(folder)) return;
  throw new FlarespecError("FS2013", {
    message: `${folder} holds ${changed.length === 1 ? first : `${first} and ${changed.length - 1} more files`} that flarespec did not write`,
    place: { file: join(folder, first) },
  });
}

/** A manifest that does not parse (merge conflict markers) is ours. One that lists no files belongs to another tool. */
function isOurs(folder: string): boolean {
  const text = readIfThere(join(folder, MANIFEST));
  if (text === undefined) return false;
  try {
    return typeof (JSON.parse(text) as { files?: unknown } | null)?.files === "object";
  } catch {
    return true;
  }
}

function checkPaths(files: readonly OutFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const folded = path.toLowerCase();
    if (!isSafe(path)) throw new Error(`an emitter made the path ${path}`);
    if (seen.has(folded)) {
      throw new FlarespecError("FS2008", { message: `${path} and ${seen.get(folded)} would be one file` });
    }
    seen.set(folded, path);
  }
}

function isSafe(path: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(path) && !path.split("/").some((part) => part === "" || part === "..");
}

/** The path of a file in a folder. @throws if it would be outside of the folder. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (!full.startsWith(resolve(folder) + sep)) throw new Error(`${path} leads out of the output folder`);
  return full;
}

function readIfThere(path: string): string | undefined {
  return bytesIfThere(path)?.toString("utf8");
}

function bytesIfThere(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
