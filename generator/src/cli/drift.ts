import { load } from "../config/read.ts";
import { byArea, bySeverity, type DriftReport, type PlacedDrift, totals } from "../emit/reports/drift-report.ts";
import { visible } from "../escape.ts";
import { withCommas } from "../numbers.ts";
import { canonicalText } from "../openapi/equal.ts";
import { claimText, factLabel, pastClaimText, shortClaimText, whoLists } from "../reconcile/claims.ts";
import { SEVERITIES, type Severity } from "../reconcile/evidence.ts";
import { correctionStore } from "./cache.ts";
import type { GenerateOptions } from "./generate.ts";
import { type Colors, colorsFor, count, cut, type Io, printJson } from "./output.ts";

/** `flarespec drift`. Runs the pipeline up to the model, so that the output is true of the current sources. */
export async function driftCommand(options: GenerateOptions, io: Io): Promise<void> {
  const { input, explain } = await load({ config: options.config, sources: options.source });
  const { generateModel } = await import("../pipeline.ts");
  const report = (() => {
    try {
      return generateModel(input, undefined, correctionStore()).drift;
    } catch (error) {
      throw explain(error);
    }
  })();
  const sources = input.sources.map(({ id, kind, date, revision }) => {
    return { id, kind, ...(date !== undefined && { date }), ...(revision !== undefined && { revision }) };
  });
  if (options.json === true) printJson(io, { ok: true, exitCode: 0, sources, ...report });
  else io.stdout.write(`${lines(report, sources.length, colorsFor(io.stdout, io.env)).join("\n")}\n`);
}

/** Number of disagreements printed for each area and severity; the JSON and the page have all. */
const MOST_SHOWN = 12;

const HEADINGS: Readonly<Record<Severity, string>> = {
  breaks: "a consumer of another source would break",
  misses: "a consumer of another source would miss something",
  cosmetic: "cosmetic",
};

function lines(report: DriftReport, sources: number, colors: Colors): string[] {
  const { drift, shares } = report;
  const { agree, drift: differ, alone } = totals(shares);
  if (sources < 2) return ["one source: there is nothing that it could disagree with"];
  const out = [
    `${colors.bold(count(drift.length, "disagreement"))} of ${count(sources, "source")}: ${
      bySeverity(drift)
        .map(([severity, n]) => `${n} ${severity}`)
        .join(", ") || "none"
    }`,
    `of ${count(agree + differ + alone, "fact")} that two sources describe they agree on ${withCommas(agree)}, differ on ${withCommas(differ)}, and ${withCommas(alone)} only one states`,
  ];
  for (const [area, ofArea] of byArea(drift)) {
    for (const severity of SEVERITIES) {
      const found = ofArea.filter((one) => one.severity === severity);
      if (found.length === 0) continue;
      out.push("", colors.bold(`${visible(area)}: ${HEADINGS[severity]} (${found.length})`));
      out.push(...found.slice(0, MOST_SHOWN).flatMap((one) => entry(one, colors)));
      if (found.length > MOST_SHOWN) out.push(colors.dim(`  and ${found.length - MOST_SHOWN} more; --json lists all`));
    }
  }
  return out;
}

/** Cuts a reason to one line. Keeps which source lists which values: that is what the disagreement is about. */
function reason(drift: PlacedDrift): string {
  const { because } = drift.rule;
  if (because.length <= MOST_REASON || !isUnited(drift)) return cut(because, MOST_REASON);
  return `United: ${whoLists(drift.statements, MOST_REASON)}.`;
}

/** True if values of several sources were chosen: more than the first source lists, or, if it lists none, than any. */
function isUnited({ fact, chosen, statements }: PlacedDrift): boolean {
  if (fact !== "enum" || !Array.isArray(chosen)) return false;
  const lists = statements.flatMap(({ says }) => (Array.isArray(says) ? [says.map(canonicalText)] : []));
  const asked = Array.isArray(statements[0]?.says) ? lists.slice(0, 1) : lists;
  return asked.every((list) => chosen.some((value) => !list.includes(canonicalText(value))));
}

const MOST_REASON = 110;

function entry(one: PlacedDrift, colors: Colors): string[] {
  const { where, statements, by, rule } = one;
  const words = statements.map(({ says }) => says);
  const said = statements.flatMap(({ source, says, file, line, patch, history = [] }) => {
    const mark = by.includes(source) ? colors.green("*") : " ";
    const corrected = patch === undefined ? "" : ` (as ${visible(patch)} corrects it)`;
    const before = history.map((past) => colors.dim(`      published ${cut(visible(pastClaimText(one, past)), 110)}`));
    return [
      `  ${mark} ${visible(source)}: ${cut(visible(shortClaimText(one, says, words, 90)), 90)}${corrected}  ${colors.dim(`${visible(file)}:${line}`)}`,
      ...before,
    ];
  });
  // The union of several sources' values is the claim of none of them.
  const stands = claimText(one, one.chosen);
  const isSaid = statements.some(({ says }) => claimText(one, says) === stands);
  const change = rule.change === undefined ? "" : `, change ${rule.change}`;
  return [
    `  ${visible(where)} ${colors.dim(factLabel(one))}`,
    ...said,
    ...(isSaid
      ? []
      : [`    ${colors.green("stands")}: ${cut(visible(shortClaimText(one, one.chosen, words, 110)), 110)}`]),
    colors.dim(`    ${visible(rule.id)}${change}: ${visible(reason(one))}`),
  ];
}
