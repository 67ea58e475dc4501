import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, member, type Pointer, parent } from "../../openapi/pointer.ts";

const REPEATS_NAME = "An example that repeats the name shows the name, not a value.";

/**
 * A sample generator used the name as the value: `last_updated: "last_updated"`. Such examples are no evidence of
 * anything, and hide the real ones in the documentation. In the example of a whole body, the member is removed and the
 * rest stays, even if only `{}` is left: the number of elements in a list is information too. The rest may lack a
 * member that the schema requires; an example of a body shows a shape and is never sent (C04).
 */
export const placeholderExample: Rule = rule({
  id: "placeholder-example",
  code: "FS3023",
  stage: "schema",
  summary: "Removes examples that only repeat the name of the field.",
  evidence: ["contradictions: C27", "sources: 275 members in examples of bodies; corpus 2024-08-06: none"],
  keywords: ["example"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (typeof schema.example !== "string") return;
    const name = nameOf(cx.pointer, cx);
    if (name === undefined || isListed(schema, name)) return;
    if (schema.example === name) cx.remove("example", REPEATS_NAME);
  },
  Parameter(parameter, cx) {
    const { name, schema } = parameter;
    if (typeof name !== "string" || parameter.example !== name) return;
    if (!isObject(schema) || !isListed(schema, name)) cx.remove("example", REPEATS_NAME);
  },
  MediaType(media, cx) {
    const schemas = isObject(media.schema) ? [media.schema] : [];
    dropMembers(media.example, ["example"], schemas, cx);
    for (const [key, example] of Object.entries(isObject(media.examples) ? media.examples : {})) {
      if (isObject(example)) dropMembers(example.value, ["examples", key, "value"], schemas, cx);
    }
  },
});

/** @param schemas the schemas that describe `value`, if any. */
function dropMembers(
  value: Json | undefined,
  path: readonly (string | number)[],
  schemas: readonly JsonObject[],
  cx: Context,
): void {
  if (Array.isArray(value)) {
    const described = [...parts(schemas, cx)].flatMap(({ items }) => (isObject(items) ? [items] : []));
    for (const [i, item] of value.entries()) dropMembers(item, [...path, i], described, cx);
  } else if (isObject(value)) {
    const described = [...parts(schemas, cx)];
    for (const name of Object.keys(value)) {
      const own = described.flatMap(({ properties }) => {
        const property = member(properties, name);
        return isObject(property) ? [property] : [];
      });
      if (value[name] !== name) dropMembers(value[name], [...path, name], own, cx);
      else if (![...parts(own, cx)].some((schema) => isListed(schema, name))) cx.remove([...path, name], REPEATS_NAME);
    }
  }
}

/** The dereferenced schemas, and all schemas that they are composed of. */
function parts(schemas: readonly JsonObject[], cx: Context): Set<JsonObject> {
  const found = new Set<JsonObject>();
  const add = (schema: Json): void => {
    const node = isObject(schema) ? cx.resolve(schema)?.node : undefined;
    if (node === undefined || found.has(node)) return;
    found.add(node);
    for (const list of [node.allOf, node.anyOf, node.oneOf])
      for (const part of Array.isArray(list) ? list : []) add(part);
  };
  for (const schema of schemas) add(schema);
  return found;
}

/** The name of the property or parameter that the schema at `pointer` describes. */
function nameOf(pointer: Pointer, cx: Context): string | undefined {
  const at = parent(pointer);
  if (at.pointer.endsWith("/properties")) return at.key;
  if (at.key !== "schema") return undefined;
  const holder = cx.editor.get(at.pointer);
  return isObject(holder) && typeof holder.name === "string" ? holder.name : undefined;
}

function isListed(schema: JsonObject, name: string): boolean {
  return schema.const === name || (Array.isArray(schema.enum) && schema.enum.includes(name));
}
