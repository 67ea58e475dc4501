import { mergeHeaders } from "./headers.ts";
import { jsonBody } from "./json-body.ts";
import type { OperationData } from "./operation.ts";
import type { CallInit, HeaderValues } from "./options.ts";
import { writeNamed, writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";
import type { RequestParts } from "./request-parts.ts";

/**
 * Writes the parameters and body of a call as a request.
 *
 * @throws {TypeError} or {RangeError} if a value cannot be written; the client's messages never quote a value
 */
export function writeRequest(
  method: string,
  path: string,
  data: OperationData,
  baseUrl: string,
  headers: readonly (HeaderValues | undefined)[],
  params: NonNullable<CallInit["params"]>,
  body: unknown,
): RequestParts {
  // URL parsing would take the text before an `@` for credentials and quote it.
  if (!/^https?:\/\/[^\s/\\@?#]+(\/[^\s\\?#]*)?$/i.test(baseUrl)) {
    throw new TypeError("baseUrl is no http(s) URL");
  }
  const query = writeNamed("query", () => writePairs(params.query, data.query));
  const removed = new Headers();
  const fixed = {
    Accept: data.accept ?? "application/json, application/problem+json",
    Cookie: writePairs(params.cookie, data.cookie, "; ") || undefined,
  };
  const merged = mergeHeaders([fixed, ...headers, params.header], removed, data.header);
  return {
    method,
    url: baseUrl.replace(/\/$/, "") + fillPath(data.url ?? path, params.path, data.path) + (query && `?${query}`),
    headers: merged,
    removed,
    body: writeBody(body, data, merged),
  };
}

/**
 * Writes a body with the operation's writer, by default as JSON, and sets its content type.
 *
 * @throws {TypeError} if the value cannot be written
 */
export function writeBody(body: unknown, data: OperationData, headers: Headers): BodyInit | undefined {
  return body === undefined ? undefined : (data.body ?? jsonBody)(body, data, headers);
}
