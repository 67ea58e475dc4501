import type { Direction } from "../../ledger/change.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { accepts, type JsonType } from "../accepts.ts";
import { Containment } from "./containment.ts";
import { samples } from "./samples.ts";

/**
 * What a change from `before` to `after` does to the set of accepted values; undefined if neither answer is proven.
 *
 * "equivalent", "widen" and "narrow" are proven by deriving each constraint of one schema from the other, "replace" by
 * two values, each accepted by one schema only. "widen" proves that no value is lost, not that one is gained; "narrow"
 * proves the opposite.
 */
export function judge(before: JsonObject, after: JsonObject, root: JsonObject): Direction | undefined {
  const losesNothing = containsAll(after, before, root);
  const gainsNothing = containsAll(before, after, root);
  if (losesNothing && gainsNothing) return "equivalent";
  if (losesNothing) return "widen";
  if (gainsNothing) return "narrow";
  const values = [...samples(before, root), ...samples(after, root)];
  const lost = values.some((value) => accepts(before, value, root) === true && accepts(after, value, root) === false);
  if (!lost) return undefined;
  const gained = values.some((value) => accepts(before, value, root) === false && accepts(after, value, root) === true);
  return gained ? "replace" : undefined;
}

/** Whether it is proven that `outer` accepts every value that `inner` accepts. */
export function containsAll(outer: JsonObject, inner: JsonObject, root: JsonObject): boolean {
  return new Containment(root).contains([inner], [outer]);
}

/** A superset of the types of the values that a schema accepts, references and unions included. */
export function possibleTypes(schema: JsonObject, root: JsonObject): ReadonlySet<JsonType> {
  return new Containment(root).types(schema);
}
