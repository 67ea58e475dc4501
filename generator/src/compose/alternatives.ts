import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";

/** An entry of `x-sources`, which a document of several sources has until stage `drift` has reconciled them. */
export interface ComposedSource {
  id: string;
  kind: "openapi" | "docs" | "sdk" | undefined;
  /** ISO date; empty if unknown, so that any dated source counts as newer. */
  date: string;
}

/** Returns the entries of `x-sources` by id. Empty for a document of one source. */
export function composedSources(root: JsonObject): Map<string, ComposedSource> {
  const sources = new Map<string, ComposedSource>();
  for (const entry of Array.isArray(root["x-sources"]) ? root["x-sources"] : []) {
    if (!isObject(entry) || typeof entry.id !== "string") continue;
    sources.set(entry.id, {
      id: entry.id,
      kind: kindOf(entry.kind),
      date: typeof entry.date === "string" ? entry.date : "",
    });
  }
  return sources;
}

function kindOf(kind: Json | undefined): ComposedSource["kind"] {
  return kind === "openapi" || kind === "docs" || kind === "sdk" ? kind : undefined;
}

/** An operation as another source states it, and its pointer in the composed document. */
export interface Alternative {
  source: string;
  pointer: Pointer;
  operation: JsonObject;
  /** The path in this source, if it differs. */
  path?: string;
}

/** Returns the alternatives of the operation at `pointer`, in order of precedence. */
export function alternativesOf(operation: JsonObject, pointer: Pointer): Alternative[] {
  const also = operation["x-also"];
  const found: Alternative[] = [];
  if (!Array.isArray(also)) return found;
  for (let i = 0; i < also.length; i++) {
    const entry = also[i];
    if (!isObject(entry) || typeof entry.source !== "string" || !isObject(entry.operation)) continue;
    // Rule equivalent-paths merges operations of one document; their alternatives have an empty source.
    const source = entry.source === "" ? "the same document, under another path," : entry.source;
    found.push({
      source,
      pointer: join(pointer, "x-also", i, "operation"),
      operation: entry.operation,
      ...(typeof entry.path === "string" && { path: entry.path }),
    });
  }
  return found;
}
