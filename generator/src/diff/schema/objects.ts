import { type ObjectType, objectOf, type Rest, type SchemaType } from "../../model/schemas.ts";
import type { ChangeKind } from "../change.ts";
import { describe } from "../messages.ts";
import { ANY_MEMBER, property } from "../subject.ts";
import { matchBranches } from "./branches.ts";
import type { Comparison, Effect } from "./comparison.ts";
import { branchAdded, branchRemoved } from "./unions.ts";

/** Both versions are objects: their properties, and their members without a name. */
export function compareObjects(at: Comparison, old: SchemaType, next: SchemaType): void {
  const [before, after] = [objectOf(old), objectOf(next)];
  if (before === undefined || after === undefined) return;
  compareProperties(at, before, after);
  compareRest(at, old, next, before, after);
}

function compareProperties(at: Comparison, before: ObjectType, after: ObjectType): void {
  const [had, has] = [before, after].map(({ properties }) => new Map(properties.map((one) => [one.name, one])));
  for (const { name, required, type } of after.properties) {
    const inside = at.inside(property(name));
    const earlier = had?.get(name);
    if (earlier === undefined) {
      const more = required ? ", and must be given" : "";
      const value = soleTypeOfRest(before.rest);
      // A member of any name may now be this one, which may be missing.
      const widens = value !== undefined && !required && !hasOptional(before);
      inside.add("property-added", [null, type.pointer], { narrows: required, widens }, (direction) =>
        direction === "response" ? `${inside.here} is new` : `${inside.here} is new${more}`,
      );
      if (value !== undefined) inside.child(value, type);
      continue;
    }
    compareRequired(inside, earlier, { required, type });
    inside.child(earlier.type, type);
  }
  for (const { name, type, required } of before.properties) {
    if (has?.has(name)) continue;
    const inside = at.inside(property(name));
    const value = soleTypeOfRest(after.rest);
    // It may still be given where members need no name, but not as undefined.
    const isRefused = isClosed(after.rest);
    const narrows = isRefused || (value !== undefined && !required && !hasOptional(after));
    const text = `${inside.here} is ${isRefused ? "gone" : "no longer named"}`;
    inside.add("property-removed", [type.pointer, null], { narrows, widens: true }, text);
    if (value !== undefined) inside.child(type, value);
  }
}

function hasOptional({ properties }: ObjectType): boolean {
  return properties.some(({ required }) => !required);
}

type RequiredState = { required: boolean; type: SchemaType };

function compareRequired(at: Comparison, before: RequiredState, after: RequiredState): void {
  const places = [before.type.pointer, after.type.pointer] as const;
  if (after.required && !before.required) {
    at.add("required-added", places, { narrows: true }, (direction) =>
      direction === "response" ? `${at.here} is always there` : `${at.here} must be given`,
    );
  } else if (!after.required && before.required) {
    at.add("required-removed", places, { widens: true }, (direction) =>
      direction === "request" ? `${at.here} may be left out` : `${at.here} may be missing`,
    );
  }
}

/** Members beyond the named ones. */
function compareRest(at: Comparison, old: SchemaType, next: SchemaType, was: ObjectType, is: ObjectType): void {
  const [before, after] = [was.rest, is.rest];
  const add = (kind: ChangeKind, effect: Effect, text: string) =>
    at.add(kind, [before.pointer, after.pointer], effect, text);
  const [values, laterValues] = [typesOfRest(before), typesOfRest(after)];
  const [value, later] = [values[0], laterValues[0]];
  if (before.kind === "empty" && after.kind !== "empty") {
    add("additional-properties-added", { widens: true }, `${at.here}, which had no members, may have some`);
  } else if (!isClosed(before) && after.kind === "empty") {
    add("additional-properties-removed", { narrows: true }, `${at.here} has no members any more`);
  } else if (!isClosed(before) && isClosed(after)) {
    const isFree = value !== undefined || was.properties.length === 0;
    const text = isFree
      ? "took members of any name, and now has those it names alone"
      : "has no other members than those it names";
    // Nor can it be read by any name.
    add("additional-properties-removed", { narrows: true, widens: true }, `${at.here} ${text}`);
  } else if (isClosed(before) && !isClosed(after)) {
    restOpened(at, old, before, is);
  } else if (value !== undefined && later !== undefined) {
    compareMembersOfAnyName(at, old, next, values, laterValues);
  } else if (later !== undefined) {
    const text = `members of ${at.here}, open before, are ${describe(at.both.next, later)}`;
    at.add("type-refined", [old.pointer, after.pointer], { narrows: true }, text);
  } else if (value !== undefined) {
    const text = `members of ${at.here} may be anything`;
    at.add("type-opened", [before.pointer, next.pointer], { widens: true }, text);
  }
}

function restOpened(at: Comparison, old: SchemaType, before: Rest, { properties, rest }: ObjectType): void {
  // An interface has no index signature: a value of that type cannot be given where one is asked for.
  const narrows = at.isInterface(old);
  at.add("additional-properties-added", [before.pointer, rest.pointer], { narrows }, (direction) => {
    const fits = narrows && direction !== "response" ? ": a value whose type is an interface does not fit" : "";
    const what =
      properties.length === 0 ? "may have members of any name" : "may have other members than those it names";
    return `${at.here} ${what}${fits}`;
  });
}

function isClosed({ kind }: Rest): boolean {
  return kind === "closed" || kind === "empty";
}

function compareMembersOfAnyName(
  at: Comparison,
  old: SchemaType,
  next: SchemaType,
  values: readonly SchemaType[],
  later: readonly SchemaType[],
): void {
  const inside = at.inside(ANY_MEMBER);
  const [[value, ...others], [other, ...more]] = [values, later];
  if (value !== undefined && other !== undefined && others.length + more.length === 0) {
    inside.child(value, other);
    return;
  }
  const { pairs, added, removed } = matchBranches(values, later, at.both);
  for (const [one, another] of pairs) inside.child(one, another);
  for (const type of added) branchAdded(inside, old, type);
  for (const type of removed) branchRemoved(inside, type, next);
}

/** The types of additional members; none if no members are allowed, or any. */
function typesOfRest(rest: Rest): readonly SchemaType[] {
  const types = rest.kind === "map" ? rest.types : [];
  return types.some(({ kind }) => kind === "unknown" || kind === "never") ? [] : types;
}

/** The type of additional members if it is the same for all names. */
function soleTypeOfRest(rest: Rest): SchemaType | undefined {
  const [type, ...others] = typesOfRest(rest);
  return others.length === 0 ? type : undefined;
}
