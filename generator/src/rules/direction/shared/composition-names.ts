import type { Context } from "../../../normalize/rule.ts";
import { get, isObject, type Json, type Pointer, parent, refOf, refPointer } from "../../../openapi/pointer.ts";
import { subschemas, walk } from "../../../openapi/walk.ts";

const LISTS = new Set(["allOf", "anyOf", "oneOf"]);
const ALONE = new Set(["not", "if", "then", "else"]);

/** Where a component is one part of a composition: the pointers of the parts that refer to it. */
type Users = Map<Pointer, Pointer[]>;

const users = new WeakMap<Reading, Users>();

/** A document for as long as its compositions stay as they are: a walk, or one object made for the purpose. */
type Reading = Pick<Context, "root">;

/**
 * The properties that anything composed with the schema at `pointer` describes: its own, those of its branches and
 * bases, and those of the schemas it is itself a branch or base of. `open` where some part describes names it does
 * not list, or cannot be found.
 */
export function composedNames(pointer: Pointer, cx: Reading): { names: ReadonlySet<string>; open: boolean } {
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

function usersOf(cx: Reading): Users {
  const known = users.get(cx);
  if (known !== undefined) return known;
  const out: Users = new Map();
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
