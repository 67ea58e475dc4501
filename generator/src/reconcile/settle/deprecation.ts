import { dereferenceAt } from "../../openapi/dereference.ts";
import { isSchemaComponent } from "../../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { decidingClaim } from "../evidence.ts";
import type { Position, SourcedPointer } from "../pairing.ts";
import type { Reconciliation } from "../reconciliation.ts";

/** One source that calls a schema deprecated is enough. */
export function settleDeprecation(r: Reconciliation, { pointer, primary, statements }: Position): void {
  const stated = deprecations(r.root, pointer, [{ source: primary, pointer }, ...statements]);
  const claims = stated.map(({ source, says }) => ({ ...r.claim(source, says), source }));
  const by = decidingClaim("deprecation", claims);
  if (by?.says !== true || by === claims[0]) return;
  r.write("deprecation", join(pointer, "deprecated"), true, deprecatedBy(by.source), "equivalent");
}

export function deprecatedBy(source: string): string {
  return `Deprecated: ${source} says so.`;
}

/**
 * Which sources call a place deprecated, beside a reference or behind it. A deprecated property says nothing of the
 * component it refers to: other properties refer to it as well.
 */
export function deprecations(
  root: JsonObject,
  pointer: Pointer,
  stated: readonly SourcedPointer[],
): (SourcedPointer & { says: Json | undefined })[] {
  return stated
    .filter((one, i) => i === 0 || !isSchemaComponent(pointer) || isSchemaComponent(one.pointer))
    .map(({ source, pointer: from }) => {
      const node = get(root, from);
      const own = isObject(node) ? node.deprecated : undefined;
      return { source, pointer: from, says: own ?? dereferenceAt(root, from)?.node.deprecated };
    });
}
