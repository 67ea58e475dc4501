import { diagnostics } from "../codes.ts";
import type { Acceptance } from "../config.ts";
import type { Product } from "./product.ts";

export type Judged = Product["findings"][number] & { acceptedBecause?: string };

/**
 * Marks the findings that the configuration accepts, and adds FS2009 for every acceptance that nothing needed: it
 * would silently cover a finding that comes later.
 */
export function judge(findings: Product["findings"], accept: readonly Acceptance[]): Judged[] {
  const codeOf = new Map(diagnostics().map(({ code, rule }) => [rule?.id ?? code, code]));
  const used = new Set<Acceptance>();
  const judged = findings.map((finding): Judged => {
    const by = accept.find(({ code, at }) => {
      const meant = codeOf.get(code) ?? code;
      return meant === finding.code && (at === undefined || isAt(finding.pointer, at));
    });
    if (by === undefined) return finding;
    used.add(by);
    return { ...finding, acceptedBecause: by.because };
  });
  for (const entry of accept) {
    if (used.has(entry)) continue;
    const where = entry.at === undefined ? "" : ` at ${entry.at}`;
    judged.push({
      code: "FS2009",
      pointer: entry.at ?? "",
      message: `${entry.code}${where} is accepted, but does not occur`,
    });
  }
  return judged;
}

function isAt(pointer: string, prefix: string): boolean {
  return pointer === prefix || pointer.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}
