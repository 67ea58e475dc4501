import { type Diagnostic, diagnostics } from "../../generator/src/rules/explain.ts";

/** The page is shipped with the generator: `flarespec explain --json` names places in it. */
export const PAGE = "generator/docs/codes.md";

const GROUPS: readonly [RegExp, string][] = [
  [/^FS1/, "Reading sources"],
  [/^FS2/, "Use, configuration and output"],
  [/^FS3/, "Rules"],
  [/^FS4/, "Patches"],
  [/^FS5/, "The canonical document"],
  [/^FS6/, "Updates"],
  [/^FS7/, "Two versions and those who use them"],
  [/^FS8/, "Recordings"],
  [/^FS9/, "Rewriting other projects"],
];

/** generator/docs/codes.md, one section a code, from the table of codes and from the rules. */
export function renderCodes(entries: readonly Diagnostic[] = diagnostics()): string {
  const parts = [
    "# Codes",
    "Written by `npm run docs` from the table of codes and the rules; do not edit.",
    "An error stops the run, and nothing is written. A finding stands in the summary; `--strict` stops on one that the configuration does not accept, and on such a loss (FS501#). `flarespec explain CODE` says the same as this page.",
  ];
  const left = new Set(entries);
  for (const [matches, title] of GROUPS) {
    parts.push(`## ${title}`);
    for (const entry of entries) {
      if (!matches.test(entry.code)) continue;
      left.delete(entry);
      parts.push(`### ${entry.code}`, `**${sentence(entry.title)}** ${capital(entry.severity)}.`, advice(entry));
    }
  }
  if (left.size > 0) throw new Error(`codes of no group: ${[...left].map(({ code }) => code).join(", ")}`);
  return `${parts.join("\n\n")}\n`;
}

function advice({ rule, docs, help }: Diagnostic): string {
  if (rule === undefined) return help;
  const dormant = rule.dormant === undefined ? "" : ` Dormant: ${rule.dormant}.`;
  return `Rule [${rule.id}](${docs.replace(/^docs\//, "")}), stage ${rule.stage}.${dormant}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`;
}

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
