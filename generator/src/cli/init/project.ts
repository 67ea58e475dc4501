import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import picomatch from "picomatch";
import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { parse } from "../../read/parse/parse.ts";

export type PackageManager = "npm" | "pnpm";

/** A file that `init` writes, relative to the project. */
export interface InitFile {
  path: string;
  text: string;
}

/** The project that `init` sets up, as it is before. */
export interface NpmProject {
  folder: string;
  manager: PackageManager;
  /** The text and the content of package.json; a new one if there is none. */
  packageText: string | undefined;
  packageJson: JsonObject;
  /** The text of pnpm-workspace.yaml; undefined if there is none. */
  pnpmText: string | undefined;
  /** The globs of its workspaces; undefined if it is one package alone. */
  workspaces: readonly string[] | undefined;
  /** OpenAPI documents in the folder. */
  documents: readonly string[];
}

/** @throws FlarespecError FS1001 and the like for a package.json or pnpm-workspace.yaml that cannot be read. */
export function readProject(folder: string): NpmProject {
  const packageText = textOf(join(folder, "package.json"));
  const packageJson = packageText === undefined ? newPackage(folder) : parse(packageText, "package.json").value;
  if (!isObject(packageJson)) {
    throw new FlarespecError("FS2019", { message: "package.json is no object", place: { file: "package.json" } });
  }
  const pnpmText = textOf(join(folder, "pnpm-workspace.yaml"));
  const pnpm = pnpmText === undefined ? undefined : parse(pnpmText, "pnpm-workspace.yaml").value;
  const manager = managerOf(folder, packageJson, pnpmText !== undefined);
  const { workspaces } = packageJson;
  const globs = manager === "pnpm" ? member(pnpm, "packages") : (strings(workspaces) ?? member(workspaces, "packages"));
  return { folder, manager, packageText, packageJson, pnpmText, workspaces: globs, documents: documentsOf(folder) };
}

function managerOf(folder: string, { packageManager }: JsonObject, hasPnpmWorkspace: boolean): PackageManager {
  const isPnpm =
    hasPnpmWorkspace ||
    existsSync(join(folder, "pnpm-lock.yaml")) ||
    (typeof packageManager === "string" && packageManager.startsWith("pnpm@"));
  return isPnpm ? "pnpm" : "npm";
}

function newPackage(folder: string): JsonObject {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+|-+$/g, "");
  return { name: name || "project", private: true, type: "module" };
}

/** Whether a folder is one of the workspaces. */
export function isWorkspace(project: NpmProject, folder: string): boolean {
  const globs = (project.workspaces ?? []).map((glob) => glob.replace(/^\.\//, "").replace(/\/+$/, ""));
  const wanted = globs.filter((glob) => !glob.startsWith("!"));
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  return picomatch.isMatch(folder, wanted) && !picomatch.isMatch(folder, unwanted);
}

function documentsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(?:openapi|.*[.-]openapi)\.(?:json|ya?ml)$/i.test(name));
  return names.sort();
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function member(value: Json | undefined, name: string): string[] | undefined {
  return isObject(value) ? strings(value[name]) : undefined;
}

function strings(value: Json | undefined): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : undefined;
}
