import { get, isObject, type Json, type JsonObject, type Pointer } from "./pointer.ts";
import { componentOf, componentsOf, targets } from "./references.ts";
import { METHODS } from "./walk.ts";

/** Which kinds of traffic reach a schema. */
export interface Uses {
  request: boolean;
  /** A 2XX response. */
  response: boolean;
  /** Any other response. */
  failure: boolean;
}

type Position = keyof Uses;
const NOWHERE: Uses = Object.freeze({ request: false, response: false, failure: false });
const AT: Record<Position, Uses> = {
  request: Object.freeze({ ...NOWHERE, request: true }),
  response: Object.freeze({ ...NOWHERE, response: true }),
  failure: Object.freeze({ ...NOWHERE, failure: true }),
};

/**
 * Which components each kind of traffic reaches, through any chain of references. A response component that a
 * failure composes is reached by failures too. What a consumer sends to the API is a request; what the API sends,
 * in a callback or a webhook too, is a response.
 */
export function componentUses(root: JsonObject): Map<Pointer, Uses> {
  const uses = new Map<Pointer, Uses>();
  // Each component's text is read once, however many positions reach it.
  const seen = new Map<Pointer, readonly Pointer[]>();
  const targetsOf = (at: Pointer): readonly Pointer[] => {
    let known = seen.get(at);
    if (known === undefined) {
      known = targetsIn(get(root, at));
      seen.set(at, known);
    }
    return known;
  };
  const reach: Reach = (value, position) => {
    const stack = [...targetsIn(value)];
    while (stack.length > 0) {
      const target = stack.pop() as Pointer;
      if (mark(uses, target, position)) stack.push(...targetsOf(target));
    }
  };
  for (const items of [root.paths, root.webhooks]) {
    for (const item of Object.values(isObject(items) ? items : {})) reachPathItem(item, items === root.webhooks, reach);
  }
  for (const [, item] of componentsOf(root, "pathItems")) reachPathItem(item, false, reach);
  return uses;
}

type Reach = (value: Json | undefined, position: Position) => void;

function targetsIn(node: Json | undefined): Pointer[] {
  const found = new Set<Pointer>();
  for (const target of targets(node)) found.add(componentOf(target) ?? target);
  return [...found];
}

/** @param incoming that the API is the one who calls, so that its request is what we receive. */
function reachPathItem(item: Json | undefined, incoming: boolean, reach: Reach): void {
  if (!isObject(item)) return;
  reach(item.parameters, incoming ? "response" : "request");
  for (const method of METHODS) if (isObject(item[method])) reachOperation(item[method], incoming, reach);
}

function reachOperation(operation: JsonObject, incoming: boolean, reach: Reach): void {
  reach(operation.parameters, incoming ? "response" : "request");
  reach(operation.requestBody, incoming ? "response" : "request");
  for (const [status, response] of Object.entries(isObject(operation.responses) ? operation.responses : {})) {
    reach(response, incoming ? "request" : ofStatus(status));
  }
  for (const callback of Object.values(isObject(operation.callbacks) ? operation.callbacks : {})) {
    for (const item of Object.values(isObject(callback) ? callback : {})) reachPathItem(item, !incoming, reach);
  }
  // What further sources say of the same operation (read/compose.ts).
  for (const also of Array.isArray(operation["x-also"]) ? operation["x-also"] : []) {
    if (isObject(also) && isObject(also.operation)) reachOperation(also.operation, incoming, reach);
  }
}

function ofStatus(status: string): "response" | "failure" {
  return status.startsWith("2") ? "response" : "failure";
}

function mark(uses: Map<Pointer, Uses>, pointer: Pointer, position: Position): boolean {
  const known = uses.get(pointer);
  if (known === undefined) {
    uses.set(pointer, { ...AT[position] });
    return true;
  }
  if (known[position]) return false;
  known[position] = true;
  return true;
}

/** How the place at `pointer` is used: by where it stands under a path, or by who refers to its component. */
export function usesOf(pointer: Pointer, components: Map<Pointer, Uses>): Uses {
  if (pointer.startsWith("/components/") && !pointer.startsWith("/components/pathItems/")) {
    return components.get(componentOf(pointer) ?? pointer) ?? NOWHERE;
  }
  const at = pointer.split("/");
  if (at[1] === "components") return placeIn(at, 4, false);
  return at[1] === "paths" || at[1] === "webhooks" ? placeIn(at, 3, at[1] === "webhooks") : NOWHERE;
}

/** Reads a pointer from the member of a path item at `i` on; only positions count, a property may have any name. */
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
