import type { SourceSpan } from "../diagnostics/error.ts";
import { operationOf } from "../openapi/places.ts";
import { get, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { fileLabel } from "../read/source.ts";
import type { Document } from "./compose.ts";

/**
 * The places in the sources that state a node: where it is from, and where other sources state the same of its operation.
 * @param source the composition before rules
 * @param pointer a pointer into it
 */
export function statedAt(
  source: JsonObject,
  document: Document,
  pointer: Pointer,
): (SourceSpan & { pointer: Pointer })[] {
  return [pointer, ...alsoStated(source, pointer)].flatMap((at) =>
    get(source, at) === undefined ? [] : document.origins(at).map((span) => ({ ...span, pointer: at })),
  );
}

/** The same as `file:line`, each once, without paths of this machine. */
export function linesThatState(source: JsonObject, document: Document, pointer: Pointer): string[] {
  return [...new Set(statedAt(source, document, pointer).map(({ file, line }) => `${fileLabel(file)}:${line}`))];
}

/** The pointers of the same node in the statements of other sources; see `Composed`. */
function alsoStated(source: JsonObject, pointer: Pointer): Pointer[] {
  const operation = operationOf(pointer)?.pointer;
  if (operation === undefined) return [];
  const also = get(source, join(operation, "x-also"));
  const inside = pointer.slice(operation.length);
  return (Array.isArray(also) ? also : []).map((_, i) => join(operation, "x-also", i, "operation") + inside);
}
