import type { Direction } from "../ledger/change.ts";
import { isAnnotation } from "../openapi/annotations.ts";
import { equal } from "../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, member, refOf } from "../openapi/pointer.ts";
import { accepts, JSON_TYPES, type JsonType, statedTypes, typeOf } from "./accepts.ts";

export type { Direction };

/** Accept and refuse nothing by themselves: a help to choose a branch, and definitions that others refer to. */
const INERT = new Set(["discriminator", "$defs", "definitions"]);

/** A schema as a list of schemas that must all hold: references resolved, `allOf` spread out. */
type Conjunction = readonly (JsonObject | boolean)[];

const NUMBER: readonly JsonType[] = ["integer", "number"];
/** Which types a keyword says anything of; on all others it is without effect. */
export const APPLIES: ReadonlyMap<string, readonly JsonType[]> = new Map(
  Object.entries<readonly JsonType[]>({
    minLength: ["string"],
    maxLength: ["string"],
    pattern: ["string"],
    format: ["string", ...NUMBER],
    contentEncoding: ["string"],
    contentMediaType: ["string"],
    minimum: NUMBER,
    maximum: NUMBER,
    exclusiveMinimum: NUMBER,
    exclusiveMaximum: NUMBER,
    multipleOf: NUMBER,
    items: ["array"],
    prefixItems: ["array"],
    minItems: ["array"],
    maxItems: ["array"],
    uniqueItems: ["array"],
    contains: ["array"],
    minContains: ["array"],
    maxContains: ["array"],
    properties: ["object"],
    additionalProperties: ["object"],
    patternProperties: ["object"],
    propertyNames: ["object"],
    required: ["object"],
    minProperties: ["object"],
    maxProperties: ["object"],
    dependentRequired: ["object"],
    dependentSchemas: ["object"],
  }),
);

/**
 * What turning `before` into `after` does to the set of accepted values; undefined where structure does not tell.
 *
 * Every answer is proven: "equivalent", "widen" and "narrow" by deriving each constraint of one schema from the
 * other, "replace" by two values, each accepted by one side only. "widen" means that nothing is lost; that something
 * is gained is proven only where a value shows it.
 */
export function judge(before: JsonObject, after: JsonObject, root: JsonObject): Direction | undefined {
  const kept = new Proof(root).contains([before], [after]);
  const confined = new Proof(root).contains([after], [before]);
  if (kept && confined) return "equivalent";
  if (kept) return "widen";
  if (confined) return "narrow";
  const values = [...samples(before, root), ...samples(after, root)];
  const lost = values.some((value) => accepts(before, value, root) === true && accepts(after, value, root) === false);
  if (!lost) return undefined;
  const gained = values.some((value) => accepts(before, value, root) === false && accepts(after, value, root) === true);
  return gained ? "replace" : undefined;
}

/** The types a value may have that the schema accepts, references and unions included; never too few. */
export function possibleTypes(schema: JsonObject, root: JsonObject): ReadonlySet<JsonType> {
  return new Proof(root).types(schema);
}

/** More steps than any correction in the corpus needs; beyond, the answer is "not proven". */
const MOST_STEPS = 4_000;
const DEEPEST = 16;

