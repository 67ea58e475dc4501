import { isObject, type Json } from "../../openapi/pointer.ts";
import { element, fieldsText, signature } from "./head.ts";
import type { PageEntry } from "./page.ts";
import type { Node } from "./tree.ts";

/** True if the property `body` is the whole body, not a field of it. An example shows which; without one, the type decides. */
export function isWhole({ head }: PageEntry, example: Json | undefined): boolean {
  if (head.kind !== "property" || head.name !== "body") return false;
  if (isObject(example)) return !Object.hasOwn(example, "body");
  return example !== undefined || head.type.kind !== "primitive";
}

export function propertyNames(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ head }) => (head.kind === "property" ? [head.name] : []));
}

export function nameOf(node: Node): string {
  const { head } = node;
  return head.kind === "value" ? node.text : head.name;
}

/** Returns the keys under which an omitted subtree is looked up, the most specific first. */
export function keysOf(node: Node): string[] {
  const { head } = node;
  const inner = element(head.type);
  const keys: string[] = [];
  if (inner.kind === "object") {
    const fields = fieldsText(inner.fields);
    keys.push(`${nameOf(node)} {${fields}}`, `{${fields}}`);
  } else if (inner.kind === "name") {
    // `List = array of Item` declares the list, not the item.
    if (head.kind !== "named") keys.push(`model ${inner.name}`);
  } else keys.push(`${nameOf(node)} ${signature(head.type)}`);
  if (head.kind === "named") keys.unshift(`model ${head.name}`);
  return keys;
}
