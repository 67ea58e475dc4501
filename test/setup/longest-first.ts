import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest files, longest first: one of them started last would leave the other core without work. */
const LONGEST = [
  "test/docs/snippets.test.ts",
  "test/corpus/whole-document.test.ts",
  "test/unit/impact/impact.test.ts",
  "test/e2e/own-spec.test.ts",
  "test/corpus/outputs.test.ts",
  "test/laws/replay.test.ts",
  "test/e2e/packed.test.ts",
  "test/unit/emit/hostile.test.ts",
  "test/everyday/everyday.test.ts",
  "test/unit/cli/interrupted.test.ts",
  "test/e2e/contributing.test.ts",
];
/** A process is shared by files of one project that follow each other. */
const PROJECTS = ["main", "unit", "client"];

/** Starts the project with the longest files first, and of its files the longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const place = LONGEST.indexOf(relative(project.vitest.config.root, moduleId));
      return PROJECTS.indexOf(project.name) * 1000 + (place === -1 ? LONGEST.length : place);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
