import { dereference, type Located } from "../openapi/dereference.ts";
import { equal } from "../openapi/equal.ts";
import { operationLabel } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import type { Preset } from "../vendors/preset.ts";
import type { Loss, Operation, Parameter, Security, WebhookOrCallback } from "./model.ts";
import { bodyKind, isStructured, preferred, sendsBody } from "./operations/media.ts";
import { schemesOf } from "./operations/security.ts";
import { addressOf, ownServers } from "./operations/server.ts";

/**
 * Lists the parts of operations that are not emitted: some styles of parameters, other kinds of credentials, further
 * servers of single operations, headers and links of responses, further media types, encodings of parts, and everything of webhooks
 * and callbacks beside their bodies.
 */
export function leftOut(
  root: JsonObject,
  operations: readonly Operation[],
  webhooks: readonly WebhookOrCallback[],
  security: Security | undefined,
  preset: Preset,
): Loss[] {
  const losses: Loss[] = [];
  const schemes = new Set<string>();
  for (const operation of operations) {
    const label = operationLabel(operation);
    const node = get(root, operation.pointer);
    if (!isObject(node)) continue;
    const lose = (pointer: Pointer, message: string) =>
      losses.push({ kind: "not-emitted", operation: label, pointer, message });
    for (const parameter of operation.parameters) written(root, parameter, lose);
    for (const name of schemesOf(root, node)) {
      if (schemes.has(name)) continue;
      schemes.add(name);
      const at = join("/components/securitySchemes", name);
      const scheme = get(root, at);
      if (!isObject(scheme)) lose(at, `the document does not describe the credentials ${name}`);
      else if (!isSent(name, scheme, security, preset))
        lose(at, `the client has no such credentials: ${typeOf(scheme)}`);
    }
    servers(root, operation, lose);
    body(root, node, operation, lose);
    for (const [status, response] of responsesOf(root, node, operation.pointer)) {
      answer(
        root,
        response,
        operation.success.some((one) => one.status === status),
        lose,
      );
    }
    for (const { name, calls } of operation.callbacks) incoming(`the callback ${name}`, calls, lose);
  }
  for (const { name, calls } of webhooks) {
    for (const call of calls) {
      const label = operationLabel({ method: call.method, path: name });
      incoming("the webhook", [call], (pointer, message) =>
        losses.push({ kind: "not-emitted", operation: label, pointer, message }),
      );
    }
  }
  return losses;
}

type Lose = (pointer: Pointer, message: string) => void;

/** Parameters that the client writes in another style than the document has. */
function written(root: JsonObject, { in: place, type, style, allowReserved, mediaType }: Parameter, lose: Lose): void {
  const { schema, pointer } = type;
  if (allowReserved && place !== "query") lose(pointer, "reserved characters are percent-encoded");
  const items = dereference(root, schema, pointer)?.node.items;
  if (place === "query" && mediaType === undefined && style !== "deepObject" && isStructured(root, items)) {
    lose(pointer, "a list of objects or lists has no form in a query: calls refuse it");
  }
}

/** Whether the client has credentials for a scheme: its own, or else a bearer token or the headers of a legacy key. */
function isSent(id: string, stated: JsonObject, security: Security | undefined, { keyHeaders }: Preset): boolean {
  if (security !== undefined) return security.schemes.some((one) => one.name === id);
  const { type, scheme, in: place, name } = stated;
  if (type === "http") return String(scheme).toLowerCase() === "bearer";
  if (type === "apiKey") {
    const headers = Object.values(keyHeaders ?? {}).map((header) => header.toLowerCase());
    return place === "header" && headers.includes(String(name).toLowerCase());
  }
  return type === "oauth2" || type === "openIdConnect";
}

function typeOf({ type, scheme, in: place, name }: JsonObject): string {
  return type === "apiKey" ? `an API key in the ${place} ${name}` : `${type} ${scheme ?? ""}`.trimEnd();
}

const NO_URL = "a server without a URL";

/** Servers of an operation or its path beside the one that its calls go to. */
function servers(root: JsonObject, { pointer, server }: Operation, lose: Lose): void {
  const { servers: own, pointer: at } = ownServers(root, pointer);
  const urls = (list: Json | undefined): string[] =>
    (Array.isArray(list) ? list : []).flatMap((one) =>
      isObject(one) ? [typeof one.url === "string" ? one.url : NO_URL] : [],
    );
  const called = urls(own).findIndex((url) => addressOf(url) !== undefined);
  const further = urls(own).filter((_, i) => i !== called);
  if (further.length === 0 || equal(urls(own), urls(root.servers))) return;
  lose(at, `calls go to ${server ?? "the server of the client"}; the document names also ${further.join(", ")}`);
}

