import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceList } from "../../generator/src/read/source.ts";
import { root } from "./product.ts";
import { COUNT, formFaults, operationsOf, parseCurl, recordingFiles, recordings, requests } from "./recordings.ts";

test(`there are ${COUNT} recordings, and every file is one`, () => {
  expect(recordings).toHaveLength(COUNT);
  expect(recordingFiles()).toHaveLength(COUNT);
});

describe("every recording is of an operation", () => {
  test.each(recordings.map((recording) => [recording.id, recording] as const))("%s", (_, recording) => {
    expect(operationsOf(recording).length).toBeGreaterThan(0);
  });
  test("a page of {accounts_or_zones} is of two", () => {
    const path = "/{accounts_or_zones}/{account_or_zone_id}/access/apps";
    const found = operationsOf({ operation: { method: "GET", path } });
    expect(found.map((one) => one.path).sort()).toEqual([
      "/accounts/{account_id}/access/apps",
      "/zones/{zone_id}/access/apps",
    ]);
  });
  test("what matches nothing is noticed", () => {
    expect(operationsOf({ operation: { method: "GET", path: "/accounts/{id}/nothing" } })).toEqual([]);
  });
});

test("every recording is of a source", () => {
  const ids = new Set(readSourceList(join(root, "spec/sources.yaml")).map(({ id }) => id));
  expect(recordings.filter(({ source }) => !ids.has(source)).map(({ id }) => id)).toEqual([]);
});

describe("the curl line and the request say the same", () => {
  test.each(requests.map((recording) => [recording.id, recording] as const))("%s", (_, recording) => {
    expect(parseCurl(recording.curl)).toEqual(recording.request);
  });
});

test("a file of another form is refused", () => {
  expect(formFaults("response", { source: "tunnels", status: 200, body: {} })).not.toEqual([]);
  expect(formFaults("request", { ...requests[0], kind: undefined, note: 1 })).not.toEqual([]);
});
