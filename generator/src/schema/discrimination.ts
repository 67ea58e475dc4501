import { dereference, type Located } from "../openapi/dereference.ts";
import { canonicalText } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { listedValues } from "./enumeration.ts";

/** A property that tells the branches of a union apart: each branch lists values that no other lists. */
export interface Discrimination {
  property: string;
  /** Whether every branch requires it; only then can a reader rely on it. */
  required: boolean;
  /** Which branch (index in the union) a value belongs to, in document order. */
  branchOf: Map<string | number | boolean, number>;
  /** Where the lists of values stand, after following references. */
  places: Pointer[];
}

interface Branch {
  index: number;
  node: JsonObject;
  pointer: Pointer;
}

/** The properties that tell the branches of the union at `pointer`/`keyword` apart; none unless all are objects. */
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
    if (branch.type === "null") continue;
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
    const schema = Object.hasOwn(properties, property) ? properties[property] : undefined;
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

/** `k: "b"`: the first property that has one value alone, by which a branch without a name is known. */
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
