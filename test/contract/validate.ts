import { dereferenceAt } from "../../generator/src/openapi/dereference.ts";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import * as operations from "../../generator/src/recordings/operations.ts";
import { type CanonicalOperation, canonical } from "./product.ts";

export { Validator } from "../../generator/src/verify/validator.ts";

/** Follows references from the node at `pointer`. */
export const landing: (document: JsonObject, pointer: string) => { node: JsonObject; pointer: string } | undefined =
  dereferenceAt;

/** Where the schema of a JSON response stands: by its status, its range or `default`. */
export function responseSchema(
  operation: Pick<CanonicalOperation, "node" | "pointer">,
  status: number,
  document: JsonObject = canonical,
): string | undefined {
  return operations.responseSchema(document, operation, status);
}

/** Where the schema of a JSON request body stands. */
export function bodySchema(
  operation: Pick<CanonicalOperation, "node" | "pointer">,
  document: JsonObject = canonical,
): string | undefined {
  return operations.bodySchema(document, operation);
}
