import { lstatSync } from "node:fs";
import { join } from "node:path";
import { keepNewest, markUsed, readCached, writeCached } from "../cached-file.ts";
import type { Input } from "../config/input.ts";
import { isInterrupted } from "../write.ts";
import { areUnchanged, cacheFolder, inputKey, sha256 } from "./cache.ts";
import type { Product } from "./product.ts";

/** Number of output folders and inputs whose receipts are kept. */
const KEPT = 8;

/** A file that changed shortly before it is looked at can change again within one tick of its file system's clock. */
const TICK_MS = 2000;

/** What was made of an input, without its files, and what the file system says of those in the output folder. */
interface Receipt {
  product: Product;
  stamps: Record<string, string>;
}

/**
 * Returns what an earlier run made of the same input, without its files, if the output folder still holds them: then
 * neither has to be read. As in git, a file is the same as before if its size, its times and its inode are.
 */
export function readReceipt(input: Input, out: string): Product | undefined {
  const started = performance.now();
  const file = fileOf(input, out);
  const receipt = readCached<Receipt>(file)?.value;
  if (receipt === undefined || isInterrupted(out) || !areUnchanged(receipt.product.others)) return undefined;
  for (const [path, stamp] of Object.entries(receipt.stamps)) if (stampOf(join(out, path)) !== stamp) return undefined;
  markUsed(file);
  const timing = [{ stage: "cache", milliseconds: Math.round(performance.now() - started), heap: 0 }];
  return { ...receipt.product, timing };
}

/** Keeps a receipt of a product that an output folder holds. */
export function keepReceipt(input: Input, out: string, product: Product): void {
  const stamps: Receipt["stamps"] = {};
  for (const { path } of product.files) {
    const stamp = stampOf(join(out, path), Date.now() - TICK_MS);
    if (stamp === undefined) return;
    stamps[path] = stamp;
  }
  const receipt: Receipt = { product: { ...product, files: [] }, stamps };
  if (writeCached(fileOf(input, out), receipt)) keepNewest(receiptFolder(), KEPT);
}

function receiptFolder(): string {
  return cacheFolder("flarespec-receipts");
}

function fileOf(input: Input, out: string): string {
  return join(receiptFolder(), `${sha256(`${inputKey(input)}\n${out}`)}.bin`);
}

/** Differs whenever a file was changed. Undefined if there is none, or if it changed after `latest`. */
function stampOf(path: string, latest?: number): string | undefined {
  try {
    const found = lstatSync(path, { bigint: true });
    const { size, mtimeNs, ctimeNs, ctimeMs, ino, dev } = found;
    if (!found.isFile() || (latest !== undefined && ctimeMs > latest)) return undefined;
    return [size, mtimeNs, ctimeNs, ino, dev].join(" ");
  } catch {
    return undefined;
  }
}
