import { equal } from "../document/equal.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../document/pointer.ts";
import { type Incoming, readCallbacks } from "./incoming.ts";
import { follow, preferred } from "./operations.ts";
import type { Loss, Operation } from "./surface.ts";

/**
 * What a document says of its operations and the emitted package does not: headers and links of answers, further media
 * types, servers of their own, how parts of a form are encoded, and what belongs to calls that the API makes beside their bodies.
 */
export function leftOut(root: JsonObject, operations: readonly Operation[], webhooks: readonly Incoming[]): Loss[] {
  const losses: Loss[] = [];
  for (const operation of operations) {
    const label = `${operation.method.toUpperCase()} ${operation.path}`;
    const node = get(root, operation.pointer);
    if (!isObject(node)) continue;
    const lose = (pointer: Pointer, message: string) =>
      losses.push({ kind: "not-emitted", operation: label, pointer, message });
    servers(root, node, operation.pointer, lose);
    body(root, node, operation.pointer, lose);
    for (const [status, response] of responsesOf(root, node, operation.pointer)) {
      answer(
        response,
        operation.success.some((one) => one.status === status),
        lose,
      );
    }
    for (const { name, calls } of readCallbacks(root, operation)) incoming(`the callback ${name}`, calls, lose);
  }
  for (const { name, calls } of webhooks) {
    for (const call of calls) {
      const label = `${call.method.toUpperCase()} ${name}`;
      incoming("the webhook", [call], (pointer, message) =>
        losses.push({ kind: "not-emitted", operation: label, pointer, message }),
      );
    }
  }
  return losses;
}

type Lose = (pointer: Pointer, message: string) => void;

interface At {
  node: JsonObject;
  pointer: Pointer;
}

/** Servers of an operation, or of its path where it has none: what a client is created with is one for all calls. */
function servers(root: JsonObject, operation: JsonObject, pointer: Pointer, lose: Lose): void {
  const item = parent(pointer).pointer;
  const at = operation.servers === undefined ? item : pointer;
  const own = get(root, join(at, "servers"));
  const urls = (list: Json | undefined): string[] =>
    (Array.isArray(list) ? list : []).flatMap((one) => (isObject(one) ? [String(one.url)] : []));
  if (urls(own).length === 0 || equal(urls(own), urls(root.servers))) return;
  lose(join(at, "servers"), `calls go to the server of the client; the document names ${urls(own).join(", ")}`);
}

function body(root: JsonObject, operation: JsonObject, pointer: Pointer, lose: Lose): void {
  const { requestBody } = operation;
  const found = isObject(requestBody) ? follow(root, requestBody, join(pointer, "requestBody")) : undefined;
  const content = found?.node.content;
  if (found === undefined || !isObject(content)) return;
  const sent = preferred(content)?.mediaType;
  if (sent === undefined) return;
  const others = Object.keys(content).filter((mediaType) => mediaType !== sent);
  const at = join(found.pointer, "content");
  if (others.length > 0) lose(at, `calls send ${sent}; also accepted: ${others.join(", ")}`);
  const encoding = get(content, join("", sent, "encoding"));
  const parts = Object.entries(isObject(encoding) ? encoding : {}).filter(([, one]) => isObject(one) && saysHow(one));
  if (parts.length === 0) return;
  const names = parts.map(([name]) => name).join(", ");
  lose(join(at, sent, "encoding"), `how parts are encoded is not applied: ${names}`);
}

/** What a part of a form is by default needs no saying: JSON for objects, text for values (OpenAPI 3.1, 4.8.15). */
function saysHow(encoding: JsonObject): boolean {
  return Object.keys(encoding).some((key) => !key.startsWith("x-"));
}

function responsesOf(root: JsonObject, operation: JsonObject, pointer: Pointer): [string, At][] {
  return Object.entries(isObject(operation.responses) ? operation.responses : {}).flatMap(([status, response]) => {
    const at = join(pointer, "responses", status);
    const found = isObject(response) && !status.startsWith("x-") ? follow(root, response, at) : undefined;
    return found === undefined ? [] : [[status, found]];
  });
}

function answer({ node, pointer }: At, isSuccess: boolean, lose: Lose): void {
  const { headers, links, content } = node;
  const names = namesOf(headers);
  if (names.length > 0)
    lose(join(pointer, "headers"), `headers are read from \`response.headers\`: ${names.join(", ")}`);
  if (namesOf(links).length > 0) lose(join(pointer, "links"), `links are not followed: ${namesOf(links).join(", ")}`);
  const read = isSuccess && isObject(content) ? preferred(content)?.mediaType : undefined;
  const others = namesOf(content).filter((mediaType) => mediaType !== read);
  if (read !== undefined && others.length > 0) {
    lose(join(pointer, "content"), `the answer is typed as ${read}; also declared: ${others.join(", ")}`);
  }
}

function incoming(what: string, calls: Incoming["calls"], lose: Lose): void {
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
