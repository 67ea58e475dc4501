import { describe, expect, it } from "vitest";
import { codeFiles } from "../../../tools/quality/names.ts";
import { generateInto, history, sayIfMissing, type Version } from "../whole-document.ts";

sayIfMissing("publications that differ in names of components alone");

const versions = history("rename-only");
const groups = [0, 3, 6].map((first) => versions.slice(first, first + 3));

/** What a consumer compiles and runs: canonical document, overlay, ledger and manifest name components as published. */
function code(version: Version) {
  const made = generateInto(version.source());
  made.remove();
  return codeFiles(made.run.files).map(({ path, text }) => ({ path, text }));
}

describe.skipIf(versions.length === 0)("publications that differ in names of components alone", () => {
  it("are three groups of three, each with names of its own", () => {
    expect(groups.map((group) => group.length)).toEqual([3, 3, 3]);
    for (const group of groups) expect(new Set(group.map(({ source }) => source().text)).size).toBe(3);
  });

  it.each(groups)("give the same bytes: %o", (first, ...others) => {
    const expected = code(first as Version);
    expect(expected.some(({ path }) => path === "areas/access.d.ts")).toBe(true);
    for (const other of others) expect(code(other)).toEqual(expected);
  });
});
