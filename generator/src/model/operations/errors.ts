import { isObject, type JsonObject } from "../../openapi/pointer.ts";
import { CLOUDFLARE } from "../../vendors/cloudflare.ts";
import type { ErrorCode } from "../model.ts";

/** Codes by number, smallest first, from `x-error-codes: { "1013": "what it means" }` of an operation or the document. */
export function readCodes(node: JsonObject): ErrorCode[] {
  const stated = isObject(node["x-error-codes"]) ? node["x-error-codes"] : {};
  return Object.entries(stated)
    .filter(([code]) => /^(0|[1-9]\d{0,8})$/.test(code))
    .map(([code, meaning]) => ({ code: Number(code), meaning: typeof meaning === "string" ? meaning : "" }))
    .sort((a, b) => a.code - b.code);
}

/** Names of permissions, a list of which one is enough: pages and documents call it differently. */
export function readPermissions(operation: JsonObject): string[] {
  const stated = CLOUDFLARE.permissions
    .map((key) => operation[key])
    .find((value) => Array.isArray(value) && value.length > 0);
  return [...new Set((Array.isArray(stated) ? stated : []).filter((name) => typeof name === "string"))];
}
