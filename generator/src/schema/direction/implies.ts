import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, member } from "../../openapi/pointer.ts";
import { type JsonType, statedTypes } from "../accepts.ts";
import {
  agreeOn,
  areSchemas,
  bound,
  type Conjunction,
  isSchema,
  listedProperties,
  propertyOf,
  referredSchema,
  requiredNames,
  some,
  subschemasAt,
} from "./conjunction.ts";

/** Does every value that `inner` accepts satisfy the keyword `key` of `outer`? */
export interface Question {
  inner: Conjunction;
  /** The types of the values that `inner` accepts. */
  types: ReadonlySet<JsonType>;
  outer: JsonObject;
  key: string;
  /** The value of `key`. */
  value: Json;
}

/** The rest of the proof. */
export interface Prover {
  readonly root: JsonObject;
  contains(inner: Conjunction, outer: Conjunction): boolean;
  types(schema: JsonObject | boolean): ReadonlySet<JsonType>;
}

type Proof = (question: Question, prover: Prover) => boolean;

/** True means proven, false means not proven. A keyword without an entry below is implied by an equal one. */
export function impliesKeyword(question: Question, prover: Prover): boolean {
  return (PROOFS.get(question.key) ?? statesEqual)(question, prover);
}

function statesEqual({ inner, key, value }: Question): boolean {
  return some(inner, (schema) => equal(schema[key], value));
}

/** `inner` states equal values for all of these keywords, which work together. */
function statesAll(...keys: readonly string[]): Proof {
  return ({ inner, outer }) => some(inner, (schema) => agreeOn(schema, outer, keys));
}

function impliesType(question: Question): boolean {
  const allowed = statedTypes(question.outer);
  return allowed === undefined ? statesEqual(question) : [...question.types].every((type) => allowed.has(type));
}

function impliesReference(question: Question, prover: Prover): boolean {
  const { inner, outer, value } = question;
  if (some(inner, (schema) => schema.$ref === value)) return true;
  const target = referredSchema(prover.root, outer);
  return target !== undefined && prover.contains(inner, [target]);
}

/** Inside exactly one branch: contained in it, and without a type in common with any other. */
function impliesOneOf(question: Question, prover: Prover): boolean {
  const { inner, types, value } = question;
  if (statesEqual(question)) return true;
  if (!areSchemas(value)) return false;
  const possible = value.filter((branch) => {
    const theirs = prover.types(branch);
    return [...types].some((type) => theirs.has(type));
  });
  return possible.length === 1 && prover.contains(inner, possible);
}

function impliesRequired({ inner, value }: Question): boolean {
  const required = requiredNames(inner);
  return !Array.isArray(value) || value.every((name) => required.has(name));
}

function impliesProperties({ inner, value }: Question, prover: Prover): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every((name) => {
      const sub = value[name];
      return isSchema(sub) && prover.contains(propertyOf(inner, name), [sub]);
    })
  );
}

/** About names that `outer.properties` does not list. Its patterns are ignored, which asks for more than needed. */
function impliesAdditional({ inner, outer, value }: Question, prover: Prover): boolean {
  if (!isSchema(value)) return false;
  if (value === true) return true;
  for (const name of listedProperties(inner)) {
    if (member(outer.properties, name) !== undefined) continue;
    if (!prover.contains(propertyOf(inner, name), [value])) return false;
  }
  return prover.contains(propertyOf(inner, undefined), [value]);
}

function impliesPatterns({ inner, value }: Question, prover: Prover): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every((pattern) =>
      some(inner, (schema) => {
        const mine = member(schema.patternProperties, pattern);
        const theirs = value[pattern];
        return isSchema(mine) && isSchema(theirs) && prover.contains([mine], [theirs]);
      }),
    )
  );
}

function impliesItems(question: Question, prover: Prover): boolean {
  const { inner, outer, value } = question;
  if (bound(inner, "maxItems", Math.min) === 0) return true;
  if (!isSchema(value)) return statesEqual(question);
  // Items that a prefix of `outer` covers have to satisfy `items` too: more than needed, never less.
  if (some(inner, (schema) => schema.prefixItems !== undefined)) {
    return some(inner, (schema) => equal(schema.items, value) && equal(schema.prefixItems, outer.prefixItems));
  }
  return prover.contains(subschemasAt(inner, "items"), [value]);
}

