import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { FileChanges } from "../compiler/compiler.ts";
import { type FileView, FolderOverlay } from "../compiler/overlay.ts";
import type { PackageVersion } from "./version.ts";

/**
 * Shows a compiler the installed package in one version or another, wherever a project finds it: installed, linked, packed
 * or through an alias. A folder is the package if its package.json has its name; its files on the disk are never seen.
 */
export class Installed implements FileView {
  readonly #name: string;
  #version: PackageVersion;
  #config = "";
  /** By path: the real path if it is a folder of the package, else undefined. */
  readonly #known = new Map<string, string | undefined>();
  /** Folders of the package, and how each gets the client. */
  readonly #found = new Map<string, "package" | "bundled">();
  #shown = new Map<string, FolderOverlay>();

  constructor(name: string, version: PackageVersion) {
    this.#name = name;
    this.#version = version;
  }

  /** Folders where the current project has found the package so far. */
  get folders(): string[] {
    return [...this.#found.keys()].filter((folder) => !this.#isProject(folder));
  }

  #isProject(folder: string): boolean {
    return this.#config.startsWith(`${folder}/`);
  }

  /**
   * Shows a version to a project.
   * @param config path of its configuration. A folder that contains it is the project itself, even if it has the package's name.
   * @returns the files that differ from those shown before.
   */
  show(version: PackageVersion, config: string): FileChanges {
    const changes: FileChanges = { changed: [], created: [], deleted: [] };
    for (const [folder, runtime] of this.#found) {
      const [before, after] = [this.#version.files(runtime), version.files(runtime)];
      if (before === after) continue;
      for (const [path, text] of after) {
        const old = before.get(path);
        if (old !== text) changes[old === undefined ? "created" : "changed"].push(`${folder}/${path}`);
      }
      for (const path of before.keys()) if (!after.has(path)) changes.deleted.push(`${folder}/${path}`);
    }
    if (version !== this.#version) this.#shown = new Map();
    this.#version = version;
    this.#config = config;
    return changes;
  }

  /** True if an import in this file would find the package in a node_modules folder. */
  isInstalledFor(file: string): boolean {
    for (let at = dirname(file); ; at = dirname(at)) {
      if (this.#packageAt(`${at}/node_modules/${this.#name}`) !== undefined) return true;
      if (at === dirname(at)) return false;
    }
  }

  readFile(path: string): string | null | undefined {
    return this.#at(path, (overlay, real) => overlay.readFile(real));
  }

  fileExists(path: string): boolean | undefined {
    return this.#at(path, (overlay, real) => overlay.fileExists(real));
  }

  directoryExists(path: string): boolean | undefined {
    return this.#at(path, (overlay, real) => overlay.directoryExists(real));
  }

  realpath(path: string): string | undefined {
    return this.#at(path, (overlay, real) => overlay.realpath(real));
  }

  entries(path: string): { files: string[]; directories: string[] } | undefined {
    return this.#at(path, (overlay, real) => overlay.entries(real));
  }

  #at<T>(path: string, ask: (overlay: FolderOverlay, real: string) => T | undefined): T | undefined {
    const place = this.#place(path);
    return place === undefined ? undefined : ask(this.#overlay(place.folder), place.folder + place.rest);
  }

  #overlay(folder: string): FolderOverlay {
    const known = this.#shown.get(folder);
    if (known !== undefined) return known;
    const overlay = new FolderOverlay(new Map([[folder, this.#version.files(this.#found.get(folder) ?? "bundled")]]));
    this.#shown.set(folder, overlay);
    return overlay;
  }

  /** Returns the folder of the package that contains a path, and the rest of the path. */
  #place(path: string): { folder: string; rest: string } | undefined {
    for (let at = path, rest = ""; ; ) {
      const folder = this.#packageAt(at);
      if (folder !== undefined) return this.#isProject(folder) ? undefined : { folder, rest };
      const above = dirname(at);
      if (above === at) return undefined;
      rest = at.slice(above === "/" ? above.length - 1 : above.length) + rest;
      at = above;
    }
  }

  /** Returns the real path of a folder of the package; undefined for any other folder. */
  #packageAt(path: string): string | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    const manifest = manifestOf(path);
    let folder: string | undefined;
    if (manifest?.name === this.#name) {
      folder = realpathSync(path).replaceAll("\\", "/");
      this.#found.set(folder, "@flarespec/client" in (manifest.dependencies ?? {}) ? "package" : "bundled");
    }
    this.#known.set(path, folder);
    return folder;
  }
}

function manifestOf(folder: string): { name?: unknown; dependencies?: object } | undefined {
  const path = `${folder}/package.json`;
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as { name?: unknown; dependencies?: object };
  } catch {
    return undefined;
  }
}
