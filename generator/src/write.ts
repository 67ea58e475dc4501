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

/** How what is not yet in its place is called, beside it and hidden. */
const STAGED = ".flarespec-new";

/** What writing changes, or would change. Paths are relative to the folder. */
export interface Differences {
  added: string[];
  changed: string[];
  removed: string[];
}

export function isUpToDate({ added, changed, removed }: Differences): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** Compares a folder with what would be written there. Only files that an earlier run wrote count as removed. */
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
 * Writes the package: the folder is the old one whole until it is the new one whole. Everything is laid out in a new
 * folder beside it, unchanged files as links to what is there, and the two change places. Files that no run wrote
 * stay. With nothing to change, nothing is touched.
 *
 * @throws FS2006 where the folder, or the one it stands in, cannot be written; FS2008 for two files of one path; FS2013
 * where files that no run wrote stand in the way.
 */
export function writeFiles(folder: string, files: readonly OutFile[]): Differences {
  checkPaths(files);
  const target = resolve(folder);
  const staging = join(dirname(target), `.${basename(target)}${STAGED}`);
  const retired = join(dirname(target), `.${basename(target)}.flarespec-old`);
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
      // Where even that fails, the next run does it; what counts is the first fault.
    }
    throw new FlarespecError("FS2006", {
      message: `cannot write to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
      place: { file: folder },
      exitCode: 1,
      cause,
    });
  }
}

/**
 * Writes one file beside what others keep there, as a whole or not at all; one that says so already is left untouched.
 * @returns whether it was written.
 * @throws FS2006 where it cannot be written.
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
 * Removes what killed runs left of files they were writing into a folder (`writeText`): those of one run have names that
 * the next need not write. Folders that are laid out there are `writeFiles`'s own.
 * @throws FS2006 where it may not be.
 */
export function removeStaged(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isStaged = entry.isFile() && entry.name.startsWith(".") && entry.name.endsWith(STAGED);
    if (isStaged) removeFile(join(folder, entry.name));
  }
}

/** Removes one file, if it is there. @throws FS2006 where it may not be. */
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
 * Ends what this run or a killed one began: a half-made new folder goes, and the old one, where it still stands aside,
 * gives its foreign files to the new one, or comes back if there is none.
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

/** A hard link keeps the file as it is, its time included; where the file system has none, it is written again. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Moves what no run wrote (a node_modules, a README of one's own) from the old folder into the new one. */
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

/** Files that the last run wrote, by its manifest. */
function ownedFiles(folder: string): Set<string> {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as { files?: Record<string, string> };
    const paths = Object.keys(manifest.files ?? {}).filter((path) => isSafe(path));
    return new Set([...paths, MANIFEST]);
  } catch {
    return new Set();
  }
}

/** A folder without a manifest of ours is somebody's own: what stands there under the same name is not overwritten. */
function checkOwner(folder: string, { changed }: Differences): void {
  const [first] = changed;
  if (first === undefined || isOurs(folder)) return;
  throw new FlarespecError("FS2013", {
    message: `${folder} holds ${changed.length === 1 ? first : `${first} and ${changed.length - 1} more files`} that flarespec did not write`,
    place: { file: join(folder, first) },
  });
}

/** One that cannot be read (a merge left marks in it) was ours; one that lists no files is something else. */
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

/** The path of a file in a folder; never outside of it, and never through a link that leads out. */
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
