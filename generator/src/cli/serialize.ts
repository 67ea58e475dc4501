import { bytesOf, EncodedFile } from "../emit/file.ts";
import type { Product } from "./product.ts";

/** A product for another thread or the cache. Texts are bytes, because most are only written and never decoded. */
export interface SerializedProduct extends Omit<Product, "files"> {
  files: Pick<EncodedFile, "path" | "bytes" | "from">[];
}

export function serializeProduct(product: Product): SerializedProduct {
  const files = product.files.map((file) => ({ path: file.path, bytes: bytesOf(file), from: file.from }));
  return { ...product, files };
}

export function deserializeProduct(packed: SerializedProduct): Product {
  return { ...packed, files: packed.files.map((file) => new EncodedFile(file)) };
}
