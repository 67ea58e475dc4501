import { json } from "../escape.ts";
import { load } from "../load.ts";
import { readSource } from "../read/source.ts";
import type { GenerateOptions } from "./generate.ts";
import type { Io } from "./output.ts";

/** `flarespec trace`: a run of its own, in memory, so that what it says is true of the sources as they are now. */
export async function traceCommand(asked: string, options: GenerateOptions, io: Io): Promise<void> {
  const { input, explain } = await load({ config: options.config, sources: options.source });
  const [{ generate }, { printTrace, trace }] = await Promise.all([import("../pipeline.ts"), import("./trace.ts")]);
  const run = (() => {
    try {
      return generate(input);
    } catch (error) {
      throw explain(error);
    }
  })();
  printTrace(trace(run, asked), io, options.json === true);
}

/** `flarespec census`. */
export async function censusCommand(file: string, asJson: boolean, io: Io): Promise<void> {
  const { census, printCensus } = await import("./census.ts");
  printCensus(census(await readSource(file)), io, asJson);
}

/** `flarespec read`: nothing but the fragment on stdout. */
export async function readCommand(file: string, io: Io): Promise<void> {
  const { readOpenapi } = await import("../read/openapi.ts");
  const fragment = readOpenapi(await readSource(file));
  io.stdout.write(`${json(fragment.openapi, 2)}\n`);
}
