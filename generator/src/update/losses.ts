import { FlarespecError } from "../diagnostics/error.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { operationsOf } from "../openapi/operations.ts";
import { isObject } from "../openapi/pointer.ts";
import { readFragment } from "../read/fragment.ts";
import type { Source } from "../read/source.ts";

/** Codes of findings that indicate a missing part: announced and not listed on a page, or an unresolved reference. */
const LOSSES: ReadonlySet<string> = new Set(["FS1103", "FS1104", "FS1105", "FS1107", "FS1108", "FS1110", "FS3025"]);

/**
 * Returns the findings of one version that another did not have. Findings of pages are compared without their line. In
 * documents, pointers and component names change with each publication, so only the number of findings of a code counts.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = byKey(before);
  return [...byKey(after)].flatMap(([key, findings]) => {
    const old = known.get(key) ?? [];
    const oldMessages = new Set(old.map(({ message }) => message));
    // Findings with a new message are the likely new ones.
    const likely = [...findings].sort(
      (a, b) => Number(oldMessages.has(a.message)) - Number(oldMessages.has(b.message)),
    );
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

/** Returns the findings that indicate a missing part. */
export function lossesIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => LOSSES.has(code));
}

/**
 * Returns a sign that the end of a text is missing: it is the beginning of the last version, or it breaks off within a line.
 * JSON is not checked, because cut JSON does not parse. YAML and pages have no end mark, so a cut between two lines of a
 * text that also changed elsewhere shows only in its findings.
 */
export function brokenOff(last: Pick<Source, "text">, fresh: Pick<Source, "text">): string | undefined {
  if (/^\s*[{[]/.test(fresh.text)) return undefined;
  if (last.text.startsWith(fresh.text)) return "it is the beginning of the last one";
  return last.text.endsWith("\n") && !fresh.text.endsWith("\n") ? "it breaks off within a line" : undefined;
}

/** The share of operations, or of schemas, that a publication may lose before the update is refused. */
export const MOST_LOST = 0.2;

export function refuseShrunk(id: string, place: string, last: Source, fresh: Source): void {
  const [before, after] = [sizesOf(last), sizesOf(fresh)];
  const lost = lostOf(before, after);
  if (lost === undefined) return;
  throw new FlarespecError("FS6004", {
    message: `${id}: of ${before[lost]} ${lost} ${after[lost]} are left`,
    place: { file: place },
    expected: `at least ${Math.ceil(before[lost] * (1 - MOST_LOST))}, ${Math.round((1 - MOST_LOST) * 100)} %`,
  });
}

export function refuseCutOff(id: string, place: string, broken: string | undefined, losses: readonly Finding[]): void {
  const [first] = losses;
  if (broken === undefined && first === undefined) return;
  const found = losses.map(({ code, message }) => `${code}: ${message}`);
  const more = found.length > MOST_TOLD ? [`and ${found.length - MOST_TOLD} more`] : [];
  throw new FlarespecError("FS6007", {
    message: `${id}: ${broken ?? "it misses parts that the last one did not miss"}`,
    place: { file: place },
    details: [...found.slice(0, MOST_TOLD), ...more],
  });
}

const MOST_TOLD = 10;

interface Sizes {
  operations: number;
  schemas: number;
}

/** Returns what shrank by more than MOST_LOST. */
export function lostOf(before: Sizes, after: Sizes): keyof Sizes | undefined {
  return (["operations", "schemas"] as const).find((what) => after[what] < before[what] * (1 - MOST_LOST));
}

export function sizesOf(source: Source): Sizes {
  const { openapi } = readFragment(source);
  const components = openapi.components;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  return { operations: [...operationsOf(openapi)].length, schemas: Object.keys(schemas).length };
}
