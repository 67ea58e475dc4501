import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { root } from "./project.ts";
import { compareOnWire, hasSdk, type WireComparison, writeCalls } from "./wire.ts";

if (!hasSdk) console.info("every method of the SDK: skipped, npm ci --prefix tools/sdk installs the SDK");

const generated = join(root, "generated");
const { pairs, missing, unwritten } = writeCalls(
  JSON.parse(readFileSync(join(generated, "openapi.json"), "utf8")) as JsonObject,
);

test("the SDK has a method for every operation of the package", () => {
  expect(missing).toEqual([]);
  expect(unwritten).toEqual([]);
  expect(pairs).toHaveLength(66);
});

describe.runIf(hasSdk)("a call of each method, moved to the package", () => {
  let comparison: WireComparison;
  beforeAll(async () => {
    comparison = await compareOnWire(pairs, generated);
  });

  test("none is left", () => {
    expect(comparison.left).toEqual([]);
  });

  // The resource page says that tunnel types are separated by commas; tools/sdk/differences.ts has the sources.
  test("each sends the same request, but for a list that the documents write in another way", () => {
    const different = comparison.different.map(({ label, sdk, ours }) => {
      const typesIn = (query: [string, string][] = []) =>
        query.filter(([name]) => name === "tun_types").map(([, value]) => value);
      return [label, typesIn(sdk[0]?.query), typesIn(ours[0]?.query)];
    });
    expect(different).toEqual([
      ["GET /accounts/{account_id}/tunnels", ["cfd_tunnel", "warp_connector"], ["cfd_tunnel,warp_connector"]],
    ]);
    expect(comparison.equal).toHaveLength(65);
  });
});
