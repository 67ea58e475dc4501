import { dereference, type Located } from "../../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { ENVELOPE, hasOtherResult, hasOwnMembers } from "../../vendors/envelope.ts";
import type { Preset } from "../../vendors/preset.ts";
import type {
  DeclaredHeader,
  DeclaredResponse,
  EnvelopeMember,
  FailureBody,
  Loss,
  Operation,
  Success,
} from "../model.ts";
import { objectOf, type Schemas, type SchemaType, soleType } from "../schemas.ts";
import { readEnvelope } from "./envelopes.ts";
import { contentKind, isStructured, isText, preferred } from "./media.ts";

/** The responses of an operation by status, references followed. */
export function readResponses(schemas: Schemas, { pointer }: Operation, node: JsonObject): [string, Located][] {
  return Object.entries(isObject(node.responses) ? node.responses : {}).flatMap(([status, declared]) => {
    const response = dereference(schemas.root, declared, join(pointer, "responses", status));
    return response === undefined ? [] : [[status, response]];
  });
}

/** The successful responses of an operation, redirects last. */
export function readSuccesses(
  schemas: Schemas,
  operation: Operation,
  responses: readonly [string, Located][],
  label: string,
  preset: Preset,
  losses: Loss[],
): Success[] {
  // A response to HEAD has no body.
  const read = ([status, response]: [string, Located]): Success => {
    const headers = readHeaders(schemas, response);
    const success: Success =
      operation.method === "head"
        ? { status, kind: "empty" }
        : readSuccess(schemas, status, response, label, preset, losses);
    return headers.length > 0 ? { ...success, headers } : success;
  };
  const readRedirect = ([status, response]: [string, Located]): Success => {
    const headers = readHeaders(schemas, response);
    return { status, kind: "redirect", ...(headers.length > 0 && { headers }) };
  };
  let success = responses.filter(([status]) => /^2/.test(status)).map(read);
  // `default` is for every status that is not declared, successes included.
  const fallback = responses.find(([status]) => status === "default");
  if (success.length === 0 && fallback !== undefined && isObject(fallback[1].node.content))
    success.push(read(fallback));
  const redirects = redirectsOf(responses).map(readRedirect);
  if (success.length === 0 && redirects.length > 0) return redirects;
  if (success.length === 0) success.push({ status: "2XX", kind: "empty" });
  const isSilent = operation.method !== "head" && success.every(({ kind }) => kind === "empty");
  if (isSilent) success = success.map((one) => openSuccess(schemas, one, operation, label, losses));
  else if (mayBeEmpty(operation, success)) success.push({ status: "2XX", kind: "empty" });
  return [...success, ...redirects];
}

/** Redirects: statuses by which a response names another URL in `Location`. 300 and 304 need not. */
const REDIRECT = /^3(?:0[12378]|XX)$/i;
/** What was asked for is somewhere else, and the call would have to be repeated there. */
const MOVED = /^30[178]$/;

/**
 * The redirects by which an operation succeeds. Where others answer with a body, one by which the resource has only moved
 * is a failure: it would make the data of every call a union.
 */
function redirectsOf(responses: readonly [string, Located][]): [string, Located][] {
  const hasBody = responses.some(([status, { node }]) => /^2/.test(status) && isObject(node.content));
  return responses.filter(([status]) => REDIRECT.test(status) && !(hasBody && MOVED.test(status)));
}

/**
 * Whether a success may be empty of any status: HTTP lets any successful DELETE be answered without a body (RFC 9110,
 * 9.3.5), servers do so with 200 too, and what is deleted must not look like a failed call.
 */
function mayBeEmpty({ method }: Operation, success: readonly Success[]): boolean {
  return method === "delete" && !success.some(({ kind, status }) => kind === "empty" && status !== "204");
}

/** A response without `content` may still have a body of unknown type; a 204 has none. */
function openSuccess(schemas: Schemas, success: Success, operation: Operation, label: string, losses: Loss[]): Success {
  const { status } = success;
  if (status === "204") return success;
  const at = join(operation.pointer, "responses", status);
  const pointer = get(schemas.root, at) === undefined ? operation.pointer : at;
  losses.push({ kind: "untyped", operation: label, pointer, message: "no source says what a success answers" });
  return { status, kind: "any", pointer };
}

