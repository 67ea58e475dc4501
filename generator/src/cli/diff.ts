import { join } from "node:path";
import { openCompiler } from "../compiler/open.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { askCompiler } from "../diff/assignable.ts";
import type { Difference } from "../diff/change.ts";
import { renderChangeset, renderMarkdown, sections } from "../diff/changelog.ts";
import { diff } from "../diff/diff.ts";
import { readSides } from "../diff/side.ts";
import { defaultPackageName } from "../emit/package/package-name.ts";
import { visible } from "../escape.ts";
import { removeStaged, writeText } from "../write.ts";
import { colorsFor, count, type Io, judged, printError, printJson } from "./output.ts";
import { packageAt } from "./package-at.ts";

export interface DiffOptions {
  config?: string;
  json?: boolean;
  markdown?: boolean;
  /** A folder; true for the default folder. */
  changeset?: string | true;
  packageName?: string;
  verbose?: boolean;
  /** Commander's name for `--no-types`. */
  types?: boolean;
  failOn?: "breaking" | "any";
}

/** `flarespec diff`. @returns the exit code. */
export async function diffCommand(from: string, to: string, options: DiffOptions, io: Io): Promise<number> {
  const { difference, name } = await judged(options.failOn, () => compare(from, to, options));
  if (options.json === true) printJson(io, difference);
  else if (options.markdown === true) io.stdout.write(renderMarkdown(difference));
  else io.stdout.write(forPeople(difference, io));
  if (options.changeset !== undefined) recordChangeset(difference, name, options, io);
  const refusal = refuse(difference, options.failOn);
  if (refusal === undefined) return 0;
  // The refusal goes to stderr, so that stdout has only the difference.
  return printError(refusal, io, { verbose: options.verbose });
}

function recordChangeset(difference: Difference, name: string, options: DiffOptions, io: Io): void {
  const folder = options.changeset === true ? ".changeset" : (options.changeset as string);
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
  const [old, next] = await readSides(from, to, options.config);
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
  const parts = sections(difference).map(({ title, lines }) => {
    const head = colors.bold((paint[title] ?? colors.dim)(title));
    return `${head}\n${lines.map((line) => `  ${visible(line)}`).join("\n")}\n`;
  });
  const broken = [summary.request ? "requests" : [], summary.response ? "responses" : []].flat();
  const breaks = broken.length === 0 ? "breaks neither requests nor responses" : `breaks ${broken.join(" and ")}`;
  const last =
    changes.length === 0
      ? "Nothing changes."
      : `${count(changes.length, "change")}: ${breaks}; the next version is ${summary.bump}`;
  return `${[...parts, last].join("\n")}\n`;
}
