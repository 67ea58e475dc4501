import { countByKind, KINDS, type Kind, recordings } from "../../test/contract/recordings.ts";

/** The page that has the table, and where in it. */
export const RECORDINGS_PAGE = "docs/recordings.md";
const TABLE = /(?<=<!-- recordings by kind -->\n)[\s\S]*?(?=<!-- end -->)/;

/** How many recordings there are of each kind, strongest first. */
function recordingsTable(): string {
  const counts = countByKind(recordings);
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |\n`;
  const rows = (Object.keys(KINDS) as Kind[]).reverse().map((kind) => {
    const { requests, answers, refusals } = counts[kind];
    return row([`\`${kind}\``, KINDS[kind], requests, answers, refusals]);
  });
  return `${row(["kind", "what it is", "requests", "answers", "refusals"])}${row(["---", "---", "---", "---", "---"])}${rows.join("")}`;
}

/** The page with its table as it should be. */
export function renderRecordings(page: string): string {
  return page.replace(TABLE, recordingsTable());
}
