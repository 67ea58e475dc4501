import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import type { Body } from "../model.ts";
import { type Schemas, type SchemaType, soleType } from "../schemas.ts";
import { bodyKind } from "./media.ts";

/** A part of a multipart body that is a file. */
export interface FilePart {
  /** Whether text will do as well. */
  orText: boolean;
  /** Whether null will do as well: then the part is not sent. */
  orNull: boolean;
  /** How many arrays are around it, the smallest number first: several numbers for one file or a list of them. */
  lists: readonly number[];
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
 * How the members of a form are written: in a form by style, in multipart each with its media type or as a deepObject.
 * Headers of parts, other styles of parts, and several media types for one part are not supported.
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
    if (kind === "multipart" && style === "deepObject") found[name] = { style, explode: true };
    else if (kind === "multipart" && typeof type === "string" && !/[,*]/.test(type)) found[name] = { type };
  }
  return found;
}

/** Lists within lists and unions within unions are read to this depth. */
const DEEPEST = 8;

/** @param media `contentType` of the encoding: one media type or several. */
function filePart(
  schemas: Schemas,
  stated: Json | undefined,
  media: Json | undefined,
  depth = 0,
): FilePart | undefined {
  const schema = dereference(schemas.root, stated, "")?.node;
  // A list may be one of itself.
  if (schema === undefined || depth > DEEPEST) return undefined;
  const branches = [schema.anyOf, schema.oneOf].find((union) => Array.isArray(union));
  if (branches !== undefined) return fileOfBranches(schemas, branches as Json[], media, depth);
  const types = [schema.type].flat().filter((type) => type !== undefined);
  const orNull = types.includes("null");
  if (schema.format === "binary") return { orText: false, orNull, lists: [0] };
  const item = filePart(schemas, schema.items, media, depth + 1);
  // The client sends no item that is null.
  if (item !== undefined) return { ...item, orNull, lists: item.lists.map((arrays) => arrays + 1) };
  const isValue = types.every((type) => type === "string" || type === "null");
  const type = schema.contentMediaType ?? media;
  if (!isValue || schema.contentEncoding !== undefined || typeof type !== "string") return undefined;
  const files = type.split(",").map((one) => bodyKind(one.trim()) === "binary" && !one.includes("*"));
  if (!files.includes(true)) return undefined;
  if (files.includes(false) && Array.isArray(schema.enum)) return undefined;
  return { orText: files.includes(false), orNull, lists: [0] };
}

/** A union of files, of which a branch may be null, and another one text. */
function fileOfBranches(
  schemas: Schemas,
  branches: readonly Json[],
  media: Json | undefined,
  depth: number,
): FilePart | undefined {
  const types = branches.map((branch) => dereference(schemas.root, branch, "")?.node.type);
  const stated = branches.filter((_, i) => types[i] !== "null");
  const parts = stated.map((branch) => filePart(schemas, branch, media, depth + 1));
  const files = parts.filter((part) => part !== undefined);
  if (files.length === 0) return undefined;
  const lists = [...new Set(files.flatMap((file) => file.lists))].sort((a, b) => a - b);
  const isText = stated.some((_, i) => parts[i] === undefined);
  const areText = stated.every((branch, i) => parts[i] !== undefined || isTextSchema(schemas, branch));
  if (isText && (!areText || lists.some((arrays) => arrays > 0))) return undefined;
  return {
    orText: isText || files.some(({ orText }) => orText),
    orNull: stated.length < branches.length || files.some(({ orNull }) => orNull),
    lists,
  };
}

function isTextSchema(schemas: Schemas, branch: Json): boolean {
  const node = dereference(schemas.root, branch, "")?.node;
  return node?.type === "string" && node.enum === undefined && node.const === undefined;
}
