import { get, isObject, type Json, type Pointer, parent, refPointer } from "../../../openapi/pointer.ts";
import { subschemas } from "../../../openapi/walk.ts";
import { COMPOSED_ALONE, COMPOSED_LISTS, type RootHolder, schemaIndex } from "../../../schema/schema-index.ts";

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
      if (COMPOSED_ALONE.has(step.key) || COMPOSED_LISTS.has(parent(step.pointer).key)) down(sub, below);
    }
  };
  const climbed = new Set<Pointer>();
  const climb = (at: Pointer): void => {
    if (climbed.has(at)) return;
    climbed.add(at);
    down(get(cx.root, at), at);
    const step = parent(at);
    if (COMPOSED_ALONE.has(step.key)) climb(step.pointer);
    else if (COMPOSED_LISTS.has(parent(step.pointer).key)) climb(parent(step.pointer).pointer);
    for (const user of schemaIndex(cx).users.get(at) ?? []) climb(user);
  };
  climb(pointer);
  return { names, open };
}
