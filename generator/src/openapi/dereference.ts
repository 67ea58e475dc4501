import { get, isObject, type Json, type JsonObject, type Pointer } from "./pointer.ts";
import { resolve } from "./walk.ts";

/** A node together with where it stands. */
export interface Landing {
  node: JsonObject;
  pointer: Pointer;
}

/** The node at `pointer`, or what it refers to; undefined where no object stands or a reference dangles. */
export function land(root: JsonObject, pointer: Pointer): Landing | undefined {
  return landNode(root, get(root, pointer), pointer);
}

export function landNode(root: JsonObject, node: Json | undefined, pointer: Pointer): Landing | undefined {
  if (!isObject(node)) return undefined;
  if (typeof node.$ref !== "string") return { node, pointer };
  const found = resolve(root, node, get);
  return found?.pointer === undefined ? undefined : { node: found.node, pointer: found.pointer };
}
