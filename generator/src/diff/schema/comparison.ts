import type { SchemaType } from "../../model/schemas.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import type { ChangeDirection, ChangeKind } from "../change.ts";
import { code } from "../messages.ts";
import type { TypePair } from "../renamings.ts";
import type { BothSchemas } from "./shape.ts";

/** A change of a schema before it is known which operations it reaches, and in which direction. */
export interface SchemaChange {
  kind: (direction: ChangeDirection) => ChangeKind;
  old: Pointer | null;
  new: Pointer | null;
  /** A value that was accepted is refused now: a request may break. */
  narrows: boolean;
  /** A value may come that could not before, or one may be missing: a reader of the response may break. */
  widens: boolean;
  types: TypePair[];
  /** The value that an enumeration gains or loses. */
  value?: Json;
  /** The sentence about it, as Markdown. */
  message: (direction: ChangeDirection) => string;
}

/** Two schemas at the same place in both versions, with what differs here and the places inside. */
export interface PairNode {
  changes: SchemaChange[];
  children: PairNode[];
  /** Types that are declared here in one version alone, or under another name. */
  renamed: TypePair[];
  /** One schema is a member of the other: the two themselves are not compared. */
  isWrapped?: true;
}

/** What a place is called, and the declared types that it is a part of. */
export interface Place {
  label: string;
  types: TypePair[];
  /** Where a parameter is given (`query`), within one that is no part of a declared type. */
  parameter?: string;
}

/**
 * Stands in a message for the operations that have a parameter, which are known only when all were compared. A code span
 * has no control characters, so no text of a source is mistaken for it.
 */
export const PARAMETER_OWNERS = "\u0000";

export function placeName({ label, parameter }: Place): string {
  return parameter === undefined ? code(label) : `the ${parameter} parameter ${code(label)} of ${PARAMETER_OWNERS}`;
}

/** Both versions of a place in a change; null where there is none. */
export type PointerPair = readonly [old: Pointer | null, next: Pointer | null];

export interface Effect {
  narrows?: boolean;
  widens?: boolean;
}

/** What the schemas around two branches of unions said of them. */
export type Compared = "null" | "null and annotations";

/** One comparison of two schemas. Each aspect of a schema is a file of this folder, which adds its changes here. */
export interface Comparison {
  readonly both: BothSchemas;
  readonly place: Place;
  /** The place in a sentence. */
  readonly here: string;
  add(
    kind: ChangeKind | ((direction: ChangeDirection) => ChangeKind),
    at: PointerPair,
    effect: Effect,
    message: string | ((direction: ChangeDirection) => string),
    value?: Json,
  ): void;
  /** Compares what is inside. @param ignored what was compared already, further out. */
  child(old: SchemaType, next: SchemaType, place: Place, ignored?: Compared): void;
  /** Whether the older type is declared as an interface, not written out in its place. */
  isInterface(old: SchemaType): boolean;
}

/** The place of the items of a list. */
export function itemPlace(place: Place): Place {
  return { ...place, label: `${place.label}[]` };
}
