import type { OperationData } from "./operation.ts";

/**
 * Writes a body and sets its content type, if the caller has set none. Each operation imports the writer that it needs,
 * so that a bundle contains no others.
 *
 * @throws {TypeError} if the value cannot be written in this format
 */
export type BodyWriter = (body: unknown, data: OperationData, headers: Headers) => BodyInit;

/** JSON, the default. A content type that the caller has set is kept, and the body is JSON all the same. */
export const jsonBody: BodyWriter = (body, { type = "application/json" }, headers) => {
  headers.set("content-type", headers.get("content-type") ?? type);
  return writeJson(body);
};

/** @throws {TypeError} for a member that JSON would lose; the message names it */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, function (this: { [key: string]: unknown }, key, member) {
    if (isNoJson(this[key])) {
      throw new TypeError(`${key || "the body"} is no JSON: pass plain values, not a file, bytes, a form or a stream`);
    }
    return member;
  });

/** Whether JSON would lose what a value holds. */
export const isNoJson = (value: unknown): boolean =>
  /[d\d]Array|Blob|Buffer|Data|File|Params|Stream|Map|Set/.test(Object.prototype.toString.call(value));
