import { dereference } from "../../openapi/dereference.ts";
import { isObject, type JsonObject } from "../../openapi/pointer.ts";
import type { Argument, Body, Operation } from "../model.ts";

/**
 * How a call by name takes what the path style takes as `params` and `body`: flat, every parameter and every member of
 * the body side by side, unless two of them have one name; then by place, `{ path, query, header, cookie, body }`, as a whole,
 * so that no reader has to know which names meet. A body that is not an object with members of its own is `body`.
 */
export function argumentOf(root: JsonObject, { parameters, body }: Pick<Operation, "parameters" | "body">): Argument {
  const members = body === undefined ? undefined : bodyMembers(root, body);
  const names = [
    ...parameters.map((parameter) => parameter.name),
    ...(members ?? (body === undefined ? [] : ["body"])),
  ];
  const form = new Set(names).size === names.length ? "flat" : "places";
  return { form, body: body === undefined ? "none" : members === undefined ? "whole" : "members" };
}

/** The names of a body's members; undefined where they are not all there is to say of it. */
function bodyMembers(root: JsonObject, { schema, kind, required }: Body): string[] | undefined {
  if (kind !== "json" && kind !== "form" && kind !== "multipart") return undefined;
  const node = dereference(root, schema, "")?.node ?? schema;
  if (node.type !== "object" && node.type !== undefined) return undefined;
  if (["anyOf", "oneOf", "allOf", "patternProperties", "enum", "const"].some((key) => node[key] !== undefined)) {
    return undefined;
  }
  if (node.additionalProperties !== undefined && node.additionalProperties !== false) return undefined;
  const names = isObject(node.properties) ? Object.keys(node.properties) : [];
  // A body that may be left out, but not be empty, cannot be told from one with members forgotten.
  const isVague = !required && Array.isArray(node.required) && node.required.length > 0;
  return names.length === 0 || isVague ? undefined : names;
}
