import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { sources } from "./documents.ts";
import { Judge } from "./judge.ts";
import { reduce } from "./reduce.ts";
import { typeCheck } from "./type-check.ts";
import type { Question } from "./verdict.ts";

/** What became of the documents of one seed. */
export interface Tally {
  packages: number;
  /** How many were refused, by code. */
  refused: Record<string, number>;
}

/**
 * Runs `count` documents of a seed: each has to end in a package that type-checks, is the same when made again and
 * whose ledger replays, or in one error with its place.
 * @throws Error for the first that does not, with the seed, its number and the smallest document that fails alike.
 */
export async function fuzz(seed: number, count: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-fuzz-"));
  const judge = new Judge();
  const tally: Tally = { packages: 0, refused: {} };
  try {
    const all = fc.sample(sources, { seed, numRuns: count });
    for (const [n, documents] of all.entries()) {
      const verdict = await judge.ask(questionOf(documents, join(folder, `p${n}`)));
      if (verdict.kind === "done") tally.packages++;
      else if (verdict.kind === "refused") tally.refused[verdict.code] = (tally.refused[verdict.code] ?? 0) + 1;
      else {
        const { message } = verdict;
        throw await failure(seed, n, documents, message, (candidate) => sameFault(judge, candidate, message));
      }
    }
    const [first] = await typeCheck(folder);
    if (first === undefined) return tally;
    const [owner, errors] = first;
    const n = Number(owner.slice(1));
    const code = /TS\d+/.exec(errors[0] as string)?.[0] ?? "";
    throw await failure(seed, n, all[n] ?? [], errors.slice(0, 3).join("\n"), (candidate) =>
      sameError(judge, candidate, code),
    );
  } finally {
    await judge.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A second run is the dearer half of a question, so one document in four has one. */
function questionOf(documents: readonly JsonObject[], folder?: string): Question {
  const texts = documents.map((document) => JSON.stringify(document));
  return {
    sources: texts.map((text, i) => ({ text, location: `source${i}.json` })),
    upTo: texts.join("").length % 4 === 0 ? "repeated" : "end",
    ...(folder !== undefined && { folder }),
  };
}

async function sameFault(judge: Judge, documents: JsonObject[], first: string): Promise<boolean> {
  const verdict = await judge.ask({ ...questionOf(documents), upTo: "repeated" });
  return verdict.kind === "fault" && kindOf(verdict.message) === kindOf(first);
}

/** A fault without what differs from document to document. */
function kindOf(message: string): string {
  return (message.split("\n")[0] as string).replace(/\d+|at \/.*/g, "");
}

async function sameError(judge: Judge, documents: JsonObject[], code: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-fuzz-"));
  try {
    const verdict = await judge.ask({ ...questionOf(documents, join(folder, "p")), upTo: "end" });
    if (verdict.kind !== "done") return false;
    return [...(await typeCheck(folder)).values()].flat().some((line) => line.includes(code));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function failure(
  seed: number,
  n: number,
  documents: JsonObject[],
  message: string,
  fails: (candidate: JsonObject[]) => Promise<boolean>,
): Promise<Error> {
  const smallest = await reduce(documents, fails);
  return new Error(`seed ${seed}, document ${n}: ${message}\nreduced to ${JSON.stringify(smallest)}`);
}
