import type { Rule } from "../../generator/src/normalize/rule.ts";

const EVIDENCE = "## Evidence";

/**
 * A page of generator/docs/rules with its heading and its evidence as the rule states them; the rest is written by hand.
 * @param page what the page says now; a new page gets the headings it needs.
 */
export function renderRulePage({ id, code, stage, summary, evidence, dormant }: Rule, page: string): string {
  const head = [`# ${id}`, `${code}, stage \`${stage}\`. ${summary}`];
  if (dormant !== undefined) head.push(`Dormant: ${dormant}`);
  const list = evidence.map((one) => `- ${one}`).join("\n");
  const [before = "", after = ""] = splitAt(body(page, head.length), EVIDENCE);
  const [, rest = ""] = splitAt(after.slice(EVIDENCE.length), "\n## ");
  return `${[...head, before.trim(), EVIDENCE, list, rest.trim()].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Everything below the generated heading. */
function body(page: string, paragraphs: number): string {
  const blocks = page.split("\n\n");
  if (blocks.length <= paragraphs) return "\n\n## When it does not apply\n\n## Evidence\n\n## Before and after\n";
  return blocks.slice(/^Dormant: /.test(blocks[2] ?? "") ? 3 : 2).join("\n\n");
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}
