import { dereference } from "../../generator/src/openapi/dereference.ts";
import { isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";

/** A value that a schema accepts, every optional member included; of a union, the first branch. The same each time. */
export function sample(root: JsonObject, schema: Json | undefined, name: string, depth = 0): Json {
  const node = isObject(schema) ? (dereference(root, schema, "")?.node ?? schema) : {};
  if (node.const !== undefined) return node.const;
  if (Array.isArray(node.enum)) return node.enum.find((value) => value !== null) ?? null;
  const branches = [node.anyOf, node.oneOf].find((list) => Array.isArray(list)) as Json[] | undefined;
  if (branches !== undefined && node.properties === undefined) return sample(root, branches[0], name, depth);
  const type = Array.isArray(node.type) ? node.type.find((one) => one !== "null") : node.type;
  if (type === "object" || isObject(node.properties)) return members(root, node, depth);
  switch (type) {
    case "array":
      // Two items, so that it shows how lists are written.
      return depth > 6 ? [] : [sample(root, node.items, name, depth + 1), second(root, node.items, name, depth + 1)];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return 7;
    case "string":
      return node.format === "date-time" ? "2026-01-02T03:04:05Z" : `a ${name}/ü`;
    default:
      return `any ${name}`;
  }
}

function members(root: JsonObject, node: JsonObject, depth: number): JsonObject {
  const properties = isObject(node.properties) ? node.properties : {};
  const entries = Object.entries(properties).filter(([, one]) => !isObject(one) || one.readOnly !== true);
  return Object.fromEntries(depth > 6 ? [] : entries.map(([name, one]) => [name, sample(root, one, name, depth + 1)]));
}

function second(root: JsonObject, schema: Json | undefined, name: string, depth: number): Json {
  const node = isObject(schema) ? (dereference(root, schema, "")?.node ?? schema) : {};
  const values = Array.isArray(node.enum) ? node.enum.filter((value) => value !== null) : [];
  return values[1] ?? sample(root, schema, `other ${name}`, depth);
}
