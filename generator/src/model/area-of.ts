import { componentOf, templateOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, refOf } from "../openapi/pointer.ts";
import type { Model } from "./model.ts";

/** The area of a pointer: that of its path, or the only area that uses its component; otherwise `shared`. */
export function areaOfPointer(root: JsonObject, model: Model): (pointer: string) => string {
  const byPath = new Map<string, string>();
  const byComponent = new Map<string, Set<string>>();
  for (const area of model.areas) {
    const seen = new Set<string>();
    for (const path of new Set(area.operations.map((operation) => operation.path))) {
      byPath.set(path, area.name);
      reach(root, get(root, "/paths") as JsonObject, path, seen);
    }
    for (const component of seen) byComponent.set(component, (byComponent.get(component) ?? new Set()).add(area.name));
  }
  return (pointer) => {
    const path = templateOf(pointer);
    if (path !== undefined) return byPath.get(path) ?? "shared";
    const component = componentOf(pointer);
    const areas = component === undefined ? undefined : byComponent.get(component);
    const [only] = areas ?? [];
    return areas?.size === 1 && only !== undefined ? only : "shared";
  };
}

function reach(root: JsonObject, paths: JsonObject, path: string, seen: Set<string>): void {
  const stack: Json[] = [paths[path] ?? null];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isObject(node)) {
      const target = refOf(node);
      if (target !== undefined) {
        const component = componentOf(target) ?? target;
        if (!seen.has(component)) {
          seen.add(component);
          stack.push(get(root, target) ?? null);
        }
      }
      for (const value of Object.values(node)) if (typeof value === "object" && value !== null) stack.push(value);
    }
  }
}
