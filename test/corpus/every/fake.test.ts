import { describe, expect, it } from "vitest";
import { fakeData } from "../../../generator/src/emit/msw/operation-data.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { Walker } from "../../contract/fake-walk.ts";
import { hasCorpus, publishedDocument, WHOLE } from "../whole-document.ts";

describe.skipIf(!hasCorpus)("the fake of the whole published document", () => {
  const open = (): Walker => {
    const source = publishedDocument(WHOLE);
    const { canonical, model } = generate({ sources: [source], patches: [], names: {}, config: {} });
    const { api, operations } = fakeData(model, new Map());
    return new Walker(api, Object.assign({}, ...operations.values()), canonical);
  };

  it("answers 1,507 of 1,533 operations as their schemas say, and lets every resource live", async () => {
    const walker = open();
    const answers = await walker.all();
    expect(answers).toHaveLength(1533);
    const wrong = answers.filter(({ faults }) => faults.length > 0);
    // Examples that contradict their schemas; docs/mock.md has the number.
    expect(wrong.map(({ status }) => status).filter((status) => status > 299)).toEqual([]);
    expect(answers.length - wrong.length).toBe(1507);

    const surprises: Record<string, string[]> = {};
    for (const path of walker.created) {
      const found = await walker.live(path);
      if (found.length > 0) surprises[path] = found;
    }
    expect(walker.created).toHaveLength(100);
    expect(surprises).toEqual({});
  });
});
