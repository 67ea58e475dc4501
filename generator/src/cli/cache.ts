import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { keepNewest, markUsed, readCached, writeCached } from "../cached-file.ts";
import { codeHash } from "../code-hash.ts";
import type { Input } from "../config/input.ts";
import type { CorrectionStore } from "../corrections/corrections.ts";
import { type CorrectionFolder, openCorrectionStore } from "../corrections/disk-store.ts";
import type { OtherFile } from "../read/bundle-files.ts";
import type { Producer, Product } from "./product.ts";
import { deserializeProduct, type SerializedProduct, serializeProduct } from "./serialize.ts";

/** Number of cached products: the current one, and some for switching between branches. */
const KEPT = 8;

/**
 * Wraps a producer in a cache. The pipeline reads no clock, so its result depends only on its code, its input and the files
 * that the input refers to. An unreadable entry counts as missing.
 *
 * @param make opens the producer; called only if the cache has no entry.
 */
export function cached(make: () => Promise<Producer>, folder: string = cacheFolder()): Producer {
  return async (input, onStage) => {
    const code = codeHash();
    const file = join(folder, `${inputKey(input, code)}.bin`);
    const started = performance.now();
    const known = read(file);
    if (known !== undefined) {
      return { ...known, timing: [{ stage: "cache", milliseconds: Math.round(performance.now() - started), heap: 0 }] };
    }
    const product = await (await make())(input, onStage, correctionFolder(code));
    keep(folder, file, product);
    return product;
  };
}

/** True if an earlier run has filled the cache. */
export function holdsProducts(folder: string = cacheFolder()): boolean {
  return existsSync(folder);
}

/** Returns the cache folder: below `node_modules` if that exists, else the user's cache folder, as in other tools. */
export function cacheFolder(name = "flarespec"): string {
  if (existsSync("node_modules")) return join(process.cwd(), "node_modules/.cache", name);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), name);
}

/** Where corrections are kept: beside products, which are larger and kept longer. */
export function correctionFolder(code: string = codeHash()): CorrectionFolder {
  return { folder: cacheFolder("flarespec-corrections"), code };
}

/** The corrections of earlier runs, for a command that runs the pipeline in this thread. */
export function correctionStore(): CorrectionStore {
  return openCorrectionStore(correctionFolder());
}

/**
 * Hashes the input and the code. Sources have the hash of their text already. Folders share the user's cache, and in each a
 * reference to another file names another one.
 */
export function inputKey(input: Input, code: string = codeHash()): string {
  const sources = input.sources.map(({ text, ...about }) => {
    const { location } = about;
    const path = existsSync(location) ? realpathSync(location) : resolve(location);
    return { ...about, path, length: text.length };
  });
  return sha256(`${code}\n${JSON.stringify({ ...input, sources })}`);
}

/** A product without the bytes of its files, which the cache has beside it. */
interface WithoutBytes extends Omit<SerializedProduct, "files"> {
  files: Pick<SerializedProduct["files"][number], "path" | "from">[];
}

function read(file: string): Product | undefined {
  const found = readCached<WithoutBytes>(file);
  if (found === undefined) return undefined;
  const { value: kept, bytes } = found;
  try {
    markUsed(file);
    // Files that a source refers to are known only after reading it, so they are not in the key.
    if (!areUnchanged(kept.others)) return undefined;
    const files = kept.files.map((one, i) => ({ ...one, bytes: bytes[i] as Uint8Array }));
    return deserializeProduct({ ...kept, files });
  } catch {
    return undefined;
  }
}

/** Whether files that sources refer to are as they were. */
export function areUnchanged(others: readonly OtherFile[]): boolean {
  try {
    return others.every((one) => realpathSync(one.named) === one.path && sha256(readFileSync(one.path)) === one.sha256);
  } catch {
    return false;
  }
}

function keep(folder: string, file: string, product: Product): void {
  const packed = serializeProduct(product);
  const files = packed.files.map(({ path, from }) => ({ path, from }));
  const value: WithoutBytes = { ...packed, files };
  const bytes = packed.files.map((one) => one.bytes);
  if (writeCached(file, value, bytes)) keepNewest(folder, KEPT);
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
