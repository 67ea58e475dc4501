import type { CorrectionFolder } from "../corrections/disk-store.ts";
import { holdsProducts } from "./cache.ts";
import type { Producer } from "./product.ts";

/** Makes products in a thread that is started for the first one. */
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
    produce: async (...task) => (await open())(...task),
    close: async () => (await opened)?.close(),
  };
}

/**
 * Opens a host. Without a cache, it starts the thread at once, because loading the pipeline takes as long as loading the
 * command and reading the sources. If the start fails, the first call for a product throws.
 */
export function openWorkerHostFor({ cache, trace }: { cache?: boolean; trace?: string }): WorkerHost {
  const workerHost = openWorkerHost();
  if (trace === undefined && (cache === false || !holdsProducts())) workerHost.open().catch(() => {});
  return workerHost;
}

async function start(): Promise<{ produce: Producer; close(): Promise<void> }> {
  // Node 20 cannot start a thread from TypeScript, as in tests.
  if (import.meta.url.endsWith(".ts")) return { produce: await produceHere(), close: async () => {} };
  return (await import("./worker.ts")).startWorker();
}

/**
 * Wraps a producer that uses another thread or a cache. An input with plugins is produced in this thread, each time: functions
 * cannot be sent to a thread, and the key of a cache does not cover their code.
 * @param corrections where those of earlier runs are: plugins come after them.
 */
export function pluginsHere(produce: Producer, corrections?: () => CorrectionFolder): Producer {
  return async (input, onStage) => {
    if (input.config.outputs?.plugins === undefined) return produce(input, onStage);
    return (await produceHere())(input, onStage, corrections?.());
  };
}

export async function produceHere(): Promise<Producer> {
  return (await import("./product.ts")).produceHere;
}
