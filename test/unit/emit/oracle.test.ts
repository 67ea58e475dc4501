import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareWithOpenapiTypescript } from "./oracle.ts";
import { unexplained } from "./oracle-reasons.ts";

describe("our types beside those of openapi-typescript", () => {
  it("hold the same values everywhere in the committed package, or the reason is listed", async () => {
    const { compared, disagreements } = await compareWithOpenapiTypescript(
      fileURLToPath(new URL("../../../generated", import.meta.url)),
    );
    expect(compared).toBeGreaterThan(300);
    expect(unexplained(disagreements)).toEqual([]);
  });
});
