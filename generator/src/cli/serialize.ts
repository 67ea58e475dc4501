import { bytesOf, type OutFile } from "../emit/file.ts";
import type { Product } from "./product.ts";

/** A product for another thread or the cache. Texts are bytes, because most are only written and never decoded. */
export interface SerializedProduct extends Omit<Product, "files"> {
  files: Pick<PackedFile, "path" | "bytes" | "from">[];
}

export function serializeProduct(product: Product): SerializedProduct {
  const files = product.files.map((file) => ({ path: file.path, bytes: bytesOf(file), from: file.from }));
  return { ...product, files };
}

export function deserializeProduct(packed: SerializedProduct): Product {
  return { ...packed, files: packed.files.map((file) => new PackedFile(file)) };
}

class PackedFile implements OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly from: OutFile["from"];

  constructor({ path, bytes, from }: SerializedProduct["files"][number]) {
    this.path = path;
    this.bytes = bytes;
    this.from = from;
  }

  get text(): OutFile["text"] {
    // It was a safe text when it was serialized.
    return Buffer.from(this.bytes).toString("utf8") as OutFile["text"];
  }
}
