import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root: string = join(import.meta.dirname, "../..");

/** Pages whose snippets and links are checked, relative to the root. */
export const PAGES: readonly string[] = [
  "README.md",
  "generator/README.md",
  "packages/client/README.md",
  "packages/codemod/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .sort(),
];

export interface Snippet {
  /** `docs/config.md:8`; the line is that of its first line. */
  id: string;
  page: string;
  /** The nearest heading above it. */
  heading: string;
  language: string;
  text: string;
}

export function readPage(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** The fenced snippets of a page, in order; those of a list without their indentation. */
export function snippetsOf(page: string): Snippet[] {
  const found: Snippet[] = [];
  let heading = "";
  let open: Snippet | undefined;
  let indent = 0;
  readPage(page)
    .split("\n")
    .forEach((line, i) => {
      const fence = /^( *)```(\w*)/.exec(line);
      if (open === undefined) {
        heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
        if (fence === null) return;
        indent = (fence[1] as string).length;
        open = { id: `${page}:${i + 2}`, page, heading, language: fence[2] as string, text: "" };
      } else if (fence === null) open.text += `${line.slice(indent)}\n`;
      else {
        found.push(open);
        open = undefined;
      }
    });
  if (open !== undefined) throw new Error(`${page}: a snippet does not end`);
  return found;
}

/** Text below one heading, up to the next of any level. */
export function section(page: string, heading: string): string {
  const lines = readPage(page).split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
  if (start === -1) throw new Error(`${page} has no section ${heading}`);
  const end = lines.findIndex((line, i) => i > start && /^#+ /.test(line));
  return lines.slice(start + 1, end === -1 ? undefined : end).join("\n");
}

/** Rows of the tables in a text whose first column has this title; cells without their backticks. */
export function rows(text: string, title: string): string[][] {
  const found: string[][] = [];
  let mine = false;
  let before = "";
  for (const line of text.split("\n")) {
    if (/^\|[-| ]+\|$/.test(line)) mine = cells(before)[0] === title;
    else if (!line.startsWith("|")) mine = false;
    else if (mine) found.push(cells(line));
    before = line;
  }
  if (found.length === 0) throw new Error(`there is no table of ${title}`);
  return found;
}

function cells(row: string): string[] {
  return row
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|").replaceAll("`", ""));
}

/** Anchors that GitHub gives to the headings of a text. */
export function anchors(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      (heading as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
