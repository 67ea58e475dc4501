import { FlarespecError } from "../../diagnostics/error.ts";
import { identifier } from "../../escape.ts";
import { dereference, type Located } from "../../openapi/dereference.ts";
import { operationLabel } from "../../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { METHODS, type Method } from "../../openapi/walk.ts";
import type { Body, BodyKind, Loss, Operation, Pages, Parameter, Success } from "../model.ts";
import { Names, operationNames } from "../names/names.ts";
import { argumentOf } from "./argument.ts";
import { readEnvelope } from "./envelopes.ts";
import { readOperationCodes, readPermissions } from "./errors.ts";

/** What else a module with operations calls its own, exported or not. */
const TAKEN = ["createClient", "createApiClient", "operation", "operations", "paginate", "unwrap", "CloudflareError"];

/** Reads the operations of a canonical document, in document order, named by method and path alone. */
export function readOperations(
  root: JsonObject,
  areas: ReadonlyMap<string, string>,
  overrides: Readonly<Record<string, string>>,
  losses: Loss[],
): Operation[] {
  const operations: Operation[] = [];
  const names = new Names(TAKEN);
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    // An extension of `paths` may hold anything, what looks like an operation included.
    if (!isObject(item) || path.startsWith("x-")) continue;
    for (const key of Object.keys(item)) {
      if ((METHODS as readonly string[]).includes(key) || key.startsWith("x-")) continue;
      if (get(item, join("", key, "responses")) === undefined) continue;
      const message = "OpenAPI 3.1 has no such method";
      const operation = operationLabel({ method: key, path });
      losses.push({ kind: "not-sent", operation, pointer: join("/paths", path, key), message });
    }
    for (const method of METHODS) {
      const node = item[method];
      if (!isObject(node)) continue;
      const obstacle = method === "trace" ? "fetch sends no TRACE" : isSendable(path) ? undefined : NO_PATH;
      if (obstacle !== undefined) {
        const pointer = join("/paths", path, method);
        losses.push({ kind: "not-sent", operation: operationLabel({ method, path }), pointer, message: obstacle });
        continue;
      }
      operations.push(readOperation(root, path, method, node, item, areas.get(path) ?? "root", losses));
    }
  }
  const chosen = (operation: Operation) => overrides[operationLabel(operation)];
  // Chosen names first: the scheme goes around them.
  const ordered = [...operations].sort((a, b) => Number(chosen(a) === undefined) - Number(chosen(b) === undefined));
  for (const operation of ordered) {
    const name = chosen(operation);
    if (name !== undefined && names.has(name)) {
      throw new FlarespecError("FS2010", { message: `the names call two operations ${name}` });
    }
    const { method, path, success } = operation;
    const [first, ...others] = operationNames(method, path, listsItems(success));
    operation.name = names.take(
      name === undefined ? [identifier(first), ...others.map(identifier)] : [identifier(name)],
    );
    operation.title = (operation.name[0] as string).toUpperCase() + operation.name.slice(1);
  }
  return operations;
}

const NO_PATH = "no request has such a path, and what it could be read as is another operation";

