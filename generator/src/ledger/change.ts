import type { Json, Pointer } from "../openapi/pointer.ts";

/**
 * What a change does to the set of values the changed place accepts.
 * `invent`: the source says nothing here; `replace`: neither set contains the other.
 */
export type Direction = "equivalent" | "widen" | "narrow" | "invent" | "replace";
export const DIRECTIONS: readonly Direction[] = ["equivalent", "widen", "narrow", "invent", "replace"];

/** One correction. `before` or `after` is absent where nothing stood or nothing stands. */
export interface Change {
  /** Position in the run; replay applies changes in this order. */
  n: number;
  /** Id of the rule, or `patch:<file>#<index>`. */
  rule: string;
  pointer: Pointer;
  before?: Json;
  /** Subtrees copied from elsewhere in the document stand as `{ "$copy": pointer }`. */
  after?: Json;
  direction: Direction;
  reason: string;
}
