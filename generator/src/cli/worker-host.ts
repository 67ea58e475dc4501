import { holdsProducts } from "./cache.ts";
import { tuneEngine } from "./engine.ts";
import type { Producer } from "./product.ts";

/** What makes products: loaded and started when the first one has to be made. */
export interface WorkerHost {
  open(): Promise<Producer>;
  produce: Producer;
  close(): Promise<void>;
}

export function openWorkerHost(): WorkerHost {
  let opened: Promise<{ produce: Producer; close(): Promise<void> }> | undefined;
  const open = async (): Promise<Producer> => {
    opened ??= start();
    return (await opened).produce;
  };
  return {
    open,
    produce: async (input, onStage) => (await open())(input, onStage),
    close: async () => (await opened)?.close(),
  };
}

/**
 * Where nothing can be found made, it starts at once: a thread takes as long to load the pipeline as this one takes to
 * load its command and to read the sources. A failure of it is met by whoever asks for a product.
 */
export function openWorkerHostFor({ cache, trace }: { cache?: boolean; trace?: string }): WorkerHost {
  const workshop = openWorkerHost();
  if (trace === undefined && (cache === false || !holdsProducts())) workshop.open().catch(() => {});
  return workshop;
}

async function start(): Promise<{ produce: Producer; close(): Promise<void> }> {
  // Node 20 cannot start a thread from TypeScript, which is what this is while it is tested.
  if (import.meta.url.endsWith(".ts")) return { produce: await produceHere(), close: async () => {} };
  tuneEngine();
  return (await import("./worker.ts")).startWorker();
}

export async function produceHere(): Promise<Producer> {
  return (await import("./product.ts")).produceHere;
}
