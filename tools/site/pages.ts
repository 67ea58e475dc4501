import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { linesThatState } from "../../generator/src/compose/stated-at.ts";
import { load } from "../../generator/src/config/read.ts";
import { emitReference } from "../../generator/src/emit/reference/reference.ts";
import { generate } from "../../generator/src/pipeline.ts";
import { RULES } from "../../generator/src/rules/index.ts";

// Writes the pages of the site into .out/pages: those of the repository, with links between them, and the reference of rules
// and operations, from the code and the sources. VitePress fails on a link that leads nowhere.

const root = join(import.meta.dirname, "../..");
const out = join(import.meta.dirname, ".out/pages");

/** The path of each page on the site, by its path in the repository. */
const pages = new Map<string, string>([
  ["README.md", "index.md"],
  ["CONTRIBUTING.md", "contributing.md"],
  ["ARCHITECTURE.md", "architecture.md"],
  ["CONTEXT.md", "words.md"],
  ["docs/README.md", "pages.md"],
  ["docs/adr/README.md", "adr/index.md"],
  ["generator/docs/codes.md", "reference/codes.md"],
  ["generator/docs/rules", "reference/rules/index.md"],
  ["tools/bench/RESULTS.md", "benchmark.md"],
  ["packages/client/README.md", "client/index.md"],
  ["generator/CHANGELOG.md", "changes.md"],
  ["packages/client/CHANGELOG.md", "client/changes.md"],
]);
for (const name of readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })) {
  const page = `docs/${name.replaceAll("\\", "/")}`;
  // docs/pages.md is about documentation pages as sources.
  if (page.endsWith(".md") && !pages.has(page)) pages.set(page, name === "pages.md" ? "sources.md" : page.slice(5));
}
for (const { id } of RULES) pages.set(`generator/docs/rules/${id}.md`, `reference/rules/${id}.md`);

/** A link of a page: to another page of the site, or only its text where the target is no page. */
function link(page: string, text: string, target: string): string {
  if (/^(?:https?:|#)/.test(target)) return `[${text}](${target})`;
  const [path = "", anchor] = target.split("#");
  const file = posix.join(posix.dirname(page), path).replace(/\/$/, "");
  const to = pages.get(file);
  if (to !== undefined)
    return `[${/^[\w-]+\.md$/.test(text) ? titleOf(file) : text}](/${to}${anchor === undefined ? "" : `#${anchor}`})`;
  if (!existsSync(join(root, file))) throw new Error(`${page} has a link to ${target}, which does not exist`);
  return text;
}

/** The heading of a page, for links that name its file. */
function titleOf(page: string): string {
  return /^# (.+)$/m.exec(readFileSync(join(root, page), "utf8"))?.[1] ?? page;
}

/** The text of a page for the site. Code stays as it is. */
function rewritten(page: string): string {
  const parts = readFileSync(join(root, page), "utf8").split(/(^```[\s\S]*?^```$)/m);
  const text = parts.map((part) => (part.startsWith("```") ? part : prose(page, part))).join("");
  // The site has no renderer for diagrams, and needs none: the sentences around this one say the same.
  return text.replace(/^```mermaid\n[\s\S]*?^```\n\n/m, "");
}

function prose(page: string, text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)\n*/g, "")
    .replace(/\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (_, label: string, target: string) =>
      link(page, label, target),
    );
}

function write(path: string, text: string): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

rmSync(out, { recursive: true, force: true });
for (const [page, path] of pages) if (page.endsWith(".md")) write(path, rewritten(page));

const stages = [...new Set(RULES.map(({ stage }) => stage))];
const ofStage = (stage: string): string =>
  RULES.filter((rule) => rule.stage === stage)
    .map(({ id, code, summary }) => `| [${id}](/reference/rules/${id}) | ${code} | ${summary} |\n`)
    .join("");
write(
  "reference/rules/index.md",
  `# Rules\n\nEach is one file with its evidence, by the stage it runs in.\n\n${stages
    .map((stage) => `## ${stage}\n\n| rule | code | what it does |\n| --- | --- | --- |\n${ofStage(stage)}\n`)
    .join("")}`,
);

write(
  "playground.md",
  `---
layout: page
pageClass: playground-page
---

<div class="vp-doc">

# Playground

The generator, in your browser: the document stays on this page.

<Playground />

</div>
`,
);

const { input } = await load();
const run = generate(input);
const reference = emitReference(
  {
    ...run,
    name: "@flarespec/cloudflare",
    statedAt: (pointer) => linesThatState(run.source, run.document, run.origin(pointer)),
  },
  (rule) => (RULES.some(({ id }) => id === rule) ? `/reference/rules/${rule}` : undefined),
);
// Braces in texts of sources are no expressions of Vue.
for (const { path, text } of reference)
  write(
    path.replace("reference/", "reference/operations/").replace("README", "index"),
    `---\npageClass: reference\n---\n\n${text.replace("\n", "\n\n::: v-pre\n")}\n:::\n`,
  );
console.log(`${pages.size + reference.length + 1} pages are written to tools/site/.out/pages`);
