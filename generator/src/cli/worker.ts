import { Worker } from "node:worker_threads";
import type { Input } from "../config/input.ts";
import type { CorrectionFolder } from "../corrections/disk-store.ts";
import { fromTransferredError, type TransferredError } from "./error-transfer.ts";
import type { Producer } from "./product.ts";
import { deserializeProduct, type SerializedProduct } from "./serialize.ts";

export type WorkerMessage = { stage: string } | { product: SerializedProduct } | { error: TransferredError };

export interface Task {
  input: Input;
  corrections: CorrectionFolder | undefined;
}

/** `worker-thread.ts` with all that it imports in one file, which the build makes: several hundred files load slowly. */
const THREAD = new URL("../worker-thread.js", import.meta.url);

/**
 * Starts a thread that makes products. So the terminal stays responsive during a long run, and Ctrl-C ends it at once. The
 * thread writes no files; this one does.
 */
export function startWorker(): { produce: Producer; close(): Promise<void> } {
  const worker = new Worker(THREAD);
  // Remembered, because a thread that has already ended would never answer.
  let ended: Error | undefined;
  let fail: (error: Error) => void = () => {};
  const end = (error: Error): void => {
    ended ??= error;
    fail(ended);
  };
  let hear: (message: WorkerMessage) => void = () => {};
  worker.on("message", (message: WorkerMessage) => hear(message));
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the worker ended with code ${code}`)));
  return {
    produce: (input, onStage, corrections) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) throw ended;
        fail = reject;
        hear = (message) => {
          if ("stage" in message) onStage(message.stage);
          else if ("product" in message) resolve(deserializeProduct(message.product));
          else reject(fromTransferredError(message.error));
        };
        worker.postMessage({ input, corrections } satisfies Task);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
