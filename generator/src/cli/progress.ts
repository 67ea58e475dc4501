import type { Io } from "./output.ts";

/** What the stages of a run are called on a terminal. */
const STAGES: Readonly<Record<string, string>> = {
  fetch: "fetching",
  load: "reading sources",
  read: "parsing",
  compose: "composing",
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

/** A spinner on a terminal, plain lines elsewhere, both on stderr; nothing where a program reads the output. */
export async function openProgress(io: Io, quiet: boolean): Promise<Progress> {
  if (quiet) return { stage() {}, end() {} };
  const isTerminal = io.stderr.isTTY === true && io.env.TERM !== "dumb" && io.env.CI === undefined;
  // The spinner divides by the width, which some pseudo-terminals do not know, and never comes back.
  if (!isTerminal || io.stderr !== process.stderr || !(process.stderr.columns > 0)) {
    return { stage: (name) => io.stderr.write(`flarespec: ${STAGES[name] ?? name}\n`), end() {} };
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
