import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Change } from "../diff/change.ts";
import type { ImpactFinding } from "../impact/finding.ts";
import type { Impact } from "../impact/impact.ts";
import type { PackageVersion } from "../impact/version.ts";
import { dereference } from "../openapi/dereference.ts";
import { templateOf } from "../openapi/places.ts";
import { get, type JsonObject, type Pointer } from "../openapi/pointer.ts";
import { type Cause, loadCodemod, type Mended, refuseUncommitted, runCodemod, writeRewritten } from "./codemod.ts";

export interface FixOptions {
  /** Name of the package. */
  name: string;
  dryRun: boolean;
  force: boolean;
}

export interface Fixed {
  mended: Set<ImpactFinding>;
  /** The changes as a unified diff, where nothing is written. */
  diff: string | undefined;
  files: string[];
}

/**
 * Mends the lines that a difference explains.
 * @throws FlarespecError FS9004 for uncommitted changes, FS9005 if the package that rewrites is not installed.
 */
export async function fixImpact(
  { projects }: Impact,
  [old, next]: readonly [PackageVersion, PackageVersion],
  { name, dryRun, force }: FixOptions,
): Promise<Fixed> {
  const codemod = await loadCodemod();
  const findings = projects.flatMap((project) => project.findings);
  const configs = projects.map(({ project }) => project);
  const breakages = findings.map(({ change, ...finding }) => ({
    ...finding,
    cause: change === null ? undefined : causeOf(change, old.side.canonical, next.side.canonical),
  }));
  const declarations = declarationsFor(configs, name, next);
  const { files, mended }: Mended = runCodemod(() =>
    codemod.mend({ projects: configs, packageName: name, breakages, declarations }),
  );
  if (!dryRun && !force) refuseUncommitted(files);
  if (!dryRun) writeRewritten(files);
  return {
    mended: new Set(mended.map((index) => findings[index] as ImpactFinding)),
    diff: dryRun ? codemod.unifiedDiff(files, process.cwd()) : undefined,
    files: files.map(({ path }) => path),
  };
}

function causeOf(change: Change, before: JsonObject, after: JsonObject): Cause {
  const { kind, old, new: next, symbols, value } = change;
  const renamed = symbols.flatMap((one) =>
    one.old !== null && one.new !== null && one.old !== one.new ? [{ old: one.old, new: one.new }] : [],
  );
  const pair = <T>(from: T | undefined, to: T | undefined) =>
    from === undefined || to === undefined || from === to ? undefined : { old: from, new: to };
  const path = pair(old === null ? undefined : templateOf(old), next === null ? undefined : templateOf(next));
  const name = pair(nameAt(before, old), nameAt(after, next));
  const argument = argumentOf(change, before);
  return {
    kind,
    symbols: renamed,
    ...(path !== undefined && { path }),
    ...(name !== undefined && { name }),
    values: kind.endsWith("enum-value-added") && value !== undefined ? [value] : [],
    ...(argument !== undefined && { argument }),
  };
}

/** The forms of an argument, and where the parameters of the operation were. */
function argumentOf({ argument, old: operation }: Change, document: JsonObject): Cause["argument"] {
  if (argument === undefined || operation === null) return undefined;
  const item = operation.replace(/\/[^/]+$/, "");
  const lists = [item, operation].map((pointer) => get(document, `${pointer}/parameters`));
  const parameters = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  const places = parameters.flatMap((one): [string, string][] => {
    const { name, in: place } = (dereference(document, one, "")?.node ?? {}) as { name?: string; in?: string };
    return name === undefined || place === undefined ? [] : [[name, place]];
  });
  return { from: argument.old, to: argument.new, places: Object.fromEntries(places) };
}

/** Returns the name of a parameter, by a pointer to it or to its schema. */
function nameAt(document: JsonObject, pointer: Pointer | null): string | undefined {
  if (pointer === null) return undefined;
  const node = dereference(document, { $ref: `#${pointer.replace(/\/schema$/, "")}` }, "")?.node as
    | { name?: unknown }
    | undefined;
  return typeof node?.name === "string" ? node.name : undefined;
}

/** Returns the declarations of a version, by path where each project finds the package. */
function declarationsFor(configs: readonly string[], name: string, version: PackageVersion): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const config of configs) {
    for (let at = dirname(config); ; at = dirname(at)) {
      const folder = join(at, "node_modules", name);
      if (existsSync(join(folder, "package.json"))) {
        const real = realpathSync(folder).replaceAll("\\", "/");
        for (const [path, text] of version.files(runtimeAt(real))) declarations.set(`${real}/${path}`, text);
        break;
      }
      if (dirname(at) === at) break;
    }
  }
  return declarations;
}

function runtimeAt(folder: string): "package" | "bundled" {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies?: object };
  return "@flarespec/client" in (dependencies ?? {}) ? "package" : "bundled";
}
