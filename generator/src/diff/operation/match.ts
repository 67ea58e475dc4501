import type { Model, Operation } from "../../model/model.ts";
import { eraseNames } from "../../openapi/path-template.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import type { BothSchemas } from "../schema/shape.ts";
import type { Side } from "../version.ts";

export interface Matched {
  pairs: [old: Operation, next: Operation][];
  removed: Operation[];
  added: Operation[];
}

/**
 * Matches the operations of two versions: by method and path, names of path parameters aside; then by operationId; then by
 * a structure that no other operation has; at last by a path that differs in one segment. The path comes first because
 * an operationId may move to another operation (`bulk` to `bulk/delete`).
 */
export function matchOperations(old: Side, next: Side, both: BothSchemas): Matched {
  const pairs: [Operation, Operation][] = [];
  const left = new Set(all(old.model));
  const right = new Set(all(next.model));
  const take = (one: Operation, other: Operation): void => {
    pairs.push([one, other]);
    left.delete(one);
    right.delete(other);
  };
  const byKey = (keyOf: (operation: Operation, version: "old" | "next") => string | undefined): void => {
    const index = (operations: Iterable<Operation>, version: "old" | "next") => {
      const found = new Map<string, Operation | undefined>();
      for (const operation of operations) {
        const key = keyOf(operation, version);
        // Undefined where several operations have it.
        if (key !== undefined) found.set(key, found.has(key) ? undefined : operation);
      }
      return found;
    };
    const others = index(right, "next");
    for (const [key, operation] of index(left, "old")) {
      const other = others.get(key);
      if (operation !== undefined && other !== undefined) take(operation, other);
    }
  };
  byKey(({ method, path }) => `${method} ${eraseNames(path)}`);
  byKey((operation, version) => operationId(version === "old" ? old : next, operation));
  byKey((operation, version) => {
    const print = both[version].prints.operation(operation);
    return `${operation.method} ${lastWord(operation.path)} ${print}`;
  });
  for (const one of [...left]) {
    const near = [...right].filter((other) => other.method === one.method && oneSegmentApart(one.path, other.path));
    const [only] = near;
    if (only === undefined || near.length > 1) continue;
    const rivals = [...left].filter((rival) => rival.method === only.method && oneSegmentApart(rival.path, only.path));
    if (rivals.length === 1) take(one, only);
  }
  const order = new Map(all(old.model).map((operation, i) => [operation, i]));
  pairs.sort(([a], [b]) => (order.get(a) as number) - (order.get(b) as number));
  return { pairs, removed: [...left], added: [...right] };
}

export function all({ areas }: Model): Operation[] {
  return areas.flatMap(({ operations }) => operations);
}

export function operationNode({ canonical }: Side, { method, path }: Operation): JsonObject {
  const paths = isObject(canonical.paths) ? canonical.paths : {};
  const item: Json | undefined = paths[path];
  const node = isObject(item) ? item[method] : undefined;
  return isObject(node) ? node : {};
}

export function operationId(side: Side, operation: Operation): string | undefined {
  const id = operationNode(side, operation).operationId;
  return typeof id === "string" ? id : undefined;
}

/** The last segment that is no parameter: it usually survives a move. */
function lastWord(path: string): string {
  return segments(path).findLast((segment) => !segment.startsWith("{")) ?? "";
}

function segments(path: string): string[] {
  return eraseNames(path)
    .split("/")
    .filter((segment) => segment !== "");
}

function oneSegmentApart(left: string, right: string): boolean {
  const [short, long] = [segments(left), segments(right)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  const from = short.findIndex((segment, i) => segment !== long[i]);
  const at = from < 0 ? short.length : from;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  // A path of parameters alone fits anything.
  return rest.join("/") === long.slice(at + 1).join("/") && short.some((segment) => !segment.startsWith("{"));
}
