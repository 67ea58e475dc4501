import { isAnnotation } from "../../openapi/annotations.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, refOf, setMember } from "../../openapi/pointer.ts";
import { mergeKeywords } from "./keywords.ts";
import { leaves } from "./leaves.ts";
import { type Choose, type Conflict, type Merging, Stuck } from "./merging.ts";
import { addsNothing, referenceTo } from "./names.ts";
import {
  distinct,
  isList,
  isReference,
  isUnconstrained,
  keysOf,
  needsWork,
  partAt,
  type SchemaPart,
  states,
  UNIONS,
  unionOf,
} from "./part.ts";

export type Flattened = { schema: JsonObject; conflicts: Conflict[] } | { stuck: string };

/** A union that is merged into more branches than this is harder to read than the `allOf` that it replaces. */
export const MOST_BRANCHES = 32;

/** The limit of branches in one result: unions within unions multiply. */
export const MOST_BRANCHES_IN_ALL = 512;

/** The limit of copied values in one result: copies hold copies, and every level multiplies them. */
export const MOST_COPIED = 10_000;

/** Annotations that describe a component and not the schemas that are composed of it. */
const NOT_INHERITED = new Set(["title", "example", "examples", "default", "deprecated", "externalDocs", "$comment"]);

/** The first keywords of a merged schema, so that all of them read alike. */
const KEYWORD_ORDER = ["$ref", "type", "title", "description", "properties", "required"];

/**
 * One schema that accepts what the schema at `at` accepts, without `allOf` and without unions beside other keywords.
 * Subtrees are taken over with `copy`, which gets their pointers, so that the ledger can record them as copies.
 *
 * A reference stays if the other parts add nothing to it. If two parts contradict each other in a property, the later
 * one wins and the conflict is listed. The result is `stuck` for recursion through the composition itself, unions with
 * too many branches, and keywords that cannot be merged.
 */
export function flatten(
  root: JsonObject,
  at: SchemaPart,
  copy: (pointer: Pointer) => Json,
  choose?: Choose,
): Flattened {
  const flattener = new Flattener(root, at.pointer, copy, choose);
  try {
    const schema = flattener.flatten(at);
    if (schema === undefined) return { stuck: "no value satisfies all members" };
    return { schema, conflicts: flattener.conflicts };
  } catch (error) {
    if (error instanceof Stuck) return { stuck: error.message };
    throw error;
  }
}

class Flattener implements Merging {
  readonly conflicts: Conflict[] = [];
  #branches = 0;
  #copied = 0;
  readonly #root: JsonObject;
  /** The pointer of the result. */
  readonly #at: Pointer;
  readonly #copy: (pointer: Pointer) => Json;
  readonly #choose: Choose | undefined;
  /** Components that are being opened, outermost first: a reference to one of them is recursion. */
  #open: Pointer[] = [];
  /** The parts that were copied whole. */
  readonly #whole = new WeakMap<JsonObject, SchemaPart>();

  constructor(root: JsonObject, at: Pointer, copy: (pointer: Pointer) => Json, choose: Choose | undefined) {
    this.#root = root;
    this.#at = at;
    this.#copy = copy;
    this.#choose = choose;
  }

  flatten(at: SchemaPart): JsonObject | undefined {
    return this.#intersect([at], this.#choose);
  }

  intersect(parts: readonly SchemaPart[]): JsonObject | undefined {
    return this.#intersect(parts, undefined);
  }

