import { relative } from "node:path";
import { visible } from "../escape.ts";
import { withCommas } from "../numbers.ts";
import { JOINED } from "../rules/paths/path-query.ts";
import type { Differences } from "../write.ts";
import type { Judgement } from "./accept.ts";
import { type Colors, count, table } from "./output.ts";
import type { Product } from "./product.ts";

export interface Written {
  out: string;
  differences: Differences;
  /** True if nothing was written: `differences` would be written. */
  check: boolean;
  /** The arguments that select the sources, for the commands that the hints suggest. */
  given: readonly string[];
}

/** Number of rules listed on their own; the others are summed up, so that the summary stays short. */
const MOST_RULES = 8;

/** Formats the summary of a run; the details are in the package's manifest.json and ledger. */
export function summarize(product: Product, { findings, losses }: Judgement, written: Written, colors: Colors): string {
  const { counts } = product;
  const lines = [
    `${colors.bold(count(counts.operations, "operation"))} in ${count(counts.areas, "area")}, ${count(counts.types, "type")}, from ${count(product.sources, "source")}`,
    ...corrections(product, colors),
  ];
  const notes: string[][] = [];
  if (counts.drift > 0 && product.sources > 1)
    notes.push(["drift", `${count(counts.drift, "correction")} where sources disagree`]);
  const narrowed = counts.changesByDirection.narrow ?? 0;
  if (narrowed > 0)
    notes.push([
      "narrowed",
      `${count(narrowed, "correction makes", "corrections make")} a type stricter than its source`,
    ]);
  if (findings.length > 0) notes.push(["findings", tally(findings.map(({ code }) => code)) + accepted(findings)]);
  const joined = findings.filter(({ message }) => message.includes(JOINED));
  if (joined.length > 0) {
    const paths = count(joined.length, "path differs", "paths differ");
    notes.push(["joined", `${paths} from another in the query alone: one function for both`]);
  }
  const ofKind = (kind: string) => losses.filter((one) => one.kind === kind);
  const [unserved, unsent] = [ofKind("no-server"), ofKind("not-sent")];
  if (unsent.length > 0) notes.push(["not called", unsentLine(unsent) + accepted(unsent)]);
  const untyped = losses.filter((one) => !unserved.includes(one) && !unsent.includes(one));
  if (untyped.length > 0) {
    notes.push([
      "untyped",
      tally(
        untyped.map(({ kind }) => kind),
        LOSSES,
      ) + accepted(untyped),
    ]);
  }
  for (const { message } of unserved) notes.push(["server", visible(message) + accepted(unserved)]);
  const credentials = credentialLine(product.credentials);
  if (credentials !== undefined) notes.push(["credentials", visible(credentials)]);
  if (notes.length > 0) lines.push("", ...table(notes));
  lines.push("", ...fileLines(product, written, colors), ...hints(product, findings, written, colors));
  return `${lines.join("\n")}\n`;
}

/** Number of operations without a function that a line names. */
const MOST_UNSENT = 3;

function unsentLine(unsent: readonly Judgement["losses"][number][]): string {
  const named = unsent.slice(0, MOST_UNSENT).map(({ operation, message }) => `${operation} (${message})`);
  const rest = unsent.length - named.length;
  return visible(named.join("; ")) + (rest > 0 ? `; and ${rest} more` : "");
}

/** Number of credentials that a line names. */
const MOST_CREDENTIALS = 3;

