import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGE, renderCodes } from "./codes.ts";
import { importsIn, moduleImports, renderModules } from "./modules.ts";
import { RECORDINGS_PAGE, renderRecordings } from "./recordings.ts";

// `npm run docs`: writes the parts of the documentation that come from the code. Tests fail while one is out of date.

const root = join(import.meta.dirname, "../..");

function write(page: string, text: string): void {
  const path = join(root, page);
  const isCurrent = readFileSync(path, "utf8") === text;
  if (!isCurrent) writeFileSync(path, text);
  console.log(`${page} ${isCurrent ? "is up to date" : "is written"}`);
}

write(PAGE, renderCodes());
write(RECORDINGS_PAGE, renderRecordings(readFileSync(join(root, RECORDINGS_PAGE), "utf8")));
const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
write("ARCHITECTURE.md", renderModules(architecture, moduleImports(importsIn("generator/src"))));
