import type { Change, Direction } from "../document/ledger.ts";
import { get, isObject, type Json, type JsonObject, refPointer, tokens } from "../document/pointer.ts";
import type { Surface } from "../surface/surface.ts";
import type { OutFile } from "./file.ts";

/** Where a change's place stands in a source: `file:line:column`, or undefined where no source has it. */
export type Locate = (change: Change) => string | undefined;

/**
 * `ledger/<area>.ndjson`: for each rule a line `{rule, reasons}`, then its changes, one a line, with the number of
 * their reason. `n` is the position in the whole run, over all files.
 */
export function emitLedger(root: JsonObject, surface: Surface, ledger: readonly Change[], locate: Locate): OutFile[] {
  const areaOf = homes(root, surface);
  const files = new Map<string, Map<string, Change[]>>();
  for (const change of ledger) {
    const area = areaOf(change.pointer);
    const byRule = files.get(area) ?? new Map<string, Change[]>();
    files.set(area, byRule);
    byRule.set(change.rule, [...(byRule.get(change.rule) ?? []), change]);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, byRule]) => ({
      path: `ledger/${area}.ndjson`,
      text: [...byRule].map(([rule, changes]) => group(rule, changes, locate)).join(""),
      from: [],
    }));
}

function group(rule: string, changes: Change[], locate: Locate): string {
  const reasons = [...new Set(changes.map((change) => change.reason))];
  const lines = changes.map((change) => {
    const line: JsonObject = { n: change.n, at: change.pointer, direction: change.direction };
    const source = locate(change);
    if (source !== undefined) line.source = source;
    if (reasons.length > 1) line.reason = reasons.indexOf(change.reason);
    if (change.before !== undefined) line.before = change.before;
    if (change.after !== undefined) line.after = change.after;
    return line;
  });
  return [{ rule, reasons } as JsonObject, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Reads what `emitLedger` wrote, all files together, back into changes in order. */
export function parseLedger(texts: Iterable<string>): Change[] {
  const changes: Change[] = [];
  for (const text of texts) {
    let rule = "";
    let reasons: string[] = [];
    for (const line of text.split("\n")) {
      if (line === "") continue;
      const entry = JSON.parse(line) as JsonObject;
      if (Array.isArray(entry.reasons)) {
        rule = entry.rule as string;
        reasons = entry.reasons as string[];
        continue;
      }
      const change: Change = {
        n: entry.n as number,
        rule,
        pointer: entry.at as string,
        direction: entry.direction as Direction,
        reason: reasons[(entry.reason as number | undefined) ?? 0] ?? "",
      };
      if ("before" in entry) change.before = entry.before as Json;
      if ("after" in entry) change.after = entry.after as Json;
      changes.push(change);
    }
  }
  return changes.sort((a, b) => a.n - b.n);
}

/** The area a place belongs to: that of its path, or the one area that reaches its component; else `shared`. */
function homes(root: JsonObject, surface: Surface): (pointer: string) => string {
  const byPath = new Map<string, string>();
  const byComponent = new Map<string, Set<string>>();
  for (const area of surface.areas) {
    const seen = new Set<string>();
    for (const path of new Set(area.operations.map((operation) => operation.path))) {
      byPath.set(path, area.name);
      reach(root, get(root, "/paths") as JsonObject, path, seen);
    }
    for (const component of seen) byComponent.set(component, (byComponent.get(component) ?? new Set()).add(area.name));
  }
  return (pointer) => {
    const [section, second, third] = tokens(pointer);
    if (section === "paths" && second !== undefined) return byPath.get(second) ?? "shared";
    const areas = section === "components" ? byComponent.get(`${second}/${third}`) : undefined;
    const [only] = areas ?? [];
    return areas?.size === 1 && only !== undefined ? only : "shared";
  };
}

function reach(root: JsonObject, paths: JsonObject, path: string, seen: Set<string>): void {
  const stack: Json[] = [paths[path] ?? null];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isObject(node)) {
      const target = typeof node.$ref === "string" ? refPointer(node.$ref) : undefined;
      if (target !== undefined) {
        const [, section, name] = tokens(target);
        const component = `${section}/${name}`;
        if (!seen.has(component)) {
          seen.add(component);
          stack.push(get(root, target) ?? null);
        }
      }
      for (const value of Object.values(node)) if (typeof value === "object" && value !== null) stack.push(value);
    }
  }
}
