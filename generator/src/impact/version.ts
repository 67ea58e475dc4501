import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { CorrectionFolder } from "../corrections/disk-store.ts";
import { readSides } from "../diff/side.ts";
import type { Side } from "../diff/version.ts";
import { emitTypescript } from "../emit/package/outputs.ts";
import { defaultPackageName } from "../emit/package/package-name.ts";
import { writeJson } from "../openapi/write-json.ts";

/** One version of the generated package. */
export interface PackageVersion {
  side: Side;
  /** Declarations and JSON files by their path in the package. */
  files(runtime: "package" | "bundled"): ReadonlyMap<string, string>;
}

/**
 * @param stated name of the package; by default, the one that the later version would get.
 * @param kept where the corrections of earlier runs are.
 */
export async function readVersions(
  [old, next]: readonly [old: string, next: string],
  config: string | undefined,
  stated: string | undefined,
  kept?: CorrectionFolder,
): Promise<{ versions: [old: PackageVersion, next: PackageVersion]; name: string }> {
  const sides = await readSides(old, next, config, kept);
  const { canonical, model } = sides[1];
  const name = stated ?? defaultPackageName(canonical, model.preset);
  const version = (location: string, side: Side): PackageVersion => {
    const isPackage = existsSync(join(location, "package.json")) && statSync(location).isDirectory();
    if (!isPackage) return versionOf(side, name);
    const files = filesOf(location);
    return { side, files: () => files };
  };
  return { versions: [version(old, sides[0]), version(next, sides[1])], name };
}

/** Returns the package that a canonical document is emitted to. */
export function versionOf(side: Side, name: string): PackageVersion {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return {
    side,
    files(runtime) {
      const files = known.get(runtime) ?? emitted(side, name, runtime);
      known.set(runtime, files);
      return files;
    },
  };
}

/** Reads a folder that generate wrote. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.split(sep).join("/"));
  const read = names.filter((name) => /\.(d\.ts|json)$/.test(name) && !/(^|\/)node_modules\//.test(name));
  return new Map(read.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function emitted({ canonical, model }: Side, name: string, runtime: "package" | "bundled"): Map<string, string> {
  // Never installed, so the versions do not matter.
  const own = { name, version: "0.0.0", runtime, clientVersion: "0.0.0" };
  const files = emitTypescript({ model, package: own }).filter(({ path }) => /\.(d\.ts|json)$/.test(path));
  const texts = new Map<string, string>(files.map(({ path, text }) => [path, text]));
  return texts.set("openapi.json", writeJson(canonical, 1));
}
