import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Moment } from "../cli/killed.ts";
import { document, flarespec, interrupted, put, spawned, tree } from "../cli/run.ts";
import { A, JSON_OF, project } from "./publisher.ts";

/**
 * Kills one update after the other, each of another publication, then takes upstream away and runs again: sources, record
 * and output must be the old ones, byte by byte, or the new ones, which belong to each other.
 * @returns how many were killed at a moment when the update counted already.
 */
export async function killUpdates(moments: readonly Moment[]): Promise<number> {
  const cwd = await project("{ file: ../published.json }", {}, { "published.json": A });
  const published = join(cwd, "published.json");
  let completed = 0;
  for (const [i, { after = "", delay }] of moments.entries()) {
    const what = `killed ${delay} ms after ${after || "the start"}`;
    const text = JSON_OF(document({ text: `Text ${i}.` }));
    const before = tree(cwd);
    put(published, text);
    await interrupted(cwd, ["update", "--verbose"], "SIGKILL", after, delay);
    renameSync(published, join(cwd, "away.json"));
    const again = spawned(cwd, "update");
    expect([again.exitCode, again.stderr], what).toEqual([1, expect.stringContaining("FS6002")]);
    renameSync(join(cwd, "away.json"), published);
    const there = tree(cwd);
    expect(
      Object.keys(there).filter((name) => name.includes("flarespec")),
      what,
    ).toEqual([]);
    if (readFileSync(join(cwd, "spec/openapi.json"), "utf8") === text) {
      completed++;
      const hash = createHash("sha256").update(text).digest("hex");
      for (const name of ["spec/sources.yaml", "spec/states.ndjson"]) {
        expect(readFileSync(join(cwd, name), "utf8"), what).toContain(hash);
      }
    } else expect({ ...there, "published.json": "" }, what).toEqual({ ...before, "published.json": "" });
    const check = await flarespec(cwd, "generate", "--check");
    expect(check.exitCode, `${what}\n${check.stdout}`).toBe(0);
    expect(existsSync(join(cwd, "generated")), what).toBe(true);
  }
  return completed;
}
