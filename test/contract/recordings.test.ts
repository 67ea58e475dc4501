import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceList } from "../../generator/src/read/source-list.ts";
import { root } from "./product.ts";
import {
  COUNT,
  countByKind,
  formFaults,
  KINDS,
  operationsOf,
  parseCurl,
  recordedFolder,
  recordingFiles,
  recordings,
  requests,
} from "./recordings.ts";

test(`there are ${COUNT} recordings, and every file is one`, () => {
  expect(recordings).toHaveLength(COUNT);
  expect(recordingFiles(recordedFolder)).toHaveLength(COUNT);
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

test("every recording has one of the kinds", () => {
  expect(recordings.filter(({ kind }) => !Object.hasOwn(KINDS, kind)).map(({ id }) => id)).toEqual([]);
  const count = Object.values(countByKind(recordings)).reduce(
    (sum, { requests, answers, refusals }) => sum + requests + answers + refusals,
    0,
  );
  expect(count).toBe(COUNT);
});

test("every recording is of a source of the spec, or says where and when it was recorded", () => {
  const ids = new Set(readSourceList(join(root, "spec/sources.yaml")).map(({ id }) => id));
  for (const { id, kind, source } of recordings) {
    if (ids.has(source)) expect(kind, id).toBe("documentation");
    else expect(source, id).toMatch(/^https:\/\/\w|^github:[\w-]+\/[\w-]+@[\w.]+:\w|^\w.* .*\b20\d\d\b/);
  }
});

describe("the curl line and the request say the same", () => {
  test.each(requests.flatMap(({ id, curl, request }) => (curl === undefined ? [] : [[id, curl, request] as const])))(
    "%s",
    (_, curl, request) => {
      expect(parseCurl(curl)).toEqual(request);
    },
  );
});

const REQUEST = {
  source: "a test, 2026",
  kind: "live",
  operation: { method: "POST", path: "/accounts/{account_id}/cfd_tunnel" },
  request: true,
  body: { name: "blog" },
};

test("a file of another form is refused", () => {
  expect(formFaults("response", { source: "tunnels", kind: "live", status: 200, body: {} })).not.toEqual([]);
  expect(formFaults("request", REQUEST)).toEqual([]);
  expect(formFaults("request", { ...REQUEST, note: 1 })).not.toEqual([]);
});
