import { get, isObject, type Json, type JsonObject, type Pointer, refPointer, tokens } from "./pointer.ts";
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

/**
 * Which components each kind of traffic reaches, through any chain of references. A response component that a
 * failure composes is reached by failures too.
 */
export function componentUses(root: JsonObject): Map<Pointer, Uses> {
  const uses = new Map<Pointer, Uses>();
  const reach = (value: Json | undefined, position: Position): void => {
    const stack: Json[] = value === undefined ? [] : [value];
    while (stack.length > 0) {
      const node = stack.pop() as Json;
      if (typeof node !== "object" || node === null) continue;
      if (Array.isArray(node)) {
        for (const item of node) stack.push(item);
        continue;
      }
      if (typeof node.$ref === "string") {
        const target = refPointer(node.$ref);
        if (target !== undefined && mark(uses, target, position)) {
          const found = get(root, target);
          if (found !== undefined) stack.push(found);
        }
      }
      for (const key of Object.keys(node)) {
        const child = node[key];
        if (typeof child === "object" && child !== null && !PROSE.has(key)) stack.push(child);
      }
    }
  };
  for (const item of Object.values(isObject(root.paths) ? root.paths : {})) {
    if (!isObject(item)) continue;
    reach(item.parameters, "request");
    for (const method of METHODS) if (isObject(item[method])) reachOperation(item[method], reach);
  }
  return uses;
}

/** Members whose content is data or prose, never schema. A property may have any name, so only under a schema. */
const PROSE = new Set(["example", "examples", "default", "enum", "const"]);

function reachOperation(operation: JsonObject, reach: (value: Json | undefined, position: Position) => void): void {
  reach(operation.parameters, "request");
  reach(operation.requestBody, "request");
  for (const [status, response] of Object.entries(isObject(operation.responses) ? operation.responses : {})) {
    reach(response, /^2/.test(status) ? "response" : "failure");
  }
  for (const also of Array.isArray(operation["x-also"]) ? operation["x-also"] : []) {
    if (isObject(also) && isObject(also.operation)) reachOperation(also.operation, reach);
  }
}

function mark(uses: Map<Pointer, Uses>, pointer: Pointer, position: Position): boolean {
  const known = uses.get(pointer);
  if (known === undefined) {
    uses.set(pointer, { ...NOWHERE, [position]: true });
    return true;
  }
  if (known[position]) return false;
  known[position] = true;
  return true;
}

/** How the place at `pointer` is used: by where it stands under a path, or by who refers to its component. */
export function usesOf(pointer: Pointer, components: Map<Pointer, Uses>): Uses {
  const at = tokens(pointer);
  if (at[0] === "components") {
    return components.get(`/${pointer.split("/").slice(1, 4).join("/")}`) ?? NOWHERE;
  }
  const response = at.lastIndexOf("responses");
  if (response > 1) {
    const failure = !/^2/.test(at[response + 1] ?? "");
    return { request: false, response: !failure, failure };
  }
  return at.includes("requestBody") || at.includes("parameters") ? { ...NOWHERE, request: true } : NOWHERE;
}
