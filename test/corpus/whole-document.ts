import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { OutputOptions } from "../../generator/src/config/outputs.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import type { Source } from "../../generator/src/read/source.ts";
import { writeFiles } from "../../generator/src/write.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** The published document that the figures of this project are about. */
export const WHOLE = "2024-08-06-cca3064f";

export const hasCorpus: boolean = existsSync(corpus);

/** Says once, in one line, that tests of the corpus are left out. */
export function sayIfMissing(what: string): void {
  if (!hasCorpus) console.info(`${what}: skipped, the corpus of published documents is not here`);
}

/** Names of the published documents, oldest first; none where the corpus is not here. */
export function corpusDocuments(): string[] {
  if (!hasCorpus) return [];
  return readdirSync(join(corpus, "documents"))
    .filter((name) => name.endsWith(".json.gz"))
    .map((name) => name.slice(0, -".json.gz".length))
    .sort();
}

export function publishedDocument(name: string): Source {
  return sourceOf(name, gunzipSync(readFileSync(join(corpus, "documents", `${name}.json.gz`))).toString("utf8"));
}

function sourceOf(name: string, text: string): Source {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { id: name, kind: "openapi", location: `${name}.json`, sha256, text };
}

/** One state of the published document at a commit of its history. */
export interface Version {
  /** Date and commit: `2023-08-22-1ac26258`. */
  name: string;
  source(): Source;
}

/**
 * Versions of the part about tunnels, WARP, Magic and Access, oldest first: `slices` are all that differ in meaning,
 * `rename-only` three groups of three that differ in names of components alone. None where the corpus is not here.
 */
export function history(file: "slices" | "rename-only"): Version[] {
  if (!hasCorpus) return [];
  const lines = gunzipSync(readFileSync(join(corpus, "history", `${file}.ndjson.gz`)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    const { date, commit, doc } = JSON.parse(line) as { date: string; commit: string; doc: object };
    const name = `${date.slice(0, 10)}-${commit.slice(0, 8)}`;
    const text = JSON.stringify(doc);
    return { name, source: () => sourceOf(name, text) };
  });
}

export interface Package {
  folder: string;
  run: Run;
  remove(): void;
}

/** Generates a document into a temporary folder, with no configuration, as a stranger would; with patches and further outputs, if given. */
export function generateInto(
  source: Source,
  runtime: "package" | "bundled" = "bundled",
  patches: Parameters<typeof generate>[0]["patches"] = [],
  outputs: OutputOptions = {},
): Package {
  const config = { package: { name: "@flarespec/cloudflare" }, runtime, outputs };
  const run = generate({ sources: [source], patches, names: {}, config });
  const folder = join(mkdtempSync(join(tmpdir(), "flarespec-whole-")), "cloudflare");
  writeFiles(folder, run.files);
  return { folder, run, remove: () => rmSync(join(folder, ".."), { recursive: true, force: true }) };
}
