import type { CorrectionStore } from "../corrections/corrections.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import { canonicalize } from "../pipeline.ts";
import type { Source } from "../read/source.ts";
import type { StatedPreset } from "../vendors/preset.ts";

/** All rules over one document; one without any operation is what a whole removal leaves. */
export function canonicalOf(source: Source, preset?: StatedPreset, store?: CorrectionStore): JsonObject {
  const config = preset === undefined ? {} : { preset };
  return canonicalize({ sources: [source], patches: [], config }, undefined, { mayBeEmpty: true, store }).canonical;
}
