import { markdown } from "../escape.ts";
import { mustBeEmpty, type TupleShape, tupleShape } from "../model/structure.ts";
import { dereferenceOrSelf, type Located } from "../openapi/dereference.ts";
import { equal } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { matchBranches, wrapping } from "./branches.ts";
import type { ChangeDirection, Kind } from "./change.ts";
import type { Fingerprints } from "./fingerprint.ts";
import { qualified, type TypePair } from "./names.ts";
import type { Side } from "./operations.ts";
import { type Literal, propertiesOf, type Shape, shapeOf } from "./shape.ts";

/** A change of a schema before it is known whom it reaches. */
export interface SchemaChange {
  kind: (direction: ChangeDirection) => Kind;
  old: Pointer | null;
  new: Pointer | null;
  /** Something accepted before is refused now: what a caller sends may break. */
  narrows: boolean;
  /** Something may come that could not before, or what was there may be missing: what a caller reads may break. */
  widens: boolean;
  types: TypePair[];
  /** As Markdown; `direction` is whom the change reaches. */
  say: (direction: ChangeDirection) => string;
}

/** Two schemas that are one place in both versions, with what differs here and the places inside. */
export interface PairNode {
  changes: SchemaChange[];
  children: PairNode[];
  /** Types that are declared here on one side alone, or under another name. */
  renamed: TypePair[];
  /** One side is a member of the other: the two are not one place. */
  isWrapped?: true;
}

/** What a place is called, and the declared types it stands in. */
export interface Place {
  label: string;
  types: TypePair[];
  /** Where a parameter is given (`query`), within one that is no part of a declared type. */
  parameter?: string;
}

/**
 * Stands in a message for the operations that have a parameter, which are known when all were walked. No text of a
 * source has such a character: a code span takes control characters away.
 */
export const WHOSE = "\u0000";

function called({ label, parameter }: Place): string {
  return parameter === undefined ? code(label) : `the ${parameter} parameter ${code(label)} of ${WHOSE}`;
}

/**
 * Compares canonical schemas of two versions, each pair once however many operations lead to it. Components are
 * followed and never named: those that stand in the same place are the same.
 */
export class SchemaPairs {
  readonly #old: Side;
  readonly #next: Side;
  readonly #prints: [Fingerprints, Fingerprints];
  readonly #nodes = new Map<string, PairNode>();
  /** Types that were found to stand in one place; one side is undefined where none is declared there. */
  readonly types: TypePair[] = [];

  constructor(old: Side, next: Side, prints: [Fingerprints, Fingerprints]) {
    this.#old = old;
    this.#next = next;
    this.#prints = prints;
  }

