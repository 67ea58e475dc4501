import { type JsonObject, type Pointer, toUriRef } from "../openapi/pointer.ts";
import { documentReferences } from "../openapi/reference-sections.ts";
import { walk } from "../openapi/walk.ts";

/**
 * Replaces references by anchor (`#name`) with pointers, because later stages know pointers only. An anchor that two
 * schemas declare is kept: the right one depends on their `$id`.
 */
export function resolveAnchors(root: JsonObject): void {
  const places = new Map<string, Pointer | undefined>();
  walk(root, ({ kind, pointer, node }) => {
    if (kind !== "Schema") return;
    for (const name of new Set([node.$anchor, node.$dynamicAnchor])) {
      if (typeof name === "string") places.set(name, places.has(name) ? undefined : pointer);
    }
  });
  if (places.size === 0) return;
  documentReferences(root, ({ section, holder, key, ref }) => {
    const place = section === "schemas" && ref.startsWith("#") ? places.get(ref.slice(1)) : undefined;
    if (place !== undefined) holder[key] = toUriRef(place);
  });
}
