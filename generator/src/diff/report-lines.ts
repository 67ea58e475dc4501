import type { Change } from "./change.ts";
import { sentenceAbout } from "./subject.ts";

/** A line of a report: a fact about one type or operation, or about several. */
export interface ReportLine {
  /** As Markdown. */
  line: string;
  /** The area of all that it is about; undefined if it is about several areas, or about the whole document. */
  area: string | undefined;
}

/**
 * The lines about changes, in their order. A fact that is true of several types or operations is one line, which names the
 * first of them: a publication may change the same member of fifty types.
 */
export function reportLines(changes: readonly Change[]): ReportLine[] {
  const groups = new Map<string, { change: Change; owners: Set<string>; areas: Set<string> }>();
  for (const change of changes) {
    const { sentence, subject } = change;
    const key = JSON.stringify([sentence, subject.path, isAlone(change) ? subject.owners : []]);
    const group = groups.get(key) ?? { change, owners: new Set(), areas: new Set() };
    groups.set(key, group);
    for (const owner of subject.owners) group.owners.add(owner);
    for (const area of areasOf(change)) group.areas.add(area);
  }
  return [...groups.values()].map(({ change: { sentence, subject }, owners, areas }) => {
    const [area] = areas;
    const line = sentenceAbout({ owners: [...owners], path: subject.path }, sentence);
    return { line, area: areas.size === 1 ? area : undefined };
  });
}

/** True if no other change shares the line: its sentence names several functions, or a type that is not among its symbols. */
function isAlone({ subject: { owners }, symbols }: Change): boolean {
  const isOwner = (symbol: string | null) => symbol !== null && nameOf(symbol) === owners[0];
  return owners.length > 1 || !symbols.some((one) => isOwner(one.old) || isOwner(one.new));
}

/** The areas that a change shows in. */
export function areasOf({ symbols }: Pick<Change, "symbols">): string[] {
  return symbols.flatMap(({ old, new: next }) => {
    const symbol = next ?? old;
    return symbol === null ? [] : symbol.slice(0, symbol.lastIndexOf("."));
  });
}

/** `Tunnel` of `tunnels.Tunnel`. */
function nameOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}