/** What `fillPath` of the client accepts: one slash in front, no white space, query or fragment. */
function isSendable(path: string): boolean {
  return /^\/(?!\/)[^\s\\?#]*$/.test(path);
}

function listsItems(success: readonly Success[]): boolean {
  return success.some(
    (one) => one.kind === "envelope" && one.result !== undefined && one.result.schema.type === "array",
  );
}

function readOperation(
  root: JsonObject,
  path: string,
  method: Method,
  node: JsonObject,
  item: JsonObject,
  area: string,
  losses: Loss[],
): Operation {
  const pointer = join("/paths", path, method);
  const label = operationLabel({ method, path });
  const operation: Operation = {
    name: "",
    title: "",
    method,
    path,
    pointer,
    area,
    deprecated: node.deprecated === true,
    parameters: readParameters(root, node, item, path, method),
    argument: { form: "flat", body: "none" },
    success: [],
    codes: readOperationCodes(root, node, pointer),
    permissions: readPermissions(node),
    failures: [],
  };
  if (typeof node.summary === "string") operation.summary = node.summary;
  if (typeof node.description === "string") operation.description = node.description;
  const body = sendsBody(method) ? readBody(root, node, pointer) : undefined;
  if (body !== undefined) operation.body = body;
  operation.argument = argumentOf(root, operation);
  // An answer to HEAD has no body, whatever a GET would answer.
  const answer = (status: string, response: Located): Success =>
    method === "head" ? { status, kind: "empty" } : readSuccess(root, status, response, label, losses);
  for (const [status, declared] of Object.entries(isObject(node.responses) ? node.responses : {})) {
    if (!isObject(declared)) continue;
    const response = dereference(root, declared, join(pointer, "responses", status));
    if (response === undefined) continue;
    if (/^2/.test(status)) operation.success.push(answer(status, response));
    else operation.failures.push(response.pointer);
  }
  // `default` stands for every status that is not declared, successes included.
  const fallback = get(node, "/responses/default");
  if (operation.success.length === 0 && isObject(fallback)) {
    const response = dereference(root, fallback, join(pointer, "responses", "default"));
    if (response !== undefined && isObject(response.node.content)) {
      operation.success.push(answer("default", response));
    }
  }
  if (operation.success.length === 0) operation.success.push({ status: "2XX", kind: "empty" });
  if (method !== "head" && operation.success.every(({ kind }) => kind === "empty")) {
    openSuccesses(node, operation, label, losses);
  }
  Object.assign(operation, readPages(operation, root));
  return operation;
}

/** A response without content may have a body all the same, of which nothing is known; a 204 has none. */
function openSuccesses(node: JsonObject, operation: Operation, label: string, losses: Loss[]): void {
  operation.success = operation.success.map((success): Success => {
    const { status } = success;
    if (status === "204") return success;
    const at = join("/responses", status);
    const pointer = get(node, at) === undefined ? operation.pointer : `${operation.pointer}${at}`;
    losses.push({ kind: "untyped", operation: label, pointer, message: "no source says what a success answers" });
    return { status, kind: "any", pointer };
  });
}

function readParameters(
  root: JsonObject,
  node: JsonObject,
  item: JsonObject,
  path: string,
  method: Method,
): Parameter[] {
  const found = new Map<string, Parameter>();
  const lists: [Json | undefined, Pointer][] = [
    [item.parameters, join("/paths", path, "parameters")],
    [node.parameters, join("/paths", path, method, "parameters")],
  ];
  for (const [list, at] of lists) {
    if (!Array.isArray(list)) continue;
    list.forEach((entry, i) => {
      const parameter = isObject(entry) ? dereference(root, entry, join(at, i)) : undefined;
      if (parameter === undefined) return;
      const { name, in: place, schema, content } = parameter.node;
      if (typeof name !== "string" || !isPlace(place)) return;
      const media = isObject(content) ? Object.keys(content)[0] : undefined;
      const inner = media === undefined ? undefined : get(parameter.node, join("/content", media, "schema"));
      found.set(`${place} ${name}`, {
        name,
        in: place,
        required: place === "path" || parameter.node.required === true,
        node: parameter.node,
        schema: isObject(schema) ? schema : isObject(inner) ? inner : {},
        pointer:
          isObject(schema) || media === undefined
            ? join(parameter.pointer, "schema")
            : join(parameter.pointer, "content", media, "schema"),
      });
    });
  }
  return [...found.values()];
}

function isPlace(value: Json | undefined): value is Parameter["in"] {
  return value === "path" || value === "query" || value === "header" || value === "cookie";
}

/** Which of several media types a call sends or reads: the most structured first. */
const BODY_KINDS: readonly [BodyKind, RegExp][] = [
  ["json", /^(application|text)\/(.*\+)?json\b/i],
  ["multipart", /^multipart\//i],
  ["form", /^application\/x-www-form-urlencoded\b/i],
  ["ndjson", /^application\/(x-)?ndjson\b/i],
  ["text", /^(text\/|application\/(javascript|xml|sql|x-pem-file))/i],
  ["binary", /./],
];

export function bodyKind(mediaType: string): BodyKind {
  return BODY_KINDS.find(([, matches]) => matches.test(mediaType))?.[0] ?? "binary";
}

export function preferred(root: JsonObject, content: JsonObject): { mediaType: string; kind: BodyKind } | undefined {
  const order = BODY_KINDS.map(([kind]) => kind);
  return Object.entries(content)
    .map(([mediaType, media]) => ({ mediaType, kind: contentKind(root, mediaType, media) }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

/** How one entry of a `content` is read and written. */
export function contentKind(root: JsonObject, mediaType: string, media: Json): BodyKind {
  return isAnyJson(root, mediaType, media) ? "json" : bodyKind(mediaType);
}

const ANY_TYPE = /^(\*|application)\/\*/;

/** Where any media type will do, what has structure is JSON: frameworks write `*\/*` who have nothing else in mind. */
function isAnyJson(root: JsonObject, mediaType: string, media: Json): boolean {
  return ANY_TYPE.test(mediaType) && isObject(media) && isStructured(root, media.schema);
}

/** Whether an answer that is no JSON is text: by its media type, and where that may be any, by its schema. */
function isText(root: JsonObject, kind: BodyKind, mediaType: string, schema: Json | undefined): boolean {
  if (kind === "text" || kind === "ndjson") return true;
  const node = ANY_TYPE.test(mediaType) && isObject(schema) ? dereference(root, schema, "")?.node : undefined;
  return node?.type === "string" && node.format !== "binary" && node.contentMediaType === undefined;
}

/** Whether a schema has members or items, or is composed. */
export function isStructured(root: JsonObject, schema: Json | undefined): boolean {
  const node = isObject(schema) ? dereference(root, schema, "")?.node : undefined;
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

export function readBody(root: JsonObject, node: JsonObject, pointer: Pointer): Body | undefined {
  if (!isObject(node.requestBody)) return undefined;
  const body = dereference(root, node.requestBody, join(pointer, "requestBody"));
  if (body === undefined || !isObject(body.node.content)) return undefined;
  const choice = preferred(root, body.node.content);
  if (choice === undefined) return undefined;
  const at = join(body.pointer, "content", choice.mediaType, "schema");
  const schema = get(root, at);
  const encoding = get(root, join(body.pointer, "content", choice.mediaType, "encoding"));
  return {
    required: body.node.required === true,
    ...choice,
    schema: isObject(schema) ? schema : {},
    pointer: at,
    ...(isObject(encoding) && { encoding }),
  };
}

function readSuccess(root: JsonObject, status: string, response: Located, label: string, losses: Loss[]): Success {
  const content = isObject(response.node.content) ? response.node.content : {};
  const choice = preferred(root, content);
  if (choice === undefined || status === "204") return { status, kind: "empty" };
  if (choice.kind !== "json") {
    const at = join(response.pointer, "content", choice.mediaType, "schema");
    if (isStructured(root, get(root, at))) {
      losses.push({ kind: "untyped", operation: label, pointer: at, message: `${choice.mediaType} is given as it is` });
    }
    return { status, kind: isText(root, choice.kind, choice.mediaType, get(root, at)) ? "text" : "binary" };
  }
  const at = join(response.pointer, "content", choice.mediaType, "schema");
  const node = get(root, at);
  if (!isObject(node)) {
    losses.push({ kind: "untyped", operation: label, pointer: at, message: "the response has no schema" });
    return { status, kind: "body", schema: {}, pointer: at };
  }
  const reading = readEnvelope(root, node, at);
  if (reading.kind !== "envelope" || reading.success !== true) {
    losses.push({ kind: "no-envelope", operation: label, pointer: at, message: "the success body is no envelope" });
    return { status, kind: "body", schema: node, pointer: at };
  }
  const result = reading.members.get("result");
  if (reading.resultClass === "unknown" || reading.resultClass === "array of unknown") {
    const pointer = reading.result?.pointer ?? at;
    losses.push({ kind: "open-result", operation: label, pointer, message: "no source says what the result is" });
  }
  return {
    status,
    kind: "envelope",
    schema: reading.schema.node,
    pointer: reading.schema.pointer,
    result: result === undefined ? undefined : { schema: result.node, pointer: result.pointer },
  };
}

/**
 * How a collection is paged, by its parameters and its `result_info`. A result that is an object is a collection where
 * it is asked for by page or cursor and holds one array, no more.
 */
function readPages(operation: Operation, root: JsonObject): Pick<Operation, "pages" | "items"> | undefined {
  if (operation.method !== "get") return undefined;
  const query = new Set(operation.parameters.filter((one) => one.in === "query").map((one) => one.name));
  const asked: Pages | undefined = query.has("page") ? "page" : query.has("cursor") ? "cursor" : undefined;
  const envelope = operation.success.find((one) => one.kind === "envelope");
  if (!listsItems(operation.success)) {
    const items = envelope?.result && listBelow(root, envelope.result);
    return asked === undefined || items === undefined ? undefined : { pages: asked, items };
  }
  if (asked !== undefined) return { pages: asked };
  const info = envelope === undefined ? undefined : get(envelope.schema, "/properties/result_info");
  const found = isObject(info) ? dereference(root, info, "")?.node : undefined;
  return { pages: get(found ?? null, "/properties/cursors") === undefined ? "single" : "cursor" };
}

/** The only property of an object that is an array. */
function listBelow(
  root: JsonObject,
  { schema, pointer }: { schema: JsonObject; pointer: Pointer },
): string | undefined {
  const properties = dereference(root, schema, pointer)?.node.properties;
  const lists = Object.entries(isObject(properties) ? properties : {}).filter(
    ([, property]) => isObject(property) && dereference(root, property, "")?.node.type === "array",
  );
  return lists.length === 1 ? lists[0]?.[0] : undefined;
}
