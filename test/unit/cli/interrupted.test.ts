import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killRuns } from "./killed.ts";
import { document, folder, interrupted, put, spawned, tree } from "./run.ts";

const argv = ["generate", "--source", "a.json", "--no-cache", "--verbose"];

test("a run that is killed leaves the old output or the new one, whole", { timeout: 240_000 }, async () => {
  await killRuns([
    { after: "parsing", delay: 0 },
    { after: "parsing", delay: 90 },
    { after: "emitting", delay: 0 },
    { after: "emitting", delay: 40 },
    // Writing takes a few milliseconds: most are aimed at it; test/fuzz has fifty.
    ...[0, 0, 1, 2, 3, 5, 8].map((delay) => ({ after: "writing", delay })),
  ]);
});

test("the next run removes the temporary files of a killed one", () => {
  const cwd = folder({ "a.json": document() });
  spawned(cwd, ...argv);
  const whole = tree(join(cwd, "generated"));
  renameSync(join(cwd, "generated"), join(cwd, ".generated.flarespec-old"));
  put(join(cwd, ".generated.flarespec-old/NOTES.md"), "mine");
  put(join(cwd, ".generated.flarespec-new/index.js"), "half");
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  expect(tree(join(cwd, "generated"))).toMatchObject(whole);
  expect(readFileSync(join(cwd, "generated/NOTES.md"), "utf8")).toBe("mine");
  expect(readdirSync(cwd).sort()).toEqual(["a.json", "generated"]);
});

test("Ctrl-C ends a run at once with 130 and leaves the output whole", async () => {
  const cwd = folder({ "a.json": document() });
  spawned(cwd, ...argv);
  const before = tree(cwd);
  expect(await interrupted(cwd, argv, "SIGINT", "parsing", 0)).toEqual({ exitCode: 130, signal: null });
  expect(tree(cwd)).toEqual(before);
});

test("--watch goes on after an error, says what changed, and ends with Ctrl-C", async () => {
  const { spawn } = await import("node:child_process");
  const { BIN } = await import("./run.ts");
  const cwd = folder({ "a.json": document() });
  const child = spawn(process.execPath, [BIN, ...argv, "--watch"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const waiting: { text: string; done: () => void }[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    for (const one of waiting) if (said.includes(one.text)) one.done();
  });
  const until = (text: string): Promise<void> =>
    new Promise((done) => {
      if (said.includes(text)) done();
      else waiting.push({ text, done });
    });
  const ended = new Promise((done) => child.on("exit", (code) => done(code)));
  await until("waiting for changes");
  const before = tree(join(cwd, "generated"));
  put(join(cwd, "a.json"), "{");
  await until("FS1002");
  expect(said).toContain("a.json changed");
  expect(tree(join(cwd, "generated"))).toEqual(before);
  said = "";
  put(join(cwd, "a.json"), document({ text: "Another text." }));
  await until("writing");
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(Object.keys(tree(join(cwd, "generated")))).toEqual(Object.keys(before));
});
