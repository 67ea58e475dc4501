import { writeJson } from "./json.ts";
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
