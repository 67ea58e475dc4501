import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** Characters of a checksum in hexadecimal. */
const SUM = 8;

/**
 * Reads a value written by `writeCached`; undefined if there is no file, or if it is damaged. Byte arrays in the value
 * are views into the bytes of the file.
 * @template T the type of the written value. The checksum proves that it is the value that was written.
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

/** Writes a value and its checksum atomically. @returns whether it was written. */
export function writeCached(file: string, value: unknown): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const body = serialize(value);
    const fresh = `${file}.${process.pid}.new`;
    writeFileSync(fresh, Buffer.concat([Buffer.from(checksum(body), "latin1"), body]));
    renameSync(fresh, file);
    return true;
  } catch {
    // A cache that cannot be written only makes the next run slower.
    return false;
  }
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(SUM, "0");
}
