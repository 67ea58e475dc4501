import { code, type SafeCode } from "../escape.ts";
import { type Json, type JsonObject, setMember } from "../openapi/pointer.ts";
import { writeLine } from "../openapi/write-json.ts";
import type { Change, Direction } from "./change.ts";

/** The lines of one rule in a ledger file: a head with the reasons, then the changes, equal ones in one line. */
export function group(rule: string, changes: readonly Change[], locate: Locate): SafeCode {
  const reasons = [...new Set(changes.map((change) => change.reason))];
  const places = changes.map((change) => /^(.*):(\d+:\d+)$/.exec(locate(change) ?? ""));
  const sources = [...new Set(places.flatMap((place) => (place === null ? [] : [place[1] as string])))];
  const alike = new Map<string, JsonObject>();
  changes.forEach((change, i) => {
    const { direction, before, after } = change;
    const reason = reasons.indexOf(change.reason);
    // A pointer that was changed twice in the same way needs two lines, because pointers are the keys of a line.
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

/** Reads the ledger files of a package back into changes, in order. */
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

/** The place of a change in a source, as `file:line:column`; undefined if no source has it. */
export type Locate = (change: Change) => string | undefined;
