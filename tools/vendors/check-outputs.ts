import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeFiles } from "../../generator/src/write.ts";
import { compile, packageFolder, STRICTEST } from "./compile.ts";
import { runOf } from "./measure.ts";

// Packages are made beside this file, where what they import is installed.
const here = fileURLToPath(new URL(".", import.meta.url));
/** How many packages are compiled together. */
const BATCH = 20;
/** All but `openapiTypescript` and what needs it: openapi-typescript prints types of a few documents that do not compile. */
const OUTPUTS = { schemas: true, tanstackQuery: true, msw: true, reference: true };

/** Whether packages with every output compile, and Node loads their modules. */
export function checkOutputs(documents: readonly string[]): string[] {
  const faults: string[] = [];
  for (let from = 0; from < documents.length; from += BATCH) faults.push(...check(documents.slice(from, from + BATCH)));
  console.info(`outputs: ${documents.length} documents, ${faults.length} faults`);
  return faults;
}

function check(documents: readonly string[]): string[] {
  mkdirSync(join(here, ".results"), { recursive: true });
  const folder = mkdtempSync(join(here, ".results/outputs-"));
  try {
    const modules = documents.map((document, i) => {
      const files = runOf(document, [], { outputs: OUTPUTS }).files;
      writeFiles(packageFolder(folder, i), files);
      return files.flatMap(({ path }) => (path.endsWith(".js") ? [join(packageFolder(folder, i), path)] : []));
    });
    const errors = compile(folder, STRICTEST, "**/*.d.ts");
    return documents.flatMap((document, i) => [
      ...(errors.get(i) ?? []).slice(0, 3).map((error) => `${document} with every output: ${error}`),
      ...unloadable(modules[i] ?? []).map((error) => `${document} with every output: ${error}`),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Messages of the modules that a process of its own cannot load. */
function unloadable(modules: readonly string[]): string[] {
  const urls = modules.map((module) => pathToFileURL(module).href);
  const script = `for (const url of ${JSON.stringify(urls)}) {
    await import(url).catch((error) => console.log(url.replace(/.*package-\\d+\\//, "") + ": " + error));
  }`;
  const argv = ["--input-type=module", "--eval", script];
  return execFileSync(process.execPath, argv, { encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");
}
