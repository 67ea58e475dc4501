import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { clone } from "../../../../generator/src/openapi/clone.ts";
import { get, type JsonObject, join } from "../../../../generator/src/openapi/pointer.ts";
import { readSourceList } from "../../../../generator/src/read/source-list.ts";
import { differences } from "./circle.ts";
import { fixture, hasPages, published, read, sayIfMissing } from "./pages.ts";

// The files of spec/openapi that were written from pages, by hand, are what the readers make of those pages.

sayIfMissing("comparing the spec with the pages it was written from");

interface Written {
  page: string;
  /** Differences that stay, by pointer (globs), each with its reason. */
  differs?: { at: string | string[]; because: string }[];
}

const spec = new URL("../../../../spec/", import.meta.url).pathname;
const circle = parse(readFileSync(new URL("circle.yaml", import.meta.url), "utf8")) as Record<string, Written>;

test("every page of the spec is compared", () => {
  const pages = readSourceList(joinPath(spec, "sources.yaml")).filter(
    ({ kind, origin }) => kind === "docs" || /dump/.test(origin ?? ""),
  );
  expect(Object.keys(circle).sort()).toEqual(pages.map(({ id }) => id).sort());
});

test("a difference is reported once and at its place, and our own wording is no difference", () => {
  const { openapi } = read(fixture("lamps.md"));
  expect(differences(openapi, openapi)).toEqual([]);
  const other = clone(openapi);
  const [path = ""] = Object.keys(other.paths as JsonObject);
  const [method = ""] = Object.keys((other.paths as JsonObject)[path] as JsonObject);
  const at = join("/paths", path, method);
  const operation = get(other, at) as JsonObject;
  operation.description = "In other words.";
  operation["x-other"] = true;
  expect(differences(openapi, other)).toEqual([{ at: `${at}/x-other`, spec: undefined, page: true }]);
  const models = get(other, "/components/schemas") as JsonObject;
  const [name = ""] = Object.keys(models);
  models[name] = { type: "null" };
  const found = differences(openapi, other).map((one) => one.at);
  expect(found.some((one) => one.startsWith(`/components/schemas/${name}/`))).toBe(true);
  expect(new Set(found).size).toBe(found.length);
});

describe.runIf(hasPages)("what the readers make of the pages", () => {
  test.each(Object.entries(circle))("%s", (id, { page, differs = [] }) => {
    const written = parse(readFileSync(joinPath(spec, `openapi/${id}.yaml`), "utf8")) as JsonObject;
    const found = differences(written, read(published(page)).openapi);
    // A segment of a glob is a token of the pointer, whatever is in it.
    const reasons = differs.map((one) => ({ ...one, fits: picomatch(one.at, { dot: true, nobrace: true }), met: 0 }));
    const left = found.filter(({ at }) => {
      const reason = reasons.find(({ fits }) => fits(at));
      if (reason !== undefined) reason.met += 1;
      return reason === undefined;
    });
    expect(left).toEqual([]);
    expect(reasons.filter(({ met }) => met === 0).map(({ at }) => at)).toEqual([]);
  });
});
