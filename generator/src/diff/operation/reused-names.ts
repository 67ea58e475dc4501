import type { Operation } from "../../model/model.ts";
import { operationLabel } from "../../openapi/places.ts";
import type { Change } from "../change.ts";
import { code } from "../messages.ts";
import { SUBJECT } from "../subject.ts";
import { methodSymbols } from "../symbols.ts";
import type { OperationPair } from "./comparison.ts";

/**
 * Functions whose name belongs to another operation than before. A caller may compile as before and call the other one.
 *
 * @param pairs the operations of both versions; `removed` and `added` those of one alone.
 */
export function reusedNames(
  pairs: readonly OperationPair[],
  removed: readonly Operation[],
  added: readonly Operation[],
): Change[] {
  const before = new Map([...pairs.map(({ old }) => old), ...removed].map((one) => [one.name, one]));
  const next = [...pairs, ...added.map((one) => ({ old: undefined, next: one }))];
  return next.flatMap(({ old, next: is }): Change[] => {
    const was = before.get(is.name);
    if (was === undefined || was === old) return [];
    const [from, to] = [code(operationLabel(was)), code(operationLabel(is))];
    return [
      {
        kind: "name-reused",
        old: was.pointer,
        new: is.pointer,
        direction: "both",
        breaking: { request: true, response: true },
        operations: [operationLabel(is)],
        symbols: methodSymbols([{ old: was, next: is }]),
        subject: { owners: [is.name], path: [], names: [] },
        sentence: `${SUBJECT} called ${from} and calls ${to} now`,
      },
    ];
  });
}
