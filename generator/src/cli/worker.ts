import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Input } from "../config/input.ts";
import type { CorrectionFolder } from "../corrections/disk-store.ts";
import { fromTransferredError, type TransferredError, toTransferredError } from "./error-transfer.ts";
import type { Producer } from "./product.ts";
import { deserializeProduct, type SerializedProduct, serializeProduct } from "./serialize.ts";

type WorkerMessage = { stage: string } | { product: SerializedProduct } | { error: TransferredError };

interface Task {
  input: Input;
  corrections: CorrectionFolder | undefined;
}

const ROLE = "flarespec worker";

/**
 * Starts a thread that makes products. So the terminal stays responsive during a long run, and Ctrl-C ends it at once. The
 * thread writes no files; this one does.
 */
export function startWorker(): { produce: Producer; close(): Promise<void> } {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
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

if (workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  // Imported only here, because the other thread does not need the pipeline.
  const { produce } = await import("./product.ts");
  const say = (message: WorkerMessage, handedOver: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver);
  port.on("message", ({ input, corrections }: Task) => {
    try {
      const product = serializeProduct(produce(input, (stage) => say({ stage }), corrections));
      say({ product }, buffersOf(product));
    } catch (error) {
      say({ error: toTransferredError(error) });
    }
  });
}

/** Returns the buffers to transfer instead of copying; each file has a buffer of its own. */
function buffersOf({ files }: SerializedProduct): ArrayBuffer[] {
  return files.flatMap(({ bytes }) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
}
