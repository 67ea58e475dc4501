import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { get, isObject, type Pointer, parent } from "../../openapi/pointer.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";

/**
 * `{properties: …}` without a type accepts every string and every number, and emitters differ in what they make of
 * it. Whoever lists properties means an object, whoever states `items` an array. Left alone inside `not`, where more
 * constraints mean fewer, and where a neighbour says that the value is something else.
 */
export const untypedObject: Rule = rule({
  id: "untyped-object",
  code: "FS3013",
  stage: "schema",
  summary: "Gives the type object to schemas with properties, and array to schemas with items.",
  evidence: ["corpus 2024-08-06: 1,327 with properties, 6 with items", "contradictions: C11"],
  keywords: ["properties", "additionalProperties", "items"],
  direction: "narrow",
  Schema(schema, cx) {
    if (schema.type !== undefined || schema.$ref !== undefined || schema.enum !== undefined) return;
    const type = isObject(schema.properties) || isObject(schema.additionalProperties) ? "object" : "array";
    if (type === "array" && !isObject(schema.items)) return;
    const at = parent(cx.pointer);
    if (at.key === "not" || at.key === "if" || !possible(type, cx.pointer, cx)) return;
    const because = type === "object" ? "Properties are listed: an object." : "Items are described: an array.";
    cx.set("type", type, because);
  },
});

/** Whether this schema and the `allOf` it stands in leave room for the type. */
function possible(type: "object" | "array", pointer: Pointer, cx: Context): boolean {
  for (let at = pointer; ; ) {
    const schema = get(cx.root, at);
    if (!isObject(schema) || !possibleTypes(schema, cx.root).has(type)) return false;
    const list = parent(at).pointer;
    if (parent(list).key !== "allOf") return true;
    at = parent(list).pointer;
  }
}
