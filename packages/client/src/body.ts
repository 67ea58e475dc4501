import { definedEntries, isObjectOrArray, parameterPairs, writeScalar } from "./parameter.ts";
import type { ParameterStyle } from "./parameter-style.ts";

/** How fields of a form are written, by name: `style` for a URL-encoded form, `type` (a media type) for multipart. */
export interface Encoding {
  readonly [name: string]: ParameterStyle & { type?: string };
}

/**
 * Writes a body that is not JSON. Each operation imports the writer that it needs, so that a bundle contains no others.
 * A value that `fetch` can send (string, bytes, Blob, FormData, URLSearchParams, stream) is sent unchanged.
 *
 * @throws {TypeError} if the value cannot be written in this format
 */
export type BodyWriter = (body: unknown, encoding?: Encoding) => BodyInit;

/** URL-encoded form: an array becomes several fields, an object becomes JSON unless the operation states a style. */
export const formBody: BodyWriter = (body, encoding) => {
  const sendable = asBodyInit(body);
  if (sendable !== undefined) {
    return sendable;
  }
  const form = new URLSearchParams();
  for (const [name, value] of entriesOfObject(body)) {
    const style = encodingOf(encoding, name);
    const fields = style
      ? new URLSearchParams(parameterPairs(name, value, style).join("&"))
      : itemsOf(value).map((item) => [name, textOf(item)] as const);
    for (const [field, content] of fields) {
      form.append(field, content);
    }
  }
  return form;
};

/** Multipart form: an array becomes several parts, bytes and Blobs become files, an object becomes a JSON part. */
export const multipartBody: BodyWriter = (body, encoding) => {
  const sendable = asBodyInit(body);
  if (sendable !== undefined) {
    return sendable;
  }
  const form = new FormData();
  for (const [name, value] of entriesOfObject(body)) {
    const declaredType = encodingOf(encoding, name)?.type;
    for (const item of itemsOf(value)) {
      const file = item instanceof Blob ? item : isBytes(item) ? new Blob([item]) : undefined;
      const part = file ?? textOf(item);
      const type = declaredType ?? (file === undefined && isObjectOrArray(item) ? "application/json" : undefined);
      // A part gets its media type from its Blob. A type that the caller has set on a Blob wins.
      form.append(name, type === undefined || file?.type ? part : new Blob([part], { type }));
    }
  }
  return form;
};

/** Newline-delimited JSON: one line for each item of an array. */
export const ndjsonBody: BodyWriter = (body) =>
  Array.isArray(body) ? body.map((line) => `${JSON.stringify(line)}\n`).join("") : rawBody(body);

/** Text or bytes, sent unchanged. */
export const rawBody: BodyWriter = (body) => {
  const sendable = asBodyInit(body);
  if (sendable === undefined) {
    throw new TypeError("the body must be text or bytes");
  }
  return sendable;
};

const encodingOf = (encoding: Encoding | undefined, name: string) =>
  encoding && Object.hasOwn(encoding, name) ? encoding[name] : undefined;

const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value);

function asBodyInit(body: unknown): BodyInit | undefined {
  const isSendable =
    typeof body === "string" ||
    isBytes(body) ||
    [Blob, FormData, URLSearchParams, ReadableStream].some((type) => body instanceof type);
  return isSendable ? (body as BodyInit) : undefined;
}

function entriesOfObject(body: unknown): [string, unknown][] {
  if (!isObjectOrArray(body) || Array.isArray(body)) {
    throw new TypeError("the body must be an object");
  }
  return definedEntries(body);
}

const itemsOf = (value: unknown): unknown[] => definedEntries([value].flat()).map(([, item]) => item);

const textOf = (item: unknown): string => (isObjectOrArray(item) ? JSON.stringify(item) : writeScalar(item));
