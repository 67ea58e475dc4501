import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Question, Verdict } from "./verdict.ts";

/** How long one document may take, in milliseconds: an endless loop takes longer on a busy machine too. */
const PATIENCE = 60_000;
/** How much memory the generator may take for one, in MiB. */
const MEMORY = 1024;
/** The first document also loads a compiler, on a machine that may be busy. */
const START = 60_000;

/**
 * Asks the generator in a process of its own, which is ended when it takes longer or more than it may, and started anew
 * for the next question. Whatever happens, the answer is a verdict.
 */
export class Judge {
  readonly #patience: number;
  #child: Promise<ChildProcess> | undefined;

  constructor(patience: number = PATIENCE) {
    this.#patience = patience;
  }

  async ask(question: Question): Promise<Verdict> {
    this.#child ??= start();
    const child = await this.#child;
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearTimeout(timer);
        child.off("message", end).off("exit", gone);
        resolve(verdict);
      };
      const gone = (code: number | null, signal: NodeJS.Signals | null): void => {
        this.#child = undefined;
        end({
          kind: "fault",
          message: `the process ended with ${signal ?? `code ${code}`}: more than ${MEMORY} MiB, or worse`,
        });
      };
      const timer = setTimeout(() => {
        child.off("exit", gone).kill("SIGKILL");
        this.#child = undefined;
        end({ kind: "fault", message: `no answer within ${this.#patience / 1000} s` });
      }, this.#patience);
      child.on("message", end).on("exit", gone);
      child.send(question);
    });
  }

  async close(): Promise<void> {
    (await this.#child)?.kill("SIGKILL");
    this.#child = undefined;
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("subject.ts", import.meta.url)), [], {
    execArgv: ["--import", "tsx", "--conditions=@flarespec/source", `--max-old-space-size=${MEMORY}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the subject does not start")), START);
    const failed = (code: number | null): void => reject(new Error(`the subject did not start: code ${code}`));
    child.once("exit", failed);
    child.once("message", () => {
      clearTimeout(timer);
      child.off("exit", failed);
      resolve(child);
    });
  });
}
