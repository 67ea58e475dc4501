import { createHash } from "node:crypto";
import type { JsonObject } from "../../openapi/pointer.ts";
import { writeJson } from "../../openapi/write-json.ts";
import { bytesOf, type EmittedFile, type OutFile } from "../file.ts";

export const MANIFEST = "manifest.json";

/**
 * `manifest.json`: what went in, what came out, and the hash of every other file, by which the next run knows which
 * files are its own. No clock and no machine in it: the same input gives the same bytes.
 */
export function emitManifest(facts: JsonObject, files: readonly OutFile[]): EmittedFile {
  const hashes = Object.fromEntries(files.map((file) => [file.path, sha256(bytesOf(file))]));
  return { path: MANIFEST, text: writeJson({ ...facts, files: hashes }), from: [] };
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
