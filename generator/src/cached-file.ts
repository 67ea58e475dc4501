import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** Characters of a checksum in hexadecimal. */
const SUM = 8;

/**
 * What `writeCached` put into a file; undefined where there is none, or it was cut off or changed since. Byte arrays in
 * it are views into what was read.
 * @template T what was written there: the checksum says that it is that.
 */
export function readCached<T>(file: string): T | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SUM);
    return bytes.subarray(0, SUM).toString("latin1") === checksum(body) ? (deserialize(body) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value behind its checksum, whole or not at all. @returns whether that could be done. */
export function writeCached(file: string, value: unknown): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const body = serialize(value);
    const fresh = `${file}.${process.pid}.new`;
    writeFileSync(fresh, Buffer.concat([Buffer.from(checksum(body), "latin1"), body]));
    renameSync(fresh, file);
    return true;
  } catch {
    // A folder that cannot be written keeps nothing; the next run takes as long as this one.
    return false;
  }
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(SUM, "0");
}
