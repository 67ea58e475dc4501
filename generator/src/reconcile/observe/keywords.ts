import { claimsOf, type ObservedSchema, type Observer } from "./observer.ts";
import { defaultOf, proseOf } from "./read.ts";

const LIMITS = [
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minProperties",
  "maxProperties",
  "multipleOf",
];

export function observeDescription(o: Observer, { position, stated, uses }: ObservedSchema): void {
  o.note("description", "description", position.pointer, claimsOf(stated, "description", proseOf), uses);
}

/** Format, default and limits. */
export function observeKeywords(o: Observer, { position: { pointer }, plain, uses }: ObservedSchema): void {
  o.note("format", "format", pointer, claimsOf(plain, "format"), uses);
  o.note("default", "default", pointer, claimsOf(plain, "default", defaultOf), uses);
  for (const limit of LIMITS) o.note("limits", limit, pointer, claimsOf(plain, limit), uses);
}
