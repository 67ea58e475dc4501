import { targetOf } from "../../openapi/dereference.ts";
import { isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { hasKeys, partAt, type SchemaPart } from "./part.ts";

/** More compositions within compositions than any inheritance written by people has. */
const DEEPEST = 100;

/** The keywords that `leaves` opens. */
const OPENED: readonly string[] = ["$ref", "allOf"];

/**
 * Every schema that a value has to satisfy to satisfy the given one: references followed and `allOf` opened, base
 * before derived, a schema's own keywords after its `allOf`. No leaf states `$ref` or `allOf`.
 * @param open pointers of the components that are being opened: a reference to one of them is recursion.
 * @returns undefined if a reference is dangling, or if a schema is composed of itself or nested too deeply.
 */
export function leaves(root: JsonObject, part: SchemaPart, open: readonly Pointer[] = []): SchemaPart[] | undefined {
  const { node, pointer } = part;
  const out: SchemaPart[] = [];
  const isHidden = (key: string): boolean => part.without?.includes(key) === true;
  if (typeof node.$ref === "string" && !isHidden("$ref")) {
    const target = targetOf(root, node);
    if (target === undefined || open.includes(target.pointer) || open.length >= DEEPEST) return undefined;
    const inner = leaves(root, { ...target, referred: true }, [...open, target.pointer]);
    if (inner === undefined) return undefined;
    out.push(...inner);
  }
  if (Array.isArray(node.allOf) && !isHidden("allOf")) {
    for (let i = 0; i < node.allOf.length; i++) {
      const sub = node.allOf[i];
      if (!isObject(sub)) continue;
      const inner = leaves(root, partAt(sub, join(pointer, "allOf", i), part.referred), open);
      if (inner === undefined) return undefined;
      out.push(...inner);
    }
  }
  const own: SchemaPart = { ...part, without: part.without === undefined ? OPENED : [...part.without, ...OPENED] };
  if (hasKeys(own)) out.push(own);
  return out;
}