class Proof {
  readonly #root: JsonObject;
  #steps = 0;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  types(schema: JsonObject): ReadonlySet<JsonType> {
    return this.#types(this.#spread([schema]), 0);
  }

  /** Proves that whatever `inner` accepts, `outer` accepts. */
  contains(inner: Conjunction, outer: Conjunction, depth = 0): boolean {
    if (depth > DEEPEST || ++this.#steps > MOST_STEPS) return false;
    const a = this.#spread(inner);
    const types = this.#types(a, depth);
    if (types.size === 0 || a.includes(false)) return true;
    const open = outer.filter((schema) => schema !== true && !a.some((one) => same(one, schema)));
    if (open.length === 0) return true;
    if (open.includes(false)) return this.#everyCase(a, types, open, depth);
    const values = finite(a, types);
    if (values !== undefined) {
      return values.every((value) => this.#allAccept(a, value) === false || this.#allAccept(open, value) === true);
    }
    if (open.every((schema) => isObject(schema) && this.#implies(a, types, schema, depth))) return true;
    return this.#everyCase(a, types, open, depth);
  }

  /** Proof by cases: the branches of one union, or one type at a time. */
  #everyCase(a: Conjunction, types: ReadonlySet<JsonType>, outer: Conjunction, depth: number): boolean {
    for (let i = 0; i < a.length; i++) {
      const schema = a[i];
      if (!isObject(schema)) continue;
      for (const key of ["anyOf", "oneOf"]) {
        const branches = schema[key];
        if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isSchema)) continue;
        const { [key]: _, ...rest } = schema;
        const others = [...a.slice(0, i), rest as JsonObject, ...a.slice(i + 1)];
        return branches.every((branch) => this.contains([...others, branch], outer, depth + 1));
      }
    }
    const cases = [...types].filter((type) => type !== "integer" || !types.has("number"));
    if (cases.length < 2 || cases.length > 4) return false;
    return cases.every((type) => this.contains([...a, { type }], outer, depth + 1));
  }

  #allAccept(schemas: Conjunction, value: Json): boolean | undefined {
    const verdicts = schemas.map((schema) => accepts(schema, value, this.#root));
    if (verdicts.includes(false)) return false;
    return verdicts.includes(undefined) ? undefined : true;
  }

  #implies(a: Conjunction, types: ReadonlySet<JsonType>, outer: JsonObject, depth: number): boolean {
    for (const key of Object.keys(outer)) {
      if (isAnnotation(key) || INERT.has(key)) continue;
      if (APPLIES.get(key)?.every((type) => !types.has(type))) continue;
      if (!this.#impliesKeyword(key, outer[key] as Json, a, types, outer, depth)) return false;
    }
    return true;
  }

  #impliesKeyword(
    key: string,
    said: Json,
    a: Conjunction,
    types: ReadonlySet<JsonType>,
    outer: JsonObject,
    depth: number,
  ): boolean {
    switch (key) {
      case "type": {
        const allowed = statedTypes(outer);
        if (allowed === undefined) return a.some((one) => isObject(one) && equal(one.type, said));
        return [...types].every((type) => allowed.has(type));
      }
      case "nullable":
        return true;
      case "$ref": {
        if (a.some((one) => isObject(one) && one.$ref === said)) return true;
        const target = referredSchema(this.#root, outer);
        return target !== undefined && this.contains(a, [target], depth + 1);
      }
      case "allOf":
        return Array.isArray(said) && said.every((item) => isSchema(item) && this.contains(a, [item], depth + 1));
      case "anyOf":
        if (a.some((one) => isObject(one) && equal(one.anyOf, said))) return true;
        return Array.isArray(said) && said.some((item) => isSchema(item) && this.contains(a, [item], depth + 1));
      case "oneOf":
        if (a.some((one) => isObject(one) && equal(one.oneOf, said))) return true;
        return Array.isArray(said) && said.every(isSchema) && this.#exactlyOne(a, types, said as Conjunction, depth);
      case "not":
        return a.some(
          (one) => isObject(one) && isSchema(one.not) && isSchema(said) && this.contains([said], [one.not], depth + 1),
        );
      case "enum":
      case "const":
        return a.some((one) => isObject(one) && equal(one[key], said));
      case "required":
        if (!Array.isArray(said)) return true;
        return said.every((name) =>
          a.some((one) => isObject(one) && isList(one.required) && one.required.includes(name)),
        );
      case "properties":
        return (
          isObject(said) &&
          Object.keys(said).every((name) => {
            const sub = said[name];
            return isSchema(sub) && this.contains(propertyOf(a, name), [sub], depth + 1);
          })
        );
      case "additionalProperties":
        return isSchema(said) && this.#impliesRest(said, a, outer, depth);
      case "patternProperties":
        return (
          isObject(said) &&
          Object.keys(said).every((pattern) =>
            a.some((one) => {
              const mine = isObject(one) ? member(one.patternProperties, pattern) : undefined;
              const theirs = said[pattern];
              return isSchema(mine) && isSchema(theirs) && this.contains([mine], [theirs], depth + 1);
            }),
          )
        );
      case "propertyNames":
        return (
          isSchema(said) && this.contains([{ type: "string" }, ...subschemasAt(a, "propertyNames")], [said], depth + 1)
        );
      case "items":
        if (bound(a, "maxItems", Math.min) === 0) return true;
        if (!isSchema(said)) return a.some((one) => isObject(one) && equal(one.items, said));
        // Items that a prefix covers in `outer` are asked of `items` too: more than needed, never less.
        if (a.some((one) => isObject(one) && one.prefixItems !== undefined)) {
          return a.some((one) => isObject(one) && equal(one.items, said) && equal(one.prefixItems, outer.prefixItems));
        }
        return this.contains(subschemasAt(a, "items"), [said], depth + 1);
      case "prefixItems":
        return a.some((one) => isObject(one) && equal(one.prefixItems, said));
      case "uniqueItems":
        return said !== true || a.some((one) => isObject(one) && one.uniqueItems === true);
      case "contains":
      case "minContains":
      case "maxContains":
        return a.some((one) => isObject(one) && sameMembers(one, outer, ["contains", "minContains", "maxContains"]));
      case "if":
      case "then":
      case "else":
        return a.some((one) => isObject(one) && sameMembers(one, outer, ["if", "then", "else"]));
      case "unevaluatedProperties":
      case "unevaluatedItems":
        return said === true;
      case "minLength":
      case "minItems":
        return atLeast(bound(a, key, Math.max), said);
      case "minProperties":
        return atLeast(Math.max(bound(a, key, Math.max) ?? 0, requiredNames(a).size), said);
      case "maxLength":
      case "maxItems":
      case "maxProperties":
        return atMost(bound(a, key, Math.min), said);
      case "minimum":
      case "exclusiveMinimum":
        return typeof said !== "number" || this.#impliesLimit(a, said, key, outer, 1);
      case "maximum":
      case "exclusiveMaximum":
        return typeof said !== "number" || this.#impliesLimit(a, said, key, outer, -1);
      default:
        return a.some((one) => isObject(one) && equal(one[key], said));
    }
  }

  /** Inside exactly one branch: contained in it, and sharing no type with any other. */
  #exactlyOne(a: Conjunction, types: ReadonlySet<JsonType>, branches: Conjunction, depth: number): boolean {
    const possible = branches.filter((branch) => {
      const theirs = this.#types(this.#spread([branch]), depth);
      return [...types].some((type) => theirs.has(type));
    });
    return possible.length === 1 && this.contains(a, possible, depth + 1);
  }

  /** Names that `outer.properties` does not list; its patterns are left out, which asks for more, never for less. */
  #impliesRest(said: JsonObject | boolean, a: Conjunction, outer: JsonObject, depth: number): boolean {
    if (said === true) return true;
    const listed = new Set<string>();
    for (const one of a) {
      for (const name of isObject(one) && isObject(one.properties) ? Object.keys(one.properties) : []) listed.add(name);
    }
    for (const name of listed) {
      if (member(outer.properties, name) !== undefined) continue;
      if (!this.contains(propertyOf(a, name), [said], depth + 1)) return false;
    }
    return this.contains(propertyOf(a, undefined), [said], depth + 1);
  }

  #impliesLimit(a: Conjunction, said: number, key: string, outer: JsonObject, sign: 1 | -1): boolean {
    const strict = key.startsWith("exclusive") || outer[sign === 1 ? "exclusiveMinimum" : "exclusiveMaximum"] === true;
    return a.some((one) => {
      if (!isObject(one)) return false;
      const plain = one[sign === 1 ? "minimum" : "maximum"];
      const exclusive = one[sign === 1 ? "exclusiveMinimum" : "exclusiveMaximum"];
      const plainIsStrict = exclusive === true;
      if (typeof plain === "number" && holds(plain, plainIsStrict)) return true;
      return typeof exclusive === "number" && holds(exclusive, true);
    });
    function holds(limit: number, limitIsStrict: boolean): boolean {
      return limit * sign > said * sign || (limit === said && (limitIsStrict || !strict));
    }
  }

  #spread(schemas: Conjunction, hops = 0): Conjunction {
    const out: (JsonObject | boolean)[] = [];
    for (const schema of schemas) {
      if (schema === true) continue;
      out.push(schema);
      if (!isObject(schema) || hops > DEEPEST || ++this.#steps > MOST_STEPS) continue;
      const parts: (JsonObject | boolean)[] = [];
      const target = referredSchema(this.#root, schema);
      if (target !== undefined) parts.push(target);
      if (Array.isArray(schema.allOf)) parts.push(...schema.allOf.filter(isSchema));
      if (parts.length > 0) out.push(...this.#spread(parts, hops + 1));
    }
    return out;
  }

  /** A superset of the types a value can have that all schemas accept. */
  #types(schemas: Conjunction, depth: number): ReadonlySet<JsonType> {
    let types: ReadonlySet<JsonType> = new Set(JSON_TYPES);
    for (const schema of schemas) {
      if (schema === false) return new Set();
      if (!isObject(schema)) continue;
      const stated = statedTypes(schema);
      if (stated !== undefined) types = intersect(types, stated);
      if (Array.isArray(schema.enum)) types = intersect(types, new Set(schema.enum.map(typeOf)));
      if (schema.const !== undefined) types = intersect(types, new Set([typeOf(schema.const)]));
      for (const key of ["anyOf", "oneOf"]) {
        const branches = schema[key];
        if (!Array.isArray(branches) || !branches.every(isSchema) || depth > DEEPEST) continue;
        const together = new Set<JsonType>();
        for (const branch of branches) {
          for (const type of this.#types(this.#spread([branch]), depth + 4)) together.add(type);
        }
        types = intersect(types, together);
      }
    }
    return types;
  }
}

/** All the values a conjunction can accept, where an enumeration or the types leave only a few. */
function finite(schemas: Conjunction, types: ReadonlySet<JsonType>): Json[] | undefined {
  for (const schema of schemas) {
    if (!isObject(schema)) continue;
    if (schema.const !== undefined) return [schema.const];
    if (Array.isArray(schema.enum)) return schema.enum;
  }
  if ([...types].every((type) => type === "null" || type === "boolean")) {
    const out: Json[] = types.has("boolean") ? [true, false] : [];
    return types.has("null") ? [...out, null] : out;
  }
  return undefined;
}

/** What a conjunction says of the property `name`; with undefined, of any property that no schema lists. */
function propertyOf(schemas: Conjunction, name: string | undefined): Conjunction {
  const out: (JsonObject | boolean)[] = [];
  for (const schema of schemas) {
    if (!isObject(schema)) continue;
    const listed = name === undefined ? undefined : member(schema.properties, name);
    if (isSchema(listed)) out.push(listed);
    else if (isSchema(schema.additionalProperties) && schema.patternProperties === undefined) {
      out.push(schema.additionalProperties);
    }
  }
  return out;
}

function subschemasAt(schemas: Conjunction, key: string): Conjunction {
  return schemas.map((schema) => (isObject(schema) ? schema[key] : undefined)).filter(isSchema);
}

function bound(schemas: Conjunction, key: string, pick: (a: number, b: number) => number): number | undefined {
  let out: number | undefined;
  for (const schema of schemas) {
    const value = isObject(schema) ? schema[key] : undefined;
    if (typeof value === "number") out = out === undefined ? value : pick(out, value);
  }
  return out;
}

function atLeast(mine: number | undefined, said: Json): boolean {
  return typeof said === "number" && (mine ?? 0) >= said;
}

function atMost(mine: number | undefined, said: Json): boolean {
  return typeof said === "number" && mine !== undefined && mine <= said;
}

function requiredNames(schemas: Conjunction): Set<Json> {
  return new Set(schemas.flatMap((schema) => (isObject(schema) && isList(schema.required) ? schema.required : [])));
}

function intersect(a: ReadonlySet<JsonType>, b: ReadonlySet<JsonType>): ReadonlySet<JsonType> {
  return new Set([...a].filter((type) => b.has(type)));
}

function sameMembers(a: JsonObject, b: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => equal(a[key], b[key]));
}

