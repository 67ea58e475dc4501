import type { Context } from "../../../normalize/rule.ts";
import { get, isObject, type Json, type Pointer, parent, refOf, refPointer } from "../../../openapi/pointer.ts";
import { subschemas, walk } from "../../../openapi/walk.ts";

const LISTS = new Set(["allOf", "anyOf", "oneOf"]);
const ALONE = new Set(["not", "if", "then", "else"]);

/** By schema: the pointers of the parts of compositions that refer to it. */
type CompositionUsers = Map<Pointer, Pointer[]>;

const users = new WeakMap<RootHolder, CompositionUsers>();

/** The key of the cache: the context of a walk, or another object with the document. Compositions must not change. */
type RootHolder = Pick<Context, "root">;

/**
 * The names of all properties that a value of the schema at `pointer` can have: its own, those of its branches and
 * bases, and those of schemas that use it as a branch or base. `open` is true if a part describes names without listing
 * them, or cannot be found.
 */
export function composedNames(pointer: Pointer, cx: RootHolder): { names: ReadonlySet<string>; open: boolean } {
  const names = new Set<string>();
  const seen = new Set<Pointer>();
  let open = false;
  const down = (schema: Json | undefined, at: Pointer): void => {
    if (!isObject(schema) || seen.has(at)) return;
    seen.add(at);
    if (typeof schema.$ref === "string") {
      const target = refPointer(schema.$ref);
      const found = target === undefined ? undefined : get(cx.root, target);
      if (found === undefined) open = true;
      else down(found, target as Pointer);
    }
    for (const name of Object.keys(isObject(schema.properties) ? schema.properties : {})) names.add(name);
    if (isObject(schema.additionalProperties) || isObject(schema.patternProperties)) open = true;
    for (const [sub, below] of subschemas(schema, at)) {
      const step = parent(below);
      if (ALONE.has(step.key) || LISTS.has(parent(step.pointer).key)) down(sub, below);
    }
  };
  const climbed = new Set<Pointer>();
  const climb = (at: Pointer): void => {
    if (climbed.has(at)) return;
    climbed.add(at);
    down(get(cx.root, at), at);
    const step = parent(at);
    if (ALONE.has(step.key)) climb(step.pointer);
    else if (LISTS.has(parent(step.pointer).key)) climb(parent(step.pointer).pointer);
    for (const user of usersOf(cx).get(at) ?? []) climb(user);
  };
  climb(pointer);
  return { names, open };
}

function usersOf(cx: RootHolder): CompositionUsers {
  const known = users.get(cx);
  if (known !== undefined) return known;
  const out: CompositionUsers = new Map();
  walk(cx.root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    const target = refOf(node);
    if (target === undefined) return;
    const step = parent(pointer);
    if (!LISTS.has(parent(step.pointer).key) && !ALONE.has(step.key)) return;
    out.set(target, [...(out.get(target) ?? []), pointer]);
  });
  users.set(cx, out);
  return out;
}
