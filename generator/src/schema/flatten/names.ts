import { isAnnotation } from "../../openapi/annotations.ts";
import { canonicalText } from "../../openapi/equal.ts";
import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";
import { setMember } from "../../openapi/pointer.ts";
import { leaves } from "./leaves.ts";
import { isReference, keysOf, type SchemaPart, stringsIn } from "./part.ts";
import { commonTypes, includesType, typesOf } from "./types.ts";

/**
 * Whether a part adds nothing to the component that `reference` refers to: it refers to the same one, or states only
 * a type and required members that the component has too.
 */
export function addsNothing(
  root: JsonObject,
  reference: SchemaPart,
  part: SchemaPart,
  open: readonly Pointer[],
): boolean {
  if (reference === part) return true;
  if (isReference(part)) return part.node.$ref === reference.node.$ref;
  const keys = keysOf(part).filter((key) => !isAnnotation(key));
  if (!keys.every((key) => key === "type" || key === "required" || key === "nullable")) return false;
  const target = leaves(root, reference, open);
  if (target === undefined) return false;
  const allowed = typesOf(part);
  const types = commonTypes(target);
  if (types.length === 0 || !types.every((type) => includesType(allowed, type))) return false;
  const required = new Set(target.flatMap((leaf) => stringsIn(leaf.node.required)));
  return stringsIn(keys.includes("required") ? part.node.required : undefined).every((name) => required.has(name));
}

/** The reference among the parts whose component is equal to the merged schema, annotations aside. */
export function referenceTo(
  root: JsonObject,
  merged: JsonObject,
  parts: readonly SchemaPart[],
  open: readonly Pointer[],
): SchemaPart | undefined {
  if (parts.length < 2) return undefined;
  const candidates = parts.filter(isReference);
  if (candidates.length === 0) return undefined;
  const text = canonicalText(withoutAnnotations(merged));
  return candidates.find((candidate) => {
    const target = leaves(root, candidate, open.slice(0, -1)) ?? leaves(root, candidate);
    const single = target?.length === 1 ? target[0] : undefined;
    return single !== undefined && canonicalText(withoutAnnotations(single.node)) === text;
  });
}

function withoutAnnotations(schema: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const key of Object.keys(schema)) if (!isAnnotation(key)) setMember(out, key, schema[key] as Json);
  return out;
}
