import { dereference, type Located } from "../openapi/dereference.ts";
import { canonicalText } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer } from "../openapi/pointer.ts";
import { listedValues } from "./enumeration.ts";

/** A property that identifies the branch of a union: each branch lists values that no other branch lists. */
export interface Discrimination {
  property: string;
  /** Whether every branch requires it. Only then can a consumer rely on it. */
  required: boolean;
  /** The index of the branch that a value belongs to, in document order. */
  branchOf: Map<string | number | boolean, number>;
  /** The pointers of the lists of values, dereferenced. */
  places: Pointer[];
}

/** Marks the tag of the branch for kinds that no source lists (`rules/direction/open-union.ts`). */
export const UNLISTED = "x-unlisted";

/** Whether a branch is that for kinds that no source lists. */
export function isUnlistedKind(branch: Json): boolean {
  const properties = isObject(branch) && isObject(branch.properties) ? Object.values(branch.properties) : [];
  return properties.some((property) => isObject(property) && property[UNLISTED] === true);
}

interface Branch extends Located {
  /** In the union. */
  index: number;
}

/** The discriminating properties of the union at `pointer`/`keyword`; none if a branch is no object. */
export function discriminations(root: JsonObject, pointer: Pointer, keyword: string, union: Json): Discrimination[] {
  const branches = objectBranches(root, join(pointer, keyword), union);
  const [first] = branches ?? [];
  if (branches === undefined || first === undefined || branches.length < 2) return [];
  const found: Discrimination[] = [];
  for (const property of Object.keys(first.node.properties as JsonObject)) {
    const discrimination = discriminates(root, branches, property);
    if (discrimination !== undefined) found.push(discrimination);
  }
  return found;
}

function objectBranches(root: JsonObject, at: Pointer, union: Json): Branch[] | undefined {
  if (!Array.isArray(union)) return undefined;
  const branches: Branch[] = [];
  for (let index = 0; index < union.length; index++) {
    const branch = union[index];
    if (!isObject(branch)) return undefined;
    if (branch.type === "null" || isUnlistedKind(branch)) continue;
    const found = dereference(root, branch, join(at, index));
    if (found === undefined || !isObject(found.node.properties)) return undefined;
    branches.push({ index, ...found });
  }
  return branches;
}

function discriminates(root: JsonObject, branches: readonly Branch[], property: string): Discrimination | undefined {
  const branchOf: Discrimination["branchOf"] = new Map();
  const places: Pointer[] = [];
  let required = true;
  for (const { index, node, pointer } of branches) {
    const properties = node.properties as JsonObject;
    const schema = member(properties, property);
    const found = isObject(schema) ? dereference(root, schema, join(pointer, "properties", property)) : undefined;
    const values = found === undefined ? undefined : literals(found.node);
    if (found === undefined || values === undefined) return undefined;
    for (const value of values) {
      if (branchOf.has(value)) return undefined;
      branchOf.set(value, index);
    }
    places.push(found.pointer);
    required &&= Array.isArray(node.required) && node.required.includes(property);
  }
  return { property, required, branchOf, places };
}

/** `kind: "b"`, the first property with a single value: a label for a branch that has no name. */
export function tagOf(root: JsonObject, { node, pointer }: Located): string | undefined {
  for (const [name, property] of Object.entries(isObject(node.properties) ? node.properties : {})) {
    const found = dereference(root, property, join(pointer, "properties", name));
    const values = found && listedValues(found.node);
    if (values?.length === 1) return `${name}: ${canonicalText(values[0] as Json)}`;
  }
  return undefined;
}

function literals(schema: JsonObject): (string | number | boolean)[] | undefined {
  const out: (string | number | boolean)[] = [];
  for (const value of listedValues(schema) ?? []) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
    out.push(value);
  }
  return out.length > 0 ? out : undefined;
}
