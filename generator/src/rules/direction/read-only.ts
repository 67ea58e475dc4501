import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";

/**
 * `readOnly` properties belong to responses; OpenAPI says that a request should not send them and that `required`
 * then speaks of the response alone. In what only requests reach they go, from `required` too.
 *
 * Two published habits are not evidence: `readOnly` on a component that a property refers to (POST teamnet/routes
 * requires a `tunnel_id` whose component is read-only elsewhere), so only the property's own word counts, and what a
 * request requires of such properties is left to rule server-assigned; and a nested object that requires nothing but read-only properties, which is how a policy names a permission group by its id:
 * such properties stay, optional.
 */
export const readOnly: Rule = rule({
  id: "read-only",
  code: "FS3082",
  stage: "direction",
  summary: "Leaves read-only properties out of what only requests use.",
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
    const namesIt = required.length > 0 && left.length === 0 && !isBody(cx);
    for (const name of names) {
      // Without its mark it is an ordinary property to the next walk.
      if (namesIt && required.includes(name)) cx.remove(["properties", name, "readOnly"], NAMES_IT, "equivalent");
      else cx.remove(["properties", name], NOT_SENT, "widen");
    }
    if (left.length < required.length) {
      const because = namesIt ? NAMES_IT : NOT_SENT;
      if (left.length > 0) cx.set("required", left, because, "widen");
      else cx.remove("required", because, "widen");
    }
  },
});

const NOT_SENT = "A read-only property is stated by responses; a request does not send it.";
const NAMES_IT = "All this object requires is read-only: a request may send it to name what it means, and need not.";

/** The properties that say `readOnly: true` or `writeOnly: true` themselves. */
export function markedProperties(schema: JsonObject, mark: "readOnly" | "writeOnly"): string[] {
  if (!isObject(schema.properties)) return [];
  const properties = schema.properties;
  return Object.keys(properties).filter((name) => {
    const property = properties[name];
    return isObject(property) && property[mark] === true;
  });
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