function impliesLower({ inner, key, value }: Question): boolean {
  return typeof value === "number" && (bound(inner, key, Math.max) ?? 0) >= value;
}

function impliesUpper({ inner, key, value }: Question): boolean {
  const mine = bound(inner, key, Math.min);
  return typeof value === "number" && mine !== undefined && mine <= value;
}

/** A bound of numbers, which OpenAPI 3.0 makes exclusive by a boolean beside it. @param sign -1 for an upper bound. */
function impliesLimit(sign: 1 | -1): Proof {
  const [plainKey, exclusiveKey] = sign === 1 ? ["minimum", "exclusiveMinimum"] : ["maximum", "exclusiveMaximum"];
  return ({ inner, outer, key, value }) => {
    if (typeof value !== "number") return true;
    const isStrict = key === exclusiveKey || outer[exclusiveKey as string] === true;
    const suffices = (limit: Json | undefined, limitIsStrict: boolean): boolean =>
      typeof limit === "number" && (limit * sign > value * sign || (limit === value && (limitIsStrict || !isStrict)));
    return some(inner, (schema) => {
      const exclusive = schema[exclusiveKey as string];
      return suffices(schema[plainKey as string], exclusive === true) || suffices(exclusive, true);
    });
  };
}

const CONTAINS = statesAll("contains", "minContains", "maxContains");
const CONDITION = statesAll("if", "then", "else");

const PROOFS: ReadonlyMap<string, Proof> = new Map<string, Proof>([
  ["type", impliesType],
  ["nullable", () => true],
  ["$ref", impliesReference],
  ["allOf", ({ inner, value }, prover) => areSchemas(value) && value.every((one) => prover.contains(inner, [one]))],
  ["anyOf", (question, prover) => statesEqual(question) || containedInOne(question, prover)],
  ["oneOf", impliesOneOf],
  ["not", impliesNot],
  ["required", impliesRequired],
  ["properties", impliesProperties],
  ["additionalProperties", impliesAdditional],
  ["patternProperties", impliesPatterns],
  ["propertyNames", impliesPropertyNames],
  ["items", impliesItems],
  ["uniqueItems", (question) => question.value !== true || statesEqual(question)],
  ["contains", CONTAINS],
  ["minContains", CONTAINS],
  ["maxContains", CONTAINS],
  ["if", CONDITION],
  ["then", CONDITION],
  ["else", CONDITION],
  ["unevaluatedProperties", ({ value }) => value === true],
  ["unevaluatedItems", ({ value }) => value === true],
  ["minLength", impliesLower],
  ["minItems", impliesLower],
  ["minProperties", impliesMinProperties],
  ["maxLength", impliesUpper],
  ["maxItems", impliesUpper],
  ["maxProperties", impliesUpper],
  ["minimum", impliesLimit(1)],
  ["exclusiveMinimum", impliesLimit(1)],
  ["maximum", impliesLimit(-1)],
  ["exclusiveMaximum", impliesLimit(-1)],
]);

function containedInOne({ inner, value }: Question, prover: Prover): boolean {
  return Array.isArray(value) && value.some((branch) => isSchema(branch) && prover.contains(inner, [branch]));
}

/** Whatever `outer` forbids, one of the schemas forbids too. */
function impliesNot({ inner, value }: Question, prover: Prover): boolean {
  return some(inner, ({ not }) => isSchema(not) && isSchema(value) && prover.contains([value], [not]));
}

function impliesPropertyNames({ inner, value }: Question, prover: Prover): boolean {
  return isSchema(value) && prover.contains([{ type: "string" }, ...subschemasAt(inner, "propertyNames")], [value]);
}

/** Required names are properties too. */
function impliesMinProperties(question: Question): boolean {
  const { inner, value } = question;
  return impliesLower(question) || (typeof value === "number" && requiredNames(inner).size >= value);
}
