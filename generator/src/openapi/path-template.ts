import { clone } from "./clone.ts";
import { dereference } from "./dereference.ts";
import type { Json, JsonObject } from "./pointer.ts";

/** A path template without the names of its parameters: equal for templates that match the same requests. */
export function eraseNames(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}

/**
 * Renames path parameters by position, for an operation that moves from the template `from` to the template `to`. The
 * templates differ in names only. A referenced parameter is copied if its name changes.
 */
export function renamePathParameters(
  parameters: Json | undefined,
  from: string,
  to: string,
  root: JsonObject,
): Json | undefined {
  const names = templateNames(to);
  const renamed = new Map(templateNames(from).map((name, i) => [name, names[i] ?? name]));
  if (!Array.isArray(parameters)) return parameters;
  return parameters.map((parameter) => {
    const node = dereference(root, parameter, "")?.node;
    const name = node?.in === "path" && typeof node.name === "string" ? renamed.get(node.name) : undefined;
    return name === undefined || name === node?.name
      ? parameter
      : { ...(clone(node as JsonObject) as JsonObject), name };
  });
}

/** The parameter names in a path template, in order. A query or fragment after it is ignored. */
export function templateNames(path: string): string[] {
  const [template = ""] = path.split(/[?#]/, 1);
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] as string);
}
