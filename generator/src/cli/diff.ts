import { join } from "node:path";
import { openCompiler } from "../compiler/open.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { askCompiler } from "../diff/assignable.ts";
import { type Change, type Difference, plainDifference } from "../diff/change.ts";
import { headingOf, renderBody, renderChangeset, renderMarkdown, sections } from "../diff/changelog.ts";
import { diff } from "../diff/diff.ts";
import { code, listed } from "../diff/messages.ts";
import { areasOf } from "../diff/report-lines.ts";
import { readSides } from "../diff/side.ts";
import { defaultPackageName } from "../emit/package/package-name.ts";
import { visible } from "../escape.ts";
import { removeStaged, writeText } from "../write.ts";
import { correctionFolder } from "./cache.ts";
import { colorsFor, count, type Io, judged, printError, printJson } from "./output.ts";
import { packageAt } from "./package-at.ts";

export interface DiffOptions {
  config?: string;
  json?: boolean;
  markdown?: boolean;
  /** A folder; true for the default folder. */
  changeset?: string | true;
  /** A file for the whole body, which `--markdown` may cut. */
  changelog?: string;
  packageName?: string;
  verbose?: boolean;
  /** Commander's name for `--no-types`. */
  types?: boolean;
  failOn?: "breaking" | "any";
}

/** `flarespec diff`. @returns the exit code. */
export async function diffCommand(from: string, to: string, options: DiffOptions, io: Io): Promise<number> {
  const { difference, name } = await judged(options.failOn, () => compare(from, to, options));
  if (options.json === true) printJson(io, plainDifference(difference));
  else if (options.markdown === true) io.stdout.write(renderBody(difference, placeOfWhole(difference, name, options)));
  else io.stdout.write(forPeople(difference, io));
  if (options.changelog !== undefined) writeText(options.changelog, renderMarkdown(difference));
  if (options.changeset !== undefined) recordChangeset(difference, name, options, io);
  const refusal = refuse(difference, options.failOn);
  if (refusal === undefined) return 0;
  // The refusal goes to stderr, so that stdout has only the difference.
  return printError(refusal, io, { verbose: options.verbose });
}

/** Says where the whole changelog entry is, for a body that is cut. */
function placeOfWhole(difference: Difference, name: string, { changelog, changeset }: DiffOptions): string {
  if (changelog !== undefined) return `all are in ${code(changelog)}.`;
  const entry = changeset === undefined ? undefined : renderChangeset(difference, name);
  if (changeset === undefined || entry === undefined) return `${code("flarespec diff --changelog FILE")} writes all.`;
  return `all are in ${code(join(changesetFolder(changeset), entry.name))}.`;
}

function changesetFolder(changeset: string | true): string {
  return changeset === true ? ".changeset" : changeset;
}

function recordChangeset(difference: Difference, name: string, { changeset = true }: DiffOptions, io: Io): void {
  const folder = changesetFolder(changeset);
  removeStaged(folder);
  const entry = renderChangeset(difference, name);
  const told = entry === undefined ? "nothing to release" : join(folder, entry.name);
  const isNew = entry !== undefined && writeText(join(folder, entry.name), entry.text);
  io.stderr.write(
    `${isNew ? "wrote " : ""}${visible(told)}${entry !== undefined && !isNew ? " is there already" : ""}\n`,
  );
}

/** The difference, and the name of the package that it is about. */
async function compare(
  from: string,
  to: string,
  options: DiffOptions,
): Promise<{ difference: Difference; name: string }> {
  const wantsTypes = options.types !== false && options.markdown !== true;
  // Opened before anything is read, so that a missing compiler fails at once.
  const compiler =
    wantsTypes && options.json === true ? await openCompiler([process.cwd(), import.meta.dirname]) : undefined;
  const [old, next] = await readSides(from, to, options.config, correctionFolder());
  const name = options.packageName ?? packageAt(to) ?? defaultPackageName(next.canonical, next.model.preset);
  const difference = diff(old, next);
  if (compiler === undefined) return { difference, name };
  return { difference: { ...difference, changes: askCompiler(difference.changes, old, next, compiler) }, name };
}

function refuse({ changes, summary }: Difference, failOn: DiffOptions["failOn"]): FlarespecError | undefined {
  const breaks = summary.bump === "major" || summary.request || summary.response;
  if (failOn === undefined || (failOn === "breaking" ? !breaks : changes.length === 0)) return undefined;
  const message = failOn === "breaking" ? "the difference breaks callers" : "the two versions differ";
  return new FlarespecError("FS7004", { message, exitCode: 1 });
}

/** Formats a difference for a terminal. */
export function forPeople(difference: Difference, io: Io): string {
  const { changes, summary } = difference;
  const colors = colorsFor(io.stdout, io.env);
  const paint: Record<string, (text: string) => string> = { "Breaking changes": colors.red, Additions: colors.green };
  const parts = sections(difference).map((section) => {
    const { title, groups } = section;
    const lines = groups.flatMap((group) => {
      const heading = headingOf(group, section);
      if (heading === undefined) return group.lines.map((line) => `  ${visible(line)}`);
      return [`  ${colors.bold(visible(heading))}`, ...group.lines.map((line) => `    ${visible(line)}`)];
    });
    return `${colors.bold((paint[title] ?? colors.dim)(title))}\n${lines.join("\n")}\n`;
  });
  const broken = [summary.request ? "requests" : [], summary.response ? "responses" : []].flat();
  const breaks = broken.length === 0 ? "breaks neither requests nor responses" : `breaks ${broken.join(" and ")}`;
  const last =
    changes.length === 0 ? "Nothing changes." : `${numbersOf(changes)}: ${breaks}; the next version is ${summary.bump}`;
  return `${[...parts, last].join("\n")}\n`;
}

/** `3 changes in tunnels, and 40 changed descriptions`: descriptions apart, because they often are most of a difference. */
function numbersOf(changes: readonly Change[]): string {
  const facts = changes.filter(({ kind }) => kind !== "prose-changed");
  const descriptions = changes.length - facts.length;
  return [
    ...(facts.length === 0 ? [] : [`${count(facts.length, "change")}${inAreas(facts)}`]),
    ...(descriptions === 0 ? [] : [count(descriptions, "changed description")]),
  ].join(", and ");
}

/** Number of areas that the summary line names. */
const MOST_AREAS = 3;

/** ` in tunnels, access (40) and 3 more areas`: the areas with the most changes first. */
function inAreas(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    for (const area of new Set(areasOf(change))) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  if (counts.size === 0) return "";
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const first = sorted
    .slice(0, MOST_AREAS)
    .map(([area, n]) => (counts.size === 1 ? visible(area) : `${visible(area)} (${n})`));
  const rest = counts.size - first.length;
  return ` in ${listed(rest === 0 ? first : [...first, count(rest, "more area")])}`;
}
