import { dereference } from "../../openapi/dereference.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { Body, BodyKind } from "../model.ts";
import type { Schemas } from "../schemas.ts";
import { mediaTypes } from "./media.ts";

/** The body of a request, in the media type that the client sends. */
export function readBody(schemas: Schemas, operation: JsonObject, pointer: Pointer): Body | undefined {
  const body = dereference(schemas.root, operation.requestBody, join(pointer, "requestBody"));
  if (body === undefined || !isObject(body.node.content)) return undefined;
  const [choice, ...others] = mediaTypes(schemas.root, body.node.content);
  if (choice === undefined) return undefined;
  const content = join(body.pointer, "content", choice.mediaType);
  const schema = get(schemas.root, join(content, "schema"));
  const encoding = get(schemas.root, join(content, "encoding"));
  return {
    required: body.node.required === true,
    ...choice,
    others: isFree(choice.kind) ? [] : others.filter(({ kind }) => kind !== "json" && kind !== choice.kind),
    alike: others.filter(({ kind }) => kind === "json" && kind === choice.kind),
    type: schemas.of(isObject(schema) ? schema : {}, join(content, "schema")),
    ...(isObject(encoding) && { encoding }),
  };
}

/** Whether a call may send any other media type as well, with text or bytes of that type. */
function isFree(kind: BodyKind): boolean {
  return kind === "text" || kind === "binary" || kind === "ndjson";
}
