import { clone } from "../../openapi/clone.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { walkSchema } from "../../openapi/walk.ts";

/** A schema of Swagger 2.0 as OpenAPI 3.0 has it. */
export function convertSchema(schema: Json): Json {
  const converted = clone(schema);
  if (isObject(converted)) walkSchema(converted, "", ({ node }) => convertKeywords(node));
  return converted;
}

function convertKeywords(schema: JsonObject): void {
  if (typeof schema.discriminator === "string") schema.discriminator = { propertyName: schema.discriminator };
  if (typeof schema["x-nullable"] === "boolean") {
    schema.nullable ??= schema["x-nullable"];
    delete schema["x-nullable"];
  }
  if (schema.type === "file") {
    schema.type = "string";
    schema.format = "binary";
  }
}

/** What Swagger 2.0 writes beside the name of a parameter or header, and OpenAPI 3 in its schema. */
const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  "type",
  "format",
  "items",
  "default",
  "enum",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "maxItems",
  "minItems",
  "uniqueItems",
  "multipleOf",
  "nullable",
  "x-nullable",
]);

/** The schema of a parameter or header, and its other members. */
export function separateSchema(node: JsonObject): { schema: JsonObject; rest: JsonObject } {
  const entries = Object.entries(node);
  const schema = Object.fromEntries(entries.filter(([key]) => SCHEMA_KEYWORDS.has(key)));
  const rest = Object.fromEntries(entries.filter(([key]) => !SCHEMA_KEYWORDS.has(key)));
  return { schema: convertSchema(withoutFormat(schema)) as JsonObject, rest: clone(rest) };
}

/** Without `collectionFormat` of items, which is no keyword of a schema. */
function withoutFormat(schema: JsonObject): JsonObject {
  if (!isObject(schema.items)) return schema;
  const { collectionFormat: _, ...items } = schema.items;
  return { ...schema, items: withoutFormat(items) };
}
