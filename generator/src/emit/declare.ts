import type { JsonObject } from "../document/pointer.ts";
import { type SafeCode, trusted } from "../escape.ts";
import type { SchemaPrinter } from "./schema.ts";
import type { Doc } from "./tsdoc.ts";

/** `export interface Name { … }` for a schema, or a type alias where it is no plain object. */
export function declare(
  printer: SchemaPrinter,
  name: SafeCode,
  schema: JsonObject,
  options: { doc?: Doc; input: boolean; extends?: SafeCode },
): SafeCode {
  return trusted(printer.declare(name, schema, options), "printed by TypeScript from nodes, never from text");
}
