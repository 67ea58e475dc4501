import { createHash } from "node:crypto";
import { bumpOf, type Change, type Difference } from "./change.ts";

/** Changes as somebody reads them: what breaks first, prose last and only counted. */
export interface Section {
  title: string;
  lines: string[];
}

/** At most so many lines of changes that move nothing but the last part of a version; a republished text may touch hundreds. */
const MOST_QUIET = 20;

export function sections({ changes }: Pick<Difference, "changes">): Section[] {
  const breaking = changes.filter((change) => bumpOf(change) === "major");
  const added = changes.filter((change) => bumpOf(change) === "minor");
  const quiet = changes.filter((change) => bumpOf(change) === "patch");
  const prose = quiet.filter(({ kind }) => kind === "prose-changed").length;
  const said = linesOf(quiet.filter(({ kind }) => kind !== "prose-changed"));
  const rest = said.length - MOST_QUIET;
  const details = [
    ...said.slice(0, MOST_QUIET),
    ...(rest > 0 ? [`and ${rest} more of this kind`] : []),
    ...(prose > 0 ? [`descriptions change in ${prose} ${prose === 1 ? "place" : "places"}`] : []),
  ];
  return [
    { title: "Breaking changes", lines: linesOf(breaking) },
    { title: "Additions", lines: linesOf(added) },
    { title: "Details", lines: details },
  ].filter(({ lines }) => lines.length > 0);
}

/** One change may show in a type and in the form that requests have of it, and read the same. */
function linesOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ message }) => message))];
}

/** The body of a changelog entry, without the heading of its version. */
export function renderMarkdown(difference: Difference): string {
  const parts = sections(difference).map(({ title, lines }) => {
    return `### ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  });
  return parts.length === 0 ? "Nothing changes.\n" : parts.join("\n");
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
