import { resolve } from "node:path";
import { FlarespecError } from "../diagnostics/error.ts";
import { visible } from "../escape.ts";
import { serverOf } from "../model/operations/server.ts";
import { canonicalize } from "../pipeline.ts";
import { openProxy } from "../record/proxy.ts";
import { type Recorded, Recorder } from "../record/recorder.ts";
import { correctionStore } from "./cache.ts";
import { colorsFor, count, type Io, printJson } from "./output.ts";
import { type DocumentOptions, loadDocument } from "./recordings.ts";
import { interrupted, portOf } from "./serve.ts";

export interface RecordOptions extends DocumentOptions {
  listen: string;
  to: string;
  upstream?: string;
  json?: boolean;
}

/** `flarespec record`. Runs until Ctrl-C. @returns the exit code. */
export async function recordCommand(options: RecordOptions, io: Io): Promise<number> {
  const port = portOf("record", "--listen", options.listen);
  const upstreamGiven = options.upstream === undefined ? undefined : addressOf(options.upstream);
  const { input, explain } = await loadDocument(options);
  const { canonical, preset } = (() => {
    try {
      return canonicalize(input, undefined, { store: correctionStore() });
    } catch (error) {
      throw explain(error);
    }
  })();
  const upstream = upstreamGiven ?? addressOf(serverOf(canonical) ?? preset.server ?? "");
  const recorder = new Recorder({ dir: resolve(options.to), document: canonical, areas: input.config.areas });
  const colors = colorsFor(io.stderr, io.env);
  const all: Recorded[] = [];
  const failure: { error?: unknown } = {};

  const proxy = await openProxy({
    port,
    upstream,
    onExchange(exchange) {
      try {
        const recorded = recorder.record(exchange);
        all.push(recorded);
        for (const file of recorded.files) io.stderr.write(`${colors.green("recorded")} ${visible(file)}\n`);
        for (const why of recorded.leftOut) {
          const what = `${recorded.operation} ${recorded.status}`;
          io.stderr.write(`${colors.yellow("left out")} ${visible(what)}: ${visible(why)}\n`);
        }
      } catch (error) {
        // Pending requests are still answered; then the command ends with this error.
        failure.error ??= error;
        process.emit("SIGINT");
      }
    },
  });
  io.stderr.write(`${visible(proxy.url)} passes on to ${visible(upstream.origin)}; Ctrl-C ends it\n`);
  await interrupted(proxy);
  if (failure.error !== undefined) throw failure.error;

  const files = all.flatMap((one) => one.files);
  if (options.json === true) {
    const leftOut = all.filter((one) => one.leftOut.length > 0).map(({ files: _, ...rest }) => rest);
    printJson(io, { ok: true, exitCode: 0, to: resolve(options.to), calls: all.length, files, leftOut });
  } else {
    io.stdout.write(`${count(all.length, "call")}, ${count(files.length, "recording")} in ${visible(options.to)}\n`);
  }
  return 0;
}

const NO_SERVER = "the document names no server to pass requests on to, and there is no --upstream";

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url !== undefined && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (isPlain && /^https?:$/.test(url.protocol)) return url;
  throw new FlarespecError("FS2001", {
    message: text === "" ? NO_SERVER : "--upstream is not an address to pass requests on to",
    expected: "an http or https address without credentials, query and fragment",
    remedy: "flarespec record --help lists its arguments.",
  });
}
