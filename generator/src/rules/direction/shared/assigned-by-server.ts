import type { Context } from "../../../normalize/rule.ts";
import { dereference, type Located } from "../../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../../openapi/pointer.ts";
import { eachSubschema, isLeaf, methodOfKey, operationKeys } from "../../../openapi/walk.ts";
import { statedTypes } from "../../../schema/accepts.ts";
import { ENVELOPE } from "../../../vendors/envelope.ts";

/** By schema: the required members that the server assigns, each with the reason. */
export type AssignedByServer = ReadonlyMap<Pointer, ReadonlyMap<string, string>>;

const known = new WeakMap<Context, AssignedByServer>();

/** Found once per walk, so that what rules see does not depend on the order in which they run. */
export function assignedByServer(cx: Context): AssignedByServer {
  let found = known.get(cx);
  if (found === undefined) {
    found = new ServerAssignedFinder(cx.root).assigned();
    known.set(cx, found);
  }
  return found;
}

const IN_PATH = "The path says already which one is meant: a request need not repeat what the server assigned.";
const CREATED = "The server assigns it to what this request creates: its path is the collection, and answers state it.";
const ONLY_ONE = "There is one at this path, and no path takes its id: a request need not name it.";
const OF_ANSWERS =
  "It is read-only and the answer requires it: the list speaks of answers, with which the model is shared.";
const NEW_PART = "It is read-only in an object that a creation describes in full: the server assigns it.";

/** The property that holds the id of a resource. */
const ID = "id";

class ServerAssignedFinder {
  readonly #root: JsonObject;
  /** Paths that are followed by a parameter in some path. */
  readonly #collections = new Set<string>();
  readonly #assigned = new Map<Pointer, Map<string, string>>();
  /** Schemas whose id a request sends to refer to an existing object. */
  readonly #referring = new Set<Pointer>();

  constructor(root: JsonObject) {
    this.#root = root;
    for (const path of Object.keys(isObject(root.paths) ? root.paths : {})) {
      for (const { index } of path.matchAll(/\/\{[^/]*\}(?=\/|$)/g)) this.#collections.add(path.slice(0, index));
    }
  }

