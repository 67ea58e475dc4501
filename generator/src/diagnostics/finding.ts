import type { Pointer } from "../openapi/pointer.ts";
import type { Place } from "./error.ts";

/** A place a rule (or reader) could not settle, or settled in a way that a strict run refuses. */
export interface Finding {
  code: string;
  pointer: Pointer;
  message: string;
  /** The place in a source, if it is known. */
  place?: Place;
  /** The place in the sources when it was reported. Later corrections may move the node at `pointer`. */
  origin?: Pointer;
}
