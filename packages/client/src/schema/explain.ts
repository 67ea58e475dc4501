import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { type SchemaData, toJsonSchema } from "./schema-data.ts";
import type { SchemaIssue } from "./standard-schema.ts";

/** The validators of schemas, each made when it is first needed. */
const validators = new WeakMap<object, Validator>();

function validatorOf(data: SchemaData & object): Validator {
  let validator = validators.get(data);
  if (validator === undefined) {
    validator = new Validator(toJsonSchema(data), "2020-12", false);
    validators.set(data, validator);
  }
  return validator;
}

/** Whether a value satisfies a schema, by the validator. */
export const isValid = (data: SchemaData & object, value: unknown): boolean =>
  isJson(value) && validatorOf(data).validate(toJson(value)).valid;

/** What the validator has against a value that a check refuses. */
export function explain(data: SchemaData, value: unknown): SchemaIssue[] {
  const errors = typeof data === "boolean" || !isJson(value) ? [] : validatorOf(data).validate(toJson(value)).errors;
  if (errors.length === 0) {
    // undefined, a function, a symbol, or a bigint where the type has none: nothing of this is JSON.
    return [{ message: "The value is none that JSON has at this place.", path: [] }];
  }
  return essential(errors).map(({ instanceLocation, error, keyword }) => ({
    message: withoutValue(error, keyword),
    path: pathOf(instanceLocation, value),
  }));
}

/** Whether JSON has anything for a value. */
const isJson = (value: unknown): boolean => !["undefined", "function", "symbol"].includes(typeof value);

/** The value as JSON holds it: without members that are undefined, dates as text. A bigint becomes the nearest number. */
function toJson(value: unknown): unknown {
  if (typeof value === "bigint") {
    return Number(value);
  }
  if (Array.isArray(value)) {
    // Also the holes of a list, which JSON writes as null.
    return Array.from(value, (item) => (isJson(item) ? toJson(item) : null));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (typeof (value as Partial<Date>).toJSON === "function") {
    return (value as Date).toJSON();
  }
  const members = Object.entries(value).filter(([, member]) => isJson(member));
  // The validator writes names into URIs, which have no half of a surrogate pair.
  return Object.fromEntries(members.map(([key, member]) => [key.replace(/\p{Cs}/gu, "\ufffd"), toJson(member)]));
}

/** Keywords whose message in the validator begins with the value. */
const WITH_VALUE = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]);

const withoutValue = (message: string, keyword: string): string =>
  WITH_VALUE.has(keyword) ? message.replace(/^\S+/, "Number") : message;

/** Keywords whose own error only says that an inner schema has errors. */
const WRAPPERS = new Set(
  "$ref allOf properties patternProperties additionalProperties unevaluatedProperties items prefixItems unevaluatedItems".split(
    " ",
  ),
);

/** The errors that say something: without wrappers, and of a union those of the branch that fits best. */
function essential(errors: readonly OutputUnit[]): OutputUnit[] {
  const found: OutputUnit[] = [];
  for (let i = 0; i < errors.length; ) {
    const error = errors[i] as OutputUnit;
    const inner = innerErrors(errors, i);
    i += 1 + inner.length;
    const isUnion = error.keyword === "anyOf" || (error.keyword === "oneOf" && error.error.includes("(0 matches)"));
    if (inner.length === 0 || !(isUnion || WRAPPERS.has(error.keyword))) {
      found.push(error);
    } else {
      found.push(...essential(isUnion ? closestBranch(error, inner) : inner));
    }
  }
  return found;
}

/** The errors of the schemas inside a keyword, which follow its own. */
function innerErrors(errors: readonly OutputUnit[], at: number): OutputUnit[] {
  const inside = `${(errors[at] as OutputUnit).keywordLocation}/`;
  const end = errors.findIndex(({ keywordLocation }, i) => i > at && !keywordLocation.startsWith(inside));
  return errors.slice(at + 1, end < 0 ? errors.length : end);
}

/** The errors of one branch: of that with the fewest, where a wrong kind counts more than anything else. */
function closestBranch({ keywordLocation }: OutputUnit, inner: readonly OutputUnit[]): OutputUnit[] {
  const branches = new Map<string, OutputUnit[]>();
  for (const error of inner) {
    const branch = error.keywordLocation.slice(keywordLocation.length + 1).split("/", 1)[0] as string;
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const distance = (all: readonly OutputUnit[]): number =>
    all.length + 1000 * all.filter(({ keyword }) => KIND.has(keyword)).length;
  return [...branches.values()].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** Keywords by which the branches of a union differ. */
const KIND = new Set(["const", "enum", "not"]);

/** The members and indices of a URI fragment with a JSON Pointer. */
function pathOf(fragment: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let at = value;
  for (const token of decodeURIComponent(fragment).split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}
