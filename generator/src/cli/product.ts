import type { Input } from "../config/input.ts";
import { type CorrectionFolder, openCorrectionStore } from "../corrections/disk-store.ts";
import type { Place } from "../diagnostics/error.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { OutFile } from "../emit/file.ts";
import { credentialsOf } from "../emit/typescript/client-options.ts";
import type { Loss } from "../model/model.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import { generate, type OnStage, type Run } from "../pipeline.ts";
import type { OtherFile } from "../read/bundle-files.ts";
import { RULES } from "../rules/index.ts";

/** The result of a run as plain data, so that it can come from another thread. */
export interface Product {
  /** None if the output folder is known to hold them all. */
  files: OutFile[];
  fileCount: number;
  counts: Counts;
  sources: number;
  /** Files that a source refers to. */
  others: OtherFile[];
  areas: { name: string; operations: number }[];
  /** How credentials are sent, by the name of the scheme. */
  credentials: Record<string, string>;
  /** Name of a type, for the hint about `trace` at the end of the summary. */
  example: string | undefined;
  findings: (Finding & { place?: Place })[];
  losses: (Loss & { place?: Place })[];
  /** The code of each rule by its id. Part of the product, so that a command that only prints it need not load the rules. */
  ruleCodes: Record<string, string>;
  timing: StageTime[];
}

export interface Counts {
  areas: number;
  operations: number;
  types: number;
  changes: number;
  changesByRule: Record<string, number>;
  changesByDirection: Record<string, number>;
  /** Number of changes that reconcile sources. */
  drift: number;
  findings: Record<string, number>;
  losses: Record<string, number>;
}

export interface StageTime {
  stage: string;
  milliseconds: number;
  /** Growth of the heap in bytes; negative if garbage was collected. */
  heap: number;
}

/**
 * Makes a `Product`; calls `onStage` at the begin of each stage.
 * @param corrections where those of earlier runs are. Without it, the run starts anew and keeps nothing.
 */
export type Producer = (input: Input, onStage: OnStage, corrections?: CorrectionFolder) => Promise<Product>;

export function produce(input: Input, onStage: OnStage, corrections?: CorrectionFolder): Product {
  const clock = new Clock();
  const noteStage = (stage: string): void => {
    clock.next(stage);
    onStage(stage);
  };
  const run = generate(input, noteStage, corrections && openCorrectionStore(corrections));
  const timing = clock.stop();
  const { counts } = run.facts as { counts: JsonObject };
  const drift = new Set(RULES.filter((rule) => rule.stage === "drift").map((rule) => rule.id));
  return {
    files: run.files,
    fileCount: run.files.length,
    counts: {
      // manifestFacts() returns exactly these members, typed as JSON.
      ...(counts as unknown as Omit<Counts, "drift">),
      drift: run.ledger.filter((change) => drift.has(change.rule)).length,
    },
    sources: input.sources.length,
    others: run.others,
    areas: run.model.areas.map((area) => ({ name: area.name, operations: area.operations.length })),
    credentials: Object.fromEntries(credentialsOf(run.model)),
    example: exampleOf(run),
    findings: run.findings.map(({ origin, ...finding }) => ({ ...placeIn(run, finding.pointer, origin), ...finding })),
    losses: run.model.losses.map((loss) => ({ ...loss, ...placeIn(run, loss.pointer) })),
    ruleCodes: Object.fromEntries(RULES.map(({ id, code }) => [id, code])),
    timing,
  };
}

/** Produces in this thread; worker.ts does it in another. */
export const produceHere: Producer = async (input, onStage, corrections) => produce(input, onStage, corrections);

function exampleOf(run: Run): string | undefined {
  const types = run.model.areas.flatMap((area) => area.types);
  return (types.find((type) => type.kind === "schema" && type.aliasOf === undefined) ?? types[0])?.name;
}

function placeIn(run: Run, pointer: string, origin: string = run.origin(pointer)): { place?: Place } {
  const span = run.document.origins(origin)[0];
  return span === undefined ? {} : { place: { ...span, pointer } };
}

class Clock {
  readonly #times: StageTime[] = [];
  #stage: string | undefined;
  #started = 0;
  #heap = 0;

  next(stage: string): void {
    this.stop();
    this.#stage = stage;
    this.#started = performance.now();
    this.#heap = process.memoryUsage().heapUsed;
  }

  stop(): StageTime[] {
    if (this.#stage !== undefined) {
      this.#times.push({
        stage: this.#stage,
        milliseconds: Math.round(performance.now() - this.#started),
        heap: process.memoryUsage().heapUsed - this.#heap,
      });
      this.#stage = undefined;
    }
    return this.#times;
  }
}
