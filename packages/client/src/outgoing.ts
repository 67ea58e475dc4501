import { layHeaders } from "./headers.ts";
import type { OperationData } from "./operation.ts";
import type { CallInit, HeaderValues } from "./options.ts";
import { writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";

/** A request as each attempt sends it, but for the credentials. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Headers;
  /** Headers that the caller took away, in lower case: no credential is put there. */
  taken: ReadonlySet<string>;
  body: BodyInit | undefined;
}

/**
 * Writes a call down as a request.
 *
 * @throws where it cannot be written as a request that means what was asked; no message quotes a value
 */
export function writeRequest(
  method: string,
  path: string,
  data: OperationData,
  baseUrl: string,
  clientHeaders: HeaderValues | undefined,
  { params = {}, body, headers }: CallInit,
): Outgoing {
  const query = writePairs(params.query, data.query);
  const taken = new Set<string>();
  // fetch knows what forms are, and what a Blob says that it is.
  const isKnown = body === undefined || (body instanceof Blob && body.type);
  const fixed = {
    "Content-Type": isKnown ? undefined : (data.type ?? (data.body ? undefined : "application/json")),
    Cookie: writePairs(params.cookie, data.cookie, "; ") || undefined,
  };
  return {
    method,
    url: checkBaseUrl(baseUrl) + fillPath(path, params.path, data.path) + (query && `?${query}`),
    headers: layHeaders([fixed, clientHeaders, headers, params.header], taken, data.header),
    taken,
    body: writeBody(body, data),
  };
}

/** A base URL without a slash at its end. URL parsing would read what stands before an `@` as credentials, and quote them. */
/** @throws {TypeError} for what the body's form, or JSON, cannot write */
export function writeBody(body: unknown, { body: write, encoding }: OperationData): BodyInit | undefined {
  return write === undefined || body === undefined ? JSON.stringify(body) : write(body, encoding);
}

function checkBaseUrl(baseUrl: string): string {
  if (!/^https?:\/\/[^\s/\\@?#]+(\/[^\s\\?#]*)?$/i.test(baseUrl)) {
    throw new TypeError("baseUrl must be an http(s) URL without credentials or query");
  }
  return baseUrl.replace(/\/$/, "");
}
