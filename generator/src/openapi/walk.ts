import { cached, escapeToken, isObject, type Json, type JsonObject, join, type Pointer } from "./pointer.ts";

/** The kinds of nodes of an OpenAPI document. A rule has a visitor for each kind that it corrects. */
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

/** Called for a node after its children. */
export type Leave = (visit: Visit) => void;

/** The methods that a path item of OpenAPI 3.1 has members for, in its order. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The methods that clients have functions for: `client.GET`. An operation of another method is called by its name alone. */
export const CLIENT_METHODS: readonly string[] = [...METHODS, "query"];

/** The method of an operation in lower case: one of METHODS, or a further one, which OpenAPI 3.2 can describe. */
export type Method = string;

/** Before the further methods of a path item: OpenAPI 3.1 has no place for them but an extension. */
const FURTHER = "x-method-";

/** The member of a path item that has the operation of a method. */
export function keyOfMethod(method: Method): string {
  return (METHODS as readonly string[]).includes(method) ? method : FURTHER + method;
}

/** The method of a member of a path item; undefined for a member that is no operation. */
export function methodOfKey(key: string): Method | undefined {
  if (key.startsWith(FURTHER)) return key.slice(FURTHER.length);
  return (METHODS as readonly string[]).includes(key) ? key : undefined;
}

/** The members of path items that are operations: those of METHODS first, in their order. */
export function operationKeys(...items: readonly (Json | undefined)[]): string[] {
  const keys: string[] = METHODS.filter((method) => items.some((item) => isObject(item) && isObject(item[method])));
  for (const item of items) {
    if (!isObject(item)) continue;
    for (const key in item) {
      if (key.startsWith(FURTHER) && isObject(item[key]) && !keys.includes(key)) keys.push(key);
    }
  }
  return keys;
}

/** The member that the operation at `key` belongs in: documents write methods in capitals too. */
export function operationKey(key: string, item: JsonObject): string | undefined {
  if (!isObject(item[key])) return undefined;
  return key.startsWith(FURTHER) ? key : METHODS.find((method) => method === key.toLowerCase());
}

/** The keywords of a schema that hold schemas: one, a list, or a map by name. */
export const SUBSCHEMAS: ReadonlyMap<string, "one" | "list" | "map"> = new Map([
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

/** Calls `visit` for each direct subschema, in document order. `name` is the key in a map of schemas, otherwise "". */
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
      const inside = `${pointer}/${key}/`;
      for (let i = 0; i < value.length; i++) {
        const sub = value[i];
        if (isObject(sub)) visit(sub, inside + i, key, "");
      }
    } else if (place === "one") visit(value, `${pointer}/${key}`, key, "");
    else if (place === "map") {
      const inside = `${pointer}/${key}/`;
      for (const name of Object.keys(value)) {
        const sub = value[name];
        if (isObject(sub)) visit(sub, inside + escapeToken(name), key, name);
      }
    }
  }
}

/** Whether a schema has no reference and no subschema. */
export function isLeaf(schema: JsonObject): boolean {
  for (const key in schema) {
    if (key === "$ref" || (typeof schema[key] === "object" && SUBSCHEMAS.has(key))) return false;
  }
  return true;
}

/** The direct subschemas as a list. */
export function subschemas(schema: JsonObject, pointer: Pointer): [JsonObject, Pointer][] {
  const found: [JsonObject, Pointer][] = [];
  eachSubschema(schema, pointer, (sub, at) => found.push([sub, at]));
  return found;
}

/** The depth of a walk that visits a kind of node. */
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
 * References are not followed.
 *
 * The visitor may replace the node it is called for. Nodes inside the replacement are visited by the next walk.
 *
 * @param kinds the kinds that the visitor needs. The walk goes as deep as they do, and visits other kinds on the way.
 * @param enter called with the pointer of each component and path item before its nodes; false skips them.
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

const partPointersBySection = new Map<Pointer, (key: string) => Pointer>();

/** The pointers of components and path items: the same string objects in every walk, which makes lookups by them faster. */
function partPointers(section: Pointer): (key: string) => Pointer {
  let pointers = partPointersBySection.get(section);
  if (pointers === undefined) {
    pointers = cached((key) => join(section, key));
    partPointersBySection.set(section, pointers);
  }
  return pointers;
}

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
    if (!isObject(map)) return;
    const pointerOf = partPointers(pointer);
    for (const key of Object.keys(map)) {
      const value = map[key];
      if (!isObject(value)) continue;
      const part = pointerOf(key);
      if (this.#enter(part)) step(value, part);
    }
  }

  #each(map: Json | undefined, pointer: Pointer, step: Step): void {
    if (!isObject(map)) return;
    const inside = `${pointer}/`;
    for (const key of Object.keys(map)) {
      const value = map[key];
      if (isObject(value)) step(value, inside + escapeToken(key));
    }
  }

  readonly #pathItem: Step = (item, pointer) => {
    this.#parameters(item.parameters, `${pointer}/parameters`);
    for (const key of operationKeys(item)) this.#operation(item[key] as JsonObject, `${pointer}/${key}`);
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
    // The same operation in further sources (compose/compose.ts) is visited like the operation itself.
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

/** Visits a schema and its subschemas, children first. */
export function walkSchema(schema: JsonObject, pointer: Pointer, leave: Leave): void {
  const step = (node: JsonObject, at: Pointer): void => {
    eachSubschema(node, at, step);
    leave({ kind: "Schema", pointer: at, node });
  };
  step(schema, pointer);
}
