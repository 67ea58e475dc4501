import { type CorrectionFolder, openCorrectionStore } from "../corrections/disk-store.ts";
import type { JsonObject } from "../openapi/pointer.ts";
import { canonicalize } from "../pipeline.ts";
import type { Source } from "../read/source.ts";
import type { StatedPreset } from "../vendors/preset.ts";

/** A document to correct. It can be passed to a thread. */
export interface CanonicalTask {
  source: Source;
  preset?: StatedPreset | undefined;
  /** Where the corrections of earlier runs are. */
  kept?: CorrectionFolder | undefined;
}

/** All rules over one document; one without any operation is what a whole removal leaves. */
export function canonicalOf({ source, preset, kept }: CanonicalTask): JsonObject {
  const config = preset === undefined ? {} : { preset };
  const store = kept && openCorrectionStore(kept);
  return canonicalize({ sources: [source], patches: [], config }, undefined, { mayBeEmpty: true, store }).canonical;
}
