import { mergeHeaders } from "./headers.ts";
import type { OperationData } from "./operation.ts";
import type { CallInit, HeaderValues } from "./options.ts";
import { writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";

/** The parts of a request that all attempts share: everything except the credentials. */
export interface RequestParts {
  method: string;
  url: string;
  headers: Headers;
  /** Lower-case names of headers that the caller removed with null. Credentials do not set these. */
  removed: ReadonlySet<string>;
  body: BodyInit | undefined;
}

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
  clientHeaders: HeaderValues | undefined,
  { params = {}, body, headers, accept }: CallInit,
): RequestParts {
  const query = writePairs(params.query, data.query);
  const removed = new Set<string>();
  // fetch sets the content type of forms and of a Blob that has a type.
  const isTypeKnown = body === undefined || (body instanceof Blob && body.type);
  const fixed = {
    Accept: accept ?? data.accept ?? "application/json, application/problem+json",
    "Content-Type": isTypeKnown ? undefined : (data.type ?? (data.body ? undefined : "application/json")),
    Cookie: writePairs(params.cookie, data.cookie, "; ") || undefined,
  };
  return {
    method,
    url: checkBaseUrl(baseUrl) + fillPath(path, params.path, data.path) + (query && `?${query}`),
    headers: mergeHeaders([fixed, clientHeaders, headers, params.header], removed, data.header),
    removed,
    body: writeBody(body, data),
  };
}

/**
 * Writes a body with the operation's writer, by default as JSON.
 *
 * @throws {TypeError} if the value cannot be written
 */
export function writeBody(body: unknown, { body: write, encoding }: OperationData): BodyInit | undefined {
  return write === undefined || body === undefined ? JSON.stringify(body) : write(body, encoding);
}

/** Removes a trailing slash. Refuses an `@`: URL parsing would take the text before it for credentials and quote it. */
function checkBaseUrl(baseUrl: string): string {
  if (!/^https?:\/\/[^\s/\\@?#]+(\/[^\s\\?#]*)?$/i.test(baseUrl)) {
    throw new TypeError("baseUrl must be an http(s) URL without credentials or query");
  }
  return baseUrl.replace(/\/$/, "");
}
