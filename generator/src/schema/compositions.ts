import { isAnnotation } from "../openapi/annotations.ts";
import { isObject, type JsonObject, type Pointer, refOf } from "../openapi/pointer.ts";
import { componentOf } from "../openapi/references.ts";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;
const SCHEMAS = "/components/schemas/";

/** The components that merging a schema would copy from: none where a reference or a union stands alone, and stays. */
export function mergedBases(node: JsonObject): Pointer[] {
  if (!COMPOSITIONS.some((key) => Array.isArray(node[key]))) return [];
  return conjuncts(node) < 2 ? [] : componentsIn(node);
}

/** How many things a schema says together: what stands in it, each member of `allOf`, each union. */
function conjuncts(node: JsonObject): number {
  let count = Object.keys(node).some((key) => !isAnnotation(key) && !SILENT.has(key)) ? 1 : 0;
  for (const key of COMPOSITIONS) {
    const members = node[key];
    if (!Array.isArray(members)) continue;
    if (key !== "allOf" && members.length > 1) count++;
    else for (const member of members) if (isObject(member)) count += conjuncts(member);
  }
  return count;
}

const SILENT = new Set<string>([...COMPOSITIONS, "discriminator", "nullable"]);

/** The components that a schema is composed of, without what those are composed of. */
export function componentsIn(node: JsonObject): Pointer[] {
  const target = componentOf(refOf(node) ?? "");
  const inner = COMPOSITIONS.flatMap((key) => {
    const members = node[key];
    return Array.isArray(members) ? members.filter(isObject).flatMap(componentsIn) : [];
  });
  return target?.startsWith(SCHEMAS) ? [target, ...inner] : inner;
}
