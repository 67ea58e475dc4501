import type { Operation } from "../../model/model.ts";
import { eraseNames } from "../../openapi/path-template.ts";
import { operationLabel } from "../../openapi/places.ts";
import { join } from "../../openapi/pointer.ts";
import { code } from "../messages.ts";
import { SUBJECT } from "../subject.ts";
import type { Side } from "../version.ts";
import { type OperationComparison, type OperationPair, pointersOf, REQUEST } from "./comparison.ts";
import { operationId } from "./match.ts";

/**
 * The path, the name, the `operationId` and the prose of an operation.
 * @param areas the new names of renamed areas.
 */
export function compareIdentity(
  at: OperationComparison,
  pair: OperationPair,
  sides: { old: Side; next: Side },
  areas: ReadonlyMap<string, string>,
): void {
  const { old, next } = pair;
  const places = pointersOf(pair);
  if (eraseNames(old.path) !== eraseNames(next.path) || old.method !== next.method) {
    const from = `${code(operationLabel(old))} moves to ${code(operationLabel(next))}`;
    const renamed = old.name === next.name ? "" : `; ${code(old.name)} becomes ${SUBJECT}`;
    at.add("path-renamed", places, { ...REQUEST, request: true }, from + renamed);
  } else if (old.name !== next.name || (areas.get(old.area) ?? old.area) !== next.area) {
    const text = `${code(`${old.area}.${old.name}`)} is now called ${code(`${next.area}.${next.name}`)}`;
    at.add("method-renamed", places, {}, text);
  }
  compareOperationId(at, pair, operationId(sides.old, old), operationId(sides.next, next));
  if (old.deprecated !== next.deprecated) {
    if (next.deprecated)
      at.add("deprecated-set", places, {}, `${SUBJECT} (${code(operationLabel(next))}) is deprecated`);
    else at.add("deprecated-unset", places, {}, `${SUBJECT} is no longer deprecated`);
  }
  const prose = ({ summary, description }: Operation) => JSON.stringify([summary, description]);
  if (prose(old) !== prose(next)) at.add("prose-changed", places, {}, `the description of ${SUBJECT} changes`);
}

function compareOperationId(
  at: OperationComparison,
  { old, next }: OperationPair,
  was: string | undefined,
  is: string | undefined,
): void {
  if (was === is) return;
  const pointer = (operation: Operation, id: string | undefined) =>
    id === undefined ? null : join(operation.pointer, "operationId");
  const [from, to] = [was === undefined ? "(none)" : code(was), is === undefined ? "nothing" : code(is)];
  const follows = old.name === next.name ? "; no name of the package follows it" : "";
  const text = `${code(operationLabel(next))}: the operationId ${from} becomes ${to}${follows}`;
  at.add("operationId-renamed", [pointer(old, was), pointer(next, is)], {}, text);
}
