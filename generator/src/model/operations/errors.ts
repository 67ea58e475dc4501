import { dereference, dereferenceAt } from "../../openapi/dereference.ts";
import { isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import type { Preset } from "../../vendors/preset.ts";
import type { ErrorCode } from "../model.ts";

/** Codes by number, smallest first, from `x-error-codes: { "1013": "what it means" }` of the object at `pointer`. */
export function readCodes(node: JsonObject, pointer: Pointer): ErrorCode[] {
  const at = join(pointer, "x-error-codes");
  const stated = isObject(node["x-error-codes"]) ? node["x-error-codes"] : {};
  return Object.entries(stated)
    .filter(([code]) => /^(0|[1-9]\d{0,8})$/.test(code))
    .map(([code, meaning]) => ({
      code: Number(code),
      meaning: typeof meaning === "string" ? meaning : "",
      pointer: at,
    }))
    .sort((a, b) => a.code - b.code);
}

/** The codes of an operation: those of `x-error-codes`, and those that the envelopes of its answers list. */
export function readOperationCodes(root: JsonObject, node: JsonObject, pointer: Pointer): ErrorCode[] {
  const found = new Map<number, ErrorCode>();
  for (const [status, response] of Object.entries(isObject(node.responses) ? node.responses : {})) {
    const answer = dereference(root, response, join(pointer, "responses", status));
    for (const media of Object.keys(isObject(answer?.node.content) ? answer.node.content : {})) {
      const schema = join((answer as { pointer: Pointer }).pointer, "content", media, "schema");
      for (const one of codesOfEnvelope(root, schema)) found.set(one.code, one);
    }
  }
  for (const one of readCodes(node, pointer)) found.set(one.code, one);
  return [...found.values()].sort((a, b) => a.code - b.code);
}

/** The values that an envelope's `errors[].code` lists, open or closed. */
function codesOfEnvelope(root: JsonObject, envelope: Pointer): ErrorCode[] {
  const [errors] = ENVELOPE.lists;
  let at = dereferenceAt(root, envelope);
  for (const step of [join("/properties", errors), "/items", "/properties/code"]) {
    if (at !== undefined) at = dereferenceAt(root, at.pointer + step);
  }
  if (at === undefined) return [];
  const { node, pointer } = at;
  const branches = Array.isArray(node.anyOf) ? node.anyOf.filter(isObject) : [];
  return [node, ...branches]
    .flatMap((schema) => listedValues(schema) ?? [])
    .filter((value) => typeof value === "number" && Number.isInteger(value))
    .map((value) => ({ code: value as number, meaning: "", pointer }));
}

/** Names of permissions, a list of which one is enough: pages and documents call it differently. */
export function readPermissions(operation: JsonObject, { permissions = [] }: Preset): string[] {
  const stated = permissions.map((key) => operation[key]).find((value) => Array.isArray(value) && value.length > 0);
  return [...new Set((Array.isArray(stated) ? stated : []).filter((name) => typeof name === "string"))];
}
