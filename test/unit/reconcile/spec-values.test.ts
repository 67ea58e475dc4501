import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isObject, type Json } from "../../../generator/src/openapi/pointer.ts";

const FOLDER = new URL("../../../spec/openapi/", import.meta.url);

function* listed(node: Json): Generator<Json> {
  if (Array.isArray(node)) for (const item of node) yield* listed(item);
  if (!isObject(node)) return;
  if (Array.isArray(node.enum)) yield* node.enum;
  for (const inner of Object.values(node)) yield* listed(inner);
}

test("no value of the spec keeps the quotes of the language that its source was written in", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(5);
  const quoted = files.flatMap((name) => {
    const all = [...listed(parse(readFileSync(new URL(name, FOLDER), "utf8")) as Json)];
    return all.filter((value) => /^(['"]).*\1$/.test(String(value))).map((value) => `${name}: ${String(value)}`);
  });
  expect(quoted).toEqual([]);
});
