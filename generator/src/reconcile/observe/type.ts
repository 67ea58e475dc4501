import { dereference } from "../../openapi/dereference.ts";
import { typeNames } from "../schemas.ts";
import { keywordAt, type ObservedSchema, type Observer } from "./observer.ts";

export function observeType(o: Observer, { position, stated, uses }: ObservedSchema): void {
  const types = stated.map(({ source, pointer: from, node }) => {
    const landing = dereference(o.root, node, from);
    const names = landing === undefined ? [] : typeNames(o.root, landing);
    return { source, pointer: keywordAt(node, from, "type"), says: names.length === 0 ? undefined : names };
  });
  // Pages and SDKs call an integer a number: they cannot say it more precisely.
  const coarse = types.some(({ source, says }) => says !== undefined && !o.isDocument(source));
  const compared = coarse ? types.map((one) => ({ ...one, says: one.says?.map(asNumber) })) : types;
  o.note("type", "type", position.pointer, compared, uses, { shown: types });
}

function asNumber(type: string): string {
  return type === "integer" ? "number" : type;
}
