import { get, isObject, type JsonObject, type Pointer } from "./pointer.ts";
import { resolve } from "./walk.ts";

/** A node together with where it stands. */
export interface Landing {
  node: JsonObject;
  pointer: Pointer;
}

/** The node at `pointer`, or what it refers to; undefined where nothing stands or a reference dangles. */
export function land(root: JsonObject, pointer: Pointer): Landing | undefined {
  const node = get(root, pointer);
  return isObject(node) ? landNode(root, node, pointer) : undefined;
}

export function landNode(root: JsonObject, node: JsonObject, pointer: Pointer): Landing | undefined {
  if (typeof node.$ref !== "string") return { node, pointer };
  const found = resolve(root, node, get);
  return found?.pointer === undefined ? undefined : { node: found.node, pointer: found.pointer };
}
