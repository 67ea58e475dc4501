import { get, isObject, type Json, type JsonObject, type Pointer, refOf } from "./pointer.ts";

/** An object of a document and its place. */
export interface Located {
  node: JsonObject;
  pointer: Pointer;
}

/** More references in a row than any document needs. */
const MOST_REFERENCES = 101;

/**
 * Follows the `$ref` of the node at `pointer`, and the `$ref`s of its targets, to the first object without one.
 * Returns undefined if `node` is no object, or if a reference is dangling or circular.
 * @param lookUp finds a target; the runner of rules passes one that records which parts a rule read.
 */
export function dereference(
  root: JsonObject,
  node: Json | undefined,
  pointer: Pointer,
  lookUp: (root: Json, pointer: Pointer) => Json | undefined = get,
): Located | undefined {
  if (!isObject(node)) return undefined;
  let found = { node, pointer };
  for (let followed = 0; typeof found.node.$ref === "string"; followed++) {
    const target = refOf(found.node);
    const next = target === undefined ? undefined : lookUp(root, target);
    if (target === undefined || !isObject(next) || followed === MOST_REFERENCES) return undefined;
    found = { node: next, pointer: target };
  }
  return found;
}

/** Dereferences the node at `pointer`. */
export function dereferenceAt(root: JsonObject, pointer: Pointer): Located | undefined {
  return dereference(root, get(root, pointer), pointer);
}

/** The dereferenced node; the node itself if a reference is dangling or circular. */
export function dereferenceOrSelf(root: JsonObject, at: Located): Located {
  return dereference(root, at.node, at.pointer) ?? at;
}

/** The target of one `$ref`, which may be a reference itself. */
export function targetOf(root: JsonObject, node: JsonObject): Located | undefined {
  const pointer = refOf(node);
  const target = pointer === undefined ? undefined : get(root, pointer);
  return pointer === undefined || !isObject(target) ? undefined : { node: target, pointer };
}
