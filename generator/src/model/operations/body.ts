import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { Body, BodyKind, MediaTypeChoice } from "../model.ts";
import { type Schemas, soleType } from "../schemas.ts";
import { structureClasses } from "../structure.ts";
import { filesOf, furtherFiles } from "./files.ts";
import { isStructured, mediaTypes } from "./media.ts";

/** The body of a request, in the media type that the client sends; those that it may send instead are in it. */
export function readBody(schemas: Schemas, operation: JsonObject, pointer: Pointer): Body | undefined {
  const body = dereference(schemas.root, operation.requestBody, join(pointer, "requestBody"));
  if (body === undefined || !isObject(body.node.content)) return undefined;
  const choices = mediaTypes(schemas.root, body.node.content);
  const [first, ...others] = choices.map((choice) =>
    bodyOf(schemas, body.pointer, choice, body.node.required === true),
  );
  if (first === undefined) return undefined;
  const different = others.filter((one) => isOther(schemas, first, one));
  const [own = first, ...further] = withTakes(schemas, [first, ...different]);
  const described = further.map(({ mediaType }) => mediaType);
  const rest = others.filter(({ mediaType }) => !described.includes(mediaType));
  return {
    ...own,
    others: isFree(first.kind) ? [] : rest.filter(({ kind }) => kind !== "json" && kind !== first.kind).map(choiceOf),
    alike: rest.filter(({ kind }) => kind === "json" && first.kind === "json").map(choiceOf),
    further,
  };
}

/**
 * The bodies of an operation with what their values show: one is the only list, has files, or has members that no other has.
 * One of them takes every value. A body whose values could be those of another one is left out: it would go as that one.
 */
function withTakes(schemas: Schemas, bodies: readonly Body[]): Body[] {
  const lists = bodies.filter((one) => mayBeList(schemas, one));
  const names = bodies.map(({ type }) => memberNames(schemas, type.schema));
  const takesOf = (body: Body, i: number): Body["takes"] => {
    if (lists.length === 1 && soleType(schemas.dereference(body.type))?.type === "array") return "lists";
    if (i === 0) return undefined;
    if (body.kind === "multipart" && hasFiles(schemas, body)) return "files";
    const own = [...(names[i] ?? [])].filter((name) => names.every((one, k) => k === i || !one.has(name)));
    return own.length === 0 ? undefined : { members: own };
  };
  const taken = bodies.map((body, i) => ({ ...body, takes: takesOf(body, i) }));
  const rest = taken.findIndex(({ takes }) => takes === undefined);
  const last = rest < 0 ? taken.length - 1 : rest;
  return taken.flatMap(({ takes, ...body }, i) => {
    if (i === last) return [body];
    return takes === undefined ? [] : [{ ...body, takes }];
  });
}

/** The names of the members of a schema and of those it is composed of. */
function memberNames(schemas: Schemas, schema: JsonObject): Set<string> {
  const names = new Set<string>();
  const seen = new Set<JsonObject>();
  const visit = (one: JsonObject): void => {
    const node = dereference(schemas.root, one, "")?.node;
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    for (const name of Object.keys(isObject(node.properties) ? node.properties : {})) names.add(name);
    for (const parts of [node.allOf, node.anyOf, node.oneOf])
      for (const part of Array.isArray(parts) ? parts : []) if (isObject(part)) visit(part);
  };
  visit(schema);
  return names;
}

function mayBeList(schemas: Schemas, { type }: Body): boolean {
  const end = schemas.dereference(type);
  return end.kind !== "composition" || end.types === undefined || end.types.some((one) => one.type === "array");
}

function bodyOf(schemas: Schemas, pointer: Pointer, choice: MediaTypeChoice, required: boolean): Body {
  const content = join(pointer, "content", choice.mediaType);
  const schema = get(schemas.root, join(content, "schema"));
  const encoding = get(schemas.root, join(content, "encoding"));
  const type = schemas.of(isObject(schema) ? schema : {}, join(content, "schema"));
  return { required, ...choice, others: [], alike: [], further: [], type, ...(isObject(encoding) && { encoding }) };
}

const choiceOf = ({ kind, mediaType }: Body): MediaTypeChoice => ({ mediaType, kind });

/** Whether a call may send any other media type as well, with text or bytes of that type. */
function isFree(kind: BodyKind): boolean {
  return kind === "text" || kind === "binary" || kind === "ndjson";
}

/** Whether the values of a body have another type than those of the first one: by their schema, or since they have files. */
function isOther(schemas: Schemas, first: Body, body: Body): boolean {
  const { kind, mediaType, type } = body;
  if (!hasValues(first) || !hasValues(body) || mediaType.includes("*")) return false;
  if (!isStructured(schemas.root, type.schema)) return false;
  const classes = structureClasses(schemas.root, [first.type.pointer, type.pointer]);
  const isSame = classes.get(first.type.pointer) === classes.get(type.pointer);
  return !isSame || (kind !== first.kind && hasFiles(schemas, body));
}

function hasFiles(schemas: Schemas, body: Body): boolean {
  return filesOf(schemas, body, body.type).size > 0 || furtherFiles(schemas, body, body.type) !== undefined;
}

/** Whether a body is written from a value of any shape; others are text or bytes. */
function hasValues({ kind }: Body): boolean {
  return kind === "json" || kind === "form" || kind === "multipart";
}
