import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";
import { type Kinds, kindsOf } from "../../schema/kinds.ts";

/**
 * Each branch of a published union describes one kind, and its property `type` lists all of them: a validator then takes
 * an object of one kind for any branch, and TypeScript narrows nothing. Which kind a branch is, its example, default,
 * title or component name says (`schema/kinds.ts`). It becomes the only value, and is required of all where one branch
 * requires it: an object without it could be of any of the others. Listed kinds that no branch describes get a branch that says no more than the kind.
 */
export const branchKind: Rule = rule({
  id: "branch-kind",
  code: "FS3054",
  stage: "schema",
  summary: "Gives each branch of a union the kind that its example or its name states.",
  evidence: [
    "corpus: 11 of 291 unions, those of Access applications, tunnels, packet captures, SaaS sign-ons and firewall packages",
    "sources: the SDK's 13 kinds of application, told by their names",
  ],
  keywords: ["anyOf", "oneOf"],
  direction: "narrow",
  Schema(schema, cx) {
    // There discriminator-mapping says which values a branch has.
    if (schema.discriminator !== undefined) return;
    for (const keyword of ["anyOf", "oneOf"]) {
      const union = schema[keyword];
      const kinds = Array.isArray(union) ? kindsOf(cx.root, join(cx.pointer, keyword), union) : undefined;
      if (!Array.isArray(union) || kinds === undefined) continue;
      kinds.values.forEach((value, i) => {
        if (value !== undefined) state(join(cx.pointer, keyword, i), kinds, value, cx);
      });
      if (kinds.others.length > 0) {
        cx.write(join(cx.pointer, keyword, union.length), undescribed(kinds), UNDESCRIBED, "equivalent");
      }
    }
  },
});

const STATED = "The branches list the same kinds; the example or the name of this one says which it describes.";
const REQUIRED =
  "Other branches require the property that says of which kind an object is; without it the object could be of any.";
const UNDESCRIBED = "These kinds are listed and no branch describes them.";

function undescribed({ property, others }: Kinds): JsonObject {
  return {
    type: "object",
    required: [property],
    properties: { [property]: { type: "string", enum: others } },
    additionalProperties: true,
  };
}

function state(branch: Pointer, { property, required }: Kinds, value: string, cx: Context): void {
  const found = dereference(cx.root, get(cx.root, branch), branch);
  if (found === undefined) return;
  const isShared = found.pointer !== branch && isExtended(cx.root, found.pointer);
  const { node, pointer } = isShared ? { node: { $ref: `#${found.pointer}` } as JsonObject, pointer: branch } : found;
  const kind: JsonObject = { type: "string", enum: [value] };
  const own: JsonObject = {
    type: "object",
    ...(required && { required: [property] }),
    properties: { [property]: kind },
  };
  if (node.$ref !== undefined) {
    cx.write(pointer, { allOf: [cx.copy(pointer), own] }, STATED, "narrow");
    return;
  }
  if (Array.isArray(node.allOf)) {
    cx.write(join(pointer, "allOf", node.allOf.length), own, STATED, "narrow");
    return;
  }
  const at = join(pointer, "properties", property);
  const before = get(cx.root, at);
  const kept: JsonObject = {};
  for (const key of Object.keys(isObject(before) ? before : {})) {
    if (isAnnotation(key)) kept[key] = cx.copy(join(at, key));
  }
  cx.write(at, { ...kept, ...kind }, STATED, "narrow");
  const names: Json[] = Array.isArray(node.required) ? node.required : [];
  if (!required || names.includes(property)) return;
  cx.write(join(pointer, "required"), [...names, property], REQUIRED, "narrow");
}

/** Whether other schemas are composed of a component: they would get its value as well. */
function isExtended(root: JsonObject, component: Pointer): boolean {
  let found = false;
  walk(root, ({ kind, node }) => {
    if (kind !== "Schema" || !Array.isArray(node.allOf)) return;
    found ||= node.allOf.some((one) => isObject(one) && refOf(one) === component);
  });
  return found;
}
