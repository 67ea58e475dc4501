import { expect, test } from "vitest";
import { fuzz } from "./structure.ts";

test("a hundred documents end in a package that type-checks or in one error with its place", async () => {
  const { packages, refused } = await fuzz(20_260_901, 100);
  expect(packages).toBeGreaterThan(30);
  expect(Object.keys(refused).length).toBeGreaterThan(3);
});
