import { describe, expect, it } from "vitest";
import type { Source } from "../../../generator/src/read/source.ts";
import { document, flarespec, folder, put, tree } from "../../unit/cli/run.ts";
import { corpusDocuments, history, publishedDocument, sayIfMissing } from "../whole-document.ts";
import { BROKEN } from "./versions.ts";

sayIfMissing("publications that say nothing");

const broken: [string, () => Source][] = [
  ...corpusDocuments().map((name): [string, () => Source] => [name, () => publishedDocument(name)]),
  ...history("slices").map(({ name, source }): [string, () => Source] => [name, source]),
].filter(([name]) => Object.hasOwn(BROKEN, name));

describe.skipIf(broken.length === 0)("a publication that says nothing", () => {
  it("is there three times: an empty file, and one without paths, whole and as a slice", () => {
    expect(broken.map(([name]) => name)).toEqual([...Object.keys(BROKEN), "2025-07-30-7069123c"]);
  });

  it.each(broken)("is refused with one clear error, and leaves the package alone: %s", async (name, source) => {
    const cwd = folder({ "a.json": document() });
    expect((await flarespec(cwd, "generate", "--source", "a.json")).exitCode).toBe(0);
    put(`${cwd}/a.json`, source().text);
    const before = tree(cwd);
    const { exitCode, stdout, stderr } = await flarespec(cwd, "generate", "--source", "a.json");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    const said = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("flarespec: "));
    expect(said.filter((line) => !line.startsWith("  "))).toEqual([expect.stringMatching(`^${BROKEN[name]}: \\S`)]);
    expect(said.length, "place and remedy").toBeGreaterThanOrEqual(3);
    expect(tree(cwd)).toEqual(before);
  });
});
