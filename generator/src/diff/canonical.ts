import type { JsonObject } from "../openapi/pointer.ts";
import { canonicalize } from "../pipeline.ts";
import type { Source } from "../read/source.ts";

/** All rules over one document; one without any operation is what a whole removal leaves. */
export function canonicalOf(source: Source): JsonObject {
  return canonicalize({ sources: [source], patches: [], config: {} }, undefined, { mayBeEmpty: true }).canonical;
}
