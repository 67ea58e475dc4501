import { type Context, type Rule, rule } from "../normalize/rule.ts";
import { componentOf } from "../openapi/places.ts";
import { isObject, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { componentsOf } from "../openapi/references.ts";
import { isUnknown } from "./schemas.ts";

/**
 * A page prints `allowed_headers: array of unknown` and, apart from it, `AllowedHeaders = string` (C32). A model that
 * is called like the property is what the array holds. Only where exactly one model has that name, the name has
 * several words, and the model says something.
 */
export const namedModelItems: Rule = rule({
  id: "named-model-items",
  code: "FS3093",
  stage: "drift",
  summary: "Takes the items of an array of unknown from the model that is called like the property.",
  evidence: ["C32: allowed_headers and AllowedHeaders, allowed_origins and AllowedOrigins"],
  keywords: ["properties"],
  direction: "narrow",
  Schema(schema, cx) {
    if (!isObject(schema.properties)) return;
    for (const name of Object.keys(schema.properties)) {
      const property = schema.properties[name];
      if (!isObject(property) || property.type !== "array" || !isTelling(name)) continue;
      if (property.items !== undefined && !(isObject(property.items) && isUnknown(property.items))) continue;
      // A request would refuse what it took; an example of plain values is evidence against a model of objects.
      if (cx.uses().request || isExemplified(property)) continue;
      const model = modelCalled(name, cx);
      if (model === undefined || model.pointer === cx.pointer) continue;
      const because = "An array of unknown, and a model of the same source is called like it: that is what it holds.";
      cx.set(["properties", name, "items"], model.items ?? { $ref: `#${model.pointer}` }, because);
    }
  },
});

function isExemplified(property: JsonObject): boolean {
  return Array.isArray(property.example) && property.example.length > 0;
}

/** Words like `result`, `items`, `sort` name a property here and another model there: only names of several words tell. */
function isTelling(name: string): boolean {
  return /[a-z0-9][_-]?[A-Z]|[a-z0-9][_-][a-z0-9]/.test(name);
}

interface Model {
  pointer: Pointer;
  node: JsonObject;
}

const models = new WeakMap<Context, Map<string, Model[]>>();

function modelCalled(
  name: string,
  cx: Context,
): { pointer: Pointer; items: ReturnType<Context["copy"]> | undefined } | undefined {
  let known = models.get(cx);
  if (known === undefined) {
    known = new Map();
    for (const [pointer, node] of componentsOf(cx.root, "schemas")) {
      const key = folded(parent(pointer).key);
      known.set(key, [...(known.get(key) ?? []), { pointer, node }]);
    }
    models.set(cx, known);
  }
  // Composition renames what two sources call alike: `AllowedHeaders__sdk` belongs to the models of the same ending.
  const ending = /__[^/]+$/.exec(componentOf(cx.pointer) ?? "")?.[0] ?? "";
  const candidates = known.get(folded(name + ending)) ?? known.get(folded(name)) ?? [];
  const named = candidates.filter(({ node }) => !isUnknown(node));
  const [only] = named;
  if (only === undefined || named.length > 1) return undefined;
  if (only.node.type !== "array") return { pointer: only.pointer, items: undefined };
  // The model is the array itself: its items are ours.
  if (!isObject(only.node.items) || isUnknown(only.node.items)) return undefined;
  return { pointer: only.pointer, items: cx.copy(join(only.pointer, "items")) };
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
