import type { Change } from "../ledger/change.ts";
import { lastChanges } from "../ledger/parts.ts";
import type { Located } from "../openapi/dereference.ts";
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
  readonly editor?: { readonly ledger: readonly Change[] };
}

const indexes = new WeakMap<RootHolder, SchemaIndex>();

/** Read once per walk, so that what rules see does not depend on the order in which they run. */
export function schemaIndex(holder: RootHolder): SchemaIndex {
  let index = indexes.get(holder);
  if (index === undefined) {
    index = readIndex(holder);
    indexes.set(holder, index);
  }
  return index;
}

export function readIndex(holder: RootHolder): SchemaIndex {
  const unions: UnionPlace[] = [];
  const users = new Map<Pointer, Pointer[]>();
  for (const { pointer, node } of linkedSchemas(holder)) {
    const target = refOf(node);
    if (target !== undefined && isPartOfComposition(pointer)) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [pointer]);
      else known.push(pointer);
    }
    if (Array.isArray(node.anyOf)) unions.push({ node, pointer, keyword: "anyOf", branches: node.anyOf });
    if (Array.isArray(node.oneOf)) unions.push({ node, pointer, keyword: "oneOf", branches: node.oneOf });
  }
  return { unions, users };
}

/** Whether the schema at `pointer` is a part of a composition. */
function isPartOfComposition(pointer: Pointer): boolean {
  const step = parent(pointer);
  return COMPOSED_ALONE.has(step.key) || COMPOSED_LISTS.has(parent(step.pointer).key);
}

/**
 * The schemas of the current document that have a reference, a composition or a discriminator, in the order of a walk.
 * With the editor of the document, a later call reads only the parts again that its ledger says have changed.
 */
export function linkedSchemas({ root, editor }: RootHolder): readonly Located[] {
  const ledger = editor?.ledger ?? [];
  let reader = readers.get(ledger);
  if (reader?.root !== root) {
    reader = new LinkedSchemaReader(root, ledger);
    readers.set(ledger, reader);
  }
  return reader.read();
}

const readers = new WeakMap<readonly Change[], LinkedSchemaReader>();

class LinkedSchemaReader {
  readonly root: JsonObject;
  readonly #ledger: readonly Change[];
  readonly #lastChange: (part: Pointer) => number;
  /** By component or path item: its schemas, and the number of changes when they were read. */
  readonly #parts = new Map<Pointer, { at: number; schemas: Located[] }>();
  #all: { at: number; schemas: Located[] } = { at: -1, schemas: [] };

  constructor(root: JsonObject, ledger: readonly Change[]) {
    this.root = root;
    this.#ledger = ledger;
    this.#lastChange = lastChanges(ledger);
  }

  read(): readonly Located[] {
    const at = this.#ledger.length;
    if (this.#all.at === at) return this.#all.schemas;
    const found: Located[][] = [];
    let current: Located[] = [];
    walk(
      this.root,
      ({ kind, node, pointer }) => {
        if (kind === "Schema" && isLinked(node)) current.push({ node, pointer });
      },
      ["Schema"],
      (part) => {
        const known = this.#parts.get(part);
        const isCurrent = known !== undefined && this.#lastChange(part) < known.at;
        current = isCurrent ? known.schemas : [];
        if (!isCurrent) this.#parts.set(part, { at, schemas: current });
        found.push(current);
        return !isCurrent;
      },
    );
    this.#all = { at, schemas: found.flat() };
    return this.#all.schemas;
  }
}

function isLinked({ $ref, allOf, anyOf, oneOf, discriminator }: JsonObject): boolean {
  return (
    $ref !== undefined ||
    allOf !== undefined ||
    anyOf !== undefined ||
    oneOf !== undefined ||
    discriminator !== undefined
  );
}
