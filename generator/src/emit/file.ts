import { code, decodeSafe, type Safe, type SafeCode, type SafeHtml, type SafeMarkdown } from "../escape.ts";
import type { Pointer } from "../openapi/pointer.ts";

/** One file of the generated package. */
export interface OutFile {
  /** Relative to the package's folder, with forward slashes. */
  path: string;
  /** In the language of the ending of the path. */
  text: Safe<string>;
  /** The same in UTF-8, where it is known already. */
  bytes?: Uint8Array;
  /** The places of the canonical document that it is about; empty for files about the whole. */
  from: readonly Pointer[];
}

/** What an emitter returns: the compiler holds the ending of the path to the language of the text. */
export type EmittedFile = OutFile &
  (
    | { path: `${string}.${"js" | "ts" | "json" | "ndjson"}`; text: SafeCode }
    | { path: `${string}.html`; text: SafeHtml }
    | { path: `${string}.md`; text: SafeMarkdown }
  );

const UTF8 = new TextEncoder();

/** A file as bytes alone. Most are only hashed and written, and a text beside them is most of the memory of a large run. */
export class EncodedFile implements OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly from: OutFile["from"];

  constructor(file: Pick<OutFile, "path" | "from"> & ({ bytes: Uint8Array } | { text: Safe<string> })) {
    this.path = file.path;
    this.bytes = "bytes" in file ? file.bytes : UTF8.encode(file.text);
    this.from = file.from;
  }

  get text(): Safe<string> {
    return decodeSafe(this.bytes);
  }
}

export function bytesOf(file: OutFile): Uint8Array {
  // `text` is read only where it is needed: an encoded file decodes its bytes for it.
  return file.bytes ?? UTF8.encode(file.text);
}

/** First line of every emitted source file. */
export const BANNER: SafeCode = code`// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.\n`;
