import type { Finding } from "../diagnostics/finding.ts";
import type { Source } from "../read/source.ts";

/** What is found where a part is missing: of pages what they announce and do not list, of documents references to nothing. */
const LOSSES: ReadonlySet<string> = new Set(["FS1103", "FS1104", "FS1105", "FS1107", "FS1108", "FS1110", "FS3025"]);

/**
 * Findings that one version has and another had not. What is found on a page is the same wherever it stands on it; of
 * a document places and components have other names in each publication, so there it is how many there are that counts.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = byKey(before);
  return [...byKey(after)].flatMap(([key, findings]) => {
    const old = known.get(key) ?? [];
    const said = new Set(old.map(({ message }) => message));
    // Of several those are likely new whose words are.
    const likely = [...findings].sort((a, b) => Number(said.has(a.message)) - Number(said.has(b.message)));
    return likely.slice(0, Math.max(0, findings.length - old.length));
  });
}

function byKey(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { code, pointer, message } = finding;
    const key = pointer === "" ? `${code} ${message.replace(/\bline \d+: /, "")}` : code;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}

/** Of new findings those that say that something is missing. */
export function lossesIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => LOSSES.has(code));
}

/**
 * How a text shows that its end is missing, beside the version before: it is the beginning of that, or breaks off within
 * its last line. JSON is not asked: it has an end of its own. YAML and pages have none, so that a cut between two lines of
 * a text that changed before it shows only in what is missed.
 */
export function brokenOff(last: Pick<Source, "text">, fresh: Pick<Source, "text">): string | undefined {
  if (/^\s*[{[]/.test(fresh.text)) return undefined;
  if (last.text.startsWith(fresh.text)) return "it is the beginning of the last one";
  return last.text.endsWith("\n") && !fresh.text.endsWith("\n") ? "it breaks off within a line" : undefined;
}
