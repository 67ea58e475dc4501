import { afterAll, describe, expect, it } from "vitest";
import { documentWith, PAYLOADS, PLACES } from "../unit/emit/hostile.ts";
import { faultsOf } from "../unit/emit/inert.ts";
import { Packages } from "../unit/emit/packages.ts";

// Every text in every place, alone: what one place breaks, another cannot cover up.
describe.each(Object.keys(PLACES))("hostile text in %s", (place) => {
  const packages = new Packages();
  afterAll(() => packages.remove());

  it("becomes a package that parses, type-checks, runs nothing and stays in its folder", async () => {
    const faults = Object.entries(PAYLOADS).flatMap(([name, text]) => {
      return packages
        .add(documentWith(text, [place]))
        .files.flatMap(faultsOf)
        .map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(packages.strays()).toEqual([]);
    expect(await packages.typeErrors("7.0")).toEqual([]);
    expect(packages.importAll().pwned).toBe(false);
  });
});
