import { codeCell, codeSpan, link, markdown, markdownText, type SafeMarkdown } from "../../escape.ts";
import { type Pointer, tokens } from "../../openapi/pointer.ts";
import { claimText } from "../../reconcile/claims.ts";
import { memberPath, type PlacedDrift } from "../reports/drift-report.ts";
import type { Correction } from "./corrections.ts";
import { listed } from "./inline.ts";

/** The address of the page of a rule; undefined for what has none, such as a patch. */
export type RulePage = (rule: string) => string | undefined;

/** The rules and patches of some changes, for a cell of a table. */
export function rulesOf(corrections: readonly Correction[], page: RulePage | undefined): SafeMarkdown {
  const rules = [...new Set(corrections.map(({ change }) => change.rule))];
  return listed(rules.map((rule) => ruleText(rule, page)));
}

/** More members than these are counted, not named. */
const MOST_MEMBERS = 4;

/** Changes by rule and reason, each with the members that they are about. */
export function correctionList(corrections: readonly Correction[], page: RulePage | undefined): SafeMarkdown {
  if (corrections.length === 0) return markdownText`Nothing was corrected.\n\n`;
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    const key = `${one.change.rule} ${one.change.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const items = [...groups.values()].map((group) => {
    const [{ change }] = group as [Correction];
    const members = [...new Set(group.map(({ member }) => member))].filter((one) => one !== "");
    const shown = members.slice(0, MOST_MEMBERS).map(codeSpan);
    const left = members.length - shown.length;
    const more = left === 0 ? markdownText`` : markdownText` and ${left} more`;
    const where = shown.length === 0 ? markdownText`` : markdownText` (${listed(shown)}${more})`;
    return markdownText`- ${ruleText(change.rule, page)}: ${markdown(change.reason)}${where}\n`;
  });
  return markdownText`Corrected:

${items}
`;
}

/** Where sources disagree, what each says, and what counts. */
export function disagreements(drift: readonly PlacedDrift[], place: Pointer, page: RulePage | undefined): SafeMarkdown {
  if (drift.length === 0) return markdownText``;
  const items = drift.map((one) => {
    const member = memberPath(tokens(one.pointer.slice(place.length)));
    const subject = member === "" ? markdownText`` : markdownText`${codeSpan(member)}, `;
    const statements = one.statements.map(
      ({ source, says }) => markdownText`  - ${markdown(source)}: ${markdown(claimText(one, says))}\n`,
    );
    const chosen = claimText(one, one.chosen);
    return markdownText`- ${subject}${markdown(one.keyword)}: ${markdown(chosen)}. ${markdown(one.rule.because)} ${ruleText(one.rule.id, page)}
${statements}`;
  });
  return markdownText`Sources disagree; what counts comes first:

${items}
`;
}

function ruleText(rule: string, page: RulePage | undefined): SafeMarkdown {
  const target = page?.(rule);
  return target === undefined ? codeCell(rule) : link(markdown(rule), target);
}
