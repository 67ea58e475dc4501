import type { Json, JsonObject, Pointer } from "../openapi/pointer.ts";
import type { Preset } from "../vendors/preset.ts";
import { documentedOperations } from "./operations.ts";
import { parseRecording, type RecordingFile } from "./read.ts";

/** Kinds of recordings, best evidence of the API first; others come last. */
const KINDS: readonly string[] = ["live", "vendor-test", "vendor-fixture", "documentation"];

/**
 * The body of the best recorded answer of each operation, by its pointer: by kind, then by the shortest name of its file.
 * Recordings of operations that the document does not have are left out.
 * @throws FlarespecError FS8001.
 */
export function recordedAnswers(
  files: readonly RecordingFile[],
  canonical: JsonObject,
  preset: Preset,
): Map<Pointer, Json> {
  const operations = documentedOperations(canonical);
  const recordings = files.map((file) => parseRecording(file, operations, preset).recording);
  const rank = ({ kind = "" }: { kind?: string | undefined }) =>
    KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;
  const ordered = recordings.sort((a, b) => rank(a) - rank(b) || a.file.length - b.file.length);
  const found = new Map<Pointer, Json>();
  for (const { status = 0, body, operations: own } of ordered) {
    if (status < 200 || status > 299 || body === undefined) continue;
    for (const { pointer } of own) if (!found.has(pointer)) found.set(pointer, body);
  }
  return found;
}
