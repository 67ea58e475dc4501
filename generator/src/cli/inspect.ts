import { load } from "../config/read.ts";
import { location } from "../diagnostics/error.ts";
import { visible } from "../escape.ts";
import type { SourceFormat } from "../read/fragment.ts";
import { readSource } from "../read/source.ts";
import { correctionStore } from "./cache.ts";
import type { GenerateOptions } from "./generate.ts";
import { colorsFor, count, cut, type Io, printJson } from "./output.ts";
import type { TraceOutput } from "./trace-text.ts";

/** `flarespec trace`. Runs the pipeline up to the model, so that the output is true of the current sources. */
export async function traceCommand(asked: string, options: GenerateOptions & TraceOutput, io: Io): Promise<void> {
  const { input, explain } = await load({ config: options.config, sources: options.source });
  const [{ generateModel }, { trace }, { printTrace }] = await Promise.all([
    import("../pipeline.ts"),
    import("./trace.ts"),
    import("./trace-text.ts"),
  ]);
  const run = (() => {
    try {
      return generateModel(input, undefined, correctionStore());
    } catch (error) {
      throw explain(error);
    }
  })();
  printTrace(trace(run, asked), io, options);
}

/** `flarespec statistics`. */
export async function statisticsCommand(file: string | undefined, options: GenerateOptions, io: Io): Promise<void> {
  const { documentStatistics, printStatistics } = await import("./statistics.ts");
  const { input } = await load({ config: options.config, sources: file === undefined ? undefined : [file] });
  printStatistics(documentStatistics(input), io, options.json === true);
}

export interface ReadOptions {
  form?: string;
  recordings?: boolean;
}

/** `flarespec read`. Prints the fragment or its recordings to stdout, and findings to stderr. */
export async function readCommand(file: string, options: ReadOptions, io: Io): Promise<void> {
  const source = await readSource(file);
  const { isPage, readFragment } = await import("../read/fragment.ts");
  // Commander has checked it against READ_FORMS.
  const fragment = readFragment(source, options.form as SourceFormat | undefined);
  if (!isPage(fragment)) {
    printJson(io, options.recordings === true ? [] : fragment.openapi);
    return;
  }
  printJson(io, options.recordings === true ? fragment.recordings : fragment.openapi);
  const colors = colorsFor(io.stderr, io.env);
  for (const { code, message, place, expected, found } of fragment.findings) {
    const sides = [
      expected === undefined ? [] : `expected ${cut(expected, 120)}`,
      found === undefined ? [] : `found ${cut(found, 120)}`,
    ].flat();
    const more = sides.length > 0 ? ` (${sides.join("; ")})` : "";
    io.stderr.write(`${colors.yellow(code)} ${location(place)} ${visible(message + more)}\n`);
  }
  const counted = `${count(fragment.findings.length, "finding")}, ${count(fragment.recordings.length, "recording")}`;
  io.stderr.write(`read as ${fragment.form}: ${counted}\n`);
}