  copy(pointer: Pointer): Json {
    const copy = this.#copy(pointer);
    this.#copied += valuesIn(copy);
    if (this.#copied > MOST_COPIED) throw new Stuck(`its members hold over ${MOST_COPIED} values`);
    return copy;
  }

  /** @param choose decides about the properties of the result; then the result is never a copy of the whole. */
  #intersect(given: readonly SchemaPart[], choose: Choose | undefined): JsonObject | undefined {
    const parts = distinct(given.flatMap((part) => this.#split(part)));
    const constraints = parts.filter((part) => !isUnconstrained(part));
    const [only] = constraints;
    if (only === undefined) return this.#annotated({}, parts);
    if (choose === undefined) {
      if (constraints.length === 1 && !needsWork(only)) return this.#annotated(this.#take(only), parts, only);
      const reference = constraints.find(
        (part) => isReference(part) && constraints.every((other) => addsNothing(this.#root, part, other, this.#open)),
      );
      if (reference !== undefined) return this.#annotated(this.#take(reference), parts, reference);
    }
    const before = this.#open;
    try {
      const merged = this.#mergeLeaves(distinct(this.#openLeaves(constraints)), choose);
      if (merged === undefined) return undefined;
      const reference = choose === undefined ? referenceTo(this.#root, merged, constraints, this.#open) : undefined;
      if (reference !== undefined) return this.#annotated(this.#take(reference), parts, reference);
      return this.#annotated(merged, parts);
    } finally {
      this.#open = before;
    }
  }

  /** The parts that a part consists of, without following references; a union of one branch is that branch. */
  #split(part: SchemaPart): SchemaPart[] {
    const out: SchemaPart[] = [];
    const without = [...(part.without ?? [])];
    const { node, pointer, referred } = part;
    if (states(part, "$ref") && Object.keys(node).length > 1) {
      out.push({ node: { $ref: node.$ref as Json }, pointer });
      without.push("$ref");
    }
    for (const key of ["allOf", ...UNIONS]) {
      const members = states(part, key) ? node[key] : undefined;
      if (!isList(members) || (key !== "allOf" && members.length !== 1)) continue;
      members.forEach((sub, i) => {
        if (isObject(sub)) out.push(...this.#split(partAt(sub, join(pointer, key, i), referred)));
      });
      without.push(key);
    }
    const own: SchemaPart = without.length === 0 ? part : { ...part, without };
    if (keysOf(own).length > 0) out.push(own);
    return out;
  }

  #openLeaves(parts: readonly SchemaPart[]): SchemaPart[] {
    const before = this.#open;
    const out: SchemaPart[] = [];
    for (const part of parts) {
      const target = refOf(part.node);
      const found = leaves(this.#root, part, before);
      if (found === undefined) throw new Stuck("a schema is composed of itself, or of something that does not exist");
      // The copy would hold the composition again, and so on without end.
      if (part.node.$ref !== undefined && found.some((leaf) => this.#at.startsWith(`${leaf.pointer}/`))) {
        throw new Stuck("a schema is composed of one that it is a part of");
      }
      if (target !== undefined) this.#open = [...this.#open, target];
      out.push(...found);
    }
    return out;
  }

  /** A part as one schema: copied whole if none of its keywords is ignored. */
  #take(part: SchemaPart): JsonObject {
    if (isReference(part)) return { $ref: part.node.$ref as Json };
    if (part.without === undefined || !part.without.some((key) => Object.hasOwn(part.node, key))) {
      const whole = this.copy(part.pointer);
      if (isObject(whole)) {
        this.#whole.set(whole, part);
        return whole;
      }
    }
    return this.#copyKeywords(part);
  }

  #copyKeywords(part: SchemaPart): JsonObject {
    const out: JsonObject = {};
    for (const key of keysOf(part)) setMember(out, key, this.copy(join(part.pointer, key)));
    return out;
  }

  /** A schema to which keywords may be added. To a whole copy they may not: the ledger would not have them. */
  #extensible(schema: JsonObject): JsonObject {
    const whole = this.#whole.get(schema);
    return whole === undefined ? schema : this.#copyKeywords(whole);
  }

  /**
   * Adds the annotations of the parts to a merged schema.
   * @param taken the part that the schema was copied from: it has its annotations already.
   */
  #annotated(schema: JsonObject, parts: readonly SchemaPart[], taken?: SchemaPart): JsonObject {
    const extra: JsonObject = {};
    for (const part of parts) {
      if (part === taken) {
        // A later annotation wins over an earlier one.
        if (!isReference(part)) for (const key of keysOf(part)) delete extra[key];
        continue;
      }
      if (part.referred === true && taken === undefined && !isUnconstrained(part)) continue;
      for (const key of keysOf(part)) {
        if (!isAnnotation(key) || (part.referred === true && NOT_INHERITED.has(key) && parts.length > 1)) continue;
        setMember(extra, key, this.copy(join(part.pointer, key)));
      }
    }
    const keys = Object.keys(extra).filter((key) => !equal(schema[key], extra[key]));
    if (keys.length === 0) return schema;
    const out: JsonObject = { ...this.#extensible(schema) };
    for (const key of keys) setMember(out, key, extra[key] as Json);
    return ordered(out);
  }

  #mergeLeaves(flat: readonly SchemaPart[], choose: Choose | undefined): JsonObject | undefined {
    const constraints = flat.filter((part) => !isUnconstrained(part));
    const holder = constraints.find((part) => unionOf(part) !== undefined);
    const merged =
      holder === undefined ? mergeKeywords(constraints, this, choose) : this.#mergeIntoBranches(holder, constraints);
    if (merged === undefined) return undefined;
    for (const part of flat) {
      const isInherited = part.referred === true && constraints.length > 1;
      for (const key of keysOf(part)) {
        if (!isAnnotation(key) || (isInherited && (NOT_INHERITED.has(key) || Object.hasOwn(merged, key)))) continue;
        setMember(merged, key, this.copy(join(part.pointer, key)));
      }
    }
    return ordered(merged);
  }

  /** Merges the other parts, and the keywords beside the union, into each branch of the union that `holder` states. */
  #mergeIntoBranches(holder: SchemaPart, parts: readonly SchemaPart[]): JsonObject | undefined {
    const { keyword, branches } = unionOf(holder) as { keyword: "anyOf" | "oneOf"; branches: Json[] };
    const beside: SchemaPart = { ...holder, without: [...(holder.without ?? []), keyword, "discriminator"] };
    const others = [...parts.filter((part) => part !== holder), beside]
      .filter((part) => !isUnconstrained(part))
      .map(withoutAnnotations);
    const discriminator: JsonObject =
      isObject(holder.node.discriminator) && states(holder, "discriminator")
        ? { discriminator: this.copy(join(holder.pointer, "discriminator")) }
        : {};
    if (others.length === 0) return { [keyword]: this.copy(join(holder.pointer, keyword)), ...discriminator };
    const count = others.reduce((product, part) => product * (unionOf(part)?.branches.length ?? 1), branches.length);
    if (count > MOST_BRANCHES) throw new Stuck(`a union of ${count} branches is composed with more`);
    const out: JsonObject[] = [];
    branches.forEach((branch, i) => {
      const merged = this.#mergeBranch(branch, join(holder.pointer, keyword, i), others);
      if (merged !== undefined && !out.some((known) => equal(known, merged))) out.push(merged);
    });
    const [only] = out;
    if (only === undefined) return undefined;
    if (out.length === 1) return { ...this.#extensible(only) };
    // A mapping names components: it stays only if all branches are still the components that they were.
    const areNamed = out.length === branches.length && out.every((branch) => typeof branch.$ref === "string");
    return { [keyword]: out, ...(areNamed && discriminator) };
  }

  /** Undefined if no value satisfies the branch and the other parts: then its conflicts do not count. */
  #mergeBranch(branch: Json, pointer: Pointer, others: readonly SchemaPart[]): JsonObject | undefined {
    if (!isObject(branch)) throw new Stuck("a branch is no schema");
    this.#branches++;
    if (this.#branches > MOST_BRANCHES_IN_ALL)
      throw new Stuck(`unions within unions give over ${MOST_BRANCHES_IN_ALL} branches`);
    const known = this.conflicts.length;
    const merged = this.intersect([...others, partAt(branch, pointer)]);
    if (merged === undefined) this.conflicts.length = known;
    return merged;
  }
}

/** The annotations of a union do not describe its branches. */
function withoutAnnotations(part: SchemaPart): SchemaPart {
  return { ...part, without: [...(part.without ?? []), ...Object.keys(part.node).filter(isAnnotation)] };
}

function valuesIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const child of Object.values(value)) count += valuesIn(child);
  return count;
}

function ordered(schema: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const key of KEYWORD_ORDER) if (Object.hasOwn(schema, key)) setMember(out, key, schema[key] as Json);
  for (const key of Object.keys(schema)) if (!Object.hasOwn(out, key)) setMember(out, key, schema[key] as Json);
  return out;
}
