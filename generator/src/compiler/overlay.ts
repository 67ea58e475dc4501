import { dirname } from "node:path";

/** Files that a compiler sees instead of those on the disk. Undefined means that the disk decides. Paths have forward slashes. */
export interface FileView {
  /** Null if there is no such file, whatever the disk has. */
  readFile(path: string): string | null | undefined;
  fileExists(path: string): boolean | undefined;
  directoryExists(path: string): boolean | undefined;
  realpath(path: string): string | undefined;
  entries(path: string): { files: string[]; directories: string[] } | undefined;
}

/**
 * Whole folders that replace those on the disk, by absolute path with forward slashes. Each maps relative paths to texts; no
 * other file of such a folder exists, whatever the disk has.
 */
export type Folders = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A view that replaces whole folders. */
export class FolderOverlay implements FileView {
  readonly #folders: Folders;
  readonly #inside = new Map<string, Set<string>>();

  constructor(folders: Folders) {
    this.#folders = folders;
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

  readFile(path: string): string | null | undefined {
    const place = this.#place(path);
    return place === undefined ? undefined : (place.files.get(place.rest) ?? null);
  }

  fileExists(path: string): boolean | undefined {
    const text = this.readFile(path);
    return text === undefined ? undefined : text !== null;
  }

  directoryExists(path: string): boolean | undefined {
    if (this.#inside.has(path)) return true;
    return this.#place(path) === undefined ? undefined : false;
  }

  realpath(path: string): string | undefined {
    return this.#inside.has(path) || this.#place(path) !== undefined ? path : undefined;
  }

  entries(path: string): { files: string[]; directories: string[] } | undefined {
    const directories = this.#inside.get(path);
    const place = this.#place(`${path}/.`);
    if (directories === undefined || place === undefined) return undefined;
    const start = place.rest.slice(0, -1);
    const files = [...place.files.keys()].filter(
      (file) => file.startsWith(start) && !file.slice(start.length).includes("/"),
    );
    return { files: files.map((file) => file.slice(start.length)), directories: [...directories] };
  }

  #place(path: string): { files: ReadonlyMap<string, string>; rest: string } | undefined {
    for (const [folder, files] of this.#folders) {
      if (path.startsWith(`${folder}/`)) return { files, rest: path.slice(folder.length + 1) };
    }
    return undefined;
  }
}
