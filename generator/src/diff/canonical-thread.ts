import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { JsonObject } from "../openapi/pointer.ts";
import type { Source } from "../read/source.ts";
import type { CanonicalTask } from "./canonical.ts";

/** Documents with fewer characters are corrected before a thread has loaded the rules. */
const SMALLEST = 500_000;

interface ThreadTask extends CanonicalTask {
  role: typeof ROLE;
}

const ROLE = "flarespec canonical document";

/** The correction of one document in a thread of its own. */
export interface CanonicalThread {
  /** Undefined if the thread failed: to correct the document here throws the error with all that belongs to it. */
  canonical: Promise<JsonObject | undefined>;
  close(): Promise<void>;
}

/** Starts to correct a document in a thread while this one corrects `other`; undefined if that takes longer than one after the other. */
export function startCanonicalThread(task: CanonicalTask, other: Source): CanonicalThread | undefined {
  // Node 20 cannot start a thread from TypeScript, as in tests.
  if (import.meta.url.endsWith(".ts") || availableParallelism() < 2) return undefined;
  if (Math.min(task.source.text.length, other.text.length) < SMALLEST) return undefined;
  const data: ThreadTask = { role: ROLE, ...task };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  return {
    canonical: new Promise((resolve) => {
      worker.once("message", resolve);
      worker.once("error", () => resolve(undefined));
      worker.once("exit", () => resolve(undefined));
    }),
    close: async () => {
      await worker.terminate();
    },
  };
}

if (isTask(workerData)) {
  const { canonicalOf } = await import("./canonical.ts");
  parentPort?.postMessage(canonicalOf(workerData));
}

function isTask(data: unknown): data is ThreadTask {
  return typeof data === "object" && data !== null && "role" in data && data.role === ROLE;
}
