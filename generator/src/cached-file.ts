import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** A value with byte arrays that are kept beside it. */
export interface Cached<T> {
  value: T;
  bytes: Uint8Array[];
}

/** Characters of a checksum, and of the length of the value, in hexadecimal. */
const DIGITS = 8;

/**
 * Reads what `writeCached` wrote; undefined if there is no file, or if it is damaged. Byte arrays are views into the bytes
 * of the file.
 * @template T the type of the written value. The checksum proves that it is the value that was written.
 */
export function readCached<T>(file: string): Cached<T> | undefined {
  try {
    const all = readFileSync(file);
    const number = (at: number): number => Number.parseInt(all.subarray(at, at + DIGITS).toString("latin1"), 16);
    if (number(0) !== crc32(all.subarray(DIGITS))) return undefined;
    let end = DIGITS * 2 + number(DIGITS);
    const { value, sizes } = deserialize(all.subarray(DIGITS * 2, end)) as { value: T; sizes: number[] };
    const bytes = sizes.map((size) => {
      end += size;
      return all.subarray(end - size, end);
    });
    return { value, bytes };
  } catch {
    return undefined;
  }
}

/**
 * Writes a value, byte arrays and their checksum atomically. Byte arrays are written as they are: inside the value they would
 * be copied, and they are a hundred megabytes for a large document.
 * @returns whether it was written.
 */
export function writeCached(file: string, value: unknown, bytes: readonly Uint8Array[] = []): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const head = serialize({ value, sizes: bytes.map(({ length }) => length) });
    const parts = [Buffer.from(hexadecimal(head.length), "latin1"), head, ...bytes];
    const sum = parts.reduce((before, part) => crc32(part, before), 0);
    const fresh = `${file}.${process.pid}.new`;
    const opened = openSync(fresh, "w");
    try {
      for (const part of [Buffer.from(hexadecimal(sum), "latin1"), ...parts]) writeAll(opened, part);
    } finally {
      closeSync(opened);
    }
    renameSync(fresh, file);
    return true;
  } catch {
    // A cache that cannot be written only makes the next run slower.
    return false;
  }
}

/** Makes a file the one that was used last, for `keepNewest`. */
export function markUsed(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Another run may have removed it.
  }
}

/** Removes the files of a folder, except the `count` that were used last. */
export function keepNewest(folder: string, count: number): void {
  try {
    const byAge = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { path } of byAge.slice(count)) rmSync(path, { force: true });
  } catch {
    // Another run may clear the same folder.
  }
}

/** Writes a whole array: a single write may stop before the end. */
function writeAll(opened: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
}

function hexadecimal(number: number): string {
  return number.toString(16).padStart(DIGITS, "0");
}
