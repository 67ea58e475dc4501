import { dereference } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import type { Method } from "../../openapi/walk.ts";
import type { BodyKind, MediaTypeChoice } from "../model.ts";

/** Which of several media types a call sends or reads: the most structured first. */
const BODY_KINDS: readonly [BodyKind, RegExp][] = [
  ["json", /^(application|text)\/(.*\+)?json\b/i],
  ["multipart", /^multipart\//i],
  ["form", /^application\/x-www-form-urlencoded\b/i],
  ["ndjson", /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines)\b/i],
  ["events", /^text\/event-stream\b/i],
  ["text", /^(text\/|application\/(javascript|sql|x-pem-file|x-yaml|(.*\+)?(xml|yaml))(;|$))/i],
  ["binary", /./],
];

export function bodyKind(mediaType: string): BodyKind {
  return BODY_KINDS.find(([, matches]) => matches.test(mediaType))?.[0] ?? "binary";
}

export function preferred(root: JsonObject, content: JsonObject): MediaTypeChoice | undefined {
  return mediaTypes(root, content)[0];
}

/** The entries of a `content`, the most structured first, and of one kind those with a schema. */
export function mediaTypes(root: JsonObject, content: JsonObject): MediaTypeChoice[] {
  const order = BODY_KINDS.map(([kind]) => kind);
  return Object.entries(content)
    .map(([mediaType, media]) => ({
      mediaType,
      kind: contentKind(root, mediaType, media),
      hasSchema: isObject(media) && media.schema !== undefined,
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || Number(b.hasSchema) - Number(a.hasSchema))
    .map(({ mediaType, kind }) => ({ mediaType, kind }));
}

/** How one entry of a `content` is read and written. */
export function contentKind(root: JsonObject, mediaType: string, media: Json): BodyKind {
  return isAnyJson(root, mediaType, media) ? "json" : bodyKind(mediaType);
}

const ANY_TYPE = /^(\*|application)\/\*/;

/** For `*\/*`, a structured schema means JSON: frameworks write it when no media type was chosen. */
function isAnyJson(root: JsonObject, mediaType: string, media: Json): boolean {
  return ANY_TYPE.test(mediaType) && isObject(media) && isStructured(root, media.schema);
}

/** Whether a response that is not JSON is text: by its media type, or by its schema for `*\/*`. */
export function isText(root: JsonObject, kind: BodyKind, mediaType: string, schema: Json | undefined): boolean {
  if (kind === "text") return true;
  const node = ANY_TYPE.test(mediaType) ? dereference(root, schema, "")?.node : undefined;
  return node?.type === "string" && node.format !== "binary" && node.contentMediaType === undefined;
}

/** Whether a schema has members or items, or is composed. */
export function isStructured(root: JsonObject, schema: Json | undefined): boolean {
  const node = dereference(root, schema, "")?.node;
  if (node === undefined) return false;
  const types = Array.isArray(node.type) ? node.type : [node.type];
  return (
    types.includes("object") ||
    types.includes("array") ||
    ["properties", "items", "anyOf", "oneOf", "allOf", "additionalProperties"].some((name) => node[name] !== undefined)
  );
}

/** Whether fetch lets a request of this method have a body. */
export function sendsBody(method: Method): boolean {
  return method !== "get" && method !== "head";
}
