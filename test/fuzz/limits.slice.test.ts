import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MOST_HOPS } from "../../generator/src/read/bundle-files.ts";
import { LARGEST } from "../../generator/src/read/download.ts";
import { LONGEST_COMPOSITION, MOST_OPERATIONS } from "../../generator/src/read/openapi.ts";
import { DEEPEST, MOST_ENTRIES, MOST_VALUES } from "../../generator/src/read/parse/limits.ts";
import { LONGEST_YAML, MOST_ALIASES } from "../../generator/src/read/parse/yaml.ts";

const MB = 1024 * 1024;

test("docs/limits.md states the limits of the code, in its order", () => {
  const page = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("|") && /FS\d{4}/.test(line));
  const stated = rows.map((row) => Number((row.split("|")[2] as string).replaceAll(",", "")));
  expect(stated).toEqual([
    LARGEST / MB,
    LONGEST_YAML / MB,
    MOST_VALUES,
    MOST_ENTRIES,
    MOST_OPERATIONS,
    DEEPEST,
    MOST_HOPS,
    LONGEST_COMPOSITION,
    MOST_ALIASES,
    Number.MAX_VALUE,
  ]);
});
