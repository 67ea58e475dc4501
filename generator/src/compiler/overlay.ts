import { realpathSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Files that a compiler sees instead of those on the disk: whole folders, each by its absolute path with forward
 * slashes, and what is in it by the path from there. Nothing else of such a folder exists, whatever the disk has.
 */
export type Folders = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What stands in for a part of the file system. Undefined where the disk is to be asked. */
export class Overlay {
  readonly #folders: Folders;
  readonly #inside = new Map<string, Set<string>>();

  readonly #linked: string | undefined;
  readonly #links = new Map<string, string>();

  /** @param linked name of a package that links may lead to: a link to one of the folders is that folder. */
  constructor(folders: Folders, linked?: string) {
    this.#folders = folders;
    this.#linked = linked;
    for (const [folder, files] of folders) {
      this.#inside.set(folder, new Set());
      for (const file of files.keys()) {
        for (let at = dirname(`${folder}/${file}`); at.length >= folder.length; at = dirname(at)) {
          this.#inside.set(at, this.#inside.get(at) ?? new Set());
        }
      }
    }
    for (const at of this.#inside.keys()) this.#inside.get(dirname(at))?.add(at.slice(at.lastIndexOf("/") + 1));
  }

  /** Null where the file is in a folder of ours and does not exist. */
  readFile(path: string): string | null | undefined {
    const place = this.#place(path);
    return place === undefined ? undefined : (place.files.get(place.rest) ?? null);
  }

  fileExists(path: string): boolean | undefined {
    const text = this.readFile(path);
    return text === undefined ? undefined : text !== null;
  }

  directoryExists(given: string): boolean | undefined {
    const path = this.#direct(given);
    if (this.#inside.has(path)) return true;
    return this.#place(path) === undefined ? undefined : false;
  }

  /** Undefined where the disk is to be asked. */
  realpath(given: string): string | undefined {
    const path = this.#direct(given);
    return this.#inside.has(path) || this.#place(path) !== undefined ? path : undefined;
  }

  entries(given: string): { files: string[]; directories: string[] } | undefined {
    const path = this.#direct(given);
    const directories = this.#inside.get(path);
    const place = this.#place(`${path}/.`);
    if (directories === undefined || place === undefined) return undefined;
    const start = place.rest.slice(0, -1);
    const files = [...place.files.keys()].filter(
      (file) => file.startsWith(start) && !file.slice(start.length).includes("/"),
    );
    return { files: files.map((file) => file.slice(start.length)), directories: [...directories] };
  }

  /** The path without a link to one of the folders on the way. */
  #direct(path: string): string {
    if (this.#linked === undefined) return path;
    const link = `/node_modules/${this.#linked}`;
    const at = path.lastIndexOf(link);
    const end = at + link.length;
    if (at < 0 || (end < path.length && path[end] !== "/")) return path;
    const start = path.slice(0, end);
    let target = this.#links.get(start);
    if (target === undefined) {
      try {
        target = realpathSync(start).replaceAll("\\", "/");
      } catch {
        target = start;
      }
      this.#links.set(start, target);
    }
    return this.#folders.has(target) ? target + path.slice(end) : path;
  }

  #place(given: string): { files: ReadonlyMap<string, string>; rest: string } | undefined {
    const path = this.#direct(given);
    for (const [folder, files] of this.#folders) {
      if (path.startsWith(`${folder}/`)) return { files, rest: path.slice(folder.length + 1) };
    }
    return undefined;
  }
}
