import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOnce } from "../bench/measure.ts";
import { HEY_API, OPENAPI_TYPESCRIPT } from "../bench/peers.ts";
import { compile, FOR_PEERS, packageFolder, STRICTEST } from "./compile.ts";
import { documentNames, fileOf } from "./measure.ts";
import { record, recordedResults } from "./results.ts";

// `npm run vendors:peers` runs two peers, and the command of flarespec, on every fourth of the first 800 documents, each in a
// process of its own. Results are kept as those of run.ts are.

const BATCH = 20;
/** Of CPU time, for one document. */
const MOST_SECONDS = 120;

/** What became of one document. */
export interface PeerResult {
  document: string;
  /** Why nothing was generated. */
  error?: string;
  /** The first errors of the compiler. */
  compiler: string[];
  seconds: number;
  mebibytes: number;
}

interface Tool {
  name: string;
  command(document: string, folder: string): string[];
  options: object;
}

const bin = fileURLToPath(new URL("../../generator/bin/flarespec.js", import.meta.url));
const TOOLS: readonly Tool[] = [
  {
    name: "flarespec",
    command: (document, folder) => [
      process.execPath,
      ...[bin, "generate", "--no-cache", "--runtime", "bundled", "--source", document, "--out", join(folder, "out")],
    ],
    options: STRICTEST,
  },
  ...[OPENAPI_TYPESCRIPT, HEY_API].map(({ package: name, generate }) => ({
    name: name.replace(/^@/, "").replace("/", "-"),
    command: (document: string, folder: string) => generate?.(document, folder) ?? [],
    options: FOR_PEERS,
  })),
];

for (const documents of batches(peerDocuments())) {
  for (const tool of TOOLS) {
    const recorded = recordedResults<PeerResult>(tool.name);
    const missing = documents.filter((document) => !recorded.has(document));
    if (missing.length > 0) record(tool.name, measureBatch(tool, missing));
  }
  console.info(`${documents.at(-1)}`);
}

/** Every fourth of the first 800: 200 documents of as many vendors, or nearly. */
export function peerDocuments(): string[] {
  return documentNames().filter((_, i) => i < 800 && i % 4 === 0);
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
