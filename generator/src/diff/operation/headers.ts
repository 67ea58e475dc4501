import type { Success } from "../../model/model.ts";
import { code, memberOf } from "../messages.ts";
import { type OperationComparison, type OperationPair, RESPONSE } from "./comparison.ts";

/** The headers that a successful response declares. */
export function compareHeaders(
  at: OperationComparison,
  { next }: OperationPair,
  before: Success,
  after: Success,
): void {
  const others = new Map((after.headers ?? []).map((one) => [one.name, one]));
  const nameOf = (name: string) => `the response header ${code(name)} of ${code(next.name)}`;
  for (const one of before.headers ?? []) {
    const other = others.get(one.name);
    others.delete(one.name);
    const name = nameOf(one.name);
    if (other === undefined) {
      at.add("response-header-removed", [one.pointer, null], { ...RESPONSE, response: true }, `${name} is gone`);
      continue;
    }
    const places = [one.pointer, other.pointer] as const;
    if (one.required && !other.required) {
      at.add("response-header-made-optional", places, { ...RESPONSE, response: true }, `${name} may be missing`);
    } else if (other.required && !one.required) {
      at.add("response-header-made-required", places, RESPONSE, `${name} always comes`);
    }
    at.enter("response", one.type, other.type, memberOf(`${next.title}Answer.response.headers`, one.name));
  }
  for (const { name, pointer } of others.values()) {
    at.add("response-header-added", [null, pointer], RESPONSE, `${nameOf(name)} is new`);
  }
}
