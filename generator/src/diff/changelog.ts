import { createHash } from "node:crypto";
import { markdown } from "../escape.ts";
import { bumpOf, type Difference } from "./change.ts";
import { type ReportLine, reportLines } from "./report-lines.ts";

/** Changes as somebody reads them: what breaks first, prose last and only counted. */
export interface Section {
  title: string;
  groups: AreaLines[];
}

/** The lines about one area. */
interface AreaLines {
  /** Undefined for lines about several areas or the whole document, which come last. */
  area: string | undefined;
  lines: string[];
}

/** At most so many lines of changes that move nothing but the last part of a version; a republished text may touch hundreds. */
const MOST_QUIET = 20;

export function sections({ changes }: Pick<Difference, "changes">): Section[] {
  const breaking = changes.filter((change) => bumpOf(change) === "major");
  const added = changes.filter((change) => bumpOf(change) === "minor");
  const quiet = changes.filter((change) => bumpOf(change) === "patch");
  const prose = quiet.filter(({ kind }) => kind === "prose-changed").length;
  const facts = reportLines(quiet.filter(({ kind }) => kind !== "prose-changed"));
  const rest = facts.length - MOST_QUIET;
  const counted = [
    ...(rest > 0 ? [`and ${rest} more of this kind`] : []),
    ...(prose > 0 ? [`descriptions change in ${prose} ${prose === 1 ? "place" : "places"}`] : []),
  ];
  return [
    { title: "Breaking changes", groups: byArea(reportLines(breaking)) },
    { title: "Additions", groups: byArea(reportLines(added)) },
    {
      title: "Details",
      groups: byArea([...facts.slice(0, MOST_QUIET), ...counted.map((line) => ({ line, area: undefined }))]),
    },
  ].filter(({ groups }) => groups.length > 0);
}

function byArea(facts: readonly ReportLine[]): AreaLines[] {
  const groups = new Map<string | undefined, string[]>();
  for (const { area, line } of facts) groups.set(area, [...(groups.get(area) ?? []), line]);
  const areas = [...groups.keys()].filter((area) => area !== undefined).sort();
  const shared = groups.get(undefined);
  return [
    ...areas.map((area) => ({ area, lines: groups.get(area) ?? [] })),
    ...(shared === undefined ? [] : [{ area: undefined, lines: shared }]),
  ];
}

/** The heading of a group; undefined where all lines of a section are about one area, or about none. */
export function headingOf({ area }: AreaLines, { groups }: Section): string | undefined {
  return groups.length === 1 ? undefined : (area ?? "several areas");
}

/** GitHub refuses the body of a pull request with more than 65,536 characters. */
const LONGEST_BODY = 60_000;

/** The body of a changelog entry, without the heading of its version. */
export function renderMarkdown(difference: Difference): string {
  return textOf(linesOf(sections(difference)));
}

/**
 * The body of a pull request: that of a changelog entry, up to 60,000 characters. The lines that do not fit are counted.
 * @param whole says where the whole text is.
 */
export function renderBody(difference: Difference, whole: string): string {
  const lines = linesOf(sections(difference));
  const more = (left: number): string => `${left} more ${left === 1 ? "line" : "lines"}: ${whole}`;
  const longest = LONGEST_BODY - more(lines.length).length;
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > longest;
  });
  if (end < 0) return textOf(lines);
  const left = lines.slice(end).filter(isItem).length;
  // A heading without a line below it says nothing.
  const last = lines.findLastIndex((line, i) => i < end && isItem(line));
  return textOf([...lines.slice(0, last + 1), "", more(left)]);
}

function linesOf(all: readonly Section[]): string[] {
  return all.flatMap((section) => [
    `### ${section.title}`,
    "",
    ...section.groups.flatMap((group) => {
      const area = headingOf(group, section);
      const heading = area === undefined ? [] : [`#### ${markdown(area)}`, ""];
      return [...heading, ...group.lines.map((line) => `- ${line}`), ""];
    }),
  ]);
}

function isItem(line: string): boolean {
  return line.startsWith("- ");
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? "Nothing changes.\n" : `${lines.join("\n").trimEnd()}\n`;
}

/** A file for a folder of changesets. */
export interface Changeset {
  name: string;
  text: string;
}

/**
 * The difference as an entry that changesets takes up at the next release; undefined where nothing changes. One
 * difference is always the same file, so a second run adds none.
 * @param packageName as in package.json.
 */
export function renderChangeset(difference: Difference, packageName: string): Changeset | undefined {
  const { bump } = difference.summary;
  if (bump === "none") return undefined;
  const text = `---\n${JSON.stringify(packageName)}: ${bump}\n---\n\nThe API as it is published now.\n\n${renderMarkdown(difference)}`;
  const id = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { name: `api-${id}.md`, text };
}
