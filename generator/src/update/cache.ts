import { createHash } from "node:crypto";
import { join } from "node:path";
import { readCached, writeCached } from "../cached-file.ts";
import type { Downloaded } from "../read/download.ts";

type Answer = Downloaded & { etag: string };

/**
 * What an address answered and was not taken over: it is judged again with every run, and need not be sent again for
 * that. What is taken over is recorded in sources.yaml; this is nobody's record, and stands where caches do. Whatever is
 * wrong with it, the answer is asked for anew.
 */
export class ResponseCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The last one of an address; undefined where there is none, or it is not what was kept. */
  of(address: string): Answer | undefined {
    const kept = readCached<Answer>(this.#file(address));
    return kept && { ...kept, bytes: Buffer.from(kept.bytes) };
  }

  keep(address: string, answer: Answer): void {
    writeCached(this.#file(address), answer);
  }

  /** An address may hold credentials: it is not written down. */
  #file(address: string): string {
    return join(this.#folder, `${createHash("sha256").update(address).digest("hex")}.bin`);
  }
}
