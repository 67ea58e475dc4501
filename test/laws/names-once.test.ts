import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../docs/markdown.ts";

/** Types that several files declare, with the reason. Remove an entry when its types have names of their own. */
const ALLOWED: Readonly<Record<string, string>> = {
  Branch: "of a discriminated union; of a kind in schema/kinds.ts",
  Candidate: "for a name; for a correction of verify",
  Change: "of the ledger; between two versions, as `diff --json` prints it",
  Difference: "between two versions; between a patch's expectation and the document",
  Differences: "of files; of two documents in the overlay report",
  ErrorCode: "of the model; as emitted",
  FailureBody: "of the model; as emitted",
  Kind: "of an envelope; of a fact's evidence",
  Model: "of the package; a model of a documentation page that two sources name",
  Place: "in a file; of a name candidate; in a comparison of schemas",
  Places: "of drift; of a proposal",
  Position: "of a schema in requests and responses; in a pairing of lists",
  RecorderOptions: "public options of the middleware; those of the class behind it",
  Section: "of components; of a changelog",
  Severity: "of a diagnostic; of drift",
  Shape: "counted by statistics; compared by diff",
  Statement: "of a schema; of a source",
  UnionBranch: "of a model's type; of a union with duplicates",
  Verdict: "of accepts(); of verify; of an observer",
};

/** Returns the files of the generator that declare each type at their top level. */
function declarations(): Map<string, string[]> {
  const source = join(root, "generator/src");
  const byName = new Map<string, string[]>();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(join(source, file), "utf8");
    const names = text.matchAll(/^(?:export )?(?:interface|type|(?:abstract )?class|enum) (\w+)/gm);
    for (const name of new Set([...names].map(([, name]) => name as string))) {
      byName.set(name, [...(byName.get(name) ?? []), file.replaceAll("\\", "/")]);
    }
  }
  return byName;
}

const declared = declarations();
const repeated = [...declared].filter(([, files]) => files.length > 1);

test("the scan sees the types of the generator", () => {
  expect(declared.get("Fragment")).toEqual(["read/openapi.ts"]);
  expect(declared.get("Editor")).toEqual(["ledger/editor.ts"]);
});

test("a type has a name of its own: no two files declare the same one", () => {
  const refused = repeated.filter(([name]) => !Object.hasOwn(ALLOWED, name));
  expect(refused.map(([name, files]) => `${name}: ${files.join(", ")}`)).toEqual([]);
});

test("the list of allowed names has no entry that is not needed", () => {
  const names = repeated.map(([name]) => name);
  expect(Object.keys(ALLOWED).filter((name) => !names.includes(name))).toEqual([]);
});
