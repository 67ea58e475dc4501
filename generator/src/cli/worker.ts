import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Input } from "../config/input.ts";
import { fromTransferredError, type TransferredError, toTransferredError } from "./error-transfer.ts";
import type { Producer } from "./product.ts";
import { deserializeProduct, type SerializedProduct, serializeProduct } from "./serialize.ts";

type WorkerMessage = { stage: string } | { product: SerializedProduct } | { error: TransferredError };

const ROLE = "flarespec worker";

/**
 * A thread that makes products, one after the other: a run of seconds without a pause leaves the terminal alive that way,
 * and Ctrl-C ends it at once instead of when it is done. The thread never writes; this one does.
 */
export function startWorker(): { produce: Producer; close(): Promise<void> } {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: ROLE,
    // Most of what a run makes is gone at once. With twice the room for it the collector copies half as much of the rest;
    // four times costs more memory than it saves time.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  // A thread that ended before it was asked answers nothing.
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
    produce: (input, onStage) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) throw ended;
        fail = reject;
        hear = (message) => {
          if ("stage" in message) onStage(message.stage);
          else if ("product" in message) resolve(deserializeProduct(message.product));
          else reject(fromTransferredError(message.error));
        };
        worker.postMessage(input);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

if (workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  // Only here: what it loads is of no use to the other thread.
  const { produce } = await import("./product.ts");
  const say = (message: WorkerMessage, handedOver: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver);
  port.on("message", (input: Input) => {
    try {
      const product = serializeProduct(produce(input, (stage) => say({ stage })));
      say({ product }, buffersOf(product));
    } catch (error) {
      say({ error: toTransferredError(error) });
    }
  });
}

/** Handed over instead of copied; each file has a buffer of its own. */
function buffersOf({ files }: SerializedProduct): ArrayBuffer[] {
  return files.flatMap(({ bytes }) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
}
