import { isNested, pairs, plain, present } from "./parameter.ts";
import type { ParameterStyle } from "./parameter-style.ts";

/** How the members of a form are written, by name: in a form by style, in multipart with a media type of their own. */
export interface Encoding {
  readonly [name: string]: ParameterStyle & { type?: string };
}

/**
 * Writes a body that is not JSON; what an operation needs of these it imports, so that a bundle has no more. What fetch
 * can send by itself (a string, bytes, a Blob, FormData, URLSearchParams, a stream) goes as it is.
 *
 * @throws {TypeError} for a value that has no such form
 */
export type BodyWriter = (body: unknown, encoding?: Encoding) => BodyInit;

/** An object as form fields: an array is several fields, another object its JSON unless the operation gives it a style. */
export const formBody: BodyWriter = (body, encoding) => {
  const given = asItIs(body);
  if (given !== undefined) {
    return given;
  }
  const form = new URLSearchParams();
  for (const [name, value] of members(body)) {
    const how = ownOf(encoding, name);
    const fields = how
      ? new URLSearchParams(pairs(name, value, how).join("&"))
      : each(value).map((item) => [name, text(item)] as const);
    for (const [field, content] of fields) {
      form.append(field, content);
    }
  }
  return form;
};

/** An object as parts: an array is several parts, bytes and a Blob a file, another object its JSON, and of that type. */
export const multipartBody: BodyWriter = (body, encoding) => {
  const given = asItIs(body);
  if (given !== undefined) {
    return given;
  }
  const form = new FormData();
  for (const [name, value] of members(body)) {
    const stated = ownOf(encoding, name)?.type;
    for (const item of each(value)) {
      const file = item instanceof Blob ? item : isBytes(item) ? new Blob([item]) : undefined;
      const part = file ?? text(item);
      const type = stated ?? (file === undefined && isNested(item) ? "application/json" : undefined);
      // A part's media type is that of a Blob; a Blob that has one knows better.
      form.append(name, type === undefined || file?.type ? part : new Blob([part], { type }));
    }
  }
  return form;
};

/** An array, a value a line. */
export const ndjsonBody: BodyWriter = (body) =>
  Array.isArray(body) ? body.map((line) => `${JSON.stringify(line)}\n`).join("") : rawBody(body);

/** Text or bytes. */
export const rawBody: BodyWriter = (body) => {
  const given = asItIs(body);
  if (given === undefined) {
    throw new TypeError("the body must be text or bytes");
  }
  return given;
};

const ownOf = (encoding: Encoding | undefined, name: string) =>
  encoding && Object.hasOwn(encoding, name) ? encoding[name] : undefined;

const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value);

function asItIs(body: unknown): BodyInit | undefined {
  const isSent =
    typeof body === "string" ||
    isBytes(body) ||
    [Blob, FormData, URLSearchParams, ReadableStream].some((type) => body instanceof type);
  return isSent ? (body as BodyInit) : undefined;
}

function members(body: unknown): [string, unknown][] {
  if (!isNested(body) || Array.isArray(body)) {
    throw new TypeError("the body must be an object");
  }
  return present(body);
}

const each = (value: unknown): unknown[] => present([value].flat()).map(([, item]) => item);

const text = (item: unknown): string => (isNested(item) ? JSON.stringify(item) : plain(item));
