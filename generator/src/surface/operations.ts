import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../document/pointer.ts";
import { METHODS, type Method, resolve } from "../document/walk.ts";
import { identifier } from "../escape.ts";
import { afterScope } from "./areas.ts";
import { argumentOf } from "./argument.ts";
import { readEnvelope } from "./envelopes.ts";
import { readCodes, readPermissions } from "./errors.ts";
import { camel, Names, pascal, singular, singularName, words } from "./names.ts";
import type { Body, BodyKind, Loss, Operation, Pages, Parameter, Success } from "./surface.ts";

/** Path segments that say what to do rather than what there is; a POST on one is named after it. */
const ACTIONS = new Set(
  (
    "abort accept activate add approve archive attach authorize batch block cancel check clone close complete compile " +
    "copy deactivate decline delete deny deploy detach disable discover download enable execute export finish force " +
    "generate import install invite lookup migrate move patch pause preview provision publish purge query read refresh " +
    "reject release remove rename renew replace reset resolve restart restore resume retry revoke roll rollback rotate " +
    "run scan search send share start stop submit subscribe suspend sync test transfer trigger unblock uninstall " +
    "unpublish unsubscribe update upgrade upload validate verify write"
  ).split(" "),
);

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
    if (!isObject(item)) continue;
    for (const method of METHODS) {
      const node = item[method];
      if (!isObject(node)) continue;
      if (method === "trace") {
        const pointer = join("/paths", path, method);
        losses.push({ kind: "not-sent", operation: `TRACE ${path}`, pointer, message: "fetch sends no TRACE" });
        continue;
      }
      operations.push(readOperation(root, path, method, node, item, areas.get(path) ?? "root", losses));
    }
  }
  for (const operation of operations) {
    const key = `${operation.method.toUpperCase()} ${operation.path}`;
    const scheme = identifier(overrides[key] ?? schemeName(operation));
    operation.name = names.has(scheme) ? names.take(qualified(operation, scheme)) : names.take(scheme);
    operation.title = (operation.name[0] as string).toUpperCase() + operation.name.slice(1);
  }
  return operations;
}

/** `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}` → `getCfdTunnel`; see docs/names.md for the whole scheme. */
export function schemeName(operation: Pick<Operation, "method" | "path" | "success">): string {
  const { scope, rest } = afterScope(operation.path);
  const scopeWord = scope === undefined || scope === "accounts" ? "" : pascal(singular(scope));
  const fixed: string[] = [];
  rest.forEach((segment, i) => {
    if (segment.startsWith("{")) return;
    const followed = rest[i + 1]?.startsWith("{") === true;
    fixed.push(followed ? singularWords(segment) : pascal(segment));
  });
  const onItem = rest.at(-1)?.startsWith("{") === true;
  const last = rest.filter((segment) => !segment.startsWith("{")).at(-1) ?? scope ?? "root";
  const action = words(last)[0]?.toLowerCase() ?? "";
  const resource = scopeWord + (fixed.join("") || pascal(last));
  switch (operation.method) {
    case "get":
      return (!onItem && listsItems(operation.success) ? "list" : "get") + resource;
    case "post":
      if (!onItem && fixed.length > 1 && ACTIONS.has(action)) {
        return camel(last) + scopeWord + fixed.slice(0, -1).join("");
      }
      return `create${scopeWord}${fixed.slice(0, -1).join("")}${onItem ? (fixed.at(-1) ?? "") : singularWords(last)}`;
    case "put":
      return `update${resource}`;
    case "patch":
      return `edit${resource}`;
    default:
      return operation.method + resource;
  }
}

function singularWords(segment: string): string {
  return singularName(pascal(segment));
}

