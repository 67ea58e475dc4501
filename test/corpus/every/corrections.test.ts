import { expect, test } from "vitest";
import { readSeries } from "../corrections.ts";
import { steps } from "../transitions.ts";
import { corpusDocuments, hasCorpus, history, publishedDocument } from "../whole-document.ts";

test.runIf(hasCorpus)(
  "corrections kept over every transition of the history are those of runs without them",
  { timeout: 3_600_000 },
  () => {
    const slices = history("slices");
    const { wrong, kept, versions } = readSeries(steps().map(({ slice }) => slices[slice] as (typeof slices)[number]));
    expect(wrong).toEqual([]);
    expect(versions).toBe(1365);
    expect(kept).toBeGreaterThan(0);
  },
);

test.runIf(hasCorpus)(
  "corrections kept over the published documents in their order are those of runs without them",
  { timeout: 3_600_000 },
  () => {
    // The first was published as an empty file.
    const [, ...names] = corpusDocuments();
    const { wrong } = readSeries(names.map((name) => ({ name, source: () => publishedDocument(name) })));
    expect(wrong).toEqual([]);
  },
);
