import type { Pointer } from "../openapi/pointer.ts";
import type { Place } from "./error.ts";

/** A place a rule (or reader) could not settle, or settled in a way that a strict run refuses. */
export interface Finding {
  code: string;
  pointer: Pointer;
  message: string;
  /** Where in a source it is, where whoever found it knows. */
  place?: Place;
  /** Where the place stood in the sources when it was reported; later corrections may move what stands at `pointer`. */
  origin?: Pointer;
}
