import type { BodyKind } from "./operation.ts";

/** What a request with a body says of it unless the caller's headers do; multipart needs fetch's own boundary. */
export const CONTENT_TYPES: { readonly [kind in BodyKind]: string | undefined } = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: undefined,
  text: "text/plain",
  binary: "application/octet-stream",
  ndjson: "application/x-ndjson",
};

const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);

/**
 * Writes a body. `form` and `multipart` take an object: an array becomes several fields, another object its JSON,
 * undefined and null nothing, and in `multipart` a Blob stays a file. `ndjson` takes an array, a value a line. A
 * FormData, URLSearchParams, Blob, buffer or string where the kind is not JSON goes as it is.
 *
 * @throws {TypeError} where JSON cannot write a value
 */
export function writeBody(kind: BodyKind, body: unknown): BodyInit {
  if (kind === "json") {
    return JSON.stringify(body);
  }
  if (kind === "ndjson" && Array.isArray(body)) {
    return body.map((line) => `${JSON.stringify(line)}\n`).join("");
  }
  const isFields = typeof body === "object" && body !== null && Object.getPrototypeOf(body) === Object.prototype;
  if ((kind !== "form" && kind !== "multipart") || !isFields) {
    return body as BodyInit;
  }
  const fields = kind === "form" ? new URLSearchParams() : new FormData();
  for (const [name, value] of Object.entries(body)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) {
        fields.append(name, (item instanceof Blob ? item : text(item)) as string);
      }
    }
  }
  return fields;
}
