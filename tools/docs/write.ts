import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../generator/src/rules/index.ts";
import { PAGE, renderCodes } from "./codes.ts";
import { LIBRARIES_PAGE, renderLibraries } from "./libraries.ts";
import { importsIn, moduleImports, renderModules } from "./modules.ts";
import { RECORDINGS_PAGE, renderRecordings } from "./recordings.ts";
import { renderRulePage } from "./rules.ts";

// `npm run docs`: writes the parts of the documentation that come from the code. Tests fail while one is out of date.

const root = join(import.meta.dirname, "../..");
let written = 0;

function write(page: string, render: (text: string) => string): void {
  const path = join(root, page);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const after = render(before);
  if (after === before) return;
  writeFileSync(path, after);
  written++;
  console.log(`${page} is written`);
}

write(PAGE, () => renderCodes());
write(RECORDINGS_PAGE, renderRecordings);
write(LIBRARIES_PAGE, renderLibraries);
write("ARCHITECTURE.md", (text) => renderModules(text, moduleImports(importsIn("generator/src"))));
for (const rule of RULES) write(`generator/docs/rules/${rule.id}.md`, (text) => renderRulePage(rule, text));
if (written === 0) console.log("every page is up to date");
