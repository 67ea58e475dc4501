import { expect, test } from "vitest";
import { withTimeLimit } from "../../../packages/client/src/time.ts";

test("a time limit that is over before the work begins is reported as 0 ms, never as less", async () => {
  // What is left of a deadline after a wait in a limiter's queue.
  const late = withTimeLimit(-1, undefined, () => new Promise<never>(() => {}));
  await expect(late).rejects.toMatchObject({ name: "TimeoutError", message: "no answer within 0 ms" });
});
