import { dereference } from "../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { walk } from "../openapi/walk.ts";
import { type Discrimination, discriminations } from "./discrimination.ts";

const known = new WeakMap<object, Set<Pointer>>();

/**
 * Where enums stand that tell the branches of some union apart, or that a discriminator names: there branches that
 * extend each other share values. They stay literals in either direction: without them a consumer could not narrow the
 * union. Read once per walk.
 */
export function literalPlaces(walk: { readonly root: JsonObject }): ReadonlySet<Pointer> {
  let places = known.get(walk);
  if (places === undefined) {
    places = readPlaces(walk.root);
    known.set(walk, places);
  }
  return places;
}

function readPlaces(root: JsonObject): Set<Pointer> {
  const places = new Set<Pointer>();
  eachUnion(root, (node, pointer, keyword, branches) => {
    for (const tag of discriminations(root, pointer, keyword, branches)) for (const at of tag.places) places.add(at);
    const property = isObject(node.discriminator) ? node.discriminator.propertyName : undefined;
    if (typeof property !== "string") return;
    for (const [i, branch] of branches.entries()) {
      const place = propertyOf(root, branch, join(pointer, keyword, i), property);
      if (place !== undefined) places.add(place);
    }
  });
  return places;
}

/** Where a branch states a property; undefined where its members stand in several places. */
function propertyOf(root: JsonObject, branch: Json, pointer: Pointer, name: string): Pointer | undefined {
  const found = isObject(branch) ? dereference(root, branch, pointer) : undefined;
  const properties = isObject(found?.node.properties) ? found.node.properties : {};
  const stated = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return found === undefined || !isObject(stated)
    ? undefined
    : dereference(root, stated, join(found.pointer, "properties", name))?.pointer;
}

/** Every property that tells the branches of a union of the document apart. */
export function unionTags(root: JsonObject): Discrimination[] {
  const tags: Discrimination[] = [];
  eachUnion(root, (_, pointer, keyword, branches) => tags.push(...discriminations(root, pointer, keyword, branches)));
  return tags;
}

function eachUnion(
  root: JsonObject,
  visit: (node: JsonObject, pointer: Pointer, keyword: string, branches: Json[]) => void,
): void {
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = node[keyword];
      if (Array.isArray(branches)) visit(node, pointer, keyword, branches);
    }
  });
}
