import { isAnnotation } from "../openapi/annotations.ts";
import { type Located, targetOf } from "../openapi/dereference.ts";
import { canonicalText, equal } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, refOf, setMember } from "../openapi/pointer.ts";

/** A schema where it stands; `without` names members that are looked at separately (or not at all). */
export interface Part extends Located {
  without?: readonly string[];
  /** Reached through a reference: what it says about itself (title, example) says nothing about who refers to it. */
  referred?: boolean;
}

/** Two members of one `allOf` that no value satisfies together; the later one was kept. */
export interface Conflict {
  pointer: Pointer;
  property: string;
}

export type Flattened = { schema: JsonObject; conflicts: Conflict[] } | { stuck: string };

/** Decides what several members say of one property of the flattened schema itself; undefined leaves it to `flatten`. */
export type Choose = (property: string, holders: readonly Part[]) => readonly Part[] | { value: Json } | undefined;

/** Distributing a base into more branches than this costs more to read than the intersection it removes. */
export const MOST_BRANCHES = 32;

/** And how many one composition may make in all: unions of unions multiply, and every level counts. */
const MOST_IN_ALL = 512;

/** And how many values one composition may copy: what is copied holds copies, and every level multiplies them. */
const MOST_COPIED = 10_000;

/** Annotations that describe one schema and not those composed of it. */
const OWN = new Set(["title", "example", "examples", "default", "deprecated", "externalDocs", "$comment"]);
const UNIONS = ["anyOf", "oneOf"] as const;
const TYPES = ["null", "boolean", "object", "array", "number", "integer", "string"];
/** Keywords that say something of one kind of value only. */
const KINDS: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ["string", ["minLength", "maxLength", "pattern"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
  ["array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]],
  ["object", ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"]],
];
const LOWER = new Set(["minLength", "minItems", "minProperties", "minimum", "minContains"]);
const UPPER = new Set(["maxLength", "maxItems", "maxProperties", "maximum", "maxContains"]);
const MAPS = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);
const ORDER = ["$ref", "type", "title", "description", "properties", "required"];

/** The members of a part, references and compositions included. */
function keysOf(part: Part): string[] {
  const keys = Object.keys(part.node);
  return part.without === undefined ? keys : keys.filter((key) => !part.without?.includes(key));
}

/** Whether there is any. */
function saysSomething({ node, without }: Part): boolean {
  for (const key in node) if (without === undefined || !without.includes(key)) return true;
  return false;
}

/** As many compositions, one in the other, are opened; no inheritance that people write comes near. */
const DEEPEST = 100;

/** `true` where a schema accepts every value (annotations aside). */
export function isUnconstrained(part: Part): boolean {
  const { node, without } = part;
  for (const key in node) {
    if (without?.includes(key) || isAnnotation(key)) continue;
    if (key !== "allOf" || !isList(node.allOf) || node.allOf.length > 0) return false;
  }
  return true;
}

/**
 * The leaves of a conjunction: every schema that a value has to satisfy, references followed and `allOf` opened, base
 * before derived, a schema's own keywords after its `allOf`. No leaf has a `$ref` or an `allOf`.
 * @returns undefined where a reference dangles, or a schema is composed of itself or of a chain too long to open.
 */
export function leaves(root: JsonObject, at: Part, open: readonly Pointer[] = []): Part[] | undefined {
  const { node, pointer } = at;
  const out: Part[] = [];
  const hidden = (key: string): boolean => at.without?.includes(key) === true;
  if (typeof node.$ref === "string" && !hidden("$ref")) {
    const target = targetOf(root, node);
    if (target === undefined || open.includes(target.pointer) || open.length >= DEEPEST) return undefined;
    const inner = leaves(root, { ...target, referred: true }, [...open, target.pointer]);
    if (inner === undefined) return undefined;
    out.push(...inner);
  }
  if (Array.isArray(node.allOf) && !hidden("allOf")) {
    for (let i = 0; i < node.allOf.length; i++) {
      const sub = node.allOf[i];
      if (!isObject(sub)) continue;
      const inner = leaves(root, part(sub, join(pointer, "allOf", i), at.referred), open);
      if (inner === undefined) return undefined;
      out.push(...inner);
    }
  }
  const own: Part = { ...at, without: at.without === undefined ? OPENED : [...at.without, ...OPENED] };
  if (saysSomething(own)) out.push(own);
  return out;
}

const OPENED: readonly string[] = ["$ref", "allOf"];

/**
 * One schema that accepts what the schema at `at` accepts, without `allOf`, and without unions beside other keywords.
 * Subtrees are taken over with `copy`, which gets their pointers, so that they can be recorded as copies.
 *
 * References survive where nothing else adds to them. Where two members contradict each other in a property, the
 * later one stands and the conflict is listed. Stuck: recursion through the composition itself, unions with too many
 * branches, keywords that have no one-schema form.
 */
export function flatten(root: JsonObject, at: Part, copy: (pointer: Pointer) => Json, choose?: Choose): Flattened {
  const flattener = new Flattener(root, at.pointer, copy, choose);
  try {
    const schema = flattener.intersect([at], true);
    if (schema === undefined) return { stuck: "no value satisfies all members" };
    return { schema, conflicts: flattener.conflicts };
  } catch (error) {
    if (error instanceof Stuck) return { stuck: error.message };
    throw error;
  }
}

class Stuck extends Error {}

/** Nothing satisfies it. */
type Never = undefined;

class Flattener {
  readonly conflicts: Conflict[] = [];
  #branches = 0;
  #copied = 0;
  readonly #root: JsonObject;
  /** Where the result will stand. */
  readonly #at: Pointer;
  readonly #original: (pointer: Pointer) => Json;
  readonly #choose: Choose | undefined;
  /** References being opened, outermost first: meeting one again is recursion. */
  #open: Pointer[] = [];
  readonly #whole = new WeakMap<JsonObject, Part>();

  constructor(root: JsonObject, at: Pointer, copy: (pointer: Pointer) => Json, choose: Choose | undefined) {
    this.#root = root;
    this.#at = at;
    this.#original = copy;
    this.#choose = choose;
  }

  #copy(pointer: Pointer): Json {
    const copy = this.#original(pointer);
    this.#copied += valuesIn(copy);
    if (this.#copied > MOST_COPIED) throw new Stuck(`its members hold over ${MOST_COPIED} values`);
    return copy;
  }

  /** @param top the schema asked for, where `choose` has a say and a copy of the whole would change nothing. */
  intersect(given: readonly Part[], top = false): JsonObject | Never {
    const parts = distinct(given.flatMap((one) => this.#members(one)));
    const saying = parts.filter((one) => !isUnconstrained(one));
    const only = saying.length === 1 ? saying[0] : undefined;
    if (saying.length === 0) return this.#annotated({}, parts);
    if (only !== undefined && !(top && this.#choose !== undefined) && !needsWork(only)) {
      return this.#annotated(this.#take(only), parts, only);
    }
    // What is a mere repetition of a named schema stays that name.
    const named = saying.find((one) => isReference(one) && saying.every((other) => this.#same(one, other)));
    if (named !== undefined && !(top && this.#choose !== undefined)) {
      return this.#annotated(this.#take(named), parts, named);
    }

    const before = this.#open;
    const flat: Part[] = [];
    for (const one of saying) {
      const target = refOf(one.node);
      const found = leaves(this.#root, one, before);
      if (found === undefined) throw new Stuck("a schema is composed of itself, or of something that does not exist");
      // Its copy would hold another composition of it, and so on without an end.
      if (one.node.$ref !== undefined && found.some((leaf) => this.#at.startsWith(`${leaf.pointer}/`))) {
        throw new Stuck("a schema is composed of one that it is a part of");
      }
      if (target !== undefined) this.#open = [...this.#open, target];
      flat.push(...found);
    }
    try {
      const merged = this.#mergeLeaves(distinct(flat), top);
      if (merged === undefined) return undefined;
      const name = top && this.#choose !== undefined ? undefined : this.#nameOf(merged, saying);
      if (name !== undefined) return this.#annotated(this.#take(name), parts, name);
      return this.#annotated(merged, parts);
    } finally {
      this.#open = before;
    }
  }

  /** Direct members of the conjunction, references unopened; a union of one branch is that branch. */
  #members(one: Part): Part[] {
    const out: Part[] = [];
    const without = [...(one.without ?? [])];
    const has = (key: string): boolean => Object.hasOwn(one.node, key) && !without.includes(key);
    const list = (key: string): void => {
      const members = one.node[key];
      if (!isList(members)) return;
      members.forEach((sub, i) => {
        if (isObject(sub)) out.push(...this.#members(part(sub, join(one.pointer, key, i), one.referred)));
      });
      without.push(key);
    };
    if (has("$ref") && Object.keys(one.node).length > 1 && !without.includes("$ref")) {
      out.push({ node: { $ref: one.node.$ref as Json }, pointer: one.pointer, without: SIBLINGS });
      without.push("$ref");
    }
    if (has("allOf")) list("allOf");
    for (const key of UNIONS) if (has(key) && isList(one.node[key]) && one.node[key].length === 1) list(key);
    const own: Part = without.length === 0 ? one : { ...one, without };
    if (keysOf(own).length > 0) out.push(own);
    return out;
  }

  /** A part as it stands, copied whole where it stands whole. */
  #take(one: Part): JsonObject {
    if (isReference(one)) return { $ref: one.node.$ref as Json };
    if (one.without === undefined || !one.without.some((key) => Object.hasOwn(one.node, key))) {
      const whole = this.#copy(one.pointer);
      if (isObject(whole)) {
        this.#whole.set(whole, one);
        return whole;
      }
    }
    return this.#spell(one);
  }

  /** Member by member, so that members may be added: what is added to a whole copy would miss in the ledger. */
  #spell(one: Part): JsonObject {
    const out: JsonObject = {};
    for (const key of keysOf(one)) setMember(out, key, this.#copy(join(one.pointer, key)));
    return out;
  }

  #fresh(schema: JsonObject): JsonObject {
    const whole = this.#whole.get(schema);
    return whole === undefined ? schema : this.#spell(whole);
  }

  /** Adds what the annotation-only members and the composing schema say beside the constraints. */
  #annotated(schema: JsonObject, parts: readonly Part[], taken?: Part): JsonObject {
    const extra: JsonObject = {};
    for (const one of parts) {
      if (one === taken) {
        // The later word stands, and a reference's own words come with it.
        if (!isReference(one)) for (const key of keysOf(one)) delete extra[key];
        continue;
      }
      if (one.referred === true && taken === undefined && !isUnconstrained(one)) continue;
      for (const key of keysOf(one)) {
        if (!isAnnotation(key) || (one.referred === true && OWN.has(key) && parts.length > 1)) continue;
        setMember(extra, key, this.#copy(join(one.pointer, key)));
      }
    }
    const keys = Object.keys(extra).filter((key) => !equal(schema[key], extra[key]));
    if (keys.length === 0) return schema;
    const out: JsonObject = { ...this.#fresh(schema) };
    for (const key of keys) setMember(out, key, extra[key] as Json);
    return ordered(out);
  }

  /** Whether `other` says no more than the reference `named`: the same target, or only its type or required members. */
  #same(named: Part, other: Part): boolean {
    if (named === other) return true;
    if (isReference(other)) return other.node.$ref === named.node.$ref;
    const keys = keysOf(other).filter((key) => !isAnnotation(key));
    if (!keys.every((key) => key === "type" || key === "required" || key === "nullable")) return false;
    const target = leaves(this.#root, named, this.#open);
    if (target === undefined) return false;
    const allowed = typesOf(other);
    const types = commonTypes(target);
    if (types.length === 0 || !types.every((type) => covers(allowed, type))) return false;
    const required = new Set(target.flatMap((leaf) => texts(leaf.node.required)));
    return texts(keys.includes("required") ? other.node.required : undefined).every((name) => required.has(name));
  }

  /** The reference among the parts that alone says all that came out. */
  #nameOf(merged: JsonObject, parts: readonly Part[]): Part | undefined {
    if (parts.length < 2) return undefined;
    const candidates = parts.filter(isReference);
    if (candidates.length === 0) return undefined;
    const text = canonicalText(bare(merged));
    for (const candidate of candidates) {
      const target = leaves(this.#root, candidate, this.#open.slice(0, -1)) ?? leaves(this.#root, candidate);
      const single = target?.length === 1 ? target[0] : undefined;
      if (single !== undefined && canonicalText(bare(single.node)) === text) return candidate;
    }
    return undefined;
  }

  #mergeLeaves(flat: readonly Part[], top: boolean): JsonObject | Never {
    const saying = flat.filter((one) => !isUnconstrained(one));
    const union = saying.find((one) => UNIONS.some((key) => isList(one.node[key]) && !one.without?.includes(key)));
    const merged = union === undefined ? this.#mergePlain(saying, top) : this.#distribute(union, saying);
    if (merged === undefined) return undefined;
    for (const one of flat) {
      const borrowed = one.referred === true && saying.length > 1;
      for (const key of keysOf(one)) {
        if (!isAnnotation(key) || (borrowed && OWN.has(key))) continue;
        if (borrowed && Object.hasOwn(merged, key)) continue;
        setMember(merged, key, this.#copy(join(one.pointer, key)));
      }
    }
    return ordered(merged);
  }

  #distribute(union: Part, saying: readonly Part[]): JsonObject | Never {
    const key = UNIONS.find((name) => isList(union.node[name]) && !union.without?.includes(name)) as "anyOf" | "oneOf";
    const branches = union.node[key] as Json[];
    const rest: Part = { ...union, without: [...(union.without ?? []), key, "discriminator"] };
    // What describes the whole is no description of its branches.
    const others = [...saying.filter((one) => one !== union), rest]
      .filter((one) => !isUnconstrained(one))
      .map(
        (one): Part => ({ ...one, without: [...(one.without ?? []), ...Object.keys(one.node).filter(isAnnotation)] }),
      );
    // A mapping names branches: it stays only where they all keep their names.
    const discriminator: JsonObject =
      isObject(union.node.discriminator) && !union.without?.includes("discriminator")
        ? { discriminator: this.#copy(join(union.pointer, "discriminator")) }
        : {};
    if (others.length === 0) return { [key]: this.#copy(join(union.pointer, key)), ...discriminator };
    const more = others.reduce((product, one) => {
      for (const name of UNIONS) {
        if (isList(one.node[name]) && !one.without?.includes(name)) return product * one.node[name].length;
      }
      return product;
    }, branches.length);
    if (more > MOST_BRANCHES) throw new Stuck(`a union of ${more} branches is composed with more`);
    const out: Json[] = [];
    for (let i = 0; i < branches.length; i++) {
      const branch = branches[i];
      if (!isObject(branch)) throw new Stuck("a branch is no schema");
      this.#branches++;
      if (this.#branches > MOST_IN_ALL) throw new Stuck(`unions within unions give over ${MOST_IN_ALL} branches`);
      const met = this.#quietly(() => this.intersect([...others, part(branch, join(union.pointer, key, i))]));
      if (met !== undefined && !out.some((known) => equal(known, met))) out.push(met);
    }
    if (out.length === 0) return undefined;
    if (out.length === 1 && isObject(out[0])) return { ...this.#fresh(out[0]) };
    const isNamed = out.length === branches.length && out.every((one) => isObject(one) && typeof one.$ref === "string");
    return { [key]: out, ...(isNamed && discriminator) };
  }

  /** A branch that contradicts itself is no branch; its conflicts are nobody's. */
  #quietly(run: () => JsonObject | Never): JsonObject | Never {
    const known = this.conflicts.length;
    const met = run();
    if (met === undefined) this.conflicts.length = known;
    return met;
  }

  #mergePlain(parts: readonly Part[], top: boolean): JsonObject | Never {
    const out: JsonObject = {};
    const types = commonTypes(parts);
    if (types.length === 0) return undefined;
    const stated = parts.some((one) => one.node.type !== undefined && !one.without?.includes("type"));
    if (stated) out.type = types.length === 1 ? (types[0] as Json) : types;
    const keys = new Set(parts.flatMap(keysOf));
    for (const key of keys) {
      if (key === "type" || key === "nullable" || isAnnotation(key) || (stated && isIdle(key, types))) continue;
      const holders = parts.filter((one) => Object.hasOwn(one.node, key) && !one.without?.includes(key));
      const chosen = top && key === "properties" && this.#choose !== undefined;
      const value =
        holders.length === 1 && !chosen ? this.#single(holders[0] as Part, key) : this.#join(key, holders, top);
      if (value === undefined) return undefined;
      setMember(out, key, value);
    }
    if (Array.isArray(out.enum) && stated) {
      const kept = out.enum.filter((value) => types.some((type) => isOfType(value, type)));
      if (kept.length === 0) return undefined;
      if (kept.length < out.enum.length) out.enum = kept;
    }
    if (types.length === 1 && types[0] === "null") {
      for (const key of Object.keys(out)) if (key !== "type" && !isAnnotation(key)) delete out[key];
    }
    return out;
  }

  #single(holder: Part, key: string): Json {
    return this.#copy(join(holder.pointer, key));
  }

  #join(key: string, holders: readonly Part[], top: boolean): Json | Never {
    const values = holders.map((one) => one.node[key] as Json);
    if (MAPS.has(key)) return this.#joinMaps(key, holders, top);
    if (values.every((value) => equal(value, values[0]))) return this.#single(holders[0] as Part, key);
    if (key === "required") return [...new Set(values.flatMap(texts))];
    if (key === "enum") {
      const lists = values.map((value) => (isList(value) ? value : []));
      const kept = (lists[0] as Json[]).filter((value) => lists.every((list) => list.some((one) => equal(one, value))));
      return kept.length === 0 ? undefined : kept;
    }
    if (LOWER.has(key) || UPPER.has(key)) {
      const numbers = values.filter((value) => typeof value === "number");
      if (numbers.length === values.length) return LOWER.has(key) ? Math.max(...numbers) : Math.min(...numbers);
    }
    if (key === "uniqueItems") return values.includes(true);
    if (key === "format") {
      this.conflicts.push({ pointer: (holders.at(-1) as Part).pointer, property: "format" });
      return values.at(-1) as Json;
    }
    if (key === "not") return { anyOf: holders.map((one) => this.#copy(join(one.pointer, "not"))) };
    if (key === "items" || key === "additionalProperties") return this.#joinSchemas(key, holders);
    throw new Stuck(`several members state ${key}`);
  }

  #joinSchemas(key: "items" | "additionalProperties", holders: readonly Part[]): Json {
    const closed = holders.find((one) => one.node[key] === false);
    if (closed !== undefined) return false;
    const subs = holders.filter((one) => isObject(one.node[key]));
    if (subs.length < holders.filter((one) => one.node[key] !== true).length)
      throw new Stuck(`several members state ${key}`);
    if (subs.length === 0) return true;
    const met = this.intersect(
      subs.map((one) => part(one.node[key] as JsonObject, join(one.pointer, key), one.referred)),
    );
    if (met !== undefined) return met;
    const last = subs.at(-1) as Part;
    this.conflicts.push({ pointer: last.pointer, property: key });
    return this.#copy(join(last.pointer, key));
  }

  #joinMaps(key: string, holders: readonly Part[], top: boolean): Json {
    const names = new Set(holders.flatMap((one) => Object.keys(isObject(one.node[key]) ? one.node[key] : {})));
    const out: JsonObject = {};
    for (const name of names) {
      const subs: Part[] = [];
      for (const one of holders) {
        const map = one.node[key];
        const sub = isObject(map) && Object.hasOwn(map, name) ? map[name] : undefined;
        if (isObject(sub)) subs.push(part(sub, join(one.pointer, key, name), one.referred));
      }
      const choice = top && key === "properties" ? this.#choose?.(name, subs) : undefined;
      if (choice !== undefined && "value" in choice) {
        setMember(out, name, choice.value);
        continue;
      }
      const chosen = choice ?? subs;
      const met = chosen.length === 1 ? this.#copy((chosen[0] as Part).pointer) : this.intersect(chosen);
      const last = chosen.at(-1);
      if (met !== undefined) setMember(out, name, met);
      else if (last !== undefined) {
        this.conflicts.push({ pointer: last.pointer, property: name });
        setMember(out, name, this.#copy(last.pointer));
      }
    }
    return out;
  }
}

const SIBLINGS: readonly string[] = [];

function valuesIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const child of Object.values(value)) count += valuesIn(child);
  return count;
}

function part(node: JsonObject, pointer: Pointer, referred?: boolean): Part {
  return referred === true ? { node, pointer, referred } : { node, pointer };
}

function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}

function isReference(one: Part): boolean {
  const keys = keysOf(one);
  return keys.length === 1 && keys[0] === "$ref";
}

/** A part that cannot be taken over as it stands. */
function needsWork(one: Part): boolean {
  const keys = keysOf(one);
  if (keys.includes("allOf")) return true;
  if (keys.includes("$ref")) return keys.length > 1 && keys.some((key) => key !== "$ref" && !isAnnotation(key));
  const union = UNIONS.filter((key) => keys.includes(key));
  return union.length > 0 && keys.some((key) => key !== union[0] && key !== "discriminator" && !isAnnotation(key));
}

function distinct(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const one of parts) {
    const known = out.some(
      (other) =>
        (other.pointer === one.pointer && equal([...(other.without ?? [])], [...(one.without ?? [])])) ||
        (isReference(one) && isReference(other) && one.node.$ref === other.node.$ref),
    );
    if (!known) out.push(one);
  }
  return out;
}

/** A schema without what only describes it, at any depth that is still the same schema. */
function bare(schema: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const key of Object.keys(schema)) if (!isAnnotation(key)) setMember(out, key, schema[key] as Json);
  return out;
}

function texts(value: Json | undefined): string[] {
  return isList(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The JSON types a part allows; `properties` without a type mean an object. */
export function typesOf(one: Part): string[] {
  const { type, nullable } = one.node;
  const hidden = one.without?.includes("type") === true;
  let types = hidden || type === undefined ? TYPES : isList(type) ? texts(type) : [String(type)];
  if (types === TYPES) {
    const shaped = ["properties", "required", "additionalProperties"].some((key) => keysOf(one).includes(key));
    if (shaped) types = nullable === true ? ["object", "null"] : ["object"];
  } else if (nullable === true && !types.includes("null")) types = [...types, "null"];
  return types;
}

function covers(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** The types that all parts allow, in the order of the last part that states some. */
export function commonTypes(parts: readonly Part[]): string[] {
  let common: string[] = TYPES;
  for (const one of parts) {
    const next = typesOf(one);
    if (next === TYPES) continue;
    common =
      common === TYPES
        ? next
        : [
            ...next.filter((type) => covers(common, type)),
            ...common.filter((type) => !next.includes(type) && covers(next, type)),
          ];
  }
  return common;
}

/** Whether a keyword says nothing of values of these types. */
function isIdle(key: string, types: readonly string[]): boolean {
  const kind = KINDS.find(([, keywords]) => keywords.includes(key))?.[0];
  return kind !== undefined && !types.includes(kind) && !(kind === "number" && types.includes("integer"));
}

function isOfType(value: Json, type: string): boolean {
  if (value === null) return type === "null";
  if (isList(value)) return type === "array";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return typeof value === type;
}

/** Keeps the first keys of a merged schema in one order, so that the output reads alike everywhere. */
function ordered(schema: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const key of ORDER) if (Object.hasOwn(schema, key)) setMember(out, key, schema[key] as Json);
  for (const key of Object.keys(schema)) if (!Object.hasOwn(out, key)) setMember(out, key, schema[key] as Json);
  return out;
}