function qualified(operation: Operation, scheme: string): string {
  const parameters = operation.path.match(/\{[^}]*\}/g) ?? [];
  const last = parameters.at(-1);
  return last === undefined ? scheme : `${scheme}By${pascal(last)}`;
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
  const label = `${method.toUpperCase()} ${path}`;
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
    codes: readCodes(node),
    permissions: readPermissions(node),
    failures: [],
  };
  if (typeof node.summary === "string") operation.summary = node.summary;
  if (typeof node.description === "string") operation.description = node.description;
  const body = readBody(root, node, pointer);
  if (body !== undefined) operation.body = body;
  operation.argument = argumentOf(root, operation);
  for (const [status, declared] of Object.entries(isObject(node.responses) ? node.responses : {})) {
    if (!isObject(declared)) continue;
    const response = follow(root, declared, join(pointer, "responses", status));
    if (response === undefined) continue;
    if (/^2/.test(status)) operation.success.push(readSuccess(root, status, response, label, losses));
    else operation.failures.push(response.pointer);
  }
  // `default` stands for every status that is not declared, successes included.
  const fallback = get(node, "/responses/default");
  if (operation.success.length === 0 && isObject(fallback)) {
    const response = follow(root, fallback, join(pointer, "responses", "default"));
    if (response !== undefined && isObject(response.node.content)) {
      operation.success.push(readSuccess(root, "default", response, label, losses));
    }
  }
  if (operation.success.length === 0) {
    losses.push({ kind: "untyped", operation: label, pointer, message: "no source says what a success answers" });
    operation.success.push({ status: "2XX", kind: "body", schema: {}, pointer: join(pointer, "responses", "2XX") });
  }
  const pages = readPages(operation, root);
  if (pages !== undefined) operation.pages = pages;
  return operation;
}

interface At {
  node: JsonObject;
  pointer: Pointer;
}

/** Follows references; a node without any is itself. */
export function follow(root: JsonObject, node: JsonObject, pointer: Pointer): At | undefined {
  if (typeof node.$ref !== "string") return { node, pointer };
  const found = resolve(root, node, get);
  return found?.pointer === undefined ? undefined : { node: found.node, pointer: found.pointer };
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
      const parameter = isObject(entry) ? follow(root, entry, join(at, i)) : undefined;
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
  ["json", /^application\/(.*\+)?json\b/i],
  ["multipart", /^multipart\//i],
  ["form", /^application\/x-www-form-urlencoded\b/i],
  ["ndjson", /^application\/(x-)?ndjson\b/i],
  ["text", /^(text\/|application\/(javascript|xml|sql|x-pem-file))/i],
  ["binary", /./],
];

export function bodyKind(mediaType: string): BodyKind {
  return BODY_KINDS.find(([, matches]) => matches.test(mediaType))?.[0] ?? "binary";
}

function preferred(content: JsonObject): { mediaType: string; kind: BodyKind } | undefined {
  const order = BODY_KINDS.map(([kind]) => kind);
  return Object.keys(content)
    .map((mediaType) => ({ mediaType, kind: bodyKind(mediaType) }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

function readBody(root: JsonObject, node: JsonObject, pointer: Pointer): Body | undefined {
  if (!isObject(node.requestBody)) return undefined;
  const body = follow(root, node.requestBody, join(pointer, "requestBody"));
  if (body === undefined || !isObject(body.node.content)) return undefined;
  const choice = preferred(body.node.content);
  if (choice === undefined) return undefined;
  const at = join(body.pointer, "content", choice.mediaType, "schema");
  const schema = get(root, at);
  return { required: body.node.required === true, ...choice, schema: isObject(schema) ? schema : {}, pointer: at };
}

function readSuccess(root: JsonObject, status: string, response: At, label: string, losses: Loss[]): Success {
  const content = isObject(response.node.content) ? response.node.content : {};
  const choice = preferred(content);
  if (choice === undefined || status === "204") return { status, kind: "empty" };
  if (choice.kind !== "json") {
    return { status, kind: choice.kind === "text" || choice.kind === "ndjson" ? "text" : "binary" };
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

/** How a collection is paged, by its parameters and its `result_info`. */
function readPages(operation: Operation, root: JsonObject): Pages | undefined {
  if (operation.method !== "get" || !listsItems(operation.success)) return undefined;
  const query = new Set(operation.parameters.filter((one) => one.in === "query").map((one) => one.name));
  if (query.has("page")) return "page";
  const envelope = operation.success.find((one) => one.kind === "envelope");
  const info = envelope === undefined ? undefined : get(envelope.schema, "/properties/result_info");
  const found = isObject(info) ? follow(root, info, "")?.node : undefined;
  if (query.has("cursor") || get(found ?? null, "/properties/cursors") !== undefined) return "cursor";
  return "single";
}
