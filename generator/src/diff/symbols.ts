import type { NamedType, Operation } from "../model/model.ts";
import { enumNames } from "../model/names/names.ts";
import type { ChangedSymbol } from "./change.ts";
import type { OperationPair } from "./operation/comparison.ts";
import { qualified, type TypePair } from "./renamings.ts";

const NOT_ASKED = { oldToNew: null, newToOld: null };

/** A type that a change shows in; an enum also by its known set, since its open form accepts any value. */
export function typeSymbols({ old, next }: TypePair): ChangedSymbol[] {
  const symbol = (nameOf: (type: NamedType) => string): ChangedSymbol => ({
    kind: "type",
    old: old === undefined ? null : nameOf(old),
    new: next === undefined ? null : nameOf(next),
    assignable: NOT_ASKED,
  });
  const isEnum = (old ?? next)?.kind === "enum";
  const known = (type: NamedType) => `${type.area ?? "shared"}.${enumNames(type.name).known}`;
  return isEnum ? [symbol(qualified), symbol(known)] : [symbol(qualified)];
}

/** The functions of operations. */
export function methodSymbols(pairs: readonly Partial<OperationPair>[]): ChangedSymbol[] {
  const name = (operation: Operation | undefined) =>
    operation === undefined ? null : `${operation.area}.${operation.name}`;
  return pairs
    .filter(({ old, next }) => old !== undefined || next !== undefined)
    .map(({ old, next }) => ({ kind: "method", old: name(old), new: name(next), assignable: NOT_ASKED }));
}

/** The type that each operation declares for itself (`…Init`, `…Data`), where a change is in no other declared type. */
export function operationSymbols(root: string, pairs: readonly OperationPair[]): ChangedSymbol[] {
  return pairs.flatMap(({ old, next }): ChangedSymbol[] => {
    if (!root.startsWith(next.title)) return [];
    const end = root.slice(next.title.length);
    const symbol = { old: `${old.area}.${old.title}${end}`, new: `${next.area}.${next.title}${end}` };
    return [{ kind: "type", ...symbol, assignable: NOT_ASKED }];
  });
}
