import { expect, test } from "vitest";
import type { Change, Difference } from "../../../generator/src/diff/change.ts";
import { renderBody, renderMarkdown, sections } from "../../../generator/src/diff/changelog.ts";
import { reportLines } from "../../../generator/src/diff/report-lines.ts";

/** A change that shows in types and functions, given as `area.Name`. */
function change(message: string, ...symbols: string[]): Change {
  const shown = symbols.map((name) => ({
    kind: "type" as const,
    old: name,
    new: name,
    assignable: { oldToNew: null, newToOld: null },
  }));
  const breaking = { request: true, response: false };
  return {
    kind: "property-removed",
    old: "",
    new: "",
    direction: "request",
    breaking,
    operations: [],
    symbols: shown,
    message,
  };
}

const difference = (changes: Change[]): Difference => ({
  changes,
  summary: { request: true, response: false, bump: "major" },
});

test("a fact about several types is one line that names three of them", () => {
  const types = ["A", "B", "C", "D", "E"].map((name) =>
    change(`\`${name}.tools[].id\` is gone (request)`, `ai.${name}`),
  );
  expect(reportLines(types)).toEqual([
    { line: "`A`, `B`, `C` and 2 more: `tools[].id` is gone (request)", area: "ai" },
  ]);
  expect(reportLines(types.slice(0, 1))).toEqual([{ line: "`A.tools[].id` is gone (request)", area: "ai" }]);
});

test("a fact about a parameter of several operations names the operations", () => {
  const changes = ["listA", "listB"].map((name) =>
    change(`the query parameter \`page\` of \`${name}\` is gone`, `radar.${name}`),
  );
  expect(reportLines(changes)).toEqual([
    { line: "the query parameter `page` of `listA` and `listB` is gone", area: "radar" },
  ]);
});

test("changes of different members, or of another kind, stay apart", () => {
  const changes = [
    change("`A.id` is gone (request)", "ai.A"),
    change("`B.name` is gone (request)", "ai.B"),
    change("`B.id` is gone (response)", "ai.B"),
  ];
  expect(reportLines(changes).map(({ line }) => line)).toEqual(changes.map(({ message }) => message));
});

test("a fact about several areas comes last, under a heading of its own", () => {
  const changes = [
    change("`A.id` is gone (request)", "zones.A"),
    change("`B.id` is gone (request)", "ai.B"),
    change("`C.name` is gone (request)", "zones.C"),
    change("`D.key` is gone (request)", "ai.D"),
  ];
  expect(renderMarkdown(difference(changes))).toBe(`### Breaking changes

#### ai

- \`D.key\` is gone (request)

#### zones

- \`C.name\` is gone (request)

#### several areas

- \`A\` and \`B\`: \`id\` is gone (request)
`);
});

test("one area needs no heading", () => {
  const [section] = sections(difference([change("`A.id` is gone (request)", "ai.A")]));
  expect(section?.groups).toEqual([{ area: "ai", lines: ["`A.id` is gone (request)"] }]);
  expect(renderMarkdown(difference([change("`A.id` is gone (request)", "ai.A")]))).not.toContain("####");
});

test("the body of a pull request ends before 60,000 characters and counts the lines that are left", () => {
  const changes = Array.from({ length: 3000 }, (_, n) => change(`\`T.member${n}\` is gone (request)`, "ai.T"));
  const body = renderBody(difference(changes), "all are in `changes.md`.");
  const shown = body.split("\n").filter((line) => line.startsWith("- ")).length;
  expect(body.length).toBeLessThan(60_000);
  expect(shown).toBeGreaterThan(1000);
  expect(body.endsWith(`\n\n${3000 - shown} more lines: all are in \`changes.md\`.\n`)).toBe(true);
  expect(
    renderMarkdown(difference(changes))
      .split("\n")
      .filter((line) => line.startsWith("- ")),
  ).toHaveLength(3000);
  expect(renderBody(difference(changes.slice(0, 9)), "")).toBe(renderMarkdown(difference(changes.slice(0, 9))));
});
