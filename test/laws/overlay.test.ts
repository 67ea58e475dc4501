import fc from "fast-check";
import { expect, test } from "vitest";
import { emitOverlay } from "../../generator/src/emit/reports/overlay.ts";
import { Editor } from "../../generator/src/ledger/editor.ts";
import { clone } from "../../generator/src/openapi/clone.ts";
import { equal } from "../../generator/src/openapi/equal.ts";
import { type Json, type JsonObject, setMember } from "../../generator/src/openapi/pointer.ts";
import { applyOverlay } from "../../generator/src/patches/apply.ts";
import { readOverlay } from "../../generator/src/patches/overlay.ts";

/** Names that mean something to a JSONPath, to JSON, or to JavaScript. */
const NAMES = [
  ..."abc",
  "",
  "0",
  "-1",
  "__proto__",
  "constructor",
  "a.b",
  "a'b",
  'a"b',
  "a\\b",
  "a\\'b",
  "']['b",
  "$",
  "$.a",
  "*",
  "..",
  "?(@.a)",
  "[?@]",
  "~0",
  "~1",
  "/a/{b}",
  "\u0000",
  "\u001f",
  "\b\f\n\r\t",
  "\u007f",
  "\u2028",
  "ü",
  "名",
  "😀",
  "\ud83d\ude00\u200d",
];

const object = (value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 5 }).map((members) => {
    const out: JsonObject = {};
    for (const [name, member] of members) setMember(out, name, member);
    return out;
  });
const leaf: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(null, true, 0, 1, "", "a");
const { tree } = fc.letrec<{ tree: Json; members: JsonObject; list: Json[] }>((tie) => ({
  tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, leaf, tie("list"), tie("members")),
  list: fc.array(tie("tree"), { maxLength: 3 }),
  members: object(tie("tree")),
}));

test("an exported overlay turns any document into any other, for any names of members", () => {
  let actions = 0;
  fc.assert(
    fc.property(object(tree), object(tree), (before, after) => {
      const [source, canonical] = [{ paths: before }, { paths: after }];
      const { text } = emitOverlay({
        path: "x.overlay.json",
        title: "t",
        version: "1",
        extends: "s.json",
        source,
        canonical,
      });
      const editor = new Editor(clone(source) as JsonObject);
      const overlay = readOverlay(text, "exported.json");
      expect(applyOverlay(editor, overlay)).toEqual([]);
      expect(equal(editor.root, canonical), text).toBe(true);
      actions += overlay.actions.length;
    }),
    { numRuns: 2000, seed: 20261122, endOnFailure: true },
  );
  expect(actions).toBeGreaterThan(2000);
});
