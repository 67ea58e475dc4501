import type { Operation } from "../../model/model.ts";
import type { SchemaType } from "../../model/schemas.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import type { Change, ChangeDirection, ChangeKind } from "../change.ts";
import type { PointerPair } from "../schema/comparison.ts";
import type { BothSchemas } from "../schema/shape.ts";
import type { ChangeSubject } from "../subject.ts";

/** An operation that is in both versions. */
export interface OperationPair {
  old: Operation;
  next: Operation;
}

/** Whom a change of an operation breaks and reaches; without any of it, both are reached and none is broken. */
export interface OperationEffect {
  request?: boolean;
  response?: boolean;
  direction?: ChangeDirection;
}

/** The types that a change shows in beside its operation, the names in its sentence beside that, and other details. */
export type ChangeDetails = Partial<Pick<Change, "symbols" | "argument"> & Pick<ChangeSubject, "names">>;

/** How an operation uses a schema. */
export type Use = "request" | "response";

/** The comparison of one operation; or of the webhooks, with no operation. */
export interface OperationComparison {
  readonly both: BothSchemas;
  /** @param sentence with `SUBJECT` for the operation. */
  add(kind: ChangeKind, at: PointerPair, effect: OperationEffect, sentence: string, more?: ChangeDetails): void;
  /**
   * Compares schemas to which the operation leads.
   * @param root the type that the operation declares for it, and `names` of the properties from there.
   */
  enter(use: Use, old: SchemaType, next: SchemaType, root: string, ...names: string[]): void;
  /** Compares the schemas of a parameter. @param root the type that the operation declares for it. */
  enterParameter(old: SchemaType, next: SchemaType, name: string, place: string, root: string): void;
}

export const REQUEST = { direction: "request" } as const;
export const RESPONSE = { direction: "response" } as const;

export function pointersOf({ old, next }: OperationPair): [Pointer, Pointer] {
  return [old.pointer, next.pointer];
}
