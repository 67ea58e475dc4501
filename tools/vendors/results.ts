import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";

// Results of runs over the collection, a line of JSON for each document. Processes append to one file; later lines replace earlier ones.

const folder = new URL("./.results/", import.meta.url);

/** Keeps results of `tool` (`ours`, or the name of a peer). */
export function record(tool: string, results: readonly { document: string }[]): void {
  mkdirSync(folder, { recursive: true });
  for (const result of results) appendFileSync(new URL(`${tool}.jsonl`, folder), `${JSON.stringify(result)}\n`);
}

/** The latest result of each document. */
export function recordedResults<T extends { document: string }>(tool: string): Map<string, T> {
  const file = new URL(`${tool}.jsonl`, folder);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  // Written by `record` alone.
  return new Map(lines.map((line) => JSON.parse(line) as T).map((result) => [result.document, result]));
}
