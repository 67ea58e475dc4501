import { expect, test } from "vitest";
import { type Change, type Difference, messageOf } from "../../../generator/src/diff/change.ts";
import { renderBody, renderMarkdown, sections } from "../../../generator/src/diff/changelog.ts";
import { reportLines } from "../../../generator/src/diff/report-lines.ts";
import { ITEM, type MemberPath, property, SUBJECT } from "../../../generator/src/diff/subject.ts";

/** A change of a type or a function, given as `area.Name`, or of a member of the type. */
function change(symbol: string, path: MemberPath, sentence: string): Change {
  const owner = symbol.slice(symbol.indexOf(".") + 1);
  const breaking = { request: true, response: false };
  return {
    kind: "property-removed",
    old: "",
    new: "",
    direction: "request",
    breaking,
    operations: [],
    symbols: [{ kind: "type", old: symbol, new: symbol, assignable: { oldToNew: null, newToOld: null } }],
    subject: { owners: [owner], path, names: [] },
    sentence,
  };
}

/** A member of a type that is gone. */
function member(symbol: string, name: string, direction = "request"): Change {
  return change(symbol, [property(name)], `${SUBJECT} is gone (${direction})`);
}

const difference = (changes: Change[]): Difference => ({
  changes,
  summary: { request: true, response: false, bump: "major" },
});

test("a fact about several types is one line that names three of them", () => {
  const types = ["A", "B", "C", "D", "E"].map((name) =>
    change(`ai.${name}`, [property("tools"), ITEM, property("id")], `${SUBJECT} is gone (request)`),
  );
  expect(reportLines(types)).toEqual([
    { line: "`A`, `B`, `C` and 2 more: `tools[].id` is gone (request)", area: "ai" },
  ]);
  expect(reportLines(types.slice(0, 1))).toEqual([{ line: "`A.tools[].id` is gone (request)", area: "ai" }]);
});

test("a fact about a parameter of several operations names the operations", () => {
  const changes = ["listA", "listB"].map((name) =>
    change(`radar.${name}`, [], `the query parameter \`page\` of ${SUBJECT} is gone`),
  );
  expect(reportLines(changes)).toEqual([
    { line: "the query parameter `page` of `listA` and `listB` is gone", area: "radar" },
  ]);
});

test("a change that names several operations has a line of its own", () => {
  const changes = [["listA", "getA"], ["listB"]].map((owners) => ({
    ...change(`radar.${owners[0]}`, [], `${SUBJECT} is gone`),
    subject: { owners, path: [], names: [] },
  }));
  expect(reportLines(changes).map(({ line }) => line)).toEqual(["`listA` and `getA` is gone", "`listB` is gone"]);
});

test("a change of a type that it does not show in has a line of its own", () => {
  const hidden = { ...member("ai.A", "id"), symbols: [] };
  expect(reportLines([hidden, member("ai.B", "id")]).map(({ line }) => line)).toEqual([
    "`A.id` is gone (request)",
    "`B.id` is gone (request)",
  ]);
});

test("changes of different members, or of another kind, stay apart", () => {
  const changes = [member("ai.A", "id"), member("ai.B", "name"), member("ai.B", "id", "response")];
  expect(reportLines(changes).map(({ line }) => line)).toEqual(changes.map(messageOf));
});

test("a fact about several areas comes last, under a heading of its own", () => {
  const changes = [member("zones.A", "id"), member("ai.B", "id"), member("zones.C", "name"), member("ai.D", "key")];
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
  const [section] = sections(difference([member("ai.A", "id")]));
  expect(section?.groups).toEqual([{ area: "ai", lines: ["`A.id` is gone (request)"] }]);
  expect(renderMarkdown(difference([member("ai.A", "id")]))).not.toContain("####");
});

test("the body of a pull request ends before 60,000 characters and counts the lines that are left", () => {
  const changes = Array.from({ length: 3000 }, (_, n) => member("ai.T", `member${n}`));
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
