import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, flarespec, folder, interrupted, put, spawned, tree } from "./run.ts";

const argv = ["generate", "--source", "a.json"];

test("a run that is killed leaves the old output or the new one, whole", { timeout: 240_000 }, async () => {
  const cwd = folder({ "a.json": document() });
  const out = join(cwd, "generated");
  const aside = join(cwd, ".generated.flarespec-old");
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  let whole = tree(out);
  put(join(out, "README.md"), "mine");
  // Writing takes a few milliseconds: most are aimed at it.
  const moments = [
    ...[0, 90].map((delay) => ["parsing", delay] as const),
    ...[0, 40].map((delay) => ["emitting", delay] as const),
    ...[0, 0, 1, 2, 3, 5, 8].map((delay) => ["writing", delay] as const),
  ];
  for (const [i, [after, delay]] of moments.entries()) {
    put(
      join(cwd, "a.json"),
      document({ text: `Text ${i}.`, areas: i % 2 === 0 ? ["widgets", "things"] : ["gadgets"] }),
    );
    expect((await flarespec(cwd, ...argv, "--out", "reference")).exitCode).toBe(0);
    await interrupted(cwd, argv, "SIGKILL", after, delay);
    // Between its two renames the old folder stands beside its place; the next run that writes puts it back.
    const { "README.md": _, ...left } = tree(existsSync(out) ? out : aside);
    expect([whole, tree(join(cwd, "reference"))], `killed ${delay} ms after ${after}`).toContainEqual(left);
    whole = left;
  }
  put(join(cwd, "a.json"), document({ text: "At last." }));
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  expect(readFileSync(join(out, "README.md"), "utf8")).toBe("mine");
  expect(readdirSync(cwd).sort()).toEqual(["a.json", "generated", "reference"]);
});

test("what a killed run left is cleared away", () => {
  const cwd = folder({ "a.json": document() });
  spawned(cwd, ...argv);
  const whole = tree(join(cwd, "generated"));
  renameSync(join(cwd, "generated"), join(cwd, ".generated.flarespec-old"));
  put(join(cwd, ".generated.flarespec-old/README.md"), "mine");
  put(join(cwd, ".generated.flarespec-new/index.js"), "half");
  expect(spawned(cwd, ...argv).exitCode).toBe(0);
  expect(tree(join(cwd, "generated"))).toMatchObject(whole);
  expect(readFileSync(join(cwd, "generated/README.md"), "utf8")).toBe("mine");
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
