import { isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "./pointer.ts";

/** What a node of an OpenAPI document is; rules say which kinds they look at. */
export type NodeKind =
  | "Document"
  | "PathItem"
  | "Operation"
  | "Parameter"
  | "RequestBody"
  | "Response"
  | "MediaType"
  | "Header"
  | "Schema";

export interface Visit {
  kind: NodeKind;
  pointer: Pointer;
  node: JsonObject;
}

/** Called when the children of a node are done; returns the node that stands there now (after edits). */
export type Leave = (visit: Visit) => void;

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type Method = (typeof METHODS)[number];

const SCHEMA = ["items", "additionalProperties", "not", "if", "then", "else", "propertyNames", "contains"];
const SCHEMA_MORE = ["unevaluatedProperties", "unevaluatedItems"];
const SCHEMA_LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SCHEMA_MAPS = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];

/** The direct subschemas of a schema, with their pointers relative to it (tokens already joined). */
export function* subschemas(schema: JsonObject, pointer: Pointer): Generator<[JsonObject, Pointer]> {
  for (const key of Object.keys(schema)) {
    const value = schema[key];
    if (typeof value !== "object" || value === null) continue;
    if (SCHEMA_MAPS.includes(key)) {
      if (!isObject(value)) continue;
      for (const name of Object.keys(value)) {
        const sub = value[name];
        if (isObject(sub)) yield [sub, join(pointer, key, name)];
      }
    } else if (SCHEMA_LISTS.includes(key) || (key === "items" && Array.isArray(value))) {
      if (!Array.isArray(value)) continue;
      for (let i = 0; i < value.length; i++) {
        const sub = value[i];
        if (isObject(sub)) yield [sub, join(pointer, key, i)];
      }
    } else if ((SCHEMA.includes(key) || SCHEMA_MORE.includes(key)) && isObject(value)) {
      yield [value, join(pointer, key)];
    }
  }
}

/**
 * Visits every node of a document once, children before parents, components before paths, in document order.
 * References are not followed: what they point at is visited where it stands.
 *
 * A visitor may replace the node it is given; the walk reads each child again through its parent, so what it visits
 * next is what stands there then. Nodes that a replacement brings in are seen on the next walk.
 */
export function walk(root: JsonObject, leave: Leave): void {
  const components = root.components;
  if (isObject(components)) walkComponents(components, "/components", leave);
  if (isObject(root.paths)) {
    for (const path of Object.keys(root.paths)) {
      const item = root.paths[path];
      if (isObject(item)) walkPathItem(item, join("/paths", path), leave);
    }
  }
  if (isObject(root.webhooks)) {
    for (const name of Object.keys(root.webhooks)) {
      const item = root.webhooks[name];
      if (isObject(item)) walkPathItem(item, join("/webhooks", name), leave);
    }
  }
  leave({ kind: "Document", pointer: "", node: root });
}

type Walker = (node: JsonObject, pointer: Pointer, leave: Leave) => void;

const COMPONENTS: Record<string, Walker> = {
  schemas: walkSchema,
  responses: walkResponse,
  parameters: walkParameter,
  requestBodies: walkRequestBody,
  headers: walkHeader,
  pathItems: walkPathItem,
};

function walkComponents(components: JsonObject, pointer: Pointer, leave: Leave): void {
  for (const [section, walker] of Object.entries(COMPONENTS)) {
    walkMap(components[section], join(pointer, section), walker, leave);
  }
}

function walkMap(map: Json | undefined, pointer: Pointer, walker: Walker, leave: Leave): void {
  if (!isObject(map)) return;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (isObject(value)) walker(value, join(pointer, key), leave);
  }
}

function walkPathItem(item: JsonObject, pointer: Pointer, leave: Leave): void {
  walkParameters(item.parameters, join(pointer, "parameters"), leave);
  for (const method of METHODS) {
    const operation = item[method];
    if (isObject(operation)) walkOperation(operation, join(pointer, method), leave);
  }
  leave({ kind: "PathItem", pointer, node: item });
}

function walkParameters(list: Json | undefined, pointer: Pointer, leave: Leave): void {
  if (!Array.isArray(list)) return;
  for (let i = 0; i < list.length; i++) {
    const parameter = list[i];
    if (isObject(parameter)) walkParameter(parameter, join(pointer, i), leave);
  }
}

function walkOperation(operation: JsonObject, pointer: Pointer, leave: Leave): void {
  walkParameters(operation.parameters, join(pointer, "parameters"), leave);
  if (isObject(operation.requestBody)) walkRequestBody(operation.requestBody, join(pointer, "requestBody"), leave);
  walkMap(operation.responses, join(pointer, "responses"), walkResponse, leave);
  if (isObject(operation.callbacks)) {
    for (const name of Object.keys(operation.callbacks)) {
      walkMap(operation.callbacks[name], join(pointer, "callbacks", name), walkPathItem, leave);
    }
  }
  // What further sources say of the same operation (read/compose.ts): visited like the operation itself.
  const also = operation["x-also"];
  if (Array.isArray(also)) {
    for (let i = 0; i < also.length; i++) {
      const entry = also[i];
      if (isObject(entry) && isObject(entry.operation)) {
        walkOperation(entry.operation, join(pointer, "x-also", i, "operation"), leave);
      }
    }
  }
  leave({ kind: "Operation", pointer, node: operation });
}

function walkParameter(parameter: JsonObject, pointer: Pointer, leave: Leave): void {
  if (isObject(parameter.schema)) walkSchema(parameter.schema, join(pointer, "schema"), leave);
  walkMap(parameter.content, join(pointer, "content"), walkMediaType, leave);
  leave({ kind: "Parameter", pointer, node: parameter });
}

function walkRequestBody(body: JsonObject, pointer: Pointer, leave: Leave): void {
  walkMap(body.content, join(pointer, "content"), walkMediaType, leave);
  leave({ kind: "RequestBody", pointer, node: body });
}

function walkResponse(response: JsonObject, pointer: Pointer, leave: Leave): void {
  walkMap(response.headers, join(pointer, "headers"), walkHeader, leave);
  walkMap(response.content, join(pointer, "content"), walkMediaType, leave);
  leave({ kind: "Response", pointer, node: response });
}

function walkHeader(header: JsonObject, pointer: Pointer, leave: Leave): void {
  if (isObject(header.schema)) walkSchema(header.schema, join(pointer, "schema"), leave);
  leave({ kind: "Header", pointer, node: header });
}

function walkMediaType(media: JsonObject, pointer: Pointer, leave: Leave): void {
  if (isObject(media.schema)) walkSchema(media.schema, join(pointer, "schema"), leave);
  leave({ kind: "MediaType", pointer, node: media });
}

/** Exported for rules that look at one schema tree. */
export function walkSchema(schema: JsonObject, pointer: Pointer, leave: Leave): void {
  for (const [sub, at] of subschemas(schema, pointer)) walkSchema(sub, at, leave);
  leave({ kind: "Schema", pointer, node: schema });
}

/** Follows `$ref`s from `node` to the first node that is none; undefined where one dangles or they run in a circle. */
export function resolve(
  root: JsonObject,
  node: JsonObject,
  lookUp: (root: Json, pointer: Pointer) => Json | undefined,
): { node: JsonObject; pointer: Pointer | undefined } | undefined {
  let current = node;
  let at: Pointer | undefined;
  for (let hops = 0; typeof current.$ref === "string"; hops++) {
    at = refPointer(current.$ref);
    const target = at === undefined ? undefined : lookUp(root, at);
    if (!isObject(target) || hops > 100) return undefined;
    current = target;
  }
  return { node: current, pointer: at };
}
