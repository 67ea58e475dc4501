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
  const out: SchemaPart[] = [];
  return addLeaves(root, part, [...open], out) ? out : undefined;
}

function addLeaves(root: JsonObject, part: SchemaPart, open: Pointer[], out: SchemaPart[]): boolean {
  const { node, pointer, without } = part;
  if (typeof node.$ref === "string" && without?.includes("$ref") !== true) {
    const target = targetOf(root, node);
    if (target === undefined || open.includes(target.pointer) || open.length >= DEEPEST) return false;
    open.push(target.pointer);
    if (!addLeaves(root, { ...target, referred: true }, open, out)) return false;
    open.pop();
  }
  if (Array.isArray(node.allOf) && without?.includes("allOf") !== true) {
    for (let i = 0; i < node.allOf.length; i++) {
      const sub = node.allOf[i];
      if (!isObject(sub)) continue;
      if (!addLeaves(root, partAt(sub, join(pointer, "allOf", i), part.referred), open, out)) return false;
    }
  }
  const left = without === undefined ? OPENED : [...without, ...OPENED];
  if (hasKeys({ node, pointer, without: left })) out.push({ ...part, without: left });
  return true;
}