/**
 * The headers that a response declares, in lower case: two names that differ in case are one header (RFC 9110, 5.1).
 * OpenAPI ignores a Content-Type among them.
 */
function readHeaders(schemas: Schemas, { node, pointer }: Located): DeclaredHeader[] {
  const headers = new Map<string, DeclaredHeader>();
  for (const [stated, header] of Object.entries(isObject(node.headers) ? node.headers : {})) {
    const name = stated.toLowerCase();
    if (name === "content-type") continue;
    const found = dereference(schemas.root, header, join(pointer, "headers", stated));
    if (found === undefined) continue;
    const media = isObject(found.node.content) ? Object.keys(found.node.content)[0] : undefined;
    const at = join(found.pointer, ...(media === undefined ? [] : ["content", media]), "schema");
    const required = found.node.required === true || headers.get(name)?.required === true;
    headers.set(name, { name, required, type: schemas.at(at), pointer: found.pointer });
  }
  return [...headers.values()];
}

function readSuccess(
  schemas: Schemas,
  status: string,
  response: Located,
  label: string,
  preset: Preset,
  losses: Loss[],
): Success {
  const { root } = schemas;
  const choice = isObject(response.node.content) ? preferred(root, response.node.content) : undefined;
  if (choice === undefined || status === "204") return { status, kind: "empty" };
  const { mediaType } = choice;
  const at = join(response.pointer, "content", mediaType, "schema");
  const schema = get(root, at);
  const lose = (kind: Loss["kind"], pointer: string, message: string) =>
    losses.push({ kind, operation: label, pointer, message });
  if (choice.kind !== "json") {
    const success = readOther(schemas, status, choice, schema, at);
    if (!("type" in success) && isStructured(root, schema)) lose("untyped", at, `${mediaType} is given as it is`);
    return success;
  }
  if (!isObject(schema)) {
    if (schema !== true) lose("untyped", at, "the response has no schema");
    return { status, mediaType, kind: "body", type: schemas.of({}, at) };
  }
  const reading = readEnvelope(root, schema, at, preset);
  if (reading.kind !== "envelope" || reading.success !== true || hasOtherResult([...reading.members.keys()])) {
    lose("no-envelope", at, "the success body is no envelope");
    const type = schemas.of(schema, at);
    return { status, mediaType, kind: "body", type, ...(resemblesEnvelope(schemas, type) && { isWhole: true }) };
  }
  if (reading.resultClass === "unknown" || reading.resultClass === "array of unknown") {
    lose("open-result", reading.result?.pointer ?? at, "no source says what the result is");
  }
  const type = schemas.of(reading.schema.node, reading.schema.pointer);
  const members = (objectOf(type)?.properties ?? []).map(
    (property): EnvelopeMember => ({ ...property, listsInfo: listsInfo(schemas, property.type) }),
  );
  return {
    status,
    mediaType,
    kind: "envelope",
    type,
    members,
    result: members.find(({ name }) => name === ENVELOPE.result)?.type,
  };
}

/** Whether a body that is no envelope has members of one. A lone `result` is an envelope that is described in part. */
function resemblesEnvelope(schemas: Schemas, type: SchemaType): boolean {
  const { properties = [], rest } = objectOf(schemas.dereference(type)) ?? {};
  const names = properties.map(({ name }) => name);
  if (!names.includes(ENVELOPE.flag) && !names.includes(ENVELOPE.result)) return false;
  return names.length === 1 ? names[0] === ENVELOPE.flag : hasOwnMembers(names) || rest?.kind === "map";
}

type MediaChoice = NonNullable<ReturnType<typeof preferred>>;

/** A success whose body is not JSON. */
function readOther(
  schemas: Schemas,
  status: string,
  { kind, mediaType }: MediaChoice,
  schema: Json | undefined,
  at: Pointer,
): Success {
  if (kind === "events" || kind === "ndjson") {
    const type = schemas.of(isObject(schema) ? schema : { type: "string" }, at);
    return { status, mediaType, kind: kind === "events" ? "events" : "lines", type };
  }
  return { status, mediaType, kind: isText(schemas.root, kind, mediaType, schema) ? "text" : "binary" };
}

