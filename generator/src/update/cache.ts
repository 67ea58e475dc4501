import { createHash } from "node:crypto";
import { join } from "node:path";
import { readCached, writeCached } from "../cached-file.ts";
import type { Downloaded } from "../read/download.ts";

type CachedResponse = Downloaded & { etag: string };

/**
 * Caches responses that an update did not accept. Every run judges them again, and need not download them again for that.
 * An unreadable entry counts as missing. (Accepted publications are recorded in sources.yaml instead.)
 */
export class ResponseCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Returns the cached response of an address. */
  of(address: string): CachedResponse | undefined {
    const kept = readCached<CachedResponse>(this.#file(address))?.value;
    return kept && { ...kept, bytes: Buffer.from(kept.bytes) };
  }

  keep(address: string, answer: CachedResponse): void {
    writeCached(this.#file(address), answer);
  }

  /** Files are named by a hash, because an address may contain credentials. */
  #file(address: string): string {
    return join(this.#folder, `${createHash("sha256").update(address).digest("hex")}.bin`);
  }
}
