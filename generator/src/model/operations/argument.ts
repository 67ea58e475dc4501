import { isObject } from "../../openapi/pointer.ts";
import type { Argument, Body, Operation } from "../model.ts";
import type { Schemas } from "../schemas.ts";
import { furtherMembers } from "../structure.ts";

/**
 * How a call by name takes its parameters and body: flat, with parameters and members of the body side by side; or, if two
 * of them have the same name, all by place: `{ path, query, header, cookie, body }`. A body that is not an object with
 * named members is `body`.
 */
export function argumentOf(schemas: Schemas, { parameters, body }: Pick<Operation, "parameters" | "body">): Argument {
  const members = body === undefined ? undefined : bodyMembers(schemas, body);
  const names = [
    ...parameters.map((parameter) => parameter.name),
    ...(members ?? (body === undefined ? [] : ["body"])),
  ];
  // `FormData`, `URLSearchParams` or a body of another media type is given as `body` in place of the members.
  const kinds = body === undefined ? [] : [body, ...body.others, ...body.further].map(({ kind }) => kind);
  const isForm = kinds.includes("form") || kinds.includes("multipart");
  const takesWhole = isForm || (body?.further ?? []).length > 0;
  const hasOther = takesWhole && parameters.some(({ name }) => name === "body");
  const form = new Set(names).size === names.length && !hasOther ? "flat" : "places";
  return { form, body: body === undefined ? "none" : members === undefined ? "whole" : "members" };
}

/** The names of a body's members; undefined if it is not an object with only these members. */
function bodyMembers(schemas: Schemas, { type, kind, required, further: others }: Body): string[] | undefined {
  if (kind !== "json" && kind !== "form" && kind !== "multipart") return undefined;
  const node = schemas.dereference(type).schema;
  if (node.type !== "object" && node.type !== undefined) return undefined;
  if (["anyOf", "oneOf", "allOf", "patternProperties", "enum", "const"].some((key) => node[key] !== undefined)) {
    return undefined;
  }
  const further = furtherMembers(node).value;
  if (further !== undefined && further !== false) return undefined;
  const names = isObject(node.properties) ? Object.keys(node.properties) : [];
  // If an optional body has required members, leaving the body out looks like forgetting a member.
  const isVague = !required && Array.isArray(node.required) && node.required.length > 0;
  const isTaken = others.length > 0 && names.includes("body");
  return names.length === 0 || isVague || isTaken ? undefined : names;
}
