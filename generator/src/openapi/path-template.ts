import { clone } from "./clone.ts";
import { get, isObject, type Json, type JsonObject, refPointer } from "./pointer.ts";

/** A path template with the names of its parameters erased: two templates that match the same requests are equal. */
export function eraseNames(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}

/**
 * The parameters of an operation that moves from the template `from` to `to`, which differ in names only: path
 * parameters are renamed by position. A parameter that is a reference is written out if its name changes.
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
    const node = definition(parameter, root);
    const name = node?.in === "path" && typeof node.name === "string" ? renamed.get(node.name) : undefined;
    return name === undefined || name === node?.name
      ? parameter
      : { ...(clone(node as JsonObject) as JsonObject), name };
  });
}

/** The names in a path template, in order; a query and a fragment are no part of it. */
export function templateNames(path: string): string[] {
  const [template = ""] = path.split(/[?#]/, 1);
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] as string);
}

/** What a parameter or a reference to one defines. */
export function definition(node: Json | undefined, root: JsonObject): JsonObject | undefined {
  let current = node;
  for (let hops = 0; hops < 100; hops++) {
    if (!isObject(current) || typeof current.$ref !== "string") return isObject(current) ? current : undefined;
    current = get(root, refPointer(current.$ref) ?? "");
  }
  return undefined;
}
