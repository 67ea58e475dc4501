import { type Discrimination, discriminations } from "../document/discrimination.ts";
import { landNode } from "../document/land.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../document/pointer.ts";
import { walk } from "../document/walk.ts";
import type { Context } from "./rule.ts";

const known = new WeakMap<Context, Set<Pointer>>();

/**
 * Where enums stand that tell the branches of some union apart, or that a discriminator names: there branches that
 * extend each other share values. They stay literals in either direction: without them a consumer could not narrow the
 * union. Read once per walk.
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
  const places = new Set(unionTags(root).flatMap((tag) => tag.places));
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema" || !isObject(node.discriminator)) return;
    const { propertyName: property } = node.discriminator;
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = node[keyword];
      if (typeof property !== "string" || !Array.isArray(branches)) continue;
      for (const [i, branch] of branches.entries()) {
        const place = propertyOf(root, branch, join(pointer, keyword, i), property);
        if (place !== undefined) places.add(place);
      }
    }
  });
  return places;
}

/** Where a branch states a property; undefined where its members stand in several places. */
function propertyOf(root: JsonObject, branch: Json, pointer: Pointer, name: string): Pointer | undefined {
  const found = isObject(branch) ? landNode(root, branch, pointer) : undefined;
  const properties = isObject(found?.node.properties) ? found.node.properties : {};
  const stated = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return found === undefined || !isObject(stated)
    ? undefined
    : landNode(root, stated, join(found.pointer, "properties", name))?.pointer;
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
