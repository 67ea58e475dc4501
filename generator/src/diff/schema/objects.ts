import { type ObjectType, objectOf, type Rest, type SchemaType } from "../../model/schemas.ts";
import type { ChangeKind } from "../change.ts";
import { describe, memberOf } from "../messages.ts";
import { matchBranches } from "./branches.ts";
import { type Comparison, type Effect, type Place, placeName } from "./comparison.ts";
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
    const place = propertyPlace(at, name);
    const earlier = had?.get(name);
    if (earlier === undefined) {
      const more = required ? ", and must be given" : "";
      const value = soleTypeOfRest(before.rest);
      // A member of any name may now be this one, which may be missing.
      const widens = value !== undefined && !required && !hasOptional(before);
      at.add("property-added", [null, type.pointer], { narrows: required, widens }, (direction) =>
        direction === "response" ? `${placeName(place)} is new` : `${placeName(place)} is new${more}`,
      );
      if (value !== undefined) at.child(value, type, place);
      continue;
    }
    compareRequired(at, placeName(place), earlier, { required, type });
    at.child(earlier.type, type, place);
  }
  for (const { name, type, required } of before.properties) {
    if (has?.has(name)) continue;
    const place = propertyPlace(at, name);
    const value = soleTypeOfRest(after.rest);
    // It may still be given where members need no name, but not as undefined.
    const isRefused = isClosed(after.rest);
    const narrows = isRefused || (value !== undefined && !required && !hasOptional(after));
    const text = isRefused ? `${placeName(place)} is gone` : `${placeName(place)} is no longer named`;
    at.add("property-removed", [type.pointer, null], { narrows, widens: true }, text);
    if (value !== undefined) at.child(type, value, place);
  }
}

function hasOptional({ properties }: ObjectType): boolean {
  return properties.some(({ required }) => !required);
}

type RequiredState = { required: boolean; type: SchemaType };

function compareRequired(at: Comparison, name: string, before: RequiredState, after: RequiredState): void {
  const places = [before.type.pointer, after.type.pointer] as const;
  if (after.required && !before.required) {
    at.add("required-added", places, { narrows: true }, (direction) =>
      direction === "response" ? `${name} is always there` : `${name} must be given`,
    );
  } else if (!after.required && before.required) {
    at.add("required-removed", places, { widens: true }, (direction) =>
      direction === "request" ? `${name} may be left out` : `${name} may be missing`,
    );
  }
}

function propertyPlace({ place }: Comparison, name: string): Place {
  return { ...place, label: memberOf(place.label, name) };
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
  const place = { ...at.place, label: `${at.place.label}[key]` };
  const [[value, ...others], [other, ...more]] = [values, later];
  if (value !== undefined && other !== undefined && others.length + more.length === 0) {
    at.child(value, other, place);
    return;
  }
  const { pairs, added, removed } = matchBranches(values, later, at.both);
  for (const [one, another] of pairs) at.child(one, another, place);
  for (const type of added) branchAdded(at, old, type, place);
  for (const type of removed) branchRemoved(at, type, next, place);
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
