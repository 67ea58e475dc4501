import type { Entry, Severity } from "../diagnostics/codes/entry.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { type Code, TABLE } from "../diagnostics/table.ts";
import { visible } from "../escape.ts";
import { RULES } from "./index.ts";

/** A code with its title and help, as `flarespec explain`, docs/codes.md and the summary of a run show it. */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  title: string;
  help: string;
  /** Relative to generator/. */
  docs: string;
  /** Only for the code of a rule. */
  rule?: { id: string; stage: string; evidence: readonly string[]; dormant?: string };
}

/** Every code, including those of rules, sorted. */
export function diagnostics(): Diagnostic[] {
  const rules = RULES.map((rule): Diagnostic => {
    const { id, stage, evidence, dormant } = rule;
    return {
      code: rule.code,
      severity: "finding",
      title: rule.summary,
      help: `What the rule does and when it does not apply: docs/rules/${id}.md. Accept it in the configuration with a reason.`,
      docs: `docs/rules/${id}.md`,
      rule: { id, stage, evidence, ...(dormant === undefined ? {} : { dormant }) },
    };
  });
  const own = Object.keys(TABLE).map((code): Diagnostic => {
    return { code: code as Code, ...(TABLE[code] as Entry), docs: `docs/codes.md#${code.toLowerCase()}` };
  });
  return [...own, ...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Finds a code, or a rule by its name, in any letter case. @throws FlarespecError FS2004 for an unknown one. */
export function explain(asked: string): Diagnostic {
  const all = diagnostics();
  const found = all.find(({ code, rule }) => code === asked.toUpperCase() || rule?.id === asked.toLowerCase());
  if (found !== undefined) return found;
  throw new FlarespecError("FS2004", {
    message: `there is no code or rule ${visible(asked)}`,
    exitCode: 2,
    didYouMean: closest(
      asked,
      all.flatMap(({ code, rule }) => [code, ...(rule === undefined ? [] : [rule.id])]),
    ),
  });
}
