import { type Json, type JsonObject, type Pointer, parent, refOf } from "../openapi/pointer.ts";
import { walk } from "../openapi/walk.ts";

/** A list of schemas in `anyOf` or `oneOf`, and the schema that has it. */
export interface UnionPlace {
  node: JsonObject;
  pointer: Pointer;
  keyword: "anyOf" | "oneOf";
  branches: Json[];
}

/** What several rules have to know of all schemas of a document. */
export interface SchemaIndex {
  /** In document order. */
  unions: readonly UnionPlace[];
  /** By schema: the pointers of the parts of compositions that refer to it. */
  users: ReadonlyMap<Pointer, readonly Pointer[]>;
}

/** Keywords that compose a schema of a list of others, and of one other. */
export const COMPOSED_LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);
export const COMPOSED_ALONE: ReadonlySet<string> = new Set(["not", "if", "then", "else"]);

/** The key of the cache: the context of a walk, or another object with the document. */
export interface RootHolder {
  readonly root: JsonObject;
}

const indexes = new WeakMap<RootHolder, SchemaIndex>();

/** Read once per walk, so that what rules see does not depend on the order in which they run. */
export function schemaIndex(holder: RootHolder): SchemaIndex {
  let index = indexes.get(holder);
  if (index === undefined) {
    index = readIndex(holder.root);
    indexes.set(holder, index);
  }
  return index;
}

export function readIndex(root: JsonObject): SchemaIndex {
  const unions: UnionPlace[] = [];
  const users = new Map<Pointer, Pointer[]>();
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    const target = refOf(node);
    if (target !== undefined && isPartOfComposition(pointer)) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [pointer]);
      else known.push(pointer);
    }
    if (Array.isArray(node.anyOf)) unions.push({ node, pointer, keyword: "anyOf", branches: node.anyOf });
    if (Array.isArray(node.oneOf)) unions.push({ node, pointer, keyword: "oneOf", branches: node.oneOf });
  });
  return { unions, users };
}

/** Whether the schema at `pointer` is a part of a composition. */
function isPartOfComposition(pointer: Pointer): boolean {
  const step = parent(pointer);
  return COMPOSED_ALONE.has(step.key) || COMPOSED_LISTS.has(parent(step.pointer).key);
}
