import type { Change } from "./change.ts";
import { code, namedOperations } from "./messages.ts";

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
  const groups = new Map<string, { parts: Parts; names: Set<string>; areas: Set<string> }>();
  for (const change of changes) {
    const parts = partsOf(change);
    const key = JSON.stringify([parts.before, parts.member, parts.after]);
    const group = groups.get(key) ?? { parts, names: new Set(), areas: new Set() };
    groups.set(key, group);
    if (parts.name !== undefined) group.names.add(parts.name);
    for (const area of areasOf(change)) group.areas.add(area);
  }
  return [...groups.values()].map(({ parts, names, areas }) => {
    const [area] = areas;
    return { line: lineOf(parts, [...names]), area: areas.size === 1 ? area : undefined };
  });
}

/** A message, taken apart around the name of the type or operation that it is about. */
interface Parts {
  before: string;
  /** Undefined if the message names none. */
  name: string | undefined;
  /** The member of the type, such as `tools[].name`; empty for the type or operation itself. */
  member: string;
  after: string;
}

function partsOf({ message, symbols }: Change): Parts {
  const names = new Set(
    symbols.flatMap(({ old, new: next }) => [old, next].flatMap((one) => (one === null ? [] : nameOf(one)))),
  );
  for (const span of message.matchAll(/`([A-Za-z_$][\w$]*)(?:\.?([^`]*))`/g)) {
    const [whole, name = "", member = ""] = span;
    if (!names.has(name)) continue;
    return { before: message.slice(0, span.index), name, member, after: message.slice(span.index + whole.length) };
  }
  return { before: message, name: undefined, member: "", after: "" };
}

function lineOf({ before, name, member, after }: Parts, names: readonly string[]): string {
  if (name === undefined) return before;
  if (names.length === 1 && member !== "") return `${before}${code(joined(name, member))}${after}`;
  if (member === "") return before + namedOperations(names) + after;
  return `${namedOperations(names)}: ${before}${code(member)}${after}`;
}

function joined(name: string, member: string): string {
  return member.startsWith("[") ? name + member : `${name}.${member}`;
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
