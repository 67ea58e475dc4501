import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Editor } from "../../generator/src/ledger/editor.ts";
import { replay } from "../../generator/src/ledger/replay.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { applyOverlay } from "../../generator/src/patches/apply.ts";
import { readOverlay } from "../../generator/src/patches/overlay.ts";
import { parse } from "../../generator/src/read/parse/parse.ts";

/** The compliance sets of the Overlay specification (OAI/Overlay-Specification); not part of this repository. */
const SETS = fileURLToPath(new URL("../../../shared/corpus/overlay/", import.meta.url));
const present = existsSync(SETS);
if (!present) console.info(`skipped: the Overlay compliance sets are not at ${SETS}`);
const sets = present ? readdirSync(SETS, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];

describe.skipIf(!present)("Overlay compliance sets", () => {
  const read = (set: string, name: string): string => readFileSync(`${SETS}${set}/${name}.yaml`, "utf8");
  const tree = (set: string, name: string): JsonObject => parse(read(set, name), `${name}.yaml`).value as JsonObject;

  test("all eight are there", () => {
    expect(sets).toHaveLength(8);
  });

  test.each(sets.map(({ name }) => name))("%s", (set) => {
    const editor = new Editor(tree(set, "openapi"));
    expect(applyOverlay(editor, readOverlay(read(set, "overlay"), `${set}/overlay.yaml`))).toEqual([]);
    expect(editor.root).toEqual(tree(set, "output"));
    expect(editor.ledger.length).toBeGreaterThan(0);
    expect(replay(tree(set, "openapi"), editor.ledger)).toEqual(editor.root);
  });
});
