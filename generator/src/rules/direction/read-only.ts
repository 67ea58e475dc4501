import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { isSchemaComponent } from "../../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, tokens } from "../../openapi/pointer.ts";
import { targets } from "../../openapi/references.ts";
import { linkedSchemas } from "../../schema/schema-index.ts";

/**
 * `readOnly` properties belong to responses. OpenAPI says that a request should not send them, and that `required` then
 * only applies to the response. They are removed from schemas that only requests use, and from their `required`.
 *
 * Two published patterns are no evidence. A property may refer to a component that is marked `readOnly` (POST
 * teamnet/routes requires a `tunnel_id` whose component is read-only elsewhere): only the property's own mark counts,
 * and rule server-assigned decides whether a request requires such a property. And a nested object may require only
 * read-only properties, as a policy refers to a permission group by its id: those properties stay, optional. So does a property that a reference leads to.
 */
export const readOnly: Rule = rule({
  id: "read-only",
  code: "FS3082",
  stage: "direction",
  summary: "Removes read-only properties from schemas that only requests use.",
  evidence: [
    "corpus: 84 properties under requests say readOnly themselves; 66 more refer to a component that does and stay",
    "corpus: 367 changes once compositions are merged",
    "sources: 12",
  ],
  keywords: ["properties", "required"],
  direction: "widen",
  Schema(schema, cx) {
    const names = markedProperties(schema, "readOnly");
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (names.length === 0) return;
    const uses = cx.uses();
    if (!uses.request || uses.response || uses.failure) return;
    const left = required.filter((name) => !names.includes(name as string));
    const isReference = required.length > 0 && left.length === 0 && !isBody(cx);
    for (const name of names) {
      // Without the mark, the next walk leaves the property alone.
      const isReferred = isReferredTo(join(cx.pointer, "properties", name), cx);
      if (isReferred) cx.remove(["properties", name, "readOnly"], REFERRED, "equivalent");
      else if (isReference && required.includes(name))
        cx.remove(["properties", name, "readOnly"], REFERENCE, "equivalent");
      else cx.remove(["properties", name], NOT_SENT, "widen");
    }
    if (left.length < required.length) {
      const because = isReference ? REFERENCE : NOT_SENT;
      if (left.length > 0) cx.set("required", left, because, "widen");
      else cx.remove("required", because, "widen");
    }
  },
});

const NOT_SENT = "A read-only property is stated by responses; a request does not send it.";
const REFERRED = "A reference leads to this property: it stays, and a request need not send it.";
const REFERENCE = "All this object requires is read-only: a request may send it to name what it means, and need not.";

/** The properties that are marked `readOnly: true` or `writeOnly: true` themselves. */
export function markedProperties(schema: JsonObject, mark: "readOnly" | "writeOnly"): string[] {
  if (!isObject(schema.properties)) return [];
  const properties = schema.properties;
  return Object.keys(properties).filter((name) => {
    const property = properties[name];
    return isObject(property) && property[mark] === true;
  });
}

/** Whether a pointer leads to a property with a mark of its own, or into one. */
export function isReadOnlyProperty(target: Pointer, root: JsonObject): boolean {
  const steps = tokens(target);
  return steps.some((step, i) => {
    if (step !== "properties" || steps[i + 1] === undefined) return false;
    const property = get(root, join("", ...steps.slice(0, i + 2)));
    return isObject(property) && property.readOnly === true;
  });
}

/** The targets of references that are no whole components. */
const referred = new WeakMap<Context, readonly Pointer[]>();

/** Whether a reference leads to a property or into it: it has to stay where it is. */
export function isReferredTo(property: Pointer, cx: Context): boolean {
  let all = referred.get(cx);
  if (all === undefined) {
    const links = linkedSchemas(cx).map(({ node: { $ref, discriminator } }) => ({ $ref, discriminator }));
    all = [...targets(links as JsonObject[])].filter((target) => !isSchemaComponent(target));
    referred.set(cx, all);
  }
  return all.some((target) => target === property || target.startsWith(`${property}/`));
}

const bodies = new WeakMap<Context, Set<Pointer>>();

/** Whether the schema visited is a whole request body, directly or through references. */
function isBody(cx: Context): boolean {
  let roots = bodies.get(cx);
  if (roots === undefined) {
    roots = new Set(bodyRoots(cx.root));
    bodies.set(cx, roots);
  }
  return roots.has(cx.pointer);
}

function* bodyRoots(root: JsonObject): Generator<Pointer> {
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      const body = isObject(operation) && !Array.isArray(operation) ? operation.requestBody : undefined;
      if (isObject(body)) yield* mediaRoots(root, body, join("/paths", path, method, "requestBody"));
    }
  }
}

function* mediaRoots(root: JsonObject, body: JsonObject, at: Pointer): Generator<Pointer> {
  const found = dereference(root, body, at);
  const content: Json | undefined = found?.node.content;
  for (const [type, media] of Object.entries(isObject(content) ? content : {})) {
    if (!isObject(media) || !isObject(media.schema) || found === undefined) continue;
    const schema = dereference(root, media.schema, join(found.pointer, "content", type, "schema"));
    if (schema !== undefined) yield schema.pointer;
  }
}
