import type { Fragment } from "../read/openapi.ts";
import type { SourceInfo } from "../read/source.ts";

/** A fragment and the source it was read from. */
export interface SourceFragment {
  source: SourceInfo;
  fragment: Fragment;
}
