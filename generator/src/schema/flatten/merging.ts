import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";
import type { SchemaPart } from "./part.ts";

/** Two parts that no value satisfies together in one property; the later one was kept. */
export interface Conflict {
  pointer: Pointer;
  property: string;
}

/**
 * Decides what becomes of a property of the flattened schema itself that several parts describe: some of these
 * schemas, or a value. Undefined leaves the decision to `flatten`.
 */
export type Choose = (
  property: string,
  holders: readonly SchemaPart[],
) => readonly SchemaPart[] | { value: Json } | undefined;

/** The operations that merging keywords needs. */
export interface Merging {
  readonly conflicts: Conflict[];
  copy(pointer: Pointer): Json;
  /** One schema for what satisfies all parts; undefined if nothing does. */
  intersect(parts: readonly SchemaPart[]): JsonObject | undefined;
}

/** There is no single schema. The message says why. */
export class Stuck extends Error {}
