import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeData } from "../../../generator/src/emit/msw/operation-data.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { BUDGETS } from "../../contract/budgets/table.ts";
import { Walker } from "../../contract/fake-walk.ts";
import { hasCorpus, publishedDocument, WHOLE } from "../whole-document.ts";

/** Milliseconds: every schema of the document is compiled. */
const PATIENCE = 600_000;

describe.skipIf(!hasCorpus)("the fake of the whole published document", () => {
  let run: Run;
  beforeAll(() => {
    run = generate({ sources: [publishedDocument(WHOLE)], patches: [], names: {}, config: { outputs: { msw: true } } });
  }, PATIENCE);

  it("is within its budget of bytes", () => {
    const texts = run.files.filter(({ path }) => /^(?:fake|msw)\b/.test(path)).map(({ text }) => text);
    const text = texts.join("");
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BUDGETS.emitted.msw.plain.limit);
    expect(gzipSync(text).length).toBeLessThanOrEqual(BUDGETS.emitted.msw.gzip.limit);
  });

  it(
    "answers 1,521 of 1,533 operations as their schemas say, and lets every resource live",
    async () => {
      const { api, operations } = fakeData(run.model, new Map());
      const walker = new Walker(api, Object.assign({}, ...operations.values()), run.canonical);
      const answers = await walker.all();
      expect(answers).toHaveLength(1533);
      const wrong = answers.filter(({ faults }) => faults.length > 0);
      // Examples that contradict a pattern or a format; docs/mock.md has the number.
      expect(wrong.map(({ status }) => status).filter((status) => status > 299)).toEqual([]);
      expect(answers.length - wrong.length).toBe(1521);

      const surprises: Record<string, string[]> = {};
      for (const path of walker.created) {
        const found = await walker.live(path);
        if (found.length > 0) surprises[path] = found;
      }
      expect(walker.created).toHaveLength(100);
      expect(surprises).toEqual({});
    },
    PATIENCE,
  );
});
