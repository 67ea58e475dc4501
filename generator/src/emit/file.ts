import { code, type Safe, type SafeCode } from "../escape.ts";
import type { Pointer } from "../openapi/pointer.ts";

/** One file of the generated package. */
export interface OutFile {
  /** Relative to the package's folder, with forward slashes. */
  path: string;
  /** In the language that the name says. */
  text: Safe<string>;
  /** The same in UTF-8, where it is known already. */
  bytes?: Uint8Array;
  /** What in the canonical document it says something about; empty for files about the whole. */
  from: readonly Pointer[];
}

const UTF8 = new TextEncoder();

export function bytesOf({ bytes, text }: OutFile): Uint8Array {
  return bytes ?? UTF8.encode(text);
}

/** First line of every emitted source file. */
export const BANNER: SafeCode = code`// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.\n`;
