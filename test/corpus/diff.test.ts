import { beforeAll, describe, expect, test } from "vitest";
import { canonicalOf } from "../../generator/src/diff/canonical.ts";
import { diff } from "../../generator/src/diff/diff.ts";
import { sideOf } from "../../generator/src/diff/side.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import { stateOf } from "../../generator/src/update/states.ts";
import { sideFrom } from "../unit/diff/versions.ts";
import { documentOf, EXPECTED, publishedPairs } from "./pairs.ts";
import { history, sayIfMissing } from "./whole-document.ts";

sayIfMissing("differences of published documents");

const pairs = publishedPairs();

describe.skipIf(pairs.length === 0)("a pair of published documents", () => {
  test.each(pairs)("$id breaks whom it is known to break", ({ kind, files, request_breaking, response_breaking }) => {
    const { changes, summary } = diff(sideFrom(documentOf(files.before)), sideFrom(documentOf(files.after)));
    expect({ request: summary.request, response: summary.response }).toEqual({
      request: request_breaking,
      response: response_breaking,
    });
    const expected = EXPECTED[kind];
    expect(expected, "no kind is expected").toBeDefined();
    if (typeof expected === "string") expect(changes.map((change) => change.kind)).toContain(expected);
    else
      expect(changes.map((change) => change.kind)).not.toContain(
        kind === "nullable-toggled" ? "nullable-removed" : kind,
      );
  });

  test("a path that moved is one operation, and an operationId that went elsewhere is not", () => {
    const pairOf = (id: string) => pairs.find((one) => one.id.startsWith(id)) as (typeof pairs)[number];
    const changesOf = (id: string) => {
      const { files } = pairOf(id);
      return diff(sideFrom(documentOf(files.before)), sideFrom(documentOf(files.after))).changes;
    };
    const moved = changesOf("05");
    expect(moved.filter(({ kind }) => kind === "path-renamed")).toHaveLength(10);
    expect(moved.filter(({ kind }) => /operation-(added|removed)/.test(kind))).toEqual([]);
    const taken = changesOf("12");
    expect(taken.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["operation-added", "deprecated-set"]));
    expect(taken.filter(({ kind }) => kind === "path-renamed")).toEqual([]);
  });
});

const versions = history("rename-only");

describe.skipIf(versions.length === 0)("publications that differ in names of components alone", () => {
  let canonical: JsonObject[];
  beforeAll(() => {
    canonical = versions.map(({ source }) => canonicalOf({ source: source() }));
  });

  test.each([0, 3, 6])("do not differ: group from %i", (first) => {
    const [one, ...others] = canonical.slice(first, first + 3).map((document) => sideOf(document));
    expect(others).toHaveLength(2);
    for (const other of others) expect(diff(one as (typeof others)[number], other).changes).toEqual([]);
  });

  test("are one state, and different ones are several", () => {
    const states = canonical.map(stateOf);
    const groups = [0, 3, 6].map((first) => new Set(states.slice(first, first + 3)));
    expect(groups.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(states).size).toBe(3);
  });
});
