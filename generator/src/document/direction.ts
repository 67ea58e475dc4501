import { equal } from "./equal.ts";
import type { Direction } from "./ledger.ts";
import type { JsonObject } from "./pointer.ts";

export type { Direction };

const ANNOTATIONS = new Set(["title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "discriminator"]);

/** What turning `before` into `after` does to the set of accepted values; undefined where structure does not tell. */
export function judge(before: JsonObject, after: JsonObject, _root: JsonObject): Direction | undefined {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) {
    if (ANNOTATIONS.has(key) || key.startsWith("x-")) continue;
    if (!equal(before[key], after[key])) return undefined;
  }
  return "equivalent";
}
