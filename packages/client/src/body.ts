import { isNoJson, writeJson } from "./json.ts";
import { jsonBody } from "./json-body.ts";
import type { BodyWriter, Encoding } from "./operation.ts";
import { definedEntries, isObjectOrArray, parameterPairs, writeNamed, writeScalar } from "./parameter.ts";
import { FORM, isBytes, isOf, isSendable, MULTIPART, ownType } from "./sendable.ts";

const JSON_TYPE = "application/json";

/** URL-encoded form: an array becomes several fields, an object becomes JSON unless the operation states a style. */
export const formBody: BodyWriter = (body, { encoding, json }, headers) => {
  if (isSendable(body)) {
    return sendUnchanged(body, headers, [FORM]);
  }
  checkType(headers, FORM);
  headers.set("content-type", headers.get("content-type") ?? FORM);
  return entriesOfObject(body)
    .flatMap(([name, value]) =>
      writeNamed(name, () => {
        const style = encodingOf(encoding, name);
        return style
          ? parameterPairs(name, value, style)
          : itemsOf(value).map((item) => `${new URLSearchParams([[name, textOf(item, json)]])}`);
      }),
    )
    .join("&");
};

/**
 * Multipart form: an array becomes several parts, bytes and Blobs become files, an object becomes a JSON part unless the
 * operation states a style.
 */
export const multipartBody: BodyWriter = (body, { encoding, json }, headers) => {
  if (isSendable(body)) {
    return sendUnchanged(body, headers, [MULTIPART]);
  }
  checkType(headers, MULTIPART);
  const form = new FormData();
  for (const [name, value] of entriesOfObject(body)) {
    const style = encodingOf(encoding, name);
    if (style?.write && isObjectOrArray(value) && !isNoJson(value)) {
      const pairs = writeNamed(name, () => parameterPairs(name, value, style));
      for (const [key, text] of new URLSearchParams(pairs.join("&"))) {
        form.append(key, text);
      }
      continue;
    }
    const declaredType = style?.type;
    for (const item of itemsOf(value)) {
      const file = item instanceof Blob ? item : isBytes(item) ? new Blob([item]) : undefined;
      const part = file ?? writeNamed(name, () => textOf(item, json));
      const type = declaredType ?? (file === undefined && isObjectOrArray(item) ? JSON_TYPE : undefined);
      // A part gets its media type from its Blob. A type that the caller has set on a Blob wins.
      form.append(name, type === undefined || file?.type ? part : new Blob([part], { type }));
    }
  }
  return sendUnchanged(form, headers, [MULTIPART]);
};

/** Newline-delimited JSON: one line for each item of an array. */
export const ndjsonBody: BodyWriter = (body, data, headers) =>
  rawBody(
    Array.isArray(body) ? body.map((line) => `${(data.json ?? writeJson)(line)}\n`).join("") : body,
    data,
    headers,
  );

/** Text or bytes, sent unchanged. */
export const rawBody: BodyWriter = (body, { type }, headers) => {
  if (!isSendable(body)) {
    throw new TypeError(`the body must be text, bytes, a Blob or a stream`);
  }
  return sendUnchanged(body, headers, type === undefined ? [] : [type]);
};

/**
 * The body of an operation that declares several media types. A value that `fetch` can send goes unchanged if its type is
 * one of them: that of the header `content-type`, else its own (of a Blob, a FormData, URLSearchParams), else the only
 * type of text or bytes. Any other value, text without a type included, is written in the first type.
 */
export const eitherBody: BodyWriter = (body, data, headers) => {
  const { types = [], write = jsonBody } = data;
  const [first = "", ...others] = types;
  const raw = others.filter((type) => !/json|multipart|urlencoded|\*/i.test(type));
  const isText = typeof body === "string";
  const unstated = isText || raw.length > 1 ? undefined : raw[0];
  const type = headers.get("content-type") ?? (isSendable(body) ? ownType(body) || unstated : undefined);
  if (type !== undefined && !types.some((one) => isOf(type, one))) {
    throw new TypeError(`the body is of another media type than the operation takes: ${types.join(", ")}`);
  }
  if (type === undefined || !isSendable(body) || (isText && isOf(type, first))) {
    return write(body, data, headers);
  }
  return sendUnchanged(body, headers, [type, ...types]);
};

/** @throws {TypeError} if the caller's content type disagrees with that in which the body is written */
function checkType(headers: Headers, type: string): void {
  if (!isOf(headers.get("content-type") ?? type, type)) {
    throw new TypeError(`the body is sent as ${type}, and the header content-type says otherwise`);
  }
}

/**
 * Sets the content type of a value that `fetch` sends as it is: that of the caller, else its own, else the first of
 * `types`, which the operation takes. Without types it takes any.
 *
 * @throws {TypeError} for a form that the operation does not take, and for a multipart body without a boundary
 */
function sendUnchanged(body: BodyInit, headers: Headers, types: readonly string[]): BodyInit {
  const given = headers.get("content-type");
  const own = ownType(body);
  if (body instanceof FormData || body instanceof URLSearchParams) {
    const accepted = given ? [given] : types;
    if (accepted.length > 0 && !accepted.some((type) => isOf(own, type))) {
      const other = given ? "the header content-type says otherwise" : `the operation takes ${types.join(", ")}`;
      throw new TypeError(`the body is ${own}, and ${other}`);
    }
    if (body instanceof FormData) {
      headers.delete("content-type"); // fetch sets it, with the boundary
    }
    return body;
  }
  const type = given ?? (own || types[0]);
  if (type !== undefined && isOf(type, "multipart/*") && !/boundary=/i.test(type)) {
    throw new TypeError(
      "multipart needs an object or a FormData, or the boundary of the text or bytes in content-type",
    );
  }
  if (type !== undefined) {
    headers.set("content-type", type);
  }
  return body;
}

const encodingOf = (encoding: Encoding | undefined, name: string) =>
  encoding && Object.hasOwn(encoding, name) ? encoding[name] : undefined;

function entriesOfObject(body: unknown): [string, unknown][] {
  if (!isObjectOrArray(body) || Array.isArray(body) || isNoJson(body)) {
    throw new TypeError("the body must be an object");
  }
  return definedEntries(body);
}

const itemsOf = (value: unknown): unknown[] => definedEntries([value].flat()).map(([, item]) => item);

const textOf = (item: unknown, json = writeJson): string => (isObjectOrArray(item) ? json(item) : writeScalar(item));
