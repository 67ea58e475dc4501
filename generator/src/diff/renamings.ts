import type { Model, NamedType, Operation } from "../model/model.ts";
import { code, listed } from "./messages.ts";
import type { BothSchemas } from "./schema/shape.ts";
import type { Side } from "./version.ts";

/** A declared type in both versions; undefined where it is not declared. */
export interface TypePair {
  old: NamedType | undefined;
  next: NamedType | undefined;
}

export function qualified({ area, name }: NamedType): string {
  return `${area ?? "shared"}.${name}`;
}

/** A change of the names of declared types. */
export interface Renaming {
  kind: "type-renamed" | "type-split" | "types-merged" | "type-added" | "type-removed";
  pairs: TypePair[];
}

/**
 * Finds types that were renamed, split, merged, added or removed. Only names count: a place that now has another type is a
 * change of that place, as long as both types are still declared.
 *
 * @param pairs types found at the same place, in the order of the walk.
 * @param areas the new names of renamed areas, which are reported once for all their types.
 */
export function renamings(
  pairs: readonly TypePair[],
  { model: old }: Side,
  { model: next }: Side,
  areas: ReadonlyMap<string, string>,
  both: BothSchemas,
): Renaming[] {
  const isAlike = (one: NamedType, other: NamedType) =>
    both.old.print(old.schemas.at(one.pointer)) === both.next.print(next.schemas.at(other.pointer));
  const before = (type: NamedType) => `${areas.get(type.area ?? "shared") ?? type.area ?? "shared"}.${type.name}`;
  const had = new Map(declared(old).map((type) => [before(type), type]));
  const has = new Map(declared(next).map((type) => [qualified(type), type]));
  /** Two names that both still exist may have been swapped. */
  const isOther = (from: string, to: string): boolean => {
    const [was, is] = [had.get(from), has.get(from)];
    return origins.get(to)?.size === 1 && was !== undefined && is !== undefined && !isAlike(was, is);
  };
  const [targets, origins] = [new Map<string, Map<string, TypePair>>(), new Map<string, Map<string, TypePair>>()];
  const [gone, fresh] = [new Map<string, TypePair>(), new Map<string, TypePair>()];
  for (const pair of pairs) {
    if (pair.old === undefined) {
      const to = pair.next === undefined ? undefined : qualified(pair.next);
      if (to !== undefined && !fresh.has(to)) fresh.set(to, pair);
      continue;
    }
    const from = before(pair.old);
    if (pair.next === undefined) {
      gone.set(from, gone.get(from) ?? pair);
      continue;
    }
    const to = qualified(pair.next);
    if (!targets.has(from)) targets.set(from, new Map());
    if (!origins.has(to)) origins.set(to, new Map());
    const known = targets.get(from)?.get(to);
    targets.get(from)?.set(to, known ?? pair);
    origins.get(to)?.set(from, known ?? pair);
  }
  const found: Renaming[] = [];
  const merged = new Set<string>();
  for (const [from, all] of targets) {
    const parts = [...all].filter(([to]) => to === from || !had.has(to));
    if (parts.length > 1) {
      found.push({ kind: "type-split", pairs: parts.map(([, pair]) => pair) });
      continue;
    }
    for (const [to, pair] of all) {
      if (to === from) continue;
      const sources = [...(origins.get(to) as Map<string, TypePair>)].filter(
        ([one]) => one === to || (!has.has(one) && targets.get(one)?.size === 1),
      );
      if (sources.length > 1 && !has.has(from)) {
        if (!merged.has(to)) found.push({ kind: "types-merged", pairs: sources.map(([, one]) => one) });
        merged.add(to);
      } else if (all.size === 1 && (!has.has(from) || !had.has(to) || isOther(from, to)))
        found.push({ kind: "type-renamed", pairs: [pair] });
    }
  }
  for (const [from, pair] of gone) {
    if (!has.has(from) && !targets.has(from)) found.push({ kind: "type-removed", pairs: [pair] });
  }
  for (const [to, pair] of fresh) {
    if (!had.has(to) && !origins.has(to)) found.push({ kind: "type-added", pairs: [pair] });
  }
  return found;
}

function declared({ shared, areas }: Model): NamedType[] {
  return [...shared, ...areas.flatMap(({ types }) => types)];
}

/** The new name of each area whose operations are all in one other area now. */
export function renamedAreas(
  pairs: readonly (readonly [old: Operation, next: Operation])[],
  next: Model,
): Map<string, string> {
  const targets = new Map<string, Set<string>>();
  for (const [one, other] of pairs) targets.set(one.area, (targets.get(one.area) ?? new Set()).add(other.area));
  const there = new Set(next.areas.map(({ name }) => name));
  return new Map(
    [...targets].flatMap(([from, to]): [string, string][] =>
      to.size === 1 && !there.has(from) ? [[from, [...to][0] as string]] : [],
    ),
  );
}

export function renamingMessage(kind: Renaming["kind"], pairs: readonly TypePair[]): string {
  const names = (types: readonly (NamedType | undefined)[]) =>
    listed([...new Set(types.flatMap((type) => (type === undefined ? [] : [code(qualified(type))])))]);
  const [from, to] = [names(pairs.map(({ old }) => old)), names(pairs.map(({ next }) => next))];
  switch (kind) {
    case "type-renamed":
      return `the type ${from} is now called ${to}`;
    case "type-split":
      return `the type ${from} is now several: ${to}`;
    case "types-merged":
      return `the types ${from} are now one: ${to}`;
    case "type-added":
      return `the type ${to} is new`;
    case "type-removed":
      return `the type ${from} is gone`;
  }
}
