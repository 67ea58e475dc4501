import type { Context } from "../../../normalize/rule.ts";
import { dereference, type Located } from "../../../openapi/dereference.ts";
import { operationsOf } from "../../../openapi/operations.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, tokens } from "../../../openapi/pointer.ts";
import { CLOUDFLARE } from "../../../vendors/cloudflare.ts";

/** By schema: the members it requires though the server assigns them, each with how that is known. */
export type AssignedByServer = ReadonlyMap<Pointer, ReadonlyMap<string, string>>;

const known = new WeakMap<Context, AssignedByServer>();

/** One reading a walk: what the rules of the stage see does not depend on the order in which they run. */
export function assignedByServer(cx: Context): AssignedByServer {
  let found = known.get(cx);
  if (found === undefined) {
    found = new Reading(cx.root).assigned();
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

/** How the id of a thing is called in what describes it. */
const ID = "id";

class Reading {
  readonly #root: JsonObject;
  /** Paths below which a parameter names one of several. */
  readonly #collections = new Set<string>();
  readonly #assigned = new Map<Pointer, Map<string, string>>();
  /** Schemas by whose id some request names what it means. */
  readonly #naming = new Set<Pointer>();

  constructor(root: JsonObject) {
    this.#root = root;
    for (const path of Object.keys(isObject(root.paths) ? root.paths : {})) {
      for (const { index } of path.matchAll(/\/\{[^/]*\}(?=\/|$)/g)) this.#collections.add(path.slice(0, index));
    }
  }

  assigned(): AssignedByServer {
    for (const [pointer, operation] of operationsOf(this.#root)) {
      const [section, path, method] = tokens(pointer) as [string, string, string];
      if (section !== "paths") continue;
      const call = { path, method, operation, pointer, place: this.#placeOf(path) };
      for (const body of bodies(this.#root, operation.requestBody, join(pointer, "requestBody"))) {
        this.#request(call, body);
        if (call.place === "collection") this.#parts(call, body);
      }
    }
    for (const pointer of this.#naming) this.#assigned.get(pointer)?.delete(ID);
    return this.#assigned;
  }

  #placeOf(path: string): Call["place"] {
    if (/\/\{[^/]*\}$/.test(path)) return "item";
    return this.#collections.has(path) ? "collection" : "single";
  }

  /** What is sent as a whole, in each of its variants. */
  #request(call: Call, body: Located): void {
    const answers = lazily(() => resultsOf(this.#root, call));
    for (const part of variants(this.#root, body, call.method === "post")) {
      for (const name of requiredMembers(part.node)) {
        const because = this.#whyAssigned(call, part, name, answers);
        if (because !== undefined) this.#note(part.pointer, name, because);
      }
    }
  }

  /** What is sent inside: a creation describes new things, any other request to a collection names some of those there. */
  #parts({ method }: Call, body: Located): void {
    for (const part of nested(this.#root, body)) {
      if (!requiredMembers(part.node).includes(ID)) continue;
      if (method !== "post") this.#naming.add(part.pointer);
      else if (isReadOnly(this.#root, part, ID) && this.#describes(part)) this.#note(part.pointer, ID, NEW_PART);
    }
  }

  #note(pointer: Pointer, name: string, because: string): void {
    const names = this.#assigned.get(pointer) ?? new Map<string, string>();
    if (!names.has(name)) names.set(name, because);
    this.#assigned.set(pointer, names);
  }

  #whyAssigned(call: Call, part: Located, name: string, answers: () => readonly Located[]): string | undefined {
    const readOnly = isReadOnly(this.#root, part, name);
    if (!readOnly) return name === ID ? this.#whyGenerated(call, part, answers) : undefined;
    if (name !== ID) return answers().some((one) => requires(this.#root, one, name)) ? OF_ANSWERS : undefined;
    if (call.place === "item") return IN_PATH;
    if (!this.#describes(part)) return undefined;
    if (call.place === "collection") return call.method === "post" ? CREATED : undefined;
    const isRead = isObject(get(this.#root, join("/paths", call.path, "get")));
    return isRead && call.method !== "delete" ? ONLY_ONE : undefined;
  }

  /** Whether an object requires more than what is read-only. One that does not only names what it means. */
  #describes(part: Located): boolean {
    return requiredMembers(part.node).some((name) => name !== ID && !isReadOnly(this.#root, part, name));
  }

  /**
   * An id without the mark: the request shares its model with the answer, and the id has the form of a generated one.
   * Where the caller chooses it, the request has a model of its own that says so, or the id is a word.
   */
  #whyGenerated(call: Call, part: Located, answers: () => readonly Located[]): string | undefined {
    const { place, method } = call;
    if (place === "single" || (place === "collection" && method !== "post")) return undefined;
    const id = dereference(this.#root, (part.node.properties as JsonObject)[ID], part.pointer);
    if (id === undefined || !isGenerated(id.node)) return undefined;
    if (!answers().some((one) => isSameModel(this.#root, part, one))) return undefined;
    return place === "item" ? IN_PATH : CREATED;
  }
}

interface Call {
  path: string;
  /** Whether the path ends in the name of one thing, holds several that are named below it, or stands for the only one. */
  place: "item" | "collection" | "single";
  method: string;
  operation: JsonObject;
  pointer: Pointer;
}

function lazily<T>(make: () => T): () => T {
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

/** What the successes of an operation are about, in each of its variants: the result of an envelope, or the body. */
function resultsOf(root: JsonObject, { operation, pointer }: Call): Located[] {
  const responses = isObject(operation.responses) ? operation.responses : {};
  return Object.entries(responses).flatMap(([status, response]) => {
    if (!status.startsWith("2")) return [];
    return [...bodies(root, response, join(pointer, "responses", status))].flatMap((body) =>
      [...variants(root, body, true)].flatMap((one) => {
        const result = isObject(one.node.properties) ? one.node.properties[RESULT] : undefined;
        const landed = dereference(root, result, join(one.pointer, "properties", RESULT));
        return landed === undefined ? [one] : [...variants(root, landed, true)];
      }),
    );
  });
}

const { result: RESULT } = CLOUDFLARE.envelope;

/** A schema and what it is composed of, references followed; the items of a list too, if asked for. */
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

/** Every object inside a body, at any depth. */
function* nested(root: JsonObject, at: Located, seen = new Set<Pointer>()): Generator<Located> {
  for (const part of variants(root, at, true, seen)) {
    yield part;
    for (const [name, property] of Object.entries(isObject(part.node.properties) ? part.node.properties : {})) {
      const landed = dereference(root, property, join(part.pointer, "properties", name));
      if (landed !== undefined) yield* nested(root, landed, seen);
    }
  }
}

/** Required names that the schema itself describes. */
function requiredMembers({ required, properties }: JsonObject): string[] {
  if (!Array.isArray(required) || !isObject(properties)) return [];
  return required.map(String).filter((name) => isObject(properties[name]) && !isMarked(properties[name]));
}

/** Marks of their own are what rule read-only is about: such a property goes from requests. */
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

/** Whether an answer has all that a request has, requires as much, and adds nothing but what is read-only. */
function isSameModel(root: JsonObject, request: Located, answer: Located): boolean {
  const sent = isObject(request.node.properties) ? Object.keys(request.node.properties) : [];
  const told = isObject(answer.node.properties) ? answer.node.properties : {};
  return (
    sent.every((name) => Object.hasOwn(told, name)) &&
    Object.keys(told).every((name) => sent.includes(name) || isReadOnly(root, answer, name)) &&
    requiredMembers(request.node).every((name) => requiredMembers(answer.node).includes(name))
  );
}
