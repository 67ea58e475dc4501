import { relative } from "node:path";
import pc from "picocolors";
import type { FlarespecError } from "../diagnostics/error.ts";
import { json, visible } from "../escape.ts";
import { withCommas } from "../numbers.ts";
import { fromTransferredError, toTransferredError } from "./error-transfer.ts";

/** A stream, or its replacement in a test. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}

/** The parts of the process that a command may use. */
export interface Io {
  stdout: Sink;
  stderr: Sink;
  env: Readonly<Record<string, string | undefined>>;
}

export type Colors = ReturnType<typeof pc.createColors>;

/** Returns colours for a stream: on a terminal unless NO_COLOR is set, elsewhere only if FORCE_COLOR is set. */
export function colorsFor(sink: Sink, env: Io["env"]): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return pc.createColors(false);
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return pc.createColors(FORCE_COLOR !== "0");
  return pc.createColors(sink.isTTY === true && TERM !== "dumb");
}

export function printJson(io: Io, value: object): void {
  io.stdout.write(`${json(value, 2)}\n`);
}

export interface ErrorStyle {
  json?: boolean | undefined;
  /** Print the stack of internal errors too. */
  verbose?: boolean | undefined;
}

/** Prints an error, for people on stderr or as JSON on stdout, and returns the exit code. */
export function printError(error: unknown, io: Io, style: ErrorStyle): number {
  const { exitCode, stack, ...plain } = toTransferredError(error);
  const verbose = style.verbose === true || (io.env.DEBUG ?? "") !== "";
  if (style.json === true) {
    const shown = exitCode === 3 && verbose && stack !== undefined ? { ...plain, stack } : plain;
    printJson(io, { ok: false, exitCode, error: shown });
    return exitCode;
  }
  const colors = colorsFor(io.stderr, io.env);
  if (exitCode === 3) {
    io.stderr.write(`${colors.red("internal error")}: ${visible(plain.message)}\n${REPORT}\n`);
    if (verbose && stack !== undefined) io.stderr.write(`${stack.split("\n").map(visible).join("\n")}\n`);
  } else {
    const text = (error as FlarespecError).format();
    io.stderr.write(`${text.replace(/^[^:]*/, (code) => colors.red(code))}\n`);
  }
  return exitCode;
}

/**
 * Runs a check. With `--fail-on`, exit code 1 means only that the check failed, so errors that prevent it exit with 2.
 * @throws what `judge` throws.
 */
export async function judged<T>(failOn: string | undefined, judge: () => Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    const plain = toTransferredError(error);
    throw failOn !== undefined && plain.exitCode === 1 ? fromTransferredError({ ...plain, exitCode: 2 }) : error;
  }
}

/** Returns the path of a file of a project from the current folder, unless that is far away. */
export function shownFile(path: string): string {
  const near = relative(process.cwd(), path).replaceAll("\\", "/");
  return near === "" || near.startsWith("../../..") ? path : near;
}

const REPORT =
  "  This is a fault of flarespec, not of your input. Please report it with the command and the source;\n  --verbose shows where it happened.";

/** Formats rows as aligned columns; `right` has the indexes of columns that are aligned to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number)))
      .join("  ")
      .trimEnd(),
  );
}

/** Formats a number with its noun: `1 file`, `2 files`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${withCommas(n)} ${n === 1 ? one : many}`;
}

/** Cuts a text to `length` characters. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
