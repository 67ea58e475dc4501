import { isAnnotation } from "../openapi/annotations.ts";
import { schemaComponentOf } from "../openapi/places.ts";
import { isObject, type JsonObject, type Pointer, refOf } from "../openapi/pointer.ts";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;

/** The components that merging a schema would copy. None if the schema is only a reference or a union, which stays. */
export function mergedBases(node: JsonObject): Pointer[] {
  if (!COMPOSITIONS.some((key) => Array.isArray(node[key]))) return [];
  return conjuncts(node) < 2 ? [] : componentsIn(node);
}

/** The number of constraints that a schema combines: its own keywords, each member of `allOf`, each union. */
function conjuncts(node: JsonObject): number {
  let count = Object.keys(node).some((key) => !isAnnotation(key) && !NOT_COUNTED.has(key)) ? 1 : 0;
  for (const key of COMPOSITIONS) {
    const members = node[key];
    if (!Array.isArray(members)) continue;
    if (key !== "allOf" && members.length > 1) count++;
    else for (const member of members) if (isObject(member)) count += conjuncts(member);
  }
  return count;
}

/** Keywords that are no constraint beside a composition. */
const NOT_COUNTED = new Set<string>([...COMPOSITIONS, "discriminator", "nullable"]);

/** The components that a schema is directly composed of. */
export function componentsIn(node: JsonObject): Pointer[] {
  const target = schemaComponentOf(refOf(node) ?? "");
  const inner = COMPOSITIONS.flatMap((key) => {
    const members = node[key];
    return Array.isArray(members) ? members.filter(isObject).flatMap(componentsIn) : [];
  });
  return target === undefined ? inner : [target, ...inner];
}
