import { FlarespecError } from "../diagnostics/error.ts";
import { messageOf } from "../diff/change.ts";
import { visible } from "../escape.ts";
import type { ImpactFinding } from "../impact/finding.ts";
import { type Impact, impact, type ProjectImpact } from "../impact/impact.ts";
import { readVersions } from "../impact/version.ts";
import { correctionFolder } from "./cache.ts";
import type { Fixed } from "./impact-fix.ts";
import { colorsFor, count, type Io, judged, printError, printJson, shownFile } from "./output.ts";
import { packageAt } from "./package-at.ts";

export interface ImpactOptions {
  project: string[];
  config?: string;
  packageName?: string;
  annotations?: boolean;
  json?: boolean;
  verbose?: boolean;
  failOn?: "errors" | "any";
  fix?: boolean;
  dryRun?: boolean;
  force?: boolean;
}

/** `flarespec impact`. @returns the exit code. */
export async function impactCommand(from: string, to: string, options: ImpactOptions, io: Io): Promise<number> {
  const stated = options.packageName ?? packageAt(to) ?? packageAt(from);
  const { found, fixed, name } = await judged(options.failOn, async () => {
    const { versions, name } = await readVersions([from, to], options.config, stated, correctionFolder());
    const all = await impact(...versions, options.project, name);
    if (options.fix !== true) return { found: all, fixed: undefined, name };
    const { fixImpact } = await import("./impact-fix.ts");
    const done = await fixImpact(all, versions, {
      name,
      dryRun: options.dryRun === true,
      force: options.force === true,
    });
    return { found: without(all, done.mended), fixed: done, name };
  });
  const findings = found.projects.flatMap((project) => project.findings);
  const refused = findings.filter(
    ({ kind }) => options.failOn === "any" || (options.failOn === "errors" && kind === "error"),
  );
  const exitCode = refused.length > 0 ? 1 : 0;
  if (!found.projects.some(({ usesPackage }) => usesPackage))
    io.stderr.write(`no project uses ${visible(name)}; --package-name names another package\n`);
  if (fixed?.diff !== undefined && options.json !== true) io.stdout.write(fixed.diff);
  if (fixed !== undefined && options.json !== true) io.stderr.write(sayFixed(fixed, options.dryRun === true));
  if (options.json === true) printJson(io, { ...plain(found), ...(fixed !== undefined && plainFix(fixed)) });
  else if (options.annotations === true) io.stdout.write(findings.map(annotation).join(""));
  else io.stdout.write(forPeople(found, name, io));
  if (exitCode === 0) return 0;
  const message = `${count(refused.length, "place")} that another version breaks`;
  return printError(new FlarespecError("FS7006", { message }), io, { verbose: options.verbose });
}

/** Returns what is left after mending. */
function without(found: Impact, mended: ReadonlySet<ImpactFinding>): Impact {
  const projects = found.projects.map((project) => ({
    ...project,
    findings: project.findings.filter((finding) => !mended.has(finding)),
  }));
  return { ...found, projects };
}

function sayFixed({ mended, files }: Fixed, isDry: boolean): string {
  const lines = [...mended].map(
    ({ file, line, change }) =>
      `${visible(`${shownFile(file)}:${line}`)} mended: ${visible(change === null ? "" : messageOf(change))}`,
  );
  const what = isDry ? "would change" : "changed";
  return `${[...lines, `${count(files.length, "file")} ${what}; ${count(mended.size, "place")} mended`].join("\n")}\n`;
}

function plainFix({ mended, files, diff }: Fixed): object {
  return {
    mended: [...mended].map(({ file, line, message }) => ({ file: shownFile(file), line, message })),
    files: files.map(shownFile),
    ...(diff !== undefined && { diff }),
  };
}

function plain({ difference, projects }: Impact): object {
  return {
    summary: difference.summary,
    projects: projects.map(({ findings, project, ...rest }) => ({
      project: shownFile(project),
      ...rest,
      findings: findings.map(({ file, change, ...finding }) => ({
        file: shownFile(file),
        ...finding,
        change:
          change === null ? null : { kind: change.kind, old: change.old, new: change.new, message: messageOf(change) },
      })),
    })),
  };
}

/** Formats a finding as a workflow command of GitHub, which shows it beside the line in a pull request. */
function annotation({ kind, file, line, column, message, change }: ImpactFinding): string {
  const data = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (text: string) => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const level = kind === "error" ? "error" : "warning";
  const cause = change === null ? "" : `: ${messageOf(change)}`;
  const place = `file=${property(shownFile(file))},line=${Math.max(1, line)},col=${Math.max(1, column)}`;
  return `::${level} ${place},title=${property(`flarespec impact${cause}`)}::${data(visible(message))}\n`;
}

function forPeople({ projects, difference }: Impact, name: string, io: Io): string {
  const colors = colorsFor(io.stdout, io.env);
  const lines = projects.flatMap((project) => [
    colors.bold(visible(shownFile(project.project))),
    ...project.findings.flatMap(({ kind, file, line, column, message, change }) => {
      const place = visible(`${shownFile(file)}:${line}:${column}`);
      const mark = kind === "error" ? colors.red("error") : colors.yellow("silent");
      const because = change === null ? "no change of the document explains it" : messageOf(change);
      return [`  ${place} ${mark} ${visible(message)}`, colors.dim(`    ${visible(because)}`)];
    }),
    `  ${sayOf(project, name)}`,
  ]);
  const total = projects.reduce((sum, { findings }) => sum + findings.length, 0);
  const last = `${count(difference.changes.length, "change")}, ${count(total, "place")} in ${count(projects.length, "project")}`;
  return `${lines.join("\n")}\n\n${last}\n`;
}

function sayOf({ usesPackage, errorsBefore, operations, fields, changes }: ProjectImpact, name: string): string {
  if (!usesPackage) return `does not use ${name}: nothing here can break`;
  const { reached, elsewhere } = changes;
  const already = errorsBefore === 0 ? "" : `; ${count(errorsBefore, "error")} that it had before left out`;
  const others = elsewhere === 0 ? "" : `, ${count(elsewhere, "other does", "others do")} not matter to it`;
  return `uses ${count(operations.length, "operation")} and ${count(fields.length, "field")}; ${count(reached, "change reaches", "changes reach")} what it names${others}${already}`;
}
