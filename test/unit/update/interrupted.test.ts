import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FileWrite, writeOf } from "../../../generator/src/update/journal.ts";
import { flarespec, put, tree } from "../cli/run.ts";
import { killUpdates } from "./killed.ts";
import { A, B, DAY_1, project, update } from "./publisher.ts";

const JOURNAL = "spec/.sources.yaml.flarespec-update";
const FILES = ["spec/openapi.json", "spec/states.ndjson", "spec/sources.yaml"];
const LATER = new Date(DAY_1.getTime() + 3_600_000);

test("a killed update is completely old or completely new after the next run", { timeout: 240_000 }, async () => {
  await killUpdates([
    { after: "emitting", delay: 20 },
    // Writing takes a few milliseconds: most are aimed at it; test/fuzz has fifty.
    ...[0, 2, 4, 8].map((delay) => ({ after: "writing", delay })),
  ]);
});

interface Halfway {
  cwd: string;
  /** As they are after the update. */
  after: Record<string, string>;
  steps: FileWrite[];
}

/** A project before an update, and what the update writes. */
async function halfway(): Promise<Halfway> {
  const cwd = await project("{ file: ../published.json }", {}, { "published.json": A });
  const old = FILES.map((name) => [name, readFileSync(join(cwd, name), "utf8")] as const);
  const output = join(cwd, "generated");
  renameSync(output, join(cwd, "kept"));
  put(join(cwd, "published.json"), B);
  expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
  const texts = new Map(FILES.map((name) => [name, readFileSync(join(cwd, name), "utf8")]));
  rmSync(join(cwd, "published.json"));
  const after = tree(output);
  for (const [name, text] of old) put(join(cwd, name), text);
  rmSync(output, { recursive: true });
  renameSync(join(cwd, "kept"), output);
  const steps = FILES.map((name) => ({ ...writeOf(join(cwd, name), texts.get(name) as string), path: name }));
  return { cwd, after, steps };
}

test.each([0, 1, 2, 3])("with %i of three files written, the next run writes the rest", async (written) => {
  const { cwd, after, steps } = await halfway();
  put(join(cwd, JOURNAL), JSON.stringify(steps));
  for (const { path, text } of steps.slice(0, written)) put(join(cwd, path), text);
  // Nothing is generated from half of an update.
  if (written > 0 && written < 3) expect((await flarespec(cwd, "generate")).stderr).toContain("FS1018");
  expect(await update(cwd, { dryRun: true })).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("FS6006") });
  // Upstream is gone: what is left to do needs nothing of it.
  expect((await update(cwd)).stderr).toContain("FS6002");
  expect(tree(join(cwd, "generated"))).toEqual(after);
  for (const { path, text } of steps) expect(readFileSync(join(cwd, path), "utf8")).toBe(text);
  expect(existsSync(join(cwd, JOURNAL))).toBe(false);
});

test("completing an interrupted update does not undo later manual changes", async () => {
  const { cwd, steps } = await halfway();
  put(join(cwd, JOURNAL), JSON.stringify(steps));
  const list = join(cwd, "spec/sources.yaml");
  put(list, `${readFileSync(list, "utf8")}# by hand\n`);
  const before = tree(cwd);
  expect((await update(cwd)).stderr).toContain("FS6002");
  const { [JOURNAL]: _, ...rest } = before;
  expect(tree(cwd)).toEqual(rest);
});

test.each([
  ["of another file", JSON.stringify([{ path: "../elsewhere.txt", text: "x", before: null }])],
  ["of nothing", "[]"],
  ["that is no JSON", "{ half"],
])("a journal %s is thrown away", async (_, journal) => {
  const { cwd } = await halfway();
  const before = tree(cwd);
  put(join(cwd, JOURNAL), journal);
  expect((await update(cwd)).stderr).toContain("FS6002");
  expect(tree(cwd)).toEqual(before);
  expect(existsSync(join(cwd, "../elsewhere.txt"))).toBe(false);
});

test("the next update removes the temporary files of a killed one", async () => {
  const cwd = await project("{ file: ../published.json }", {}, { "published.json": A });
  const before = tree(cwd);
  // Of the journal itself, before it appeared, and of each file after it.
  for (const name of [JOURNAL, ...FILES]) {
    put(join(cwd, name.replace(/([^/]*)$/, ".$1.flarespec-new")), "half");
  }
  expect(Object.keys(tree(cwd)).filter((name) => name.includes("flarespec-new"))).toHaveLength(4);
  expect((await update(cwd, {}, LATER)).stdout).toContain("nothing was written");
  expect(tree(cwd)).toEqual(before);
});

test("an output that cannot be written leaves the sources as they were", async () => {
  const cwd = await project("{ file: ../published.json }", {}, { "published.json": A });
  put(join(cwd, "published.json"), B);
  // Without its manifest the folder is somebody's own.
  rmSync(join(cwd, "generated/manifest.json"));
  const before = tree(cwd);
  expect(await update(cwd, {}, LATER)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("FS2013") });
  expect(tree(cwd)).toEqual(before);
});
