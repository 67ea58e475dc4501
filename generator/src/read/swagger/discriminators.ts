import { isObject, type JsonObject, join, member, refPointer, setMember, toUriRef } from "../../openapi/pointer.ts";

const SCHEMAS = "/components/schemas";

/**
 * Makes `x-ms-discriminator-value` of a schema an entry of the mapping of the schema that it extends: Swagger 2.0 itself has no
 * other value for a kind than the name of its definition.
 */
export function mapDiscriminators(schemas: JsonObject): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const value = isObject(schema) ? schema["x-ms-discriminator-value"] : undefined;
    if (typeof value !== "string") continue;
    for (const base of basesOf(schemas, name)) {
      const { discriminator } = base;
      if (!isObject(discriminator)) continue;
      if (!isObject(discriminator.mapping)) discriminator.mapping = {};
      setMember(discriminator.mapping, value, toUriRef(join(SCHEMAS, name)));
    }
  }
}

/** The schemas that a schema extends, directly or through others, and itself. */
function basesOf(schemas: JsonObject, name: string, found: Set<string> = new Set()): JsonObject[] {
  const schema = member(schemas, name);
  if (!isObject(schema) || found.has(name)) return [];
  found.add(name);
  const parts = Array.isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
  const names = parts.flatMap(({ $ref }) => {
    const pointer = typeof $ref === "string" ? refPointer($ref) : undefined;
    return pointer?.startsWith(`${SCHEMAS}/`) ? [pointer.slice(SCHEMAS.length + 1)] : [];
  });
  return [schema, ...names.flatMap((base) => basesOf(schemas, base, found))];
}
