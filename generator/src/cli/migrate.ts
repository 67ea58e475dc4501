import { visible } from "../escape.ts";
import { loadCodemod, type Migrated, refuseUncommitted, runCodemod, writeRewritten } from "./codemod.ts";
import { colorsFor, count, type Io, printJson, shownFile } from "./output.ts";

export interface MigrateCommandOptions {
  from: string;
  project: string[];
  packageName?: string;
  calls?: "name" | "path";
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
}

/** `flarespec migrate`. @returns the exit code. */
export async function migrateCommand(options: MigrateCommandOptions, io: Io): Promise<number> {
  const codemod = await loadCodemod();
  const { from, project: projects, packageName, calls } = options;
  const migrated = runCodemod(() => codemod.migrate({ from, projects, packageName, calls }));
  const isDry = options.dryRun === true;
  if (!isDry && options.force !== true) refuseUncommitted(migrated.files);
  if (!isDry) writeRewritten(migrated.files);
  const diff = isDry ? codemod.unifiedDiff(migrated.files, process.cwd()) : undefined;
  if (options.json === true) printJson(io, plain(migrated, diff));
  else {
    if (diff !== undefined) io.stdout.write(diff);
    (isDry ? io.stderr : io.stdout).write(forPeople(migrated, isDry, io));
  }
  return 0;
}

function plain({ files, notes, calls, errorsBefore }: Migrated, diff: string | undefined): object {
  return {
    files: files.map(({ path }) => shownFile(path)),
    notes: notes.map(({ file, line, why }) => ({ file: shownFile(file), line, why })),
    calls,
    errorsBefore,
    ...(diff !== undefined && { diff }),
  };
}

function forPeople({ files, notes, calls, errorsBefore, version }: Migrated, isDry: boolean, io: Io): string {
  const colors = colorsFor(isDry ? io.stderr : io.stdout, io.env);
  const lines = notes.map(
    ({ file, line, why }) => `${visible(`${shownFile(file)}:${line}`)} ${colors.yellow("left")} ${visible(why)}`,
  );
  if (version !== undefined) {
    lines.push(`cloudflare ${visible(version.installed)} is installed; the methods are those of ${version.known}`);
  }
  if (errorsBefore > 0)
    lines.push(`${count(errorsBefore, "error")} of the compiler, which the project had before, left out`);
  const moved = calls.found - calls.left;
  const what = isDry ? "would change" : "changed";
  lines.push(
    `${count(files.length, "file")} ${what}; ${count(moved, "call")} moved, ${count(notes.length, "place")} left with a note`,
  );
  return `${lines.join("\n")}\n`;
}
