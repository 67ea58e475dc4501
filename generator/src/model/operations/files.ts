import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import type { Body } from "../model.ts";
import { type Schemas, type SchemaType, soleType } from "../schemas.ts";
import { bodyKind } from "./media.ts";

/** A part of a multipart body that is a file. */
export interface FilePart {
  /** Whether text will do as well. */
  orText: boolean;
  /** How many arrays are around it. */
  lists: number;
  /** Whether null stands for no file: a part that is null is not sent. */
  orNull: boolean;
}

/** The files of a multipart body whose members are all in one place; none of any other. */
export function filesOf(
  schemas: Schemas,
  body: Pick<Body, "kind" | "encoding">,
  type: SchemaType,
): Map<string, FilePart> {
  const end = schemas.dereference(type);
  return soleType(end)?.type === "object" ? fileParts(schemas, body, end.schema) : new Map();
}

/** The type of further parts of a multipart body, if `additionalProperties` says that they are files. */
export function furtherFiles(
  schemas: Schemas,
  { kind }: Pick<Body, "kind" | "encoding">,
  type: SchemaType,
): FilePart | undefined {
  const { additionalProperties } = schemas.dereference(type).schema;
  return kind === "multipart" ? filePart(schemas, additionalProperties, undefined) : undefined;
}

/**
 * The properties of a multipart body that are files: `format: binary` in OpenAPI 3.0, `contentMediaType` in 3.1, or only
 * the `encoding` of the part. Outside of a multipart body the same schema is a string.
 * @param schema of the body, references followed.
 */
function fileParts(schemas: Schemas, body: Pick<Body, "kind" | "encoding">, schema: JsonObject): Map<string, FilePart> {
  const parts = new Map<string, FilePart>();
  if (body.kind !== "multipart") return parts;
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const part = filePart(schemas, property, get(body.encoding ?? null, join("", name, "contentType")));
    if (part !== undefined) parts.set(name, part);
  }
  return parts;
}

/** How a part of a form is written. */
export interface PartEncoding {
  style?: string;
  explode?: boolean;
  allowReserved?: true;
  /** Of a part of a multipart body: its media type. */
  type?: string;
  /** Of a field of a URL-encoded form: its value is JSON, lists included. */
  isJson?: true;
}

/**
 * How the members of a form are written: in a form by style, in multipart each with its media type. Headers of parts, and
 * several media types for one part, are not supported.
 */
export function partEncodings({ kind, encoding = {} }: Pick<Body, "kind" | "encoding">): Record<string, PartEncoding> {
  const found: Record<string, PartEncoding> = Object.create(null);
  for (const [name, one] of Object.entries(encoding)) {
    if (!isObject(one)) continue;
    const { style, explode, allowReserved, contentType: type } = one;
    const isStyled = typeof style === "string" || typeof explode === "boolean" || allowReserved === true;
    if (kind === "form" && isStyled) {
      const isExploded = typeof explode === "boolean" ? explode : style === undefined || style === "form";
      found[name] = {
        ...(typeof style === "string" && { style }),
        explode: isExploded,
        ...(allowReserved === true && { allowReserved }),
      };
    } else if (kind === "form" && typeof type === "string" && bodyKind(type) === "json") {
      found[name] = { isJson: true };
    }
    if (kind === "multipart" && typeof type === "string" && !/[,*]/.test(type)) found[name] = { type };
  }
  return found;
}

/** @param media `contentType` of the encoding: one media type or several. */
function filePart(schemas: Schemas, stated: Json | undefined, media: Json | undefined): FilePart | undefined {
  const schema = dereference(schemas.root, stated, "")?.node;
  if (schema === undefined) return undefined;
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches)) {
    const [branch, ...further] = branches.filter((one) => !(isObject(one) && one.type === "null"));
    const part = further.length === 0 ? filePart(schemas, branch, media) : undefined;
    return part && { ...part, orNull: part.orNull || branches.length > 1 };
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const orNull = types.includes("null");
  if (schema.format === "binary") return { orText: false, lists: 0, orNull };
  const item = filePart(schemas, schema.items, media);
  if (item !== undefined) return { ...item, lists: item.lists + 1, orNull };
  const isValue = types.every((one) => one === "string" || one === "null");
  const type = schema.contentMediaType ?? media;
  if (!isValue || schema.contentEncoding !== undefined || typeof type !== "string") return undefined;
  const files = type.split(",").map((one) => bodyKind(one.trim()) === "binary" && !one.includes("*"));
  if (!files.includes(true)) return undefined;
  return files.includes(false) && Array.isArray(schema.enum)
    ? undefined
    : { orText: files.includes(false), lists: 0, orNull };
}
