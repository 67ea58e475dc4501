import { code } from "../../escape.ts";
import type { Change } from "../../ledger/change.ts";
import { group, type Locate } from "../../ledger/file.ts";
import { areaOfPointer } from "../../model/area-of.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { EmittedFile } from "../file.ts";

/**
 * `ledger/<area>.ndjson`: for each rule a line `{rule, reasons}`, then a line for each correction, `{direction, reason,
 * before, after, at}`: `reason` is a number in `reasons` (absent: 0), and `at` gives every place that was corrected
 * alike, `{pointer: [n, place]}`. `n` is the position in the whole run, over all files; `place` is `file:line:column` in
 * the source, with the file named once, in the rule's line, where a file is the only one.
 */
export function emitLedger(root: JsonObject, model: Model, ledger: readonly Change[], locate: Locate): EmittedFile[] {
  const areaOf = areaOfPointer(root, model);
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
