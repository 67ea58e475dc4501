import { writeJson } from "./json.ts";
import type { BodyWriter } from "./operation.ts";

/** JSON, the default. A content type that the caller has set is kept, and the body is JSON all the same. */
export const jsonBody: BodyWriter = (body, { type = "application/json" }, headers) => {
  headers.set("content-type", headers.get("content-type") ?? type);
  return writeJson(body);
};
