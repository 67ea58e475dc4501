import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../../../generator/src/openapi/pointer.ts";
import { readCollapsed } from "../../../../generator/src/read/pages/formats/collapsed.ts";
import { readDetails } from "../../../../generator/src/read/pages/formats/details.ts";
import { readMarkdown } from "../../../../generator/src/read/pages/formats/markdown.ts";
import { readRendered } from "../../../../generator/src/read/pages/formats/rendered.ts";
import { type DocsFragment, type Form, readDocs } from "../../../../generator/src/read/pages/index.ts";
import {
  type PageOperation,
  type PageSection,
  type ParsedPage,
  Report,
} from "../../../../generator/src/read/pages/page.ts";
import { recordings } from "../../../../generator/src/read/pages/recording.ts";
import { bind, byDepth, Models, type Node } from "../../../../generator/src/read/pages/tree.ts";
import { byCounts } from "../../../../generator/src/read/pages/tree-by-counts.ts";
import { Lines } from "../../../../generator/src/read/parse/lines.ts";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));

export const hasPages: boolean = existsSync(join(shared, "corpus/docs"));

export function sayIfMissing(what: string): void {
  if (!hasPages) console.info(`${what}: skipped, the published pages are not here`);
}

/** A published page, by its path in the material. */
export function published(path: string): string {
  return readFileSync(join(shared, path), "utf8");
}

/** The published pages of a form, by path; none where the material is not here. */
export function publishedPages(folder: "markdown" | "details"): string[] {
  if (!hasPages) return [];
  const below = `corpus/docs/${folder}`;
  const names = readdirSync(join(shared, below), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith("index.md"))
    .map((name) => `${below}/${name}`)
    .sort();
}

/** A page of our own. */
export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), "utf8");
}

export function read(text: string, form?: Form): DocsFragment {
  return readDocs({ id: "page", kind: "docs", location: "page.md", sha256: "", text }, { form });
}

/** As form Mc: every run of white space is one space. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const READERS = { markdown: readMarkdown, collapsed: readCollapsed, details: readDetails, rendered: readRendered };
export type Read = keyof typeof READERS;

function extract(text: string, form: Read): ParsedPage {
  return READERS[form](text, new Report(new Lines(text, "page")));
}

export interface Nested {
  section: PageSection;
  operation: PageOperation | undefined;
  nodes: Node[];
}

/** Every section of a page with its tree, in order. */
export function nested(text: string, form: Read): Nested[] {
  const report = new Report(new Lines(text, "page"));
  const page = READERS[form](text, report);
  const sections = page.resources.flatMap(({ operations, models }) => [
    ...operations.flatMap((operation) => operation.sections.map((section) => ({ section, operation }))),
    ...(models === undefined ? [] : [{ section: models, operation: undefined }]),
  ]);
  const known = new Models(sections.flatMap(({ section }) => section.entries));
  return sections.map(({ section, operation }) => {
    const blocks = operation === undefined ? undefined : recordings(operation, "page", report);
    const answer = blocks?.responses[0]?.body;
    const sent = blocks?.request?.request.body;
    const sample = section.kind === "returns" ? answer : section.kind === "body" ? whole(section, sent) : undefined;
    const counted = section.entries.some(({ depth }) => depth === undefined);
    const nodes = counted ? byCounts(section, known, sample, report) : byDepth(section, report);
    for (const node of nodes) bind(node);
    return { section, operation, nodes };
  });
}

function whole(section: PageSection, sent: JsonObject[string] | undefined): JsonObject[string] | undefined {
  return Array.isArray(sent) && section.entries[0]?.text.startsWith("body:") ? { body: sent } : sent;
}

/** A tree, parents first. */
export function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** A page printed as form M; the inverse of reading it, as the form is defined. */
export function printed(text: string, form: Read): string {
  const trees = new Map(nested(text, form).map(({ section, nodes }) => [section, nodes]));
  const parts: string[] = [];
  const list = (section: PageSection): void => {
    for (const node of flat(trees.get(section) ?? [])) {
      if (node.title !== undefined) parts.push(`### ${node.title}`);
      const margin = "  ".repeat(node.depth);
      parts.push(`${margin}- \`${node.text}\``);
      if (node.description !== undefined) parts.push(node.description.replace(/^(?=.)/gm, `${margin}  `));
    }
  };
  for (const { title, operations, models } of extract(text, form).resources) {
    if (title !== undefined) parts.push(`# ${title}`);
    for (const { summary, method, path, description, sections, curl, answers } of operations) {
      parts.push(`## ${summary}`, `**${method}** \`${path}\``);
      if (description !== undefined) parts.push(description);
      for (const section of sections) {
        parts.push(`### ${TITLES[section.kind]}`);
        list(sectionLike(section, trees));
      }
      if (curl !== undefined) parts.push("### Example", `\`\`\`http\n${curl.text}\n\`\`\``);
      for (const { text: json } of answers) parts.push("#### Response", `\`\`\`json\n${json}\n\`\`\``);
    }
    if (models !== undefined) {
      parts.push("## Domain Types");
      list(sectionLike(models, trees));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

/** Two extractions of one text have equal sections, not the same ones. */
function sectionLike(section: PageSection, trees: ReadonlyMap<PageSection, Node[]>): PageSection {
  return [...trees.keys()].find(({ offset }) => offset === section.offset) as PageSection;
}

const TITLES: Readonly<Record<PageSection["kind"], string>> = {
  path: "Path Parameters",
  query: "Query Parameters",
  header: "Header Parameters",
  body: "Body Parameters",
  returns: "Returns",
  models: "Domain Types",
};
