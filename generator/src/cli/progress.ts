import type { ErrorStyle, Io } from "./output.ts";

/** Names of the stages on a terminal. */
const STAGES: Readonly<Record<string, string>> = {
  fetch: "fetching",
  load: "reading sources",
  read: "parsing",
  compose: "composing",
  corrections: "reading earlier corrections",
  patch: "applying patches",
  normalize: "applying rules",
  name: "choosing names",
  emit: "emitting",
  write: "writing",
};

export interface Progress {
  stage(name: string): void;
  end(): void;
}

/**
 * Shows progress on stderr: a spinner on a terminal, else a line when the work begins and one when files are written.
 * `--verbose` has a line for each stage, `--json` none.
 */
export async function openProgress(io: Io, { json, verbose }: ErrorStyle): Promise<Progress> {
  if (json === true) return { stage() {}, end() {} };
  const isTerminal = io.stderr.isTTY === true && io.env.TERM !== "dumb" && io.env.CI === undefined;
  // The spinner divides by the width and hangs on pseudo-terminals whose width is 0.
  if (!isTerminal || io.stderr !== process.stderr || !(process.stderr.columns > 0)) {
    return inLines(io, verbose === true);
  }
  const { default: yoctoSpinner } = await import("yocto-spinner");
  const spinner = yoctoSpinner({ stream: process.stderr });
  return {
    stage: (name) => {
      const text = STAGES[name] ?? name;
      if (spinner.isSpinning) spinner.text = text;
      else spinner.start(text);
    },
    end: () => {
      spinner.stop();
    },
  };
}

function inLines(io: Io, verbose: boolean): Progress {
  let started = false;
  return {
    stage(name) {
      if (started && name !== "write" && !verbose) return;
      started = true;
      const isNamed = verbose || name === "fetch" || name === "write";
      io.stderr.write(`flarespec: ${isNamed ? (STAGES[name] ?? name) : "generating"}\n`);
    },
    end() {},
  };
}
