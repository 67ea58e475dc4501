import type { JsonObject } from "../openapi/pointer.ts";
import { convertOpenapi32 } from "./openapi-3.2/convert.ts";
import type { Parsed } from "./parsed.ts";
import { convertSwagger } from "./swagger/convert.ts";

/** Whether a document is Swagger 2.0. YAML reads the version without quotes as a number. */
export function isSwagger(root: JsonObject): boolean {
  return root.openapi === undefined && (root.swagger === "2.0" || root.swagger === 2);
}

/** Whether a document is OpenAPI 3.2. */
function isOpenapi32({ openapi }: JsonObject): boolean {
  return typeof openapi === "string" && openapi.startsWith("3.2.");
}

/** Converts a document of another version to OpenAPI 3.0 or 3.1. Returns one that needs no conversion as it is. */
export function convertVersion<P extends Parsed & { value: JsonObject }>(parsed: P): Parsed & { value: JsonObject } {
  if (isSwagger(parsed.value)) return convertSwagger(parsed);
  return isOpenapi32(parsed.value) ? convertOpenapi32(parsed) : parsed;
}
