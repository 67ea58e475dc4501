import { dereference } from "../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer } from "../openapi/pointer.ts";
import { type Discrimination, discriminations } from "./discrimination.ts";
import { type RootHolder, readIndex, schemaIndex, type UnionPlace } from "./schema-index.ts";

const known = new WeakMap<object, Set<Pointer>>();

/**
 * The pointers of enums that identify the branch of a union, or that a discriminator names (there, branches that extend
 * each other may share values), and of single values of a branch, whatever the other branches have. They stay literal in
 * requests and responses: consumers narrow the union by them. Computed once for each walk.
 */
export function literalPlaces(walk: RootHolder): ReadonlySet<Pointer> {
  let places = known.get(walk);
  if (places === undefined) {
    places = readPlaces(walk.root, schemaIndex(walk).unions);
    known.set(walk, places);
  }
  return places;
}

function readPlaces(root: JsonObject, unions: readonly UnionPlace[]): Set<Pointer> {
  const places = new Set<Pointer>();
  for (const { node, pointer, keyword, branches } of unions) {
    for (const tag of discriminations(root, pointer, keyword, branches)) for (const at of tag.places) places.add(at);
    for (const at of constantsOf(root, pointer, keyword, branches)) places.add(at);
    const property = isObject(node.discriminator) ? node.discriminator.propertyName : undefined;
    if (typeof property !== "string") continue;
    for (const [i, branch] of branches.entries()) {
      const place = propertyOf(root, branch, join(pointer, keyword, i), property);
      if (place !== undefined) places.add(place);
    }
  }
  return places;
}

/** Where one of several branches is, or has as a property, an enum of a single value. */
function constantsOf(root: JsonObject, pointer: Pointer, keyword: string, branches: Json[]): Pointer[] {
  const found = branches.flatMap((branch, i) => dereference(root, branch, join(pointer, keyword, i)) ?? []);
  if (found.filter(({ node }) => node.type !== "null").length < 2) return [];
  const places = found.flatMap((branch) => {
    const { properties } = branch.node;
    const members = Object.entries(isObject(properties) ? properties : {}).flatMap(
      ([name, member]) => dereference(root, member, join(branch.pointer, "properties", name)) ?? [],
    );
    return [branch, ...members];
  });
  return places.filter(({ node }) => Array.isArray(node.enum) && node.enum.length === 1).map((one) => one.pointer);
}

/** The pointer of a property of a branch; undefined if the branch itself does not list it. */
function propertyOf(root: JsonObject, branch: Json, pointer: Pointer, name: string): Pointer | undefined {
  const found = isObject(branch) ? dereference(root, branch, pointer) : undefined;
  const properties = isObject(found?.node.properties) ? found.node.properties : {};
  const stated = member(properties, name);
  return found === undefined || !isObject(stated)
    ? undefined
    : dereference(root, stated, join(found.pointer, "properties", name))?.pointer;
}

/** The discriminating properties of all unions of a document. */
export function unionTags(root: JsonObject): Discrimination[] {
  return readIndex({ root }).unions.flatMap(({ pointer, keyword, branches }) =>
    discriminations(root, pointer, keyword, branches),
  );
}
