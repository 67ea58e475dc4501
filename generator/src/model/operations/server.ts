import { get, isObject, type JsonObject } from "../../openapi/pointer.ts";

/**
 * Where calls go: the first server a document names, its variables as they are by default. Undefined where it names
 * none, or only a path on whatever host published the document: then calls need a `baseUrl`, and no credentials of an
 * environment are guessed for them.
 */
export function serverOf(root: JsonObject): string | undefined {
  const server = get(root, "/servers/0");
  if (!isObject(server) || typeof server.url !== "string") return undefined;
  const variables = isObject(server.variables) ? server.variables : {};
  const url = server.url.replace(/\{([^{}]*)\}/g, (braced, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) && typeof variable.default === "string" ? variable.default : braced;
  });
  return /^https?:\/\/[^\s/\\@?#{}]+(\/[^\s\\?#{}]*)?$/i.test(url) ? url.replace(/\/+$/, "") : undefined;
}
