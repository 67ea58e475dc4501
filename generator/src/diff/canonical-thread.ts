import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { JsonObject } from "../openapi/pointer.ts";
import type { Source } from "../read/source.ts";
import type { StatedPreset } from "../vendors/preset.ts";

/** Documents with fewer characters are corrected before a thread has loaded the rules. */
const SMALLEST = 500_000;

interface Task {
  role: typeof ROLE;
  source: Source;
  preset: StatedPreset | undefined;
}

const ROLE = "flarespec canonical document";

/** The correction of one document in a thread of its own. */
export interface CanonicalThread {
  /** Undefined if the thread failed: to correct the document here throws the error with all that belongs to it. */
  canonical: Promise<JsonObject | undefined>;
  close(): Promise<void>;
}

/** Starts to correct `source` in a thread while this one corrects `other`; undefined if that takes longer than one after the other. */
export function startCanonicalThread(
  source: Source,
  other: Source,
  preset: StatedPreset | undefined,
): CanonicalThread | undefined {
  // Node 20 cannot start a thread from TypeScript, as in tests.
  if (import.meta.url.endsWith(".ts") || availableParallelism() < 2) return undefined;
  if (Math.min(source.text.length, other.text.length) < SMALLEST) return undefined;
  const task: Task = { role: ROLE, source, preset };
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
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
  parentPort?.postMessage(canonicalOf(workerData.source, workerData.preset));
}

function isTask(data: unknown): data is Task {
  return typeof data === "object" && data !== null && "role" in data && data.role === ROLE;
}
