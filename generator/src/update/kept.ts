import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Downloaded } from "../read/download.ts";

/**
 * What an address answered and was not taken over: it is judged again with every run, and need not be sent again for
 * that. What is taken over is recorded in sources.yaml; this is nobody's record, and stands where caches do. Whatever is
 * wrong with it, the answer is asked for anew.
 */
export class KeptAnswers {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The last one of an address; undefined where there is none, or it is not what was kept. */
  of(address: string): (Downloaded & { etag: string }) | undefined {
    try {
      const stored = readFileSync(this.#file(address));
      const [sum, body] = [stored.subarray(0, 64).toString("latin1"), stored.subarray(64)];
      if (sum !== sha256(body)) return undefined;
      // The hash says that this is what `keep` wrote; as plain bytes, which are a view in what was read.
      const { bytes, ...rest } = deserialize(body) as Downloaded & { etag: string };
      return { ...rest, bytes: Buffer.from(bytes) };
    } catch {
      return undefined;
    }
  }

  keep(address: string, answer: Downloaded & { etag: string }): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      const body = serialize(answer);
      const fresh = `${this.#file(address)}.new`;
      writeFileSync(fresh, Buffer.concat([Buffer.from(sha256(body), "latin1"), body]));
      renameSync(fresh, this.#file(address));
    } catch {
      // A folder that cannot be written keeps nothing; the next run downloads again.
    }
  }

  /** An address may hold credentials: it is not written down. */
  #file(address: string): string {
    return join(this.#folder, `${sha256(address)}.bin`);
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