function body(root: JsonObject, { requestBody }: JsonObject, operation: Operation, lose: Lose): void {
  const { method, pointer } = operation;
  const found = dereference(root, requestBody, join(pointer, "requestBody"));
  const content = found?.node.content;
  if (found === undefined || !isObject(content)) return;
  const { mediaType: sent, kind } = preferred(root, content) ?? {};
  if (sent === undefined) return;
  if (!sendsBody(method)) {
    lose(join(pointer, "requestBody"), `fetch sends no body with ${method.toUpperCase()}`);
    return;
  }
  const typed = new Set([sent, ...(operation.body?.further ?? []).map(({ mediaType }) => mediaType)]);
  const others = Object.keys(content).filter((mediaType) => !typed.has(mediaType));
  const at = join(found.pointer, "content");
  if (kind === "multipart" && !/^multipart\/form-data\b/i.test(sent)) {
    lose(join(at, sent), `${sent} is sent as multipart/form-data`);
  }
  if (others.length > 0)
    lose(at, `the body is typed as ${[...typed].join(" and ")}; others only as they are sent: ${others.join(", ")}`);
  const encoding = get(content, join("", sent, "encoding"));
  const isApplied = (key: string, one: JsonObject): boolean => {
    const value = one[key];
    if (kind === "multipart" && one.style === "deepObject") return ["style", "explode", "contentType"].includes(key);
    if (key !== "contentType") return kind === "form" && ["style", "explode", "allowReserved"].includes(key);
    if (kind === "form") return bodyKind(String(value)) === "json";
    return kind === "multipart" && (!/[,*]/.test(String(value)) || isUsual(String(value)));
  };
  const isLost = (one: Json): boolean =>
    isObject(one) && Object.keys(one).some((key) => !key.startsWith("x-") && !isApplied(key, one));
  const parts = Object.entries(isObject(encoding) ? encoding : {}).filter(([, one]) => isLost(one));
  if (parts.length === 0) return;
  const names = parts.map(([name]) => name).join(", ");
  lose(join(at, sent, "encoding"), `how parts are encoded is not applied: ${names}`);
}

/** Whether media types of a part are those that the client sends unasked: of bytes and of text. */
function isUsual(mediaTypes: string): boolean {
  return mediaTypes.split(",").every((one) => /^(application\/octet-stream|text\/plain)$/.test(one.trim()));
}

function responsesOf(root: JsonObject, operation: JsonObject, pointer: Pointer): [string, Located][] {
  return Object.entries(isObject(operation.responses) ? operation.responses : {}).flatMap(([status, response]) => {
    const at = join(pointer, "responses", status);
    const found = status.startsWith("x-") ? undefined : dereference(root, response, at);
    return found === undefined ? [] : [[status, found]];
  });
}

function answer(root: JsonObject, { node, pointer }: Located, isSuccess: boolean, lose: Lose): void {
  const { headers, links, content } = node;
  const names = namesOf(headers);
  // Those of a success have types.
  if (names.length > 0 && !isSuccess)
    lose(join(pointer, "headers"), `headers are read from \`response.headers\`: ${names.join(", ")}`);
  if (namesOf(links).length > 0) lose(join(pointer, "links"), `links are not followed: ${namesOf(links).join(", ")}`);
  const read = isSuccess && isObject(content) ? preferred(root, content)?.mediaType : undefined;
  // A range such as text/* names no media type that a call could ask for.
  const others = namesOf(content).filter((mediaType) => mediaType !== read && mediaType.includes("*"));
  if (read !== undefined && others.length > 0) {
    lose(join(pointer, "content"), `the answer is typed as ${read}; also declared: ${others.join(", ")}`);
  }
}

function incoming(what: string, calls: WebhookOrCallback["calls"], lose: Lose): void {
  for (const { node, pointer } of calls) {
    if (Array.isArray(node.parameters) && node.parameters.length > 0) {
      lose(join(pointer, "parameters"), `parameters of ${what} have no types`);
    }
    const answered = Object.entries(isObject(node.responses) ? node.responses : {}).filter(([, response]) => {
      return isObject(response) && (typeof response.$ref === "string" || namesOf(response.content).length > 0);
    });
    if (answered.length > 0) lose(join(pointer, "responses"), `what ${what} is answered has no type`);
  }
}

function namesOf(map: Json | undefined): string[] {
  return isObject(map) ? Object.keys(map) : [];
}
