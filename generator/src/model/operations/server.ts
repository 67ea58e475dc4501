import { get, isObject, type JsonObject } from "../../openapi/pointer.ts";

/**
 * The URL that calls go to: that of the first server, with default values for its variables. Undefined if there is none, or
 * if it is only a path on the host that published the document: then calls need a `baseUrl`.
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
