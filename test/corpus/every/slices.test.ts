import { describe, it } from "vitest";
import { history, sayIfMissing } from "../whole-document.ts";
import { BROKEN, expectUsable } from "./versions.ts";

sayIfMissing("two years of publications");

const slices = history("slices").filter(({ name }) => !Object.hasOwn(BROKEN, name));

describe.skipIf(slices.length === 0)("the version gives a usable package:", () => {
  it.each(slices.map(({ name, source }, i) => [name, i % 10 === 0, source] as const))(
    "%s",
    async (_, isChecked, source) => {
      await expectUsable(source(), isChecked ? ["5.9", "7.0"] : []);
    },
  );
});
