import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOnce } from "../bench/measure.ts";
import { compile, packageFolder } from "./compile.ts";
import { fileOf } from "./measure.ts";
import { type PeerResult, peerDocuments, TOOLS, type Tool } from "./peer-tools.ts";
import { record, recordedResults } from "./results.ts";

// `npm run vendors:peers` runs two peers, and the command of flarespec, on the first documents of the collection, each in a
// process of its own. Results are kept as those of run.ts are. With names of tools, these alone.

const BATCH = 20;
/** Of CPU time, for one document. */
const MOST_SECONDS = 120;

const asked = process.argv.slice(2);
const tools = TOOLS.filter(({ name }) => asked.length === 0 || asked.includes(name));

for (const documents of batches(peerDocuments())) {
  for (const tool of tools) {
    const recorded = recordedResults<PeerResult>(tool.name);
    const missing = documents.filter((document) => !recorded.has(document));
    if (missing.length > 0) record(tool.name, measureBatch(tool, missing));
  }
  console.info(`${documents.at(-1)}`);
}

function* batches(documents: readonly string[]): Generator<string[]> {
  for (let from = 0; from < documents.length; from += BATCH) yield documents.slice(from, from + BATCH);
}

function measureBatch(tool: Tool, documents: readonly string[]): PeerResult[] {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-peers-"));
  try {
    const results = documents.map((document, i) => measureOne(tool, document, packageFolder(folder, i)));
    for (const [i, errors] of compile(folder, tool.options)) results[i]?.compiler.push(...errors.slice(0, 5));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureOne(tool: Tool, document: string, folder: string): PeerResult {
  mkdirSync(folder, { recursive: true });
  const limited = ["sh", "-c", `ulimit -t ${MOST_SECONDS}; exec "$@"`, "sh", ...tool.command(fileOf(document), folder)];
  try {
    const { cpuSeconds = 0, mebibytes = 0 } = runOnce(limited, folder);
    return { document, compiler: [], seconds: cpuSeconds, mebibytes };
  } catch (error) {
    // What a failed run has left is not compiled.
    rmSync(folder, { recursive: true, force: true });
    const text = error instanceof Error ? error.message : String(error);
    return { document, compiler: [], seconds: 0, mebibytes: 0, error: text.slice(-400) };
  }
}
