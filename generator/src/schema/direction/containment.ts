import { isAnnotation } from "../../openapi/annotations.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { accepts, JSON_TYPES, type JsonType, statedTypes, typeOf } from "../accepts.ts";
import { areSchemas, type Conjunction, finiteValues, intersect, isSchema, referredSchema } from "./conjunction.ts";
import { impliesKeyword } from "./implies.ts";
import { hasEffect } from "./keyword-types.ts";

/** Keywords that accept and refuse nothing: a hint which branch to choose, and definitions for references. */
const INERT = new Set(["discriminator", "$defs", "definitions"]);

/** More steps than any correction in the corpus needs. After them the answer is "not proven". */
const MOST_STEPS = 4_000;
const DEEPEST = 16;
/** A union inside a union counts as this much of the depth: their branches multiply. */
const UNION_DEPTH = 4;
/** More types than this are not tried one by one. */
const MOST_CASES = 4;

/** Searches for one proof, with a limit of steps. */
export class Containment {
  readonly #root: JsonObject;
  #steps = 0;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** A superset of the types of the values that a schema accepts. */
  types(schema: JsonObject | boolean, depth = 0): ReadonlySet<JsonType> {
    return this.#types(this.#spread([schema]), depth);
  }

  /** True if it is proven that `outer` accepts every value that `inner` accepts. */
  contains(inner: Conjunction, outer: Conjunction, depth = 0): boolean {
    if (depth > DEEPEST || ++this.#steps > MOST_STEPS) return false;
    const all = this.#spread(inner);
    const types = this.#types(all, depth);
    if (types.size === 0 || all.includes(false)) return true;
    const open = outer.filter((schema) => schema !== true && !all.some((one) => one === schema || equal(one, schema)));
    if (open.length === 0) return true;
    if (open.includes(false)) return this.#inEveryCase(all, types, open, depth);
    const values = finiteValues(all, types);
    if (values !== undefined) {
      return values.every((value) => this.#accept(all, value) === false || this.#accept(open, value) === true);
    }
    if (open.every((schema) => isObject(schema) && this.#implies(all, types, schema, depth))) return true;
    return this.#inEveryCase(all, types, open, depth);
  }

  /** Proof by cases: the branches of one union, or one type at a time. */
  #inEveryCase(inner: Conjunction, types: ReadonlySet<JsonType>, outer: Conjunction, depth: number): boolean {
    for (let i = 0; i < inner.length; i++) {
      const schema = inner[i];
      if (!isObject(schema)) continue;
      for (const key of ["anyOf", "oneOf"]) {
        const branches = schema[key];
        if (!areSchemas(branches) || branches.length === 0) continue;
        const { [key]: _, ...rest } = schema;
        const others = [...inner.slice(0, i), rest as JsonObject, ...inner.slice(i + 1)];
        return branches.every((branch) => this.contains([...others, branch], outer, depth + 1));
      }
    }
    const cases = [...types].filter((type) => type !== "integer" || !types.has("number"));
    if (cases.length < 2 || cases.length > MOST_CASES) return false;
    return cases.every((type) => this.contains([...inner, { type }], outer, depth + 1));
  }

  #accept(schemas: Conjunction, value: Json): boolean | undefined {
    const verdicts = schemas.map((schema) => accepts(schema, value, this.#root));
    if (verdicts.includes(false)) return false;
    return verdicts.includes(undefined) ? undefined : true;
  }

  #implies(inner: Conjunction, types: ReadonlySet<JsonType>, outer: JsonObject, depth: number): boolean {
    const prover = {
      root: this.#root,
      contains: (a: Conjunction, b: Conjunction) => this.contains(a, b, depth + 1),
      types: (schema: JsonObject | boolean) => this.types(schema, depth),
    };
    return Object.keys(outer).every(
      (key) =>
        isAnnotation(key) ||
        INERT.has(key) ||
        !hasEffect(key, types) ||
        impliesKeyword({ inner, types, outer, key, value: outer[key] as Json }, prover),
    );
  }

  /** References resolved and `allOf` opened. */
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
        if (!areSchemas(branches) || depth > DEEPEST) continue;
        types = intersect(types, new Set(branches.flatMap((branch) => [...this.types(branch, depth + UNION_DEPTH)])));
      }
    }
    return types;
  }
}