/** What a program has to send, in words; undefined if it is nothing. */
export function credentialLine(credentials: Readonly<Record<string, string>>): string | undefined {
  const all = Object.entries(credentials).map(([scheme, sentAs]) => `${sentAs} (${scheme})`);
  if (all.length === 0) return undefined;
  const rest = all.length - MOST_CREDENTIALS;
  return `send ${all.slice(0, MOST_CREDENTIALS).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}

function accepted(of: readonly { acceptedBecause?: string }[]): string {
  const n = of.filter(({ acceptedBecause }) => acceptedBecause !== undefined).length;
  return n === 0 ? "" : `; the configuration accepts ${n === of.length ? (n === 1 ? "it" : "them") : n}`;
}

/** Singular and plural. */
const LOSSES: Readonly<Record<string, readonly [string, string]>> = {
  "open-result": ["result the sources leave open", "results the sources leave open"],
  "no-envelope": ["success without an envelope", "successes without an envelope"],
  "open-object": ["object the sources leave open", "objects the sources leave open"],
  untyped: ["untyped place", "untyped places"],
  "not-emitted": ["part that is not emitted", "parts that are not emitted"],
};

function tally(keys: readonly string[], words: Readonly<Record<string, readonly [string, string]>> = {}): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([key, n]) => `${n} ${words[key]?.[n === 1 ? 0 : 1] ?? key}`).join(", ");
}

function corrections({ counts, ruleCodes }: Product, colors: Colors): string[] {
  const byRule = Object.entries(counts.changesByRule).filter(([rule]) => !rule.startsWith("patch:"));
  const patches = Object.keys(counts.changesByRule).length - byRule.length;
  if (counts.changes === 0) return ["no corrections: the sources were right as they are"];
  const by = [
    byRule.length > 0 ? count(byRule.length, "rule") : "",
    patches > 0 ? count(patches, "patch", "patches") : "",
  ];
  byRule.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = byRule.length > MOST_RULES + 1 ? byRule.slice(0, MOST_RULES) : byRule;
  const rows = shown.map(([rule, n]) => [`  ${withCommas(n)}`, rule, ruleCodes[rule] ?? ""]);
  const rest = byRule.slice(shown.length);
  if (rest.length > 0) {
    const changes = rest.reduce((sum, [, n]) => sum + n, 0);
    rows.push([`  ${withCommas(changes)}`, `by ${rest.length} more rules`, ""]);
  }
  return [
    `${colors.bold(count(counts.changes, "correction"))} by ${by.filter((part) => part !== "").join(" and ")}`,
    ...table(rows, [0]),
  ];
}

function fileLines(product: Product, { out, differences, check }: Written, colors: Colors): string[] {
  const shown = visible(shownPath(out));
  const { added, changed, removed } = differences;
  const touched = added.length + changed.length;
  if (touched + removed.length === 0)
    return [`${colors.green(shown)} is up to date (${count(product.fileCount, "file")})`];
  const unchanged = product.fileCount - touched;
  const parts = check
    ? [`${added.length} missing`, `${changed.length} different`, `${removed.length} no longer emitted`]
    : [
        `${count(touched, "file")} written`,
        `${unchanged} unchanged`,
        ...(removed.length > 0 ? [`${removed.length} removed`] : []),
      ];
  return [`${check ? colors.red(shown) : colors.green(shown)}: ${parts.join(", ")}`];
}

function hints(product: Product, findings: Judgement["findings"], { given }: Written, colors: Colors): string[] {
  const [top] = Object.entries(product.counts.changesByRule).sort(([, m], [, n]) => n - m);
  const code = findings[0]?.code ?? (top === undefined ? undefined : product.ruleCodes[top[0]]);
  const rows: string[][] = [];
  if (code !== undefined) rows.push(["what a code means", `flarespec explain ${code}`]);
  if (product.example !== undefined)
    rows.push([
      "why a type is as it is",
      `flarespec trace ${product.example}${given.map((text) => ` ${argument(text)}`).join("")}`,
    ]);
  return table(rows).map((line) => colors.dim(line));
}

/** Quotes an argument for a shell. */
function argument(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${visible(text).replaceAll("'", "'\\''")}'`;
}

/** Returns a relative path, unless it would begin with `..`. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path) || ".";
  return near.startsWith("..") ? path : near;
}

/** Formats `--timing`, with one line for each stage. */
export function timingLines(timing: Product["timing"]): string[] {
  const rows = timing.map(({ stage, milliseconds, heap }) => [
    stage,
    `${withCommas(milliseconds)} ms`,
    `${heap < 0 ? "-" : "+"}${(Math.abs(heap) / 1024 / 1024).toFixed(1)} MB`,
  ]);
  const total = timing.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return table([...rows, ["total", `${withCommas(total)} ms`, ""]], [1, 2]);
}
