import { readFileSync } from "node:fs";
import { parse } from "yaml";

export type Layer = "schema" | "type";

/** A recording that a layer refuses, and why that stays. */
export interface KnownFailure {
  recording: string;
  /** Class of FIDELITY: what is wrong, and with whom. */
  class: string;
  /** Part of every fault that the layer finds; left out if it accepts the recording. */
  schema?: string;
  type?: string;
  because: string;
}

/** The list `key` of a YAML file of exceptions. */
export function readKnownFailures(file: string, key: string): KnownFailure[] {
  return (parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, KnownFailure[]>)[key] ?? [];
}

/** The faults that are not known, and a note if a known failure passes. */
export function surprises(
  known: readonly KnownFailure[],
  layer: Layer,
  recording: string,
  faults: readonly string[],
): string[] {
  const says = known.find((one) => one.recording === recording)?.[layer];
  if (says === undefined) return [...faults];
  if (faults.length === 0) return ["a known failure passes: remove it from the list"];
  return faults.filter((fault) => !fault.includes(says));
}
