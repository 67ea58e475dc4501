import type { Json, JsonObject } from "../../openapi/pointer.ts";
import type { UnsaidList } from "../conversion.ts";

/** The servers that `host`, `basePath` and `schemes` are; https before http, since credentials are sent to the first. */
export function convertServers(
  { host, basePath }: JsonObject,
  schemes: Json | undefined,
  unsaid: UnsaidList,
): JsonObject[] {
  const path = typeof basePath === "string" ? basePath : "";
  if (typeof host !== "string" || host === "") return path === "" || path === "/" ? [] : [{ url: path }];
  const stated = Array.isArray(schemes) ? schemes.filter((scheme) => typeof scheme === "string") : [];
  const rest = `//${host}${path === "/" ? "" : path}`;
  const known = ["https", "http"].filter((scheme) => stated.includes(scheme));
  if (stated.length > 0 && known.length === 0) {
    unsaid.add("/schemes", `the schemes ${stated.join(", ")}, which fetch does not send to`);
  }
  return known.length === 0 ? [{ url: rest }] : known.map((scheme) => ({ url: `${scheme}:${rest}` }));
}
