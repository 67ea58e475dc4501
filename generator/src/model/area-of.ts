import { componentOf, templateOf } from "../openapi/places.ts";
import { cached, get, type Json, type JsonObject, join, type Pointer, refOf } from "../openapi/pointer.ts";
import type { Model } from "./model.ts";

/** The areas of a document: the one of each path, and those that use each component. */
interface Areas {
  byPath: ReadonlyMap<string, string>;
  byComponent: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Read once per model, when a pointer is looked up first: a run with one source has no drift to place. */
const areasOf = new WeakMap<Model, Areas>();

/** The area of a pointer: that of its path, or the only area that uses its component; otherwise `shared`. */
export function areaOfPointer(root: JsonObject, model: Model): (pointer: string) => string {
  return (pointer) => {
    let areas = areasOf.get(model);
    if (areas === undefined) {
      areas = readAreas(root, model);
      areasOf.set(model, areas);
    }
    const path = templateOf(pointer);
    if (path !== undefined) return areas.byPath.get(path) ?? "shared";
    const component = componentOf(pointer);
    const users = component === undefined ? undefined : areas.byComponent.get(component);
    const [only] = users ?? [];
    return users?.size === 1 && only !== undefined ? only : "shared";
  };
}

function readAreas(root: JsonObject, model: Model): Areas {
  const byPath = new Map<string, string>();
  const byComponent = new Map<string, Set<string>>();
  const targetsOf = referencesOf(root);
  for (const area of model.areas) {
    const seen = new Set<string>();
    for (const path of new Set(area.operations.map((operation) => operation.path))) {
      byPath.set(path, area.name);
      reach(targetsOf, join("/paths", path), seen);
    }
    for (const component of seen) byComponent.set(component, (byComponent.get(component) ?? new Set()).add(area.name));
  }
  return { byPath, byComponent };
}

/** The references in the node at a pointer, those in examples and extensions included; read once, since areas share most components. */
function referencesOf(root: JsonObject): (pointer: Pointer) => readonly Pointer[] {
  return cached((pointer) => {
    const found = new Set<Pointer>();
    const stack: Json[] = [get(root, pointer) ?? null];
    while (stack.length > 0) {
      const node = stack.pop();
      const target = refOf(node);
      if (target !== undefined) found.add(target);
      for (const value of Object.values(node ?? {})) if (typeof value === "object" && value !== null) stack.push(value);
    }
    return [...found];
  });
}

function reach(targetsOf: (pointer: Pointer) => readonly Pointer[], from: Pointer, seen: Set<Pointer>): void {
  const stack = [...targetsOf(from)];
  while (stack.length > 0) {
    const target = stack.pop() as Pointer;
    const component = componentOf(target) ?? target;
    if (seen.has(component)) continue;
    seen.add(component);
    stack.push(...targetsOf(target));
  }
}
