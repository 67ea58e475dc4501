import type { Pointer } from "../../openapi/pointer.ts";
import type { NamedType, Operation } from "../model.ts";
import type { ComponentName } from "./names.ts";

/** A component, and its name by the scheme if no other has that name. */
export interface Component {
  pointer: Pointer;
  name: string;
}

/** What distinguishes equal names: the path and title of an operation. */
export type By = Pick<Operation, "path" | "title">;

/** Names in the order in which they are tried. */
export interface PreferredName {
  /** The component whose name, or its singular, all of them begin with. */
  under: Component | undefined;
  one: boolean;
  names: [string, ...string[]];
  /** The first operation that reaches it; it distinguishes equal names. */
  by: By;
  /** Who chooses first: components with their own names, then components with shortened names, then schemas inside them. */
  rank: number;
}

/** The suffix of the copy of a component that only requests use. */
export const INPUT = "Input";

export const RANK = { exact: 0, same: 1, input: 2, inside: 3, inline: 4 } as const;

export function componentWish({ name, exact, longer }: ComponentName, by: By): PreferredName {
  return { under: undefined, one: false, names: [name, ...longer], by, rank: exact ? RANK.exact : RANK.same };
}

/** The copy for requests is named after the original; an enum has the same values, so one name serves both. */
export function inputWish(under: Component, kind: NamedType["kind"], by: By): PreferredName {
  return { under, one: false, names: kind === "enum" ? ["", INPUT] : [INPUT], by, rank: RANK.input };
}
