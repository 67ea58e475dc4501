import { escapeToken, isObject, type Json, type JsonObject, join, type Pointer } from "./pointer.ts";

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

/** The method that a member of a path item means, in whatever case it is written. */
export function methodOfKey(key: string, item: JsonObject): Method | undefined {
  return isObject(item[key]) ? METHODS.find((method) => method === key.toLowerCase()) : undefined;
}

/** Where schemas stand inside a schema: alone, in a list, or by name. */
const SUBSCHEMAS: ReadonlyMap<string, "one" | "list" | "map"> = new Map([
  ["items", "one"],
  ["additionalProperties", "one"],
  ["not", "one"],
  ["if", "one"],
  ["then", "one"],
  ["else", "one"],
  ["propertyNames", "one"],
  ["contains", "one"],
  ["unevaluatedProperties", "one"],
  ["unevaluatedItems", "one"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["prefixItems", "list"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["dependentSchemas", "map"],
  ["$defs", "map"],
  ["definitions", "map"],
]);

/** Calls `visit` for each direct subschema of a schema, in document order; `name` is its key under a map, else "". */
export function eachSubschema(
  schema: JsonObject,
  pointer: Pointer,
  visit: (sub: JsonObject, pointer: Pointer, keyword: string, name: string) => void,
): void {
  for (const key in schema) {
    const value = schema[key];
    if (typeof value !== "object" || value === null) continue;
    const place = SUBSCHEMAS.get(key);
    if (place === undefined || !Object.hasOwn(schema, key)) continue;
    if (Array.isArray(value)) {
      // `items` is a list in drafts before 2020-12.
      if (place !== "list" && key !== "items") continue;
      for (let i = 0; i < value.length; i++) {
        const sub = value[i];
        if (isObject(sub)) visit(sub, `${pointer}/${key}/${i}`, key, "");
      }
    } else if (place === "one") visit(value, `${pointer}/${key}`, key, "");
    else if (place === "map") {
      for (const name of Object.keys(value)) {
        const sub = value[name];
        if (isObject(sub)) visit(sub, `${pointer}/${key}/${escapeToken(name)}`, key, name);
      }
    }
  }
}

/** Whether a schema is all there is: it refers to nothing, and no schema stands in it. */
export function isLeaf(schema: JsonObject): boolean {
  for (const key in schema) {
    if (key === "$ref" || (typeof schema[key] === "object" && SUBSCHEMAS.has(key))) return false;
  }
  return true;
}

/** The same as a list, for callers that want to stop or to sort. */
export function subschemas(schema: JsonObject, pointer: Pointer): [JsonObject, Pointer][] {
  const found: [JsonObject, Pointer][] = [];
  eachSubschema(schema, pointer, (sub, at) => found.push([sub, at]));
  return found;
}

/** How far down a walk has to go for each kind. */
const DEPTHS: Readonly<Record<NodeKind, number>> = {
  Document: 0,
  PathItem: 1,
  Operation: 1,
  Parameter: 2,
  RequestBody: 2,
  Response: 2,
  Header: 2,
  MediaType: 2,
  Schema: 3,
};

export const KINDS: readonly NodeKind[] = Object.keys(DEPTHS) as NodeKind[];

/**
 * Visits every node of a document once, children before parents, components before paths, in document order.
 * References are not followed: what they point at is visited where it stands.
 *
 * A visitor may replace the node it is given; the walk reads each child again through its parent, so what it visits
 * next is what stands there then. Nodes that a replacement brings in are seen on the next walk.
 *
 * @param kinds the kinds the visitor cares about: the walk goes no deeper than they do, and may call it for others.
 * @param enter called with the pointer of each component and path item before what it holds; false leaves it out.
 */
export function walk(
  root: JsonObject,
  leave: Leave,
  kinds: Iterable<NodeKind> = ["Schema"],
  enter: (part: Pointer) => boolean = () => true,
): void {
  new Walk(leave, Math.max(...[...kinds].map((kind) => DEPTHS[kind])), enter).document(root);
}

type Step = (node: JsonObject, pointer: Pointer) => void;

class Walk {
  readonly #leave: Leave;
  readonly #enter: (part: Pointer) => boolean;
  readonly #parts: boolean;
  readonly #schemas: boolean;
  readonly #paths: boolean;

  constructor(leave: Leave, depth: number, enter: (part: Pointer) => boolean) {
    this.#leave = leave;
    this.#enter = enter;
    this.#paths = depth >= 1;
    this.#parts = depth >= 2;
    this.#schemas = depth >= 3;
  }

  document(root: JsonObject): void {
    if (this.#paths) {
      const components = isObject(root.components) ? root.components : {};
      if (this.#schemas) this.#top(components.schemas, "/components/schemas", this.#schema);
      if (this.#parts) {
        this.#top(components.responses, "/components/responses", this.#response);
        this.#top(components.parameters, "/components/parameters", this.#parameter);
        this.#top(components.requestBodies, "/components/requestBodies", this.#body);
        this.#top(components.headers, "/components/headers", this.#header);
      }
      this.#top(components.pathItems, "/components/pathItems", this.#pathItem);
      this.#top(components.callbacks, "/components/callbacks", (callback, at) =>
        this.#each(callback, at, this.#pathItem),
      );
      this.#top(root.paths, "/paths", this.#pathItem);
      this.#top(root.webhooks, "/webhooks", this.#pathItem);
    }
    this.#leave({ kind: "Document", pointer: "", node: root });
  }

  #top(map: Json | undefined, pointer: Pointer, step: Step): void {
    this.#each(map, pointer, (node, part) => {
      if (this.#enter(part)) step(node, part);
    });
  }

  #each(map: Json | undefined, pointer: Pointer, step: Step): void {
    if (!isObject(map)) return;
    for (const key of Object.keys(map)) {
      const value = map[key];
      if (isObject(value)) step(value, `${pointer}/${escapeToken(key)}`);
    }
  }

  readonly #pathItem: Step = (item, pointer) => {
    this.#parameters(item.parameters, `${pointer}/parameters`);
    for (const method of METHODS) {
      const operation = item[method];
      if (isObject(operation)) this.#operation(operation, `${pointer}/${method}`);
    }
    this.#leave({ kind: "PathItem", pointer, node: item });
  };

  #parameters(list: Json | undefined, pointer: Pointer): void {
    if (!this.#parts || !Array.isArray(list)) return;
    for (let i = 0; i < list.length; i++) {
      const parameter = list[i];
      if (isObject(parameter)) this.#parameter(parameter, `${pointer}/${i}`);
    }
  }

  #operation(operation: JsonObject, pointer: Pointer): void {
    this.#parameters(operation.parameters, `${pointer}/parameters`);
    if (this.#parts) {
      if (isObject(operation.requestBody)) this.#body(operation.requestBody, `${pointer}/requestBody`);
      this.#each(operation.responses, `${pointer}/responses`, this.#response);
    }
    if (isObject(operation.callbacks)) {
      for (const name of Object.keys(operation.callbacks)) {
        this.#each(operation.callbacks[name], join(pointer, "callbacks", name), this.#pathItem);
      }
    }
    // What further sources say of the same operation (compose/compose.ts): visited like the operation itself.
    const also = operation["x-also"];
    if (Array.isArray(also)) {
      for (let i = 0; i < also.length; i++) {
        const entry = also[i];
        if (isObject(entry) && isObject(entry.operation)) {
          this.#operation(entry.operation, `${pointer}/x-also/${i}/operation`);
        }
      }
    }
    this.#leave({ kind: "Operation", pointer, node: operation });
  }

  readonly #parameter: Step = (parameter, pointer) => {
    this.#schemaOf(parameter, pointer);
    this.#each(parameter.content, `${pointer}/content`, this.#media);
    this.#leave({ kind: "Parameter", pointer, node: parameter });
  };

  readonly #body: Step = (body, pointer) => {
    this.#each(body.content, `${pointer}/content`, this.#media);
    this.#leave({ kind: "RequestBody", pointer, node: body });
  };

  readonly #response: Step = (response, pointer) => {
    this.#each(response.headers, `${pointer}/headers`, this.#header);
    this.#each(response.content, `${pointer}/content`, this.#media);
    this.#leave({ kind: "Response", pointer, node: response });
  };

  readonly #header: Step = (header, pointer) => {
    this.#schemaOf(header, pointer);
    this.#leave({ kind: "Header", pointer, node: header });
  };

  readonly #media: Step = (media, pointer) => {
    this.#schemaOf(media, pointer);
    this.#leave({ kind: "MediaType", pointer, node: media });
  };

  #schemaOf(holder: JsonObject, pointer: Pointer): void {
    if (this.#schemas && isObject(holder.schema)) this.#schema(holder.schema, `${pointer}/schema`);
  }

  readonly #schema: Step = (schema, pointer) => walkSchema(schema, pointer, this.#leave);
}

/** Exported for rules that look at one schema tree. */
export function walkSchema(schema: JsonObject, pointer: Pointer, leave: Leave): void {
  const step = (node: JsonObject, at: Pointer): void => {
    eachSubschema(node, at, step);
    leave({ kind: "Schema", pointer: at, node });
  };
  step(schema, pointer);
}
