import { existsSync } from "node:fs";
import { stringify } from "yaml";
import type { Compiler } from "../compiler/compiler.ts";
import { openCompiler } from "../compiler/open.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { visible } from "../escape.ts";
import { overlayOf, type Proposal } from "../verify/propose.ts";
import { type Verdict, type Verification, verify } from "../verify/verify.ts";
import { writeText } from "../write.ts";
import { type Colors, colorsFor, count, cut, type Io, printError, printJson } from "./output.ts";
import { type DocumentOptions, loadDocument } from "./recordings.ts";

export interface VerifyOptions extends DocumentOptions {
  overlay?: string;
  strict?: boolean;
  json?: boolean;
  verbose?: boolean;
  /** Commander's name for `--no-types`. */
  types?: boolean;
}

/** `flarespec verify`. @returns the exit code: 1 if a recording does not fit. */
export async function verifyCommand(folder: string, options: VerifyOptions, io: Io): Promise<number> {
  const { overlay } = options;
  if (overlay !== undefined && existsSync(overlay)) {
    throw new FlarespecError("FS8007", { message: `${overlay} exists`, place: { file: overlay }, exitCode: 2 });
  }
  const { compiler, why } = options.types === false ? { why: "left out by --no-types" } : await findCompiler();
  const { input, explain } = await loadDocument(options);
  const found = (() => {
    try {
      return verify(folder, input, compiler);
    } catch (error) {
      throw explain(error);
    }
  })();
  const { verdicts, proposals } = found;
  if (overlay !== undefined && proposals.length > 0) writeText(overlay, overlayText(overlay, proposals));

  const refused = verdicts.filter((verdict) => !fits(verdict, options.strict === true));
  const exitCode = refused.length > 0 ? 1 : 0;
  if (options.json === true) {
    printJson(io, {
      ok: exitCode === 0,
      exitCode,
      compiler: compiler?.version ?? null,
      recordings: verdicts.map((verdict) => ({ ...verdict, fits: fits(verdict, options.strict === true) })),
      overlay: proposals.length === 0 ? null : overlayOf(proposals),
    });
    return exitCode;
  }
  io.stdout.write(forPeople(found, refused.length, options, io));
  if (why !== undefined) io.stderr.write(`types are not checked: ${visible(why)}\n`);
  if (exitCode === 0) return 0;
  const message = `${count(refused.length, "recording does", "recordings do")} not fit`;
  return printError(new FlarespecError("FS8006", { message, exitCode: 1 }), io, { verbose: options.verbose });
}

/** Opens the compiler of the current folder. Without one, types are not checked. */
async function findCompiler(): Promise<{ compiler?: Compiler; why?: string }> {
  try {
    return { compiler: await openCompiler([process.cwd(), import.meta.dirname]) };
  } catch (error) {
    if (!(error instanceof FlarespecError)) throw error;
    return { why: error.message };
  }
}

function fits({ faults, notes }: Verdict, strict: boolean): boolean {
  return faults.length === 0 && !(strict && notes.length > 0);
}

function overlayText(path: string, proposals: readonly Proposal[]): string {
  const overlay = overlayOf(proposals);
  return path.endsWith(".json") ? `${JSON.stringify(overlay, null, 2)}\n` : stringify(overlay, { lineWidth: 0 });
}

function forPeople({ verdicts, proposals }: Verification, refused: number, options: VerifyOptions, io: Io): string {
  const colors = colorsFor(io.stdout, io.env);
  const listed = verdicts.filter(({ faults, notes }) => faults.length + notes.length > 0);
  const parts = listed.flatMap((verdict) => linesOf(verdict, colors));
  const sum = `${count(verdicts.length, "recording")}: ${verdicts.length - refused} fit, ${refused} do not`;
  const { overlay } = options;
  if (proposals.length > 0) {
    const actions = count(proposals.length, "action");
    parts.push(
      overlay === undefined
        ? `${colors.bold(`proposed overlay, ${actions}`)}\n${overlayText("", proposals).split("\n").map(visible).join("\n")}`
        : `wrote ${actions} to ${visible(overlay)}`,
    );
  }
  return `${[...parts, sum].join("\n")}\n`;
}

function linesOf({ file, operation, faults, notes }: Verdict, colors: Colors): string[] {
  const refusals = onceForItems(
    faults.map(
      ({ by, message }) => `  ${colors.red(`refused by ${by}`)} ${cut(visible(withoutObjects(message)), 400)}`,
    ),
  );
  const differences = onceForItems(
    notes.map(({ pointer, message }) => {
      return `  ${colors.yellow("differs")} ${visible(pointer === "" ? message : `${pointer}: ${message}`)}`;
    }),
  );
  return [`${colors.bold(visible(file))} ${colors.dim(visible(operation))}`, ...refusals, ...differences];
}

/** A line that is repeated for the items of a list is printed for the first one, with a count of the others. */
function onceForItems(lines: readonly string[]): string[] {
  const counts = new Map<string, { line: string; others: number }>();
  for (const line of lines) {
    const key = line.replace(/\/\d+(?=[/ :])/g, "/*");
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { line, others: 0 });
    else known.others++;
  }
  return [...counts.values()].map(({ line, others }) =>
    others === 0 ? line : `${line} (and ${count(others, "other item")})`,
  );
}

/** What the compiler says, without the types that it writes out of the recorded values. */
function withoutObjects(message: string): string {
  return message.replace(/'[{[].*?[}\]](?:\[\])?'(?=[ .,])/g, "'…'");
}
