import { get, isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import type { Body } from "../model.ts";
import { bodyKind } from "./operations.ts";

/** What a schema refers to, or itself. */
type Resolve = (schema: JsonObject) => JsonObject;

/** A part of a multipart body that is a file. */
export interface FilePart {
  /** Whether text will do as well. */
  orText: boolean;
  /** How many lists it stands in. */
  lists: number;
}

/**
 * The properties of a multipart body that are files. OpenAPI 3.0 says `format: binary`, 3.1 says `contentMediaType`,
 * and the encoding of a part may be all that says it. Only there: the same schema elsewhere is a string.
 * @param schema of the body, references followed.
 */
export function fileParts(body: Body, schema: JsonObject, resolve: Resolve): Map<string, FilePart> {
  const parts = new Map<string, FilePart>();
  if (body.kind !== "multipart") return parts;
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const part = filePart(property, get(body.encoding ?? null, join("", name, "contentType")), resolve);
    if (part !== undefined) parts.set(name, part);
  }
  return parts;
}

/** What parts of other names are, where a schema of further properties says that they are files. */
export function furtherParts(body: Body, schema: JsonObject, resolve: Resolve): FilePart | undefined {
  return body.kind === "multipart" ? filePart(schema.additionalProperties, undefined, resolve) : undefined;
}

/**
 * How members of a form are written where the document says so: in a form by style, in multipart with one media type of
 * their own. Headers of parts, and several media types for one, have no way to be written.
 */
export function partEncodings({ kind, encoding = {} }: Body): Record<string, Record<string, string | boolean>> {
  const found: Record<string, Record<string, string | boolean>> = Object.create(null);
  for (const [name, one] of Object.entries(encoding)) {
    if (!isObject(one)) continue;
    const { style, explode, contentType: type } = one;
    if (kind === "form" && (typeof style === "string" || typeof explode === "boolean")) {
      const isExploded = typeof explode === "boolean" ? explode : style === undefined || style === "form";
      found[name] = { ...(typeof style === "string" && { style }), explode: isExploded };
    }
    if (kind === "multipart" && typeof type === "string" && !/[,*]/.test(type)) found[name] = { type };
  }
  return found;
}

/** @param media what the encoding says: one media type or several. */
function filePart(stated: Json | undefined, media: Json | undefined, resolve: Resolve): FilePart | undefined {
  if (!isObject(stated)) return undefined;
  const schema = resolve(stated);
  if (schema.format === "binary") return { orText: false, lists: 0 };
  const item = filePart(schema.items, media, resolve);
  if (item !== undefined) return { ...item, lists: item.lists + 1 };
  const isValue = schema.type === undefined || schema.type === "string";
  const type = schema.contentMediaType ?? media;
  if (!isValue || schema.$ref !== undefined || schema.contentEncoding !== undefined || typeof type !== "string")
    return undefined;
  const files = type.split(",").map((one) => bodyKind(one.trim()) === "binary" && !one.includes("*"));
  if (!files.includes(true)) return undefined;
  return files.includes(false) && Array.isArray(schema.enum) ? undefined : { orText: files.includes(false), lists: 0 };
}
