import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readDocs } from "../../generator/src/read/pages/index.ts";
import type { Source } from "../../generator/src/read/source.ts";
import { type Spread, spread } from "./measure.ts";
import { MODULES } from "./peers.ts";
import type { Bench, Row, Stage } from "./stage.ts";

/** About as long as the page of WARP connectors, which is among the longest. */
const LENGTH = 66_000;

/** A documentation page read into OpenAPI beside remark, which parses its Markdown and no more; then longer pages. */
export async function reading(bench: Bench): Promise<Stage | undefined> {
  const folder = join(bench.root, "../shared/corpus/docs/markdown");
  if (!existsSync(folder)) return undefined;
  const text = closest(folder, LENGTH);
  const remark = await parserOf();
  const row = (name: string, page: string, milliseconds: Spread): Row => ({
    name,
    values: { milliseconds, kilobytes: page.length / 1000 },
  });
  const rows: Row[] = [];
  if (remark !== undefined)
    rows.push(
      row(
        "remark, Markdown alone",
        text,
        timed(() => remark(text), bench.rounds),
      ),
    );
  for (const times of [1, 10, 100]) {
    const page = repeated(text, times);
    rows.push(
      row(
        `flarespec, ${times === 1 ? "the page" : `${times} times as long`}`,
        page,
        timed(() => read(page), bench.rounds),
      ),
    );
  }
  return {
    id: "reading",
    title: "Read a documentation page",
    about: "From text to OpenAPI with the line of every node, in one process, after warming up.",
    columns: { milliseconds: "ms", kilobytes: "kB" },
    rows,
  };
}

function read(text: string): void {
  const source: Source = { id: "page", kind: "docs", location: "page.md", date: "2026-01-01", sha256: "", text };
  readDocs(source);
}

/** The page's operations several times, each time of other tunnels. */
function repeated(text: string, times: number): string {
  const head = text.indexOf("\n## ");
  const parts = Array.from({ length: times }, (_, i) =>
    text.slice(head).replaceAll("warp_connector", `warp_connector${i}`),
  );
  return text.slice(0, head) + (times === 1 ? text.slice(head) : parts.join(""));
}

function timed(run: () => void, rounds: number): Spread {
  const samples: number[] = [];
  for (let i = 0; i < rounds + 3; i++) {
    const started = performance.now();
    run();
    if (i >= 3) samples.push(performance.now() - started);
  }
  return spread(samples);
}

function closest(folder: string, length: number): string {
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("warp_connector") && name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.sort((a, b) => Math.abs(a.length - length) - Math.abs(b.length - length))[0] ?? "";
}

async function parserOf(): Promise<((text: string) => void) | undefined> {
  const at = (name: string): string => pathToFileURL(join(MODULES, name)).href;
  if (!existsSync(join(MODULES, "remark-parse"))) return undefined;
  const { unified } = (await import(at("unified/index.js"))) as {
    unified(): { use(plugin: unknown): { parse(text: string): void } };
  };
  const { default: remarkParse } = (await import(at("remark-parse/index.js"))) as { default: unknown };
  const parser = unified().use(remarkParse);
  return (text) => parser.parse(text);
}
