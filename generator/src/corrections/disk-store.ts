import { createHash } from "node:crypto";
import { join } from "node:path";
import { keepNewest, markUsed, readCached, writeCached } from "../cached-file.ts";
import type { CorrectedDocument, CorrectingConfig, CorrectionInput, CorrectionStore } from "./corrections.ts";

/** Where corrections are kept, and by which code. Plain data, which can be sent to a thread. */
export interface CorrectionFolder {
  folder: string;
  /** `codeHash()`. */
  code: string;
}

/** Number of inputs whose corrections are kept: those of this run, of the last one, and both sides of a comparison. */
export const KEPT = 4;

const UTF8 = new TextEncoder();

/**
 * Keeps corrections in a folder. They are a function of the code and of their input, and the hash of both is the name of
 * their file. An unreadable file counts as missing.
 */
export function openCorrectionStore({ folder, code }: CorrectionFolder): CorrectionStore {
  const fileOf = (input: CorrectionInput): string => join(folder, `${keyOf(input, code)}.bin`);
  return {
    read(input) {
      const file = fileOf(input);
      const [bytes] = readCached(file)?.bytes ?? [];
      if (bytes === undefined) return undefined;
      markUsed(file);
      return JSON.parse(new TextDecoder().decode(bytes)) as CorrectedDocument;
    },
    keep(input, corrected) {
      if (!isPlain(corrected)) return;
      // JSON is written and read in a third of the time of V8's own serialization.
      if (writeCached(fileOf(input), null, [UTF8.encode(JSON.stringify(corrected))])) keepNewest(folder, KEPT);
    },
  };
}

/** Sources have the hash of their text already. */
function keyOf({ sources, patches, others, config }: CorrectionInput, code: string): string {
  const { preset, answers, areas, include, exclude } = config;
  const correcting: Record<keyof CorrectingConfig, unknown> = { preset, answers, areas, include, exclude };
  const read = sources.map(({ text, ...source }) => ({ ...source, length: text.length }));
  return createHash("sha256")
    .update(JSON.stringify([code, read, others, patches, correcting]))
    .digest("hex");
}

/** Whether JSON keeps a value as it is. A document in YAML can have numbers that JSON has not: `.inf` and `-0`. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
