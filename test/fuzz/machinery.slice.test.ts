import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Judge } from "./judge.ts";
import { reduce } from "./reduce.ts";
import { typeCheck } from "./type-check.ts";

const source = { text: '{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}}}', location: "a.json" };

test("a run that takes too long is a fault, and the next question is answered", async () => {
  const judge = new Judge(1);
  onTestFinished(() => judge.close());
  for (let round = 0; round < 2; round++) {
    const verdict = await judge.ask({ sources: [source], upTo: "end" });
    expect(verdict).toEqual({ kind: "fault", message: "no answer within 0.001 s" });
  }
});

test("an error that is no FlarespecError is a fault", async () => {
  const judge = new Judge();
  onTestFinished(() => judge.close());
  const verdict = await judge.ask({ sources: [], upTo: "end" });
  expect(verdict).toMatchObject({ kind: "fault", message: expect.stringContaining("TypeError") });
  expect(await judge.ask({ sources: [source], upTo: "repeated" })).toMatchObject({ kind: "done" });
});

test("wrong types and modules that are no JavaScript are found, each by its package", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-fuzz-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    "p0/a.d.ts": "export type A = string;",
    "p1/a.d.ts": "export type A = B;",
    "p2/a.js": "export const = 1;",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  expect([...(await typeCheck(folder)).keys()]).toEqual(["p1", "p2"]);
});

test("what does not matter for a failure is taken away", async () => {
  const fails = async (candidate: unknown): Promise<boolean> => JSON.stringify(candidate).includes('"bad"');
  const failing = { a: [1, { b: "bad", c: {} }], d: "other" };
  expect(await reduce(failing, fails)).toEqual({ a: [{ b: "bad" }] });
});
