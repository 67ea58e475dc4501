import type { JsonObject } from "../openapi/pointer.ts";
import type { Parsed } from "./parse/lines.ts";
import { convertSwagger } from "./swagger/convert.ts";

/** Whether a document is Swagger 2.0. YAML reads the version without quotes as a number. */
export function isSwagger(root: JsonObject): boolean {
  return root.openapi === undefined && (root.swagger === "2.0" || root.swagger === 2);
}

/** Converts a document of another version to OpenAPI 3.0 or 3.1. Returns one that needs no conversion as it is. */
export function convertVersion<P extends Parsed & { value: JsonObject }>(parsed: P): Parsed & { value: JsonObject } {
  return isSwagger(parsed.value) ? convertSwagger(parsed) : parsed;
}
