import type { Success } from "../../model/model.ts";
import { code } from "../messages.ts";
import { SUBJECT } from "../subject.ts";
import { type OperationComparison, type OperationPair, RESPONSE } from "./comparison.ts";

/** The headers that a successful response declares. */
export function compareHeaders(
  at: OperationComparison,
  { next }: OperationPair,
  before: Success,
  after: Success,
): void {
  const others = new Map((after.headers ?? []).map((one) => [one.name, one]));
  const nameOf = (name: string) => `the response header ${code(name)} of ${SUBJECT}`;
  for (const one of before.headers ?? []) {
    const other = others.get(one.name);
    others.delete(one.name);
    const [name, names] = [nameOf(one.name), [one.name]];
    if (other === undefined) {
      at.add("response-header-removed", [one.pointer, null], { ...RESPONSE, response: true }, `${name} is gone`, {
        names,
      });
      continue;
    }
    const places = [one.pointer, other.pointer] as const;
    if (one.required && !other.required) {
      at.add("response-header-made-optional", places, { ...RESPONSE, response: true }, `${name} may be missing`, {
        names,
      });
    } else if (other.required && !one.required) {
      at.add("response-header-made-required", places, RESPONSE, `${name} always comes`, { names });
    }
    at.enter("response", one.type, other.type, `${next.title}Answer`, "response", "headers", one.name);
  }
  for (const { name, pointer } of others.values()) {
    at.add("response-header-added", [null, pointer], RESPONSE, `${nameOf(name)} is new`, { names: [name] });
  }
}
