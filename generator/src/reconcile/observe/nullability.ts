import { allowsNull, isUnknown } from "../schemas.ts";
import { keywordAt, type ObservedSchema, type Observer } from "./observer.ts";

export function observeNullability(o: Observer, { position, stated, uses }: ObservedSchema): void {
  // A parameter is text on the wire: there is no null to send.
  if (!position.used || position.parameter) return;
  const nulls = stated.map(({ source, pointer: from, node }) => {
    const says = isUnknown(node) ? undefined : allowsNull(o.root, node, from);
    return {
      source,
      pointer: keywordAt(node, from, "nullable", "type", "anyOf"),
      says: o.unlessSilent("nullability", source, says),
    };
  });
  o.note("nullability", "nullability", position.pointer, nulls, uses);
}
