import type { OperationData } from "./operation.ts";

/**
 * Writes a body and sets its content type, if the caller has set none. Each operation imports the writer that it needs,
 * so that a bundle contains no others.
 *
 * @throws {TypeError} if the value cannot be written in this format
 */
export type BodyWriter = (body: unknown, data: OperationData, headers: Headers) => BodyInit;

/** JSON, the default. */
export const jsonBody: BodyWriter = (body, { type = "application/json" }, headers) => {
  const given = headers.get("content-type") ?? type;
  if (!/json/i.test(given)) {
    throw new TypeError(`the body is sent as ${type}, and the header content-type is not JSON`);
  }
  headers.set("content-type", given);
  return writeJson(body, type);
};

/** @throws {TypeError} for a member that JSON would lose; the message names it, and the media type that needs JSON */
export function writeJson(value: unknown, type: string): string {
  return JSON.stringify(value, function (this: { [key: string]: unknown }, key, member) {
    if (isNoJson(this[key])) {
      throw new TypeError(
        `${key ? `the member ${key}` : "the value"} cannot be written as ${type}: it is bytes, a file, a form, a stream, …`,
      );
    }
    return member;
  });
}

/** Whether JSON would lose what a value holds: that of bytes, files, forms, streams, maps, promises. */
export const isNoJson = (value: unknown): boolean =>
  /[d\d]Array|Blob|Buffer|Data|File|Params|Stream|Async|Map|Set|Promise/.test(Object.prototype.toString.call(value)) ||
  typeof (value as { pipe?: unknown } | null | undefined)?.pipe === "function";
