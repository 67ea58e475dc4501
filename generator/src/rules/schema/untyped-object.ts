import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { get, isObject, type JsonObject, type Pointer, parent } from "../../openapi/pointer.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";

/**
 * `{properties: …}` without a type also accepts every string and number, and emitters differ in how they read it.
 * Authors who list properties mean an object, and those who state `items` an array. The schema stays as it is inside
 * `not`, where a constraint makes more values valid, if the rest of its `allOf` excludes the type, and if `items` is
 * beside a union with a branch that is no array.
 */
export const untypedObject: Rule = rule({
  id: "untyped-object",
  code: "FS3013",
  stage: "schema",
  summary: "Adds the type object to schemas with properties, and array to schemas with items.",
  evidence: ["corpus 2024-08-06: 1,327 with properties, 6 with items", "contradictions: C11"],
  keywords: ["properties", "additionalProperties", "items"],
  direction: "narrow",
  Schema(schema, cx) {
    if (schema.type !== undefined || schema.$ref !== undefined || schema.enum !== undefined) return;
    const type = isObject(schema.properties) || isObject(schema.additionalProperties) ? "object" : "array";
    if (type === "array" && (!isObject(schema.items) || mayBeNoArray(schema, cx))) return;
    const at = parent(cx.pointer);
    if (at.key === "not" || at.key === "if" || !allowsType(type, cx.pointer, cx)) return;
    const because = type === "object" ? "Properties are listed: an object." : "Items are described: an array.";
    cx.set("type", type, because);
  },
});

/** Whether a union says that the value may be something else than an array. */
function mayBeNoArray({ anyOf, oneOf }: JsonObject, cx: Context): boolean {
  const branches = [anyOf, oneOf].flatMap((union) => (Array.isArray(union) ? union : []));
  return branches.some((branch) => isObject(branch) && !possibleTypes(branch, cx.root).has("array"));
}

/** Whether this schema, and each `allOf` that contains it, allow the type. */
function allowsType(type: "object" | "array", pointer: Pointer, cx: Context): boolean {
  for (let at = pointer; ; ) {
    const schema = get(cx.root, at);
    if (!isObject(schema) || !possibleTypes(schema, cx.root).has(type)) return false;
    const list = parent(at).pointer;
    if (parent(list).key !== "allOf") return true;
    at = parent(list).pointer;
  }
}
