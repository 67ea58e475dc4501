import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ImpactFinding } from "../impact/finding.ts";
import type { Impact } from "../impact/impact.ts";
import type { PackageVersion } from "../impact/version.ts";
import { loadCodemod, type Mended, refuseUncommitted, runCodemod, writeRewritten } from "./codemod.ts";
import { MendCauses } from "./mend-causes.ts";

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
  { projects, difference }: Impact,
  [old, next]: readonly [PackageVersion, PackageVersion],
  { name, dryRun, force }: FixOptions,
): Promise<Fixed> {
  const codemod = await loadCodemod();
  const findings = projects.flatMap((project) => project.findings);
  const configs = projects.filter((one) => one.findings.length > 0).map(({ project }) => project);
  const causes = new MendCauses(difference.changes, old, next);
  const breakages = findings.map(({ change, ...finding }) => ({
    ...finding,
    cause: change === null ? undefined : causes.of(change),
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
