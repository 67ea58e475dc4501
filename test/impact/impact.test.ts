import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { impact } from "../../generator/src/impact/index.ts";
import type { Version } from "../../generator/src/impact/version.ts";
import { PLANTED } from "./planted.ts";
import { marked, ownVersion, type Workspace, workspace } from "./workspace.ts";

const NAME = "@flarespec/cloudflare";

describe.each([
  ["linked", "7", "node_modules/typescript"],
  ["copied", "5.9", "node_modules/typescript-5.9"],
] as const)("the consumer, its package %s, with TypeScript %s", (installed, _, typescript) => {
  let place: Workspace;
  let before: Version;
  beforeAll(async () => {
    place = workspace(installed, typescript);
    before = await ownVersion();
  });
  afterAll(() => place.remove());

  test.each(PLANTED)("$id", async ({ id, edits, cause }) => {
    const { projects } = await impact(before, await ownVersion(edits), place.projects, NAME);
    expect(projects.map(({ errorsBefore, usesPackage }) => ({ errorsBefore, usesPackage }))).toEqual(
      projects.map(() => ({ errorsBefore: 0, usesPackage: true })),
    );
    const findings = projects.flatMap((project) => project.findings);
    const shown = findings.map(({ file, line, kind }) => `${file.slice(place.folder.length + 1)}:${line} ${kind}`);
    expect([...new Set(shown)].sort(), JSON.stringify(findings.map(({ message }) => message))).toEqual(
      marked(place.folder, id).sort(),
    );
    expect(new Set(findings.map(({ change }) => change?.kind))).toEqual(new Set(findings.length > 0 ? [cause] : []));
  });
});