/** The successes of every media type that a call may ask for, if there are several; those that are empty are left out. */
export function readFurther(schemas: Schemas, responses: readonly [string, Located][]): ReadonlyMap<string, Success[]> {
  const found = new Map<string, Success[]>();
  let isFurther = false;
  for (const [status, { node, pointer }] of responses) {
    if (!/^2/.test(status) || status === "204" || !isObject(node.content)) continue;
    isFurther ||= Object.keys(node.content).length > 1;
    for (const [mediaType, media] of Object.entries(node.content)) {
      if (mediaType.includes("*")) continue;
      const at = join(pointer, "content", mediaType, "schema");
      const schema = get(schemas.root, at);
      const kind = contentKind(schemas.root, mediaType, media);
      const success: Success =
        kind === "json"
          ? { status, kind: "body", type: schemas.of(isObject(schema) ? schema : {}, at) }
          : readOther(schemas, status, { mediaType, kind }, schema, at);
      found.set(mediaType, [...(found.get(mediaType) ?? []), success]);
    }
  }
  return isFurther ? found : new Map();
}

/** Whether a type is a list of what the client calls `ResponseInfo`: objects with a code and a message. */
function listsInfo(schemas: Schemas, type: SchemaType): boolean {
  const array = soleType(schemas.dereference(type));
  const item = array?.type === "array" ? objectOf(schemas.dereference(array.items)) : undefined;
  const names = new Set(item?.properties.map(({ name }) => name));
  return names.has("code") && names.has("message");
}

/** All declared responses, as `paths.d.ts` has them, and the bodies of failures that are no envelope. */
export function readDeclared(
  schemas: Schemas,
  responses: readonly [string, Located][],
  preset: Preset,
): Pick<Operation, "responses" | "failureBodies" | "failsWithEnvelope"> {
  const failureBodies: FailureBody[] = [];
  let failsWithEnvelope = false;
  const redirects = new Set(redirectsOf(responses).map(([status]) => status));
  const declared = responses.map(([status, { node, pointer }]): DeclaredResponse => {
    const isFailure = !/^2/.test(status) && !redirects.has(status);
    const first = responses.find(([, response]) => response.pointer === pointer)?.[0] ?? "";
    const contents = Object.entries(isObject(node.content) ? node.content : {}).map(([mediaType, media]) => {
      const stated = isObject(media) && isObject(media.schema) ? media.schema : undefined;
      const at = join(pointer, "content", mediaType, "schema");
      const envelope = isFailure && stated !== undefined ? envelopeOf(schemas, stated, at, preset) : undefined;
      if (envelope !== undefined) failsWithEnvelope = true;
      const type = envelope?.isPlain ? undefined : schemas.of(stated ?? {}, at);
      if (isFailure && contentKind(schemas.root, mediaType, media) !== "json") {
        failureBodies.push({ type: undefined, pointer: at, status: first });
      } else if (isFailure && stated !== undefined && envelope === undefined) {
        failureBodies.push({ type, pointer: at, status: first });
      }
      return { mediaType, type };
    });
    return { status, contents };
  });
  return { responses: declared, failureBodies, failsWithEnvelope };
}

/** An envelope; `isPlain` if it is one of a failure, with the usual lists and no result. Undefined for any other body. */
function envelopeOf(
  schemas: Schemas,
  schema: JsonObject,
  pointer: Pointer,
  preset: Preset,
): { isPlain: boolean } | undefined {
  const reading = readEnvelope(schemas.root, schema, pointer, preset);
  if (reading.kind !== "envelope") return undefined;
  const lists = ENVELOPE.lists.flatMap((name) => reading.members.get(name) ?? []);
  const hasNoResult = reading.resultClass === "null" || reading.resultClass === "absent";
  const isPlain =
    reading.success === false &&
    hasNoResult &&
    lists.every(({ node, pointer }) => listsInfo(schemas, schemas.of(node, pointer)));
  return { isPlain };
}
