import { parentPort } from "node:worker_threads";
import { toTransferredError } from "./error-transfer.ts";
import { produce } from "./product.ts";
import { type SerializedProduct, serializeProduct } from "./serialize.ts";
import type { Task, WorkerMessage } from "./worker.ts";

// The thread that `worker.ts` starts.

const say = (message: WorkerMessage, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, handedOver);

parentPort?.on("message", ({ input, corrections }: Task) => {
  try {
    const product = serializeProduct(produce(input, (stage) => say({ stage }), corrections));
    say({ product }, buffersOf(product));
  } catch (error) {
    say({ error: toTransferredError(error) });
  }
});

/** Returns the buffers to transfer instead of copying; each file has a buffer of its own. */
function buffersOf({ files }: SerializedProduct): ArrayBuffer[] {
  return files.flatMap(({ bytes }) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
}
