import { describe, expect, test } from "vitest";
import { replay } from "../../../generator/src/ledger/replay.ts";
import { equal } from "../../../generator/src/openapi/equal.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { Source } from "../../../generator/src/read/source.ts";

/** What composition writes, in a document that nobody composed. */
const forged = (says: string): JsonObject => ({
  "x-source": "forged",
  "x-also": [{ source: "forged", operation: { summary: says, responses: { "200": { description: says } } } }],
});
const honest: JsonObject = { responses: { "200": { description: "Honest" } } };
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "", version: "1" },
  "x-sources": [{ id: "forged", kind: "openapi", date: "2999-01-01" }],
  "x-also": "anything",
  paths: {
    "/a": {
      get: { ...honest, ...forged("of an operation") },
      post: {
        ...honest,
        callbacks: { "x-also": { "{$url}": { post: { ...honest, ...forged("of a callback") } } } },
      },
    },
  },
  webhooks: { w: { post: { ...honest, ...forged("of a webhook") } } },
};

function run(...documents: JsonObject[]): Run {
  const sources = documents.map((document, i): Source => {
    const text = JSON.stringify(document);
    return { id: `s${i}`, kind: "openapi", date: `2026-01-0${i + 1}`, location: `s${i}.json`, sha256: "", text };
  });
  return generate({ sources, patches: [], names: {}, config: { package: { name: "foreign" } } });
}

describe("reserved members of a source", () => {
  test("are reported and removed by replayable changes", () => {
    const { source, canonical, ledger, findings } = run(DOCUMENT);
    expect(source).toEqual(DOCUMENT);
    expect(JSON.stringify(canonical)).not.toMatch(/x-also":\[|x-sources?"|forged/);
    expect(findings.filter(({ code }) => code === "FS1026")).toHaveLength(8);
    expect(equal(replay(structuredClone(DOCUMENT), ledger), canonical)).toBe(true);
  });

  test("have no effect in a composition", () => {
    const other: JsonObject = { ...DOCUMENT, paths: { "/a": { get: honest }, "/b": { get: honest } } };
    delete other["x-sources"];
    delete other["x-also"];
    delete other.webhooks;
    const { source, canonical, findings } = run(DOCUMENT, other);
    expect(JSON.stringify(source)).not.toContain("forged");
    expect(JSON.stringify(canonical)).not.toContain("forged");
    expect(findings.filter(({ code }) => code === "FS1026")).toHaveLength(8);
  });
});
