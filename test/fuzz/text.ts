import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Judge } from "./judge.ts";
import { typeCheck } from "./type-check.ts";
import type { Question } from "./verdict.ts";

/** A text with something done to it. */
export interface Hurt {
  /** What was done, for the message. */
  how: string;
  bytes: Uint8Array;
}

/** The text up to `count` random bytes. */
export function cuts(text: string, seed: number, count: number): Generator<Hurt> {
  const bytes = Buffer.from(text);
  return each(seed, count, bytes.length - 1, (at) => ({ how: `cut at ${at}`, bytes: bytes.subarray(0, at) }));
}

/** The text up to `count` random ends of lines. */
export function lineCuts(text: string, seed: number, count: number): Generator<Hurt> {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  return each(seed, count, ends.length - 2, (n) => {
    return { how: `cut after line ${n + 1}`, bytes: Buffer.from(text.slice(0, ends[n])) };
  });
}

/** The text with one of its bits the other way round, `count` times. */
export function flips(text: string, seed: number, count: number): Generator<Hurt> {
  const bytes = Buffer.from(text);
  return each(seed, count, bytes.length * 8 - 1, (bit) => {
    const copy = Buffer.from(bytes);
    const at = bit >> 3;
    copy[at] = (copy[at] as number) ^ (1 << (bit & 7));
    return { how: `bit ${bit & 7} of byte ${at} flipped`, bytes: copy };
  });
}

/** Anywhere alike: left to itself, fast-check would choose a quarter of the places at the very ends, many of them twice. */
function* each(seed: number, count: number, max: number, hurt: (at: number) => Hurt): Generator<Hurt> {
  for (const at of fc.sample(fc.noBias(fc.nat({ max })), { seed, numRuns: count })) yield hurt(at);
}

/**
 * Gives each text to the generator as a file, and type-checks the packages that come of it.
 * @returns how many were read to the end.
 * @throws Error for the first that ends in anything but a package or one error with its place.
 */
export async function judgeTexts(
  texts: Iterable<Hurt>,
  name: string,
  upTo: Question["upTo"],
  patience?: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-text-"));
  const judge = new Judge(patience);
  const file = join(folder, name);
  const done: string[] = [];
  try {
    for (const { how, bytes } of texts) {
      writeFileSync(file, bytes);
      const target = join(folder, "packages", `p${done.length}`);
      const verdict = await judge.ask({ sources: [{ file }], upTo, folder: target });
      if (verdict.kind === "fault") throw new Error(`${name}, ${how}: ${verdict.message}`);
      if (verdict.kind === "done") done.push(how);
    }
    if (upTo === "end" || upTo === "repeated") {
      for (const [owner, errors] of await typeCheck(join(folder, "packages"))) {
        throw new Error(`${name}, ${done[Number(owner.slice(1))]}: ${errors[0]}`);
      }
    }
    return done.length;
  } finally {
    await judge.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
