import type { SchemaType } from "../../model/schemas.ts";
import { code } from "../messages.ts";
import { qualified, type TypePair } from "../renamings.ts";
import { pathText, property, SUBJECT } from "../subject.ts";
import type { Side } from "../version.ts";
import { compareAnnotations } from "./annotations.ts";
import { type Wrapping, wrapping } from "./branches.ts";
import type { Compared, Comparison, PairNode, Place } from "./comparison.ts";
import { compareKinds, compareNull } from "./kinds.ts";
import { compareLists } from "./lists.ts";
import { compareObjects } from "./objects.ts";
import type { BothSchemas } from "./shape.ts";
import { compareMembers, compareUnions, compareWithUnion } from "./unions.ts";
import { compareListing, compareValues } from "./values.ts";

/**
 * Compares schemas of two versions, each pair once even if many operations reach it. Names of components do not count:
 * schemas at the same place are the same.
 */
export class SchemaPairs {
  readonly both: BothSchemas;
  readonly #old: Side;
  readonly #next: Side;
  readonly #nodes = new Map<string, PairNode>();
  /** Types that were found at the same place; one side is undefined where none is declared there. */
  readonly types: TypePair[] = [];

  constructor(old: Side, next: Side, both: BothSchemas) {
    this.#old = old;
    this.#next = next;
    this.both = both;
  }

  /** @param ignored what was compared already, further out. */
  compare(old: SchemaType, next: SchemaType, place: Place, ignored?: Compared): PairNode {
    const pair = this.#typesAt(old, next);
    const [left, right] = [this.both.old.end(old), this.both.next.end(next)];
    const key = `${left.pointer} ${right.pointer}${ignored === undefined ? "" : ` ${ignored}`}`;
    const known = this.#nodes.get(key);
    if (known === undefined) {
      const wrapped = wrapping(left, right, this.both);
      if (wrapped !== undefined) return this.#wrapped(key, left, right, wrapped, pair, place);
    } else if (known.isWrapped) return known;
    const here = this.#enter(pair, place);
    const node: PairNode = known ?? { changes: [], children: [], renamed: [] };
    const [was, is] = [pair.old && qualified(pair.old), pair.next && qualified(pair.next)];
    if (was !== is) node.renamed.push(pair);
    if (known !== undefined) return known;
    this.#nodes.set(key, node);
    compareSchemas(this.#comparison(node, here), left, right, ignored);
    return node;
  }

  #comparison(node: PairNode, place: Place): Comparison {
    return {
      both: this.both,
      place,
      here: placeName(place),
      add: (kind, [old, next], { narrows = false, widens = false }, sentence, { value, names = [] } = {}) =>
        node.changes.push({
          kind: typeof kind === "string" ? () => kind : kind,
          old,
          new: next,
          narrows,
          widens,
          place,
          ...(value !== undefined && { value }),
          names,
          sentence: typeof sentence === "string" ? () => sentence : sentence,
        }),
      inside: (step) => this.#comparison(node, { ...place, path: [...place.path, step] }),
      child: (old, next, ignored) => node.children.push(this.compare(old, next, place, ignored)),
      isInterface: ({ pointer }) => this.#old.model.types.get(pointer)?.kind === "schema",
    };
  }

  /** The member is compared in place of the schemas themselves. */
  #wrapped(
    key: string,
    left: SchemaType,
    right: SchemaType,
    { is, name, old, next }: Wrapping,
    pair: TypePair,
    place: Place,
  ): PairNode {
    const isWrapped = is === "wrapped";
    const text = `is now ${isWrapped ? "an object that holds what it was in" : "what it held in"} ${code(name)}`;
    const types = pair.old === undefined && pair.next === undefined ? place.types : [pair];
    const node: PairNode = { changes: [], children: [], renamed: [], isWrapped: true };
    const at = this.#comparison(node, { ...place, types });
    const breaks = { narrows: true, widens: true };
    at.add(is, [left.pointer, right.pointer], breaks, `${at.here} ${text}`, { names: [name] });
    this.#nodes.set(key, node);
    const { root, path } = pair.next === undefined ? place : { root: pair.next.name, path: [] };
    node.children.push(this.compare(old, next, { root, path: isWrapped ? [...path, property(name)] : path, types }));
    return node;
  }

  /** Inside a declared type, places are called by its name; an enum is no more than the values of its property. */
  #enter(pair: TypePair, place: Place): Place {
    const { old: before, next: after } = pair;
    if (before !== undefined || after !== undefined) this.types.push(pair);
    if ((before ?? after)?.kind === "enum") return { ...place, types: [...place.types, pair] };
    // A type that is declared in one version alone is a part of its holder in the other.
    return before === undefined || after === undefined ? place : { root: after.name, path: [], types: [pair] };
  }

  #typesAt(old: SchemaType, next: SchemaType): TypePair {
    const at = ({ model }: Side, type: SchemaType) =>
      model.types.get(model.schemas.dereference(type).pointer) ?? model.types.get(type.pointer);
    return { old: at(this.#old, old), next: at(this.#next, next) };
  }
}

/** A place in a sentence. A sentence about a parameter has the functions with it as its subject. */
function placeName({ root, path, parameter }: Place): string {
  return parameter === undefined ? SUBJECT : `the ${parameter} parameter ${code(root + pathText(path))} of ${SUBJECT}`;
}

/** Compares two schemas without references, aspect by aspect. */
function compareSchemas(at: Comparison, old: SchemaType, next: SchemaType, ignored: Compared | undefined): void {
  const [before, after] = [at.both.old.shape(old), at.both.next.shape(next)];
  const [inner, later] = [at.both.old.soleBranch(old), at.both.next.soleBranch(next)];
  if (ignored !== "null and annotations") compareAnnotations(at, old, next, before, after);
  if (ignored === undefined) compareNull(at, old, next);
  if (inner !== undefined || later !== undefined) {
    at.child(inner ?? old, later ?? next, "null and annotations");
    return;
  }
  if (before.values !== undefined && after.values !== undefined) {
    compareValues(at, old, next, before, after);
    return;
  }
  if (before.values !== undefined || after.values !== undefined) {
    compareListing(at, old, next, before, after);
    return;
  }
  if (before.branches.length > 0 && after.branches.length > 0) compareUnions(at, old, next, before, after);
  else if (before.branches.length > 0 || after.branches.length > 0) {
    if (compareWithUnion(at, old, next, before, after)) return;
  }
  compareKinds(at, old, next, before, after);
  compareObjects(at, old, next);
  compareLists(at, old, next);
  compareMembers(at, old, next, before, after);
}
