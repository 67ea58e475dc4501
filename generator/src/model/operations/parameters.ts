import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../../openapi/pointer.ts";
import { holdsDateTime } from "../dates.ts";
import type { Parameter } from "../model.ts";
import type { Schemas } from "../schemas.ts";

/** The parameters of an operation: its own, and those of its path that it does not state itself. */
export function readParameters(schemas: Schemas, node: JsonObject, item: JsonObject, pointer: Pointer): Parameter[] {
  const found = new Map<string, Parameter>();
  const lists: [Json | undefined, Pointer][] = [
    [item.parameters, join(parent(pointer).pointer, "parameters")],
    [node.parameters, join(pointer, "parameters")],
  ];
  for (const [list, at] of lists) {
    if (!Array.isArray(list)) continue;
    list.forEach((entry, i) => {
      const parameter = readParameter(schemas, entry, join(at, i));
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  }
  return [...found.values()];
}

function readParameter(schemas: Schemas, entry: Json, at: Pointer): Parameter | undefined {
  const stated = dereference(schemas.root, entry, at);
  if (stated === undefined) return undefined;
  const { node, pointer } = stated;
  const { name, in: place, schema, content, description, style, explode } = node;
  if (typeof name !== "string" || !isPlace(place)) return undefined;
  const media = isObject(schema) || !isObject(content) ? undefined : Object.keys(content)[0];
  const inner = media === undefined ? join(pointer, "schema") : join(pointer, "content", media, "schema");
  const value = media === undefined ? schema : get(node, join("/content", media, "schema"));
  const type = schemas.of(isObject(value) ? value : {}, inner);
  return {
    name,
    in: place,
    required: place === "path" || node.required === true,
    type,
    takesDate: holdsDateTime(schemas, type),
    deprecated: node.deprecated === true,
    ...(typeof description === "string" && { description }),
    ...(typeof style === "string" && { style }),
    ...(typeof explode === "boolean" && { explode }),
    ...(node.allowReserved === true && { allowReserved: true }),
    ...(media !== undefined && { mediaType: media }),
  };
}

function isPlace(value: Json | undefined): value is Parameter["in"] {
  return value === "path" || value === "query" || value === "header" || value === "cookie";
}
