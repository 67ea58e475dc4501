import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isObject, type Json } from "../openapi/pointer.ts";
import { removeFile, removeStaged, writeText } from "../write.ts";

/** A file that an update writes: its new text, and the hash of its old one; null for a new file. */
export interface FileWrite {
  path: string;
  text: string;
  before: string | null;
}

/** Returns the path of the journal. The file exists beside sources.yaml while an update is being written. */
export function journalFile(list: string): string {
  return join(dirname(list), `.${basename(list)}.flarespec-update`);
}

export function writeOf(path: string, text: string): FileWrite {
  return { path, text, before: hashOf(path) };
}

/**
 * Writes several files and runs `finish` as one atomic step. The journal is written first: once it exists, the update counts
 * as done, and the next run completes it if this one is killed (`resume`). An exception undoes the update.
 */
export function commit(journal: string, steps: readonly FileWrite[], finish: () => void): void {
  const olds = steps.map(({ path }) => (existsSync(path) ? readFileSync(path, "utf8") : undefined));
  try {
    writeText(journal, `${JSON.stringify(steps)}\n`);
    for (const { path, text } of steps) writeText(path, text);
    finish();
  } catch (fault) {
    for (const [i, { path }] of steps.entries()) {
      const old = olds[i];
      if (old === undefined) removeFile(path);
      else writeText(path, old);
    }
    removeFile(journal);
    throw fault;
  }
  removeFile(journal);
}

/**
 * Writes the files of a journal that a killed run left, and removes its temporary files.
 * @param mayWrite the files that an update may write. A journal that names another file is not ours and is removed.
 * @returns true if there was such a run: the caller must generate its output and then remove the journal.
 */
export function resume(journal: string, mayWrite: ReadonlySet<string>): boolean {
  for (const folder of new Set([journal, ...mayWrite].map((path) => dirname(path)))) removeStaged(folder);
  if (!existsSync(journal)) return false;
  const steps = stepsOf(readFileSync(journal, "utf8"));
  // A file that is neither the old nor the new one was changed by the user since: then the journal is void.
  const isOpen = steps.every(({ path, text, before }) => {
    const now = hashOf(path);
    return mayWrite.has(path) && (now === before || now === sha256(text));
  });
  if (isOpen) for (const { path, text } of steps) writeText(path, text);
  else removeFile(journal);
  return isOpen;
}

/** Parses a journal. It is written atomically, so an invalid one is not ours and has no steps. */
function stepsOf(text: string): FileWrite[] {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return [];
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((step) => {
    if (!isObject(step) || typeof step.path !== "string" || typeof step.text !== "string") return [];
    return [{ path: step.path, text: step.text, before: typeof step.before === "string" ? step.before : null }];
  });
}

function hashOf(path: string): string | null {
  return existsSync(path) ? sha256(readFileSync(path)) : null;
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
