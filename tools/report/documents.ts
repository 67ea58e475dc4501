import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { RULES } from "../../generator/src/rules/index.ts";
import { corpusDocuments, history, publishedDocument } from "../../test/corpus/whole-document.ts";
import { measureQuality, RESULT_CLASSES } from "../quality/types.ts";

const bin = fileURLToPath(new URL("../../generator/bin/flarespec.js", import.meta.url));

interface Row {
  name: string;
  operations: number;
  findings: Record<string, number>;
  results: Record<string, number>;
  seconds: number;
  megabytes: number;
}

/** Says at the end of a process how much memory it had at most. */
const PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))`;

/** One document through the command line, as a stranger would; the error's code where it is refused. */
function measure(name: string, text: string): Row | { name: string; refused: string } {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-report-"));
  try {
    writeFileSync(join(folder, "a.json"), text);
    const argv = ["generate", "--source", "a.json", "--out", "out", "--runtime", "bundled"];
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["--import", PEAK, bin, ...argv], {
      cwd: folder,
      encoding: "utf8",
    });
    const seconds = (performance.now() - begun) / 1000;
    if (status !== 0) return { name, refused: /^FS\d+/m.exec(stderr)?.[0] ?? `exit code ${status}` };
    const manifest = JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8")) as {
      counts: { operations: number; findings: Record<string, number> };
    };
    const { operations, findings } = manifest.counts;
    const { results } = measureQuality(join(folder, "out"));
    const megabytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
    return { name, operations, findings, results, seconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every published document: operations, what was found and repaired by kind, results by class, time and memory of the
 * command; and the middle of every tenth version of the history.
 */
export function documentsTable(): string {
  const documents = corpusDocuments().map((name) => measure(name, publishedDocument(name).text));
  const slices = history("slices")
    .filter((_, i) => i % 10 === 0)
    .map(({ name, source }) => measure(name, source().text));
  const rows = [...documents, ...slices].filter((one) => "operations" in one);
  const ofSlices = slices.filter((one) => "operations" in one);
  const codes = [...new Set(rows.flatMap(({ findings }) => Object.keys(findings)))].sort();
  const classes = RESULT_CLASSES.filter((one) => rows.some(({ results }) => (results[one] ?? 0) > 0));
  const head = ["document", "operations", ...codes.map((code) => code.slice(2)), ...classes, "seconds", "MiB"];
  const cells = (row: Row): string[] => [
    row.name,
    String(row.operations),
    ...codes.map((code) => String(row.findings[code] || "·")),
    ...classes.map((one) => String(row.results[one] || "·")),
    row.seconds.toFixed(1),
    row.megabytes.toFixed(0),
  ];
  const body = documents.map((one) => ("refused" in one ? [one.name, `refused: ${one.refused}`] : cells(one)));
  if (ofSlices.length > 0) {
    const middle = (of: (row: Row) => number) => ofSlices.map(of).sort((a, b) => a - b)[ofSlices.length >> 1] as number;
    body.push(
      cells({
        name: `${ofSlices.length} slices, median`,
        operations: middle((row) => row.operations),
        findings: Object.fromEntries(codes.map((code) => [code, middle((row) => row.findings[code] ?? 0)])),
        results: Object.fromEntries(classes.map((one) => [one, middle((row) => row.results[one] ?? 0)])),
        seconds: middle((row) => row.seconds),
        megabytes: middle((row) => row.megabytes),
      }),
    );
  }
  const ids = new Map(RULES.map((rule) => [rule.code as string, rule.id]));
  const legend = codes.map((code) => `${code.slice(2)} ${ids.get(code) ?? code}`);
  return `${table([head, ...body])}\nfound and repaired: ${legend.join(", ")}`;
}

/** Columns as wide as they must be, the first to the left, numbers to the right; a row may end early. */
function table(rows: readonly string[][]): string {
  const full = rows.filter((row) => row.length === rows[0]?.length);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...full.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}
