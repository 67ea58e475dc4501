import { discriminations } from "../document/discrimination.ts";
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
  const places = new Set<Pointer>();
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    for (const keyword of ["anyOf", "oneOf"]) {
      if (!Array.isArray(node[keyword])) continue;
      for (const found of discriminations(root, pointer, keyword, node[keyword])) {
        for (const place of found.places) places.add(place);
      }
    }
  });
  return places;
}
