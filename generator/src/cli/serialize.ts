import { bytesOf, type OutFile } from "../emit/file.ts";
import type { Product } from "./product.ts";

/** A product on its way to another thread or into a file: texts are bytes, most of which are written and never read. */
export interface Packed extends Omit<Product, "files"> {
  files: Pick<PackedFile, "path" | "bytes" | "from">[];
}

export function pack(product: Product): Packed {
  const files = product.files.map((file) => ({ path: file.path, bytes: bytesOf(file), from: file.from }));
  return { ...product, files };
}

export function unpack(packed: Packed): Product {
  return { ...packed, files: packed.files.map((file) => new PackedFile(file)) };
}

class PackedFile implements OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly from: OutFile["from"];

  constructor({ path, bytes, from }: Packed["files"][number]) {
    this.path = path;
    this.bytes = bytes;
    this.from = from;
  }

  get text(): OutFile["text"] {
    // It was safe when it was packed.
    return Buffer.from(this.bytes).toString("utf8") as OutFile["text"];
  }
}