function same(a: JsonObject | boolean, b: JsonObject | boolean): boolean {
  return a === b || equal(a, b);
}

function isSchema(value: Json | undefined): value is JsonObject | boolean {
  return typeof value === "boolean" || isObject(value);
}

/** The schema that a `$ref` refers to, which may be a boolean. */
function referredSchema(root: JsonObject, schema: JsonObject): JsonObject | boolean | undefined {
  const pointer = refOf(schema);
  const target = pointer === undefined ? undefined : get(root, pointer);
  return isSchema(target) ? target : undefined;
}

function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}

const PLAIN: Readonly<Record<JsonType, readonly Json[]>> = {
  null: [null],
  boolean: [true, false],
  integer: [0, 1, -1, 1_000_000],
  number: [0.5, -0.5],
  string: ["", "a", "a longer text than most bounds", "2020-01-01T00:00:00Z"],
  array: [[]],
  object: [{}],
};

const MOST_SAMPLES = 60;

/** Values worth trying on both sides: of every type, at each bound, and members built the same way. */
function samples(schema: Json, root: JsonObject, depth = 0): Json[] {
  const out: Json[] = depth === 0 ? JSON_TYPES.flatMap((type) => PLAIN[type]) : [null, 0, 0.5, "a", true, [], {}];
  if (!isObject(schema) || depth > 4) return out;
  const target = refOf(schema);
  const parts: Json[] = target === undefined ? [] : [get(root, target) ?? true];
  for (const key of ["allOf", "anyOf", "oneOf"]) if (isList(schema[key])) parts.push(...schema[key]);
  for (const part of parts) out.push(...samples(part, root, depth + 1));
  if (isList(schema.enum)) out.push(...schema.enum);
  if (schema.const !== undefined) out.push(schema.const);
  for (const key of ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]) {
    const limit = schema[key];
    if (typeof limit === "number") out.push(limit - 1, limit, limit + 1);
  }
  for (const key of ["minLength", "maxLength"]) {
    const limit = schema[key];
    if (typeof limit === "number" && limit < 1_000) out.push("a".repeat(limit), "a".repeat(limit + 1));
    if (typeof limit === "number" && limit > 0 && limit < 1_000) out.push("a".repeat(limit - 1));
  }
  if (isSchema(schema.items)) for (const item of samples(schema.items, root, depth + 1).slice(-12)) out.push([item]);
  const { properties } = schema;
  if (isObject(properties)) {
    const base: JsonObject = {};
    for (const name of Object.keys(properties)) {
      const values = samples(properties[name] as Json, root, depth + 1);
      const fit = values.find((value) => accepts(properties[name] as Json, value, root) === true);
      if (fit !== undefined && name !== "__proto__") base[name] = fit;
    }
    out.push(base);
    for (const name of Object.keys(properties).slice(0, 8)) {
      for (const value of samples(properties[name] as Json, root, depth + 1).slice(-8)) {
        if (name !== "__proto__") out.push({ ...base, [name]: value });
      }
      const { [name]: _, ...without } = base;
      out.push(without as JsonObject);
    }
  }
  return depth === 0 ? out : out.slice(-MOST_SAMPLES);
}
