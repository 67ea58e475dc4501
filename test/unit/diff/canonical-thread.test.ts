import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { canonicalOf } from "../../../generator/src/diff/canonical.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import { folder, spawned } from "../cli/run.ts";
import { BASE, edited } from "./versions.ts";

/** Long enough for a thread. */
const LONG = edited([["/info/description", "long ".repeat(120_000)]]);

// The built module: Node 20 cannot start a thread from TypeScript.
const { startCanonicalThread } = (await import(
  new URL("../../../generator/dist/diff/canonical-thread.js", import.meta.url).href
)) as typeof import("../../../generator/src/diff/canonical-thread.ts");

function sourceOf(text: string): Source {
  return { id: "long", kind: "openapi", location: "long.json", sha256: "", text };
}

test.skipIf(availableParallelism() < 2)("a thread corrects a document as the main thread does", async () => {
  const source = sourceOf(JSON.stringify(LONG));
  const thread = startCanonicalThread({ source }, source);
  try {
    expect(await thread?.canonical).toEqual(canonicalOf({ source }));
  } finally {
    await thread?.close();
  }
});

test.skipIf(availableParallelism() < 2)("a thread that cannot read its document gives nothing", async () => {
  const source = sourceOf(JSON.stringify(LONG).slice(0, -1));
  const thread = startCanonicalThread({ source }, source);
  expect(thread).toBeDefined();
  expect(await thread?.canonical).toBeUndefined();
  await thread?.close();
});

test("no thread corrects a short document", () => {
  const short = sourceOf(JSON.stringify(BASE));
  expect(startCanonicalThread({ source: short }, sourceOf(JSON.stringify(LONG)))).toBeUndefined();
});

test("an error in the later of two long documents is reported as one in a short document is", () => {
  const broken = JSON.stringify(LONG).slice(0, -1);
  const cwd = folder({ "old.json": LONG, "new.json": broken });
  const { exitCode, stderr } = spawned(cwd, "diff", "old.json", "new.json");
  expect({ exitCode, code: stderr.slice(0, 6), names: stderr.includes("new.json") }).toEqual({
    exitCode: 1,
    code: "FS1002",
    names: true,
  });
});
