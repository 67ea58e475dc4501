import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixImpact } from "../../../generator/src/cli/impact-fix.ts";
import { impact } from "../../../generator/src/impact/impact.ts";
import type { Edit } from "../diff/versions.ts";
import { consumer, NAME, small } from "../impact/small.ts";

export interface MendedFiles {
  texts: Record<string, string>;
  mended: number;
  /** What breaks after the change, as `file:line message`. */
  left: string[];
}

/** Mends files of a project for a change of the small document, and says what breaks nevertheless. */
export async function fixFiles(
  files: Readonly<Record<string, string>>,
  after: readonly Edit[],
  before: readonly Edit[] = [],
): Promise<MendedFiles> {
  const folder = consumer(files);
  const versions = [small(before), small(after)] as const;
  const found = await impact(...versions, [folder], NAME);
  const { mended } = await fixImpact(found, versions, { name: NAME, dryRun: false, force: true });
  const left = (await impact(...versions, [folder], NAME)).projects.flatMap(({ findings }) => findings);
  const names = Object.keys(files);
  return {
    texts: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    mended: mended.size,
    left: left.map(({ file, line, message }) => `${file.slice(folder.length + 1)}:${line} ${message}`),
  };
}
