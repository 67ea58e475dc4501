import { afterAll, describe, expect, it } from "vitest";
import { documentWith, PAYLOADS, PLACES } from "./hostile.ts";
import { faultsOf } from "./inert.ts";
import { Packages } from "./packages.ts";

// Each text in all places of one document; test/fuzz has each pair of text and place alone.
describe("hostile text in every place of a document", () => {
  const packages = new Packages();
  const names = Object.keys(PAYLOADS);
  afterAll(() => packages.remove());

  // Every output for every text and place: a minute of one core.
  it("gives files that parse, hide nothing and hold nothing but declarations", { timeout: 300_000 }, () => {
    const faults = names.flatMap((name) => {
      const run = packages.add(documentWith(PAYLOADS[name] as string, Object.keys(PLACES)));
      return run.files.flatMap(faultsOf).map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it("stays in its folder", () => expect(packages.strays()).toEqual([]));

  it.each(["5.9", "7.0"] as const)("type-checks with TypeScript %s", async (compiler) => {
    expect(await packages.typeErrors(compiler)).toEqual([]);
  });

  it("runs nothing when it is imported, and values are what the document says", () => {
    const { pwned, lists } = packages.importAll();
    expect(pwned).toBe(false);
    names.forEach((name, i) => {
      expect(lists[`p${i}`], name).toContainEqual([PAYLOADS[name], "b"]);
    });
  });
});