  get roots(): Parameters<typeof wrapping>[2] {
    return { old: this.#old.canonical, next: this.#next.canonical, prints: this.#prints };
  }

  /** @param ignoreNull where it was compared already, further out. */
  compare(old: Located, next: Located, place: Place, ignoreNull = false): PairNode {
    const pair = this.#typesAt(old, next);
    const [left, right] = [dereferenceOrSelf(this.#old.canonical, old), dereferenceOrSelf(this.#next.canonical, next)];
    const key = `${left.pointer} ${right.pointer}${ignoreNull ? " " : ""}`;
    const known = this.#nodes.get(key);
    if (known === undefined) {
      const held = wrapping(left, right, this.roots);
      if (held !== undefined) return this.#wrapped(key, left, right, held, pair, place);
    } else if (known.isWrapped) return known;
    const here = this.#enter(pair, place);
    const node: PairNode = known ?? { changes: [], children: [], renamed: [] };
    const [was, is] = [pair.old && qualified(pair.old), pair.next && qualified(pair.next)];
    if (was !== is) node.renamed.push(pair);
    if (known !== undefined) return known;
    this.#nodes.set(key, node);
    new Comparison(this, this.#old, this.#next, this.#prints, node, here).run(left, right, ignoreNull);
    return node;
  }

  /** What stood there is one of the members of what stands there now, or the reverse: the two themselves are not compared. */
  #wrapped(
    key: string,
    left: Located,
    right: Located,
    { is, name, old, next }: NonNullable<ReturnType<typeof wrapping>>,
    pair: TypePair,
    place: Place,
  ): PairNode {
    const isWrapped = is === "wrapped";
    const say = () =>
      `${called(place)} is now ${isWrapped ? "an object that holds what it was in" : "what it held in"} ${code(name)}`;
    const label = isWrapped ? memberOf(pair.next?.name ?? place.label, name) : (pair.next?.name ?? place.label);
    const types = pair.old === undefined && pair.next === undefined ? place.types : [pair];
    const node: PairNode = {
      changes: [{ kind: () => is, old: left.pointer, new: right.pointer, narrows: true, widens: true, types, say }],
      children: [],
      renamed: [],
      isWrapped: true,
    };
    this.#nodes.set(key, node);
    node.children.push(this.compare(old, next, { label, types }));
    return node;
  }

  /** Whether what stands there before is declared as one: what is written out in its place is not. */
  isInterface({ pointer }: Located): boolean {
    return this.#old.model.types.get(pointer)?.kind === "schema";
  }

  /** A declared type is what a place is called from there on; an enum is no more than the values of its property. */
  #enter(pair: TypePair, place: Place): Place {
    const { old: before, next: after } = pair;
    if (before !== undefined || after !== undefined) this.types.push(pair);
    if ((before ?? after)?.kind === "enum") return { ...place, types: [...place.types, pair] };
    // What is declared on one side alone is a part of what it stands in on the other.
    return before === undefined || after === undefined ? place : { label: after.name, types: [pair] };
  }

  #typesAt(old: Located, next: Located): TypePair {
    const at = (side: Side, from: Located) =>
      side.model.types.get(dereferenceOrSelf(side.canonical, from).pointer) ?? side.model.types.get(from.pointer);
    return { old: at(this.#old, old), next: at(this.#next, next) };
  }
}

class Comparison {
  readonly #pairs: SchemaPairs;
  readonly #old: JsonObject;
  readonly #next: JsonObject;
  readonly #prints: [Fingerprints, Fingerprints];
  readonly #node: PairNode;
  readonly #place: Place;

  constructor(
    pairs: SchemaPairs,
    old: Side,
    next: Side,
    prints: [Fingerprints, Fingerprints],
    node: PairNode,
    place: Place,
  ) {
    this.#pairs = pairs;
    this.#old = old.canonical;
    this.#next = next.canonical;
    this.#prints = prints;
    this.#node = node;
    this.#place = place;
  }

  run(old: Located, next: Located, ignoreNull: boolean): void {
    const [before, after] = [shapeOf(this.#old, old), shapeOf(this.#next, next)];
    this.#annotations(old, next);
    const [inner, later] = [soleBranch(old, before), soleBranch(next, after)];
    if (!ignoreNull) this.#nullability(old, next);
    if (inner !== undefined || later !== undefined) {
      this.#child(inner ?? old, later ?? next, this.#place, true);
      return;
    }
    if (before.values !== undefined && after.values !== undefined) {
      this.#values(old, next, before.values, after.values, before.open, after.open);
      return;
    }
    if (before.values !== undefined || after.values !== undefined) {
      this.#listing(old, next, before, after);
      return;
    }
    if (before.branches.length > 0 && after.branches.length > 0) this.#branches(old, next, before, after);
    else if (before.branches.length > 0 || after.branches.length > 0) {
      if (this.#union(old, next, before, after)) return;
    }
    this.#types(old, next, before, after);
    const both = (type: string) => before.types?.includes(type) === true && after.types?.includes(type) === true;
    if (both("object")) this.#object(old, next);
    if (both("array")) this.#array(old, next);
    this.#members(old, next, before, after);
  }

  #add(
    kind: Kind | ((direction: ChangeDirection) => Kind),
    old: Pointer | null,
    next: Pointer | null,
    effect: { narrows?: boolean; widens?: boolean },
    message: string | ((direction: ChangeDirection) => string),
    types: TypePair[] = this.#place.types,
  ): void {
    const say = typeof message === "string" ? () => message : message;
    const kindOf = typeof kind === "string" ? () => kind : kind;
    const { narrows = false, widens = false } = effect;
    this.#node.changes.push({ kind: kindOf, old, new: next, narrows, widens, types, say });
  }

  get #here(): string {
    return called(this.#place);
  }

  #child(old: Located, next: Located, place: Place, ignoreNull = false): void {
    this.#node.children.push(this.#pairs.compare(old, next, place, ignoreNull));
  }

  #nullability(old: Located, next: Located): void {
    const [before, after] = [nullPlace(this.#old, old), nullPlace(this.#next, next)];
    if ((before === undefined) === (after === undefined)) return;
    if (after !== undefined) {
      this.#add("nullable-added", old.pointer, after, { widens: true }, `${this.#here} may now also be \`null\``);
    } else {
      const at = before ?? old.pointer;
      this.#add("nullable-removed", at, next.pointer, { narrows: true }, `${this.#here} is no longer \`null\``);
    }
  }

  #values(
    old: Located,
    next: Located,
    before: readonly Literal[],
    after: readonly Literal[],
    wasOpen: boolean,
    isOpen: boolean,
  ): void {
    const [left, right] = [valuesPlace(old), valuesPlace(next)];
    const [constant, other] = [before, after].map((values) => (values.length === 1 ? values[0] : undefined));
    if (constant !== undefined && other !== undefined && constant !== other) {
      const text = `${this.#here} is now ${literal(other)}, was ${literal(constant)}`;
      this.#add("type-changed", left, right, { narrows: true, widens: true }, text);
      return;
    }
    // What reads an open enum was ready for other values; what reads a closed one, or a constant, was not.
    const kind = (direction: ChangeDirection) =>
      (wasOpen && isOpen) || direction === "request" ? "enum-value-added" : "closed-enum-value-added";
    for (const value of after) {
      if (before.includes(value)) continue;
      this.#add(kind, left, right, { widens: true }, (direction) =>
        direction === "request"
          ? `${this.#here} also accepts ${literal(value)}`
          : `${this.#here} may now also be ${literal(value)}`,
      );
    }
    for (const value of before) {
      if (after.includes(value)) continue;
      this.#add("enum-value-removed", left, right, { narrows: true }, (direction) =>
        direction === "response"
          ? `${this.#here} is no longer ${literal(value)}`
          : `${this.#here} no longer accepts ${literal(value)}`,
      );
    }
    // One value is a constant and two are a list that may grow: the second is what was said above.
    if (wasOpen === isOpen || before.length < 2 || after.length < 2) return;
    if (isOpen) {
      this.#add("enum-opened", left, right, { widens: true }, `${this.#here} may be other values than the listed ones`);
    } else {
      this.#add("enum-closed", left, right, { narrows: true }, `${this.#here} is one of the listed values alone`);
    }
  }

  /** One side lists values and the other does not. */
  #listing(old: Located, next: Located, before: Shape, after: Shape): void {
    const [listed, other] = before.values === undefined ? [after, before] : [before, after];
    const kinds = other.branches.length > 0 || other.members.length > 0 ? undefined : (other.types ?? ["any"]);
    const fits = kinds?.includes("any") === true || listed.types?.every((type) => kinds?.includes(type)) === true;
    if (!fits) {
      this.#replaced(old, next);
    } else if (before.values === undefined) {
      const values = (after.values ?? []).map((value) => literal(value)).join(", ");
      this.#add("enum-introduced", old.pointer, next.pointer, { narrows: true }, (direction) =>
        direction === "response"
          ? `${this.#here} is now known to be one of ${values}`
          : `${this.#here} now accepts only ${values}`,
      );
    } else {
      this.#add(
        "enum-dropped",
        old.pointer,
        next.pointer,
        { widens: true },
        `${this.#here} no longer lists its values: any ${(other.types ?? ["value"]).join(" or ")} may stand there`,
      );
    }
  }

  #replaced(old: Located, next: Located): void {
    const [from, to] = [describe(this.#old, old), describe(this.#next, next)];
    const message = from === to ? `${this.#here} is of another type` : `${this.#here} changes from ${from} to ${to}`;
    this.#add("type-changed", old.pointer, next.pointer, { narrows: true, widens: true }, message);
  }

  #types(old: Located, next: Located, before: Shape, after: Shape): void {
    // Beside branches a stated type adds nothing, and its absence says nothing.
    if (before.branches.length > 0 || after.branches.length > 0 || sameSet(before.types, after.types)) return;
    if (before.members.length > 0 || after.members.length > 0) return;
    const [from, to] = [describe(this.#old, old), describe(this.#next, next)];
    if (before.types === undefined) {
      this.#add("type-refined", old.pointer, next.pointer, { narrows: true }, `${this.#here}, open before, is ${to}`);
    } else if (after.types === undefined) {
      this.#add(
        "type-opened",
        old.pointer,
        next.pointer,
        { widens: true },
        `${this.#here} may be anything, not only ${from}`,
      );
    } else {
      const narrows = before.types.some((type) => !after.types?.includes(type));
      const widens = after.types.some((type) => !before.types?.includes(type));
      this.#add(
        "type-changed",
        old.pointer,
        next.pointer,
        { narrows, widens },
        `${this.#here} changes from ${from} to ${to}`,
      );
    }
  }

  #object(old: Located, next: Located): void {
    const [before, after] = [propertiesOf(old), propertiesOf(next)];
    const [wasRequired, isRequired] = [requiredOf(old), requiredOf(next)];
    const [unnamed, later] = [restOf(old), restOf(next)];
    for (const [name, property] of after) {
      const place = this.#property(name);
      const it = called(place);
      const earlier = before.get(name);
      const required = isRequired.has(name);
      if (earlier === undefined) {
        const more = required ? ", and must be given" : "";
        this.#add("property-added", null, property.pointer, { narrows: required }, (direction) =>
          direction === "response" ? `${it} is new` : `${it} is new${more}`,
        );
        continue;
      }
      if (required && !wasRequired.has(name)) {
        this.#add("required-added", earlier.pointer, property.pointer, { narrows: true }, (direction) =>
          direction === "response" ? `${it} is always there` : `${it} must be given`,
        );
      } else if (!required && wasRequired.has(name)) {
        this.#add("required-removed", earlier.pointer, property.pointer, { widens: true }, (direction) =>
          direction === "request" ? `${it} may be left out` : `${it} may be missing`,
        );
      }
      this.#child(earlier, property, place);
    }
    for (const [name, property] of before) {
      if (after.has(name)) continue;
      const place = this.#property(name);
      const it = called(place);
      // It may still be given where members need no name.
      const isRefused = later.is === "closed" || later.is === "empty";
      const text = isRefused ? `${it} is gone` : `${it} is no longer named`;
      this.#add("property-removed", property.pointer, null, { narrows: isRefused, widens: true }, text);
      if (later.is === "map") this.#child(property, later.schema, place);
    }
    this.#rest(old, next, unnamed, later);
  }

  /** Members beyond the named ones. */
  #rest(old: Located, next: Located, before: Rest, after: Rest): void {
    const isClosed = ({ is }: Rest) => is === "closed" || is === "empty";
    const add = (kind: Kind, effect: { narrows?: boolean; widens?: boolean }, text: string) =>
      this.#add(kind, before.pointer, after.pointer, effect, text);
    if (before.is === "empty" && after.is !== "empty") {
      const text = `${this.#here}, which had no members, may have some`;
      add("additional-properties-added", { widens: true }, text);
    } else if (!isClosed(before) && after.is === "empty") {
      add("additional-properties-removed", { narrows: true }, `${this.#here} has no members any more`);
    } else if (!isClosed(before) && isClosed(after)) {
      const isFree = before.is === "map" || propertiesOf(old).size === 0;
      const text = `${this.#here} ${isFree ? "took members of any name, and now has those it names alone" : "has no other members than those it names"}`;
      // Nor can it be read by any name.
      add("additional-properties-removed", { narrows: true, widens: true }, text);
    } else if (isClosed(before) && !isClosed(after)) {
      // An interface has no index signature: a value of that type cannot be given where one is asked for.
      const narrows = this.#pairs.isInterface(old);
      this.#add("additional-properties-added", before.pointer, after.pointer, { narrows }, (direction) => {
        const fits = narrows && direction !== "response" ? ": a value whose type is an interface does not fit" : "";
        const what =
          propertiesOf(next).size === 0 ? "may have members of any name" : "may have other members than those it names";
        return `${this.#here} ${what}${fits}`;
      });
    } else if (before.is === "map" && after.is === "map") {
      this.#child(before.schema, after.schema, { ...this.#place, label: `${this.#place.label}[key]` });
    } else if (before.is === "open" && after.is === "map") {
      const what = describe(this.#next, after.schema);
      const text = `members of ${this.#here}, open before, are ${what}`;
      this.#add("type-refined", old.pointer, after.pointer, { narrows: true }, text);
    } else if (before.is === "map" && after.is === "open") {
      const text = `members of ${this.#here} may be anything`;
      this.#add("type-opened", before.pointer, next.pointer, { widens: true }, text);
    }
  }

  #array(old: Located, next: Located): void {
    const [before, after] = [listOf(old), listOf(next)];
    if (before.isWhole && after.isWhole) this.#tuple(old, next, before, after);
    else if (!before.isWhole && !after.isWhole) this.#list(old, next, before, after);
    else if (before.places === undefined || after.places === undefined) this.#replaced(old, next);
    else {
      if (after.isWhole) {
        this.#add("type-refined", old.pointer, next.pointer, { narrows: true }, `${this.#here} has all of its items`);
      } else {
        this.#add("type-opened", old.pointer, next.pointer, { widens: true }, `${this.#here} may have fewer items`);
      }
      this.#further(old, next, before, after);
      // Where items may be anything, none of their places shows.
      const short = after.isWhole ? membersOf(this.#old, before) : membersOf(this.#next, after);
      if (short !== undefined) this.#places(before, after);
    }
  }

  /** Whether there may be items beyond those that are told apart. */
  #further(old: Located, next: Located, before: List, after: List): void {
    if (before.isClosed && !after.isClosed) {
      this.#add("type-opened", old.pointer, next.pointer, { widens: true }, `${this.#here} may have further items`);
    } else if (!before.isClosed && after.isClosed) {
      this.#add("type-refined", old.pointer, next.pointer, { narrows: true }, `${this.#here} has no further items`);
    }
  }

  /** Both have all items that are told apart by their places. */
  #tuple(old: Located, next: Located, before: List, after: List): void {
    if (before.places?.length !== after.places?.length) {
      this.#replaced(old, next);
      return;
    }
    this.#further(old, next, before, after);
    this.#places(before, after);
    if (!before.isClosed && !after.isClosed) this.#items(old, next, before.rest, after.rest);
  }

  /** Items of one place in both versions. */
  #places({ places = [] }: List, { places: later = [] }: List): void {
    for (const [i, one] of places.entries()) {
      const other = later[i];
      if (other !== undefined) this.#child(one, other, this.#item);
    }
  }

  /** Lists whose items are, wherever they stand, one or another of some schemas. */
  #list(old: Located, next: Located, before: List, after: List): void {
    if (before.places === undefined && after.places === undefined) {
      this.#items(old, next, before.rest, after.rest);
      return;
    }
    const [members, later] = [membersOf(this.#old, before), membersOf(this.#next, after)];
    if (members === undefined && later === undefined) {
      const text = `${this.#here} has other items at its places, which may be anything`;
      const print = (side: 0 | 1, { places = [] }: List) =>
        places.map((one) => this.#prints[side].schema(one.node, one.pointer)).join();
      if (print(0, before) !== print(1, after)) this.#add("constraint-changed", old.pointer, next.pointer, {}, text);
    } else if (members === undefined) {
      const text = `items of ${this.#here}, open before, are of stated types`;
      this.#add("type-refined", old.pointer, next.pointer, { narrows: true }, text);
    } else if (later === undefined) {
      const text = `items of ${this.#here} may be anything`;
      this.#add("type-opened", old.pointer, next.pointer, { widens: true }, text);
    } else {
      const [was, is] = [this.#distinct(0, members), this.#distinct(1, later)];
      const matched = matchBranches(was, is, this.#old, this.#next, this.#prints);
      for (const [one, other] of matched.pairs) this.#child(one, other, this.#item);
      for (const item of matched.added) this.#branch("branch-added", old.pointer, item, this.#item);
      for (const item of matched.removed) this.#branch("branch-removed", item, next.pointer, this.#item);
    }
  }

  /** One of each of those that are built alike. */
  #distinct(side: 0 | 1, all: readonly Located[]): Located[] {
    const root = side === 0 ? this.#old : this.#next;
    const ends = all.map((one) => [dereferenceOrSelf(root, one), one] as const);
    return [...new Map(ends.map(([end, one]) => [this.#prints[side].schema(end.node, end.pointer), one])).values()];
  }

  get #item(): Place {
    return { ...this.#place, label: `${this.#place.label}[]` };
  }

  /** What `items` say. */
  #items(old: Located, next: Located, before: Located | undefined, after: Located | undefined): void {
    if (before !== undefined && after !== undefined) this.#child(before, after, this.#item);
    else if (after !== undefined && !isAnything(this.#next, after)) {
      const what = describe(this.#next, after);
      const text = `items of ${this.#here}, open before, are ${what}`;
      this.#add("type-refined", old.pointer, after.pointer, { narrows: true }, text);
    } else if (before !== undefined && !isAnything(this.#old, before)) {
      const text = `items of ${this.#here} may be anything`;
      this.#add("type-opened", before.pointer, next.pointer, { widens: true }, text);
    }
  }

  #branches(old: Located, next: Located, before: Shape, after: Shape): void {
    const matched = matchBranches(before.branches, after.branches, this.#old, this.#next, this.#prints);
    for (const [one, other] of matched.pairs) this.#child(one, other, this.#place);
    for (const branch of matched.added) this.#branch("branch-added", old.pointer, branch);
    for (const branch of matched.removed) this.#branch("branch-removed", branch, next.pointer);
  }

  #branch(
    kind: "branch-added" | "branch-removed",
    old: Located | Pointer,
    next: Located | Pointer,
    place: Place = this.#place,
  ): void {
    const here = called(place);
    if (kind === "branch-added") {
      const what = describe(this.#next, next as Located);
      this.#add(kind, old as Pointer, (next as Located).pointer, { widens: true }, (direction) =>
        direction === "request" ? `${here} also accepts ${what}` : `${here} may now also be ${what}`,
      );
    } else {
      const what = describe(this.#old, old as Located);
      this.#add(kind, (old as Located).pointer, next as Pointer, { narrows: true }, (direction) =>
        direction === "response" ? `${here} is no longer ${what}` : `${here} no longer accepts ${what}`,
      );
    }
  }

  /** One side is a union: @returns whether that is all there is to say. */
  #union(old: Located, next: Located, before: Shape, after: Shape): boolean {
    const [single, branches] = before.branches.length > 0 ? [next, before.branches] : [old, after.branches];
    const grew = after.branches.length > 0;
    const hasCore = (grew ? before : after).types !== undefined;
    const matched = grew
      ? matchBranches([single], branches, this.#old, this.#next, this.#prints)
      : matchBranches(branches, [single], this.#old, this.#next, this.#prints);
    const [pair] = matched.pairs;
    if (pair !== undefined && hasCore) {
      this.#child(pair[0], pair[1], this.#place, true);
      for (const branch of matched.added) this.#branch("branch-added", old.pointer, branch);
      for (const branch of matched.removed) this.#branch("branch-removed", branch, next.pointer);
      return true;
    }
    const [own, other] = grew ? [before, after] : [after, before];
    if (own.types === undefined || sameSet(own.types, other.types)) {
      if (grew)
        this.#add(
          "union-introduced",
          old.pointer,
          next.pointer,
          { narrows: true },
          `${this.#here} is held to one of several forms`,
        );
      else
        this.#add(
          "union-dropped",
          old.pointer,
          next.pointer,
          { widens: true },
          `${this.#here} is no longer held to one of several forms`,
        );
      return false;
    }
    this.#replaced(old, next);
    return true;
  }

  #members(old: Located, next: Located, before: Shape, after: Shape): void {
    if (before.members.length === 0 && after.members.length === 0) return;
    const matched = matchBranches(before.members, after.members, this.#old, this.#next, this.#prints);
    for (const [one, other] of matched.pairs) this.#child(one, other, this.#place);
    for (const member of matched.added) {
      const what = describe(this.#next, member);
      this.#add("member-added", old.pointer, member.pointer, { narrows: true }, `${this.#here} must also be ${what}`);
    }
    for (const member of matched.removed) {
      const what = describe(this.#old, member);
      this.#add(
        "member-removed",
        member.pointer,
        next.pointer,
        { widens: true },
        `${this.#here} need no longer be ${what}`,
      );
    }
  }

  /** What no type shows: prose, limits, who may write. */
  #annotations(old: Located, next: Located): void {
    const add = (kind: Kind, text: string) => this.#add(kind, old.pointer, next.pointer, {}, text);
    const differs = (keys: readonly string[]) => keys.filter((key) => !equal(old.node[key], next.node[key]));
    const was = (keys: readonly string[]) =>
      keys.map((key) => `${code(key)} ${isAndWas(old.node[key], next.node[key])}`).join("; ");
    if (differs(PROSE).length > 0) add("prose-changed", `the description of ${this.#here} changes`);
    const limits = differs(CONSTRAINTS);
    if (limits.length > 0) add("constraint-changed", `${this.#here} has other limits: ${was(limits)}`);
    const isWhole = ({ node }: Located) => [node.type].flat().includes("integer");
    if (isWhole(old) !== isWhole(next) && sameSet(shapeOf(this.#old, old).types, shapeOf(this.#next, next).types)) {
      const what = isWhole(next) ? "is a whole number, was any" : "may be any number, was a whole one";
      add("constraint-changed", `${this.#here} ${what}`);
    }
    const formats = differs(FORMATS);
    if (formats.length > 0) add("format-changed", `${this.#here} is written in another way: ${was(formats)}`);
    if (differs(["default"]).length > 0) {
      add("default-changed", `the default of ${this.#here} ${isAndWas(old.node.default, next.node.default)}`);
    }
    for (const [key, what] of [
      ["readOnly", "read-only"],
      ["writeOnly", "write-only"],
    ] as const) {
      const is = next.node[key] === true;
      if (is !== (old.node[key] === true)) add("access-changed", `${this.#here} is ${is ? "" : "no longer "}${what}`);
    }
    if (
      old.node.deprecated !== next.node.deprecated &&
      (old.node.deprecated === true || next.node.deprecated === true)
    ) {
      if (next.node.deprecated === true)
        this.#add("deprecated-set", old.pointer, next.pointer, {}, `${this.#here} is deprecated`);
      else this.#add("deprecated-unset", old.pointer, next.pointer, {}, `${this.#here} is no longer deprecated`);
    }
  }

  #property(name: string): Place {
    return { ...this.#place, label: memberOf(this.#place.label, name) };
  }
}

function memberOf(label: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${label}.${name}` : `${label}[${JSON.stringify(name)}]`;
}

const PROSE = ["description", "title", "example", "examples", "externalDocs"];
const CONSTRAINTS = (
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems " +
  "uniqueItems minProperties maxProperties not"
).split(" ");
const FORMATS = ["format", "contentMediaType", "contentEncoding"];

/** Text of a source in a code span of Markdown (CommonMark): nothing in it ends the span, and nothing of it is lost. */
export function code(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // A span that begins or ends with a mark, or is empty, would be none.
  const space = longest > 0 || line.trim() === "" ? " " : "";
  return fence + space + line + space + fence;
}

/** A longer value says no more about what changed. */
const MOST_SHOWN = 80;

/** A value that a schema lists or states; as JSON where it would read as another. */
function literal(value: Json, asJson = value === ""): string {
  const text = typeof value === "string" && !asJson ? value : JSON.stringify(value);
  if (text.length <= MOST_SHOWN) return code(text);
  // Not within a pair that is one character.
  return code(`${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, "")}…`);
}

/** What a keyword says now and said before, after its name. */
export function isAndWas(before: Json | undefined, after: Json | undefined): string {
  const sameText = typeof before !== typeof after && String(before) === String(after);
  const said = (value: Json | undefined) =>
    value === undefined ? "not set" : literal(value, sameText || value === "");
  return `is ${said(after)}, was ${said(before)}`;
}

/** What a schema is, in a few words. */
export function describe(root: JsonObject, at: Located): string {
  const end = dereferenceOrSelf(root, at);
  const { values, types, branches, members } = shapeOf(root, end);
  const title = typeof end.node.title === "string" ? ` (${markdown(end.node.title.slice(0, 60))})` : "";
  if (values !== undefined)
    return (
      values
        .slice(0, 3)
        .map((value) => literal(value))
        .join(" or ") + (values.length > 3 ? " or others" : "")
    );
  const tag = constantOf(root, end);
  if (tag !== undefined) return `an object with ${code(tag)}`;
  if (types === undefined) {
    return branches.length > 0
      ? `one of ${branches.length} forms${title}`
      : members.length > 0
        ? `a composition${title}`
        : "anything";
  }
  const words = types.map((type) => (type === "array" ? listWord(root, end) : (WORDS[type] ?? type)));
  return (words.join(" or ") || "`null`") + title;
}

const WORDS: Readonly<Record<string, string>> = {
  object: "an object",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
};

function listWord(root: JsonObject, { node, pointer }: Located): string {
  if (!isObject(node.items)) return "a list";
  const { types } = shapeOf(root, dereferenceOrSelf(root, { node: node.items, pointer: join(pointer, "items") }));
  return types?.length === 1 && types[0] !== "array" ? `a list of ${types[0]}s` : "a list";
}

/** `action: "skip"`: the first property that has one value alone, by which a branch is known. */
function constantOf(root: JsonObject, at: Located): string | undefined {
  for (const [name, property] of propertiesOf(at)) {
    const { values } = shapeOf(root, dereferenceOrSelf(root, property));
    if (values?.length === 1) return `${name}: ${JSON.stringify(values[0])}`;
  }
  return undefined;
}

function requiredOf({ node }: Located): Set<Json> {
  return new Set(Array.isArray(node.required) ? node.required : []);
}

/**
 * What holds of members that are not named, as TypeScript has it: there are none (`closed`; `empty` where none is named
 * either), they may be anything (`open`), or all are of one schema (`map`, where none is named).
 */
type Rest = { pointer: Pointer } & ({ is: "closed" | "empty" | "open" } | { is: "map"; schema: Located });

function restOf({ node, pointer }: Located): Rest {
  if (mustBeEmpty(node)) return { is: "empty", pointer };
  const isNamed = isObject(node.properties) && Object.keys(node.properties).length > 0;
  const at = join(pointer, "additionalProperties");
  if (node.additionalProperties === true) return { is: "open", pointer: at };
  if (isObject(node.additionalProperties)) {
    const isBare = isNamed || Object.keys(node.additionalProperties).length === 0;
    return isBare
      ? { is: "open", pointer: at }
      : { is: "map", pointer: at, schema: { node: node.additionalProperties, pointer: at } };
  }
  const patterns = isObject(node.patternProperties) ? Object.entries(node.patternProperties) : [];
  const [first] = patterns;
  if (first !== undefined) {
    const inner = join(pointer, "patternProperties");
    return isNamed || !isObject(first[1])
      ? { is: "open", pointer: inner }
      : { is: "map", pointer: inner, schema: { node: first[1], pointer: join(inner, first[0]) } };
  }
  return { is: isNamed ? "closed" : "open", pointer };
}

/** An array, as TypeScript has it. */
interface List extends TupleShape {
  /** Items that are told apart by their places. */
  places: Located[] | undefined;
  /** What all others are; undefined where nothing is said of them. */
  rest: Located | undefined;
}

function listOf({ node, pointer }: Located): List {
  const places = Array.isArray(node.prefixItems) ? node.prefixItems : undefined;
  return {
    ...(tupleShape(node) ?? { isClosed: false, isWhole: false }),
    places: places?.map((item, i) => ({ node: isObject(item) ? item : {}, pointer: join(pointer, "prefixItems", i) })),
    rest: isObject(node.items) ? { node: node.items, pointer: join(pointer, "items") } : undefined,
  };
}

/** What an item may be where places are not told apart; undefined where it may be anything. */
function membersOf(root: JsonObject, { isClosed, places = [], rest }: List): Located[] | undefined {
  if (!isClosed && rest === undefined) return undefined;
  const members = isClosed || rest === undefined ? places : [...places, rest];
  return members.some((member) => isAnything(root, member)) ? undefined : members;
}

function isAnything(root: JsonObject, at: Located): boolean {
  const { types, values, branches, members, nullable } = shapeOf(root, dereferenceOrSelf(root, at));
  return types === undefined && values === undefined && branches.length + members.length === 0 && !nullable;
}

/** The one branch of a union that is not null, where the schema says nothing else. */
function soleBranch({ node }: Located, { branches, members, types, values }: Shape): Located | undefined {
  const only = branches.length === 1 && members.length === 0 ? branches[0] : undefined;
  if (only === undefined || values !== undefined) return undefined;
  return types === undefined && !isObject(node.properties) ? only : undefined;
}

/** Where it is said that a value may be null; undefined where it may not. */
function nullPlace(root: JsonObject, at: Located): Pointer | undefined {
  const end = dereferenceOrSelf(root, at);
  const shape = shapeOf(root, end);
  if (shape.nullable) return end.pointer;
  const only = soleBranch(end, shape);
  return only === undefined ? undefined : nullPlace(root, only);
}

/** Where the values of an enum are listed, in either canonical form. */
function valuesPlace({ node, pointer }: Located): Pointer {
  if (Array.isArray(node.enum)) return join(pointer, "enum");
  if ("const" in node) return join(pointer, "const");
  const branches = Array.isArray(node.anyOf) ? node.anyOf : [];
  const i = branches.findIndex((branch) => isObject(branch) && Array.isArray(branch.enum));
  return i < 0 ? pointer : join(pointer, "anyOf", i, "enum");
}

function sameSet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((one) => b.includes(one));
}
