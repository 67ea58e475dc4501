import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isObject, type Json } from "../openapi/pointer.ts";
import { removeFile, removeStaged, writeText } from "../write.ts";

/** One file of an update: what it becomes, and the hash of what it is; null where it is new. */
export interface Step {
  path: string;
  text: string;
  before: string | null;
}

/** Beside sources.yaml, as long as an update is being written. */
export function journalFile(list: string): string {
  return join(dirname(list), `.${basename(list)}.flarespec-update`);
}

export function stepTo(path: string, text: string): Step {
  return { path, text, before: hashOf(path) };
}

/**
 * Writes several files and what follows from them as one: first all of it into a journal, whose appearing is the moment
 * the update has happened; then each file; at last `finish`. A killed run is completed by the next one (`resume`). What
 * fails without being killed is undone.
 */
export function commit(journal: string, steps: readonly Step[], finish: () => void): void {
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
 * Puts in place what a killed run had decided to write, and removes what it had not yet put into place: before its
 * journal appeared, that is the journal.
 * @param mayWrite the files that an update writes: a journal that names another is none of ours.
 * @returns whether there was such a run: its output has yet to be made, and the journal to be removed then.
 */
export function resume(journal: string, mayWrite: ReadonlySet<string>): boolean {
  for (const folder of new Set([journal, ...mayWrite].map((path) => dirname(path)))) removeStaged(folder);
  if (!existsSync(journal)) return false;
  const steps = stepsOf(readFileSync(journal, "utf8"));
  // A file that is neither as it was nor as it should be was changed by somebody since: that counts.
  const isOpen = steps.every(({ path, text, before }) => {
    const now = hashOf(path);
    return mayWrite.has(path) && (now === before || now === sha256(text));
  });
  if (isOpen) for (const { path, text } of steps) writeText(path, text);
  else removeFile(journal);
  return isOpen;
}

/** A journal appears whole, or not at all; what is none was not written by us. */
function stepsOf(text: string): Step[] {
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
