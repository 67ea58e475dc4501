import type { Json, Pointer } from "../openapi/pointer.ts";

/**
 * The effect of a change on the set of accepted values.
 * `invent`: the source states nothing here. `replace`: neither set contains the other.
 */
export type Direction = "equivalent" | "widen" | "narrow" | "invent" | "replace";
export const DIRECTIONS: readonly Direction[] = ["equivalent", "widen", "narrow", "invent", "replace"];

/** One correction. `before` is absent for an addition, `after` for a removal. */
export interface Change {
  /** Number of the change in the run. Replay applies changes in this order. */
  n: number;
  /** Id of the rule, or `patch:<file>#<index>`. */
  rule: string;
  pointer: Pointer;
  before?: Json;
  /** A subtree copied from elsewhere in the document is `{ "$copy": pointer }`. */
  after?: Json;
  direction: Direction;
  reason: string;
}
