import type { Change } from "../ledger/change.ts";
import { componentOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { targets } from "../openapi/references.ts";
import { operationKeys } from "../openapi/walk.ts";

/** The kinds of messages that contain a schema. */
export interface Uses {
  request: boolean;
  /** A 2XX response. */
  response: boolean;
  /** Any other response. */
  failure: boolean;
}

/** By the pointer of a component, and of any other target of a reference, such as a schema inside a path. */
export class ComponentUses extends Map<Pointer, Uses> {
  /** Targets that are no components. They are rare, so a search through all of them is fast. */
  readonly strays: Pointer[] = [];
}

type Position = keyof Uses;
const NOWHERE: Uses = Object.freeze({ request: false, response: false, failure: false });
const AT: Record<Position, Uses> = {
  request: Object.freeze({ ...NOWHERE, request: true }),
  response: Object.freeze({ ...NOWHERE, response: true }),
  failure: Object.freeze({ ...NOWHERE, failure: true }),
};

/**
 * The uses of each component, through any chain of references. Requests are what a consumer sends, responses what the
 * API sends, also in callbacks and webhooks.
 * @param ledger of the editor of the document: a later call reads only the parts again that it says have changed.
 */
export function componentUses(root: JsonObject, ledger: readonly Change[] = []): ComponentUses {
  let reading = readings.get(ledger);
  if (reading?.root !== root) {
    reading = new Reading(root, ledger);
    readings.set(ledger, reading);
  }
  return reading.uses();
}

const readings = new WeakMap<readonly Change[], Reading>();

/** Where path items are, and callbacks, which contain them. */
const SECTIONS = ["/paths", "/webhooks", "/components/pathItems", "/components/callbacks"] as const;

/** The components that one part of a path item refers to. */
type Reached = readonly [position: Position, targets: readonly Pointer[]];

class Reading {
  readonly root: JsonObject;
  readonly #ledger: readonly Change[];
  #changes = 0;
  #uses: ComponentUses | undefined;
  readonly #items = new Map<Pointer, readonly Reached[]>();
  readonly #components = new Map<Pointer, readonly Pointer[]>();

  constructor(root: JsonObject, ledger: readonly Change[]) {
    this.root = root;
    this.#ledger = ledger;
    this.#changes = ledger.length;
  }

  /** Returns the same object until a reference of the document changes. */
  uses(): ComponentUses {
    const isOther = this.#readChanged();
    if (this.#uses !== undefined && !isOther) return this.#uses;
    const uses = new ComponentUses();
    this.#uses = uses;
    for (const section of SECTIONS) {
      const items = get(this.root, section);
      for (const key of Object.keys(isObject(items) ? items : {})) this.#reach(uses, join(section, key));
    }
    return uses;
  }

  #reach(uses: ComponentUses, at: Pointer): void {
    let reached = this.#items.get(at);
    if (reached === undefined) {
      reached = this.#reachedFrom(at);
      this.#items.set(at, reached);
    }
    for (const [position, direct] of reached) {
      const stack = [...direct];
      while (stack.length > 0) {
        const target = stack.pop() as Pointer;
        // A reference to a whole section or to the root has no single target.
        if (partOf(target) !== "" && mark(uses, target, position)) stack.push(...this.#targetsOf(target));
      }
    }
  }

  #reachedFrom(at: Pointer): readonly Reached[] {
    const node = get(this.root, at);
    const isCallback = at.startsWith("/components/callbacks/");
    const items = isCallback && isObject(node) ? Object.values(node) : [node];
    return items.flatMap((item) => [...reachedBy(item, isCallback || at.startsWith("/webhooks/"))]);
  }

  #targetsOf(at: Pointer): readonly Pointer[] {
    let known = this.#components.get(at);
    if (known === undefined) {
      known = targetsIn(get(this.root, at));
      // Not cached for other targets: `#readChanged` would not find them.
      if (componentOf(at) === at) this.#components.set(at, known);
    }
    return known;
  }

  /** Reads the parts again that have changed. Returns whether one may refer to something else than before. */
  #readChanged(): boolean {
    const parts = new Set<Pointer>();
    for (; this.#changes < this.#ledger.length; this.#changes++) {
      parts.add(partOf((this.#ledger[this.#changes] as Change).pointer));
    }
    if (parts.has("")) {
      this.#items.clear();
      this.#components.clear();
      return true;
    }
    // The targets of strays are not remembered.
    let isOther = parts.size > 0 && (this.#uses?.strays.length ?? 0) > 0;
    for (const part of parts) {
      if (SECTIONS.some((section) => part.startsWith(`${section}/`))) {
        isOther = replace(this.#items, part, this.#reachedFrom(part)) || isOther;
      }
      // A component that nothing referred to has no effect.
      if (this.#components.has(part)) {
        isOther = replace(this.#components, part, targetsIn(get(this.root, part))) || isOther;
      }
    }
    return isOther;
  }
}

/** Returns whether the new value is another. */
function replace<T>(map: Map<Pointer, T>, at: Pointer, value: T): boolean {
  const isOther = JSON.stringify(map.get(at)) !== JSON.stringify(value);
  map.set(at, value);
  return isOther;
}

/** The path item or component that a pointer leads to or into; "" for a pointer above them. */
function partOf(pointer: Pointer): Pointer {
  if (pointer.startsWith("/components/")) return componentOf(pointer) ?? "";
  const section = ["/paths/", "/webhooks/"].find((start) => pointer.startsWith(start));
  if (section === undefined) return "";
  const end = pointer.indexOf("/", section.length);
  return end < 0 ? pointer : pointer.slice(0, end);
}

function targetsIn(node: Json | undefined): Pointer[] {
  const found = new Set<Pointer>();
  for (const target of targets(node)) found.add(componentOf(target) ?? target);
  return [...found];
}

/** @param incoming whether the API calls: then its request is a response for the consumer. */
function* reachedBy(item: Json | undefined, incoming: boolean): Generator<Reached> {
  if (!isObject(item)) return;
  yield [incoming ? "response" : "request", targetsIn(item.parameters)];
  for (const key of operationKeys(item)) yield* reachedByOperation(item[key] as JsonObject, incoming);
}

function* reachedByOperation(operation: JsonObject, incoming: boolean): Generator<Reached> {
  yield [incoming ? "response" : "request", targetsIn(operation.parameters)];
  yield [incoming ? "response" : "request", targetsIn(operation.requestBody)];
  for (const [status, response] of Object.entries(isObject(operation.responses) ? operation.responses : {})) {
    yield [incoming ? "request" : ofStatus(status), targetsIn(response)];
  }
  for (const callback of Object.values(isObject(operation.callbacks) ? operation.callbacks : {})) {
    for (const item of Object.values(isObject(callback) ? callback : {})) yield* reachedBy(item, !incoming);
  }
  // The same operation in further sources (compose/compose.ts).
  for (const also of Array.isArray(operation["x-also"]) ? operation["x-also"] : []) {
    if (isObject(also) && isObject(also.operation)) yield* reachedByOperation(also.operation, incoming);
  }
}

function ofStatus(status: string): "response" | "failure" {
  return status.startsWith("2") ? "response" : "failure";
}

function mark(uses: ComponentUses, pointer: Pointer, position: Position): boolean {
  const known = uses.get(pointer);
  if (known === undefined) {
    uses.set(pointer, { ...AT[position] });
    if (componentOf(pointer) !== pointer) uses.strays.push(pointer);
    return true;
  }
  if (known[position]) return false;
  known[position] = true;
  return true;
}

/** The uses of the node at `pointer`: by its position in a path item, or those of its component. */
export function usesOf(pointer: Pointer, components: ComponentUses): Uses {
  let uses = ownUses(pointer, components);
  for (const stray of components.strays) {
    if (pointer !== stray && !pointer.startsWith(`${stray}/`)) continue;
    const { request, response, failure } = components.get(stray) as Uses;
    uses = {
      request: uses.request || request,
      response: uses.response || response,
      failure: uses.failure || failure,
    };
  }
  return uses;
}

function ownUses(pointer: Pointer, components: ComponentUses): Uses {
  if (pointer.startsWith("/paths/")) return placeIn(pointer.split("/"), 3, false);
  if (pointer.startsWith("/webhooks/")) return placeIn(pointer.split("/"), 3, true);
  if (pointer.startsWith("/components/pathItems/")) return placeIn(pointer.split("/"), 4, false);
  if (pointer.startsWith("/components/callbacks/")) return placeIn(pointer.split("/"), 5, true);
  return components.get(componentOf(pointer) ?? pointer) ?? NOWHERE;
}

/** Reads the tokens of a pointer from the member `i` of a path item on, by position: a property may have any name. */
function placeIn(at: readonly string[], i: number, incoming: boolean): Uses {
  if (at[i] === "parameters") return incoming ? AT.response : AT.request;
  let member = i + 1;
  while (at[member] === "x-also") member += 3;
  switch (at[member]) {
    case "parameters":
    case "requestBody":
      return incoming ? AT.response : AT.request;
    case "responses":
      return incoming ? AT.request : AT[ofStatus(at[member + 1] ?? "")];
    case "callbacks":
      return placeIn(at, member + 3, !incoming);
    default:
      return NOWHERE;
  }
}