  assigned(): AssignedByServer {
    for (const located of this.#operations()) {
      const { operation, pointer } = located;
      for (const body of bodies(this.#root, operation.requestBody, join(pointer, "requestBody"))) {
        this.#checkBody(located, body);
        if (located.place === "collection") this.#checkParts(located, body);
      }
    }
    for (const pointer of this.#referring) this.#assigned.get(pointer)?.delete(ID);
    return this.#assigned;
  }

  *#operations(): Generator<LocatedOperation> {
    for (const [path, item] of Object.entries(isObject(this.#root.paths) ? this.#root.paths : {})) {
      const place = this.#placeOf(path);
      for (const key of operationKeys(item)) {
        const operation = (item as JsonObject)[key] as JsonObject;
        yield { path, place, method: methodOfKey(key) ?? key, operation, pointer: join("/paths", path, key) };
      }
    }
  }

  #placeOf(path: string): LocatedOperation["place"] {
    if (/\/\{[^/]*\}$/.test(path)) return "item";
    return this.#collections.has(path) ? "collection" : "single";
  }

  /** Checks the body as a whole, in each of its variants. */
  #checkBody(located: LocatedOperation, body: Located): void {
    const results = lazy(() => resultsOf(this.#root, located));
    for (const part of variants(this.#root, body, located.method === "post")) {
      for (const name of requiredMembers(part.node)) {
        const because = this.#whyAssigned(located, part, name, results);
        if (because !== undefined) this.#note(part.pointer, name, because);
      }
    }
  }

  /** Checks the objects in a body: a POST describes new ones, other requests to a collection refer to existing ones. */
  #checkParts({ method }: LocatedOperation, body: Located): void {
    for (const part of nested(this.#root, body)) {
      if (!requiredMembers(part.node).includes(ID)) continue;
      if (method !== "post") this.#referring.add(part.pointer);
      else if (isReadOnly(this.#root, part, ID) && this.#isDescribed(part)) this.#note(part.pointer, ID, NEW_PART);
    }
  }

  #note(pointer: Pointer, name: string, because: string): void {
    const names = this.#assigned.get(pointer) ?? new Map<string, string>();
    if (!names.has(name)) names.set(name, because);
    this.#assigned.set(pointer, names);
  }

  #whyAssigned(
    located: LocatedOperation,
    part: Located,
    name: string,
    results: () => readonly Located[],
  ): string | undefined {
    const readOnly = isReadOnly(this.#root, part, name);
    if (!readOnly) return name === ID ? this.#whyGenerated(located, part, results) : undefined;
    if (name !== ID) return results().some((one) => requires(this.#root, one, name)) ? OF_ANSWERS : undefined;
    if (located.place === "item") return IN_PATH;
    if (!this.#requiresMore(part)) return undefined;
    if (located.place === "collection") return located.method === "post" ? CREATED : undefined;
    if (located.method === "post" && results().some((one) => requires(this.#root, one, name))) return OF_ANSWERS;
    const isRead = isObject(get(this.#root, join("/paths", located.path, "get")));
    return isRead && located.method !== "delete" ? ONLY_ONE : undefined;
  }

  /** Whether an object requires members that are not read-only. Without any, it only refers to an existing object. */
  #requiresMore(part: Located): boolean {
    return requiredMembers(part.node).some((name) => name !== ID && !isReadOnly(this.#root, part, name));
  }

  /** Whether an object requires more than strings. A reference to an existing object has its id and words beside it. */
  #isDescribed(part: Located): boolean {
    const properties = part.node.properties as JsonObject;
    return requiredMembers(part.node).some((name) => {
      const member = dereference(this.#root, properties[name], join(part.pointer, "properties", name));
      const types = member === undefined ? [] : [...(statedTypes(member.node) ?? [])];
      return types.some((type) => type !== "string") && !isReadOnly(this.#root, part, name);
    });
  }

  /**
   * The reason for an id that is not marked read-only: the request shares its model with the response, and the id looks
   * generated. If the caller chooses the id, the request has a model of its own, or the id is a word.
   */
  #whyGenerated(located: LocatedOperation, part: Located, results: () => readonly Located[]): string | undefined {
    const { place, method } = located;
    if (place === "single" || (place === "collection" && method !== "post")) return undefined;
    const id = dereference(this.#root, (part.node.properties as JsonObject)[ID], part.pointer);
    if (id === undefined || !isGenerated(id.node)) return undefined;
    if (!results().some((one) => isSameModel(this.#root, part, one))) return undefined;
    return place === "item" ? IN_PATH : CREATED;
  }
}

interface LocatedOperation {
  path: string;
  /** item: the path ends in a parameter. collection: other paths continue it with a parameter. single: neither. */
  place: "item" | "collection" | "single";
  method: string;
  operation: JsonObject;
  pointer: Pointer;
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The schemas of a request body or a response, of every media type. */
function* bodies(root: JsonObject, holder: Json | undefined, at: Pointer): Generator<Located> {
  const found = dereference(root, holder, at);
  const content = found?.node.content;
  for (const [type, media] of Object.entries(isObject(content) ? content : {})) {
    if (found === undefined || !isObject(media)) continue;
    const schema = dereference(root, media.schema, join(found.pointer, "content", type, "schema"));
    if (schema !== undefined) yield schema;
  }
}

/**
 * The results of an operation's success responses, in each of their variants: the result of an envelope, or the body.
 */
function resultsOf(root: JsonObject, { operation, pointer }: LocatedOperation): Located[] {
  const responses = isObject(operation.responses) ? operation.responses : {};
  return Object.entries(responses).flatMap(([status, response]) => {
    if (!status.startsWith("2")) return [];
    return [...bodies(root, response, join(pointer, "responses", status))].flatMap((body) =>
      [...variants(root, body, true)].flatMap((one) => {
        const result = isObject(one.node.properties) ? one.node.properties[RESULT] : undefined;
        const found = dereference(root, result, join(one.pointer, "properties", RESULT));
        return found === undefined ? [one] : [...variants(root, found, true)];
      }),
    );
  });
}

const { result: RESULT } = ENVELOPE;

/** A schema and the schemas it is composed of, dereferenced; with `items`, also those of list items. */
function* variants(root: JsonObject, at: Located, items: boolean, seen = new Set<Pointer>()): Generator<Located> {
  if (seen.has(at.pointer)) return;
  seen.add(at.pointer);
  yield at;
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const list = at.node[key];
    for (const [i, branch] of (Array.isArray(list) ? list : []).entries()) {
      const part = dereference(root, branch, join(at.pointer, key, i));
      if (part !== undefined) yield* variants(root, part, items, seen);
    }
  }
  const part = items ? dereference(root, at.node.items, join(at.pointer, "items")) : undefined;
  if (part !== undefined) yield* variants(root, part, items, seen);
}

const PARTS = new Set(["allOf", "anyOf", "oneOf", "items", "properties"]);

/** A body and every object inside it, at any depth. */
function nested(root: JsonObject, body: Located): Located[] {
  const found = [body];
  const seen = new Set([body.node]);
  for (const { node, pointer } of found) {
    eachSubschema(node, pointer, (sub, at, keyword) => {
      if (!PARTS.has(keyword) || isLeaf(sub)) return;
      const part = dereference(root, sub, at);
      if (part === undefined || seen.has(part.node)) return;
      seen.add(part.node);
      found.push(part);
    });
  }
  return found;
}

/** Required names that the schema itself describes, without those that it marks as read-only itself. */
function requiredMembers({ required, properties }: JsonObject): string[] {
  if (!Array.isArray(required) || !isObject(properties)) return [];
  return required.map(String).filter((name) => isObject(properties[name]) && !isMarked(properties[name]));
}

/** Rule read-only removes properties with a mark of their own from requests. */
function isMarked(property: Json | undefined): boolean {
  return isObject(property) && property.readOnly === true;
}

function isReadOnly(root: JsonObject, { node, pointer }: Located, name: string): boolean {
  const property = isObject(node.properties) ? node.properties[name] : undefined;
  return dereference(root, property, pointer)?.node.readOnly === true;
}

function requires(root: JsonObject, part: Located, name: string): boolean {
  return requiredMembers(part.node).includes(name) && isReadOnly(root, part, name);
}

const HEX = /^(?:[0-9a-f]{16,}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

function isGenerated({ format, example, examples, minLength, maxLength }: JsonObject): boolean {
  if (format === "uuid" || (minLength !== undefined && minLength === maxLength)) return true;
  return [example, ...(Array.isArray(examples) ? examples : [])].some(
    (one) => typeof one === "string" && HEX.test(one),
  );
}

/** Whether a response has all members of a request, requires at least as much, and adds only read-only members. */
function isSameModel(root: JsonObject, request: Located, answer: Located): boolean {
  const sent = isObject(request.node.properties) ? Object.keys(request.node.properties) : [];
  const answered = isObject(answer.node.properties) ? answer.node.properties : {};
  return (
    sent.every((name) => Object.hasOwn(answered, name)) &&
    Object.keys(answered).every((name) => sent.includes(name) || isReadOnly(root, answer, name)) &&
    requiredMembers(request.node).every((name) => requiredMembers(answer.node).includes(name))
  );
}
