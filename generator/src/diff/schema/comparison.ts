import type { SchemaType } from "../../model/schemas.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import type { ChangeDirection, ChangeKind } from "../change.ts";
import type { TypePair } from "../renamings.ts";
import type { MemberPath, MemberStep } from "../subject.ts";
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
  place: Place;
  /** The value that an enumeration gains or loses. */
  value?: Json;
  /** Further names and values in the sentence. */
  names: readonly string[];
  /** As Markdown; `SUBJECT` stands for its subject. */
  sentence: (direction: ChangeDirection) => string;
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
  /** The type, or the parameter, with which the path begins. */
  root: string;
  path: MemberPath;
  types: TypePair[];
  /** Where a parameter is given (`query`), within one that is no part of a declared type. */
  parameter?: string;
}

/** Both versions of a place in a change; null where there is none. */
export type PointerPair = readonly [old: Pointer | null, next: Pointer | null];

export interface Effect {
  narrows?: boolean;
  widens?: boolean;
}

/** Details of a change of a schema. */
export type SchemaChangeDetails = Partial<Pick<SchemaChange, "value" | "names">>;

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
    sentence: string | ((direction: ChangeDirection) => string),
    more?: SchemaChangeDetails,
  ): void;
  /** Returns the comparison of a member or of the items of a list. */
  inside(step: MemberStep): Comparison;
  /** Compares two schemas at this place. @param ignored what was compared already, further out. */
  child(old: SchemaType, next: SchemaType, ignored?: Compared): void;
  /** Whether the older type is declared as an interface, not written out in its place. */
  isInterface(old: SchemaType): boolean;
}
