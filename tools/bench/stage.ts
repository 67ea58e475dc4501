import type { Spread } from "./measure.ts";

/** One table of the results. */
export interface Stage {
  id: string;
  title: string;
  /** What was done, and with what. */
  about: string;
  /** Units by column, in order. */
  columns: Readonly<Record<string, string>>;
  rows: Row[];
}

export interface Row {
  name: string;
  values: Readonly<Record<string, Spread | number | string | undefined>>;
}

/** What every stage is given. */
export interface Bench {
  /** The document as JSON in a file. */
  document: string;
  /** An empty folder of this run. */
  folder: string;
  rounds: number;
  /** Repository root. */
  root: string;
  log(message: string): void;
}

/** A row of times and, where they could be read, CPU and memory. */
export const COMMAND_COLUMNS = { seconds: "s", cpuSeconds: "s", mebibytes: "MiB" } as const;
