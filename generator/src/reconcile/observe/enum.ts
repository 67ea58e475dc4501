import { keywordAt, type ObservedSchema, type Observer } from "./observer.ts";
import { valuesOf } from "./read.ts";

export function observeEnum(o: Observer, { position, plain, uses }: ObservedSchema): void {
  const lists = plain.map(({ source, pointer: from, node }) => {
    return { source, pointer: keywordAt(node, from, "const", "enum"), says: valuesOf(node) };
  });
  o.note("enum", "enum", position.pointer, lists, uses);
}
