import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { document, flarespec, folder, interrupted, put, spawned, tree } from "./run.ts";

/** When a run is killed: milliseconds after it said something, or after its start. */
export interface Moment {
  after?: string;
  delay: number;
}

const argv = ["generate", "--source", "a.json", "--no-cache", "--verbose"];

/**
 * Kills one run after the other, each of another document, and expects the folder to be the old one whole or the new one
 * whole, a file of the user's own included.
 * @returns how many left the new one.
 */
export async function killRuns(moments: readonly Moment[]): Promise<number> {
  const cwd = folder({ "a.json": document() });
  const out = join(cwd, "generated");
  const aside = join(cwd, ".generated.flarespec-old");
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  let whole = tree(out);
  let renewed = 0;
  put(join(out, "NOTES.md"), "mine");
  for (const [i, { after = "", delay }] of moments.entries()) {
    const areas = i % 2 === 0 ? ["widgets", "things"] : ["gadgets"];
    put(join(cwd, "a.json"), document({ text: `Text ${i}.`, areas }));
    expect((await flarespec(cwd, ...argv, "--out", "reference")).exitCode).toBe(0);
    await interrupted(cwd, argv, "SIGKILL", after, delay);
    // Between its two renames the old folder stands beside its place; the next run that writes puts it back.
    const { "NOTES.md": _, ...left } = tree(existsSync(out) ? out : aside);
    const reference = tree(join(cwd, "reference"));
    expect([whole, reference], `killed ${delay} ms after ${after || "the start"}`).toContainEqual(left);
    if (JSON.stringify(left) === JSON.stringify(reference)) renewed++;
    whole = left;
  }
  put(join(cwd, "a.json"), document({ text: "At last." }));
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  expect(readFileSync(join(out, "NOTES.md"), "utf8")).toBe("mine");
  expect(readdirSync(cwd).sort()).toEqual(["a.json", "generated", "reference"]);
  return renewed;
}
