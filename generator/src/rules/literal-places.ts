import { type Discrimination, discriminations } from "../document/discrimination.ts";
import type { JsonObject, Pointer } from "../document/pointer.ts";
import { walk } from "../document/walk.ts";
import type { Context } from "./rule.ts";

const known = new WeakMap<Context, Set<Pointer>>();

/**
 * Where enums stand that tell the branches of some union apart. They stay literals in either direction: without them
 * a consumer could not narrow the union. Read once per walk.
 */
export function literalPlaces(cx: Context): ReadonlySet<Pointer> {
  let places = known.get(cx);
  if (places === undefined) {
    places = readPlaces(cx.root);
    known.set(cx, places);
  }
  return places;
}

function readPlaces(root: JsonObject): Set<Pointer> {
  return new Set(unionTags(root).flatMap(({ places }) => places));
}

/** Every property that tells the branches of a union of the document apart. */
export function unionTags(root: JsonObject): Discrimination[] {
  const tags: Discrimination[] = [];
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    for (const keyword of ["anyOf", "oneOf"]) {
      if (!Array.isArray(node[keyword])) continue;
      tags.push(...discriminations(root, pointer, keyword, node[keyword]));
    }
  });
  return tags;
}
