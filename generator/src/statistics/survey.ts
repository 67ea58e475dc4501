import { dereference, type Located } from "../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { methodOfKey, operationKeys, type Visit, walk } from "../openapi/walk.ts";

export interface OperationAt extends Located {
  path: string;
  method: string;
  /** Of the path item and of the operation, dereferenced. */
  parameters: readonly Located[];
  body: Located | undefined;
  /** Dereferenced; without dangling references. */
  responses: readonly (Located & { status: string })[];
}

/** What the checks read of a document, which is published or canonical, OpenAPI 3.0 or 3.1. */
export interface Survey {
  root: JsonObject;
  /** Every schema node, references included. */
  schemas: readonly Visit[];
  /** Components under `schemas`, by name. */
  components: ReadonlyMap<string, JsonObject>;
  operations: readonly OperationAt[];
}

export function survey(root: JsonObject): Survey {
  const schemas: Visit[] = [];
  walk(root, (visit) => {
    if (visit.kind === "Schema") schemas.push(visit);
  });
  const named = get(root, "/components/schemas");
  const components = new Map<string, JsonObject>();
  for (const [name, node] of Object.entries(isObject(named) ? named : {}))
    if (isObject(node)) components.set(name, node);
  return { root, schemas, components, operations: [...operations(root)] };
}

function* operations(root: JsonObject): Generator<OperationAt> {
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    for (const key of operationKeys(item)) {
      const node = isObject(item) ? item[key] : undefined;
      if (!isObject(item) || !isObject(node)) continue;
      const pointer = join("/paths", path, key);
      const responses = Object.entries(isObject(node.responses) ? node.responses : {}).flatMap(([status, response]) => {
        const found = dereference(root, response, join(pointer, "responses", status));
        return found === undefined ? [] : [{ status, ...found }];
      });
      const parameters = [
        ...list(root, item.parameters, join("/paths", path, "parameters")),
        ...list(root, node.parameters, join(pointer, "parameters")),
      ];
      const body = dereference(root, node.requestBody, join(pointer, "requestBody"));
      yield { path, method: methodOfKey(key) ?? key, node, pointer, parameters, body, responses };
    }
  }
}

function list(root: JsonObject, nodes: Json | undefined, pointer: Pointer): Located[] {
  return (Array.isArray(nodes) ? nodes : []).flatMap((node, i) => dereference(root, node, join(pointer, i)) ?? []);
}

/** The media types of a request body or response. */
export function contents({ node, pointer }: Located): (Located & { media: string })[] {
  return Object.entries(isObject(node.content) ? node.content : {}).flatMap(([media, content]) =>
    isObject(content) ? [{ media, node: content, pointer: join(pointer, "content", media) }] : [],
  );
}

export function isJson(media: string): boolean {
  return /^application\/([\w.+-]*\+)?json\b/.test(media);
}

/** Caches the result for each document: several checks need it. */
export function once<T>(compute: (from: Survey) => T): (from: Survey) => T {
  const known = new WeakMap<Survey, T>();
  return (from) => {
    const found = known.get(from) ?? compute(from);
    known.set(from, found);
    return found;
  };
}
