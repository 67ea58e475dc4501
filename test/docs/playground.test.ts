import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate } from "../../generator/src/pipeline.ts";
import { emit } from "../../tools/site/playground/emit.ts";

const sample = readFileSync(new URL("../../tools/site/playground/sample.json", import.meta.url), "utf8");

test("the playground emits the declarations that the command emits, and lists the same corrections", () => {
  const emitted = emit(sample);
  if (!emitted.ok) throw new Error(emitted.message);
  const source = { id: "lamps", kind: "openapi", location: "lamps.json", sha256: "", text: sample } as const;
  const run = generate({ sources: [source], patches: [], names: {}, config: {} });
  const declared = run.files.filter(({ path }) => emitted.files.some((file) => file.path === path));
  expect(emitted.files).toEqual(declared.map(({ path, text }) => ({ path, text })));
  expect(emitted.files.map(({ path }) => path)).toEqual(["shared.d.ts", "areas/lamps.d.ts"]);
  expect(emitted.corrections.flatMap(({ places }) => places).length).toBe(run.ledger.length);
});

test("the playground shows an error of the document as the command prints it, and reads no other file", () => {
  expect(emit('{ "openapi": ')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^FS1\d{3}: /),
  });
  const other = sample.replace("#/components/schemas/Lamp", "./package.json#/name");
  expect(emit(other)).toMatchObject({ ok: false, message: expect.stringContaining("FS10") });
});
