import type { Operation } from "../../model/model.ts";
import type { SchemaType } from "../../model/schemas.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import type { Change, ChangeDirection, ChangeKind } from "../change.ts";
import type { PointerPair } from "../schema/comparison.ts";
import type { BothSchemas } from "../schema/shape.ts";

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

/** The types that a change shows in beside its operation, and other details. */
export type ChangeDetails = Partial<Pick<Change, "symbols" | "argument">>;

/** How an operation uses a schema. */
export type Use = "request" | "response";

/** The comparison of one operation; or of the webhooks, with no operation. */
export interface OperationComparison {
  readonly both: BothSchemas;
  add(kind: ChangeKind, at: PointerPair, effect: OperationEffect, message: string, more?: ChangeDetails): void;
  /** Compares schemas to which the operation leads. @param label what the place is called. */
  enter(use: Use, old: SchemaType, next: SchemaType, label: string): void;
  /** Compares the schemas of a parameter. @param label the type that the operation declares for it. */
  enterParameter(old: SchemaType, next: SchemaType, name: string, place: string, label: string): void;
}

export const REQUEST = { direction: "request" } as const;
export const RESPONSE = { direction: "response" } as const;

export function pointersOf({ old, next }: OperationPair): [Pointer, Pointer] {
  return [old.pointer, next.pointer];
}
