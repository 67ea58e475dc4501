import { markdown } from "../../escape.ts";
import type { FailureBody, Operation } from "../../model/model.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import { code } from "../messages.ts";
import type { PointerPair } from "../schema/comparison.ts";
import type { BothSchemas, VersionSchemas } from "../schema/shape.ts";
import { SUBJECT } from "../subject.ts";
import { type OperationComparison, type OperationPair, pointersOf, REQUEST, RESPONSE } from "./comparison.ts";

/** Bodies of failures, error codes and permissions. */
export function compareFailures(at: OperationComparison, pair: OperationPair): void {
  compareFailureBodies(at, pair);
  compareErrorCodes(at, pair);
  const [had, has] = [new Set(pair.old.permissions), new Set(pair.next.permissions)];
  const add = (kind: "permission-added" | "permission-removed", permission: string, what: string) =>
    at.add(kind, pointersOf(pair), REQUEST, `the permission ${code(permission)} ${what} for ${SUBJECT}`, {
      names: [permission],
    });
  for (const one of has) if (!had.has(one)) add("permission-added", one, "is enough");
  for (const one of had) if (!has.has(one)) add("permission-removed", one, "is no longer said to be enough");
}

function compareFailureBodies(at: OperationComparison, { old, next }: OperationPair): void {
  const { pairs, removed, added } = matchFailures(old.failureBodies, next.failureBodies, at.both);
  for (const [one, other] of pairs) {
    if (one.type === undefined || other.type === undefined) continue;
    at.enter("response", one.type, other.type, `${next.title}FailureBody`);
  }
  for (const other of added) {
    const text = `${SUBJECT} may fail with a further body that is no envelope${statusText(other)}`;
    const breaks = old.failureBodies.length > 0;
    at.add("failure-added", [null, other.pointer], { ...RESPONSE, response: breaks }, text);
  }
  for (const one of removed) {
    const text = `a body by which ${SUBJECT} failed and that was no envelope is gone${statusText(one)}`;
    const breaks = next.failureBodies.length === 0 && one.type !== undefined;
    at.add("failure-removed", [one.pointer, null], { ...RESPONSE, response: breaks }, text);
  }
}

/**
 * Which failure bodies are the same: those built alike, whatever their status; then those of one status; at last the only
 * one in either version.
 */
function matchFailures(before: readonly FailureBody[], after: readonly FailureBody[], { old, next }: BothSchemas) {
  const pairs: [FailureBody, FailureBody][] = [];
  const [left, right] = [new Set(before), new Set(after)];
  const take = (keyOf: (body: FailureBody, side: VersionSchemas) => string) => {
    for (const one of [...left]) {
      const key = keyOf(one, old);
      const other = [...right].find((body) => keyOf(body, next) === key);
      if (other === undefined) continue;
      pairs.push([one, other]);
      left.delete(one);
      right.delete(other);
    }
  };
  const kind = ({ type }: FailureBody) => (type === undefined ? "text" : "json");
  take(({ type }, side) => (type === undefined ? "text" : side.print(type)));
  take((body) => `${kind(body)} ${body.status}`);
  if (before.length === 1 && after.length === 1) take(kind);
  return { pairs, removed: left, added: right };
}

function statusText({ status }: FailureBody): string {
  return status === "" ? "" : ` (status ${code(status)})`;
}

function compareErrorCodes(at: OperationComparison, { old, next }: OperationPair): void {
  const [had, has] = [meanings(old), meanings(next)];
  const places = (value: number): PointerPair => [codePointer(old, value), codePointer(next, value)];
  const colon = (meaning: string) => (meaning === "" ? "" : `: ${markdown(meaning)}`);
  for (const [value, meaning] of has) {
    if (had.has(value)) continue;
    const text = `${SUBJECT} may refuse with the error code ${value}${colon(meaning)}`;
    at.add("error-code-added", places(value), RESPONSE, text);
  }
  for (const [value, meaning] of had) {
    if (has.has(value)) continue;
    const text = `${SUBJECT} no longer lists the error code ${value}${colon(meaning)}`;
    at.add("error-code-removed", places(value), RESPONSE, text);
  }
  const quoted = (meaning: string) => (meaning === "" ? "nothing that is said" : `“${markdown(meaning)}”`);
  for (const [value, meaning] of has) {
    const earlier = had.get(value);
    if (earlier === undefined || earlier === meaning) continue;
    const text = `the error code ${value} of ${SUBJECT} means ${quoted(meaning)}, was ${quoted(earlier)}`;
    at.add("error-code-changed", places(value), RESPONSE, text);
  }
}

function meanings({ codes }: Operation): Map<number, string> {
  return new Map(codes.map(({ code, meaning }) => [code, meaning]));
}

/** Where a code is listed, or the others are. */
function codePointer({ codes }: Operation, value: number): Pointer | null {
  return (codes.find(({ code }) => code === value) ?? codes[0])?.pointer ?? null;
}
