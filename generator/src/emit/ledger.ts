import type { Change, Direction } from "../document/ledger.ts";
import { get, isObject, type Json, type JsonObject, refPointer, setMember, tokens } from "../document/pointer.ts";
import { code, type SafeCode } from "../escape.ts";
import type { Surface } from "../surface/surface.ts";
import type { OutFile } from "./file.ts";
import { writeLine } from "./json.ts";

/** Where a change's place stands in a source: `file:line:column`, or undefined where no source has it. */
export type Locate = (change: Change) => string | undefined;

/**
 * `ledger/<area>.ndjson`: for each rule a line `{rule, reasons}`, then a line for each correction, `{direction, reason,
 * before, after, at}`: `reason` is a number in `reasons` (absent: 0), and `at` gives every place that was corrected
 * alike, `{pointer: [n, place]}`. `n` is the position in the whole run, over all files; `place` is `file:line:column` in
 * the source, with the file named once, in the rule's line, where a file is the only one.
 */
export function emitLedger(root: JsonObject, surface: Surface, ledger: readonly Change[], locate: Locate): OutFile[] {
  const areaOf = homes(root, surface);
  const files = new Map<string, Map<string, Change[]>>();
  for (const change of ledger) {
    const area = areaOf(change.pointer);
    const byRule = files.get(area) ?? new Map<string, Change[]>();
    files.set(area, byRule);
    const changes = byRule.get(change.rule);
    if (changes === undefined) byRule.set(change.rule, [change]);
    else changes.push(change);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, byRule]) => ({
      path: `ledger/${area}.ndjson`,
      text: code`${[...byRule].map(([rule, changes]) => group(rule, changes, locate))}`,
      from: [],
    }));
}

function group(rule: string, changes: readonly Change[], locate: Locate): SafeCode {
  const reasons = [...new Set(changes.map((change) => change.reason))];
  const places = changes.map((change) => /^(.*):(\d+:\d+)$/.exec(locate(change) ?? ""));
  const sources = [...new Set(places.flatMap((place) => (place === null ? [] : [place[1] as string])))];
  const alike = new Map<string, JsonObject>();
  changes.forEach((change, i) => {
    const { direction, before, after } = change;
    const reason = reasons.indexOf(change.reason);
    // A reversed copy of the same place twice (made, then changed again) needs two lines: pointers are unique in one.
    let key: string = writeLine([
      direction,
      reason,
      before === undefined ? [] : [before],
      after === undefined ? [] : [after],
    ]);
    while (Object.hasOwn((alike.get(key)?.at as JsonObject | undefined) ?? {}, change.pointer)) key += "+";
    let line = alike.get(key);
    if (line === undefined) {
      line = { direction, ...(reason > 0 && { reason }) };
      if (before !== undefined) line.before = before;
      if (after !== undefined) line.after = after;
      line.at = {};
      alike.set(key, line);
    }
    const place = places[i];
    const where = place === null || place === undefined ? [] : [sources.length === 1 ? (place[2] as string) : place[0]];
    setMember(line.at as JsonObject, change.pointer, [change.n, ...where]);
  });
  const head: JsonObject = { rule, reasons, ...(sources.length === 1 && { source: sources[0] as string }) };
  return code`${[head, ...alike.values()].map((line) => code`${writeLine(line)}\n`)}`;
}

/** Reads what `emitLedger` wrote, all files together, back into changes in order. */
export function parseLedger(texts: Iterable<string>): Change[] {
  const changes: Change[] = [];
  for (const text of texts) {
    let rule = "";
    let reasons: string[] = [];
    for (const row of text.split("\n")) {
      if (row === "") continue;
      const line = JSON.parse(row) as JsonObject;
      if (Array.isArray(line.reasons)) {
        rule = line.rule as string;
        reasons = line.reasons as string[];
        continue;
      }
      for (const [pointer, where] of Object.entries(line.at as JsonObject)) {
        changes.push({
          n: (where as Json[])[0] as number,
          rule,
          pointer,
          ...("before" in line && { before: line.before as Json }),
          ...("after" in line && { after: line.after as Json }),
          direction: line.direction as Direction,
          reason: reasons[(line.reason as number | undefined) ?? 0] ?? "",
        });
      }
    }
  }
  return changes.sort((a, b) => a.n - b.n);
}

/** The area a place belongs to: that of its path, or the one area that reaches its component; else `shared`. */
export function homes(root: JsonObject, surface: Surface): (pointer: string) => string {
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
